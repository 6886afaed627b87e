//! One sentence for `check`: what the chosen boundary does to small and large practices.

use super::ask::Ask;
use super::find::chances;
use super::found::Chances;
use super::variant::Variant;
use crate::draw::units::Case;
use crate::rules::Boundary;
use crate::words::chances::{SizeAlso, SizeEdge, SizeRemark};

/// A difference of more percentage points is mentioned.
const POINTS: u8 = 3;

/// So many draws at most, and so many lots in all: a tenth of a second.
const DRAWS: u64 = 2_000;
const LOTS: u64 = 4_000_000;

/// So few draws say nothing, so of a register of more than 40,000 practices nothing is said.
const FEWEST: u64 = 100;

/// What the chosen boundary does on the first date where lots decide, if the smallest and the largest fifth differ by
/// more than three percentage points. Up to 2,000 practices by 2,000 draws, then fewer, down to 100 for 40,000 practices;
/// of larger registers nothing is said, nor of baskets: where these decide, size does nothing.
pub fn size_remark(case: &Case<'_>) -> Option<SizeRemark> {
    let draws = (LOTS / case.units.list().len().max(1) as u64).min(DRAWS);
    let edge = edge(&case.rules.boundary)?;
    if draws < FEWEST {
        return None;
    }
    remark(edge, &chances(case, vec![Variant::chosen(case.rules)], Ask { draws, seed: 1 }, &|_| {}))
}

/// How the chosen boundary is called; none where size does not matter.
fn edge(boundary: &Boundary) -> Option<SizeEdge> {
    match boundary {
        Boundary::Skip => Some(SizeEdge::Skip),
        Boundary::Stop => Some(SizeEdge::Stop),
        Boundary::Reach { .. } => Some(SizeEdge::Reach),
        Boundary::Baskets(_) => None,
    }
}

fn remark(edge: SizeEdge, found: &Chances) -> Option<SizeRemark> {
    let focus = found.focus;
    if !found.gap(0, focus)?.exceeds_points(POINTS) {
        return None;
    }
    let [small, large] = found.ends();
    let chance = |group: usize| Some(found.group(0, group, focus, focus)?.percent());
    let variant = &found.variants[0];
    Some(SizeRemark::Tells {
        edge,
        date: variant.rules.tranches[focus].start,
        small: found.groups[small].mean_ion(focus)?,
        low: chance(small)?,
        large: found.groups[large].mean_ion(focus)?,
        high: chance(large)?,
        also: (!variant.rules.classes.is_empty()).then_some(SizeAlso::Priority),
    })
}
