//! The walk through one pool (design 4.5): tranche by tranche, candidate by candidate.

use super::behind::Behind;
use super::order::{Past, compare, has_tiers, looks_back};
use super::{Balance, Before, Entrant, Lane, Pool, PoolResult, PoolSums, Reason, Sums, Turn};
use crate::rules::{Boundary, Rules};
use rayon::iter::IndexedParallelIterator;
use std::collections::BinaryHeap;
use std::collections::binary_heap::PeekMut;
use std::ops::Range;

/// What a walk needs on its way, kept so that a million walks use the same memory.
#[derive(Default)]
pub struct Walk {
    /// Taken from the pool by tranche, all that starts then or earlier.
    load: Vec<u64>,
    /// Caps by tranche.
    caps: Vec<u64>,
    /// By how much a cap may be exceeded: a share of the base, where the rules set one.
    beyond: u64,
    /// By unit: the tranche that it holds; behind the last one when it holds none.
    end: Vec<u32>,
    /// By unit, when the order looks back; else empty.
    past: Vec<Past>,
    /// Units without a place that take part, and those that hold a later one, as they were given.
    waiting: Vec<u32>,
    /// Of these, the candidates of the tranche that is walked: by lane, in walking order.
    candidates: Vec<u32>,
    /// By tranche: what some candidates would need.
    need: Vec<u64>,
    /// By region.
    lanes: Vec<LaneWalk>,
}

/// A region on the way through a tranche.
#[derive(Clone, Debug, Default)]
struct LaneWalk {
    /// Taken in this region up to the tranche that is walked.
    used: u64,
    /// Its candidates that had no turn yet, in [`Walk::candidates`].
    queue: Range<usize>,
    /// Of these, so many at the front fit whatever their lots are.
    safe_until: usize,
    closed: bool,
}

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
    result.open = pool.before.map_or(0, |before| before.open);
    result.pools.clear();
    result.lanes.clear();
    result.turns.clear();
    match pool.before {
        Some(before) => result.keep(before, many),
        None if pool.units.len() > LARGE => {
            rayon::iter::repeat_n(None, pool.units.len() * many).collect_into_vec(&mut result.turns);
        }
        None => result.turns.resize(pool.units.len() * many, None),
    }
    walk.start(rules, pool);
    for tranche in result.open..many {
        Tranche { rules, pool, lanes: result.lanes.len(), walk, result, tranche, room: 0, lottery: false, place: 0 }
            .allocate();
    }
}

impl PoolResult {
    /// Takes over the turns that an amendment leaves: who has no place is walked anew from the first open tranche on.
    fn keep(&mut self, before: Before<'_>, many: usize) {
        self.turns.extend_from_slice(before.turns);
        for turns in self.turns.chunks_exact_mut(many) {
            if !turns.iter().flatten().any(|turn| turn.result.is_placed()) {
                turns[before.open..].fill(None);
            }
        }
    }
}

/// There are at most [`MOST`](crate::rules::MOST) tranches, and fewer than 2^32 units.
fn narrow(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

impl Walk {
    fn start(&mut self, rules: &Rules, pool: &Pool<'_>) {
        let many = rules.tranches.len();
        let base = pool.lanes.iter().map(|lane| lane.base).sum();
        let taken = pool.lanes.iter().map(|lane| lane.taken).sum();
        self.beyond = match &rules.boundary {
            Boundary::Reach { tolerance: Some(share), .. } => share.of(base),
            Boundary::Skip | Boundary::Stop | Boundary::Reach { tolerance: None, .. } => 0,
        };
        self.caps.clear();
        self.caps.extend(rules.tranches.iter().map(|tranche| tranche.cap.of(base)));
        self.load.clear();
        self.load.resize(many, taken);
        self.lanes.clear();
        self.lanes.extend(pool.lanes.iter().map(|lane| LaneWalk { used: lane.taken, ..LaneWalk::default() }));
        self.past.clear();
        if looks_back(rules) {
            self.past.extend(pool.units.iter().map(|unit| Past { waited: unit.waited, passed: unit.passed }));
        }
        self.end.clear();
        self.end.resize(pool.units.len(), narrow(many));
        if let Some(before) = pool.before {
            self.take_up(pool.units, before, many);
        }
        self.waiting.clear();
        let (end, open) = (&self.end, narrow(pool.before.map_or(0, |before| before.open)));
        let waits = |&(at, unit): &(u32, &Entrant)| unit.wish.is_some() && end[at as usize] >= open;
        self.waiting.extend((0..).zip(pool.units).filter(waits).map(|(at, _)| at));
    }

    /// Places and turns as an amendment finds them: who is placed in a tranche that is open keeps that place.
    fn take_up(&mut self, units: &[Entrant], before: Before<'_>, many: usize) {
        for (at, (unit, turns)) in units.iter().zip(before.turns.chunks_exact(many)).enumerate() {
            if let Some(past) = self.past.get_mut(at) {
                turns[..before.open].iter().flatten().for_each(|turn| past.note(turn.result));
            }
            let placed = turns.iter().position(|turn| turn.is_some_and(|turn| turn.result.is_placed()));
            let Some(held) = placed else { continue };
            self.end[at] = narrow(held);
            self.load[held..].iter_mut().for_each(|load| *load += unit.size);
            if held < before.open {
                self.lanes[unit.lane as usize].used += unit.size;
            }
        }
    }

    /// The room of the pool for a unit that would hold a place in these tranches.
    fn room(&self, tranches: Range<usize>) -> u64 {
        let free = |tranche: usize| self.caps[tranche].saturating_sub(self.load[tranche]);
        tranches.map(free).min().unwrap_or(0)
    }
}

/// What a unit went through.
fn past_of(past: &[Past], at: u32) -> Past {
    past.get(at as usize).copied().unwrap_or_default()
}

/// Whether what is needed from a date on is there. One that holds a later place needs room only until that date.
fn is_enough(need: &[u64], load: &[u64], caps: &[u64]) -> bool {
    let mut dates = need.iter().zip(load).zip(caps);
    dates.all(|((need, load), cap)| *need == 0 || load + need <= *cap)
}

/// One tranche of a walk.
struct Tranche<'a, 'p> {
    rules: &'a Rules,
    pool: &'a Pool<'p>,
    walk: &'a mut Walk,
    result: &'a mut PoolResult,
    tranche: usize,
    /// Where its sums begin in [`PoolResult::lanes`].
    lanes: usize,
    /// What is left for a unit that holds nothing.
    room: u64,
    /// Whether the candidates do not all fit.
    lottery: bool,
    /// Turns so far.
    place: u32,
}

impl Tranche<'_, '_> {
    fn allocate(mut self) {
        self.keep_places();
        self.take_candidates();
        let sums = self.open_sums();
        if self.lottery {
            self.find_safe();
        }
        match self.pool.balance {
            Balance::OneWalk => (0..self.walk.candidates.len()).for_each(|index| self.turn(0, index)),
            Balance::FurthestBehind => self.walk_balanced(),
        }
        self.close_sums(sums);
    }

    /// Units that hold a place in this tranche have it now, whoever else comes.
    fn keep_places(&mut self) {
        if self.pool.before.is_none() {
            return;
        }
        let Walk { end, lanes, waiting, .. } = &mut *self.walk;
        let here = |at: u32| end[at as usize] as usize == self.tranche;
        for (_, unit) in (0..).zip(self.pool.units).filter(|(at, _)| here(*at)) {
            lanes[unit.lane as usize].used += unit.size;
        }
        waiting.retain(|&at| !here(at));
    }

    /// Units without a place in this tranche or earlier, whose wish is this date or earlier: nobody is placed before
    /// its wish (domain A9). Their sums and their need are made on the way, so that a large pool is looked through once.
    fn take_candidates(&mut self) {
        let Walk { waiting, candidates, lanes, need, end, .. } = &mut *self.walk;
        let start = self.rules.tranches[self.tranche].start;
        let open =
            |(lane, walk): (&Lane, &LaneWalk)| Sums { base: lane.base, used_before: walk.used, ..Sums::default() };
        self.result.lanes.extend(self.pool.lanes.iter().zip(&*lanes).map(open));
        let sums = &mut self.result.lanes[self.lanes..];
        for lane in lanes.iter_mut() {
            *lane = LaneWalk { used: lane.used, ..LaneWalk::default() };
        }
        need.clear();
        need.resize(self.result.many, 0);
        candidates.clear();
        for &at in waiting.iter() {
            let unit = &self.pool.units[at as usize];
            if unit.wish.is_some_and(|wish| wish <= start) {
                candidates.push(at);
                let lane = unit.lane as usize;
                lanes[lane].queue.end += 1;
                sums[lane].candidates += unit.practices;
                sums[lane].asked += unit.size;
                let dates = self.tranche..end[at as usize] as usize;
                need[dates].iter_mut().for_each(|need| *need += unit.size);
            }
        }
        self.order_queues();
    }

    /// Each lane's candidates are a row behind those of the lane before, in walking order.
    fn order_queues(&mut self) {
        let Walk { lanes, candidates, past, .. } = &mut *self.walk;
        if self.pool.balance == Balance::OneWalk {
            lanes.iter_mut().for_each(|lane| lane.queue = 0..0);
            lanes[0].queue = 0..candidates.len();
        }
        let mut from = 0;
        for lane in lanes.iter_mut() {
            let own = lane.queue.len();
            lane.queue = from..from + own;
            lane.safe_until = from;
            from += own;
        }
        if has_tiers(self.rules) {
            let key = |at: u32| (&self.pool.units[at as usize], past_of(past, at));
            for lane in lanes {
                candidates[lane.queue.clone()].sort_by(|&a, &b| compare(self.rules, key(a), key(b)));
            }
        }
    }

    /// The sums of the pool before the walk.
    fn open_sums(&mut self) -> PoolSums {
        let mut sums = Sums::default();
        for lane in &self.result.lanes[self.lanes..] {
            sums.base += lane.base;
            sums.used_before += lane.used_before;
            sums.candidates += lane.candidates;
            sums.asked += lane.asked;
        }
        self.room = self.walk.room(self.tranche..self.result.many);
        let Walk { need, load, caps, .. } = &*self.walk;
        self.lottery = !is_enough(need, load, caps);
        PoolSums { sums, cap: self.walk.caps[self.tranche], room: self.room, lottery: self.lottery }
    }

    /// Finds how many whole tiers fit together: for them lots do not matter. Where regions are served in turn, a
    /// tier of one region says nothing about the others, so there it is not asked.
    fn find_safe(&mut self) {
        let lanes = if self.pool.balance == Balance::OneWalk { 1 } else { self.pool.lanes.len() };
        if !has_tiers(self.rules) || lanes > 1 {
            return;
        }
        let Walk { candidates, need, end, load, caps, past, lanes, .. } = &mut *self.walk;
        let key = |at: u32| (&self.pool.units[at as usize], past_of(past, at));
        let mut safe = 0;
        need.fill(0);
        for tier in candidates.chunk_by(|&a, &b| compare(self.rules, key(a), key(b)).is_eq()) {
            for &at in tier {
                let dates = self.tranche..end[at as usize] as usize;
                need[dates].iter_mut().for_each(|need| *need += self.pool.units[at as usize].size);
            }
            if !is_enough(need, load, caps) {
                break;
            }
            safe += tier.len();
        }
        lanes[0].safe_until = safe;
    }

    /// The region that is furthest behind is served first: the smallest used / base, of equal ones the first by name.
    fn walk_balanced(&mut self) {
        let lanes = self.walk.lanes.iter().zip(self.pool.lanes).enumerate();
        let waits = lanes.filter(|(_, (walk, _))| !walk.queue.is_empty());
        let mut behind: BinaryHeap<Behind> =
            waits.map(|(lane, (walk, own))| Behind { used: walk.used, base: own.base, lane }).collect();
        while let Some(mut first) = behind.peek_mut() {
            let lane = first.lane;
            let Some(index) = self.walk.lanes[lane].queue.next() else {
                PeekMut::pop(first);
                continue;
            };
            self.turn(lane, index);
            // where it stands among the others changes only when something was placed
            if self.walk.lanes[lane].used != first.used {
                first.used = self.walk.lanes[lane].used;
            }
        }
    }

    /// Gives one candidate its turn.
    fn turn(&mut self, lane: usize, index: usize) {
        let at = self.walk.candidates[index] as usize;
        let unit = self.pool.units[at];
        let (many, end) = (self.result.many, self.walk.end[at] as usize);
        let holds = end < many;
        let met = if holds { self.walk.room(self.tranche..end) } else { self.room };
        let result = if self.lottery { self.meet(lane, index, (unit.size, met)) } else { Reason::AllFitted };
        self.place += 1;
        if result.is_placed() {
            self.walk.load[self.tranche..end].iter_mut().for_each(|load| *load += unit.size);
            self.room = if holds { self.walk.room(self.tranche..many) } else { met.saturating_sub(unit.size) };
            self.walk.end[at] = narrow(self.tranche);
            self.walk.lanes[unit.lane as usize].used += unit.size;
            let sums = &mut self.result.lanes[self.lanes + unit.lane as usize];
            sums.placed += unit.practices;
            sums.placed_size += unit.size;
        }
        // who holds a place keeps its story, until it moves up
        if holds && !result.is_placed() {
            return;
        }
        let turns = &mut self.result.turns[at * many..][self.tranche..many];
        if holds {
            turns.fill(None);
        }
        let of = narrow(self.walk.candidates.len());
        turns[0] = Some(Turn { place: self.place, of, room: met, result });
    }

    /// What a candidate of this size meets when not all fit (design 4.5).
    fn meet(&mut self, lane: usize, index: usize, (size, room): (u64, u64)) -> Reason {
        let beyond = self.walk.beyond;
        let lane = &mut self.walk.lanes[lane];
        if room == 0 {
            return Reason::Full;
        }
        if lane.closed {
            return Reason::Closed;
        }
        match &self.rules.boundary {
            Boundary::Skip if size > room => Reason::TooLarge,
            Boundary::Stop if size > room => {
                lane.closed = true;
                Reason::TooLarge
            }
            Boundary::Reach { tolerance: Some(_), .. } if size > room + beyond => Reason::TooLarge,
            _ if index < lane.safe_until => Reason::PriorityFitted,
            _ => Reason::Lot,
        }
    }

    /// The sums after the walk.
    fn close_sums(&mut self, mut sums: PoolSums) {
        for lane in &self.result.lanes[self.lanes..] {
            sums.sums.placed += lane.placed;
            sums.sums.placed_size += lane.placed_size;
        }
        self.result.pools.push(sums);
        let Walk { waiting, end, past, candidates, .. } = &mut *self.walk;
        waiting.retain(|&at| end[at as usize] as usize != self.tranche);
        if looks_back(self.rules) {
            for &at in &*candidates {
                let turn = self.result.turns[at as usize * self.result.many + self.tranche];
                turn.iter().for_each(|turn| past[at as usize].note(turn.result));
            }
        }
    }
}

#[cfg(test)]
mod tests;
