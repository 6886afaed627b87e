//! `rules.toml` to [`RulesFile`](super::RulesFile): [`file`] reads it whole, table by table; each table has its file.

mod base;
mod choice;
mod condition;
mod file;
mod missing;
mod name;
mod notes;
mod parser;
mod register;
mod schedule;
mod share;
mod source;
mod suggest;
mod table;
mod witness;

pub use file::{read_open_rules, read_rules, read_sources};
pub use notes::Choice;
