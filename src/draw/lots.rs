//! Lots (*lotnummers*) and ranks (*rangnummers*).
//!
//! Comes in: the seed and the units. Goes out: a lot for each, and its rank within its region. A lot hangs on the
//! unit's own label, the id of a practice, and on nothing else, so adding or striking one never changes the order
//! of the others. Section "Lots" of the format document.

use crate::draw::seed::Seed;
use crate::draw::units::{Case, Unit};
use crate::register::narrow;
use crate::rules::Spread;
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
    /// The lot of a number.
    pub fn from_number(number: u64) -> Self {
        Self(number)
    }

    /// As a number: the first byte of the keystream is the highest.
    pub fn number(self) -> u64 {
        self.0
    }

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
    Lot(next(&mut keystream(seed, id)))
}

/// The keystream of a text under the seed.
pub(super) fn keystream(seed: &Seed, text: &str) -> ChaCha20Rng {
    let digest: [u8; 32] = Sha256::digest(text).into();
    let [a, b, c, d, e, f, g, h, ..] = digest;
    let mut stream = ChaCha20Rng::from_seed(seed.0);
    stream.set_stream(u64::from_le_bytes([a, b, c, d, e, f, g, h]));
    stream
}

/// The next eight bytes of a keystream, the first one first.
pub(super) fn next(stream: &mut ChaCha20Rng) -> u64 {
    let mut bytes = [0; 8];
    stream.fill_bytes(&mut bytes);
    u64::from_be_bytes(bytes)
}

/// A rank (*rangnummer*): the place of a lot among those of its row, the lowest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rank {
    number: u64,
    of: u64,
}

impl Rank {
    /// From 1.
    pub fn number(self) -> u64 {
        self.number
    }

    /// Of how many.
    pub fn of(self) -> u64 {
        self.of
    }
}

/// Which units are ranked together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rows {
    /// All.
    One,
    /// Those of a region.
    PerRegion,
}

impl Rows {
    fn of(spread: Spread) -> Self {
        if spread == Spread::Overall { Self::One } else { Self::PerRegion }
    }
}

/// The lots of a round, and the order they give. Units that take part already have none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lots {
    /// By unit.
    lots: Vec<Option<Lot>>,
    /// Who is ranked together.
    rows: Rows,
    /// Units by row, then rank.
    order: Vec<u32>,
    /// By unit: its place in `order`.
    place: Vec<u32>,
    /// The same lots in that order: a million of them are written so without looking about in memory.
    sorted: Vec<Lot>,
    /// By row: where it starts in `order`; one more for the end.
    starts: Vec<u32>,
}

/// Draws a lot for every unit that does not take part already, and ranks them.
pub fn draw_lots(seed: &Seed, case: Case<'_>) -> Lots {
    let lot = |(index, unit): (usize, &Unit)| {
        unit.start.is_none().then(|| draw_lot(seed, case.units.label(index, case.register)))
    };
    let lots = case.units.list().par_iter().enumerate().with_min_len(512).map(lot).collect();
    Lots::rank(lots, case)
}

impl Lots {
    /// Ranks units by lot, then by label as bytes, within each row. Units stand in the order of their labels, so their
    /// index decides between equal lots.
    pub fn rank(lots: Vec<Option<Lot>>, case: Case<'_>) -> Self {
        let rows = Rows::of(case.rules.spread);
        let row = |unit: &Unit| if rows == Rows::One { 0 } else { unit.region };
        let keyed = case.units.list().par_iter().zip(&lots).enumerate();
        let mut keys: Vec<(u32, Lot, u32)> =
            keyed.filter_map(|(at, (unit, lot))| lot.map(|lot| (row(unit), lot, narrow(at)))).collect();
        keys.par_sort_unstable();
        let mut place = vec![u32::MAX; lots.len()];
        let many = if rows == Rows::One { 1 } else { case.register.regions().len() };
        let mut starts = vec![0; many + 1];
        for (at, &(row, _, unit)) in (0..).zip(&keys) {
            place[unit as usize] = at;
            starts[row as usize + 1] = at + 1;
        }
        // a row where nobody is drawn ends where it starts
        for row in 1..starts.len() {
            starts[row] = starts[row].max(starts[row - 1]);
        }
        let sorted = keys.iter().map(|&(_, lot, _)| lot).collect();
        Self { lots, rows, order: keys.into_iter().map(|(_, _, unit)| unit).collect(), place, sorted, starts }
    }

    /// The lot of a unit; none when it takes part already.
    pub fn lot(&self, unit: usize) -> Option<Lot> {
        self.lots[unit]
    }

    /// All lots, in the order of the units.
    pub fn by_unit(&self) -> impl Iterator<Item = Lot> {
        self.lots.iter().flatten().copied()
    }

    /// The lot at a place in [`Lots::order`].
    pub fn lot_at(&self, place: usize) -> Lot {
        self.sorted[place]
    }

    /// The region of all that stand in a row, by a place in it; `None` where all stand in one.
    pub fn region_at(&self, place: usize) -> Option<usize> {
        (self.rows == Rows::PerRegion).then(|| self.starts.partition_point(|&start| start as usize <= place) - 1)
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

    /// The rank of the unit at a place in [`Lots::order`]; `region` is its region.
    pub fn rank_at(&self, place: usize, region: usize) -> Rank {
        let row = self.row(if self.rows == Rows::One { 0 } else { region });
        Rank { number: (place - row.start + 1) as u64, of: row.len() as u64 }
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
