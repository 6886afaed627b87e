//! Baskets (*manden*): equal chances under a hard cap.
//!
//! Comes in: the rules and a pool, its units in the order of their labels; nothing that is drawn. Goes out: for each start
//! date what becomes of each unit in each basket. Every basket is a whole result within the caps, and every unit of a
//! tier with the same wish has each date in as many baskets as the others: so one basket, drawn from all, is an equal
//! chance. Section "The baskets of a pool" of the format document has the same in twenty lines.

mod fill;
mod number;
mod table;

pub use number::{Chooser, read_dice};
pub use table::Table;

use super::order::{Candidate, Setbacks};
use super::pool::{Entrant, RegionBase};
use super::result::Reason;
use crate::rules::Rules;
use fill::{Task, fill_most};

/// All baskets of a pool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Baskets {
    /// How many.
    pub count: usize,
    /// By start date.
    pub dates: Vec<BasketDate>,
}

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
    In(u32),
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
    pub baskets: Option<u32>,
}

impl Baskets {
    /// Fills all baskets of a pool. `units` are those that are drawn, in the order of their labels.
    pub fn fill(rules: &Rules, units: &[Entrant], regions: &[RegionBase], count: usize) -> Self {
        let base = regions.iter().map(|region| region.base).sum();
        let taken = regions.iter().map(|region| region.taken).sum();
        let mut filling = Filling {
            rules,
            units,
            loads: vec![taken; count],
            placed: Table::new(units.len(), count),
            setbacks: units.iter().map(Setbacks::before).collect(),
        };
        let dates = rules.tranches.iter().enumerate();
        Self { count, dates: dates.map(|(at, tranche)| filling.date(at, tranche.cap.of(base))).collect() }
    }

    /// What one of them gives each unit: by unit, then by start date.
    pub fn planned(&self, basket: usize) -> Vec<Option<Planned>> {
        let units = self.dates.first().map_or(0, |date| date.chances.len());
        let mut placed = vec![false; units];
        let mut planned = vec![None; units * self.dates.len()];
        for (at, date) in self.dates.iter().enumerate() {
            for (unit, placed) in placed.iter_mut().enumerate().filter(|(_, placed)| !**placed) {
                let own = date.planned(unit, basket);
                *placed = own.is_some_and(|own| own.reason.is_placed());
                planned[unit * self.dates.len() + at] = own;
            }
        }
        planned
    }
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
        let candidates = self.candidates(tranche, count);
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
    fn candidates(&self, tranche: usize, count: usize) -> Vec<(u64, usize)> {
        let start = self.rules.tranches[tranche].start;
        let asks = |&(at, unit): &(usize, &super::pool::Entrant)| {
            unit.wish.is_some_and(|wish| wish <= start) && (self.placed.count(at) as usize) < count
        };
        let tier = |(at, unit)| (Candidate { unit, setbacks: self.setbacks[at] }.tier(self.rules), at);
        let mut candidates: Vec<(u64, usize)> = self.units.iter().enumerate().filter(asks).map(tier).collect();
        candidates.sort_unstable();
        candidates
    }

    /// Gives a tier its places: all of it where that fits in every basket, else what the baskets hold.
    fn tier(&mut self, tier: &[usize], date: &mut BasketDate) {
        let count = self.loads.len();
        let mut need = vec![0; count];
        for &unit in tier {
            let absent = (0..count).filter(|&basket| !self.placed.has(unit, basket));
            absent.for_each(|basket| need[basket] += self.units[unit].size);
        }
        if need.iter().zip(&date.rooms).all(|(need, room)| need <= room) {
            for &unit in tier {
                date.chances[unit] = Some(Chance::Whole);
                (0..count).filter(|&basket| !self.placed.has(unit, basket)).for_each(|basket| {
                    date.table.put(unit, basket);
                });
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
        let filled = fill_most(&Task { sizes: &sizes, units: &fits, rooms: &date.rooms, placed: &self.placed });
        for (row, &unit) in fits.iter().enumerate() {
            date.chances[unit] = Some(Chance::In(filled.count(row)));
            for basket in filled.of(row) {
                date.table.put(unit, basket);
                self.loads[basket] += self.units[unit].size;
            }
        }
    }
}

#[cfg(test)]
mod tests;
