//! Chances (*kansen*): what the rules do to whom, before anything is sealed.
//!
//! Comes in: rules, register and units. Goes out: for every boundary rule and spread side by side the chance of each
//! start date for every practice, size, class and region, and the use of the room, each with its standard error.
//! Simulated with the engine's own allocation; exact where every order can be walked. The same seed gives the same
//! figures on any number of cores. Percentages are the only floats in this crate's core (`figure`).

mod chart;
mod csv;
mod deal;
mod exact;
mod figure;
mod found;
mod gamma;
mod group;
mod never;
mod page;
mod remark;
mod self_test;
mod table;
mod tally;
mod trial;
mod variant;
mod words;

pub use crate::draw::units::Case;
pub use csv::write_csv;
pub use figure::{Basis, Figure, Room};
pub use group::{Dimension, FIFTHS, Group};
pub use never::{NeverFits, never_fits};
pub use page::write_page;
pub use remark::size_remark;
pub use self_test::{Alarm, DrawLots, SelfTest, self_test, self_test_words};
pub use table::table_words;
pub use variant::{Edge, Variant};
pub use words::Report;

use self::deal::Deal;
use self::exact::enumerate;
use self::tally::{Distribution, Tally};
use self::trial::{Board, Trial};
use std::sync::atomic::{AtomicU64, Ordering};

/// How many draws, and which ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// So many for each variant.
    pub draws: u64,
    /// Another seed, other draws.
    pub seed: u64,
}

/// The chances under several variants.
#[derive(Clone, Debug)]
pub struct Chances {
    /// What was asked.
    pub ask: Ask,
    /// The ways to hold the round.
    pub variants: Vec<Variant>,
    /// Fifths, classes and regions.
    pub groups: Vec<Group>,
    /// Index of the first tranche where lots decide under the chosen variant, else under any; the first one when lots
    /// never decide.
    pub focus: usize,
    board: BoardFacts,
    counts: Vec<Counts>,
}

/// What is left of the board.
#[derive(Clone, Debug)]
struct BoardFacts {
    groups: group::Groups,
    /// By player: the first tranche in which it can be placed.
    from: Vec<usize>,
    /// By region.
    bases: Vec<u64>,
}

/// The counts of one variant.
#[derive(Clone, Debug)]
struct Counts {
    basis: Basis,
    tally: Tally,
    /// By tranche.
    sizes: Vec<Distribution>,
}

/// So many draws have one stream: what is drawn does not hang on the number of threads.
const BLOCK: u64 = 100;

/// Finds the chances. `progress` hears how many draws were made more; they are made on all cores.
pub fn chances(case: &Case<'_>, variants: Vec<Variant>, ask: Ask, progress: &(dyn Fn(u64) + Sync)) -> Chances {
    let board = Board::new(case);
    let exact: Vec<_> = variants.iter().map(|variant| enumerate(case, &board, variant)).collect();
    let drawn = variants.iter().zip(&exact).filter(|(_, exact)| exact.is_none());
    let drawn: Vec<Variant> = drawn.map(|(variant, _)| variant.clone()).collect();
    let mut tallies = draw(case, &board, &drawn, (ask, progress)).into_iter();
    let mut counts = Vec::with_capacity(variants.len());
    for exact in exact {
        if let Some((tally, sizes)) = exact {
            counts.push(Counts { basis: Basis::Exact, tally, sizes });
        } else if let Some(tally) = tallies.next() {
            let sizes = tally.sizes.iter().map(tally::Sizes::distribution).collect();
            counts.push(Counts { basis: Basis::Draws(ask.draws), tally, sizes });
        }
    }
    let focus = focus(&variants, &counts);
    let from = board.players.iter().map(|player| player.from as usize).collect();
    let bases = board.regions.iter().map(|region| region.base).collect();
    let facts = BoardFacts { groups: board.groups, from, bases };
    Chances { ask, variants, groups: facts.groups.list.clone(), focus, board: facts, counts }
}

/// Draws under variants that cannot be enumerated; all of them meet the same lots.
fn draw(
    case: &Case<'_>,
    board: &Board,
    variants: &[Variant],
    (ask, progress): (Ask, &(dyn Fn(u64) + Sync)),
) -> Vec<Tally> {
    let empty = || variants.iter().map(|_| board.tally()).collect::<Vec<_>>();
    if variants.is_empty() {
        return Vec::new();
    }
    let next = AtomicU64::new(0);
    let work = |_: rayon::BroadcastContext<'_>| {
        let (mut deal, mut trial, mut tallies) = (Deal::new(case, &board.players), Trial::default(), empty());
        loop {
            let block = next.fetch_add(1, Ordering::Relaxed);
            let left = ask.draws.saturating_sub(block * BLOCK).min(BLOCK);
            if left == 0 {
                return tallies;
            }
            deal.begin(ask.seed, block);
            for _ in 0..left {
                deal.deal();
                trial.draw(board, &deal, (variants, &mut tallies));
            }
            progress(left);
        }
    };
    let mut sum = empty();
    for tallies in rayon::broadcast(work) {
        sum.iter_mut().zip(&tallies).for_each(|(sum, tally)| sum.merge(tally));
    }
    sum
}

fn focus(variants: &[Variant], counts: &[Counts]) -> usize {
    let first = |counts: &Counts| counts.tally.lottery.iter().position(|&lottery| lottery);
    let chosen = variants.iter().zip(counts).find(|(variant, _)| variant.chosen);
    let chosen = chosen.and_then(|(_, counts)| first(counts));
    chosen.or_else(|| counts.iter().filter_map(first).min()).unwrap_or(0)
}
