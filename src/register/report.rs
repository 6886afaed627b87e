//! What was noticed while the register was read.

use super::Register;
use crate::fault::Place;
use crate::lang::Lang;

/// A register as it was read, with all that the reader did or noticed. Nothing is repaired silently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What will be sealed.
    pub register: Register,
    /// How the file was written, for people: `UTF-8 met BOM, puntkomma`.
    pub format: FileFormat,
    /// Rows that held nothing, passed over.
    pub empty_rows: usize,
    /// Headings of columns that have no meaning here.
    pub unused_columns: Vec<String>,
    /// Each repair, in the order of the file.
    pub repairs: Vec<Repair>,
    /// What is odd but not wrong, in the order of the file.
    pub oddities: Vec<Oddity>,
    /// How the practices answered. Never sealed, never published.
    pub answers: Answers,
}

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileFormat {
    /// `UTF-8`, `windows-1252`, `UTF-16LE`, `UTF-16BE`.
    pub encoding: &'static str,
    /// Whether it opens with a byte order mark.
    pub bom: bool,
    /// Between the fields: `;`, `,` or tab.
    pub separator: char,
}

/// Numbers of practices by answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Named a start date.
    pub dated: usize,
    /// Empty, or "weet niet".
    pub unanswered: usize,
    /// "nee", "doet niet mee".
    pub declined: usize,
    /// Fails the minimal hurdle (whatever it answered).
    pub ineligible: usize,
}

/// Something that was read otherwise than it was written, without any doubt about its meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// Where.
    pub place: Place,
    /// What it says in the file.
    pub from: String,
    /// What it was read as.
    pub to: String,
}

/// Something odd but not wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Oddity {
    /// Where.
    pub place: Place,
    /// What.
    pub kind: OddityKind,
}

/// What can be odd about a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OddityKind {
    /// A code that starts with neither 01 nor 37 (domain B1).
    CodePrefix(String),
}

impl OddityKind {
    /// In words.
    pub fn words(&self, _lang: Lang) -> String {
        String::new()
    }
}

impl FileFormat {
    /// In words.
    pub fn words(&self, _lang: Lang) -> String {
        String::new()
    }
}
