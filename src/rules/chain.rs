//! Which network the beacon is, and the clock of its rounds.
//!
//! The chain hash is the SHA-256 of the parameters below, so they cannot be others under the same hash; a test computes
//! it. Source: `https://api.drand.sh/v2/beacons/quicknet/info`.

use jiff::Timestamp;
use std::fmt::Display;

/// The chain hash of drand quicknet.
pub const CHAIN: &str = "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971";

/// Its public key, a compressed point of G2 in hex.
pub const KEY: &str = "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a";

/// When round 1 appeared, in seconds since 1970: 2023-08-23T15:09:27Z.
pub const GENESIS: u64 = 1_692_803_367;

/// Seconds between rounds.
pub const PERIOD: u64 = 3;

/// The last round that can be named. It appears in the year 2974, so its time can be written in a transcript and its
/// number is exact in every program that reads JSON.
pub const MOST_ROUND: u64 = 10_000_000_000;

/// The newest round at a moment; `None` before the first one and after [`MOST_ROUND`].
pub fn round_at(moment: Timestamp) -> Option<u64> {
    let second = u64::try_from(moment.as_second()).ok()?;
    let round = second.checked_sub(GENESIS)? / PERIOD + 1;
    Some(round).filter(|round| *round <= MOST_ROUND)
}

/// When a round appears, or appeared; `None` for a round that there is not.
pub fn time_of(round: u64) -> Option<Timestamp> {
    let periods = round.checked_sub(1).filter(|_| round <= MOST_ROUND)?;
    Timestamp::from_second(i64::try_from(GENESIS + periods * PERIOD).ok()?).ok()
}

/// The relay that people are sent to.
pub const RELAY: &str = "https://api.drand.sh";

/// Where anybody finds a round, also with a telephone.
pub fn round_address(round: u64) -> String {
    format!("{RELAY}{}", round_path(round))
}

/// Where relays keep a round, or one with a word for its number: `/52db…/public/123`.
pub fn round_path(round: impl Display) -> String {
    format!("/{CHAIN}/public/{round}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::seed::{BeaconFault, ContributionFault};
    use crate::words::value::Digits;
    use crate::words::{Lang, Wording};

    #[test]
    fn the_addresses_that_are_told_are_of_this_chain() {
        let fault = ContributionFault::Beacon { label: String::new(), fault: BeaconFault::NotJson, round: Digits(123) };
        for lang in [Lang::Nl, Lang::En] {
            assert!(fault.mend(lang).ends_with(&format!("https://api.drand.sh{}", round_path(123))));
        }
    }
}
