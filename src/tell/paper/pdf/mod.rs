//! A paper as PDF: for the archive (PDF/A-2a), and for whoever has it read out (PDF/UA-1).
//!
//! Comes in: a [`Paper`]. Goes out: the bytes of a file, the same for the same paper on every machine. Refused: an address that is
//! too long for a square. Blocks are set in strips ([`setting`]), strips stand on sheets ([`sheets`]), and sheets are
//! painted ([`paint`]); lengths are whole numbers until then ([`measure`]).

mod columns;
mod face;
mod lines;
mod measure;
mod paint;
mod picture;
mod setting;
mod sheets;
mod strip;
mod table;
mod tags;
mod window;

#[cfg(test)]
mod tests;

pub use crate::words::paper::PaperFault;
pub use window::{WINDOW_LINES, window_lines};

use super::{Paper, Table};
use measure::Size;
use setting::Setting;

/// A paper as the bytes of a PDF file.
///
/// # Errors
/// What no file can hold.
pub fn write_pdf(paper: &Paper) -> Result<Vec<u8>, PaperFault> {
    let mut setting = Setting::new(paper.lang);
    setting.foot(&paper.foot);
    paper.mark.iter().for_each(|mark| setting.mark(mark));
    if !paper.is_letter() {
        setting.title(&paper.title);
    }
    paper.blocks.iter().try_for_each(|block| setting.block(block))?;
    setting.end();
    paint::paint(paper, setting)
}

/// How wide the columns of a table are, in thousandths of a point: its text has this size, and stands in a room so wide without the
/// white between columns.
pub(super) fn column_widths(table: &Table, em: i64, room: i64) -> Vec<i64> {
    columns::widths_within(table, Size { em, line: em }, room)
}
