//! The order in which candidates are walked (design 4.4).

use super::pool::Entrant;
use super::result::Reason;
use crate::rules::{Key, Rules};
use jiff::civil::Date;

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

/// The tier of a unit under all keys but the lot, as a number: a lower one is walked first, and among equal ones lots decide.
/// No key comes twice, so 44 bits are enough.
pub(super) fn tier(rules: &Rules, unit: &Entrant, setbacks: Setbacks) -> u64 {
    let append = |tier: u64, key: &Key| match key {
        Key::Class => tier << 16 | u64::from(unit.class),
        Key::Waited => tier << 1 | u64::from(!setbacks.waited),
        Key::Passed => tier << 1 | u64::from(!setbacks.passed),
        Key::Wish => tier << 26 | unit.wish.map_or(0, day_number),
        Key::Lot => tier,
    };
    rules.order.iter().fold(0, append)
}

/// Rises with the date, from 1, below 2^26.
fn day_number(date: Date) -> u64 {
    let year = u64::from(date.year().cast_unsigned() ^ 0x8000);
    1 + (year << 9 | u64::from(date.month().unsigned_abs()) << 5 | u64::from(date.day().unsigned_abs()))
}

/// Whether the order knows any key but the lot.
pub(super) fn has_tiers(rules: &Rules) -> bool {
    rules.order != [Key::Lot]
}

/// Whether the order looks at what happened in earlier tranches.
pub(super) fn looks_back(rules: &Rules) -> bool {
    rules.order.iter().any(|key| matches!(key, Key::Waited | Key::Passed))
}
