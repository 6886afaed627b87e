//! Where dirt falls: chance of one seed, the same on every machine.

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use sha2::{Digest, Sha256};

/// Draws, one after the other.
pub struct Chance(ChaCha20Rng);

impl Chance {
    /// The chance of this name and seed.
    pub fn new(name: &str, seed: &str) -> Self {
        let key = Sha256::digest(format!("instroom sample v1\n{name}\n{seed}\n"));
        Self(ChaCha20Rng::from_seed(key.into()))
    }

    /// A number from 0 to `n` − 1, each equally likely; 0 when `n` is 0.
    pub fn below(&mut self, n: u64) -> u64 {
        if n < 2 {
            return 0;
        }
        // the last, incomplete run of n numbers would favour small ones
        let complete = u64::MAX - (u64::MAX % n + 1) % n;
        loop {
            let word = self.0.next_u64();
            if word <= complete {
                return word % n;
            }
        }
    }

    /// An index of a list of this length.
    pub fn index(&mut self, length: usize) -> usize {
        usize::try_from(self.below(length as u64)).unwrap()
    }

    /// Puts the items in an order by chance.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let other = self.index(last + 1);
            items.swap(last, other);
        }
    }
}
