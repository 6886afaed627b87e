//! Orders by chance for a simulation: one fast stream a block of draws.
//!
//! Not the lots of a transcript: those hang on ids and cost a ChaCha20 block each. A simulation needs only that every
//! order of the players is equally likely, which is what [`self_test`](fn@super::self_test) checks of the real lots.

use super::group::Player;
use crate::draw::units::Case;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use sha2::{Digest, Sha256};
use std::ops::Range;

/// The order of the players in one draw.
pub(super) struct Deal {
    stream: ChaCha8Rng,
    /// Of the numbers of baskets: where there are none, the same is dealt.
    chooser: ChaCha8Rng,
    /// By region: what chooses its basket.
    numbers: Vec<u64>,
    bytes: Vec<u8>,
    /// A lot and, in the low bits, the player.
    keys: Vec<u64>,
    /// So many low bits hold a player.
    bits: u32,
    /// By player.
    regions: Vec<u32>,
    /// By region: where its players stand in [`Self::by_region`]; one more for the end.
    starts: Vec<usize>,
    next: Vec<usize>,
    /// All players by lot.
    pub(super) overall: Vec<u32>,
    /// All players by region, then by lot.
    pub(super) by_region: Vec<u32>,
}

impl Deal {
    /// A deal among these players.
    pub(super) fn new(case: &Case<'_>, players: &[Player]) -> Self {
        let regions: Vec<u32> = players.iter().map(|player| case.units.list()[player.unit as usize].region).collect();
        let mut starts = vec![0; case.register.regions().len() + 1];
        for &region in &regions {
            starts[region as usize + 1] += 1;
        }
        for region in 1..starts.len() {
            starts[region] += starts[region - 1];
        }
        Self {
            stream: ChaCha8Rng::from_seed([0; 32]),
            chooser: ChaCha8Rng::from_seed([0; 32]),
            numbers: vec![0; case.register.regions().len()],
            bytes: vec![0; 8 * players.len()],
            keys: Vec::with_capacity(players.len()),
            bits: usize::BITS - players.len().leading_zeros(),
            next: starts.clone(),
            starts,
            overall: vec![0; players.len()],
            by_region: vec![0; players.len()],
            regions,
        }
    }

    /// Begins a block of draws. What it deals hangs on the seed and on the number of the block, on nothing else.
    pub(super) fn begin(&mut self, seed: u64, block: u64) {
        let stream = |what: &str| {
            let mut stream = ChaCha8Rng::from_seed(Sha256::digest(format!("instroom {what} v1\n{seed}\n")).into());
            stream.set_stream(block);
            stream
        };
        (self.stream, self.chooser) = (stream("chances"), stream("chances baskets"));
    }

    /// The number of the basket of a region, out of so many, at most 10,000: of 64 bits no remainder is favoured that could be
    /// noticed.
    pub(super) fn basket(&self, region: usize, count: usize) -> u32 {
        u32::try_from(self.numbers[region] % count as u64).unwrap_or_default()
    }

    /// Deals once. A lot has 64 bits less those of a player's number: equal ones are rarer than can be noticed.
    pub(super) fn deal(&mut self) {
        self.stream.fill_bytes(&mut self.bytes);
        self.numbers.fill_with(|| self.chooser.next_u64());
        self.keys.clear();
        let words = self.bytes.chunks_exact(8).map(|word| word.iter().fold(0, |lot, &byte| lot << 8 | u64::from(byte)));
        self.keys.extend((0..).zip(words).map(|(player, lot)| lot << self.bits | player));
        self.keys.sort_unstable();
        let mask = (1 << self.bits) - 1;
        for (place, key) in self.overall.iter_mut().zip(&self.keys) {
            let [a, b, c, d, ..] = (key & mask).to_le_bytes(); // a player's number has 32 bits at most
            *place = u32::from_le_bytes([a, b, c, d]);
        }
        self.sort_regions();
    }

    /// The same order, region by region.
    fn sort_regions(&mut self) {
        self.next.copy_from_slice(&self.starts);
        for &player in &self.overall {
            let next = &mut self.next[self.regions[player as usize] as usize];
            self.by_region[*next] = player;
            *next += 1;
        }
    }

    /// Where the players of a region stand in [`Self::by_region`].
    pub(super) fn region(&self, region: usize) -> Range<usize> {
        self.starts[region]..self.starts[region + 1]
    }
}
