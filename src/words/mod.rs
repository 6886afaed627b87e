//! What people read (*woorden*), in two languages.

pub mod fault;
pub mod lang;
pub mod spreadsheet;
