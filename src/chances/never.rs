//! Practices that no lot can help (domain A41): found by counting, not by drawing.

use super::case::Case;
use super::group::players;
use super::variant::{Edge, Variant};
use crate::draw::allocation::{Lane, Pooling};
use crate::rules::Boundary;

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
    let lanes = Lane::all(case.rules, case.register, case.units);
    let rooms: Vec<u64> = (0..lanes.len()).map(|region| largest_room(&lanes, region, variant)).collect();
    let too_large: Vec<usize> = players(case)
        .iter()
        .map(|player| player.unit as usize)
        .filter(|&unit| {
            let unit = &case.units.list()[unit];
            !is_met(unit.size, rooms[unit.region as usize], &lanes, variant)
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

/// Caps never fall, so the last tranche has the largest room: for whoever is served first, with nobody placed.
fn largest_room(lanes: &[Lane], region: usize, variant: &Variant) -> u64 {
    let pool = pool(lanes, region, variant);
    let (base, taken) = (pool.iter().map(|lane| lane.base).sum(), pool.iter().map(|lane| lane.taken).sum());
    variant.rules.tranches.last().map_or(0, |tranche| tranche.cap.of(base).saturating_sub(taken))
}

fn pool<'a>(lanes: &'a [Lane], region: usize, variant: &Variant) -> &'a [Lane] {
    if Pooling::of(variant.spread) == Pooling::Shared { lanes } else { &lanes[region..=region] }
}

fn is_met(size: u64, room: u64, lanes: &[Lane], variant: &Variant) -> bool {
    match (&variant.rules.boundary, variant.edge) {
        (Boundary::Reach { tolerance: Some(share), .. }, _) => {
            room > 0 && size <= room + share.of(lanes.iter().map(|lane| lane.base).sum())
        }
        (_, Edge::Reach) => room > 0,
        _ => size <= room,
    }
}
