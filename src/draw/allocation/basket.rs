//! The walk where a basket was drawn: its places first, then the lots in the room that it leaves.

use super::baskets::{Planned, place_of};
use super::pool::{Drawn, Entrant};
use super::result::{Reason, Turn};
use super::tranche::TrancheWalk;
use super::walk::Walk;
use crate::rules::Leftover;
use std::ops::Range;

impl Walk {
    /// What the basket gives on each date.
    pub(super) fn look_ahead(&mut self, units: &[Entrant], basket: &Drawn<'_>) {
        let dates = self.load.len();
        self.ahead.resize(dates, 0);
        for (unit, planned) in units.iter().zip(basket.planned.chunks_exact(dates)) {
            if let Some(date) = place_of(planned) {
                self.ahead[date] += unit.size;
            }
        }
    }

    /// The room from a date on, until another, that the basket does not need.
    fn room_beside(&self, dates: Range<usize>) -> u64 {
        let mut ahead = 0;
        let free = |date: usize| {
            if date > dates.start {
                ahead += self.ahead[date];
            }
            self.caps[date].saturating_sub(self.load[date] + ahead)
        };
        dates.clone().map(free).min().unwrap_or(0)
    }
}

impl TrancheWalk<'_, '_> {
    /// Whether not everybody fits in every basket.
    pub(super) fn is_drawn(&self, basket: &Drawn<'_>) -> bool {
        let own = |&at: &u32| basket.planned[at as usize * self.result.many + self.tranche];
        let decided = |planned: Planned| planned.reason != Reason::AllFitted;
        self.walk.candidates.iter().filter_map(own).any(decided)
    }

    /// Gives every candidate what the basket says, and then those that wait what is left, where the rules say so.
    pub(super) fn walk_basket(&mut self) {
        let candidates = std::mem::take(&mut self.walk.candidates);
        candidates.iter().for_each(|&at| self.give(at as usize));
        if self.rules.boundary.baskets().is_some_and(|rule| rule.leftover == Leftover::Lots) {
            candidates.iter().for_each(|&at| self.try_leftover(at as usize));
        }
        self.walk.candidates = candidates;
    }

    fn give(&mut self, at: usize) {
        let many = self.result.many;
        let Some(planned) = self.pool.basket.and_then(|basket| basket.planned[at * many + self.tranche]) else {
            return;
        };
        self.place += 1;
        let Planned { reason: result, baskets, .. } = planned;
        let room = match result {
            Reason::AllFitted | Reason::PriorityFitted => self.walk.room(self.tranche..self.tranche + 1),
            _ => planned.room,
        };
        self.result.turns[at * many + self.tranche] =
            Some(Turn { place: self.place, of: self.of, room, result, baskets });
        if result.is_placed() {
            self.walk.ahead[self.tranche] -= self.pool.units[at].size;
            self.give_place(at, many);
        }
    }

    /// A place by lot, where the basket leaves room for it until the date on which it would give one.
    fn try_leftover(&mut self, at: usize) {
        let many = self.result.many;
        let turn = &self.result.turns[at * many + self.tranche];
        let Some(turn) = turn.filter(|turn| !turn.result.is_placed()) else { return };
        let later = self.pool.basket.and_then(|basket| place_of(&basket.planned[at * many..][..many]));
        let size = self.pool.units[at].size;
        let room = self.walk.room_beside(self.tranche..later.unwrap_or(many));
        if size > room {
            return;
        }
        if let Some(later) = later {
            self.walk.ahead[later] -= size;
        }
        self.result.turns[at * many + self.tranche] = Some(Turn { room, result: Reason::Lot, ..turn });
        self.give_place(at, many);
    }
}
