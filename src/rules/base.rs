//! What a cap is a share of, and what counts against it: the unit, and bases that the rules give.

use std::ops::RangeInclusive;

/// What counts against a cap (*eenheid van het maximum*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Registered patients (R1: "25% (ION)").
    Ion,
    /// Each practice counts one (domain A2).
    Practices,
}

/// The base of a region where it is not the sum of the register (*grondslag*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    /// Name of the region.
    pub region: String,
    /// In the measure of the rules, [`Base::SIZES`].
    pub size: u64,
}

impl Measure {
    /// What a practice of so many registered patients counts.
    pub fn of(self, ion: u64) -> u64 {
        match self {
            Self::Ion => ion,
            Self::Practices => 1,
        }
    }
}

impl Base {
    /// What a size can be.
    pub const SIZES: RangeInclusive<u64> = 1..=BASE_MAX;
}

/// The base of a region among those that the rules give, which are sorted by name.
pub fn base_of(bases: &[Base], region: &str) -> Option<u64> {
    let found = bases.binary_search_by(|base| base.region.as_bytes().cmp(region.as_bytes())).ok()?;
    Some(bases[found].size)
}

/// The largest base of one region that is believed: more than there are people.
pub const BASE_MAX: u64 = 1_000_000_000_000;
