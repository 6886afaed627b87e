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

#[cfg(test)]
mod tests;

pub use crate::words::paper::PaperFault;

use super::{Block, Paper};
use setting::Setting;

/// A paper as the bytes of a PDF file.
///
/// # Errors
/// What no file can hold.
pub fn write_pdf(paper: &Paper) -> Result<Vec<u8>, PaperFault> {
    let mut setting = Setting::new(paper.lang);
    setting.foot(&paper.foot);
    if !is_letter(paper) {
        setting.title(&paper.title);
    }
    paper.blocks.iter().try_for_each(|block| setting.block(block))?;
    setting.end();
    paint::paint(paper, setting)
}

/// A letter begins with where it goes, and has no title above that.
fn is_letter(paper: &Paper) -> bool {
    matches!(paper.blocks.first(), Some(Block::Address(_)))
}
