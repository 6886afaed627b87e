//! The baskets of every region (*manden*), and what they give exactly: no draw is needed to know it.

use super::exact::Exact;
use super::group::players_of;
use super::tally::{Distribution, Tally};
use super::trial::Board;
use super::variant::Variant;
use crate::draw::allocation::{BasketDate, Baskets, Entrant, Plan, Planned};
use crate::draw::units::Case;
use crate::rules::{BasketRule, Spread};
use rayon::prelude::*;

/// The baskets of every region.
pub(super) struct Shelves {
    count: usize,
    /// Whether one number chooses the basket of every region.
    shared: bool,
    regions: Vec<Shelf>,
}

/// The baskets of a region.
struct Shelf {
    dates: Vec<BasketDate>,
    /// Its players, in the order in which the baskets have them.
    players: Vec<u32>,
}

impl Shelves {
    /// Fills them; `None` where a variant has none.
    pub(super) fn of(case: &Case<'_>, board: &Board, variant: &Variant) -> Option<Self> {
        let rule = variant.rules.boundary.baskets()?;
        let of_region = |region: usize| Shelf::fill(case, board, (variant, rule, region));
        let regions = (0..board.regions.len()).into_par_iter().map(of_region).collect();
        Some(Self { count: rule.count as usize, shared: rule.dice.is_some(), regions })
    }

    /// How many baskets a region has.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// What a basket of a region gives its players, who stand in this order.
    pub(super) fn planned(&self, region: usize, number: u32, order: &[u32]) -> Vec<Option<Planned>> {
        let Shelf { dates, players } = &self.regions[region];
        Plan::of(dates.iter(), players.len(), number as usize).in_order(order, players)
    }

    /// What happens over all baskets. Regions draw theirs apart, so how their sums go together is known where there is one
    /// region or one number for all.
    pub(super) fn counts(&self, board: &Board) -> Exact {
        let mut tally = board.tally();
        let mut together = vec![vec![0; self.count]; board.groups.tranches];
        for (region, shelf) in self.regions.iter().enumerate() {
            let mut loads = vec![board.regions[region].taken; self.count];
            for (tranche, date) in shelf.dates.iter().enumerate() {
                shelf.add(date, (tranche, board), &mut tally, &mut loads);
                tally.lottery[tranche] |= date.lottery;
                tally.weighted(&board.groups, 1).use_region(tranche, region, loads.iter().sum());
                together[tranche].iter_mut().zip(&loads).for_each(|(sum, load)| *sum += load);
            }
        }
        tally.close_gaps(&board.groups);
        let known = self.shared || self.regions.len() == 1;
        let sizes = |loads: Vec<u64>| if known { Distribution::of(loads) } else { Distribution::default() };
        Exact { all: self.count as u64, tally, sizes: together.into_iter().map(sizes).collect() }
    }
}

impl Shelf {
    fn fill(case: &Case<'_>, board: &Board, (variant, rule, region): (&Variant, &BasketRule, usize)) -> Self {
        let players = players_of(case, &board.players, Some(region));
        let entrants = board.entrants(Spread::PerRegion);
        let units: Vec<Entrant> = players.iter().map(|&player| entrants[player as usize]).collect();
        let count = rule.count as usize;
        let baskets = Baskets { rules: &variant.rules, units: &units, region: board.regions[region], count };
        Self { dates: baskets.dates().collect(), players }
    }

    /// Counts a start date, and adds what is placed on it to what each basket holds.
    fn add(&self, date: &BasketDate, (tranche, board): (usize, &Board), tally: &mut Tally, loads: &mut [u64]) {
        let entrants = board.entrants(Spread::PerRegion);
        for (at, &player) in self.players.iter().enumerate() {
            let mut many = 0;
            for basket in date.table.of(at) {
                loads[basket] += entrants[player as usize].size;
                many += 1;
            }
            tally.weighted(&board.groups, many).place(player as usize, tranche);
        }
    }
}
