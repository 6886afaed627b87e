//! How far a region is behind.

use std::cmp::Ordering;

/// A region by used / base, compared exactly. The one that is furthest behind is the greatest, so that a heap has it on
/// top; of equal ones it is the first by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Behind {
    pub(super) used: u64,
    pub(super) base: u64,
    pub(super) lane: usize,
}

impl Ord for Behind {
    fn cmp(&self, other: &Self) -> Ordering {
        let cross = |a: &Self, b: &Self| u128::from(a.used) * u128::from(b.base);
        cross(other, self).cmp(&cross(self, other)).then(other.lane.cmp(&self.lane))
    }
}

impl PartialOrd for Behind {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
