//! The first part of the construction: every unit is laid in its number of baskets, end to end around the circle.

use super::fill::Tier;
use super::table::{Sums, Table, mask, words};
use std::ops::Range;

/// Baskets with a tier in them, none too often and none too seldom, though they may be over their room.
#[derive(Clone)]
pub(super) struct Laid<'a> {
    pub(super) tier: &'a Tier,
    /// By basket: the units that lie in it now.
    pub(super) inside: Table,
    /// By basket: the room that is left, below zero when it is over.
    pub(super) left: Vec<i64>,
}

impl<'a> Laid<'a> {
    /// Each unit in so many baskets.
    pub(super) fn of(tier: &'a Tier, needs: &[u64]) -> Self {
        if tier.shared { Self::in_shares(tier, needs) } else { Self::around(tier, needs) }
    }

    /// Where a unit has a place from before it is passed over.
    fn around(tier: &'a Tier, needs: &[u64]) -> Self {
        let count = tier.rooms.len();
        let mut by_unit = Table::new(needs.len(), count);
        let (mut laid, mut basket) = (Sums::new(count), 0);
        for (at, &need) in needs.iter().enumerate() {
            basket = mark(by_unit.row_mut(at), tier.taken.row(at), (basket, count), need);
            by_unit.add_size(at, tier.sizes[at].cast_unsigned(), &mut laid);
        }
        let left = tier.rooms.iter().zip(laid.each()).map(|(room, laid)| room - laid.cast_signed()).collect();
        Self { tier, inside: by_unit.turned(), left }
    }

    /// Those with the fewest of its region, of equal ones end to end around the circle.
    fn in_shares(tier: &'a Tier, needs: &[u64]) -> Self {
        let count = tier.rooms.len();
        let mut laid = Self { tier, inside: Table::new(count, needs.len()), left: tier.rooms.clone() };
        let mut from = 0;
        for units in &tier.regions {
            let mut many: Vec<usize> = (0..count).map(|basket| laid.many(basket, units)).collect();
            for at in units.clone() {
                let mut free: Vec<(usize, usize)> = (0..count)
                    .map(|step| (many[(from + step) % count], (from + step) % count))
                    .filter(|(_, basket)| !tier.before.has(*basket, at))
                    .collect();
                free.sort_by_key(|(many, _)| *many);
                for &(_, basket) in free.iter().zip(0..needs[at]).map(|(free, _)| free) {
                    laid.put(at, basket);
                    many[basket] += 1;
                    from = (basket + 1) % count;
                }
            }
        }
        laid
    }

    /// How many of these units lie in a basket, from before and now.
    pub(super) fn many(&self, basket: usize, units: &Range<usize>) -> usize {
        [&self.tier.before, &self.inside].iter().map(|held| held.count_within(basket, units)).sum()
    }

    /// Puts a unit in a basket.
    pub(super) fn put(&mut self, unit: usize, basket: usize) {
        self.inside.put(basket, unit);
        self.left[basket] -= self.tier.sizes[unit];
    }

    /// Takes it out.
    pub(super) fn take(&mut self, unit: usize, basket: usize) {
        self.inside.take(basket, unit);
        self.left[basket] += self.tier.sizes[unit];
    }
}

/// Marks so many baskets that are not taken, from one on around the circle; there are as many. Gives the one after the last.
fn mark(own: &mut [u64], taken: &[u64], (from, count): (usize, usize), need: u64) -> usize {
    let mut rest = need;
    if rest == 0 {
        return from;
    }
    for stretch in [from..count, 0..from] {
        for word in words(&stretch) {
            let free = !taken[word] & mask(&stretch, word);
            let some = lowest(free, rest);
            own[word] |= some;
            rest -= u64::from(some.count_ones());
            if rest == 0 {
                return (word * 64 + 64 - some.leading_zeros() as usize) % count;
            }
        }
    }
    from
}

/// So many of the lowest bits that are set; all, when there are no more.
fn lowest(bits: u64, many: u64) -> u64 {
    let mut others = bits;
    if many >= u64::from(bits.count_ones()) {
        return bits;
    }
    (0..many).for_each(|_| others &= others - 1);
    bits & !others
}
