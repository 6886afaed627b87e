//! Every order instead of many draws, where that is possible: chances as exact fractions.

use super::group::players_of;
use super::tally::{Distribution, Tally};
use super::trial::Board;
use super::variant::{Edge, Variant};
use crate::draw::allocation::{Balance, Entrant, Pool, PoolResult, Pooling, Sums, Walk, allocate_into};
use crate::draw::units::Case;

/// So many players of a pool are walked in every order: 8! = 40,320.
const MOST: usize = 8;

/// All counts are out of so many orders: 8!, a multiple of every smaller one.
const ORDERS: u64 = 40_320;

/// What happens over all orders or baskets.
pub(super) struct Exact {
    /// How many there are.
    pub(super) all: u64,
    pub(super) tally: Tally,
    /// By tranche what room is used; empty where that is not known.
    pub(super) sizes: Vec<Distribution>,
}

/// The counts of a variant by every order; `None` when there are too many.
pub(super) fn enumerate(case: &Case<'_>, board: &Board, variant: &Variant) -> Option<Exact> {
    if variant.edge == Edge::Baskets {
        return None; // no order decides
    }
    let pools = pools(case, board, variant);
    if pools.iter().any(|pool| !pool.fits && pool.players.len() > MOST) {
        return None;
    }
    let mut tally = board.tally();
    let nothing = Distribution([(0, 1)].into());
    let mut sizes = vec![nothing; board.groups.tranches];
    for pool in pools {
        let own = pool.walk(board, variant, &mut tally);
        for (sum, own) in sizes.iter_mut().zip(own) {
            *sum = sum.plus(&own)?;
        }
    }
    tally.close_gaps(&board.groups);
    Some(Exact { all: ORDERS, tally, sizes })
}

/// Players that share a cap.
struct Players {
    players: Vec<u32>,
    /// The first of their regions.
    first: usize,
    /// Whether their order cannot matter.
    fits: bool,
}

fn pools(case: &Case<'_>, board: &Board, variant: &Variant) -> Vec<Players> {
    let of_region = |region: Option<usize>| {
        let players = players_of(case, &board.players, region);
        let first = region.unwrap_or(0);
        let regions = board.pool_regions(variant.spread, first);
        let fits = board.always_fits(&variant.rules, players.iter().map(|&player| player as usize), regions);
        Players { players, first, fits }
    };
    match Pooling::of(variant.spread) {
        Pooling::Shared => vec![of_region(None)],
        Pooling::PerRegion => (0..board.regions.len()).map(|region| of_region(Some(region))).collect(),
    }
}

impl Players {
    /// Walks every order, or one where it cannot matter. Returns by tranche how often each size was used.
    fn walk(mut self, board: &Board, variant: &Variant, tally: &mut Tally) -> Vec<Distribution> {
        let orders: u64 = if self.fits { 1 } else { (1..=self.players.len() as u64).product() };
        let mut players = std::mem::take(&mut self.players);
        let mut step = Step { board, variant, first: self.first, weight: ORDERS / orders, ..Step::new(board, variant) };
        if self.fits {
            step.count(&players, tally);
        } else {
            each_order(&mut players, 0, &mut |order| step.count(order, tally));
        }
        step.sizes
    }
}

/// One order after the other.
struct Step<'a> {
    board: &'a Board,
    variant: &'a Variant,
    first: usize,
    /// What one order counts.
    weight: u64,
    order: Vec<u32>,
    entrants: Vec<Entrant>,
    walk: Walk,
    result: PoolResult,
    sizes: Vec<Distribution>,
}

impl<'a> Step<'a> {
    fn new(board: &'a Board, variant: &'a Variant) -> Self {
        let sizes = vec![Distribution::default(); board.groups.tranches];
        let (walk, result) = (Walk::default(), PoolResult::default());
        Self { board, variant, first: 0, weight: 1, order: Vec::new(), entrants: Vec::new(), walk, result, sizes }
    }

    fn count(&mut self, order: &[u32], tally: &mut Tally) {
        let entrants = self.board.entrants(self.variant.spread);
        self.order.clear();
        self.order.extend_from_slice(order);
        let balance = Balance::of(self.variant.spread);
        if balance == Balance::FurthestBehind {
            self.order.sort_by_key(|&player| entrants[player as usize].region); // stable: lots still decide in a region
        }
        self.entrants.clear();
        self.entrants.extend(self.order.iter().map(|&player| entrants[player as usize]));
        let regions = self.board.pool_regions(self.variant.spread, self.first);
        let pool = Pool { units: &self.entrants, regions, balance, kept: None, basket: None };
        allocate_into(&self.variant.rules, &pool, &mut self.walk, &mut self.result);
        let mut tally = tally.weighted(&self.board.groups, self.weight);
        for (at, &player) in self.order.iter().enumerate() {
            if let Some(tranche) = self.result.placed(at) {
                tally.place(player as usize, tranche);
            }
        }
        for (tranche, sizes) in self.sizes.iter_mut().enumerate() {
            let Some(sums) = self.result.tranche(tranche) else { continue };
            *sizes.0.entry(sums.sums.used()).or_default() += 1;
            tally.note(tranche, sums);
            for at in 0..regions.len() {
                let used = self.result.region(tranche, at).map_or(0, Sums::used);
                tally.use_region(tranche, self.first + at, used);
            }
        }
    }
}

/// Shows every order of the items from `fixed` on.
fn each_order(items: &mut [u32], fixed: usize, show: &mut impl FnMut(&[u32])) {
    if fixed + 1 >= items.len() {
        return show(items);
    }
    for other in fixed..items.len() {
        items.swap(fixed, other);
        each_order(items, fixed + 1, show);
        items.swap(fixed, other);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_order_is_shown_once() {
        let mut seen = BTreeSet::new();
        let mut times = 0;
        each_order(&mut [0, 1, 2, 3, 4], 0, &mut |order| {
            seen.insert(order.to_vec());
            times += 1;
        });
        assert_eq!((seen.len(), times), (120, 120));
        let mut none = 0;
        each_order(&mut [], 0, &mut |_| none += 1);
        assert_eq!(none, 1);
    }
}
