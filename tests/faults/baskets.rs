//! Faults of baskets: rules that have none or half of them, another number, another count.

use super::signer::Signer;
use super::{Draft, Fault, fault};

const FIRST: &str = "outcome practice=01990001";
const DIE: &str = "contribution label=mand";

/// All of them.
pub fn faults() -> Vec<Fault> {
    let signed = |name, log: Draft| fault(name, log.signed_by(&Signer::renamed("voorbeeld.example/manden")));
    let sealed = |name, bend: fn(Draft) -> Draft| signed(name, bend(Draft::golden("manden").until("checkpoint")));
    let drawn = |name, bend: fn(Draft) -> Draft| signed(name, bend(Draft::golden("manden")));
    vec![
        sealed("baskets-missing", |log| log.without("rules", "baskets")),
        sealed("baskets-seven", |log| log.set("rules", "baskets", "7")),
        sealed("baskets-of-skip", |log| log.set("rules", "boundary", "\"skip\"")),
        sealed("baskets-balanced", |log| log.set("rules", "spread", "\"balanced\"")),
        sealed("baskets-leftover-unknown", |log| log.set("rules", "leftover", "\"stop\"")),
        sealed("baskets-leftover-missing", |log| log.without("rules", "leftover")),
        sealed("baskets-dice-unknown", |log| log.set("rules", "basket_dice", "\"munt\"")),
        sealed("baskets-dice-of-six", |log| log.set("seed-plan", "sources.1.faces", "6")),
        sealed("baskets-dice-twice", |log| log.set("seed-plan", "sources.1.rolls", "2")),
        sealed("baskets-dice-that-may-fail", |log| log.set("seed-plan", "sources.1.failure", "\"skip\"")),
        drawn("baskets-die-changed", |log| log.set(DIE, "value", "\"8\"")),
        drawn("baskets-number-changed", |log| log.set("tranche", "basket", "8")),
        drawn("baskets-number-missing", |log| log.without("tranche", "basket")),
        drawn("baskets-number-of-who-all-fit", |log| {
            log.replace("tranche start=2024-01-01", "\"waiting_size\":0", "\"waiting_size\":0,\"basket\":9")
        }),
        drawn("baskets-count-changed", |log| log.set(FIRST, "tranches.0.baskets", "3")),
        drawn("baskets-count-missing", |log| log.without(FIRST, "tranches.0.baskets")),
        drawn("baskets-result-changed", |log| log.set(FIRST, "tranches.0.result", "\"lot\"")),
    ]
}
