//! Who lies in which basket.

use fixedbitset::FixedBitSet;

/// A row of baskets for each unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table(Vec<FixedBitSet>);

impl Table {
    /// An empty one.
    pub(super) fn new(units: usize, baskets: usize) -> Self {
        Self(vec![FixedBitSet::with_capacity(baskets); units])
    }

    /// Puts a unit in a basket.
    pub(super) fn put(&mut self, unit: usize, basket: usize) {
        self.0[unit].insert(basket);
    }

    /// Whether a unit lies in a basket.
    pub fn has(&self, unit: usize, basket: usize) -> bool {
        self.0[unit].contains(basket)
    }

    /// In how many baskets a unit lies.
    pub(super) fn count(&self, unit: usize) -> usize {
        self.0[unit].count_ones(..)
    }

    /// In how many baskets a unit does not lie.
    pub(super) fn count_without(&self, unit: usize) -> usize {
        self.0[unit].count_zeroes(..)
    }

    /// The baskets in which a unit lies, in their order.
    pub fn of(&self, unit: usize) -> impl Iterator<Item = usize> {
        self.0[unit].ones()
    }

    /// The baskets in which a unit does not lie, in their order.
    pub(super) fn without(&self, unit: usize) -> impl Iterator<Item = usize> {
        self.0[unit].zeroes()
    }

    /// Puts in it what lies in another of the same size.
    pub(super) fn add(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(own, other)| own.union_with(other));
    }
}
