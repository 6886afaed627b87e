//! Which line holds the headings: people put a title, a date or a line of groups above them (domain B7).

use super::field::{Field, Wanted, wanted_keys};
use super::fold::{bare_key, heading_key};
use super::rows::Cell;
use crate::rules::RulesFile;

/// So many filled lines are looked at.
pub(super) const HEAD: usize = 40;

/// So many columns are looked at, as many as a sheet has.
pub(super) const COLUMNS: usize = 16_384;

/// So many bytes a heading may have.
const LETTERS: usize = 1000;

/// So many headings make a line of headings.
const ENOUGH: usize = 2;

/// The headings that a register can have under the rules.
pub(super) struct Usual {
    /// What is looked for, and its headings.
    wanted: Vec<(Wanted, Vec<String>)>,
}

/// How much a line looks like the headings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Score {
    /// So many different columns are known.
    pub known: usize,
    /// Whether practice, region and patients are among them.
    pub register: bool,
}

impl Score {
    /// Whether this can be the line of the headings.
    pub fn is_enough(self) -> bool {
        self.known >= ENOUGH
    }
}

impl Usual {
    /// Those of these rules.
    pub fn of(rules: &RulesFile) -> Self {
        Self { wanted: wanted_keys(rules) }
    }

    /// Those of a table with `agb` and `ion`.
    #[cfg(test)]
    pub fn agb_and_ion() -> Self {
        let wanted = |field, key: &str| (Wanted::Field { field }, vec![key.to_owned()]);
        Self { wanted: vec![wanted(Field::Practice, "agb"), wanted(Field::Ion, "ion")] }
    }

    /// How much these cells look like the headings.
    pub fn score(&self, cells: &[Cell]) -> Score {
        let own = |cell: &Cell| [Some(heading_key(&cell.value())), bare_key(&cell.value())];
        let short = cells.iter().take(COLUMNS).filter(|cell| cell.raw.len() <= LETTERS);
        let keys: Vec<String> = short.flat_map(own).flatten().collect();
        let found = |usual: &[String]| keys.iter().any(|key| !key.is_empty() && usual.contains(key));
        let known: Vec<&Wanted> =
            self.wanted.iter().filter(|(_, usual)| found(usual)).map(|(wanted, _)| wanted).collect();
        let needed = [Field::Practice, Field::Region, Field::Ion];
        let register = needed.into_iter().all(|field| known.contains(&&Wanted::Field { field }));
        Score { known: known.len(), register }
    }
}

/// Whether a cell of this line may be the code of a practice: then the headings do not stand below it.
pub(super) fn is_practice(cells: &[Cell]) -> bool {
    cells.iter().filter(|cell| cell.raw.len() <= LETTERS).any(|cell| {
        let value = cell.value();
        let digits = value.trim();
        (7..=8).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
    })
}
