//! Workbooks: files of Excel, `.xlsx` and `.xlsm`.
//!
//! Comes in: the bytes of a file, recognised by how they begin and not by its name. Goes out: the one [`Sheet`] that is
//! the register. Refuses: passwords, damage, cells that stand twice or out of place, more than fits in memory, a choice
//! between sheets that only people can make (a hidden sheet is never chosen silently), and other kinds of files.
//!
//! The parts are read here and not by a library for spreadsheets: those keep a part of what XML allows, take what a
//! program stored for what it shows, and inflate whatever they are given.
//!
//! How this differs from a text file: a number is what the cell holds and not what it shows, so `3.250` shown is 3250 or
//! 3.25 held, and where a format shows something else altogether, the cell is refused; a date is a date, but its year
//! counts only where it is shown; a formula counts with the value that was stored, which is told; hidden rows count.

mod cell;
mod choose;
mod date;
mod format;
mod grid;
mod index;
mod limit;
mod package;
mod strings;
mod styles;
mod text;
mod xml;

pub(super) use choose::{Chosen, read_sheet, read_sheets};
pub(super) use package::{Package, is_zip};

use super::sheet::Sheet;
