//! The candidates of a start date in the order in which they were walked, rebuilt from a result.
//!
//! Comes in: a pool that was allocated. Goes out: who went before one of its units, who came after it, and by which key
//! of the order. Where regions are served in turn, only those of its own region are known to be before or after it.

use super::order::{Candidate, Setbacks, deciding};
use super::pool::{Balance, Entrant};
use super::result::PoolResult;
use crate::rules::{Key, Rules};

/// A pool that was allocated, to look back into.
pub struct Walked<'a> {
    /// Its rules.
    pub rules: &'a Rules,
    /// Its units, in the order of their lots.
    pub units: Vec<Entrant>,
    /// What came of it.
    pub result: &'a PoolResult,
    /// By unit: the tranche of the place that it held before the walk.
    pub held: Vec<Option<usize>>,
}

/// A candidate beside another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beside {
    /// Its place among the units of the pool.
    pub at: usize,
    /// What decides between the two.
    pub key: Key,
}

/// The candidates of a start date, as one of them sees them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Queue {
    /// Who goes before it, in order.
    pub before: Vec<Beside>,
    /// Who comes after it, in order.
    pub after: Vec<Beside>,
}

impl Walked<'_> {
    /// The candidates of a tranche beside the unit at this place.
    pub fn queue(&self, own: usize, tranche: usize) -> Queue {
        let mut row: Vec<usize> = (0..self.units.len()).filter(|&at| self.is_beside(own, at, tranche)).collect();
        row.sort_by_key(|&at| self.seen(at, tranche).tier(self.rules));
        let here = row.iter().position(|&at| at == own).unwrap_or(row.len());
        let key = |at: usize| deciding(self.rules, self.seen(at, tranche), self.seen(own, tranche));
        let beside = |&at: &usize| Beside { at, key: key(at) };
        let after = row.get(here + 1..).unwrap_or_default().iter().map(beside).collect();
        Queue { before: row[..here].iter().map(beside).collect(), after }
    }

    /// Who got a place in a tranche after the unit at this place had its turn, in order.
    pub fn placed_after(&self, own: usize, tranche: usize) -> Vec<usize> {
        let turn = |at: usize| self.result.all_turns(at)[tranche];
        let Some(after) = turn(own).map(|turn| turn.place) else { return Vec::new() };
        let here = |at: &usize| self.result.placed(*at) == Some(tranche) && self.held[*at] != Some(tranche);
        let placed = (0..self.units.len()).filter(here).filter_map(|at| Some((turn(at)?.place, at)));
        let mut placed: Vec<(u32, usize)> = placed.filter(|(place, _)| *place > after).collect();
        placed.sort_unstable();
        placed.into_iter().map(|(_, at)| at).collect()
    }

    /// Whether a unit was a candidate, and walked in one row with another.
    fn is_beside(&self, own: usize, at: usize, tranche: usize) -> bool {
        let same =
            Balance::of(self.rules.spread) == Balance::OneWalk || self.units[at].region == self.units[own].region;
        let free = |place: Option<usize>, from: usize| place.is_none_or(|place| place >= from);
        let wishes = self.units[at].wish.is_some_and(|wish| wish <= self.rules.tranches[tranche].start);
        let held = self.held.get(at).copied().flatten();
        same && wishes && free(held, tranche + 1) && free(self.result.placed(at), tranche)
    }

    /// A unit as the order saw it at a tranche.
    fn seen(&self, at: usize, tranche: usize) -> Candidate<'_> {
        let unit = &self.units[at];
        let mut setbacks = Setbacks::before(unit);
        let earlier = self.result.all_turns(at)[..tranche].iter().flatten();
        earlier.for_each(|turn| setbacks.note(turn.result));
        Candidate { unit, setbacks }
    }
}
