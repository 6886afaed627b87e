//! The allocation (*toewijzing*): who starts when.
//!
//! Comes in: the rules, the units and the lots. Goes out: per tranche the sums, per unit its whole story. Exact
//! integers. What shares a cap is a [`Pool`]: each region one of its own (R45, domain A15), or all regions together.
//! Section "Allocation" of the format document has the same in pseudocode.

mod basket;
mod baskets;
mod behind;
mod order;
mod pool;
mod queue;
mod result;
mod tranche;
mod walk;

pub use baskets::{BasketDate, Baskets, Chance, Chooser, Planned, Table, read_dice};
pub use pool::{Balance, Drawn, Entrant, Kept, Pool, Pooling, RegionBase};
pub use queue::{Beside, Queue, Walked};
pub use result::{PoolResult, PoolSums, Reason, Sums, Turn};
pub use tranche::{allocate_into, allocate_pool};
pub use walk::Walk;

use crate::draw::lots::Lots;
use crate::draw::units::Case;
use crate::rules::{Boundary, Rules};
use rayon::prelude::*;

/// The results of all pools.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allocation {
    /// Whether there is one pool, or one a region.
    pub pooling: Pooling,
    /// The pools, regions in their order.
    pub pools: Vec<PoolResult>,
}

impl Allocation {
    /// The first tranche that was allocated here: 0, but in an amendment.
    pub fn open(&self) -> usize {
        self.pools.first().map_or(0, PoolResult::open)
    }

    /// The result of the pool of a unit in this region, and the unit's place in it; `None` for one without a lot.
    pub fn of_unit(&self, lots: &Lots, unit: usize, region: usize) -> Option<(&PoolResult, usize)> {
        let place = lots.place(unit)?;
        Some(match self.pooling {
            Pooling::Shared => (&self.pools[0], place),
            Pooling::PerRegion => (&self.pools[region], place - lots.row(region).start),
        })
    }
}

/// What an allocation starts from.
#[derive(Clone, Copy, Debug)]
pub enum Begun<'a> {
    /// The draw of a round, with what chooses its baskets where the rules have them.
    Draw(Chooser<'a>),
    /// What an amendment leaves as it is, by unit.
    Amendment(&'a Kept),
}

/// Allocates all units.
pub fn allocate(case: Case<'_>, lots: &Lots, begun: Begun<'_>) -> Allocation {
    let regions = RegionBase::all(case);
    let (pooling, balance) = (Pooling::of(case.rules.spread), Balance::of(case.rules.spread));
    let kept = match begun {
        Begun::Draw(_) => None,
        Begun::Amendment(kept) => Some(kept),
    };
    let pool = |order: &[u32], regions: &[RegionBase], number: Option<u32>| {
        let entrant = |&unit: &u32| Entrant::of(&case.units.list()[unit as usize], pooling);
        let entrants: Vec<Entrant> = order.par_iter().with_min_len(4096).map(entrant).collect();
        let kept = kept.map(|kept| kept.in_order(order, case.rules.tranches.len()));
        let kept = kept.as_ref().map(Kept::as_slice);
        let drawn = number.map(|number| (number, planned_by(case.rules, order, &entrants, regions, number)));
        let basket = drawn.as_ref().map(|(number, planned)| Drawn { number: *number, planned });
        allocate_pool(case.rules, &Pool { units: &entrants, regions, balance, kept, basket }, &mut Walk::default())
    };
    let number = |region: usize| match (&case.rules.boundary, begun) {
        (Boundary::Baskets(rule), Begun::Draw(chooser)) => Some(chooser.basket(rule, &case.register.regions()[region])),
        _ => None,
    };
    let of_region = |region: usize| pool(&lots.order()[lots.row(region)], &regions[region..=region], number(region));
    let pools = match pooling {
        Pooling::Shared => vec![pool(lots.order(), &regions, None)],
        Pooling::PerRegion => (0..regions.len()).into_par_iter().map(of_region).collect(),
    };
    Allocation { pooling, pools }
}

/// What a basket of a pool gives, by unit in the order of the lots: the baskets themselves know no lots.
fn planned_by(
    rules: &Rules,
    order: &[u32],
    entrants: &[Entrant],
    regions: &[RegionBase],
    number: u32,
) -> Vec<Option<Planned>> {
    let Boundary::Baskets(rule) = &rules.boundary else { return Vec::new() };
    let mut by_label: Vec<usize> = (0..order.len()).collect();
    by_label.sort_unstable_by_key(|&place| order[place]);
    let units: Vec<Entrant> = by_label.iter().map(|&place| entrants[place]).collect();
    let dates = rules.tranches.len();
    let planned = Baskets::fill(rules, &units, regions, rule.count as usize).planned(number as usize);
    let mut by_lot = vec![None; planned.len()];
    for (own, place) in planned.chunks_exact(dates).zip(by_label) {
        by_lot[place * dates..][..dates].copy_from_slice(own);
    }
    by_lot
}
