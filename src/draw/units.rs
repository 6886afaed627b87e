//! Units (*loteenheden*): what is drawn as one, a practice or a group of practices that start together.
//!
//! Comes in: the register, the rules and what earlier rounds decided. Goes out: units in the order of their labels,
//! each with what it counts. Refuses groups whose practices differ in what they must share (design 4.2).
//! Section "Units" of the format document.

pub use crate::words::draw::{GroupFault, PlacedBy};

use crate::draw::history::{History, Past};
use crate::register::{Practice, Register, narrow};
use crate::rules::{Measure, Rules};
use crate::words::noun::Practices;
use crate::words::size::Size;
use jiff::civil::Date;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// A round before its draw: who takes part, and under which rules.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// Its rules.
    pub rules: &'a Rules,
    /// Its practices.
    pub register: &'a Register,
    /// What is drawn as one; earlier rounds are in it.
    pub units: &'a Units,
}

/// What is drawn as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Index of one of its practices, the first of them by id.
    pub practice: u32,
    /// What it counts against a cap, in the measure of the rules.
    pub size: u64,
    /// How many practices it is.
    pub practices: u32,
    /// Index of its region in the register.
    pub region: u32,
    /// Earliest start; `None` takes no part.
    pub wish: Option<Date>,
    /// Index of its class, the worst of its practices; [`NO_CLASS`] without.
    pub class: u16,
    /// Since when it takes part, by an earlier round or outside this log: it is not drawn.
    pub start: Option<Date>,
    /// Whether all its practices were candidates before and got no place.
    pub waited: bool,
    /// Whether all its practices were passed over for size before.
    pub passed: bool,
}

/// The class of units without priority: behind all others.
pub const NO_CLASS: u16 = u16::MAX;

/// All units of a round, in the order of their labels as bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Units {
    units: Vec<Unit>,
    /// By practice its unit; empty when every practice is a unit of its own.
    of: Vec<u32>,
}

impl Units {
    /// The units of a register.
    ///
    /// # Errors
    /// Each [`GroupFault`] where the practices of a group cannot be drawn as one, in the order in which they show from the
    /// first practice down; at least one.
    pub fn of(register: &Register, rules: &Rules, history: &History) -> Result<Self, Vec<GroupFault>> {
        let one = |index: usize| single(register, index, rules.measure, history);
        let practices = register.practices();
        if practices.par_iter().all(|practice| practice.group.is_none()) {
            let units = (0..practices.len()).into_par_iter().with_min_len(4096).map(one).collect();
            return Ok(Self { units, of: Vec::new() });
        }
        let mut labels: BTreeMap<&str, (Unit, Vec<usize>)> = BTreeMap::new();
        let mut faults = Vec::new();
        for (index, practice) in practices.iter().enumerate() {
            let own = label(practice);
            let is_above = |label: &str| register.find(label).is_some_and(|other| other <= index);
            let taken = match practice.group.as_deref() {
                Some(group) if is_above(group) => Some(group),
                // what has this id as its label and is not this practice is a group
                _ => labels.contains_key(&*practice.id).then_some(&*practice.id),
            };
            if let Some(label) = taken {
                faults.push(GroupFault::IsPractice { label: label.to_owned() });
                continue;
            }
            let Some((unit, members)) = labels.get_mut(own) else {
                labels.insert(own, (one(index), vec![index]));
                continue;
            };
            let other = one(index);
            match unit.with(other) {
                Some(both) => *unit = both,
                None => {
                    faults.push(Pair { register, history, one: (members[0], *unit), other: (index, other) }.fault())
                }
            }
            members.push(index);
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let mut units = Vec::with_capacity(labels.len());
        let mut of = vec![0; practices.len()];
        for (at, (unit, members)) in (0..).zip(labels.into_values()) {
            members.iter().for_each(|&member| of[member] = at);
            units.push(unit);
        }
        Ok(Self { units, of })
    }

    /// All units.
    pub fn list(&self) -> &[Unit] {
        &self.units
    }

    /// The unit of a practice.
    pub fn of_practice(&self, practice: usize) -> usize {
        self.of.get(practice).map_or(practice, |&unit| unit as usize)
    }

    /// The label of a unit: the id of the practice, or the label of the group. Lots hang on it.
    pub fn label<'a>(&self, unit: usize, register: &'a Register) -> &'a str {
        let practice = if self.of.is_empty() { unit } else { self.units[unit].practice as usize };
        label(&register.practices()[practice])
    }

    /// Index of the unit with this label.
    pub fn find(&self, wanted: &str, register: &Register) -> Option<usize> {
        let label = |unit: &Unit| label(&register.practices()[unit.practice as usize]).as_bytes();
        self.units.binary_search_by(|unit| label(unit).cmp(wanted.as_bytes())).ok()
    }
}

/// Two practices of a group that differ in what they must share, by their index and as units of their own.
struct Pair<'a> {
    register: &'a Register,
    history: &'a History,
    one: (usize, Unit),
    other: (usize, Unit),
}

impl Pair<'_> {
    /// In what they differ.
    fn fault(&self) -> GroupFault {
        let (one, other) = (self.one.1, self.other.1);
        let [first, second] = [self.one.0, self.other.0].map(|index| &self.register.practices()[index]);
        let group = label(second).to_owned();
        let [one_id, other_id] = [first, second].map(|practice| practice.id.to_string());
        match (one.start, other.start) {
            (start, own) if start != own => {
                let (practice, start, other) = match own {
                    Some(own) => (second, own, one_id),
                    None => (first, start.unwrap_or_default(), other_id),
                };
                let outside = practice.since.is_some() || self.history.of(&practice.id).outside;
                let by = outside.then_some(PlacedBy::Outside);
                GroupFault::TakesPart { practice: practice.id.to_string(), start, by, group, other }
            }
            _ if one.region != other.region => {
                let [one_region, other_region] = [first, second].map(|own| self.register.region_of(own).to_owned());
                GroupFault::Regions { group, one: one_id, one_region, other: other_id, other_region }
            }
            _ => {
                let [one_wish, other_wish] = [one.wish, other.wish].map(Into::into);
                GroupFault::Wishes { group, one: one_id, one_wish, other: other_id, other_wish }
            }
        }
    }
}

fn label(practice: &Practice) -> &str {
    practice.group.as_deref().unwrap_or(&practice.id)
}

/// A practice as a unit of its own.
fn single(register: &Register, index: usize, measure: Measure, history: &History) -> Unit {
    let practice = &register.practices()[index];
    let past = if history.is_empty() { Past::default() } else { history.of(&practice.id) };
    Unit {
        practice: narrow(index),
        size: measure.of(practice.ion.patients()),
        practices: 1,
        region: practice.region,
        wish: practice.wish,
        class: practice.class.unwrap_or(NO_CLASS),
        start: past.start.or(practice.since),
        waited: past.waited,
        passed: past.passed,
    }
}

impl Unit {
    /// Index of its class; none without priority.
    pub fn class(&self) -> Option<u16> {
        (self.class != NO_CLASS).then_some(self.class)
    }

    /// Two practices of a group as one: what they must share is the same, the class is the worst of the two, and it
    /// has waited when both have.
    fn with(self, other: Self) -> Option<Self> {
        let shared = |unit: &Self| (unit.region, unit.wish, unit.start);
        (shared(&self) == shared(&other)).then(|| Self {
            size: self.size + other.size,
            practices: self.practices + other.practices,
            class: self.class.max(other.class),
            waited: self.waited && other.waited,
            passed: self.passed && other.passed,
            ..self
        })
    }
}

/// A size for people: `3.250 ION`, `1 praktijk`.
pub fn size(size: u64, measure: Measure) -> Size {
    match measure {
        Measure::Ion => Size::Ion { ion: size },
        Measure::Practices => Size::Practices { practices: Practices(size) },
    }
}
