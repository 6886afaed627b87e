//! What is noticed while reading, by byte: places in lines and columns are made at the end, and only for what was noticed.

use super::fault::{RegisterFault, SheetFault};
use super::options::Mending;
use super::report::{OddityKind, Repaired};
use super::spot::Spot;
use std::collections::BTreeSet;

/// Faults, repairs and oddities, each with its spot.
#[derive(Default)]
pub(super) struct Notes {
    /// What is wrong.
    pub faults: Vec<(Spot, RegisterFault)>,
    /// What was read otherwise than written, or passed over.
    pub repairs: Vec<(Spot, Repaired)>,
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
        self.repairs.push((spot, Repaired::of(from, to)));
    }

    /// Notes a row that was passed over, as somebody asked.
    pub fn pass_over(&mut self, spot: Spot, row: &str) {
        self.repairs.push((spot, Repaired::PassedOver { row: row.into() }));
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
            RegisterFault::Sheet { fault: SheetFault::Merged { range } } => ranges.insert(range.clone()),
            fault => is_of_sheet(fault) || !of_sheets.contains(&spot.at),
        });
        let mut counts = [0_u64; Mending::ALL.len()];
        for (mending, _) in self.faults.iter_mut().filter_map(|(_, fault)| fault.mended_by()) {
            counts[mending as usize] += 1;
        }
        for (mending, or_pass) in self.faults.iter_mut().filter_map(|(_, fault)| fault.mended_by()) {
            *or_pass = mending.or_pass(counts[mending as usize]);
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
    matches!(fault, RegisterFault::Sheet { .. })
}
