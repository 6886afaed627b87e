//! What the user asks of the reading, beside the rules: a sheet, and repairs that are never made unasked.

use crate::words::register::row::OrPass;
use std::collections::BTreeSet;

/// How a register is to be read; by default nothing is chosen and nothing is repaired.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The sheet of a workbook, by its name (*blad*).
    pub sheet: Option<String>,
    /// The repairs that are allowed.
    pub allowed: BTreeSet<Mending>,
}

impl Options {
    /// Whether a repair is allowed.
    pub fn allow(&self, mending: Mending) -> bool {
        self.allowed.contains(&mending)
    }
}

/// A repair that somebody must ask for, because it is a guess about the list. In the order of their codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mending {
    /// A row that says the same as an earlier one is taken once.
    DropRepeatedRows,
    /// An AGB code of 7 digits gets back the zero that Excel took (domain B1).
    RestoreLeadingZeros,
    /// A row that adds up others is passed over (domain B7).
    SkipTotals,
}

impl Mending {
    /// All of them, in the order of their codes.
    pub const ALL: [Self; 3] = [Self::DropRepeatedRows, Self::RestoreLeadingZeros, Self::SkipTotals];

    /// The word in the transcript; with `--` before it the option on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::DropRepeatedRows => "drop-repeated-rows",
            Self::RestoreLeadingZeros => "restore-leading-zeros",
            Self::SkipTotals => "skip-totals",
        }
    }

    /// What is said of it where it would mend so many rows.
    pub(super) fn or_pass(self, rows: u64) -> OrPass {
        let option = self.code();
        match (self, rows) {
            (Self::RestoreLeadingZeros, 1) => OrPass::RestoreThis { option },
            (Self::RestoreLeadingZeros, _) => OrPass::RestoreAll { option, rows },
            (Self::SkipTotals | Self::DropRepeatedRows, 1) => OrPass::SkipThis { option },
            (Self::SkipTotals | Self::DropRepeatedRows, _) => OrPass::SkipAll { option, rows },
        }
    }
}

/// A repair that was asked for, and made in at least one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mend {
    /// Which: [`Mending::code`].
    pub code: &'static str,
    /// In so many rows.
    pub rows: u64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repairs_are_in_the_order_of_their_codes() {
        assert!(Mending::ALL.is_sorted() && Mending::ALL.map(Mending::code).is_sorted());
    }
}
