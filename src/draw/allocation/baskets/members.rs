//! Who shares the baskets of a region.

use super::Baskets;
use crate::draw::allocation::pool::{Entrant, Pooling, RegionBase};
use crate::draw::units::Case;
use crate::rules::Rules;

/// The units of a region that are drawn, as the baskets know them: lots are of no use there.
#[derive(Clone, Debug)]
pub struct Members {
    /// Which units of the round, rising: that is in the order of their labels.
    pub units: Vec<u32>,
    /// The same, as they are allocated.
    entrants: Vec<Entrant>,
    region: RegionBase,
}

impl Members {
    /// These units, in any order, of a region with this base.
    pub fn new(case: Case<'_>, mut units: Vec<u32>, region: RegionBase) -> Self {
        units.sort_unstable();
        let entrant = |&unit: &u32| Entrant::of(&case.units.list()[unit as usize], Pooling::PerRegion);
        Self { entrants: units.iter().map(entrant).collect(), units, region }
    }

    /// Those of each region, before anything is drawn.
    pub fn by_region(case: Case<'_>) -> Vec<Self> {
        let bases = RegionBase::all(case);
        let mut units = vec![Vec::new(); bases.len()];
        for (at, unit) in (0..).zip(case.units.list()).filter(|(_, unit)| unit.start.is_none()) {
            units[unit.region as usize].push(at);
        }
        units.into_iter().zip(bases).map(|(units, base)| Self::new(case, units, base)).collect()
    }

    /// What takes part already.
    pub fn taken(&self) -> u64 {
        self.region.taken
    }

    /// What caps are shares of.
    pub fn base(&self) -> u64 {
        self.region.base
    }

    /// So many baskets of them.
    pub fn baskets<'a>(&'a self, rules: &'a Rules, count: u32) -> Baskets<'a> {
        Baskets { rules, units: &self.entrants, region: self.region, count: count as usize }
    }
}
