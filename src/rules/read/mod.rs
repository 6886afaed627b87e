//! `rules.toml` to [`RulesFile`](super::RulesFile): [`mod@file`] reads it whole, table by table; each table has its file.

mod base;
mod boundary;
mod choice;
mod condition;
mod field;
mod file;
mod line;
mod meant;
mod missing;
mod name;
mod notes;
mod parser;
mod register;
mod result;
mod schedule;
mod share;
mod source;
mod suggest;
mod table;
mod witness;

pub use file::{read_enough, read_rules, read_sources, read_undecided_rules};
pub use name::check_origin;
pub use notes::Choice;
