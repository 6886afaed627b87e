//! One thing that was found, whatever found it.

use crate::register::Field;
use crate::words::fault::Place;
use crate::words::report::{GroupTitle, Weight};

/// Something that is wrong, odd or worth knowing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How much it weighs.
    pub weight: Weight,
    /// Under which title it stands.
    pub about: GroupTitle,
    /// Where, if it is somewhere; of several rows the first.
    pub place: Option<Place>,
    /// What it is about, where no place is known yet.
    pub of: Option<Of>,
    /// The lines or rows of the sheet, where it is about several.
    pub lines: Vec<usize>,
    /// Index of the column of the table, where it is about several rows.
    pub column: Option<usize>,
    /// What is said.
    pub says: String,
    /// What the cell was read as, where that is not what it holds.
    pub read: Option<String>,
    /// How to mend it.
    pub mend: Option<String>,
}

/// What something is about, before its place is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Of {
    /// A practice, by its code, and the field where it shows.
    Practice(String, Field),
    /// A column, by its heading.
    Column(String),
}

impl Finding {
    /// One that is about no place.
    pub fn new(weight: Weight, about: GroupTitle, says: String) -> Self {
        let (lines, column) = (Vec::new(), None);
        Self { weight, about, place: None, of: None, lines, column, says, read: None, mend: None }
    }

    /// The same at a place.
    #[must_use]
    pub fn at(self, place: Place) -> Self {
        Self { place: Some(place), ..self }
    }

    /// Every row that it is about.
    pub fn rows(&self) -> Vec<usize> {
        match (&self.place, self.lines.as_slice()) {
            (Some(place), []) => vec![place.line],
            (_, lines) => lines.to_vec(),
        }
    }
}

/// How many findings weigh so much.
pub fn count(findings: &[Finding], weight: Weight) -> u64 {
    findings.iter().filter(|finding| finding.weight == weight).count() as u64
}
