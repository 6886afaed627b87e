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

/// A unit as the order sees it.
#[derive(Clone, Copy)]
pub(super) struct Candidate<'a> {
    pub(super) unit: &'a Entrant,
    pub(super) setbacks: Setbacks,
}

impl Candidate<'_> {
    /// Its tier under all keys but the lot, as a number: a lower one is walked first, and among equal ones lots decide.
    /// No key comes twice, so 44 bits are enough.
    pub(super) fn tier(self, rules: &Rules) -> u64 {
        rules.order.iter().map(|key| self.by(*key)).fold(0, |tier, (bits, value)| tier << bits | value)
    }

    /// What a key says of it, in so many bits: lower goes first.
    fn by(self, key: Key) -> (u32, u64) {
        match key {
            Key::Class => (16, self.unit.class.into()),
            Key::Waited => (1, (!self.setbacks.waited).into()),
            Key::Passed => (1, (!self.setbacks.passed).into()),
            Key::Wish => (26, self.unit.wish.map_or(0, day_number)),
            Key::Lot => (0, 0),
        }
    }
}

/// Rises with the date, from 1, below 2^26.
fn day_number(date: Date) -> u64 {
    let year = u64::from(date.year().cast_unsigned() ^ 0x8000);
    1 + (year << 9 | u64::from(date.month().unsigned_abs()) << 5 | u64::from(date.day().unsigned_abs()))
}

/// The key that decides between two units.
pub(super) fn deciding(rules: &Rules, a: Candidate<'_>, b: Candidate<'_>) -> Key {
    rules.order.iter().copied().find(|key| a.by(*key) != b.by(*key)).unwrap_or(Key::Lot)
}

/// Whether the order knows any key but the lot.
pub(super) fn has_tiers(rules: &Rules) -> bool {
    rules.order != [Key::Lot]
}

/// Whether the order looks at what happened in earlier tranches.
pub(super) fn looks_back(rules: &Rules) -> bool {
    rules.order.iter().any(|key| matches!(key, Key::Waited | Key::Passed))
}
