//! A paper (*stuk*) that an organisation sends, files or signs: what stands in it, before it is PDF or DOCX.
//!
//! Comes in: messages, and texts that stand in a log. Goes out: a [`Paper`], blocks from top to bottom. Whoever writes it as a file
//! (PDF, DOCX) adds no word, so that both say the same sentences.

pub mod block;
mod build;
pub mod docx;
pub mod line;
mod pdf;
mod square;
pub mod text;

pub use block::{Bar, Block, Cell, Column, Field, Laid, Level, Mark, Part, Qr, Row, Span, Table};
pub use build::Writer;
pub use line::Line;
pub use pdf::{PaperFault, WINDOW_LINES, window_lines, write_pdf};

use crate::words::Lang;
use jiff::Timestamp;

/// A paper as it will be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Its language.
    pub lang: Lang,
    /// Its title, large above all of it and in the properties of the file.
    pub title: String,
    /// Whose paper it is: the organising body.
    pub author: Option<String>,
    /// The moment that the file bears, from the log: the same log gives the same bytes.
    pub made: Timestamp,
    /// What stands at the foot of every page, beside the number of the page.
    pub foot: String,
    /// What stands at the head of every page, to be seen first: that it is of a rehearsal.
    pub mark: Option<String>,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

impl Paper {
    /// Whether it is a letter, or several: it begins with an address. A letter shows no title above that. The author stands in the
    /// properties of a file alone, and so does the title of a letter.
    pub fn is_letter(&self) -> bool {
        matches!(self.blocks.first(), Some(Block::Address(_)))
    }
}
