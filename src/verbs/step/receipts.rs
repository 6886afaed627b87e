//! Receipts of practices, one or all.

use crate::receipt::{AgainFault, Opening, Receipt, make_receipts};
use crate::roster::Names;
use crate::transcript::Transcript;
use std::fs::File;
use std::io::Seek;
use std::ops::Range;

/// The receipt of a practice, with what opens its pseudonym where the log has one.
pub fn opened(receipt: Receipt, names: Names<'_>, id: &str) -> Receipt {
    let opening = names.row(id).map(|row| Opening::new(&row.code, &row.salt).write());
    Receipt { opening, ..receipt }
}

/// The receipts for these lines of a log that was just verified; the same file is read once more.
pub fn receipts_of(transcript: &Transcript, file: &mut File, lines: Range<usize>) -> Result<Vec<Receipt>, AgainFault> {
    file.rewind().map_err(AgainFault::from)?;
    make_receipts(transcript, file, lines)
}
