//! The allocation (*toewijzing*): who starts when.
//!
//! Comes in: the rules, the register and the lots. Goes out: per region and tranche the sums, per practice its
//! whole story. Exact integers; regions know nothing of each other (R45, domain A15). Section "Allocation" of
//! the format document has the same in pseudocode.

use crate::lots::Lots;
use crate::register::Register;
use crate::rules::{Boundary, Key, Rules};
use jiff::civil::Date;
use rayon::prelude::*;

/// What is drawn as one: today always a practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Registered patients.
    pub ion: u64,
    /// Earliest start; `None` takes no part.
    pub wish: Option<Date>,
    /// Index of its priority class; [`NO_CLASS`] without.
    pub class: u16,
}

/// The class of units without priority: behind all others.
pub const NO_CLASS: u16 = u16::MAX;

/// What happened to a unit in one tranche, or in the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Placed: all candidates of the region fitted, no lottery was needed (R3 does not apply).
    AllFitted,
    /// Placed: all candidates of its class and better fitted, so its lot did not matter (R64).
    ClassFitted,
    /// Placed by its lot (R67).
    Lot,
    /// Not placed: larger than the room that was left.
    TooLarge,
    /// Not placed: the region was closed by an earlier unit that did not fit.
    Closed,
    /// Not placed: no room was left at all.
    Full,
    /// Never a candidate: its wish is later than this round's tranches.
    Later,
    /// Never a candidate: takes no part in this round.
    Out,
}

impl Reason {
    /// The code in the transcript.
    pub fn code(self) -> &'static str {
        match self {
            Self::AllFitted => "all-fitted",
            Self::ClassFitted => "class-fitted",
            Self::Lot => "lot",
            Self::TooLarge => "too-large",
            Self::Closed => "closed",
            Self::Full => "full",
            Self::Later => "later",
            Self::Out => "out",
        }
    }

    /// Whether it means a place.
    pub fn is_placed(self) -> bool {
        matches!(self, Self::AllFitted | Self::ClassFitted | Self::Lot)
    }
}

/// A unit's turn in one tranche.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Its place in the order in which the candidates were walked, from 1.
    pub place: u32,
    /// The room that was left when its turn came, in ION.
    pub room: u64,
    /// What happened.
    pub result: Reason,
}

/// One tranche in one region. All but the counts of units are in ION.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrancheSums {
    /// All practices of the region (*grondslag*, domain A3).
    pub base: u64,
    /// Cumulative maximum.
    pub cap: u64,
    /// Placed in earlier tranches.
    pub used_before: u64,
    /// Room at the start: the cap less what was used, never below zero.
    pub room: u64,
    /// Units that took part.
    pub candidates: u32,
    /// Their ION.
    pub asked: u64,
    /// Whether they did not all fit.
    pub lottery: bool,
    /// Units placed.
    pub placed: u32,
    /// Their ION.
    pub placed_ion: u64,
}

impl TrancheSums {
    /// Placed up to and including this tranche.
    pub fn used(&self) -> u64 {
        self.used_before + self.placed_ion
    }

    /// Room at the end; the next cap takes it along (R2).
    pub fn left(&self) -> u64 {
        self.cap.saturating_sub(self.used())
    }
}

/// The result of one region. Units are in rank order, as they were given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionResult {
    /// By tranche.
    pub tranches: Vec<TrancheSums>,
    /// By unit, then by tranche.
    turns: Vec<Option<Turn>>,
    /// By unit: why it is never a candidate.
    absent: Vec<Option<Reason>>,
}

impl RegionResult {
    /// A unit's turns with the index of the tranche, in order of date.
    pub fn turns(&self, unit: usize) -> impl Iterator<Item = (usize, &Turn)> {
        let many = self.tranches.len();
        let own = &self.turns[unit * many..(unit + 1) * many];
        own.iter().enumerate().filter_map(|(tranche, turn)| turn.as_ref().map(|turn| (tranche, turn)))
    }

    /// The tranche in which a unit starts, and the reason for what it got.
    pub fn outcome(&self, unit: usize) -> (Option<usize>, Reason) {
        match self.turns(unit).last() {
            Some((tranche, turn)) => (turn.result.is_placed().then_some(tranche), turn.result),
            None => (None, self.absent[unit].unwrap_or(Reason::Out)),
        }
    }
}

/// The results of all regions, in the order of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allocation {
    /// By region.
    pub regions: Vec<RegionResult>,
}

/// Allocates every region: each has its own cap, its own room and its own walk.
pub fn allocate(rules: &Rules, register: &Register, lots: &Lots) -> Allocation {
    let unit = |&practice: &u32| {
        let practice = &register.practices()[practice as usize];
        Unit { ion: practice.ion, wish: practice.wish, class: practice.class.unwrap_or(NO_CLASS) }
    };
    let regions = (0..register.regions().len())
        .into_par_iter()
        .map(|region| {
            let units: Vec<Unit> = lots.order()[lots.region(region)].iter().map(unit).collect();
            allocate_region(rules, &units)
        })
        .collect();
    Allocation { regions }
}

/// Allocates one region; `units` in rank order, lowest lot first.
pub fn allocate_region(rules: &Rules, units: &[Unit]) -> RegionResult {
    let base = units.iter().map(|unit| unit.ion).sum();
    let last = rules.tranches.last().map(|tranche| tranche.start);
    let mut walk = Walk { rules, units, order: walking_order(rules, units), turns: Vec::new() };
    walk.turns = vec![None; units.len() * rules.tranches.len()];
    let mut used = 0;
    let mut tranches = Vec::with_capacity(rules.tranches.len());
    for (i, tranche) in rules.tranches.iter().enumerate() {
        let cap = tranche.cap.of(base);
        let room = cap.saturating_sub(used);
        let candidates = walk.take_candidates(tranche.start);
        let sums = walk.tranche(i, &candidates, TrancheSums { base, cap, used_before: used, room, ..EMPTY });
        used = sums.used();
        tranches.push(sums);
    }
    let absent = units.iter().map(|unit| match unit.wish {
        None => Some(Reason::Out),
        wish if wish > last => Some(Reason::Later),
        Some(_) => None,
    });
    RegionResult { tranches, turns: walk.turns, absent: absent.collect() }
}

const EMPTY: TrancheSums = TrancheSums {
    base: 0,
    cap: 0,
    used_before: 0,
    room: 0,
    candidates: 0,
    asked: 0,
    lottery: false,
    placed: 0,
    placed_ion: 0,
};

/// Units in the order of the rules' keys; the sort is stable, so the rank decides last.
fn walking_order(rules: &Rules, units: &[Unit]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..).take(units.len()).collect();
    if rules.order.contains(&Key::Class) {
        order.sort_by_key(|&unit| units[unit as usize].class);
    }
    order
}

/// The walk through one region.
struct Walk<'a> {
    rules: &'a Rules,
    units: &'a [Unit],
    /// Units not yet placed, in walking order.
    order: Vec<u32>,
    turns: Vec<Option<Turn>>,
}

impl Walk<'_> {
    /// Units not placed whose wish is this date or earlier: nobody is placed before its wish (domain A9).
    fn take_candidates(&self, start: Date) -> Vec<u32> {
        let asks = |&&unit: &&u32| self.units[unit as usize].wish.is_some_and(|wish| wish <= start);
        self.order.iter().filter(asks).copied().collect()
    }

    /// Gives every candidate its turn.
    fn tranche(&mut self, tranche: usize, candidates: &[u32], mut sums: TrancheSums) -> TrancheSums {
        sums.candidates = (0..).zip(candidates).last().map_or(0, |(i, _): (u32, _)| i + 1);
        sums.asked = candidates.iter().map(|&unit| self.units[unit as usize].ion).sum();
        sums.lottery = sums.asked > sums.room;
        let mut left = Left { room: sums.room, closed: false, safe: self.safe_class(candidates, &sums) };
        for (place, &unit) in (1..).zip(candidates) {
            let Unit { ion, class, .. } = self.units[unit as usize];
            let room = left.room;
            let result = if sums.lottery { left.turn(&self.rules.boundary, ion, class) } else { Reason::AllFitted };
            if result.is_placed() {
                left.room = room.saturating_sub(ion);
                sums.placed += 1;
                sums.placed_ion += ion;
            }
            self.turns[unit as usize * self.rules.tranches.len() + tranche] = Some(Turn { place, room, result });
        }
        let (turns, many) = (&self.turns, self.rules.tranches.len());
        let placed = |unit: u32| turns[unit as usize * many + tranche].is_some_and(|turn| turn.result.is_placed());
        self.order.retain(|&unit| !placed(unit));
        sums
    }

    /// The last class that fits together with all better ones, if the order knows classes.
    fn safe_class(&self, candidates: &[u32], sums: &TrancheSums) -> Option<u16> {
        if !self.rules.order.contains(&Key::Class) {
            return None;
        }
        let mut safe = None;
        let mut asked = 0;
        for class in candidates.chunk_by(|&a, &b| self.units[a as usize].class == self.units[b as usize].class) {
            asked += class.iter().map(|&unit| self.units[unit as usize].ion).sum::<u64>();
            if asked > sums.room {
                break;
            }
            safe = Some(self.units[class[0] as usize].class);
        }
        safe
    }
}

/// What is left while a region is walked.
struct Left {
    room: u64,
    closed: bool,
    safe: Option<u16>,
}

impl Left {
    /// One unit's turn, when not all candidates fit (design 4.5).
    fn turn(&mut self, boundary: &Boundary, ion: u64, class: u16) -> Reason {
        if self.room == 0 {
            return Reason::Full;
        }
        if self.closed {
            return Reason::Closed;
        }
        match boundary {
            Boundary::Skip if ion > self.room => Reason::TooLarge,
            Boundary::Stop if ion > self.room => {
                self.closed = true;
                Reason::TooLarge
            }
            Boundary::Skip | Boundary::Stop | Boundary::Reach { .. } if self.safe >= Some(class) => Reason::ClassFitted,
            Boundary::Skip | Boundary::Stop | Boundary::Reach { .. } => Reason::Lot,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Class, Measure, NoAnswer, Profile, Share, Spread, Tranche};
    use jiff::civil::date;

    const APRIL: Date = date(2023, 4, 1);
    const JULY: Date = date(2023, 7, 1);

    fn rules(boundary: Boundary, order: &[Key]) -> Rules {
        let tranche = |start, share| Tranche { start, cap: Share::from_millionths(share).unwrap() };
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

    fn april(ion: u64) -> Unit {
        Unit { ion, wish: Some(APRIL), class: NO_CLASS }
    }

    fn codes(result: &RegionResult, tranche: usize) -> Vec<&'static str> {
        (0..result.absent.len())
            .filter_map(|unit| result.turns(unit).find(|turn| turn.0 == tranche).map(|turn| turn.1.result.code()))
            .collect()
    }

    /// Base 1000 + 6 × 1500 = 10,000, cap 2500: 1500 fits (1000 left), 1500 does not, 1000 fits exactly, nothing left.
    #[test]
    fn skip_passes_over_and_fills() {
        let ions = [1500, 1500, 1000, 1500, 1500, 1500, 1500].map(april);
        let result = allocate_region(&rules(Boundary::Skip, &[Key::Lot]), &ions);
        assert_eq!(codes(&result, 0), ["lot", "too-large", "lot", "full", "full", "full", "full"]);
        assert_eq!(result.tranches[0].left(), 0);
        assert_eq!(result.outcome(1), (Some(1), Reason::AllFitted));
    }

    /// The same: the second one closes the region with 1000 left.
    #[test]
    fn stop_closes_at_the_first_that_does_not_fit() {
        let ions = [1500, 1500, 1000, 1500, 1500, 1500, 1500].map(april);
        let result = allocate_region(&rules(Boundary::Stop, &[Key::Lot]), &ions);
        assert_eq!(codes(&result, 0), ["lot", "too-large", "closed", "closed", "closed", "closed", "closed"]);
        assert_eq!(result.tranches[0].left(), 1000);
    }

    /// The same: the second one goes over, 3000 of 2500; July absorbs the excess.
    #[test]
    fn reach_goes_over_once() {
        let ions = [1500, 1500, 1000, 1500, 1500, 1500, 1500].map(april);
        let reach = Boundary::Reach { consent: "insurer".to_owned(), tolerance: None };
        let result = allocate_region(&rules(reach, &[Key::Lot]), &ions);
        assert_eq!(codes(&result, 0), ["lot", "lot", "full", "full", "full", "full", "full"]);
        assert_eq!((result.tranches[0].used(), result.tranches[0].left()), (3000, 0));
        assert_eq!(result.tranches[1].room, 7000);
    }

    /// Base 10,000, cap 2500. Class first: 1000 + 1000 fit, whatever their lot; then 500 left by lot.
    #[test]
    fn a_class_goes_first() {
        let first = |ion| Unit { class: 0, ..april(ion) };
        let units = [april(500), april(500), first(1000), april(6500), first(1000), april(500)];
        let result = allocate_region(&rules(Boundary::Skip, &[Key::Class, Key::Lot]), &units);
        assert_eq!(codes(&result, 0), ["lot", "full", "class-fitted", "full", "class-fitted", "full"]);
    }

    #[test]
    fn whoever_wants_later_or_nothing_is_no_candidate() {
        let later = Unit { wish: Some(date(2024, 1, 1)), ..april(10) };
        let out = Unit { wish: None, ..april(10) };
        let result = allocate_region(&rules(Boundary::Skip, &[Key::Lot]), &[later, out]);
        assert_eq!(result.outcome(0), (None, Reason::Later));
        assert_eq!(result.outcome(1), (None, Reason::Out));
        assert!(!result.tranches[1].lottery);
    }
}
