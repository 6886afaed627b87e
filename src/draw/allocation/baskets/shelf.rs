//! Baskets by what is left in them.

use super::lay::Laid;
use std::collections::{BTreeMap, BTreeSet};

/// Baskets that hold the same and have as much left can exchange the same: of them only the last is looked at. They need not
/// have as much left: what others took of them on an earlier date is not among the units that are numbered.
#[derive(Default)]
pub(super) struct Shelf {
    /// What is left, and the number.
    all: BTreeSet<(i64, usize)>,
    /// By what is left in them, and what they hold from before and now.
    alike: BTreeMap<(i64, Vec<u64>), BTreeSet<usize>>,
    /// Of those that are alike the last: what is left, and the number.
    lasts: BTreeSet<(i64, usize)>,
}

impl Shelf {
    /// What is left in the fullest, of equal ones the first, and its number.
    pub(super) fn fullest(&self) -> Option<(i64, usize)> {
        self.all.first().copied()
    }

    /// Those with more left than this, the emptiest first, of equal ones the last.
    pub(super) fn emptier(&self, left: i64) -> impl Iterator<Item = usize> {
        self.lasts.iter().rev().take_while(move |(other, _)| *other > left).map(|(_, basket)| *basket)
    }

    /// Puts one here, as it is filled now.
    pub(super) fn put(&mut self, laid: &Laid<'_>, basket: usize) {
        let left = laid.left[basket];
        self.all.insert((left, basket));
        let alike = self.alike.entry(like(laid, basket)).or_default();
        let last = alike.last().copied().filter(|last| *last < basket);
        if let Some(last) = last {
            self.lasts.remove(&(left, last));
        }
        if last.is_some() || alike.is_empty() {
            self.lasts.insert((left, basket));
        }
        alike.insert(basket);
    }

    /// Takes one away, filled as when it was put here.
    pub(super) fn take(&mut self, laid: &Laid<'_>, basket: usize) {
        let left = laid.left[basket];
        self.all.remove(&(left, basket));
        let like = like(laid, basket);
        let Some(alike) = self.alike.get_mut(&like) else { return };
        alike.remove(&basket);
        if self.lasts.remove(&(left, basket)) {
            match alike.last() {
                Some(last) => _ = self.lasts.insert((left, *last)),
                None => _ = self.alike.remove(&like),
            }
        }
    }
}

fn like(laid: &Laid<'_>, basket: usize) -> (i64, Vec<u64>) {
    (laid.left[basket], [&laid.tier.before, &laid.inside].map(|held| held.row(basket)).concat())
}
