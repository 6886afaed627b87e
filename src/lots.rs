//! Lots (*lotnummers*) and ranks (*rangnummers*).
//!
//! Comes in: the seed and the register. Goes out: a lot for every practice, and its rank within its region. A lot
//! hangs on the practice's own id and on nothing else, so adding or striking a practice never changes the order
//! of the others. Section "Lots" of the format document.

use crate::register::{Practice, Register};
use crate::seed::Seed;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use std::fmt;
use std::ops::Range;

/// A lot: the first eight bytes of a keystream, compared as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lot(u64);

impl fmt::Display for Lot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl Lot {
    /// The 16 hex digits, without a detour through `format!`.
    pub fn hex(self) -> [u8; 16] {
        let mut digits = [0; 16];
        for (i, byte) in self.0.to_be_bytes().into_iter().enumerate() {
            digits[2 * i] = HEX[usize::from(byte >> 4)];
            digits[2 * i + 1] = HEX[usize::from(byte & 15)];
        }
        digits
    }
}

const HEX: &[u8; 16] = b"0123456789abcdef";

/// The lot of an id: ChaCha20 (64-bit counter 0, 64-bit nonce from SHA-256 of the id) under the seed.
///
/// A fresh generator each time: `set_stream` keeps the position within a block.
pub fn draw_lot(seed: &Seed, id: &str) -> Lot {
    let digest: [u8; 32] = Sha256::digest(id).into();
    let [a, b, c, d, e, f, g, h, ..] = digest;
    let mut stream = ChaCha20Rng::from_seed(seed.0);
    stream.set_stream(u64::from_le_bytes([a, b, c, d, e, f, g, h]));
    let mut lot = [0; 8];
    stream.fill_bytes(&mut lot);
    Lot(u64::from_be_bytes(lot))
}

/// The lots of a register, and the order they give within each region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lots {
    /// By practice.
    lots: Vec<Lot>,
    /// Practices by region, then rank.
    order: Vec<u32>,
    /// By practice: its place in `order`.
    place: Vec<u32>,
    /// By region: where it starts in `order`; one more for the end.
    starts: Vec<u32>,
}

/// Draws a lot for every practice and ranks them: per region by lot, then by id as bytes. Practices stand in the
/// order of their ids, so their index decides between equal lots.
pub fn draw_lots(seed: &Seed, register: &Register) -> Lots {
    let key = |(i, practice): (usize, &Practice)| (practice.region, draw_lot(seed, &practice.id), index(i));
    let mut keys: Vec<(u32, Lot, u32)> =
        register.practices().par_iter().enumerate().with_min_len(512).map(key).collect();
    keys.par_sort_unstable();
    let mut lots = vec![Lot(0); keys.len()];
    let mut place = vec![0; keys.len()];
    let mut starts = vec![0; register.regions().len() + 1];
    for (at, &(region, lot, practice)) in keys.iter().enumerate() {
        lots[practice as usize] = lot;
        place[practice as usize] = index(at);
        starts[region as usize + 1] = index(at + 1);
    }
    Lots { lots, order: keys.into_iter().map(|(_, _, practice)| practice).collect(), place, starts }
}

/// A register holds fewer than 2^32 practices (format document, "Limits").
fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

impl Lots {
    /// The lot of a practice.
    pub fn lot(&self, practice: usize) -> Lot {
        self.lots[practice]
    }

    /// Practices by region, then rank.
    pub fn order(&self) -> &[u32] {
        &self.order
    }

    /// Where a practice stands in [`Lots::order`].
    pub fn place(&self, practice: usize) -> usize {
        self.place[practice] as usize
    }

    /// Where a region stands in [`Lots::order`].
    pub fn region(&self, region: usize) -> Range<usize> {
        self.starts[region] as usize..self.starts[region + 1] as usize
    }

    /// Where a practice stands within its region, from 0.
    pub fn unit(&self, practice: usize, region: usize) -> usize {
        self.place(practice) - self.region(region).start
    }

    /// The rank of the practice at a place in [`Lots::order`], from 1, and of how many.
    pub fn rank_at(&self, place: usize, region: usize) -> (u64, u64) {
        let range = self.region(region);
        ((place - range.start + 1) as u64, range.len() as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Computed with sha256sum and openssl: design 2.2.
    #[test]
    fn the_lot_of_the_hand_calculation_comes_out() {
        let seed = Seed(Sha256::digest("instroom seed v1\n").into());
        assert_eq!(seed.to_string(), "dac88a3cb2d8981940e5c16d19a3d527c3410ba735c8e1c23746d0b4daebc29a");
        let lot = draw_lot(&seed, "01990012");
        assert_eq!(lot.to_string(), "5acb7b3cd5a462f7");
        assert_eq!(lot.hex(), *b"5acb7b3cd5a462f7");
    }
}
