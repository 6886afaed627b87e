//! Faults of witnesses, and of sources that are no dice.
//!
//! A cosignature is `.signed().cosigned("checkpoint", &cosigner(name, secret, time))`, which signs what the checkpoint says; a
//! member of a contribution, `.behind("contribution label=…", "value", …)` or `.without(…)`; a line, `.above("seed", …)`.

use super::later::sealed;
use super::signer::cosigner;
use super::{Fault, fault};

/// A time to cosign at.
const TIME: u64 = 1_686_571_200; // 2023-06-12T12:00:00Z

/// All of them.
pub fn faults() -> Vec<Fault> {
    vec![fault("cosignature-of-a-stranger", {
        sealed().signed().cosigned("checkpoint", &cosigner("witness.example/getuige", 1, TIME))
    })]
}
