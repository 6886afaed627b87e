//! How full each pool is: whether something stands on the room of who comes back.

use crate::draw::allocation::{Pooling, RegionBase};
use crate::draw::units::Case;
use std::collections::BTreeMap;

/// A number for each tranche of each pool; a shared pool has no name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loads {
    pooling: Pooling,
    pools: BTreeMap<String, Vec<u64>>,
}

impl Loads {
    /// What takes part or is placed, up to and including each tranche; `place` is the tranche that a unit holds.
    pub(super) fn of(case: Case<'_>, place: impl Fn(usize) -> Option<usize>) -> Self {
        let (many, pooling) = (case.rules.tranches.len(), Pooling::of(case.rules.spread));
        let mut loads = vec![vec![0; many]; case.register.regions().len()];
        for (at, unit) in case.units.list().iter().enumerate() {
            if let Some(held) = unit.start.map(|_| 0).or_else(|| place(at)) {
                loads[unit.region as usize][held..].iter_mut().for_each(|load| *load += unit.size);
            }
        }
        Self::sum(pooling, case.register.regions(), loads)
    }

    /// What may be placed up to and including each tranche.
    pub(super) fn caps(case: Case<'_>) -> Self {
        let pooling = Pooling::of(case.rules.spread);
        let bases = RegionBase::all(case).into_iter().map(|region| region.base);
        // shares of a sum are no sum of shares
        let bases = Self::sum(pooling, case.register.regions(), bases.map(|base| vec![base]).collect());
        let caps = |base: &Vec<u64>| case.rules.tranches.iter().map(|tranche| tranche.cap.of(base[0])).collect();
        Self { pooling, pools: bases.pools.iter().map(|(region, base)| (region.clone(), caps(base))).collect() }
    }

    fn sum(pooling: Pooling, regions: &[String], numbers: Vec<Vec<u64>>) -> Self {
        let mut sums = Self { pooling, pools: BTreeMap::new() };
        for (region, numbers) in regions.iter().zip(numbers) {
            let pool = sums.pools.entry(sums.name(region).to_owned()).or_insert_with(|| vec![0; numbers.len()]);
            pool.iter_mut().zip(numbers).for_each(|(sum, number)| *sum += number);
        }
        sums
    }

    /// That of the pool that a region is in; nothing for one that was not there.
    pub(super) fn pool(&self, region: &str) -> &[u64] {
        self.pools.get(self.name(region)).map_or(&[], Vec::as_slice)
    }

    /// Something is placed in a tranche.
    pub(super) fn add(&mut self, region: &str, tranche: usize, size: u64) {
        let name = self.name(region).to_owned();
        if let Some(load) = self.pools.get_mut(&name) {
            load[tranche..].iter_mut().for_each(|load| *load += size);
        }
    }

    fn name<'a>(&self, region: &'a str) -> &'a str {
        if self.pooling == Pooling::Shared { "" } else { region }
    }
}
