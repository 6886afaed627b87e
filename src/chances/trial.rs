//! One way to hold the round, ready to be drawn again and again with the engine's own allocation.

use super::deal::Deal;
use super::group::{Groups, Player, players};
use super::shelf::Shelves;
use super::tally::Tally;
use super::variant::Variant;
use crate::draw::allocation::{
    Balance, Drawn, Entrant, Pool, PoolResult, Pooling, Reason, RegionBase, Sums, Walk, allocate_into,
};
use crate::draw::units::Case;
use crate::rules::{Rules, Spread};
use std::ops::Range;

/// What does not change from draw to draw.
pub(super) struct Board {
    pub(super) players: Vec<Player>,
    pub(super) groups: Groups,
    /// By region.
    pub(super) regions: Vec<RegionBase>,
    /// By player, when every region has its own cap, and when they share one.
    entrants: [Vec<Entrant>; 2],
    /// The size of all units.
    most: u64,
}

impl Board {
    pub(super) fn new(case: &Case<'_>) -> Self {
        let players = players(case);
        let entrant = |pooling| {
            let of = |player: &Player| Entrant::of(&case.units.list()[player.unit as usize], pooling);
            players.iter().map(of).collect()
        };
        Self {
            groups: Groups::of(case, &players),
            regions: RegionBase::all(*case),
            entrants: [entrant(Pooling::PerRegion), entrant(Pooling::Shared)],
            most: case.units.list().iter().map(|unit| unit.size).sum(),
            players,
        }
    }

    /// An empty tally.
    pub(super) fn tally(&self) -> Tally {
        Tally::new(&self.groups, self.players.len(), self.regions.len(), self.most)
    }

    /// The players as the walk sees them.
    pub(super) fn entrants(&self, spread: Spread) -> &[Entrant] {
        &self.entrants[usize::from(Pooling::of(spread) == Pooling::Shared)]
    }

    /// The regions of a pool: one, or all.
    pub(super) fn pool_regions(&self, spread: Spread, first: usize) -> &[RegionBase] {
        if Pooling::of(spread) == Pooling::Shared { &self.regions } else { &self.regions[first..=first] }
    }

    /// Whether all players of a pool always fit, whatever their order: at every date those who ask for it.
    pub(super) fn always_fits(
        &self,
        rules: &Rules,
        players: impl Iterator<Item = usize> + Clone,
        regions: &[RegionBase],
    ) -> bool {
        let base = regions.iter().map(|region| region.base).sum();
        let taken: u64 = regions.iter().map(|region| region.taken).sum();
        rules.tranches.iter().enumerate().all(|(tranche, rule)| {
            let asks = players.clone().filter(|&player| self.players[player].from as usize <= tranche);
            let size: u64 = asks.map(|player| self.entrants[0][player].size).sum();
            size == 0 || taken + size <= rule.cap.of(base)
        })
    }
}

/// Working memory for draws, used again for every one.
pub(super) struct Trial<'a> {
    board: &'a Board,
    walk: Walk,
    result: PoolResult,
    entrants: Vec<Entrant>,
    used: Vec<u64>,
}

/// A variant and its baskets.
#[derive(Clone, Copy)]
pub(super) struct Way<'a> {
    pub(super) variant: &'a Variant,
    pub(super) shelves: Option<&'a Shelves>,
}

/// A pool of one draw.
struct Part<'a> {
    deal: &'a Deal,
    /// The order of all players.
    order: &'a [u32],
    /// The places of the pool in it.
    places: Range<usize>,
    /// The first of its regions.
    first: usize,
}

impl<'a> Trial<'a> {
    /// Ready to draw on a board.
    pub(super) fn new(board: &'a Board) -> Self {
        let (walk, result) = (Walk::default(), PoolResult::default());
        Self { board, walk, result, entrants: Vec::new(), used: Vec::new() }
    }

    /// Draws once in every way with the same lots.
    pub(super) fn draw(&mut self, deal: &Deal, ways: &[Way<'_>], tallies: &mut [Tally]) {
        let board = self.board;
        let mut gathered = None;
        for (&way, tally) in ways.iter().zip(tallies) {
            let variant = way.variant;
            let order = if variant.spread == Spread::Overall { &deal.overall } else { &deal.by_region };
            if gathered.replace(variant.spread) != Some(variant.spread) {
                let entrants = board.entrants(variant.spread);
                self.entrants.clear();
                self.entrants.extend(order.iter().map(|&player| entrants[player as usize]));
            }
            self.used.clear();
            self.used.resize(board.groups.tranches, 0);
            if Pooling::of(variant.spread) == Pooling::Shared {
                self.pool(way, Part { deal, order, places: 0..order.len(), first: 0 }, tally);
            } else {
                for region in 0..board.regions.len() {
                    self.pool(way, Part { deal, order, places: deal.region(region), first: region }, tally);
                }
            }
            tally.end(&board.groups, &self.used);
        }
    }

    /// Allocates one pool and counts.
    fn pool(&mut self, way: Way<'_>, part: Part<'_>, tally: &mut Tally) {
        let Way { variant, shelves } = way;
        let Part { deal, order, places, first } = part;
        let regions = self.board.pool_regions(variant.spread, first);
        let (order, units) = (&order[places.clone()], &self.entrants[places]);
        let drawn = shelves.map(|shelves| {
            let number = deal.basket(first, shelves.count());
            let units: Vec<u32> = order.iter().map(|&player| self.board.players[player as usize].unit).collect();
            (number, shelves.planned(first, number, &units))
        });
        let basket = drawn.as_ref().map(|(number, planned)| Drawn { number: *number, planned });
        let pool = Pool { units, regions, balance: Balance::of(variant.spread), kept: None, basket };
        allocate_into(&variant.rules, &pool, &mut self.walk, &mut self.result);
        for (at, &player) in order.iter().enumerate() {
            if let Some(tranche) = self.walk.placed(at) {
                tally.place(&self.board.groups, player as usize, tranche);
                if shelves.is_some() && is_by_lot(&self.result, at, tranche) {
                    tally.place_by_lot(&self.board.groups, player as usize, tranche);
                }
            }
        }
        for tranche in 0..self.board.groups.tranches {
            let Some(sums) = self.result.tranche(tranche) else { continue };
            self.used[tranche] += sums.sums.used();
            tally.note(tranche, sums);
            for at in 0..regions.len() {
                let used = self.result.region(tranche, at).map_or(0, Sums::used);
                tally.use_region(tranche, first + at, used);
            }
        }
    }
}

/// Whether a unit has its place by lot.
fn is_by_lot(result: &PoolResult, unit: usize, tranche: usize) -> bool {
    result.turns(unit).any(|(own, turn)| own == tranche && turn.result == Reason::Lot)
}
