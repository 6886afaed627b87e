//! Writing a paper, in the form that the name of its file says.

use crate::env::{Env, Failure};
use crate::tell::paper::docx::write_docx;
use crate::tell::paper::text::write_text;
use crate::tell::paper::{Paper, write_pdf};
use crate::verbs::arg::shown::refusal_at;
use crate::words::verbs::paper::PaperRefusal;
use std::path::Path;

/// In what form a paper is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// For the archive and for reading out: PDF/A-2a and PDF/UA-1.
    Pdf,
    /// A Word document.
    Word,
    /// Plain text.
    Text,
}

impl Form {
    /// The form that the end of a file's name says.
    ///
    /// # Errors
    /// For any other ending, so that it can be refused before anything is read.
    pub fn of(path: &Path, env: &Env<'_>) -> Result<Self, Failure> {
        let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_lowercase);
        match ending.as_deref() {
            Some("pdf") => Ok(Self::Pdf),
            Some("docx") => Ok(Self::Word),
            Some("txt") => Ok(Self::Text),
            _ => Err(refusal_at(path, &PaperRefusal::Ending, env)),
        }
    }

    /// The bytes of a paper; `path` is what a refusal names.
    ///
    /// # Errors
    /// What the form cannot hold.
    pub fn write(self, paper: &Paper, path: &Path, env: &Env<'_>) -> Result<Vec<u8>, Failure> {
        match self {
            Self::Pdf => write_pdf(paper).map_err(|fault| refusal_at(path, &fault, env)),
            Self::Word => write_docx(paper).map_err(|fault| refusal_at(path, &fault, env)),
            Self::Text => Ok(write_text(paper).into_bytes()),
        }
    }
}
