//! The construction: every unit of a tier in as many baskets as every other.
//!
//! Every unit is laid in its number of baskets, the largest first, end to end around the circle of all baskets: so each
//! basket has about as much of every size. Then the fullest and the emptiest exchange, until none is over its room. Where
//! regions share a cap, each basket gets about as many of each region, and exchanges leave it at that.

use super::lay::Laid;
use super::table::Table;
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

/// Fills all baskets with the largest share of the others that is found: from the most that could be down by 1, 2, 4 and so
/// on until one can be filled, then by halves. Gives the baskets of each row of the task, and by basket what is taken.
pub(super) fn fill_most(task: &Task<'_>) -> (Table, Vec<u64>) {
    let tier = Tier::of(task);
    let (mut low, mut high, mut step) = (0, tier.most() + 1, 1);
    let mut found = None;
    while high - low > 1 {
        let share = match found {
            Some(_) => u64::midpoint(low, high),
            None => high.saturating_sub(step).max(low + 1),
        };
        step *= 2;
        match Laid::of(&tier, &tier.needs(share)).evened() {
            Some(laid) => (low, found) = (share, Some(laid)),
            None => high = share,
        }
    }
    let mut table = Table::new(task.units.len(), task.rooms.len());
    let Some(laid) = found else { return (table, vec![0; task.rooms.len()]) };
    let by_unit = laid.inside.turned();
    tier.rows.iter().enumerate().for_each(|(at, &row)| table.row_mut(row).copy_from_slice(by_unit.row(at)));
    let taken = tier.rooms.iter().zip(&laid.left).map(|(room, left)| (room - left).cast_unsigned());
    (table, taken.collect())
}

/// A tier as it is laid. Units are numbered from the largest down, of equal ones by label; where regions share, region by
/// region.
pub(super) struct Tier {
    /// The units of each region; where they do not share, all.
    pub(super) regions: Vec<Range<usize>>,
    /// Whether each region is to have its share of every basket.
    pub(super) shared: bool,
    /// By unit: its row in the task.
    rows: Vec<usize>,
    /// By unit.
    pub(super) sizes: Vec<i64>,
    /// By unit: in which baskets it has a place from before.
    pub(super) taken: Table,
    /// By unit: in how many it has none.
    free: Vec<u64>,
    /// By basket: the units that have a place from before.
    pub(super) before: Table,
    /// By basket.
    pub(super) rooms: Vec<i64>,
}

impl Tier {
    pub(super) fn of(task: &Task<'_>) -> Self {
        let mut rows: Vec<usize> = (0..task.sizes.len()).collect();
        let region = |row: usize| task.regions.map_or(0, |regions| regions[row]);
        rows.sort_by_key(|&row| (region(row), Reverse(task.sizes[row])));
        let regions = rows.chunk_by(|&a, &b| region(a) == region(b)).scan(0, |end, units| {
            *end += units.len();
            Some(*end - units.len()..*end)
        });
        let mut taken = Table::new(rows.len(), task.rooms.len());
        for (at, &row) in rows.iter().enumerate() {
            taken.row_mut(at).copy_from_slice(task.placed.row(task.units[row]));
        }
        Self {
            regions: regions.collect(),
            shared: task.regions.is_some(),
            sizes: rows.iter().map(|&row| task.sizes[row].cast_signed()).collect(),
            before: taken.turned(),
            free: (0..rows.len()).map(|at| taken.count_without(at) as u64).collect(),
            taken,
            rooms: task.rooms.iter().map(|room| room.cast_signed()).collect(),
            rows,
        }
    }

    /// The largest share for which the room of all baskets together is enough.
    pub(super) fn most(&self) -> u64 {
        let room: i128 = self.rooms.iter().copied().map(i128::from).sum();
        let asked = |share: u64| {
            let sizes = self.sizes.iter().copied().map(i128::from);
            sizes.zip(self.needs(share)).map(|(size, need)| size * i128::from(need)).sum::<i128>()
        };
        let (mut fits, mut over) = (0, self.rooms.len() as u64 + 1);
        while over - fits > 1 {
            let share = u64::midpoint(fits, over);
            *(if asked(share) <= room { &mut fits } else { &mut over }) = share;
        }
        fits
    }

    /// In how many baskets each unit lies: this share of those in which it has no place yet, to the nearest.
    pub(super) fn needs(&self, share: u64) -> Vec<u64> {
        let count = self.rooms.len() as u64;
        self.free.iter().map(|free| (2 * share * free + count) / (2 * count)).collect()
    }
}
