//! Whether a register can be the next round of a log.

use super::fault::RoundFault;
use crate::draw::allocation::Pooling;
use crate::draw::history::History;
use crate::draw::units::{Case, Units};
use crate::register::{Practice, Register};
use crate::rules::{BasketRule, Rules, base_of};
use crate::words::noun::Lots;
use crate::words::value::Digits;
use rayon::prelude::*;

/// The units of a round, when its register can follow what the log decided before.
///
/// # Errors
/// All that stands against it; at least one fault.
pub fn units(rules: &Rules, register: &Register, history: &History) -> Result<Units, Vec<RoundFault>> {
    let gone = history.practices().filter(|(id, _)| register.find(id).is_none());
    let gone = gone.filter_map(|(id, past)| Some(RoundFault::Gone { practice: id.to_owned(), start: past.start? }));
    let since: Vec<RoundFault> =
        register.practices().par_iter().filter_map(|practice| since_fault(practice, history)).collect();
    let based = |region: &&String| rules.bases.is_empty() || base_of(&rules.bases, region).is_some();
    let unbased = register.regions().iter().filter(|region| !based(region));
    let faults: Vec<RoundFault> =
        gone.chain(since).chain(unbased.cloned().map(|region| RoundFault::NoBase { region })).collect();
    if !faults.is_empty() {
        return Err(faults);
    }
    let units = Units::of(register, rules, history).map_err(|faults| {
        faults.into_iter().map(|fault| RoundFault::Group { fault: Box::new(fault) }).collect::<Vec<_>>()
    })?;
    let case = Case { rules, register, units: &units };
    let faults: Vec<RoundFault> = rules.boundary.baskets().map(|rule| crowded(case, rule)).unwrap_or_default();
    if faults.is_empty() { Ok(units) } else { Err(faults) }
}

/// The pools where there are too many to fill so many baskets with.
fn crowded(case: Case<'_>, rule: &BasketRule) -> Vec<RoundFault> {
    let pooling = Pooling::of(case.rules.spread);
    let (most, baskets) = (BasketRule::most(rule.count), Digits(rule.count.into()));
    let crowded = case.register.regions().iter().zip(pooling.drawn(case)).filter(|(_, drawn)| *drawn > most);
    let fault = |(region, drawn): (&String, u64)| match pooling {
        Pooling::PerRegion => RoundFault::Crowded { region: region.clone(), drawn: Lots(drawn), most, baskets },
        Pooling::Shared => RoundFault::CrowdedAll { drawn: Lots(drawn), most, baskets },
    };
    crowded.map(fault).collect()
}

/// What stands against a practice by itself: the log knows since when it takes part.
pub fn since_fault(practice: &Practice, history: &History) -> Option<RoundFault> {
    practice.since?;
    let start = history.of(&practice.id).start?;
    Some(RoundFault::Since { practice: practice.id.to_string(), start })
}
