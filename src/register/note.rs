//! What is noticed while reading, by byte: places in lines and columns are made at the end, and only for what was noticed.

use super::fault::{FileFault, RegisterFault, SheetFault};
use super::options::Mending;
use super::report::{OddityKind, Repaired};
use super::spot::Spot;
use std::collections::BTreeSet;

/// So many faults of one file are kept.
const MOST_FAULTS: usize = 10_000;

/// So many repairs, so many oddities and so many answers that were read freely.
pub(super) const MOST_TOLD: usize = 100_000;

/// Faults, repairs and oddities, each with its spot.
#[derive(Default)]
pub(super) struct Notes {
    /// What is wrong.
    pub faults: Vec<(Spot, RegisterFault)>,
    /// What was read otherwise than written, or passed over.
    pub repairs: Vec<(Spot, Repaired)>,
    /// What is odd.
    pub oddities: Vec<(Spot, OddityKind)>,
    /// Whether there is more than is kept.
    full: bool,
}

impl Notes {
    /// Notes a fault; of more than anybody mends at once, only that there are more.
    pub fn fault(&mut self, spot: impl Into<Spot>, fault: impl Into<RegisterFault>) {
        if self.faults.len() < MOST_FAULTS {
            self.faults.push((spot.into(), fault.into()));
        } else if !std::mem::replace(&mut self.full, true) {
            self.faults.push((spot.into(), FileFault::ManyFaults { most: MOST_FAULTS as u64 }.into()));
        }
    }

    /// Notes a repair.
    pub fn repair(&mut self, spot: Spot, from: &str, to: &str) {
        self.tell(spot, Repaired::of(from, to));
    }

    /// Notes a row that was passed over, as somebody asked.
    pub fn pass_over(&mut self, spot: Spot, row: &str) {
        self.tell(spot, Repaired::PassedOver { row: row.into() });
    }

    fn tell(&mut self, spot: Spot, repaired: Repaired) {
        match self.repairs.len() {
            ..MOST_TOLD => self.repairs.push((spot, repaired)),
            _ => self.refuse_to_tell(spot),
        }
    }

    /// Nothing is done untold; a file with more to tell than anybody reads is refused.
    pub fn refuse_to_tell(&mut self, spot: Spot) {
        if !std::mem::replace(&mut self.full, true) {
            self.faults.push((spot, FileFault::MuchToTell { most: MOST_TOLD as u64 }.into()));
        }
    }

    /// Notes an oddity.
    pub fn oddity(&mut self, spot: Spot, kind: OddityKind) {
        match self.oddities.len() {
            ..MOST_TOLD => self.oddities.push((spot, kind)),
            _ => self.refuse_to_tell(spot),
        }
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

    /// Whether there is more to tell than is told; then a fault says so.
    pub fn is_full(&self) -> bool {
        self.full
    }

    /// Adds the notes of a later part of the file.
    pub fn append(&mut self, mut later: Self) {
        for (spot, fault) in later.faults.drain(..) {
            self.fault(spot, fault);
        }
        for (spot, repaired) in later.repairs.drain(..) {
            self.tell(spot, repaired);
        }
        for (spot, kind) in later.oddities.drain(..) {
            self.oddity(spot, kind);
        }
        self.full |= later.full;
    }
}

fn is_of_sheet(fault: &RegisterFault) -> bool {
    matches!(fault, RegisterFault::Sheet { .. })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_than_anybody_reads_is_one_fault() {
        let mut notes = Notes::default();
        for part in 0..3 {
            let mut later = Notes::default();
            (0..MOST_FAULTS).for_each(|at| later.fault(part * MOST_FAULTS + at, FileFault::Nul));
            notes.append(later);
        }
        assert_eq!(notes.faults.len(), MOST_FAULTS + 1);
        let last = (Spot::from(MOST_FAULTS), RegisterFault::from(FileFault::ManyFaults { most: 10_000 }));
        assert!(notes.is_full() && notes.faults.last() == Some(&last));
        let mut notes = Notes::default();
        (0..=MOST_TOLD).for_each(|at| notes.repair(at.into(), "a ", "a"));
        let told = (Spot::from(MOST_TOLD), RegisterFault::from(FileFault::MuchToTell { most: 100_000 }));
        assert!(notes.is_full() && notes.faults == [told] && notes.repairs.len() == MOST_TOLD);
    }
}
