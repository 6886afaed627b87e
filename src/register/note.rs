//! What is noticed while reading, by byte: places in lines and columns are made at the end, and only for what was noticed.

use super::fault::RegisterFault;
use super::report::{Oddity, OddityKind, Repair};
use super::text::Lines;
use crate::fault::{Fault, Place};

/// A byte of the text, and the column of the table it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    /// Byte of the text.
    pub at: usize,
    /// Index of the heading.
    pub column: Option<usize>,
}

impl From<usize> for Spot {
    fn from(at: usize) -> Self {
        Self { at, column: None }
    }
}

/// Faults, repairs and oddities, each with its spot.
#[derive(Default)]
pub(super) struct Notes {
    /// What is wrong.
    pub faults: Vec<(Spot, RegisterFault)>,
    /// What was read otherwise than written: from, to.
    pub repairs: Vec<(Spot, String, String)>,
    /// What is odd.
    pub oddities: Vec<(Spot, OddityKind)>,
}

impl Notes {
    /// Notes a fault.
    pub fn fault(&mut self, spot: impl Into<Spot>, fault: impl Into<RegisterFault>) {
        self.faults.push((spot.into(), fault.into()));
    }

    /// Notes a repair.
    pub fn repair(&mut self, spot: Spot, from: &str, to: &str) {
        self.repairs.push((spot, from.to_owned(), to.to_owned()));
    }

    /// Notes an oddity.
    pub fn oddity(&mut self, spot: Spot, kind: OddityKind) {
        self.oddities.push((spot, kind));
    }

    /// Whether nothing was noticed.
    pub fn is_empty(&self) -> bool {
        self.faults.is_empty() && self.repairs.is_empty() && self.oddities.is_empty()
    }

    /// Adds the notes of a later part of the file.
    pub fn append(&mut self, mut later: Self) {
        self.faults.append(&mut later.faults);
        self.repairs.append(&mut later.repairs);
        self.oddities.append(&mut later.oddities);
    }
}

/// Makes places of spots.
pub(super) struct Places<'t> {
    /// The file as the user named it.
    pub file: &'t str,
    /// Its lines.
    pub lines: Lines<'t>,
    /// The headings as they are written.
    pub headings: Vec<String>,
}

impl Places<'_> {
    /// The place of a spot.
    pub fn of(&self, spot: Spot) -> Place {
        let (line, column) = self.lines.line_and_column(spot.at);
        let field = spot.column.and_then(|column| self.headings.get(column).cloned());
        Place { field, ..Place::new(self.file, line, column) }
    }

    /// Faults with their places.
    pub fn faults(&self, found: Vec<(Spot, RegisterFault)>) -> Vec<Fault<RegisterFault>> {
        found.into_iter().map(|(spot, kind)| Fault { kind, place: self.of(spot) }).collect()
    }

    /// Repairs with their places, in the order of the file.
    pub fn repairs(&self, mut found: Vec<(Spot, String, String)>) -> Vec<Repair> {
        found.sort();
        found.into_iter().map(|(spot, from, to)| Repair { place: self.of(spot), from, to }).collect()
    }

    /// Oddities with their places, in the order of the file.
    pub fn oddities(&self, mut found: Vec<(Spot, OddityKind)>) -> Vec<Oddity> {
        found.sort_by_key(|(spot, _)| *spot); // stable: several of one cell keep their order
        found.into_iter().map(|(spot, kind)| Oddity { place: self.of(spot), kind }).collect()
    }
}
