//! A story after it was played: who starts when, in which order.

use crate::support::draw_story;
use instroom::draw::allocation::{Balance, Entrant, Pool, Pooling, RegionBase, Walk, allocate_pool};
use instroom::draw::round::Standing;
use instroom::draw::units::Case;
use instroom::log::policy::Policy;
use instroom::rules::Key;
use instroom::transcript::Transcript;
use instroom::verify::verify;
use std::collections::BTreeMap;

/// A story, played and verified.
pub struct Told(pub Transcript);

impl Told {
    pub fn play(story: &str) -> Self {
        Self(verify(&draw_story(story).0[..], &Policy::default()).unwrap().verified().unwrap().into_told().0)
    }

    /// The round as it stood after a round or an amendment, from 0.
    pub fn after(&self, section: usize) -> &Standing {
        &self.0.sections[section].drawn().unwrap().standing
    }

    /// The round as it stands in the end.
    pub fn last(&self) -> &Standing {
        &self.0.drawn().unwrap().standing
    }
}

/// Since or from when a practice takes part; the empty string when it has no place.
pub fn start(standing: &Standing, id: &str) -> String {
    let practice = standing.sealed.register.find(id).unwrap();
    standing.outcome(practice).start.map(|start| start.to_string()).unwrap_or_default()
}

/// The reason of a practice's outcome.
pub fn reason(standing: &Standing, id: &str) -> &'static str {
    standing.outcome(standing.sealed.register.find(id).unwrap()).reason.code()
}

/// Codes of the practices that start on a date (or, with the empty string, that have no place), by code.
pub fn starting(standing: &Standing, date: &str) -> Vec<String> {
    let ids = standing.sealed.register.practices().iter().map(|practice| practice.id.to_string());
    ids.filter(|id| start(standing, id) == date).collect()
}

/// Regions with the number of practices that have a place.
pub fn placed_by_region(standing: &Standing) -> Vec<(String, usize)> {
    let register = &standing.sealed.register;
    let mut placed: BTreeMap<String, usize> = BTreeMap::new();
    for practice in register.practices().iter().filter(|practice| !start(standing, &practice.id).is_empty()) {
        *placed.entry(register.region_of(practice).to_owned()).or_default() += 1;
    }
    placed.into_iter().collect()
}

/// Labels of units in the order of their lots; row 0 is the first region, or all.
pub fn by_lot(standing: &Standing, row: usize) -> Vec<String> {
    let order = &standing.lots.order()[standing.lots.row(row)];
    order.iter().map(|&unit| standing.units.label(unit as usize, &standing.sealed.register).to_owned()).collect()
}

/// The sums of a tranche in a region that has a cap of its own: cap, used before, room, asked, used.
pub fn sums(standing: &Standing, region: usize, tranche: usize) -> [u64; 5] {
    let pool = standing.allocation.pools[region].tranche(tranche).unwrap();
    [pool.cap, pool.sums.used_before, pool.room, pool.sums.asked, pool.sums.used()]
}

/// Labels placed in a tranche if the first region were walked, with the lots it has, in this order.
pub fn placed_with(standing: &Standing, order: &[Key], tranche: usize) -> Vec<String> {
    let mut rules = standing.sealed.rules.clone();
    rules.order = order.to_vec();
    let case = Case { rules: &rules, register: &standing.sealed.register, units: &standing.units };
    let regions = RegionBase::all(case);
    let row = standing.lots.row(0);
    let unit = |&unit: &u32| Entrant::of(&standing.units.list()[unit as usize], Pooling::PerRegion);
    let units: Vec<Entrant> = standing.lots.order()[row].iter().map(unit).collect();
    let pool = Pool { units: &units, regions: &regions[..1], balance: Balance::OneWalk, kept: None, basket: None };
    let result = allocate_pool(&rules, &pool, &mut Walk::default());
    let labels = by_lot(standing, 0).into_iter().enumerate();
    let placed = |at: usize| result.outcome(at).is_some_and(|(placed, _)| placed == Some(tranche));
    let mut placed: Vec<String> = labels.filter(|&(at, _)| placed(at)).map(|(_, label)| label).collect();
    placed.sort();
    placed
}
