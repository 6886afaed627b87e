//! Who lies in which basket.

use std::ops::Range;

/// A row of baskets for each unit; turned, a row of units for each basket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    rows: usize,
    columns: usize,
    /// How many words of 64 bits a row takes; what is beyond the last column is zero.
    words: usize,
    bits: Vec<u64>,
}

impl Table {
    /// An empty one.
    pub(super) fn new(rows: usize, columns: usize) -> Self {
        let words = columns.div_ceil(64);
        Self { rows, columns, words, bits: vec![0; rows * words] }
    }

    /// Puts a unit in a basket.
    pub(super) fn put(&mut self, row: usize, column: usize) {
        self.row_mut(row)[column / 64] |= 1 << (column % 64);
    }

    /// Takes it out.
    pub(super) fn take(&mut self, row: usize, column: usize) {
        self.row_mut(row)[column / 64] &= !(1 << (column % 64));
    }

    /// Whether a unit lies in a basket.
    pub fn has(&self, row: usize, column: usize) -> bool {
        self.row(row)[column / 64] >> (column % 64) & 1 == 1
    }

    /// In how many baskets a unit lies.
    pub(super) fn count(&self, row: usize) -> usize {
        self.count_within(row, &(0..self.columns))
    }

    /// In how many of these it lies.
    pub(super) fn count_within(&self, row: usize, columns: &Range<usize>) -> usize {
        words(columns).map(|at| (self.row(row)[at] & mask(columns, at)).count_ones() as usize).sum()
    }

    /// In how many baskets a unit does not lie.
    pub(super) fn count_without(&self, row: usize) -> usize {
        self.columns - self.count(row)
    }

    /// The baskets in which a unit lies, in their order.
    pub fn of(&self, row: usize) -> impl Iterator<Item = usize> {
        ones(self.row(row).iter().copied().enumerate())
    }

    /// Puts in it what lies in another of the same size.
    pub(super) fn add(&mut self, other: &Self) {
        self.bits.iter_mut().zip(&other.bits).for_each(|(own, other)| *own |= other);
    }

    /// A row, 64 columns a word from the lowest bit up.
    pub(super) fn row(&self, row: usize) -> &[u64] {
        &self.bits[row * self.words..][..self.words]
    }

    /// The same, to change.
    pub(super) fn row_mut(&mut self, row: usize) -> &mut [u64] {
        &mut self.bits[row * self.words..][..self.words]
    }

    /// Puts a unit where it does not lie in another table.
    pub(super) fn put_rest(&mut self, row: usize, other: &Self) {
        let columns = 0..self.columns;
        let words = self.row_mut(row).iter_mut().zip(other.row(row)).enumerate();
        words.for_each(|(at, (own, other))| *own = !other & mask(&columns, at));
    }

    /// Adds a size to each column where a row has its bit.
    pub(super) fn add_size(&self, row: usize, size: u64, sums: &mut Sums) {
        for (word, eights) in self.row(row).iter().zip(&mut sums.0) {
            for (byte, eight) in word.to_le_bytes().into_iter().zip(eights) {
                let masks = &MASKS[usize::from(byte)];
                eight.iter_mut().zip(masks).for_each(|(own, mask)| *own += size & mask);
            }
        }
    }

    /// Rows as columns, 64 by 64.
    pub(super) fn turned(&self) -> Self {
        let mut turned = Self::new(self.columns, self.rows);
        for word in 0..self.words {
            for from in (0..self.rows).step_by(64) {
                let mut block = [0; 64];
                let own = self.bits[from * self.words + word..].iter().step_by(self.words);
                block.iter_mut().zip(own).for_each(|(to, own)| *to = *own);
                turn(&mut block);
                let columns = turned.bits[word * 64 * turned.words + from / 64..].iter_mut().step_by(turned.words);
                columns.zip(block).for_each(|(to, own)| *to = own);
            }
        }
        turned
    }
}

/// A sum for each column of a table, eight by eight.
pub(super) struct Sums(Vec<[[u64; 8]; 8]>);

impl Sums {
    /// Nothing yet.
    pub(super) fn new(columns: usize) -> Self {
        Self(vec![[[0; 8]; 8]; columns.div_ceil(64)])
    }

    /// By column.
    pub(super) fn each(&self) -> impl Iterator<Item = u64> {
        self.0.iter().flatten().flatten().copied()
    }
}

/// For each byte, all bits of a number where its bit is set: adding without asking is faster than finding the bits.
static MASKS: [[u64; 8]; 256] = {
    let mut masks = [[0; 8]; 256];
    let mut at = 0;
    while at < 256 * 8 {
        masks[at / 8][at % 8] = if ((at / 8) >> (at % 8)) & 1 == 1 { u64::MAX } else { 0 };
        at += 1;
    }
    masks
};

/// The words in which these columns are.
pub(super) fn words(columns: &Range<usize>) -> Range<usize> {
    columns.start / 64..columns.end.div_ceil(64)
}

/// The columns of a word that are among these, as bits.
pub(super) fn mask(columns: &Range<usize>, word: usize) -> u64 {
    let below = |end: usize| match end.saturating_sub(word * 64) {
        bits @ 0..64 => (1 << bits) - 1,
        _ => u64::MAX,
    };
    below(columns.end) & !below(columns.start)
}

/// The columns whose bit is set, rising, of words with their numbers.
pub(super) fn ones(mut words: impl Iterator<Item = (usize, u64)>) -> impl Iterator<Item = usize> {
    let (mut at, mut word) = (0, 0);
    std::iter::from_fn(move || {
        while word == 0 {
            (at, word) = words.next()?;
        }
        let bit = word.trailing_zeros() as usize;
        word &= word - 1;
        Some(at * 64 + bit)
    })
}

/// Turns 64 rows of 64 bits: quarters change places, then quarters of quarters.
fn turn(block: &mut [u64; 64]) {
    let (mut half, mut low) = (32, u64::MAX >> 32);
    while half > 0 {
        for at in (0..64).filter(|at| at & half == 0) {
            let moved = (block[at] >> half ^ block[at + half]) & low;
            block[at + half] ^= moved;
            block[at] ^= moved << half;
        }
        half /= 2;
        low ^= low << half;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_chacha::ChaCha8Rng;
    use rand_chacha::rand_core::{Rng, SeedableRng};

    #[test]
    fn rows_become_columns() {
        let mut chance = ChaCha8Rng::from_seed([3; 32]);
        for (rows, columns) in [(1, 1), (63, 65), (64, 64), (130, 10), (5, 1000)] {
            let mut table = Table::new(rows, columns);
            for row in 0..rows {
                (0..columns).filter(|_| chance.next_u32().is_multiple_of(3)).for_each(|column| table.put(row, column));
            }
            let turned = table.turned();
            for (row, column) in (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column))) {
                assert_eq!(table.has(row, column), turned.has(column, row), "{rows} {columns} {row} {column}");
            }
            assert_eq!(turned.turned(), table);
            let mut rest = Table::new(rows, columns);
            (0..rows).for_each(|row| rest.put_rest(row, &table));
            assert!((0..rows).all(|row| rest.count(row) == table.count_without(row)));
        }
    }

    #[test]
    fn what_is_among_some_columns() {
        let mut table = Table::new(1, 200);
        [0, 63, 64, 127, 128, 199].iter().for_each(|&column| table.put(0, column));
        assert_eq!(table.of(0).collect::<Vec<_>>(), [0, 63, 64, 127, 128, 199]);
        let within = |columns| table.count_within(0, &columns);
        assert_eq!([within(0..200), within(1..64), within(64..128), within(63..65), within(130..130)], [6, 1, 2, 2, 0]);
    }
}
