//! What people read (*woorden*), in two languages: one catalogue of messages, and how their values are shown.
//!
//! Comes in: what other rooms found, as ids and values. Goes out: words in Dutch or English, or the same as data. Other
//! rooms declare no words; the files here are called after them.

pub mod catalogue;
pub mod fault;
pub mod lang;
pub mod message;
pub mod noun;
pub mod seed;
pub mod spreadsheet;
pub mod value;

pub use fault::Wording;
pub use lang::Lang;
pub use message::{Entry, Message, Template};
pub use value::{Param, Value};
