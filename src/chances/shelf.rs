//! The baskets of every pool (*manden*), and what they give exactly: no draw is needed to know it.

use super::exact::Exact;
use super::tally::{Distribution, Tally};
use super::trial::Board;
use super::variant::Variant;
use crate::draw::allocation::{Filled, FilledPool, Planned};
use crate::draw::units::Case;

/// The baskets of every pool.
pub(super) struct Shelves {
    count: usize,
    /// Whether one number chooses the basket of every pool.
    shared: bool,
    filled: Filled,
}

/// What is counted on the way from date to date.
struct Counting<'a> {
    case: &'a Case<'a>,
    board: &'a Board,
    /// By unit its player.
    players: Vec<Option<usize>>,
    tally: Tally,
    /// By region: what it has in all baskets together.
    regions: Vec<u64>,
}

impl Shelves {
    /// Fills them; `None` where a variant has none.
    pub(super) fn of(case: &Case<'_>, variant: &Variant) -> Option<Self> {
        let rule = variant.rules.boundary.baskets()?;
        let case = Case { rules: &variant.rules, ..*case };
        Some(Self { count: rule.count as usize, shared: rule.dice.is_some(), filled: Filled::of(case, rule) })
    }

    /// How many baskets a pool has.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// What a basket of a pool gives its units, which stand in this order.
    pub(super) fn planned(&self, pool: usize, number: u32, order: &[u32]) -> Vec<Option<Planned>> {
        self.filled.planned(pool, number, order)
    }

    /// What happens over all baskets. Pools draw theirs apart, so how their sums go together is known where there is one pool or
    /// one number for all.
    pub(super) fn counts(&self, case: &Case<'_>, board: &Board) -> Exact {
        let mut counting = Counting::new(case, board, self.count);
        let mut together = vec![vec![0; self.count]; board.groups.tranches];
        let pools = &self.filled.pools;
        let mut loads: Vec<Vec<u64>> = pools.iter().map(|pool| vec![pool.taken; self.count]).collect();
        for (tranche, together) in together.iter_mut().enumerate() {
            for (pool, loads) in pools.iter().zip(&mut loads) {
                counting.add(pool, tranche, loads);
                together.iter_mut().zip(loads).for_each(|(sum, load)| *sum += *load);
            }
            counting.end(tranche);
        }
        let mut tally = counting.tally;
        tally.close_gaps(&board.groups);
        let known = self.shared || pools.len() == 1;
        let sizes = |loads: Vec<u64>| if known { Distribution::of(loads) } else { Distribution::default() };
        Exact { all: self.count as u64, tally, sizes: together.into_iter().map(sizes).collect() }
    }
}

impl<'a> Counting<'a> {
    fn new(case: &'a Case<'a>, board: &'a Board, count: usize) -> Self {
        let mut players = vec![None; case.units.list().len()];
        board.players.iter().enumerate().for_each(|(at, player)| players[player.unit as usize] = Some(at));
        let regions = board.regions.iter().map(|region| region.taken * count as u64).collect();
        Self { case, board, players, tally: board.tally(), regions }
    }

    /// Counts a start date of a pool, and adds what is placed on it to what each basket holds.
    fn add(&mut self, pool: &FilledPool, tranche: usize, loads: &mut [u64]) {
        let date = &pool.dates[tranche];
        for (at, &unit) in pool.units.iter().enumerate() {
            let Some(player) = self.players[unit as usize] else { continue };
            let own = &self.case.units.list()[unit as usize];
            let mut many = 0;
            for basket in date.table.of(at) {
                loads[basket] += own.size;
                many += 1;
            }
            self.regions[own.region as usize] += own.size * many;
            self.tally.weighted(&self.board.groups, many).place(player, tranche);
        }
        self.tally.lottery[tranche] |= date.lottery;
    }

    /// A start date is over.
    fn end(&mut self, tranche: usize) {
        let mut sums = self.tally.weighted(&self.board.groups, 1);
        self.regions.iter().enumerate().for_each(|(region, &used)| sums.use_region(tranche, region, used));
    }
}
