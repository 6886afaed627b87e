//! What is noticed while reading, by byte: places in lines and columns are made at the end, and only for what was noticed.

use super::fault::{RegisterFault, SheetFault};
use super::options::Mending;
use super::report::{Oddity, OddityKind, Repair};
use super::sheet::Sheet;
use super::text::Lines;
use crate::words::fault::{Fault, Place};
use std::collections::BTreeSet;

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
    /// What was read otherwise than written: from, to; without a second text what was passed over.
    pub repairs: Vec<(Spot, String, Option<String>)>,
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
        self.repairs.push((spot, from.to_owned(), Some(to.to_owned())));
    }

    /// Notes a row that was passed over, as somebody asked.
    pub fn pass_over(&mut self, spot: Spot, row: &str) {
        self.repairs.push((spot, row.to_owned(), None));
    }

    /// Notes an oddity.
    pub fn oddity(&mut self, spot: Spot, kind: OddityKind) {
        self.oddities.push((spot, kind));
    }

    /// Writes in each fault that an option can mend how many of them there are; and of faults of one cell of a sheet
    /// keeps those that name what only a sheet can hold: the others follow from it.
    pub fn settle(&mut self) {
        let of_sheets: BTreeSet<usize> =
            self.faults.iter().filter(|(_, fault)| is_of_sheet(fault)).map(|(spot, _)| spot.at).collect();
        let mut ranges = BTreeSet::new();
        self.faults.retain(|(spot, fault)| match fault {
            RegisterFault::Sheet(SheetFault::Merged(range)) => ranges.insert(range.clone()),
            fault => is_of_sheet(fault) || !of_sheets.contains(&spot.at),
        });
        let mut counts = [0_u64; Mending::ALL.len()];
        for (mending, _) in self.faults.iter_mut().filter_map(|(_, fault)| fault.mended_by()) {
            counts[mending as usize] += 1;
        }
        for (mending, rows) in self.faults.iter_mut().filter_map(|(_, fault)| fault.mended_by()) {
            *rows = counts[mending as usize];
        }
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

fn is_of_sheet(fault: &RegisterFault) -> bool {
    matches!(fault, RegisterFault::Sheet(_))
}

/// Where bytes stand.
pub(super) enum Index<'t> {
    /// In lines of a text.
    Lines(Lines<'t>),
    /// In cells of a sheet.
    Sheet(&'t Sheet),
}

impl Index<'_> {
    /// Line and column of a byte, or row and column of its cell, all from 1.
    pub fn line_and_column(&self, at: usize) -> (usize, usize) {
        match self {
            Self::Lines(lines) => lines.line_and_column(at),
            Self::Sheet(sheet) => sheet.row_and_column(at),
        }
    }
}

/// Makes places of spots.
pub(super) struct Places<'t> {
    /// The file as the user named it.
    pub file: &'t str,
    /// Where its bytes stand.
    pub index: Index<'t>,
    /// The headings as they are written.
    pub headings: Vec<String>,
}

impl Places<'_> {
    /// The place of a spot.
    pub fn of(&self, spot: Spot) -> Place {
        let (line, column) = self.index.line_and_column(spot.at);
        let sheet = match self.index {
            Index::Lines(_) => None,
            Index::Sheet(sheet) => Some(sheet.name.clone()),
        };
        let field = spot.column.and_then(|column| self.headings.get(column).cloned());
        Place { field, sheet, ..Place::new(self.file, line, column) }
    }

    /// Faults with their places.
    pub fn faults(&self, found: Vec<(Spot, RegisterFault)>) -> Vec<Fault<RegisterFault>> {
        found.into_iter().map(|(spot, kind)| Fault { kind, place: self.of(spot) }).collect()
    }

    /// Repairs with their places, in the order of the file.
    pub fn repairs(&self, mut found: Vec<(Spot, String, Option<String>)>) -> Vec<Repair> {
        found.sort();
        found.into_iter().map(|(spot, from, to)| Repair { place: self.of(spot), from, to }).collect()
    }

    /// Oddities with their places, in the order of the file.
    pub fn oddities(&self, mut found: Vec<(Spot, OddityKind)>) -> Vec<Oddity> {
        found.sort_by_key(|(spot, _)| *spot); // stable: several of one cell keep their order
        found.into_iter().map(|(spot, kind)| Oddity { place: self.of(spot), kind }).collect()
    }
}
