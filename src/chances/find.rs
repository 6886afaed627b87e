//! Finds the chances: every order where it can be walked, else many draws.

use super::ask::Ask;
use super::deal::Deal;
use super::exact::enumerate;
use super::figure::Basis;
use super::found::{BoardFacts, Chances, Counts};
use super::tally::{Sizes, Tally};
use super::trial::{Board, Trial};
use super::variant::Variant;
use crate::draw::units::Case;
use std::sync::atomic::{AtomicU64, Ordering};

/// So many draws have one stream: what is drawn does not hang on the number of threads.
const BLOCK: u64 = 100;

/// Finds the chances. `progress` hears how many draws were made more; they are made on all cores.
pub fn chances(case: &Case<'_>, variants: Vec<Variant>, ask: Ask, progress: &(dyn Fn(u64) + Sync)) -> Chances {
    let board = Board::new(case);
    let exact: Vec<_> = variants.iter().map(|variant| enumerate(case, &board, variant)).collect();
    let drawn = variants.iter().zip(&exact).filter(|(_, exact)| exact.is_none());
    let drawn: Vec<Variant> = drawn.map(|(variant, _)| variant.clone()).collect();
    let mut tallies = Drawing { case, board: &board, ask, progress }.draw(&drawn).into_iter();
    let mut counts = Vec::with_capacity(variants.len());
    for exact in exact {
        if let Some((tally, sizes)) = exact {
            counts.push(Counts { basis: Basis::Exact, tally, sizes });
        } else if let Some(tally) = tallies.next() {
            let sizes = tally.sizes.iter().map(Sizes::distribution).collect();
            counts.push(Counts { basis: Basis::Draws(ask.draws), tally, sizes });
        }
    }
    let focus = focus(&variants, &counts);
    let from = board.players.iter().map(|player| player.from as usize).collect();
    let bases = board.regions.iter().map(|lane| lane.base).collect();
    let facts = BoardFacts { groups: board.groups, from, bases };
    Chances { ask, variants, groups: facts.groups.list.clone(), focus, board: facts, counts }
}

/// Draws that are to be made.
struct Drawing<'a> {
    case: &'a Case<'a>,
    board: &'a Board,
    ask: Ask,
    progress: &'a (dyn Fn(u64) + Sync),
}

impl Drawing<'_> {
    /// Draws under variants that cannot be enumerated; all of them meet the same lots.
    fn draw(&self, variants: &[Variant]) -> Vec<Tally> {
        if variants.is_empty() {
            return Vec::new();
        }
        let mut sum = self.empty(variants);
        let next = AtomicU64::new(0);
        for tallies in rayon::broadcast(|_| self.draw_blocks(variants, &next)) {
            sum.iter_mut().zip(&tallies).for_each(|(sum, tally)| sum.merge(tally));
        }
        sum
    }

    fn empty(&self, variants: &[Variant]) -> Vec<Tally> {
        variants.iter().map(|_| self.board.tally()).collect()
    }

    /// Draws one block after the other, those that no other thread took.
    fn draw_blocks(&self, variants: &[Variant], next: &AtomicU64) -> Vec<Tally> {
        let mut tallies = self.empty(variants);
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
                trial.draw(&deal, variants, &mut tallies);
            }
            (self.progress)(left);
        }
    }
}

fn focus(variants: &[Variant], counts: &[Counts]) -> usize {
    let first = |counts: &Counts| counts.tally.lottery.iter().position(|&lottery| lottery);
    let chosen = variants.iter().zip(counts).find(|(variant, _)| variant.chosen);
    let chosen = chosen.and_then(|(_, counts)| first(counts));
    chosen.or_else(|| counts.iter().filter_map(first).min()).unwrap_or(0)
}
