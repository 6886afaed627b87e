//! Baskets that are filled once, to draw from them again and again.

use super::{BasketDate, Members, Plan, Planned};
use crate::draw::units::Case;
use crate::rules::BasketRule;
use rayon::prelude::*;

/// The baskets of every pool.
#[derive(Clone, Debug)]
pub struct Filled {
    /// By pool.
    pub pools: Vec<FilledPool>,
}

/// The baskets of a pool.
#[derive(Clone, Debug)]
pub struct FilledPool {
    /// What they hold, by start date.
    pub dates: Vec<BasketDate>,
    /// Its units, in the order in which the baskets have them.
    pub units: Vec<u32>,
    /// What takes part already.
    pub taken: u64,
}

impl Filled {
    /// Those of a round before its draw.
    pub fn of(case: Case<'_>, rule: &BasketRule) -> Self {
        let fill = |members: Members| {
            let dates = members.baskets(case.rules, rule.count).dates().collect();
            FilledPool { dates, taken: members.pool.taken, units: members.units }
        };
        Self { pools: Members::of_pools(case).into_par_iter().map(fill).collect() }
    }

    /// What a basket of a pool gives its units, which stand in this order.
    pub fn planned(&self, pool: usize, number: u32, order: &[u32]) -> Vec<Option<Planned>> {
        let FilledPool { dates, units, .. } = &self.pools[pool];
        Plan::of(dates.iter(), units.len(), number as usize).in_order(order, units)
    }
}
