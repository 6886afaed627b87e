//! The allocation (*toewijzing*): who starts when.
//!
//! Comes in: the rules, the units and the lots. Goes out: per tranche the sums, per unit its whole story. Exact
//! integers. What shares a cap is a [`Pool`]: each region one of its own (R45, domain A15), or all regions together.
//! Section "Allocation" of the format document has the same in pseudocode.

mod behind;
mod order;
mod walk;

pub use walk::{Walk, allocate_into, allocate_pool};

use crate::draw::lots::Lots;
use crate::draw::units::{Unit, Units};
use crate::register::Register;
use crate::rules::{Rules, Spread, base_of};
use jiff::civil::Date;
use rayon::prelude::*;

/// A unit as the walk sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entrant {
    /// What it counts against the cap, in the measure of the rules.
    pub size: u64,
    /// How many practices it is.
    pub practices: u32,
    /// Index of its region within its pool.
    pub lane: u32,
    /// Earliest start; `None` takes no part.
    pub wish: Option<Date>,
    /// Index of its priority class; [`NO_CLASS`](crate::draw::units::NO_CLASS) without.
    pub class: u16,
    /// Whether it was a candidate in an earlier round and got no place.
    pub waited: bool,
    /// Whether it was passed over for size in an earlier round.
    pub passed: bool,
}

impl Entrant {
    /// A unit as the walk sees it; a shared pool has a lane for each region.
    pub fn of(unit: &Unit, pooling: Pooling) -> Self {
        let Unit { size, practices, region, wish, class, waited, passed, .. } = *unit;
        let lane = if pooling == Pooling::Shared { region } else { 0 };
        Self { size, practices, lane, wish, class, waited, passed }
    }
}

/// Whether regions share a cap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pooling {
    /// Each region has its own.
    PerRegion,
    /// One cap over all.
    Shared,
}

impl Pooling {
    /// That of a spread.
    pub fn of(spread: Spread) -> Self {
        if spread == Spread::PerRegion { Self::PerRegion } else { Self::Shared }
    }
}

/// What happened to a unit in one tranche, or in the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Placed: all candidates of the pool fitted, no lottery was needed (R3 does not apply).
    AllFitted,
    /// Placed: all candidates with the same or a better priority fitted, so its lot did not matter (R64).
    PriorityFitted,
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
    /// Never a candidate: takes part already.
    TakesPart,
}

impl Reason {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::AllFitted,
        Self::PriorityFitted,
        Self::Lot,
        Self::TooLarge,
        Self::Closed,
        Self::Full,
        Self::Later,
        Self::Out,
        Self::TakesPart,
    ];

    /// The code in the transcript.
    pub fn code(self) -> &'static str {
        match self {
            Self::AllFitted => "all-fitted",
            Self::PriorityFitted => "priority-fitted",
            Self::Lot => "lot",
            Self::TooLarge => "too-large",
            Self::Closed => "closed",
            Self::Full => "full",
            Self::Later => "later",
            Self::Out => "out",
            Self::TakesPart => "takes-part",
        }
    }

    /// Whether it means a place in this round.
    pub fn is_placed(self) -> bool {
        matches!(self, Self::AllFitted | Self::PriorityFitted | Self::Lot)
    }
}

/// A unit's turn in one tranche.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Its place in the order in which the candidates were walked, from 1.
    pub place: u32,
    /// Of how many candidates.
    pub of: u32,
    /// The room that was left for it when its turn came.
    pub room: u64,
    /// What happened.
    pub result: Reason,
}

/// One tranche in one region, or in all. Counts are of practices; the rest is in the measure of the rules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// All practices (*grondslag*, domain A3), or what the rules say.
    pub base: u64,
    /// Taken before this tranche is walked: earlier rounds and tranches, and places that an amendment leaves.
    pub used_before: u64,
    /// Practices that took part.
    pub candidates: u32,
    /// Their size.
    pub asked: u64,
    /// Practices placed.
    pub placed: u32,
    /// Their size.
    pub placed_size: u64,
}

impl Sums {
    /// Taken up to and including this tranche.
    pub fn used(&self) -> u64 {
        self.used_before + self.placed_size
    }
}

/// What a pool has in one tranche.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PoolSums {
    /// All its regions together.
    pub sums: Sums,
    /// Cumulative maximum.
    pub cap: u64,
    /// Room for new places at the start, never below zero.
    pub room: u64,
    /// Whether the candidates did not all fit.
    pub lottery: bool,
}

impl PoolSums {
    /// Room at the end; the next cap takes it along (R2).
    pub fn left(&self) -> u64 {
        self.cap.saturating_sub(self.sums.used())
    }
}

/// A region of a pool before the walk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lane {
    /// The base.
    pub base: u64,
    /// Size of the units that take part already: earlier rounds, and outside this log.
    pub taken: u64,
}

/// Units that share a cap.
#[derive(Clone, Copy, Debug)]
pub struct Pool<'a> {
    /// Those that have a lot, by region where each region has a walk of its own, then by rank.
    pub units: &'a [Entrant],
    /// Its regions, sorted by name.
    pub lanes: &'a [Lane],
    /// How its regions are walked.
    pub balance: Balance,
    /// What an amendment leaves; `None` in a draw.
    pub before: Option<Before<'a>>,
}

impl Lane {
    /// The regions of a register before the walk: what each one's base is, and what takes part already.
    pub fn all(rules: &Rules, register: &Register, units: &Units) -> Vec<Self> {
        let mut lanes = vec![Self::default(); register.regions().len()];
        for unit in units.list() {
            let lane = &mut lanes[unit.region as usize];
            lane.base += unit.size;
            lane.taken += unit.start.map_or(0, |_| unit.size);
        }
        for (lane, region) in lanes.iter_mut().zip(register.regions()) {
            lane.base = base_of(&rules.bases, region).unwrap_or(lane.base);
        }
        lanes
    }
}

/// How the regions of a pool are walked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Balance {
    /// All units in one row.
    OneWalk,
    /// The region that is furthest behind is served first (R3).
    FurthestBehind,
}

impl Balance {
    /// That of a spread.
    pub fn of(spread: Spread) -> Self {
        if spread == Spread::Balanced { Self::FurthestBehind } else { Self::OneWalk }
    }
}

/// What an amendment leaves as it is (design 4.7).
#[derive(Clone, Copy, Debug)]
pub struct Before<'a> {
    /// The first tranche that is allocated again.
    pub open: usize,
    /// By unit, then by tranche.
    pub turns: &'a [Option<Turn>],
}

/// The result of one pool. Units are in the order in which they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PoolResult {
    /// Tranches of the rules.
    many: usize,
    /// The first tranche that was allocated here: 0, but in an amendment.
    open: usize,
    /// By tranche from `open`.
    pools: Vec<PoolSums>,
    /// By tranche from `open`, then by region.
    lanes: Vec<Sums>,
    /// By unit, then by tranche.
    turns: Vec<Option<Turn>>,
}

impl PoolResult {
    /// A unit's turns with the index of the tranche, in order of date.
    pub fn turns(&self, unit: usize) -> impl Iterator<Item = (usize, &Turn)> {
        let own = self.all_turns(unit);
        own.iter().enumerate().filter_map(|(tranche, turn)| turn.as_ref().map(|turn| (tranche, turn)))
    }

    /// How many units it has.
    pub fn units(&self) -> usize {
        self.turns.len().checked_div(self.many).unwrap_or(0)
    }

    /// A unit's turns by tranche.
    pub fn all_turns(&self, unit: usize) -> &[Option<Turn>] {
        &self.turns[unit * self.many..(unit + 1) * self.many]
    }

    /// The tranche in which a unit is placed, and what happened last; `None` when it never was a candidate.
    pub fn outcome(&self, unit: usize) -> Option<(Option<usize>, Reason)> {
        let (tranche, turn) = self.turns(unit).last()?;
        Some((turn.result.is_placed().then_some(tranche), turn.result))
    }

    /// The tranche in which a unit is placed.
    pub fn placed(&self, unit: usize) -> Option<usize> {
        self.all_turns(unit).iter().rposition(|turn| turn.is_some_and(|turn| turn.result.is_placed()))
    }

    /// The sums of a tranche; `None` before the first one that was allocated here.
    pub fn tranche(&self, tranche: usize) -> Option<&PoolSums> {
        self.pools.get(tranche.checked_sub(self.open)?)
    }

    /// The sums of a tranche in a region of the pool.
    pub fn lane(&self, tranche: usize, lane: usize) -> Option<&Sums> {
        let lanes = self.lanes.len().checked_div(self.pools.len())?;
        self.lanes.get(tranche.checked_sub(self.open)? * lanes + lane)
    }
}

/// The results of all pools.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allocation {
    /// One a region, or one in all.
    pub pools: Vec<PoolResult>,
}

impl Allocation {
    /// The first tranche that was allocated here: 0, but in an amendment.
    pub fn open(&self) -> usize {
        self.pools.first().map_or(0, |pool| pool.open)
    }
}

/// What an amendment leaves of an allocation: turns by unit and tranche, and the first tranche that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// The first tranche that is allocated again.
    pub open: usize,
    /// By unit of the amended round, then by tranche.
    pub turns: Vec<Option<Turn>>,
}

/// Allocates all units. `left` is what an amendment leaves as it is; `None` in a draw.
pub fn allocate(rules: &Rules, (register, units): (&Register, &Units), lots: &Lots, left: Option<&Left>) -> Allocation {
    let lanes = Lane::all(rules, register, units);
    let (pooling, balance) = (Pooling::of(rules.spread), Balance::of(rules.spread));
    let pool = |order: &[u32], lanes: &[Lane]| {
        let entrant = |&unit: &u32| Entrant::of(&units.list()[unit as usize], pooling);
        let entrants: Vec<Entrant> = order.par_iter().with_min_len(4096).map(entrant).collect();
        let turns = left.map(|left| left.in_order(order, rules.tranches.len()));
        let before = left.zip(turns.as_ref()).map(|(left, turns)| Before { open: left.open, turns });
        allocate_pool(rules, &Pool { units: &entrants, lanes, balance, before }, &mut Walk::default())
    };
    let region = |region: usize| pool(&lots.order()[lots.row(region)], &lanes[region..=region]);
    let pools = match pooling {
        Pooling::Shared => vec![pool(lots.order(), &lanes)],
        Pooling::PerRegion => (0..lanes.len()).into_par_iter().map(region).collect(),
    };
    Allocation { pools }
}

impl Left {
    /// The turns of these units.
    fn in_order(&self, order: &[u32], many: usize) -> Vec<Option<Turn>> {
        order.iter().flat_map(|&unit| &self.turns[unit as usize * many..][..many]).copied().collect()
    }
}
