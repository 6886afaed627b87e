//! How a drawn round stands.

use super::loads::Loads;
use super::restoring::Out;
use super::sealed::Sealed;
use crate::draw::allocation::{Allocation, Begun, Chooser, Entrant, PoolResult, Pooling, Reason, Walked, allocate};
use crate::draw::history::{History, Past};
use crate::draw::lots::{Lots, draw_lots};
use crate::draw::units::Units;
use compact_str::CompactString;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A round as it stands: drawn, and perhaps amended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What was sealed, with what amendments changed of it.
    pub sealed: Arc<Sealed>,
    /// What earlier rounds decided.
    pub history: Arc<History>,
    /// Practices that withdrew or ended since the draw: they get no second lot in this round.
    pub out: BTreeMap<CompactString, Out>,
    /// What is drawn as one.
    pub units: Units,
    /// Lots and ranks.
    pub lots: Lots,
    /// Who starts when.
    pub allocation: Allocation,
}

/// What a practice got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Since when it takes part or from when it will.
    pub start: Option<Date>,
    /// Why.
    pub reason: Reason,
}

impl Standing {
    /// Draws a round; `units` are those of [`units`](super::units()).
    pub fn draw(sealed: Arc<Sealed>, units: Units, history: Arc<History>, chooser: Chooser<'_>) -> Self {
        let case = sealed.case(&units);
        let lots = draw_lots(chooser.seed, case);
        let allocation = allocate(case, &lots, Begun::Draw(chooser));
        Self { sealed, history, out: BTreeMap::new(), units, lots, allocation }
    }

    /// Where a unit stands: the result of its pool and its place in it; `None` for one without a lot.
    pub fn in_pool(&self, unit: usize) -> Option<(&PoolResult, usize)> {
        self.allocation.of_unit(&self.lots, unit, self.units.list()[unit].region as usize)
    }

    /// The tranche in which a unit has a place; `None` for one that takes part already.
    pub(super) fn place_of_unit(&self, unit: usize) -> Option<usize> {
        self.in_pool(unit).and_then(|(pool, at)| pool.placed(at))
    }

    /// How full its pools are.
    pub(super) fn loads(&self) -> Loads {
        Loads::of(self.sealed.case(&self.units), |unit| self.place_of_unit(unit))
    }

    /// The pool of a unit, to look back into, and its place in it; `held` is the tranche of the place that each unit held
    /// before the walk, in a draw nothing.
    pub fn walked(&self, unit: usize, held: &[Option<usize>]) -> Option<(Walked<'_>, usize)> {
        let (result, at) = self.in_pool(unit)?;
        let order = match self.allocation.pooling {
            Pooling::Shared => self.lots.order(),
            Pooling::PerRegion => &self.lots.order()[self.lots.row(self.units.list()[unit].region as usize)],
        };
        let entrant = |&unit: &u32| Entrant::of(&self.units.list()[unit as usize], self.allocation.pooling);
        let held = order.iter().map(|&unit| held.get(unit as usize).copied().flatten()).collect();
        let units = order.iter().map(entrant).collect();
        Some((Walked { rules: &self.sealed.rules, units, result, held }, at))
    }

    /// The unit at a place in the pool of this unit.
    pub fn beside(&self, unit: usize, at: usize) -> usize {
        let first = match self.allocation.pooling {
            Pooling::Shared => 0,
            Pooling::PerRegion => self.lots.row(self.units.list()[unit].region as usize).start,
        };
        self.lots.order()[first + at] as usize
    }

    /// Whether a start date was open to be allocated.
    pub fn has_open(&self) -> bool {
        self.allocation.open() < self.sealed.rules.tranches.len()
    }

    /// By unit, the tranche in which it has a place.
    pub fn places(&self) -> Vec<Option<usize>> {
        (0..self.units.list().len()).map(|unit| self.place_of_unit(unit)).collect()
    }

    /// What a practice got.
    pub fn outcome(&self, practice: usize) -> Outcome {
        let unit = self.units.of_practice(practice);
        let own = &self.units.list()[unit];
        if own.start.is_some() {
            return Outcome { start: own.start, reason: Reason::TakesPart };
        }
        let tranches = &self.sealed.rules.tranches;
        match self.in_pool(unit).and_then(|(pool, at)| pool.outcome(at)) {
            Some((tranche, reason)) => Outcome { start: tranche.map(|at| tranches[at].start), reason },
            None if own.wish.is_none() => Outcome { start: None, reason: Reason::Out },
            None => Outcome { start: None, reason: Reason::Later },
        }
    }

    /// Whether a practice takes part from outside this log.
    pub fn is_from_outside(&self, practice: usize) -> bool {
        self.past_of(practice).outside
    }

    /// What the log has decided when this round is over.
    pub fn history_after(&self) -> History {
        let practices = self.sealed.register.practices().iter().enumerate();
        let news = practices.map(|(index, practice)| (practice.id.clone(), self.past_of(index)));
        History::clone(&self.history).with(news)
    }

    fn past_of(&self, practice: usize) -> Past {
        let own = &self.sealed.register.practices()[practice];
        let before = self.history.of(&own.id);
        let start = self.outcome(practice).start;
        let missed = |only: Option<Reason>| {
            let pool = self.in_pool(self.units.of_practice(practice));
            let mut turns = pool.into_iter().flat_map(|(pool, at)| pool.turns(at));
            turns.any(|(_, turn)| !turn.result.is_placed() && only.is_none_or(|reason| turn.result == reason))
        };
        Past {
            start,
            outside: start.is_some() && (own.since.is_some() || before.outside),
            waited: before.waited || missed(None),
            passed: before.passed || missed(Some(Reason::TooLarge)),
            wish: own.wish.filter(|_| start.is_none()),
        }
    }
}
