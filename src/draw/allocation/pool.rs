//! What shares a cap, before it is walked.

use super::baskets::Planned;
use super::result::Turn;
use crate::draw::units::{Case, Unit};
use crate::rules::{Spread, base_of};
use jiff::civil::Date;

/// A unit as the walk sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entrant {
    /// What it counts against the cap, in the measure of the rules.
    pub size: u64,
    /// How many practices it is.
    pub practices: u32,
    /// Index of its region within its pool.
    pub region: u32,
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
    /// A unit as the walk sees it; a shared pool has all regions.
    pub fn of(unit: &Unit, pooling: Pooling) -> Self {
        let Unit { size, practices, region, wish, class, waited, passed, .. } = *unit;
        let region = if pooling == Pooling::Shared { region } else { 0 };
        Self { size, practices, region, wish, class, waited, passed }
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

    /// The pool of a region, counted from 0.
    pub fn pool(self, region: usize) -> usize {
        if self == Self::PerRegion { region } else { 0 }
    }

    /// By pool how many units are drawn; where all regions are one pool there is one number.
    pub fn drawn(self, case: Case<'_>) -> Vec<u64> {
        let mut pools = vec![0; if self == Self::PerRegion { case.register.regions().len() } else { 1 }];
        let drawn = case.units.list().iter().filter(|unit| unit.start.is_none());
        drawn.for_each(|unit| pools[self.pool(unit.region as usize)] += 1);
        pools
    }

    /// The regions of each pool.
    pub fn pools(self, regions: &[RegionBase]) -> Vec<&[RegionBase]> {
        match self {
            Self::PerRegion => regions.chunks(1).collect(),
            Self::Shared => vec![regions],
        }
    }
}

/// What a region brings to its pool.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RegionBase {
    /// The base.
    pub base: u64,
    /// Size of the units that take part already: earlier rounds, and outside this log.
    pub taken: u64,
}

impl RegionBase {
    /// The regions of a register before the walk: what each one's base is, and what takes part already.
    pub fn all(case: Case<'_>) -> Vec<Self> {
        let Case { rules, register, units } = case;
        let mut regions = vec![Self::default(); register.regions().len()];
        for unit in units.list() {
            let own = &mut regions[unit.region as usize];
            own.base += unit.size;
            own.taken += unit.start.map_or(0, |_| unit.size);
        }
        for (own, region) in regions.iter_mut().zip(register.regions()) {
            own.base = base_of(&rules.bases, region).unwrap_or(own.base);
        }
        regions
    }

    /// What regions bring together.
    pub fn sum(regions: &[Self]) -> Self {
        let base = regions.iter().map(|region| region.base).sum();
        Self { base, taken: regions.iter().map(|region| region.taken).sum() }
    }
}

/// Units that share a cap.
#[derive(Clone, Copy, Debug)]
pub struct Pool<'a> {
    /// Those that have a lot, by region where each region has a walk of its own, then by rank.
    pub units: &'a [Entrant],
    /// Its regions, sorted by name.
    pub regions: &'a [RegionBase],
    /// How its regions are walked.
    pub balance: Balance,
    /// What an amendment leaves, by place in `units`; `None` in a draw.
    pub kept: Option<Kept<&'a [Option<Turn>]>>,
    /// What the basket that was drawn gives; `None` where lots decide.
    pub basket: Option<Drawn<'a>>,
}

/// A basket that was drawn.
#[derive(Clone, Copy, Debug)]
pub struct Drawn<'a> {
    /// Its number, from 0.
    pub number: u32,
    /// By unit as the pool has them, then by tranche.
    pub planned: &'a [Option<Planned>],
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

/// What an amendment leaves of an allocation (design 4.7).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept<T = Vec<Option<Turn>>> {
    /// The first tranche that is allocated again.
    pub open: usize,
    /// By unit, then by tranche.
    pub turns: T,
}

impl Kept {
    /// The same of these units alone; `tranches` is how many the rules have.
    pub(super) fn in_order(&self, order: &[u32], tranches: usize) -> Kept {
        let turns = order.iter().flat_map(|&unit| &self.turns[unit as usize * tranches..][..tranches]).copied();
        Kept { open: self.open, turns: turns.collect() }
    }

    /// The same, borrowed.
    pub(super) fn as_slice(&self) -> Kept<&[Option<Turn>]> {
        Kept { open: self.open, turns: &self.turns }
    }
}
