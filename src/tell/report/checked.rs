//! A register that was checked: what is said of it, and the sheet in which that stands.

use super::document::{Document, Head, report_document};
use super::finding::{Finding, count};
use super::sheet::Sheet;
use super::since::{Reach, Seen};
use crate::register::Grid;
use crate::words::Lang;
use crate::words::report::{FaultsFound, RemarksFound, Weight};

/// What came of a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The file of the register, as the user named it.
    pub register: String,
    /// All of it in words.
    pub document: Document,
    /// The register with the findings at its cells; none where the file holds no table.
    pub sheet: Option<Sheet>,
    /// How much is wrong.
    pub faults: FaultsFound,
    /// How much is odd.
    pub remarks: RemarksFound,
    /// What was found, to compare a later check with.
    pub seen: Seen,
}

impl Checked {
    /// The report on what was found in a register that was looked at so far.
    pub fn new(head: Head<'_>, findings: Vec<Finding>, grid: Option<Grid>, reach: Reach, lang: Lang) -> Self {
        let seen = Seen::new(&findings, reach);
        let (faults, remarks) = (count(&findings, Weight::Fault), count(&findings, Weight::Odd));
        let (document, sheet) = match grid {
            Some(grid) => {
                let sheet = Sheet::new(grid, findings, head.register);
                (report_document(head, &sheet.findings, Some(&sheet), lang), Some(sheet))
            }
            None => (report_document(head, &findings, None, lang), None),
        };
        let (faults, remarks) = (FaultsFound(faults), RemarksFound(remarks));
        Self { register: head.register.to_owned(), document, sheet, faults, remarks, seen }
    }
}
