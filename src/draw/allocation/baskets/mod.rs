//! Baskets (*manden*): equal chances under a hard cap.
//!
//! Comes in: the rules and a pool, its units in the order of their labels; nothing that is drawn. Goes out: for each start
//! date what becomes of each unit in each basket. Every basket is a whole result within the caps, and every unit of a
//! tier with the same wish has each date in as many baskets as the others: so one basket, drawn from all, is an equal
//! chance. Section "The baskets of a pool" of the format document has the same in twenty lines.

mod exchange;
mod fill;
mod filled;
mod lay;
mod members;
mod number;
mod shelf;
mod table;

pub use filled::{Filled, FilledPool};
pub use members::Members;
pub use number::Chooser;
pub use table::Table;

use super::order::{Candidate, Setbacks};
use super::pool::{Entrant, RegionBase};
use super::result::Reason;
use crate::rules::{Rules, Spread};
use fill::{Task, fill_most};
use std::borrow::Borrow;
use table::Sums;

/// What the baskets say of one start date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BasketDate {
    /// Whether not everybody fits in every basket.
    pub lottery: bool,
    /// By unit; `None` for who is no candidate in any basket.
    pub chances: Vec<Option<Chance>>,
    /// Who has a place on this date in which basket.
    pub table: Table,
    /// By basket: the room for the tier that does not fit, or what is left when all fit.
    pub rooms: Vec<u64>,
}

/// What becomes of a unit on a start date, whichever basket is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chance {
    /// Its tier and all better ones fit: it has a place in every basket in which it has none yet.
    Whole,
    /// It has a place in so many baskets.
    In(u16),
    /// It is larger than the room of the fullest basket, this one: it lies in none.
    TooLarge(u64),
    /// A better tier does not fit.
    Closed,
}

/// What a basket gives a unit on a start date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned {
    /// What happened.
    pub reason: Reason,
    /// The room there was for its tier.
    pub room: u64,
    /// In how many baskets it has a place on this date, where it is of the tier that does not fit.
    pub baskets: Option<u16>,
}

/// The baskets of a pool.
#[derive(Clone, Copy, Debug)]
pub struct Baskets<'a> {
    /// The rules of the round.
    pub rules: &'a Rules,
    /// Those that are drawn, in the order of their labels.
    pub units: &'a [Entrant],
    /// The base of the pool, and what takes part of it already.
    pub pool: RegionBase,
    /// How many baskets.
    pub count: usize,
}

impl<'a> Baskets<'a> {
    /// Fills them, start date by start date.
    pub fn dates(self) -> impl ExactSizeIterator<Item = BasketDate> + use<'a> {
        let mut filling = Filling {
            rules: self.rules,
            units: self.units,
            loads: vec![self.pool.taken; self.count],
            placed: Table::new(self.units.len(), self.count),
            setbacks: self.units.iter().map(Setbacks::before).collect(),
        };
        let dates = self.rules.tranches.iter().enumerate();
        dates.map(move |(at, tranche)| filling.date(at, tranche.cap.of(self.pool.base)))
    }
}

/// What one basket gives, by unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// How many start dates there are.
    dates: usize,
    /// By unit, then by start date.
    planned: Vec<Option<Planned>>,
}

impl Plan {
    /// That of a basket. No more of the dates is kept.
    pub fn of(dates: impl ExactSizeIterator<Item = impl Borrow<BasketDate>>, units: usize, basket: usize) -> Self {
        let many = dates.len();
        let mut planned = vec![None; units * many];
        for (at, date) in dates.enumerate() {
            for own in planned.chunks_exact_mut(many).enumerate() {
                let (unit, own): (usize, &mut [Option<Planned>]) = own;
                if place_of(&own[..at]).is_none() {
                    own[at] = date.borrow().planned(unit, basket);
                }
            }
        }
        Self { dates: many, planned }
    }

    /// The same for units in another order: `members` are those of the plan, rising.
    pub fn in_order(&self, order: &[u32], members: &[u32]) -> Vec<Option<Planned>> {
        let own = |unit: &u32| members.binary_search(unit).map_or(&[][..], |at| self.of_unit(at));
        order.iter().flat_map(own).copied().collect()
    }

    fn of_unit(&self, unit: usize) -> &[Option<Planned>] {
        &self.planned[unit * self.dates..][..self.dates]
    }
}

/// The start date on which a basket gives a unit a place.
pub(super) fn place_of(planned: &[Option<Planned>]) -> Option<usize> {
    planned.iter().position(|planned| planned.is_some_and(|planned| planned.reason.is_placed()))
}

impl BasketDate {
    /// What a basket gives a unit that has no place in it yet.
    fn planned(&self, unit: usize, basket: usize) -> Option<Planned> {
        let (room, whole) = (self.rooms[basket], if self.lottery { Reason::PriorityFitted } else { Reason::AllFitted });
        Some(match self.chances[unit]? {
            Chance::Whole => Planned { reason: whole, room, baskets: None },
            Chance::In(baskets) => {
                let reason = if self.table.has(unit, basket) { Reason::Basket } else { Reason::OtherBasket };
                Planned { reason, room, baskets: Some(baskets) }
            }
            Chance::TooLarge(room) => Planned { reason: Reason::TooLarge, room, baskets: None },
            Chance::Closed => Planned { reason: Reason::Closed, room, baskets: None },
        })
    }
}

/// Baskets on the way from date to date.
struct Filling<'a> {
    rules: &'a Rules,
    units: &'a [Entrant],
    /// By basket: what is taken so far.
    loads: Vec<u64>,
    /// Who has a place so far.
    placed: Table,
    /// By unit.
    setbacks: Vec<Setbacks>,
}

impl Filling<'_> {
    fn date(&mut self, tranche: usize, cap: u64) -> BasketDate {
        let count = self.loads.len();
        let mut date = BasketDate {
            lottery: false,
            chances: vec![None; self.units.len()],
            table: Table::new(self.units.len(), count),
            rooms: self.loads.iter().map(|load| cap.saturating_sub(*load)).collect(),
        };
        let candidates = self.candidates(tranche);
        for tier in candidates.chunk_by(|a, b| a.0 == b.0) {
            let tier: Vec<usize> = tier.iter().map(|&(_, unit)| unit).collect();
            if date.lottery {
                tier.iter().for_each(|&unit| date.chances[unit] = Some(Chance::Closed));
            } else {
                self.tier(&tier, &mut date);
            }
        }
        for (unit, chance) in date.chances.iter().enumerate() {
            let own = &mut self.setbacks[unit];
            own.waited |= chance.is_some_and(|chance| chance != Chance::Whole);
            own.passed |= matches!(chance, Some(Chance::TooLarge(_)));
        }
        self.placed.add(&date.table);
        date
    }

    /// Units whose wish is this date or earlier, and that have no place yet in one basket at least: by tier, then by label.
    fn candidates(&self, tranche: usize) -> Vec<(u64, usize)> {
        let start = self.rules.tranches[tranche].start;
        let asks = |&(at, unit): &(usize, &Entrant)| {
            unit.wish.is_some_and(|wish| wish <= start) && self.placed.count_without(at) > 0
        };
        let tier = |(at, unit)| (Candidate { unit, setbacks: self.setbacks[at] }.tier(self.rules), at);
        let mut candidates: Vec<(u64, usize)> = self.units.iter().enumerate().filter(asks).map(tier).collect();
        candidates.sort_unstable();
        candidates
    }

    /// Gives a tier its places: all of it where that fits in every basket, else what the baskets hold.
    fn tier(&mut self, tier: &[usize], date: &mut BasketDate) {
        let size = |unit: usize| self.units[unit].size;
        let mut placed = Sums::new(self.loads.len());
        tier.iter().for_each(|&unit| self.placed.add_size(unit, size(unit), &mut placed));
        let all: u64 = tier.iter().map(|&unit| size(unit)).sum();
        let need: Vec<u64> = placed.each().take(self.loads.len()).map(|placed| all - placed).collect();
        if need.iter().zip(&date.rooms).all(|(need, room)| need <= room) {
            for &unit in tier {
                date.chances[unit] = Some(Chance::Whole);
                date.table.put_rest(unit, &self.placed);
            }
            for ((load, room), need) in self.loads.iter_mut().zip(&mut date.rooms).zip(need) {
                *load += need;
                *room -= need;
            }
            return;
        }
        date.lottery = true;
        let least = date.rooms.iter().copied().min().unwrap_or(0);
        let (fits, too_large): (Vec<usize>, Vec<usize>) =
            tier.iter().partition(|&&unit| self.units[unit].size <= least);
        too_large.iter().for_each(|&unit| date.chances[unit] = Some(Chance::TooLarge(least)));
        let sizes: Vec<u64> = fits.iter().map(|&unit| self.units[unit].size).collect();
        let regions: Vec<u32> = fits.iter().map(|&unit| self.units[unit].region).collect();
        let regions = (self.rules.spread == Spread::Overall).then_some(&*regions);
        let (filled, taken) =
            fill_most(&Task { sizes: &sizes, units: &fits, rooms: &date.rooms, placed: &self.placed, regions });
        for (row, &unit) in fits.iter().enumerate() {
            let baskets = u16::try_from(filled.count(row)).unwrap_or(u16::MAX); // at most 10,000
            date.chances[unit] = Some(Chance::In(baskets));
            date.table.row_mut(unit).copy_from_slice(filled.row(row));
        }
        self.loads.iter_mut().zip(taken).for_each(|(load, taken)| *load += taken);
    }
}

#[cfg(test)]
mod tests;
