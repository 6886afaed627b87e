//! Options of every verb that reads a register.

use crate::register::{Mending, Options};

/// How the register is read.
#[derive(clap::Args)]
pub struct ReadingArgs {
    /// The sheet of a workbook; by default the only one with a register
    ///
    /// Het blad van een werkmap; anders het enige met aanmeldingen
    #[arg(long, value_name = "SHEET")]
    sheet: Option<String>,
    /// Puts the zero back in AGB codes of 7 digits
    ///
    /// Zet de nul terug in AGB-codes van 7 cijfers
    #[arg(long)]
    restore_leading_zeros: bool,
    /// Passes over rows that add up others
    ///
    /// Slaat rijen over die andere optellen
    #[arg(long)]
    skip_totals: bool,
    /// Takes a row that says the same as an earlier one only once
    ///
    /// Neemt een rij die gelijk is aan een eerdere maar één keer
    #[arg(long)]
    drop_repeated_rows: bool,
}

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
