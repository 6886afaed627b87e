//! Who shares baskets.

use super::Baskets;
use crate::draw::allocation::pool::{Entrant, Pooling, RegionBase};
use crate::draw::units::Case;
use crate::rules::Rules;

/// The units of a pool that are drawn, as the baskets know them: lots are of no use there.
#[derive(Clone, Debug)]
pub struct Members {
    /// Which units of the round, rising: that is in the order of their labels.
    pub units: Vec<u32>,
    /// The base of the pool, and what takes part of it already.
    pub pool: RegionBase,
    /// The units, as they are allocated.
    entrants: Vec<Entrant>,
}

impl Members {
    /// These units, in any order, of a pool of these regions.
    pub fn new(case: Case<'_>, mut units: Vec<u32>, regions: &[RegionBase]) -> Self {
        units.sort_unstable();
        let pooling = Pooling::of(case.rules.spread);
        let entrant = |&unit: &u32| Entrant::of(&case.units.list()[unit as usize], pooling);
        Self { entrants: units.iter().map(entrant).collect(), units, pool: RegionBase::sum(regions) }
    }

    /// Those of each pool, before anything is drawn: of each region, or of all together.
    pub fn of_pools(case: Case<'_>) -> Vec<Self> {
        let bases = RegionBase::all(case);
        let pooling = Pooling::of(case.rules.spread);
        let regions = pooling.pools(&bases);
        let mut units = vec![Vec::new(); regions.len()];
        for (at, unit) in (0..).zip(case.units.list()).filter(|(_, unit)| unit.start.is_none()) {
            units[pooling.pool(unit.region as usize)].push(at);
        }
        units.into_iter().zip(regions).map(|(units, regions)| Self::new(case, units, regions)).collect()
    }

    /// So many baskets of them.
    pub fn baskets<'a>(&'a self, rules: &'a Rules, count: u32) -> Baskets<'a> {
        Baskets { rules, units: &self.entrants, pool: self.pool, count: count as usize }
    }
}
