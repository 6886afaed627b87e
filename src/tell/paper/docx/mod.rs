//! A paper as a Word document (ECMA-376), for a secretary who fills in the rest.
//!
//! What is to be filled in is a *content control*: a place that Word knows, and that is typed over. Heads of tables stand again on
//! every page, and no row is broken. The parts of the package are few and fixed; no library wrote such heads when this was made.

mod body;
mod package;
mod picture;
mod style;

use super::{Paper, PaperFault};
use body::Body;
use package::Parts;

/// A paper as a file; the same paper gives the same bytes.
///
/// # Errors
/// An address that is too long for a square.
pub fn write_docx(paper: &Paper) -> Result<Vec<u8>, PaperFault> {
    let mut body = Body::default();
    let document = body.document(paper)?;
    let parts = Parts {
        document: document.into_string(),
        styles: style::styles(paper.lang).into_string(),
        numbering: style::numbering().into_string(),
        footer: style::footer(&paper.foot, body.counted(), paper.lang).into_string(),
        header: paper.mark.as_deref().map(|mark| style::header(mark).into_string()),
        properties: package::properties(paper).into_string(),
        pictures: body.pictures,
    };
    Ok(parts.zip())
}

#[cfg(test)]
mod tests;
