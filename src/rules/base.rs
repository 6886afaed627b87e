//! What a cap is a share of, and what counts against it: the unit, and bases that are given (`[base]`).
//!
//! Comes in: the table `[base]`, a whole number for each region. Goes out: [`Base`]s in the order of the names.
//! Refuses: an empty table, and whatever is not a whole number from 1 to [`BASE_MAX`]. Whether the register has these
//! regions is not known here.

use super::fault::BaseFault;
use super::name;
use super::table::{Field, Notes, Table};
use std::ops::RangeInclusive;
use toml::Spanned;
use toml::de::DeValue;

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

/// `[base]`; none when it is left out.
pub(super) fn read_bases(root: &mut Table<'_>, notes: &mut Notes<'_>) -> Option<Vec<Base>> {
    let Some(field) = root.optional("base") else { return Some(Vec::new()) };
    let table = field.table("[base]", notes)?;
    let mut bases = Vec::new();
    let mut wanted = 0;
    for (region, at, value) in table.entries() {
        wanted += 1;
        let named = name::region(region, at, notes);
        let size = read_size(region, value, notes);
        bases.extend(named.zip(size).map(|(region, size)| Base { region, size }));
    }
    if wanted == 0 {
        notes.absent(field.at, BaseFault::Empty);
        return None;
    }
    bases.sort_by(|a, b| a.region.as_bytes().cmp(b.region.as_bytes()));
    (bases.len() == wanted).then_some(bases)
}

fn read_size(region: &str, value: &Spanned<DeValue<'_>>, notes: &mut Notes<'_>) -> Option<u64> {
    let field = Field::member("base", value);
    let region = region.to_owned();
    let written = match field.value {
        DeValue::Integer(number) => number.as_str().to_owned(),
        DeValue::Float(number) => number.as_str().to_owned(),
        DeValue::String(text) => text.to_string(),
        _ => return notes.refuse(field.at, BaseFault::NotANumber { region, found: field.kind() }),
    };
    if !field.value.is_integer() {
        return notes.refuse(field.at, BaseFault::Form { region, written });
    }
    match u64::try_from(field.number(notes)?) {
        Ok(size) if Base::SIZES.contains(&size) => Some(size),
        _ => notes.refuse(field.at, BaseFault::Range { region, written }),
    }
}
