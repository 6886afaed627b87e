//! Places in lines and columns, or in rows and columns of a sheet, of what was noticed by byte.

use super::fault::RegisterFault;
use super::lines::Lines;
use super::report::{Oddity, OddityKind, Repair, Repaired};
use super::sheet::Sheet;
use super::spot::Spot;
use crate::words::fault::{Fault, Place};

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
    pub fn repairs(&self, mut found: Vec<(Spot, Repaired)>) -> Vec<Repair> {
        found.sort_by_key(|(spot, _)| *spot);
        found.into_iter().map(|(spot, kind)| Repair { place: self.of(spot), kind }).collect()
    }

    /// Oddities with their places, in the order of the file.
    pub fn oddities(&self, mut found: Vec<(Spot, OddityKind)>) -> Vec<Oddity> {
        found.sort_by_key(|(spot, _)| *spot); // stable: several of one cell keep their order
        found.into_iter().map(|(spot, kind)| Oddity { place: self.of(spot), kind }).collect()
    }
}
