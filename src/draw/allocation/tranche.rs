//! The walk through one pool (design 4.5): tranche by tranche, candidate by candidate.

use super::behind::Behind;
use super::order::{Candidate, has_tiers, looks_back};
use super::pool::{Balance, Kept, Pool, RegionBase};
use super::result::{PoolResult, PoolSums, Reason, Stayed, Sums, Turn};
use super::walk::{Lane, Walk};
use crate::rules::{Boundary, Rules};
use rayon::iter::IndexedParallelIterator;
use std::collections::BinaryHeap;
use std::collections::binary_heap::PeekMut;

/// From so many units on, memory is laid out on all cores.
const LARGE: usize = 1 << 16;

/// Allocates one pool. `walk` is working memory; what it held before does not matter.
pub fn allocate_pool(rules: &Rules, pool: &Pool<'_>, walk: &mut Walk) -> PoolResult {
    let mut result = PoolResult::default();
    allocate_into(rules, pool, walk, &mut result);
    result
}

/// [`allocate_pool`] into memory that is there already.
pub fn allocate_into(rules: &Rules, pool: &Pool<'_>, walk: &mut Walk, result: &mut PoolResult) {
    let many = rules.tranches.len();
    result.many = many;
    result.open = pool.kept.map_or(0, |kept| kept.open);
    result.pools.clear();
    result.regions.clear();
    result.turns.clear();
    result.stayed.clear();
    match pool.kept {
        Some(kept) => result.keep(kept),
        None if pool.units.len() > LARGE => {
            rayon::iter::repeat_n(None, pool.units.len() * many).collect_into_vec(&mut result.turns);
        }
        None => result.turns.resize(pool.units.len() * many, None),
    }
    walk.start(rules, pool);
    for tranche in result.open..many {
        let regions = result.regions.len();
        TrancheWalk { rules, pool, regions, walk, result, tranche, room: 0, lottery: false, of: 0, place: 0 }
            .allocate();
    }
}

impl PoolResult {
    /// Takes over the turns that an amendment leaves: who has no place is walked anew from the first open tranche on.
    fn keep(&mut self, kept: Kept<&[Option<Turn>]>) {
        self.turns.extend_from_slice(kept.turns);
        for turns in self.turns.chunks_exact_mut(self.many) {
            if !turns.iter().flatten().any(|turn| turn.result.is_placed()) {
                turns[kept.open..].fill(None);
            }
        }
    }
}

/// One tranche of a walk.
pub(super) struct TrancheWalk<'a, 'p> {
    pub(super) rules: &'a Rules,
    pub(super) pool: &'a Pool<'p>,
    pub(super) walk: &'a mut Walk,
    pub(super) result: &'a mut PoolResult,
    pub(super) tranche: usize,
    /// Where its sums begin in [`PoolResult::regions`].
    pub(super) regions: usize,
    /// What is left for a unit that holds nothing.
    room: u64,
    /// Whether the candidates do not all fit.
    lottery: bool,
    /// How many candidates there are.
    pub(super) of: u32,
    /// Turns so far.
    pub(super) place: u32,
}

/// A candidate whose turn it is.
struct Next {
    /// Its lane, and its place among the candidates.
    lane: usize,
    index: usize,
    size: u64,
    /// The room that it meets.
    room: u64,
}

impl TrancheWalk<'_, '_> {
    fn allocate(mut self) {
        self.keep_places();
        self.take_candidates();
        let sums = self.sums_before();
        if self.pool.basket.is_some() {
            self.walk_basket();
            return self.sums_after(sums);
        }
        if self.lottery {
            self.find_safe();
        }
        match self.pool.balance {
            Balance::OneWalk => (0..self.walk.candidates.len()).for_each(|index| self.turn(0, index)),
            Balance::FurthestBehind => self.walk_balanced(),
        }
        self.sums_after(sums);
    }

    /// Units that hold a place in this tranche have it now, whoever else comes.
    fn keep_places(&mut self) {
        if self.pool.kept.is_none() {
            return;
        }
        let Walk { end, used, waiting, .. } = &mut *self.walk;
        let here = |at: u32| end[at as usize] == self.tranche;
        for (_, unit) in (0..).zip(self.pool.units).filter(|(at, _)| here(*at)) {
            used[unit.region as usize] += unit.size;
        }
        waiting.retain(|&at| !here(at));
    }

    /// Units without a place in this tranche or earlier, whose wish is this date or earlier: nobody is placed before
    /// its wish (domain A9). Their sums and their need are made on the way, so that a large pool is looked through once.
    fn take_candidates(&mut self) {
        let lanes = if self.pool.balance == Balance::OneWalk { 1 } else { self.pool.regions.len() };
        let Walk { waiting, candidates, lanes: walked, used, need, end, .. } = &mut *self.walk;
        let start = self.rules.tranches[self.tranche].start;
        let before =
            |(region, used): (&RegionBase, &u64)| Sums { base: region.base, used_before: *used, ..Sums::default() };
        self.result.regions.extend(self.pool.regions.iter().zip(&*used).map(before));
        let sums = &mut self.result.regions[self.regions..];
        walked.clear();
        walked.resize(lanes, Lane::default());
        need.clear();
        need.resize(self.result.many, 0);
        candidates.clear();
        let mut all = 0; // of those that hold nothing: they need it at every date from here
        for &at in waiting.iter() {
            let unit = &self.pool.units[at as usize];
            if unit.wish.is_some_and(|wish| wish <= start) {
                candidates.push(at);
                self.of += 1;
                let region = unit.region as usize;
                walked[if lanes == 1 { 0 } else { region }].queue.end += 1;
                sums[region].candidates += unit.practices;
                sums[region].asked += unit.size;
                match end[at as usize] {
                    held if held < self.result.many => {
                        need[self.tranche..held].iter_mut().for_each(|need| *need += unit.size)
                    }
                    _ => all += unit.size,
                }
            }
        }
        need[self.tranche..].iter_mut().for_each(|need| *need += all);
        self.order_queues();
    }

    /// Each lane's candidates are a row behind those of the lane before, in walking order.
    fn order_queues(&mut self) {
        let Walk { lanes, candidates, tiers, .. } = &mut *self.walk;
        let mut from = 0;
        for lane in lanes.iter_mut() {
            let own = lane.queue.len();
            lane.queue = from..from + own;
            lane.safe_until = from;
            from += own;
        }
        if has_tiers(self.rules) {
            for lane in lanes {
                // those of a tier stay as they were given
                candidates[lane.queue.clone()].sort_unstable_by_key(|&at| (tiers[at as usize], at));
            }
        }
    }

    /// The sums of the pool before the walk.
    fn sums_before(&mut self) -> PoolSums {
        let mut sums = Sums::default();
        for region in &self.result.regions[self.regions..] {
            sums.base += region.base;
            sums.used_before += region.used_before;
            sums.candidates += region.candidates;
            sums.asked += region.asked;
        }
        self.room = self.walk.room(self.tranche..self.result.many);
        self.lottery = match self.pool.basket {
            Some(basket) => self.is_drawn(&basket),
            None => !self.walk.is_enough(),
        };
        let basket = self.pool.basket.filter(|_| self.lottery).map(|basket| basket.number);
        PoolSums { sums, cap: self.walk.caps[self.tranche], room: self.room, lottery: self.lottery, basket }
    }

    /// Finds how many whole tiers fit together: for them lots do not matter. Where regions are served in turn, a
    /// tier of one region says nothing about the others, so there it is not asked.
    fn find_safe(&mut self) {
        if !has_tiers(self.rules) || self.walk.lanes.len() > 1 {
            return;
        }
        let candidates = std::mem::take(&mut self.walk.candidates);
        let tiers = std::mem::take(&mut self.walk.tiers);
        let mut safe = 0;
        self.walk.need.fill(0);
        for tier in candidates.chunk_by(|&a, &b| tiers[a as usize] == tiers[b as usize]) {
            let Walk { need, end, .. } = &mut *self.walk;
            for &at in tier {
                let size = self.pool.units[at as usize].size;
                need[self.tranche..end[at as usize]].iter_mut().for_each(|need| *need += size);
            }
            if !self.walk.is_enough() {
                break;
            }
            safe += tier.len();
        }
        self.walk.lanes[0].safe_until = safe;
        (self.walk.candidates, self.walk.tiers) = (candidates, tiers);
    }

    /// The region that is furthest behind is served first: the smallest used / base, of equal ones the first by name.
    fn walk_balanced(&mut self) {
        let lanes = self.walk.lanes.iter().zip(&self.walk.used).zip(self.pool.regions).enumerate();
        let waits = lanes.filter(|(_, ((lane, _), _))| !lane.queue.is_empty());
        let mut behind: BinaryHeap<Behind> =
            waits.map(|(lane, ((_, used), own))| Behind { used: *used, base: own.base, lane }).collect();
        while let Some(mut first) = behind.peek_mut() {
            let lane = first.lane;
            let Some(index) = self.walk.lanes[lane].queue.next() else {
                PeekMut::pop(first);
                continue;
            };
            self.turn(lane, index);
            // where it stands among the others changes only when something was placed
            if self.walk.used[lane] != first.used {
                first.used = self.walk.used[lane];
            }
        }
    }

    /// Gives one candidate its turn.
    fn turn(&mut self, lane: usize, index: usize) {
        let at = self.walk.candidates[index] as usize;
        let unit = self.pool.units[at];
        let (many, end) = (self.result.many, self.walk.end[at]);
        let holds = end < many;
        let room = if holds { self.walk.room(self.tranche..end) } else { self.room };
        let result = self.meet(&Next { lane, index, size: unit.size, room });
        self.place += 1;
        if result.is_placed() {
            self.give_place(at, end);
            self.room = if holds { self.walk.room(self.tranche..many) } else { room.saturating_sub(unit.size) };
        }
        let turn = Turn { place: self.place, of: self.of, room, result, baskets: None };
        // who holds a place keeps its story, until it moves up
        if holds && !result.is_placed() {
            self.result.stayed.push(Stayed { at, tranche: self.tranche, turn });
            return;
        }
        let turns = &mut self.result.turns[at * many..][self.tranche..many];
        if holds {
            turns.fill(None);
        }
        turns[0] = Some(turn);
    }

    /// Gives a unit a place here, which had one in another tranche, or none.
    pub(super) fn give_place(&mut self, at: usize, had: usize) {
        let unit = self.pool.units[at];
        self.walk.load[self.tranche..had].iter_mut().for_each(|load| *load += unit.size);
        self.walk.end[at] = self.tranche;
        self.walk.used[unit.region as usize] += unit.size;
        let sums = &mut self.result.regions[self.regions + unit.region as usize];
        sums.placed += unit.practices;
        sums.placed_size += unit.size;
    }

    /// What a candidate meets (design 4.5).
    fn meet(&mut self, next: &Next) -> Reason {
        let lane = &mut self.walk.lanes[next.lane];
        if !self.lottery {
            return Reason::AllFitted;
        }
        if next.room == 0 {
            return Reason::Full;
        }
        if lane.closed {
            return Reason::Closed;
        }
        let too_large = match &self.rules.boundary {
            // who waits goes by the lots, also where a basket was drawn
            Boundary::Skip | Boundary::Baskets(_) => next.size > next.room,
            Boundary::Stop => {
                lane.closed = next.size > next.room;
                lane.closed
            }
            Boundary::Reach { tolerance: Some(_), .. } => next.size > next.room + self.walk.beyond,
            Boundary::Reach { tolerance: None, .. } => false,
        };
        match too_large {
            true => Reason::TooLarge,
            false if next.index < lane.safe_until => Reason::PriorityFitted,
            false => Reason::Lot,
        }
    }

    /// The sums after the walk.
    fn sums_after(&mut self, mut sums: PoolSums) {
        for region in &self.result.regions[self.regions..] {
            sums.sums.placed += region.placed;
            sums.sums.placed_size += region.placed_size;
        }
        self.result.pools.push(sums);
        let Walk { waiting, end, setbacks, tiers, candidates, .. } = &mut *self.walk;
        waiting.retain(|&at| end[at as usize] != self.tranche);
        if looks_back(self.rules) {
            for &at in &*candidates {
                let turn = self.result.turns[at as usize * self.result.many + self.tranche];
                let own = &mut setbacks[at as usize];
                turn.iter().for_each(|turn| own.note(turn.result));
                tiers[at as usize] = Candidate { unit: &self.pool.units[at as usize], setbacks: *own }.tier(self.rules);
            }
        }
    }
}

#[cfg(test)]
mod tests;
