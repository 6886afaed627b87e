//! The walk through one pool (design 4.5): tranche by tranche, candidate by candidate.

use super::order::{Past, compare, has_tiers, looks_back};
use super::{Balance, Before, Entrant, Lane, Pool, PoolResult, PoolSums, Reason, Sums, Turn};
use crate::rules::{Boundary, Rules};
use rayon::iter::IndexedParallelIterator;
use std::cmp::{Ordering, Reverse};
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
    /// By unit: the tranche in which it has a place.
    held: Vec<Option<usize>>,
    /// By unit.
    past: Vec<Past>,
    /// Units not placed yet that take part, as they were given.
    waiting: Vec<u32>,
    candidates: Vec<u32>,
    /// By how much the cap may be exceeded: a share of the base, where the rules set one.
    beyond: u64,
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
    /// Its candidates, in [`Walk::candidates`].
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
    let open = pool.before.map_or(0, |before| before.open);
    result.many = many;
    result.open = open;
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
    for tranche in open..many {
        Tranche { rules, pool, walk, result, tranche }.allocate();
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
        self.past.extend(pool.units.iter().map(|unit| Past { waited: unit.waited, passed: unit.passed }));
        self.held.clear();
        self.held.resize(pool.units.len(), None);
        if let Some(before) = pool.before {
            self.take_up(pool.units, before, many);
        }
        self.waiting.clear();
        let (held, first) = (&self.held, pool.before.map_or(0, |before| before.open));
        let waits = |&(at, unit): &(u32, &Entrant)| {
            unit.wish.is_some() && held[at as usize].is_none_or(|tranche| tranche > first)
        };
        self.waiting.extend((0..).zip(pool.units).filter(waits).map(|(at, _)| at));
    }

    /// Places and turns as an amendment finds them: units placed in a tranche that is open keep their place.
    fn take_up(&mut self, units: &[Entrant], before: Before<'_>, many: usize) {
        for (at, (unit, turns)) in units.iter().zip(before.turns.chunks_exact(many)).enumerate() {
            for turn in turns[..before.open].iter().flatten() {
                self.past[at].note(turn.result);
            }
            let held = turns.iter().position(|turn| turn.is_some_and(|turn| turn.result.is_placed()));
            let Some(held) = held else { continue };
            self.held[at] = Some(held);
            self.load[held..].iter_mut().for_each(|load| *load += unit.size);
            if held < before.open {
                self.lanes[unit.lane as usize].used += unit.size;
            }
        }
    }

    /// The room of the pool for a unit that would hold a place from `from` on and before `until`.
    fn room(&self, tranches: Range<usize>) -> u64 {
        let free = |tranche: usize| self.caps[tranche].saturating_sub(self.load[tranche]);
        tranches.map(free).min().unwrap_or(0)
    }
}

impl Past {
    fn note(&mut self, result: Reason) {
        self.waited |= !result.is_placed();
        self.passed |= result == Reason::TooLarge;
    }
}

/// One tranche of a walk.
struct Tranche<'a, 'p> {
    rules: &'a Rules,
    pool: &'a Pool<'p>,
    walk: &'a mut Walk,
    result: &'a mut PoolResult,
    tranche: usize,
}

impl Tranche<'_, '_> {
    fn allocate(mut self) {
        self.keep_places();
        self.take_candidates();
        let sums = self.open_sums();
        let lanes = self.result.lanes.len() - self.pool.lanes.len();
        if sums.lottery {
            self.find_safe();
        }
        match self.pool.balance {
            Balance::OneWalk => self.walk_row(&sums, lanes),
            Balance::FurthestBehind => self.walk_balanced(&sums, lanes),
        }
        self.close_sums(sums, lanes);
    }

    /// Units that hold a place in this tranche have it now, whoever else comes.
    fn keep_places(&mut self) {
        if self.pool.before.is_none() {
            return;
        }
        for (at, unit) in self.pool.units.iter().enumerate() {
            if self.walk.held[at] == Some(self.tranche) {
                self.walk.lanes[unit.lane as usize].used += unit.size;
            }
        }
        let (held, tranche) = (&self.walk.held, self.tranche);
        self.walk.waiting.retain(|&at| held[at as usize] != Some(tranche));
    }

    /// Units without a place in this tranche or earlier, whose wish is this date or earlier: nobody is placed before
    /// its wish (domain A9). Those of a region are in walking order.
    fn take_candidates(&mut self) {
        let Walk { waiting, candidates, lanes, past, .. } = &mut *self.walk;
        let (units, start) = (self.pool.units, self.rules.tranches[self.tranche].start);
        candidates.clear();
        candidates.extend(waiting.iter().filter(|&&at| units[at as usize].wish.is_some_and(|wish| wish <= start)));
        let mut from = 0;
        for (index, lane) in lanes.iter_mut().enumerate() {
            let queue = &candidates[from..];
            let own = match self.pool.balance {
                Balance::FurthestBehind => queue.partition_point(|&at| units[at as usize].lane as usize <= index),
                Balance::OneWalk if index == 0 => queue.len(),
                Balance::OneWalk => 0,
            };
            *lane = LaneWalk { used: lane.used, queue: from..from + own, safe_until: from, closed: false };
            from += own;
            if has_tiers(self.rules) {
                let key = |at: u32| (&units[at as usize], past[at as usize]);
                candidates[lane.queue.clone()].sort_by(|&a, &b| compare(self.rules, key(a), key(b)));
            }
        }
    }

    /// The sums before the walk, of the pool and of each region.
    fn open_sums(&mut self) -> PoolSums {
        let lanes = self.pool.lanes.iter().zip(&self.walk.lanes);
        let open =
            |(lane, walk): (&Lane, &LaneWalk)| Sums { base: lane.base, used_before: walk.used, ..Sums::default() };
        let first = self.result.lanes.len();
        self.result.lanes.extend(lanes.map(open));
        for &at in &self.walk.candidates {
            let unit = &self.pool.units[at as usize];
            let sums = &mut self.result.lanes[first + unit.lane as usize];
            sums.candidates += unit.practices;
            sums.asked += unit.size;
        }
        let mut sums = Sums::default();
        for lane in &self.result.lanes[first..] {
            sums.base += lane.base;
            sums.used_before += lane.used_before;
            sums.candidates += lane.candidates;
            sums.asked += lane.asked;
        }
        let room = self.walk.room(self.tranche..self.walk.caps.len());
        self.walk.need.clear();
        self.walk.need.resize(self.walk.caps.len(), 0);
        let lottery = !self.fits(0..self.walk.candidates.len());
        PoolSums { sums, cap: self.walk.caps[self.tranche], room, lottery }
    }

    /// Whether these candidates, with those that were asked before, all fit: at no date would they need more than is
    /// left. One that holds a later place needs room only until that date.
    fn fits(&mut self, candidates: Range<usize>) -> bool {
        let Walk { need, held, load, caps, candidates: all, .. } = &mut *self.walk;
        let many = caps.len();
        for &at in &all[candidates] {
            let until = held[at as usize].unwrap_or(many);
            need[self.tranche..until].iter_mut().for_each(|need| *need += self.pool.units[at as usize].size);
        }
        (self.tranche..many).all(|date| need[date] == 0 || load[date] + need[date] <= caps[date])
    }

    /// Finds how many whole tiers fit together: for them lots do not matter. Where regions are served in turn, a
    /// tier of one region says nothing about the others, so there it is not asked.
    fn find_safe(&mut self) {
        let lanes = if self.pool.balance == Balance::OneWalk { 1 } else { self.pool.lanes.len() };
        if !has_tiers(self.rules) || lanes > 1 {
            return;
        }
        self.walk.need.fill(0);
        let mut safe = 0;
        while safe < self.walk.candidates.len() {
            let tier = safe..self.end_of_tier(safe);
            let end = tier.end;
            if !self.fits(tier) {
                break;
            }
            safe = end;
        }
        self.walk.lanes[0].safe_until = safe;
    }

    /// Where the tier that begins here ends.
    fn end_of_tier(&self, from: usize) -> usize {
        let key = |index: usize| {
            let at = self.walk.candidates[index] as usize;
            (&self.pool.units[at], self.walk.past[at])
        };
        let other =
            (from + 1..self.walk.candidates.len()).find(|&index| compare(self.rules, key(from), key(index)).is_ne());
        other.unwrap_or(self.walk.candidates.len())
    }

    /// One walk over all candidates.
    fn walk_row(&mut self, sums: &PoolSums, lanes: usize) {
        let mut room = sums.room;
        for index in 0..self.walk.candidates.len() {
            self.turn((0, index), index, sums.lottery, &mut room, lanes);
        }
    }

    /// The region that is furthest behind is served first: the smallest used / base, of equal ones the first by name.
    fn walk_balanced(&mut self, sums: &PoolSums, lanes: usize) {
        let mut room = sums.room;
        let base = |lane: usize| self.pool.lanes[lane].base;
        let waits = (0..).zip(&self.walk.lanes).filter(|(_, lane)| !lane.queue.is_empty());
        let mut behind: BinaryHeap<Reverse<Behind>> =
            waits.map(|(index, lane)| Reverse(Behind { used: lane.used, base: base(index), lane: index })).collect();
        let mut place = 0;
        while let Some(mut first) = behind.peek_mut() {
            let lane = first.0.lane;
            let Some(index) = self.walk.lanes[lane].queue.next() else {
                PeekMut::pop(first);
                continue;
            };
            self.turn((lane, index), place, sums.lottery, &mut room, lanes);
            place += 1;
            // where it stands among the others changes only when something was placed
            if self.walk.lanes[lane].used != first.0.used {
                first.0.used = self.walk.lanes[lane].used;
            }
        }
    }

    /// Gives one candidate its turn.
    fn turn(&mut self, (lane, index): (usize, usize), place: usize, lottery: bool, room: &mut u64, lanes: usize) {
        let at = self.walk.candidates[index] as usize;
        let unit = self.pool.units[at];
        let held = self.walk.held[at];
        let met = held.map_or(*room, |held| self.walk.room(self.tranche..held));
        let safe = index < self.walk.lanes[lane].safe_until;
        let result = if lottery { self.meet(lane, unit.size, met, safe) } else { Reason::AllFitted };
        if result.is_placed() {
            let until = held.unwrap_or(self.walk.caps.len());
            self.walk.load[self.tranche..until].iter_mut().for_each(|load| *load += unit.size);
            *room = match held {
                None => room.saturating_sub(unit.size),
                Some(_) => self.walk.room(self.tranche..self.walk.caps.len()),
            };
            self.walk.lanes[unit.lane as usize].used += unit.size;
            self.walk.held[at] = Some(self.tranche);
            let sums = &mut self.result.lanes[lanes + unit.lane as usize];
            sums.placed += unit.practices;
            sums.placed_size += unit.size;
        }
        let turns = &mut self.result.turns[at * self.result.many..][..self.result.many];
        // who holds a place keeps its story, until it moves up
        if held.is_some() && !result.is_placed() {
            return;
        }
        if self.pool.before.is_some() {
            turns[self.tranche..].fill(None);
        }
        let [place, of] = [place + 1, self.walk.candidates.len()].map(|n| u32::try_from(n).unwrap_or(u32::MAX));
        turns[self.tranche] = Some(Turn { place, of, room: met, result });
    }

    /// What a candidate meets when not all fit (design 4.5).
    fn meet(&mut self, lane: usize, size: u64, room: u64, safe: bool) -> Reason {
        if room == 0 {
            return Reason::Full;
        }
        if self.walk.lanes[lane].closed {
            return Reason::Closed;
        }
        match &self.rules.boundary {
            Boundary::Skip if size > room => Reason::TooLarge,
            Boundary::Stop if size > room => {
                self.walk.lanes[lane].closed = true;
                Reason::TooLarge
            }
            Boundary::Reach { tolerance: Some(_), .. } if size > room + self.walk.beyond => Reason::TooLarge,
            Boundary::Skip | Boundary::Stop | Boundary::Reach { .. } if safe => Reason::PriorityFitted,
            Boundary::Skip | Boundary::Stop | Boundary::Reach { .. } => Reason::Lot,
        }
    }

    /// The sums after the walk.
    fn close_sums(&mut self, mut sums: PoolSums, lanes: usize) {
        for lane in &self.result.lanes[lanes..] {
            sums.sums.placed += lane.placed;
            sums.sums.placed_size += lane.placed_size;
        }
        self.result.pools.push(sums);
        let (held, tranche) = (&self.walk.held, self.tranche);
        self.walk.waiting.retain(|&at| held[at as usize] != Some(tranche));
        if looks_back(self.rules) {
            for &at in &self.walk.candidates {
                let turn = self.result.turns[at as usize * self.result.many + self.tranche];
                turn.iter().for_each(|turn| self.walk.past[at as usize].note(turn.result));
            }
        }
    }
}

/// A region by how far it is behind: used / base, compared exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Behind {
    used: u64,
    base: u64,
    lane: usize,
}

impl Ord for Behind {
    fn cmp(&self, other: &Self) -> Ordering {
        let cross = |a: &Self, b: &Self| u128::from(a.used) * u128::from(b.base);
        cross(self, other).cmp(&cross(other, self)).then(self.lane.cmp(&other.lane))
    }
}

impl PartialOrd for Behind {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Class, Key, Measure, NoAnswer, Profile, Share, Spread};
    use crate::units::NO_CLASS;
    use jiff::civil::{Date, date};

    const APRIL: Date = date(2023, 4, 1);
    const JULY: Date = date(2023, 7, 1);

    fn rules(boundary: Boundary, order: &[Key]) -> Rules {
        let tranche = |start, share| crate::rules::Tranche { start, cap: Share::from_millionths(share).unwrap() };
        Rules {
            profile: Profile::Free,
            tranches: vec![tranche(APRIL, 250_000), tranche(JULY, 1_000_000)],
            reference_date: date(2023, 1, 1),
            measure: Measure::Ion,
            no_answer: NoAnswer::Last,
            bases: Vec::new(),
            spread: Spread::PerRegion,
            boundary,
            order: order.to_vec(),
            eligibility: Vec::new(),
            classes: vec![Class { name: "a".to_owned(), all: vec!["x".to_owned()] }],
        }
    }

    fn reach(tolerance: Option<Share>) -> Boundary {
        Boundary::Reach { consent: "insurer".to_owned(), tolerance }
    }

    fn april(size: u64) -> Entrant {
        let (waited, passed) = (false, false);
        Entrant { size, practices: 1, lane: 0, wish: Some(APRIL), class: NO_CLASS, waited, passed }
    }

    fn one(rules: &Rules, units: &[Entrant], before: Option<Before<'_>>) -> PoolResult {
        let lanes = [Lane { base: units.iter().map(|unit| unit.size).sum(), taken: 0 }];
        let pool = Pool { units, lanes: &lanes, balance: Balance::OneWalk, before };
        allocate_pool(rules, &pool, &mut Walk::default())
    }

    fn codes(result: &PoolResult, units: usize, tranche: usize) -> Vec<&'static str> {
        (0..units).filter_map(|unit| result.all_turns(unit)[tranche].map(|turn| turn.result.code())).collect()
    }

    /// Base 1000 + 6 × 1500 = 10,000, cap 2500.
    const SEVEN: [u64; 7] = [1500, 1500, 1000, 1500, 1500, 1500, 1500];

    /// 1500 fits (1000 left), 1500 does not, 1000 fits exactly, nothing left.
    #[test]
    fn skip_passes_over_and_fills() {
        let result = one(&rules(Boundary::Skip, &[Key::Lot]), &SEVEN.map(april), None);
        assert_eq!(codes(&result, 7, 0), ["lot", "too-large", "lot", "full", "full", "full", "full"]);
        assert_eq!(result.tranche(0).unwrap().left(), 0);
        assert_eq!(result.outcome(1), Some((Some(1), Reason::AllFitted)));
    }

    /// The same: the second one closes the region with 1000 left.
    #[test]
    fn stop_closes_at_the_first_that_does_not_fit() {
        let result = one(&rules(Boundary::Stop, &[Key::Lot]), &SEVEN.map(april), None);
        assert_eq!(codes(&result, 7, 0)[..4], ["lot", "too-large", "closed", "closed"]);
        assert_eq!(result.tranche(0).unwrap().left(), 1000);
    }

    /// The same: the second one goes over, 3000 of 2500; July absorbs the excess. With 4% of 10,000 = 400 beyond the
    /// cap, 1500 is more than 1000 + 400; with 5% it is not.
    #[test]
    fn reach_goes_over_once_and_no_further_than_its_tolerance() {
        let result = one(&rules(reach(None), &[Key::Lot]), &SEVEN.map(april), None);
        assert_eq!(codes(&result, 7, 0)[..3], ["lot", "lot", "full"]);
        let [april_sums, july] = [0, 1].map(|tranche| *result.tranche(tranche).unwrap());
        assert_eq!((april_sums.sums.used(), april_sums.left(), july.room), (3000, 0, 7000));
        let tolerant = |millionths| rules(reach(Share::from_millionths(millionths)), &[Key::Lot]);
        let four = one(&tolerant(40_000), &SEVEN.map(april), None);
        assert_eq!(codes(&four, 7, 0)[..4], ["lot", "too-large", "lot", "full"]);
        let five = one(&tolerant(50_000), &SEVEN.map(april), None);
        assert_eq!(codes(&five, 7, 0)[..3], ["lot", "lot", "full"]);
    }

    /// Base 10,000, cap 2500. Class first: 1000 + 1000 fit, whatever their lot; then 500 left by lot.
    #[test]
    fn a_class_goes_first() {
        let first = |size| Entrant { class: 0, ..april(size) };
        let units = [april(500), april(500), first(1000), april(6500), first(1000), april(500)];
        let result = one(&rules(Boundary::Skip, &[Key::Class, Key::Lot]), &units, None);
        assert_eq!(codes(&result, 6, 0), ["lot", "full", "priority-fitted", "full", "priority-fitted", "full"]);
    }

    /// Base 10,000, July cap 40%. April (25%) places 1500 and passes over 2000; 500 waits without being too large.
    #[test]
    fn who_was_passed_over_for_size_goes_first_where_the_rules_say_so() {
        let mut rules = rules(Boundary::Stop, &[Key::Passed, Key::Lot]);
        rules.tranches[1].cap = Share::from_millionths(400_000).unwrap();
        let units = [april(1500), april(2000), april(500), april(6000)];
        let places = |rules: &Rules| [1, 2].map(|unit| one(rules, &units, None).all_turns(unit)[1].unwrap().place);
        assert_eq!(places(&rules), [1, 2]);
        let swapped = [april(1500), april(500), april(2000), april(6000)];
        let second = one(&rules, &swapped, None);
        assert_eq!(second.outcome(2), Some((Some(1), Reason::PriorityFitted)), "2000 before the others that wait");
    }

    #[test]
    fn whoever_wants_later_or_nothing_is_no_candidate() {
        let later = Entrant { wish: Some(date(2024, 1, 1)), ..april(10) };
        let out = Entrant { wish: None, ..april(10) };
        let result = one(&rules(Boundary::Skip, &[Key::Lot]), &[later, out], None);
        assert_eq!((result.outcome(0), result.outcome(1)), (None, None));
        assert!(!result.tranche(1).unwrap().lottery);
    }

    /// Two regions of 4000; together 8000, cap 2000. The first by name is behind as much as the second, so it begins:
    /// 1000; then the second: 1000; full. By lot alone the first region would have had both.
    #[test]
    fn the_region_furthest_behind_is_served_first() {
        let of = |lane, size| Entrant { lane, ..april(size) };
        let units = [of(0, 1000), of(0, 1000), of(0, 2000), of(1, 1000), of(1, 3000)];
        let lanes = [Lane { base: 4000, taken: 0 }; 2];
        let walk = |balance| {
            let pool = Pool { units: &units, lanes: &lanes, balance, before: None };
            allocate_pool(&rules(Boundary::Skip, &[Key::Lot]), &pool, &mut Walk::default())
        };
        let balanced = walk(Balance::FurthestBehind);
        assert_eq!(codes(&balanced, 5, 0), ["lot", "full", "full", "lot", "full"]);
        assert_eq!([0, 1].map(|lane| balanced.lane(0, lane).unwrap().used()), [1000, 1000]);
        assert_eq!(codes(&walk(Balance::OneWalk), 5, 0), ["lot", "lot", "full", "full", "full"]);
    }

    /// After [`skip_passes_over_and_fills`] the 1000 of April is gone, so 1000 is free in April. Those that hold July may
    /// move up: all have 1500, none fits. With 500 free as well (the first one had 2000) the first of them does.
    #[test]
    fn who_holds_a_later_place_moves_up_or_keeps_it() {
        let rules = rules(Boundary::Skip, &[Key::Lot]);
        let units = SEVEN.map(april);
        let drawn = one(&rules, &units, None);
        let turns: Vec<Option<Turn>> = (0..7).flat_map(|unit| drawn.all_turns(unit).to_vec()).collect();
        let again = |units: &[Entrant]| {
            let lanes = [Lane { base: 10_000, taken: 0 }];
            let mut turns = turns.clone();
            turns[2 * 2] = None; // the third withdrew
            let before = Some(Before { open: 0, turns: &turns });
            let pool = Pool { units, lanes: &lanes, balance: Balance::OneWalk, before };
            allocate_pool(&rules, &pool, &mut Walk::default())
        };
        let gone = Entrant { wish: None, ..april(1000) };
        let kept = again(&[units[0], units[1], gone, units[3], units[4], units[5], units[6]]);
        assert_eq!(kept.outcome(1), drawn.outcome(1));
        assert_eq!((kept.tranche(0).unwrap().room, kept.outcome(2)), (1000, None));
        let smaller = again(&[april(1000), units[1], gone, units[3], units[4], units[5], units[6]]);
        assert_eq!(smaller.outcome(1), Some((Some(0), Reason::Lot)), "moved up");
        assert_eq!(smaller.outcome(3), drawn.outcome(3));
    }
}
