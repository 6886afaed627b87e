//! The only source of chance in this module: the raw ChaCha20 stream of one seed.
#![expect(clippy::float_arithmetic, reason = "sizes are log-normal; sums and quotients of f64 are the same everywhere")]

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use sha2::{Digest, Sha256};

/// Draws, one after the other. `rand`'s own ranges and shuffles change between versions, so none is used.
pub(super) struct Stream(ChaCha20Rng);

impl Stream {
    /// The stream of SHA-256 of `instroom sample v1\n<preset>\n<seed>\n`.
    pub(super) fn new(preset: &str, seed: &str) -> Self {
        let key = Sha256::digest(format!("instroom sample v1\n{preset}\n{seed}\n"));
        Self(ChaCha20Rng::from_seed(key.into()))
    }

    /// A number from 0 to `n` − 1, each equally likely; 0 when `n` is 0.
    pub(super) fn below(&mut self, n: u64) -> u64 {
        if n < 2 {
            return 0;
        }
        // The last, incomplete run of n numbers would favour small ones: reject it.
        let complete = u64::MAX - (u64::MAX % n + 1) % n;
        loop {
            let word = self.0.next_u64();
            if word <= complete {
                return word % n;
            }
        }
    }

    /// Index of one of the weights, each as likely as it is heavy.
    pub(super) fn pick(&mut self, weights: impl Iterator<Item = u64> + Clone) -> usize {
        let mut left = self.below(weights.clone().sum());
        for (index, weight) in weights.enumerate() {
            match left.checked_sub(weight) {
                Some(rest) => left = rest,
                None => return index,
            }
        }
        0 // only when all weights are 0
    }

    /// Puts the items in an order by chance (Fisher and Yates, from the end).
    pub(super) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let other = index(self.below(last as u64 + 1));
            items.swap(last, other);
        }
    }

    /// About a standard normal number, between −6 and 6: twelve uniform ones summed.
    pub(super) fn normal(&mut self) -> f64 {
        let mut sum = 0;
        for _ in 0..3 {
            for pair in self.0.next_u64().to_le_bytes().chunks_exact(2) {
                sum += u32::from(u16::from_le_bytes([pair[0], pair[1]]));
            }
        }
        f64::from(sum) / 65_536.0 - 6.0
    }
}

/// A number drawn [`below`](Stream::below) a length is an index.
pub(super) fn index(n: u64) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX) // never taken: it is below a length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_below_n_is_about_equally_frequent() {
        let mut stream = Stream::new("test", "1");
        let mut seen = [0; 6];
        for _ in 0..60_000 {
            seen[index(stream.below(6))] += 1;
        }
        // expected 10,000 each with a standard deviation of 91: six of them either way
        assert!(seen.iter().all(|count| (9_450..10_550).contains(count)), "{seen:?}");
    }

    #[test]
    fn a_range_that_fills_the_word_rejects_nothing() {
        // 2^63 divides 2^64, so the first word counts, whatever it is
        let (mut raw, mut ranged) = (Stream::new("test", "2"), Stream::new("test", "2"));
        assert_eq!(ranged.below(1 << 63), raw.0.next_u64() % (1 << 63));
    }

    #[test]
    fn normal_numbers_have_mean_0_and_variance_1() {
        let mut stream = Stream::new("test", "3");
        let drawn: Vec<f64> = (0..40_000).map(|_| stream.normal()).collect();
        let mean = drawn.iter().sum::<f64>() / 40_000.0;
        let variance = drawn.iter().map(|z| (z - mean) * (z - mean)).sum::<f64>() / 40_000.0;
        assert!(mean.abs() < 0.02 && (variance - 1.0).abs() < 0.04, "{mean} {variance}");
    }

    #[test]
    fn a_shuffle_loses_nothing() {
        let mut items: Vec<u32> = (0..100).collect();
        Stream::new("test", "4").shuffle(&mut items);
        assert_ne!(items, (0..100).collect::<Vec<_>>());
        items.sort_unstable();
        assert_eq!(items, (0..100).collect::<Vec<_>>());
    }
}
