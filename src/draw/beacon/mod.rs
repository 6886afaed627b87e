//! The public beacon (*baken*): drand quicknet, which signs a number every three seconds that nobody knows before.
//!
//! Comes in: a moment, a round number, the JSON of a round. Goes out: which round belongs to a moment, and a round that
//! was verified without asking anybody. Refuses: a text that is no round, another round than the one named, a signature
//! that is not the network's. Section "Seed" of the format document; the network is pinned by
//! [`CHAIN`](crate::rules::chain::CHAIN), whose parts are in [`chain`](crate::rules::chain).

mod hex;
mod read;
mod signature;
mod typed;

pub use crate::words::seed::BeaconFault;
pub use hex::{hex, read_signature};
pub use read::{check_beacon, read_beacon};
pub use typed::{GROUP, SIGNATURE_DIGITS};

use sha2::{Digest, Sha256};

/// A round of the beacon. It was published by the network only if [`Beacon::is_genuine`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beacon {
    /// Its number, 1 to [`MOST_ROUND`](crate::rules::chain::MOST_ROUND).
    pub round: u64,
    /// A compressed point of G1.
    pub signature: [u8; 48],
}

impl Beacon {
    /// What the round gives: SHA-256 of its signature.
    pub fn randomness(&self) -> [u8; 32] {
        Sha256::digest(self.signature).into()
    }

    /// Whether the network signed this round: there is exactly one such signature, and only a threshold of its members
    /// together can make it. Takes milliseconds.
    pub fn is_genuine(&self) -> bool {
        signature::is_genuine(self.round, &self.signature)
    }
}
