//! The construction: every unit of a tier in as many baskets as every other.
//!
//! Every unit is laid in its number of baskets, the largest first, end to end around the circle of all baskets: so each
//! basket has about as much of every size. Then the fullest and the emptiest exchange, until none is over its room. No
//! exchange changes in how many baskets a unit lies. Where regions share a cap, each basket gets about as many of each region,
//! and exchanges leave it at that.

use super::shelf::Shelf;
use super::table::Table;
use fixedbitset::FixedBitSet;
use std::cmp::Reverse;
use std::ops::Range;

/// A tier that does not fit, and the room in each basket.
pub(super) struct Task<'a> {
    /// By row: the size of a unit, none larger than the least room; rows are in the order of labels.
    pub(super) sizes: &'a [u64],
    /// By row: the unit, as `placed` has it.
    pub(super) units: &'a [usize],
    /// By basket.
    pub(super) rooms: &'a [u64],
    /// Who has a place in which basket already.
    pub(super) placed: &'a Table,
    /// By row: the region, where each is to have its share of every basket.
    pub(super) regions: Option<&'a [u32]>,
}

/// So many exchanges a basket, and the attempt is given up.
const EXCHANGES: usize = 10;

/// In a tier of at most so many units two can be exchanged at once, where one is not enough.
const FEW: usize = 50;

/// Fills all baskets with the largest share of the others that is found: from the most that could be down by 1, 2, 4 and so
/// on until one can be filled, then by halves.
pub(super) fn fill_most(task: &Task<'_>) -> Table {
    let filling = Filling::of(task);
    let (mut low, mut high, mut step) = (0, filling.most(task) + 1, 1);
    let mut found = None;
    while high - low > 1 {
        let share = match found {
            Some(_) => u64::midpoint(low, high),
            None => high.saturating_sub(step).max(low + 1),
        };
        step *= 2;
        match filling.clone().attempt(&filling.needs(share)) {
            Some(filled) => (low, found) = (share, Some(filled)),
            None => high = share,
        }
    }
    let mut table = Table::new(task.units.len(), task.rooms.len());
    for (basket, inside) in found.iter().flat_map(|filled| filled.inside.iter().enumerate()) {
        inside.ones().for_each(|at| table.put(filling.rows[at], basket));
    }
    table
}

/// Baskets that are filled. Units are numbered from the largest down, of equal ones by label; where regions share, region by
/// region.
#[derive(Clone)]
pub(super) struct Filling {
    /// The units of each region; where they do not share, all.
    regions: Vec<Range<usize>>,
    /// Whether each region is to have its share of every basket.
    shared: bool,
    /// By unit: its row in the task.
    rows: Vec<usize>,
    /// By unit.
    sizes: Vec<i64>,
    /// By unit: in how many baskets it has no place yet.
    free: Vec<u64>,
    /// By basket: the units that have a place from before.
    pub(super) before: Vec<FixedBitSet>,
    /// By basket: the units that lie in it now.
    pub(super) inside: Vec<FixedBitSet>,
    /// By basket: the room that is left, below zero when it is over.
    pub(super) left: Vec<i64>,
}

impl Filling {
    fn of(task: &Task<'_>) -> Self {
        let mut rows: Vec<usize> = (0..task.sizes.len()).collect();
        let region = |row: usize| task.regions.map_or(0, |regions| regions[row]);
        rows.sort_by_key(|&row| (region(row), Reverse(task.sizes[row])));
        let regions = rows.chunk_by(|&a, &b| region(a) == region(b)).scan(0, |end, units| {
            *end += units.len();
            Some(*end - units.len()..*end)
        });
        let nothing = vec![FixedBitSet::with_capacity(rows.len()); task.rooms.len()];
        let mut before = nothing.clone();
        for (at, &row) in rows.iter().enumerate() {
            task.placed.of(task.units[row]).for_each(|basket| before[basket].insert(at));
        }
        Self {
            regions: regions.collect(),
            shared: task.regions.is_some(),
            sizes: rows.iter().map(|&row| task.sizes[row].cast_signed()).collect(),
            free: rows.iter().map(|&row| task.placed.count_without(task.units[row]) as u64).collect(),
            inside: nothing,
            before,
            left: task.rooms.iter().map(|room| room.cast_signed()).collect(),
            rows,
        }
    }

    /// The largest share for which the room of all baskets together is enough.
    fn most(&self, task: &Task<'_>) -> u64 {
        let room: u128 = task.rooms.iter().copied().map(u128::from).sum();
        let asked = |share: u64| {
            let sizes = self.rows.iter().map(|&row| u128::from(task.sizes[row]));
            sizes.zip(self.needs(share)).map(|(size, need)| size * u128::from(need)).sum::<u128>()
        };
        (0..=task.rooms.len() as u64).rev().find(|&share| asked(share) <= room).unwrap_or(0)
    }

    /// In how many baskets each unit lies: this share of those in which it has no place yet, to the nearest.
    fn needs(&self, share: u64) -> Vec<u64> {
        let count = self.left.len() as u64;
        self.free.iter().map(|free| (2 * share * free + count) / (2 * count)).collect()
    }

    /// Lays all and exchanges; `None` when a basket stays over its room.
    fn attempt(mut self, needs: &[u64]) -> Option<Self> {
        if self.shared {
            self.lay_in_shares(needs)
        } else {
            self.lay(needs)
        }
        let mut shelf = Shelf::default();
        (0..self.left.len()).for_each(|basket| shelf.put(&self, basket));
        let ways = if self.sizes.len() <= FEW && !self.shared { &[1, 2][..] } else { &[1] };
        for _ in 0..=EXCHANGES * self.left.len() {
            let (left, fullest) = shelf.fullest()?;
            if left >= 0 {
                return Some(self);
            }
            let (other, exchange) = ways.iter().find_map(|most| {
                let exchange = |other| Some((other, self.exchange(fullest, other, *most)?));
                shelf.emptier(left).find_map(exchange)
            })?;
            [fullest, other].into_iter().for_each(|basket| shelf.take(&self, basket));
            self.make(fullest, other, &exchange);
            [fullest, other].into_iter().for_each(|basket| shelf.put(&self, basket));
        }
        None
    }

    /// Each unit in so many baskets, end to end around the circle; where it has a place from before it is passed over.
    fn lay(&mut self, needs: &[u64]) {
        let count = self.left.len();
        let mut basket = 0;
        for (at, &need) in needs.iter().enumerate() {
            let mut rest = need;
            while rest > 0 {
                if !self.before[basket].contains(at) {
                    self.inside[basket].insert(at);
                    self.left[basket] -= self.sizes[at];
                    rest -= 1;
                }
                basket = (basket + 1) % count;
            }
        }
    }

    /// Each unit in so many baskets, those with the fewest of its region, of equal ones end to end around the circle.
    fn lay_in_shares(&mut self, needs: &[u64]) {
        let count = self.left.len();
        let mut from = 0;
        for units in self.regions.clone() {
            let mut many: Vec<usize> = (0..count).map(|basket| self.many(basket, &units)).collect();
            for at in units {
                let mut free: Vec<(usize, usize)> = (0..count)
                    .map(|step| (many[(from + step) % count], (from + step) % count))
                    .filter(|(_, basket)| !self.before[*basket].contains(at))
                    .collect();
                free.sort_by_key(|(many, _)| *many);
                for &(_, basket) in free.iter().zip(0..needs[at]).map(|(free, _)| free) {
                    self.inside[basket].insert(at);
                    self.left[basket] -= self.sizes[at];
                    many[basket] += 1;
                    from = (basket + 1) % count;
                }
            }
        }
    }

    /// How many of these units lie in a basket, from before and now.
    fn many(&self, basket: usize, units: &Range<usize>) -> usize {
        [&self.before, &self.inside].iter().map(|held| held[basket].count_ones(units.clone())).sum()
    }

    /// What the fuller of two baskets gives and what it takes for it, that or nothing: the difference is above zero, below that
    /// of the room left in both, and as near half of that as can be; of equal ones the first. `most` is how many units at once.
    /// Where regions share, both are of one region, and nothing is taken only for one of which the fuller has more.
    fn exchange(&self, fuller: usize, emptier: usize, most: usize) -> Option<[Bundle; 2]> {
        let between = self.left[emptier] - self.left[fuller];
        let [gives, takes] = [(fuller, emptier), (emptier, fuller)].map(|(own, other)| self.bundles(own, other, most));
        let of_region = |units: &Range<usize>| {
            let mut takes = within(&takes, units).to_vec();
            takes.dedup_by_key(|bundle| bundle.size);
            if !self.shared || self.many(fuller, units) > self.many(emptier, units) {
                takes.push(Bundle::default());
            }
            nearest(within(&gives, units), &takes, between)
        };
        let best = self.regions.iter().filter_map(of_region).min_by_key(|(off, _)| *off);
        best.map(|(_, exchange)| exchange)
    }

    /// What one basket has and another has not, nor from before: units, and pairs where two go at once; the largest first, of
    /// equal ones units first, then as units are numbered.
    fn bundles(&self, own: usize, other: usize, most: usize) -> Vec<Bundle> {
        let alone = self.inside[own].difference(&self.inside[other]).filter(|&at| !self.before[other].contains(at));
        let one = |at| Bundle { size: self.sizes[at], units: [Some(at), None] };
        let mut bundles: Vec<Bundle> = alone.map(one).collect();
        if most > 1 {
            let units = bundles.clone();
            for (at, first) in units.iter().enumerate() {
                bundles.extend(units[at + 1..].iter().map(|second| first.with(second)));
            }
            bundles.sort_by_key(|bundle| Reverse(bundle.size));
        }
        bundles
    }

    fn make(&mut self, fuller: usize, emptier: usize, [gives, takes]: &[Bundle; 2]) {
        for (bundle, from, to) in [(gives, fuller, emptier), (takes, emptier, fuller)] {
            for at in bundle.units.into_iter().flatten() {
                self.inside[from].remove(at);
                self.inside[to].insert(at);
            }
            self.left[from] += bundle.size;
            self.left[to] -= bundle.size;
        }
    }
}

/// Those of a region; where there are pairs, all are.
fn within<'a>(bundles: &'a [Bundle], units: &Range<usize>) -> &'a [Bundle] {
    let until = |end: usize| bundles.partition_point(|bundle| bundle.units[0].is_some_and(|first| first < end));
    &bundles[until(units.start)..until(units.end)]
}

/// The first of the exchanges that bring two baskets nearest to each other, and how far from half of what is between them it
/// is. `takes` has every size once, the largest first.
fn nearest(gives: &[Bundle], takes: &[Bundle], between: i64) -> Option<(i64, [Bundle; 2])> {
    let (mut best, mut next) = (None, 0);
    for gives in gives {
        while next < takes.len() && 2 * (gives.size - takes[next].size) < between {
            next += 1;
        }
        for takes in &takes[next.saturating_sub(1)..takes.len().min(next + 1)] {
            let moved = gives.size - takes.size;
            let off = (2 * moved - between).abs();
            if 0 < moved && moved < between && best.is_none_or(|(least, _)| off < least) {
                best = Some((off, [*gives, *takes]));
            }
        }
    }
    best
}

/// Nothing, a unit, or two.
#[derive(Clone, Copy, Debug, Default)]
struct Bundle {
    size: i64,
    units: [Option<usize>; 2],
}

impl Bundle {
    /// Two units as one.
    fn with(&self, other: &Self) -> Self {
        Self { size: self.size + other.size, units: [self.units[0], other.units[0]] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_chacha::ChaCha8Rng;
    use rand_chacha::rand_core::{Rng, SeedableRng};

    /// Lines 9 to 19 of the format document as they stand there: every basket is looked at.
    fn slowly(mut filling: Filling, needs: &[u64]) -> Option<Filling> {
        if filling.shared {
            filling.lay_in_shares(needs)
        } else {
            filling.lay(needs)
        }
        let ways = if filling.sizes.len() <= FEW && !filling.shared { &[1, 2][..] } else { &[1] };
        for _ in 0..=EXCHANGES * filling.left.len() {
            let mut baskets: Vec<(i64, usize)> = filling.left.iter().copied().zip(0..).collect();
            baskets.sort_unstable();
            let (left, fullest) = baskets[0];
            if left >= 0 {
                return Some(filling);
            }
            let emptier = || baskets.iter().rev().take_while(|(other, _)| *other > left).map(|(_, basket)| *basket);
            let (other, exchange) = ways
                .iter()
                .find_map(|most| emptier().find_map(|other| Some((other, filling.exchange(fullest, other, *most)?))))?;
            filling.make(fullest, other, &exchange);
        }
        None
    }

    /// Rooms differ on a later date, by who has a place already and is of another tier.
    #[test]
    fn no_basket_is_passed_over_that_could_exchange() {
        let mut chance = ChaCha8Rng::from_seed([7; 32]);
        let mut below = |many: u64| chance.next_u64() % many;
        let mut exchanged = 0;
        for round in 0..300 {
            let sizes: Vec<u64> = (0..3 + below(8)).map(|_| 10 * (1 + below(9))).collect();
            let units: Vec<usize> = (0..sizes.len()).collect();
            let rooms: Vec<u64> = (0..20).map(|_| 90 + 10 * below(3) * below(8)).collect();
            let regions: Vec<u32> = units.iter().map(|_| u32::try_from(below(3)).unwrap()).collect();
            let placed = Table::new(units.len(), rooms.len());
            let regions = (round % 2 == 0).then_some(&*regions);
            let task = Task { sizes: &sizes, units: &units, rooms: &rooms, placed: &placed, regions };
            let filling = Filling::of(&task);
            for share in 1..=filling.most(&task) {
                let needs = filling.needs(share);
                let [quick, slow] = [filling.clone().attempt(&needs), slowly(filling.clone(), &needs)];
                assert_eq!(
                    quick.as_ref().map(|own| &own.inside),
                    slow.as_ref().map(|own| &own.inside),
                    "{round}, {share}"
                );
                exchanged += usize::from(slow.is_some());
            }
        }
        assert!(exchanged > 300, "only {exchanged}");
    }
}
