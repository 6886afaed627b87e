//! What is counted of many draws: integers only, so that the order in which draws are added does not matter.

use super::group::{Groups, Member};
use crate::draw::allocation::PoolSums;
use std::collections::BTreeMap;

/// Sum and sum of squares over draws.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Moments {
    pub(super) sum: i128,
    pub(super) squares: u128,
}

impl Moments {
    pub(super) fn add(&mut self, value: i128) {
        self.sum += value;
        self.squares += value.unsigned_abs().pow(2);
    }

    fn merge(&mut self, other: &Self) {
        self.sum += other.sum;
        self.squares += other.squares;
    }
}

/// The counts of one variant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tally {
    tranches: usize,
    /// By player, then tranche: in how many draws it was placed then.
    pub(super) placed: Vec<u64>,
    /// By cell, then tranche, and one more for all tranches together: practices placed.
    cells: Vec<Moments>,
    /// By tranche: practices placed of the smallest fifth that ask for it, times those of the largest, less the other
    /// way round.
    pub(super) gaps: Vec<Moments>,
    /// By tranche: size of all that is placed.
    pub(super) used: Vec<Moments>,
    /// By tranche: how often what was placed had this size.
    pub(super) sizes: Vec<Sizes>,
    /// By tranche, then region: size of what is placed.
    pub(super) regions: Vec<Moments>,
    /// By tranche: whether a lottery was needed in any draw.
    pub(super) lottery: Vec<bool>,
    /// By cell, then tranche: practices placed by lot in what a basket leaves.
    by_lot: Vec<u64>,
    /// Whether a place was given over a cap in any draw.
    pub(super) exceeds: bool,
    /// Of one draw, as `cells`.
    scratch: Vec<u32>,
}

/// How often a sum had a size, in steps: as fine as one in about 32,000 of the whole register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sizes {
    shift: u32,
    counts: Vec<u64>,
}

impl Sizes {
    const BITS: u32 = 15;

    fn up_to(most: u64) -> Self {
        let shift = (u64::BITS - most.leading_zeros()).saturating_sub(Self::BITS);
        Self { shift, counts: vec![0; index(most >> shift) + 1] }
    }

    fn add(&mut self, size: u64) {
        let last = self.counts.len() - 1;
        self.counts[index(size >> self.shift).min(last)] += 1;
    }

    /// Sizes with how often they came, smallest first.
    pub(super) fn distribution(&self) -> Distribution {
        let counts = (0..).zip(&self.counts).filter(|(_, count)| **count > 0);
        Distribution(counts.map(|(step, &count): (u64, _)| (step << self.shift, u128::from(count))).collect())
    }
}

/// Values with their weights, smallest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Distribution(pub(super) BTreeMap<u64, u128>);

impl Distribution {
    /// The sum of two that know nothing of each other; `None` when that is too much work.
    pub(super) fn plus(&self, other: &Self) -> Option<Self> {
        const MOST: usize = 1 << 20;
        if self.0.len() * other.0.len() > MOST {
            return None;
        }
        let mut sum = BTreeMap::new();
        for (a, weight_a) in &self.0 {
            for (b, weight_b) in &other.0 {
                let weight = weight_a.checked_mul(*weight_b)?;
                *sum.entry(a + b).or_default() += weight;
            }
        }
        Some(Self(sum))
    }

    /// Values, each as often as it comes.
    pub(super) fn of(values: Vec<u64>) -> Self {
        let mut counts = BTreeMap::new();
        values.into_iter().for_each(|value| *counts.entry(value).or_default() += 1);
        Self(counts)
    }

    /// The sum of all weights.
    pub(super) fn weight(&self) -> u128 {
        self.0.values().sum()
    }

    /// The smallest value such that more than this weight is at or below it.
    pub(super) fn above(&self, weight: u128) -> u64 {
        let mut sum = 0;
        for (value, own) in &self.0 {
            sum += own;
            if sum > weight {
                return *value;
            }
        }
        self.0.keys().next_back().copied().unwrap_or(0)
    }
}

impl Tally {
    /// Nothing counted yet; sums of sizes are at most `most`.
    pub(super) fn new(groups: &Groups, players: usize, regions: usize, most: u64) -> Self {
        let tranches = groups.tranches;
        Self {
            tranches,
            placed: vec![0; players * tranches],
            cells: vec![Moments::default(); groups.many_cells() * (tranches + 1)],
            gaps: vec![Moments::default(); tranches],
            used: vec![Moments::default(); tranches],
            sizes: vec![Sizes::up_to(most); tranches],
            regions: vec![Moments::default(); tranches * regions],
            lottery: vec![false; tranches],
            by_lot: vec![0; groups.many_cells() * tranches],
            exceeds: false,
            scratch: vec![0; groups.many_cells() * (tranches + 1)],
        }
    }

    /// A player is placed.
    pub(super) fn place(&mut self, groups: &Groups, player: usize, tranche: usize) {
        self.placed[player * self.tranches + tranche] += 1;
        for &Member { cell, practices } in groups.cells(player) {
            let own = &mut self.scratch[cell * (self.tranches + 1)..][..=self.tranches];
            own[tranche] += practices;
            own[self.tranches] += practices;
        }
    }

    /// A player is placed by lot in what its basket leaves.
    pub(super) fn place_by_lot(&mut self, groups: &Groups, player: usize, tranche: usize) {
        for &Member { cell, practices } in groups.cells(player) {
            self.by_lot[cell * self.tranches + tranche] += u64::from(practices);
        }
    }

    /// Practices of a cell that were placed so.
    pub(super) fn cell_by_lot(&self, cell: usize, tranche: usize) -> u64 {
        self.by_lot[cell * self.tranches + tranche]
    }

    /// A region has taken so much up to a tranche.
    pub(super) fn use_region(&mut self, tranche: usize, region: usize, used: u64) {
        let regions = self.regions.len() / self.tranches;
        self.regions[tranche * regions + region].add(i128::from(used));
    }

    /// Counts what happens in so many orders at once.
    pub(super) fn weighted<'a>(&'a mut self, groups: &'a Groups, weight: u64) -> Weighted<'a> {
        Weighted { tally: self, groups, weight }
    }

    /// Practices of a cell that were placed in a tranche.
    pub(super) fn cell(&self, cell: usize, tranche: usize) -> Moments {
        self.cells[cell * (self.tranches + 1) + tranche]
    }

    /// Practices of a cell that were placed in any tranche.
    pub(super) fn cell_any(&self, cell: usize) -> Moments {
        self.cell(cell, self.tranches)
    }

    /// A draw is over; `used` is by tranche.
    pub(super) fn end(&mut self, groups: &Groups, used: &[u64]) {
        for (tranche, &used) in used.iter().enumerate() {
            self.used[tranche].add(i128::from(used));
            self.sizes[tranche].add(used);
            let gap = gap(groups, tranche, |cell| self.scratch[cell * (self.tranches + 1) + tranche].into());
            self.gaps[tranche].add(gap);
        }
        for (cell, placed) in self.cells.iter_mut().zip(&mut self.scratch) {
            if *placed > 0 {
                cell.add(i128::from(*placed));
                *placed = 0;
            }
        }
    }

    /// Adds the counts of other draws.
    pub(super) fn merge(&mut self, other: &Self) {
        let counts = |own: &mut [u64], other: &[u64]| own.iter_mut().zip(other).for_each(|(own, other)| *own += other);
        let moments = |own: &mut [Moments], other: &[Moments]| {
            own.iter_mut().zip(other).for_each(|(own, other)| own.merge(other));
        };
        counts(&mut self.placed, &other.placed);
        counts(&mut self.by_lot, &other.by_lot);
        self.sizes.iter_mut().zip(&other.sizes).for_each(|(own, other)| counts(&mut own.counts, &other.counts));
        moments(&mut self.cells, &other.cells);
        moments(&mut self.gaps, &other.gaps);
        moments(&mut self.used, &other.used);
        moments(&mut self.regions, &other.regions);
        self.lottery.iter_mut().zip(&other.lottery).for_each(|(own, other)| *own |= other);
        self.exceeds |= other.exceeds;
    }

    /// What a pool has in a tranche: whether lots decided, and whether it went over its cap.
    pub(super) fn note(&mut self, tranche: usize, pool: &PoolSums) {
        self.lottery[tranche] |= pool.lottery;
        self.exceeds |= pool.sums.placed_size > 0 && pool.sums.used() > pool.cap;
    }

    /// What all regions have taken up to a tranche, over all orders or baskets.
    pub(super) fn used_exactly(&self, tranche: usize) -> Moments {
        let regions = self.regions.len() / self.tranches;
        let sum = self.regions[tranche * regions..][..regions].iter().map(|own| own.sum).sum();
        Moments { sum, squares: 0 }
    }

    /// The gaps of sums that were counted already.
    pub(super) fn close_gaps(&mut self, groups: &Groups) {
        for tranche in 0..self.tranches {
            self.gaps[tranche].sum = gap(groups, tranche, |cell| self.cell(cell, tranche).sum);
        }
    }
}

/// Counts what happens in so many orders at once; the sums count, squares do not.
pub(super) struct Weighted<'a> {
    tally: &'a mut Tally,
    groups: &'a Groups,
    weight: u64,
}

impl Weighted<'_> {
    /// A player is placed.
    pub(super) fn place(&mut self, player: usize, tranche: usize) {
        let Tally { tranches, placed, cells, .. } = &mut *self.tally;
        placed[player * *tranches + tranche] += self.weight;
        for &Member { cell, practices } in self.groups.cells(player) {
            let sum = i128::from(practices) * i128::from(self.weight);
            let own = &mut cells[cell * (*tranches + 1)..][..=*tranches];
            own[tranche].sum += sum;
            own[*tranches].sum += sum;
        }
    }

    /// A region has taken so much up to a tranche.
    pub(super) fn use_region(&mut self, tranche: usize, region: usize, used: u64) {
        let regions = self.tally.regions.len() / self.tally.tranches;
        self.tally.regions[tranche * regions + region].sum += i128::from(used) * i128::from(self.weight);
    }

    /// What a pool has in a tranche.
    pub(super) fn note(&mut self, tranche: usize, pool: &PoolSums) {
        self.tally.note(tranche, pool);
    }
}

/// Smallest fifth against largest, of those who ask for a date: a/m − b/n as a·n − b·m.
fn gap(groups: &Groups, tranche: usize, placed: impl Fn(usize) -> i128) -> i128 {
    let [small, large] = groups.ends();
    let asking = |group: usize| i128::from(groups.list[group].asking[tranche]);
    placed(groups.cell(small, tranche)) * asking(large) - placed(groups.cell(large, tranche)) * asking(small)
}

/// An index that was counted up to.
fn index(at: u64) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}
