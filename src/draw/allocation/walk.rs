//! The memory of a walk through one pool: what is taken, and who still waits.

use super::order::{Candidate, Setbacks, has_tiers, looks_back};
use super::pool::{Entrant, Kept, Pool};
use super::result::Turn;
use crate::rules::Rules;
use std::ops::Range;

/// What a walk needs on its way, kept so that a million walks use the same memory.
#[derive(Default)]
pub struct Walk {
    /// Taken from the pool by tranche, all that starts then or earlier.
    pub(super) load: Vec<u64>,
    /// Caps by tranche.
    pub(super) caps: Vec<u64>,
    /// By how much a cap may be exceeded: a share of the base, where the rules set one.
    pub(super) beyond: u64,
    /// By unit: the tranche that it holds; behind the last one when it holds none.
    pub(super) end: Vec<usize>,
    /// By unit, when the order looks back; else empty.
    pub(super) setbacks: Vec<Setbacks>,
    /// By unit, when the order knows any key but the lot; else empty.
    pub(super) tiers: Vec<u64>,
    /// Units without a place that take part, and those that hold a later one, as they were given.
    pub(super) waiting: Vec<u32>,
    /// Of these, the candidates of the tranche that is walked: by lane, in walking order.
    pub(super) candidates: Vec<u32>,
    /// By tranche: what some candidates would need.
    pub(super) need: Vec<u64>,
    /// Taken by region up to the tranche that is walked.
    pub(super) used: Vec<u64>,
    /// By tranche: what the basket that was drawn gives to units that have no place yet; empty without one.
    pub(super) ahead: Vec<u64>,
    /// What is walked in turn: each region, or the pool as one.
    pub(super) lanes: Vec<Lane>,
}

/// A lane on the way through a tranche.
#[derive(Clone, Debug, Default)]
pub(super) struct Lane {
    /// Its candidates that had no turn yet, in [`Walk::candidates`].
    pub(super) queue: Range<usize>,
    /// Of these, so many at the front fit whatever their lots are.
    pub(super) safe_until: usize,
    pub(super) closed: bool,
}

impl Walk {
    pub(super) fn start(&mut self, rules: &Rules, pool: &Pool<'_>) {
        let tranches = rules.tranches.len();
        let base = pool.regions.iter().map(|region| region.base).sum();
        let taken = pool.regions.iter().map(|region| region.taken).sum();
        self.beyond = rules.boundary.tolerance(base).unwrap_or(0);
        self.caps.clear();
        self.caps.extend(rules.tranches.iter().map(|tranche| tranche.cap.of(base)));
        self.load.clear();
        self.load.resize(tranches, taken);
        self.used.clear();
        self.used.extend(pool.regions.iter().map(|region| region.taken));
        self.setbacks.clear();
        if looks_back(rules) {
            self.setbacks.extend(pool.units.iter().map(Setbacks::before));
        }
        self.end.clear();
        self.end.resize(pool.units.len(), tranches);
        if let Some(kept) = pool.kept {
            self.take_up(pool.units, kept);
        }
        self.tiers.clear();
        if has_tiers(rules) {
            let setbacks = |at: usize| self.setbacks.get(at).copied().unwrap_or_default();
            let seen = |(at, unit)| Candidate { unit, setbacks: setbacks(at) };
            self.tiers.extend(pool.units.iter().enumerate().map(|own| seen(own).tier(rules)));
        }
        self.ahead.clear();
        if let Some(basket) = pool.basket {
            self.look_ahead(pool.units, &basket);
        }
        self.waiting.clear();
        let (end, open) = (&self.end, pool.kept.map_or(0, |kept| kept.open));
        let waits = |&(at, unit): &(u32, &Entrant)| unit.wish.is_some() && end[at as usize] >= open;
        self.waiting.extend((0..).zip(pool.units).filter(waits).map(|(at, _)| at));
    }

    /// Places and turns as an amendment finds them: who is placed in a tranche that is open keeps that place.
    fn take_up(&mut self, units: &[Entrant], kept: Kept<&[Option<Turn>]>) {
        let tranches = self.load.len();
        for (at, (unit, turns)) in units.iter().zip(kept.turns.chunks_exact(tranches)).enumerate() {
            if let Some(setbacks) = self.setbacks.get_mut(at) {
                turns[..kept.open].iter().flatten().for_each(|turn| setbacks.note(turn.result));
            }
            let placed = turns.iter().position(|turn| turn.is_some_and(|turn| turn.result.is_placed()));
            let Some(held) = placed else { continue };
            self.end[at] = held;
            self.load[held..].iter_mut().for_each(|load| *load += unit.size);
            if held < kept.open {
                self.used[unit.region as usize] += unit.size;
            }
        }
    }

    /// The tranche in which a unit is placed, by its place in the pool.
    pub fn placed(&self, at: usize) -> Option<usize> {
        Some(self.end[at]).filter(|&end| end < self.load.len())
    }

    /// The room of the pool for a unit that would hold a place in these tranches.
    pub(super) fn room(&self, tranches: Range<usize>) -> u64 {
        let free = |tranche: usize| self.caps[tranche].saturating_sub(self.load[tranche]);
        tranches.map(free).min().unwrap_or(0)
    }

    /// Whether what some candidates need is there. One that holds a later place needs room only until that date.
    pub(super) fn is_enough(&self) -> bool {
        let mut dates = self.need.iter().zip(&self.load).zip(&self.caps);
        dates.all(|((need, load), cap)| *need == 0 || load + need <= *cap)
    }
}
