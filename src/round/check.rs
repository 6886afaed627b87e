//! Whether a register can be the next round of a log.

use super::Sealed;
use crate::history::History;
use crate::units::{GroupFault, Units};
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

impl Sealed {
    /// The units of the round, when it can follow what the log decided before.
    ///
    /// # Errors
    /// All that stands against it; at least one fault.
    pub fn units(&self, history: &History) -> Result<Units, Vec<RoundFault>> {
        let practices = self.register.practices();
        let gone = history.practices().filter(|(id, _)| self.register.find(id).is_none());
        let gone = gone.filter_map(|(id, past)| Some(RoundFault::Gone { practice: id.to_owned(), start: past.start? }));
        let since = practices.iter().filter(|practice| practice.since.is_some()).filter_map(|practice| {
            let start = history.of(&practice.id).start?;
            Some(RoundFault::Since { practice: practice.id.to_string(), start })
        });
        let bases = &self.rules.bases;
        let based = |region: &&String| bases.is_empty() || bases.iter().any(|base| base.region == **region);
        let unbased = self.register.regions().iter().filter(|region| !based(region));
        let faults: Vec<RoundFault> = gone.chain(since).chain(unbased.cloned().map(RoundFault::NoBase)).collect();
        if !faults.is_empty() {
            return Err(faults);
        }
        Units::of(&self.register, &self.rules, history).map_err(|fault| vec![RoundFault::Group(fault)])
    }
}
