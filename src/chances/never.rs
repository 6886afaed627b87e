//! Practices that no lot can help (domain A41): found by counting, not by drawing.

use super::group::players;
use super::variant::Variant;
use crate::draw::allocation::{Pooling, RegionBase};
use crate::draw::units::Case;

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

/// Who can never fit under a variant, in the order of the register.
pub fn never_fits(case: &Case<'_>, variant: &Variant) -> Vec<NeverFits> {
    let regions = RegionBase::all(*case);
    let rooms: Vec<u64> = (0..regions.len()).map(|region| largest_room(&regions, region, variant)).collect();
    let too_large: Vec<usize> = players(case)
        .iter()
        .map(|player| player.unit as usize)
        .filter(|&unit| {
            let unit = &case.units.list()[unit];
            !is_met(unit.size, rooms[unit.region as usize], &regions, variant)
        })
        .collect();
    let practices = (0..case.register.practices().len()).map(|practice| (practice, case.units.of_practice(practice)));
    let own = practices.filter(|(_, unit)| too_large.binary_search(unit).is_ok());
    own.map(|(practice, unit)| {
        let unit = &case.units.list()[unit];
        NeverFits { practice, size: unit.size, room: rooms[unit.region as usize] }
    })
    .collect()
}

/// Whose unit asks for a date and is larger than all room of its region on it, in the order of the register.
pub fn too_large_on(case: &Case<'_>, tranche: usize) -> Vec<NeverFits> {
    let (regions, cap) = (RegionBase::all(*case), case.rules.tranches[tranche].cap);
    let room = |region: u32| {
        let RegionBase { base, taken } = regions[region as usize];
        cap.of(base).saturating_sub(taken)
    };
    let asks: Vec<usize> = players(case)
        .iter()
        .filter(|player| player.from as usize <= tranche)
        .map(|player| player.unit as usize)
        .collect();
    let practices = (0..case.register.practices().len()).map(|practice| (practice, case.units.of_practice(practice)));
    let own = practices.filter(|(_, unit)| asks.binary_search(unit).is_ok());
    own.map(|(practice, unit)| (practice, &case.units.list()[unit]))
        .filter(|(_, unit)| unit.size > room(unit.region))
        .map(|(practice, unit)| NeverFits { practice, size: unit.size, room: room(unit.region) })
        .collect()
}

/// Caps never fall, so the last tranche has the largest room: for whoever is served first, with nobody placed.
fn largest_room(regions: &[RegionBase], region: usize, variant: &Variant) -> u64 {
    let pool = pool(regions, region, variant);
    let (base, taken) = (pool.iter().map(|region| region.base).sum(), pool.iter().map(|region| region.taken).sum());
    variant.rules.tranches.last().map_or(0, |tranche| tranche.cap.of(base).saturating_sub(taken))
}

fn pool<'a>(regions: &'a [RegionBase], region: usize, variant: &Variant) -> &'a [RegionBase] {
    if Pooling::of(variant.spread) == Pooling::Shared { regions } else { &regions[region..=region] }
}

fn is_met(size: u64, room: u64, regions: &[RegionBase], variant: &Variant) -> bool {
    let base = regions.iter().map(|region| region.base).sum();
    room > 0 && variant.rules.boundary.most(room, base).is_none_or(|most| size <= most)
}
