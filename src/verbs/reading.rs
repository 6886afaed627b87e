//! Options of every verb that reads a register.

use crate::register::{Mending, Options};

/// How the register is read.
#[derive(clap::Args)]
pub(super) struct ReadingArgs {
    /// The sheet of a workbook; by default the only one with a register
    #[arg(long, value_name = "SHEET")]
    sheet: Option<String>,
    /// Puts the zero back in AGB codes of 7 digits
    #[arg(long)]
    restore_leading_zeros: bool,
    /// Passes over rows that add up others
    #[arg(long)]
    skip_totals: bool,
    /// Takes a row that says the same as an earlier one only once
    #[arg(long)]
    drop_repeated_rows: bool,
}

/// The same in Dutch.
pub(super) const DUTCH: [(&str, &str); 4] = [
    ("sheet", "Het blad van een werkmap; anders het enige met aanmeldingen"),
    ("restore_leading_zeros", "Zet de nul terug in AGB-codes van 7 cijfers"),
    ("skip_totals", "Slaat rijen over die andere optellen"),
    ("drop_repeated_rows", "Neemt een rij die gelijk is aan een eerdere maar één keer"),
];

impl ReadingArgs {
    /// What is asked.
    pub fn options(&self) -> Options {
        let asked = |mending: &Mending| match mending {
            Mending::DropRepeatedRows => self.drop_repeated_rows,
            Mending::RestoreLeadingZeros => self.restore_leading_zeros,
            Mending::SkipTotals => self.skip_totals,
        };
        Options { sheet: self.sheet.clone(), allowed: Mending::ALL.into_iter().filter(asked).collect() }
    }
}
