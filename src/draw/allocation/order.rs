//! The order in which candidates are walked (design 4.4).

use super::{Entrant, Reason};
use crate::rules::{Key, Rules};
use std::cmp::Ordering;

/// What a unit went through so far: it may go first for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Past {
    pub(super) waited: bool,
    pub(super) passed: bool,
}

impl Past {
    /// Takes a turn into account.
    pub(super) fn note(&mut self, result: Reason) {
        self.waited |= !result.is_placed();
        self.passed |= result == Reason::TooLarge;
    }
}

/// Compares two units by all keys but the lot. Equal ones form a tier: among them lots decide.
pub(super) fn compare(rules: &Rules, (a, past_a): (&Entrant, Past), (b, past_b): (&Entrant, Past)) -> Ordering {
    let by = |key: &Key| match key {
        Key::Class => a.class.cmp(&b.class),
        Key::Waited => past_b.waited.cmp(&past_a.waited),
        Key::Passed => past_b.passed.cmp(&past_a.passed),
        Key::Wish => a.wish.cmp(&b.wish),
        Key::Lot => Ordering::Equal,
    };
    rules.order.iter().map(by).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
}

/// Whether the order knows any key but the lot.
pub(super) fn has_tiers(rules: &Rules) -> bool {
    rules.order != [Key::Lot]
}

/// Whether the order looks at what happened in earlier tranches.
pub(super) fn looks_back(rules: &Rules) -> bool {
    rules.order.iter().any(|key| matches!(key, Key::Waited | Key::Passed))
}
