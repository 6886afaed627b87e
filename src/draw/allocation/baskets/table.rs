//! Who lies in which basket: a bit for each unit and basket.

/// Rows of units, columns of baskets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Words of a row.
    words: usize,
    bits: Vec<u64>,
}

/// Bits of a word.
const WORD: usize = u64::BITS as usize;

impl Table {
    /// An empty one.
    pub(super) fn new(units: usize, baskets: usize) -> Self {
        let words = baskets.div_ceil(WORD);
        Self { words, bits: vec![0; units * words] }
    }

    /// Puts a unit in a basket.
    pub(super) fn put(&mut self, unit: usize, basket: usize) {
        self.bits[unit * self.words + basket / WORD] |= 1 << (basket % WORD);
    }

    /// Whether a unit lies in a basket.
    pub fn has(&self, unit: usize, basket: usize) -> bool {
        self.bits[unit * self.words + basket / WORD] >> (basket % WORD) & 1 == 1
    }

    /// In how many baskets a unit lies.
    pub(super) fn count(&self, unit: usize) -> u32 {
        self.row(unit).iter().map(|word| word.count_ones()).sum()
    }

    /// The baskets in which a unit lies, in their order.
    pub fn of(&self, unit: usize) -> impl Iterator<Item = usize> {
        let ones = |(at, &word): (usize, &u64)| {
            let mut rest = word;
            std::iter::from_fn(move || {
                let bit = (rest != 0).then(|| rest.trailing_zeros() as usize)?;
                rest &= rest - 1;
                Some(at * WORD + bit)
            })
        };
        self.row(unit).iter().enumerate().flat_map(ones)
    }

    /// Puts in it what lies in another of the same size.
    pub(super) fn add(&mut self, other: &Self) {
        self.bits.iter_mut().zip(&other.bits).for_each(|(own, other)| *own |= other);
    }

    fn row(&self, unit: usize) -> &[u64] {
        &self.bits[unit * self.words..][..self.words]
    }
}
