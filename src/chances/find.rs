//! Finds the chances: of baskets from the baskets themselves, of lots by every order where it can be walked, else by many
//! draws.

use super::ask::Ask;
use super::deal::Deal;
use super::exact::{Exact, enumerate};
use super::found::{BoardFacts, Chances, Counts, Found};
use super::shelf::Shelves;
use super::tally::Tally;
use super::trial::{Board, Trial, Way};
use super::variant::Variant;
use crate::draw::units::Case;
use crate::rules::Leftover;
use std::sync::atomic::{AtomicU64, Ordering};

/// So many draws have one stream: what is drawn does not hang on the number of threads.
const BLOCK: u64 = 100;

/// Finds the chances. `progress` hears how many draws were made more; they are made on all cores.
pub fn chances(case: &Case<'_>, variants: Vec<Variant>, ask: Ask, progress: &(dyn Fn(u64) + Sync)) -> Chances {
    let board = Board::new(case);
    let shelves: Vec<Option<Shelves>> = variants.iter().map(|variant| Shelves::of(case, variant)).collect();
    let ways: Vec<Way<'_>> =
        variants.iter().zip(&shelves).map(|(variant, own)| Way { variant, shelves: own.as_ref() }).collect();
    let exact: Vec<Option<Exact>> = ways.iter().map(|way| exactly(case, &board, *way)).collect();
    let drawn = ways.iter().zip(&exact).filter(|(way, exact)| exact.is_none() || way.leaves_lots());
    let drawn: Vec<Way<'_>> = drawn.map(|(way, _)| *way).collect();
    let mut tallies = Drawing { case, board: &board, ask, progress }.draw(&drawn).into_iter();
    let mut found = Vec::with_capacity(variants.len());
    for (way, exact) in ways.iter().zip(exact) {
        let exact = exact.map(Counts::exact);
        let drawn = if exact.is_none() || way.leaves_lots() { tallies.next() } else { None };
        found.push(match (drawn.map(|tally| Counts::drawn(tally, ask.draws)), exact) {
            (Some(counts), baskets) => Found { counts, baskets },
            (None, Some(counts)) => Found { counts, baskets: None },
            (None, None) => continue, // what is not exact was drawn
        });
    }
    let focus = focus(&variants, &found);
    let facts = BoardFacts::of(board);
    Chances { ask, variants, groups: facts.groups.list.clone(), focus, board: facts, found }
}

/// What is known without a draw: of baskets what they give, else what every order gives.
fn exactly(case: &Case<'_>, board: &Board, way: Way<'_>) -> Option<Exact> {
    match way.shelves {
        Some(shelves) => Some(shelves.counts(case, board)),
        None => enumerate(case, board, way.variant),
    }
}

impl Way<'_> {
    /// Whether lots give what its baskets leave.
    fn leaves_lots(&self) -> bool {
        self.variant.leftover() == Some(Leftover::Lots)
    }
}

/// Draws that are to be made.
struct Drawing<'a> {
    case: &'a Case<'a>,
    board: &'a Board,
    ask: Ask,
    progress: &'a (dyn Fn(u64) + Sync),
}

impl Drawing<'_> {
    /// Draws in the ways that are not known exactly; all of them meet the same lots.
    fn draw(&self, ways: &[Way<'_>]) -> Vec<Tally> {
        if ways.is_empty() {
            return Vec::new();
        }
        let mut sum = self.empty(ways);
        let next = AtomicU64::new(0);
        for tallies in rayon::broadcast(|_| self.draw_blocks(ways, &next)) {
            sum.iter_mut().zip(&tallies).for_each(|(sum, tally)| sum.merge(tally));
        }
        sum
    }

    fn empty(&self, ways: &[Way<'_>]) -> Vec<Tally> {
        ways.iter().map(|_| self.board.tally()).collect()
    }

    /// Draws one block after the other, those that no other thread took.
    fn draw_blocks(&self, ways: &[Way<'_>], next: &AtomicU64) -> Vec<Tally> {
        let mut tallies = self.empty(ways);
        let (mut deal, mut trial) = (Deal::new(self.case, &self.board.players), Trial::new(self.board));
        loop {
            let block = next.fetch_add(1, Ordering::Relaxed);
            let left = self.ask.draws.saturating_sub(block * BLOCK).min(BLOCK);
            if left == 0 {
                return tallies;
            }
            deal.begin(self.ask.seed, block);
            for _ in 0..left {
                deal.deal();
                trial.draw(&deal, ways, &mut tallies);
            }
            (self.progress)(left);
        }
    }
}

fn focus(variants: &[Variant], found: &[Found]) -> usize {
    let first = |found: &Found| found.counts.tally.lottery.iter().position(|&lottery| lottery);
    let chosen = variants.iter().zip(found).find(|(variant, _)| variant.chosen);
    let chosen = chosen.and_then(|(_, found)| first(found));
    chosen.or_else(|| found.iter().filter_map(first).min()).unwrap_or(0)
}
