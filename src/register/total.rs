//! Rows with nothing but a number: sums without a word, which show only when all rows are read (domain B7).

use super::fault::{CodeFault, RowFault};
use super::ion::Ion;
use super::note::Notes;
use super::options::Mending;
use super::row::{Bare, Entry, Piece, Plan};

/// Tells of each bare number whether it adds up the practices above it, all of them or those since the sum before it;
/// then it is a sum, and passed over where that was asked for. Returns how many rows were passed over, all kinds of sums
/// together. A number that adds up nothing is what it looks like: a practice without a code.
pub(super) fn settle(pieces: &[Piece], plan: &Plan, notes: &mut Notes) -> u64 {
    let mut skipped = 0;
    let mut above = Above::default();
    for piece in pieces {
        skipped += piece.totals_skipped;
        let mut read = 0;
        for sum in &piece.sums {
            above.add(&piece.entries[read..sum.before]);
            read = sum.before;
            match &sum.bare {
                Some(bare) if above.is(bare.ion) => skipped += tell(bare, plan, notes),
                Some(bare) => notes.fault(bare.code, CodeFault::Empty),
                None => {}
            }
            above.since = 0;
        }
        above.add(&piece.entries[read..]);
    }
    skipped
}

/// Patients above a row.
#[derive(Default)]
struct Above {
    all: u64,
    since: u64,
}

impl Above {
    fn add(&mut self, entries: &[Entry]) {
        let sum: u64 = entries.iter().filter_map(|entry| entry.ion).sum();
        self.all += sum;
        self.since += sum;
    }

    fn is(&self, ion: Ion) -> bool {
        [self.all, self.since].contains(&ion.patients())
    }
}

/// A sum: how many rows are passed over.
fn tell(bare: &Bare, plan: &Plan, notes: &mut Notes) -> u64 {
    let value = bare.ion.to_string();
    if plan.allows(Mending::SkipTotals) {
        notes.pass_over(bare.place, &value);
        return 1;
    }
    let or_pass = Mending::SkipTotals.or_pass(1);
    notes.fault(bare.place, RowFault::PlainTotal { value: value.into(), or_pass });
    0
}
