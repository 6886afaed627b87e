//! Merged ranges: those that reach a row, found without a look at all the others.

use super::practice::narrow;
use super::sheet::At;
use std::collections::{BTreeMap, BTreeSet};

/// Cells that are shown as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Merged {
    /// The first of them, whose value is that of all.
    pub first: At,
    /// The last.
    pub last: At,
}

/// The ranges that reach a row, going down a sheet; they are sorted by their first cells.
#[derive(Default)]
pub(super) struct Across {
    /// By their first column.
    columns: BTreeMap<u32, u32>,
    /// By their last row, with their first column.
    ends: BTreeSet<(u32, u32)>,
    /// So many ranges have begun.
    begun: usize,
}

impl Across {
    /// Whether two ranges lie over each other.
    pub fn overlaps(merged: &[Merged]) -> bool {
        let mut across = Self::default();
        merged.iter().any(|range| across.reach(range.first.row, merged))
    }

    /// Goes down to a row. Whether a range that begins on the way lies over an earlier one.
    pub fn reach(&mut self, row: u32, merged: &[Merged]) -> bool {
        let mut overlaps = false;
        while let Some(range) = merged.get(self.begun).filter(|range| range.first.row <= row) {
            self.leave(range.first.row);
            let before = self.columns.range(..=range.last.column).next_back();
            overlaps |= before.is_some_and(|(_, other)| merged[*other as usize].last.column >= range.first.column);
            self.columns.insert(range.first.column, narrow(self.begun));
            self.ends.insert((range.last.row, range.first.column));
            self.begun += 1;
        }
        self.leave(row);
        overlaps
    }

    /// Forgets the ranges that end above a row.
    fn leave(&mut self, row: u32) {
        while let Some((end, column)) = self.ends.pop_first() {
            if end >= row {
                self.ends.insert((end, column));
                return;
            }
            self.columns.remove(&column);
        }
    }

    /// The range that hides a cell of the row.
    pub fn hiding(&self, at: At, merged: &[Merged]) -> Option<u32> {
        let (_, &range) = self.columns.range(..=at.column).next_back()?;
        let Merged { first, last } = merged[range as usize];
        (at.column <= last.column && at != first).then_some(range)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_that_lie_over_each_other_are_seen() {
        let at = |(row, column): (u32, u32)| At { row, column };
        let range = |first, last| Merged { first: at(first), last: at(last) };
        let overlaps = |mut all: Vec<Merged>| {
            all.sort_by_key(|range| range.first);
            Across::overlaps(&all)
        };
        let apart = [range((0, 0), (0, 3)), range((1, 0), (5, 1)), range((1, 2), (5, 2)), range((6, 0), (7, 3))];
        assert!(!overlaps(apart.to_vec()));
        for over in [
            range((0, 3), (0, 4)),
            range((3, 1), (5, 3)),
            range((0, 0), (5, 5)),
            range((5, 2), (5, 2)),
            range((7, 0), (9, 0)),
        ] {
            assert!(overlaps(apart.into_iter().chain([over]).collect()), "{over:?}");
        }
    }
}
