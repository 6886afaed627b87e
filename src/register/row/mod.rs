//! Rows to practices. Each piece of the file is read on its own; what concerns all rows is checked afterwards
//! (`whole.rs`).

mod answer;
mod code;
mod extra;
mod mark;
mod piece;
mod plan;
mod read;
mod reader;

pub(super) use piece::{Bare, Entry, Extra, Formulas, Group, Label, Piece};
pub(super) use plan::Plan;
pub(super) use read::{read_piece, read_row};
