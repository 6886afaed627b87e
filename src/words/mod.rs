//! What people read (*woorden*), in two languages: one catalogue of messages, and how their values are shown.
//!
//! Comes in: what other rooms found, as ids and values. Goes out: words in Dutch or English, or the same as data. Other
//! rooms declare no sentences; the files here are called after them. What stands elsewhere: headings of files that are read
//! by programs too (`tell/list`, `chances/csv.rs`, `roster/file.rs`), names of fields (`tell/letters/field.rs`), help on the clap types of `verbs`, what `init` fills in
//! (`init/text`), and the styles and marks of the page of `chances` (`chances/page`).
#![doc = include_str!("glossary.md")]

// How things are said.
pub mod catalogue;
pub mod fault;
pub mod lang;
pub mod message;
pub mod noun;
pub mod spreadsheet;
pub mod value;
pub mod visible;

// What is said, by room.
pub mod against;
pub mod baskets;
pub mod chances;
pub mod charter;
pub mod desk;
pub mod draw;
pub mod env;
pub mod explain;
pub mod init;
pub mod letters;
pub mod list;
pub mod listed;
pub mod log;
pub mod memory;
pub mod minutes;
pub mod page;
pub mod paper;
pub mod receipt;
pub mod register;
pub mod rehearsal;
pub mod report;
pub mod roster;
pub mod round;
pub mod rules;
pub mod sample;
pub mod screen;
pub mod seed;
pub mod size;
pub mod status;
pub mod survey;
pub mod transcript;
pub mod trust;
pub mod verbs;
pub mod verify;
pub mod weekday;
pub mod witness;

pub use fault::Wording;
pub use lang::Lang;
pub use message::{Entry, Message, Template};
pub use value::{Param, Value};
