//! The order in which candidates are walked (design 4.4).

use super::pool::Entrant;
use super::result::Reason;
use crate::rules::{Key, Rules};
use std::cmp::Ordering;

/// What a unit went through so far: it may go first for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Setbacks {
    pub(super) waited: bool,
    pub(super) passed: bool,
}

impl Setbacks {
    /// Those of before this round.
    pub(super) fn before(unit: &Entrant) -> Self {
        Self { waited: unit.waited, passed: unit.passed }
    }

    /// Takes a turn into account.
    pub(super) fn note(&mut self, result: Reason) {
        self.waited |= !result.is_placed();
        self.passed |= result == Reason::TooLarge;
    }
}

/// A unit as the order sees it.
#[derive(Clone, Copy)]
pub(super) struct Candidate<'a> {
    pub(super) unit: &'a Entrant,
    pub(super) setbacks: Setbacks,
}

/// Compares two units by all keys but the lot. Equal ones form a tier: among them lots decide.
pub(super) fn compare(rules: &Rules, a: Candidate<'_>, b: Candidate<'_>) -> Ordering {
    rules.order.iter().map(|key| by(*key, a, b)).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
}

/// The key that decides between two units.
pub(super) fn deciding(rules: &Rules, a: Candidate<'_>, b: Candidate<'_>) -> Key {
    rules.order.iter().copied().find(|key| by(*key, a, b).is_ne()).unwrap_or(Key::Lot)
}

fn by(key: Key, a: Candidate<'_>, b: Candidate<'_>) -> Ordering {
    match key {
        Key::Class => a.unit.class.cmp(&b.unit.class),
        Key::Waited => b.setbacks.waited.cmp(&a.setbacks.waited),
        Key::Passed => b.setbacks.passed.cmp(&a.setbacks.passed),
        Key::Wish => a.unit.wish.cmp(&b.unit.wish),
        Key::Lot => Ordering::Equal,
    }
}

/// Whether the order knows any key but the lot.
pub(super) fn has_tiers(rules: &Rules) -> bool {
    rules.order != [Key::Lot]
}

/// Whether the order looks at what happened in earlier tranches.
pub(super) fn looks_back(rules: &Rules) -> bool {
    rules.order.iter().any(|key| matches!(key, Key::Waited | Key::Passed))
}
