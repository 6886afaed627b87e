//! Lots (*lotnummers*) and ranks (*rangnummers*).
//!
//! Comes in: the seed and the units. Goes out: a lot for each, and its rank within its region. A lot hangs on the
//! unit's own label, the id of a practice, and on nothing else, so adding or striking one never changes the order
//! of the others. Section "Lots" of the format document.

use crate::draw::seed::Seed;
use crate::draw::units::{Unit, Units};
use crate::register::Register;
use crate::rules::{Rules, Spread};
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

/// The lots of a round, and the order they give. Units that take part already have none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lots {
    /// By unit.
    lots: Vec<Option<Lot>>,
    /// Units by row, then rank.
    order: Vec<u32>,
    /// By unit: its place in `order`.
    place: Vec<u32>,
    /// By row: where it starts in `order`; one more for the end.
    starts: Vec<u32>,
}

/// Draws a lot for every unit that does not take part already, and ranks them.
pub fn draw_lots(seed: &Seed, rules: &Rules, register: &Register, units: &Units) -> Lots {
    let lot =
        |(index, unit): (usize, &Unit)| unit.start.is_none().then(|| draw_lot(seed, units.label(index, register)));
    let lots = units.list().par_iter().enumerate().with_min_len(512).map(lot).collect();
    Lots::rank(lots, rules, register, units)
}

/// A register holds fewer than 2^32 practices (format document, "Limits").
fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

impl Lots {
    /// Ranks units by lot, then by label as bytes, within each row: a region, or all under [`Spread::Overall`]. Units
    /// stand in the order of their labels, so their index decides between equal lots.
    pub fn rank(lots: Vec<Option<Lot>>, rules: &Rules, register: &Register, units: &Units) -> Self {
        let one = rules.spread == Spread::Overall;
        let row = |unit: &Unit| if one { 0 } else { unit.region };
        let keyed = units.list().par_iter().zip(&lots).enumerate();
        let mut keys: Vec<(u32, Lot, u32)> =
            keyed.filter_map(|(at, (unit, lot))| lot.map(|lot| (row(unit), lot, index(at)))).collect();
        keys.par_sort_unstable();
        let mut place = vec![u32::MAX; lots.len()];
        let rows = if one { 1 } else { register.regions().len() };
        let mut starts = vec![0; rows + 1];
        for (at, &(row, _, unit)) in keys.iter().enumerate() {
            place[unit as usize] = index(at);
            starts[row as usize + 1] = index(at + 1);
        }
        // a row where nobody is drawn ends where it starts
        for row in 1..starts.len() {
            starts[row] = starts[row].max(starts[row - 1]);
        }
        Self { lots, order: keys.into_iter().map(|(_, _, unit)| unit).collect(), place, starts }
    }

    /// The lot of a unit; none when it takes part already.
    pub fn lot(&self, unit: usize) -> Option<Lot> {
        self.lots[unit]
    }

    /// Units by row, then rank.
    pub fn order(&self) -> &[u32] {
        &self.order
    }

    /// Where a row stands in [`Lots::order`].
    pub fn row(&self, row: usize) -> Range<usize> {
        self.starts[row] as usize..self.starts[row + 1] as usize
    }

    /// Where a unit stands in [`Lots::order`].
    pub fn place(&self, unit: usize) -> Option<usize> {
        self.place.get(unit).filter(|&&place| place != u32::MAX).map(|&place| place as usize)
    }

    /// The rank of the unit at a place in [`Lots::order`], from 1, and of how many; `region` is its region.
    pub fn rank_at(&self, place: usize, region: usize) -> (u64, u64) {
        let range = self.row(if self.starts.len() == 2 { 0 } else { region });
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
