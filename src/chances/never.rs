//! Practices that no lot can help (domain A41): found by counting, not by drawing.

use super::group::players;
use super::variant::Variant;
use crate::draw::allocation::{Pooling, RegionBase};
use crate::draw::units::{Case, Unit};
use crate::rules::Spread;

/// A practice that is larger than the room it can ever meet, even when it is served first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NeverFits {
    /// Index of the practice.
    pub practice: usize,
    /// Size of the unit that it is drawn with, in the measure of the rules.
    pub size: u64,
    /// The largest room that it can meet.
    pub room: u64,
}

/// Who can never fit under a variant, in the order of the register. Caps never fall, so the last tranche has the largest
/// room: for whoever is served first, with nobody placed.
pub fn never_fits(case: &Case<'_>, variant: &Variant) -> Vec<NeverFits> {
    let last = variant.rules.tranches.len().saturating_sub(1);
    let boundary = &variant.rules.boundary;
    let is_met = |size, Room { room, base }| room > 0 && boundary.most(room, base).is_none_or(|most| size <= most);
    unmet(case, On { tranche: last, spread: variant.spread }, is_met)
}

/// Whose unit asks for a date and is larger than all room that a spread gives it on that date, in the order of the register.
pub fn too_large_on(case: &Case<'_>, tranche: usize, spread: Spread) -> Vec<NeverFits> {
    unmet(case, On { tranche, spread }, |size, Room { room, .. }| size <= room)
}

/// All room on a date, of all pools together.
pub(super) fn room_on(case: &Case<'_>, tranche: usize) -> u64 {
    rooms(case, On { tranche, spread: case.rules.spread }).iter().map(|own| own.room).sum()
}

/// A start date under a spread.
#[derive(Clone, Copy)]
struct On {
    tranche: usize,
    spread: Spread,
}

/// What a pool has for whoever is served first.
#[derive(Clone, Copy)]
struct Room {
    room: u64,
    base: u64,
}

/// By pool.
fn rooms(case: &Case<'_>, on: On) -> Vec<Room> {
    let cap = case.rules.tranches[on.tranche].cap;
    let bases = RegionBase::all(*case);
    let room = |regions: &[RegionBase]| {
        let RegionBase { base, taken } = RegionBase::sum(regions);
        Room { room: cap.of(base).saturating_sub(taken), base }
    };
    Pooling::of(on.spread).pools(&bases).into_iter().map(room).collect()
}

/// Practices of units that ask for a date or an earlier one, and that the room of their pool does not meet.
fn unmet(case: &Case<'_>, on: On, is_met: impl Fn(u64, Room) -> bool) -> Vec<NeverFits> {
    let (rooms, pooling) = (rooms(case, on), Pooling::of(on.spread));
    let room = |unit: &Unit| rooms[pooling.pool(unit.region as usize)];
    let asks = players(case).into_iter().filter(|player| player.from as usize <= on.tranche);
    let asks: Vec<usize> = asks.map(|player| player.unit as usize).collect();
    let practices = (0..case.register.practices().len()).map(|practice| (practice, case.units.of_practice(practice)));
    let own = practices.filter(|(_, unit)| asks.binary_search(unit).is_ok());
    own.map(|(practice, unit)| (practice, &case.units.list()[unit]))
        .filter(|(_, unit)| !is_met(unit.size, room(unit)))
        .map(|(practice, unit)| NeverFits { practice, size: unit.size, room: room(unit).room })
        .collect()
}
