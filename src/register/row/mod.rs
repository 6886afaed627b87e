//! Rows to practices. Each piece of the file is read on its own; what concerns all rows is checked afterwards
//! (`whole.rs`).

mod answer;
mod code;
mod extra;
mod mark;
mod met;
mod piece;
mod plan;
mod read;
mod reader;

pub use met::Met;
pub(super) use met::read_conditions;
pub(super) use piece::{Bare, Entry, Extra, Formulas, Group, Label, Piece};
pub(super) use plan::Plan;
pub(super) use read::{read_piece, read_row};
