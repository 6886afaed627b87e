//! Whether a register can be the next round of a log.

use crate::draw::history::History;
use crate::draw::units::{GroupFault, Units};
use crate::register::Register;
use crate::rules::{Rules, base_of};
use jiff::civil::Date;

/// Why it cannot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoundFault {
    /// A practice that takes part is not in the register: its ION would no longer count.
    Gone {
        /// Its id.
        practice: String,
        /// Since when it takes part.
        start: Date,
    },
    /// The register says since when a practice takes part, though the log knows it.
    Since {
        /// Its id.
        practice: String,
        /// Since when according to the log.
        start: Date,
    },
    /// The rules give bases, and none for this region.
    NoBase(String),
    /// A group that cannot be drawn as one.
    Group(GroupFault),
}

/// The units of a round, when its register can follow what the log decided before.
///
/// # Errors
/// All that stands against it; at least one fault.
pub fn units(rules: &Rules, register: &Register, history: &History) -> Result<Units, Vec<RoundFault>> {
    let gone = history.practices().filter(|(id, _)| register.find(id).is_none());
    let gone = gone.filter_map(|(id, past)| Some(RoundFault::Gone { practice: id.to_owned(), start: past.start? }));
    let since = register.practices().iter().filter(|practice| practice.since.is_some()).filter_map(|practice| {
        let start = history.of(&practice.id).start?;
        Some(RoundFault::Since { practice: practice.id.to_string(), start })
    });
    let based = |region: &&String| rules.bases.is_empty() || base_of(&rules.bases, region).is_some();
    let unbased = register.regions().iter().filter(|region| !based(region));
    let faults: Vec<RoundFault> = gone.chain(since).chain(unbased.cloned().map(RoundFault::NoBase)).collect();
    if !faults.is_empty() {
        return Err(faults);
    }
    Units::of(register, rules, history).map_err(|fault| vec![RoundFault::Group(fault)])
}
