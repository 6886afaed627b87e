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

pub use baskets::{BasketDate, Baskets, Chance, Chooser, Filled, FilledPool, Members, Plan, Planned, Table};
pub use pool::{Balance, Drawn, Entrant, Kept, Pool, Pooling, RegionBase};
pub use queue::{Beside, Queue, Walked};
pub use result::{PoolResult, PoolSums, Reason, Stayed, Sums, Turn};
pub use tranche::{allocate_into, allocate_pool};
pub use walk::Walk;

use crate::draw::lots::Lots;
use crate::draw::units::Case;
use crate::rules::BasketRule;
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
    /// The same once more, from baskets that were filled before.
    Again(Chooser<'a>, &'a Filled),
    /// What an amendment leaves as it is, by unit.
    Amendment(&'a Kept),
}

/// Allocates all units.
pub fn allocate(case: Case<'_>, lots: &Lots, begun: Begun<'_>) -> Allocation {
    let regions = RegionBase::all(case);
    let (pooling, balance) = (Pooling::of(case.rules.spread), Balance::of(case.rules.spread));
    let (kept, chooser, filled) = match begun {
        Begun::Draw(chooser) => (None, Some(chooser), None),
        Begun::Again(chooser, filled) => (None, Some(chooser), Some(filled)),
        Begun::Amendment(kept) => (Some(kept), None, None),
    };
    let chooser = chooser.and_then(|chooser| Some((case.rules.boundary.baskets()?, chooser)));
    let pool = |order: &[u32], regions: &[RegionBase], (at, name): (usize, &str)| {
        let entrant = |&unit: &u32| Entrant::of(&case.units.list()[unit as usize], pooling);
        let entrants: Vec<Entrant> = order.par_iter().with_min_len(4096).map(entrant).collect();
        let kept = kept.map(|kept| kept.in_order(order, case.rules.tranches.len()));
        let kept = kept.as_ref().map(Kept::as_slice);
        let drawn = chooser.map(|(rule, chooser)| {
            let number = chooser.basket(rule, name);
            let planned = || planned_by(case, order, regions, (rule, number));
            (number, filled.map_or_else(planned, |filled| filled.planned(at, number, order)))
        });
        let basket = drawn.as_ref().map(|(number, planned)| Drawn { number: *number, planned });
        allocate_pool(case.rules, &Pool { units: &entrants, regions, balance, kept, basket }, &mut Walk::default())
    };
    let of_region = |region: usize| {
        let name = &case.register.regions()[region];
        pool(&lots.order()[lots.row(region)], &regions[region..=region], (region, name))
    };
    let pools = match pooling {
        Pooling::Shared => vec![pool(lots.order(), &regions, (0, ""))],
        Pooling::PerRegion => (0..regions.len()).into_par_iter().map(of_region).collect(),
    };
    Allocation { pooling, pools }
}

/// What a basket of a pool gives, by unit in the order of the lots: the baskets themselves know no lots.
fn planned_by(
    case: Case<'_>,
    order: &[u32],
    regions: &[RegionBase],
    (rule, number): (&BasketRule, u32),
) -> Vec<Option<Planned>> {
    let members = Members::new(case, order.to_vec(), regions);
    let dates = members.baskets(case.rules, rule.count).dates();
    Plan::of(dates, order.len(), number as usize).in_order(order, &members.units)
}
