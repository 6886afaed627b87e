//! Baskets by what is left in them.

use super::lay::Laid;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// Baskets that hold the same and have as much left can exchange the same: of them only the last is looked at. They need not
/// have as much left: what others took of them on an earlier date is not among the units that are numbered.
#[derive(Default)]
pub(super) struct Shelf {
    /// By what is left: the numbers.
    all: BTreeMap<i64, BTreeSet<usize>>,
}

impl Shelf {
    /// What is left in the fullest, of equal ones the first, and its number.
    pub(super) fn fullest(&self) -> Option<(i64, usize)> {
        let (left, equal) = self.all.first_key_value()?;
        Some((*left, *equal.first()?))
    }

    /// Those with more left than this, the emptiest first, of equal ones the last.
    pub(super) fn emptier(&self, laid: &Laid<'_>, left: i64) -> impl Iterator<Item = usize> {
        let equal = self.all.iter().rev().take_while(move |(other, _)| **other > left);
        equal.flat_map(move |(_, equal)| {
            let mut seen = HashSet::new();
            let is_first = move |basket: &usize| equal.len() == 1 || seen.insert(held(laid, *basket));
            equal.iter().rev().copied().filter(is_first)
        })
    }

    /// Puts one here, as it is filled now.
    pub(super) fn put(&mut self, laid: &Laid<'_>, basket: usize) {
        self.all.entry(laid.left[basket]).or_default().insert(basket);
    }

    /// Takes one away, filled as when it was put here.
    pub(super) fn take(&mut self, laid: &Laid<'_>, basket: usize) {
        let left = laid.left[basket];
        let Some(equal) = self.all.get_mut(&left) else { return };
        equal.remove(&basket);
        if equal.is_empty() {
            self.all.remove(&left);
        }
    }
}

/// What a basket holds, from before and now.
fn held<'a>(laid: &'a Laid<'_>, basket: usize) -> [&'a [u64]; 2] {
    [&laid.tier.before, &laid.inside].map(|held| held.row(basket))
}
