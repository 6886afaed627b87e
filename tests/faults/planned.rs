//! Faults of sources that are no dice and of what happens when one fails: in the plan, above the seal.

use super::draft::Draft;
use super::witnessed::opened;
use super::{Fault, fault};

const PLAN: &str = "seed-plan";
const FIRST: &str = "sources.1";
const SECOND: &str = "sources.2";
const BEACON: &str = "sources.3";

/// All of them.
pub fn faults() -> Vec<Fault> {
    [secrets(), beacons(), failures(), chances(), periods()].concat()
}

fn bent(name: &'static str, bend: impl Fn(Draft) -> Draft) -> Fault {
    fault(name, bend(opened()).signed())
}

fn set(name: &'static str, (source, member): (&str, &str), value: &str) -> Fault {
    bent(name, |log| log.set(PLAN, &format!("{source}.{member}"), value))
}

fn secrets() -> Vec<Fault> {
    let bend = |name, to: fn(&str) -> String| bent(name, |log| log.change(PLAN, "sources.1.commitment", to));
    vec![
        bend("commitment-capitals", str::to_uppercase),
        bend("commitment-too-short", |commitment| format!("{}\"", &commitment[..64])),
        bend("commitment-too-long", |commitment| format!("{}0\"", &commitment[..65])),
        bend("commitment-no-hex", |commitment| format!("{}g\"", &commitment[..64])),
        bent("commitment-twice", |log| {
            let commitment = log.value(9, "sources.1.commitment");
            log.set(PLAN, "sources.2.commitment", &commitment)
        }),
        bent("commitment-missing", |log| log.without(PLAN, "sources.1.commitment")),
        bent("secret-with-rolls", |log| log.behind(PLAN, "sources.1.commitment", r#""rolls":1"#)),
        set("source-kind-unknown", (FIRST, "kind"), "\"coin\""),
    ]
}

fn beacons() -> Vec<Fault> {
    vec![
        bent("drand-other-chain", |log| log.change(PLAN, "sources.3.chain", |chain| chain.replace("52db", "8990"))),
        bent("drand-chain-capitals", |log| log.change(PLAN, "sources.3.chain", str::to_uppercase)),
        bent("drand-chain-missing", |log| log.without(PLAN, "sources.3.chain")),
        set("drand-round-zero", (BEACON, "round"), "0"),
        set("drand-round-too-large", (BEACON, "round"), "10000000001"),
        // round 1 appeared at 15:09:27
        bent("drand-round-of-before-the-seal", |log| {
            log.set("round", "opened", "\"2023-08-23T15:10:00Z\"").set(PLAN, "sources.3.round", "1")
        }),
        // round 123 appears at 15:15:33
        bent("drand-round-as-the-seal-opened", |log| log.set("round", "opened", "\"2023-08-23T15:15:33Z\"")),
        set("drand-later-null-where-a-number-is-due", (BEACON, "failure"), "\"later\""),
        bent("drand-later-missing", |log| log.without(PLAN, "sources.3.later")),
        set("drand-later-without-its-rule", (BEACON, "later"), "200"),
        bent("drand-later-none", |log| {
            log.set(PLAN, "sources.3.failure", "\"later\"").set(PLAN, "sources.3.later", "0")
        }),
        bent("drand-later-too-many", |log| {
            log.set(PLAN, "sources.3.failure", "\"later\"").set(PLAN, "sources.3.later", "1000001")
        }),
    ]
}

fn failures() -> Vec<Fault> {
    vec![
        set("failure-rule-unknown", (SECOND, "failure"), "\"retry\""),
        bent("failure-rule-missing", |log| log.without(PLAN, "sources.2.failure")),
        set("failure-later-of-a-secret", (SECOND, "failure"), "\"later\""),
        bent("failure-later-of-dice", |log| {
            log.set(PLAN, "sources.0.failure", "\"later\"").behind(PLAN, "sources.0.failure", r#""later":200"#)
        }),
        bent("failure-later-beside-abort-of-dice", |log| log.behind(PLAN, "sources.0.failure", r#""later":null"#)),
    ]
}

/// Plans that leave too little to chance.
fn chances() -> Vec<Fault> {
    let of = |log: &Draft, at: usize| log.value(9, &format!("sources.{at}"));
    vec![
        bent("plan-of-one-secret", |log| {
            let secret = of(&log, 1);
            log.set(PLAN, "sources", &format!("[{secret}]"))
        }),
        bent("plan-of-two-secrets-of-one-party", |log| {
            let log = log.set(PLAN, "sources.2.by", "\"notaris\"");
            let (one, other) = (of(&log, 1), of(&log, 2));
            log.set(PLAN, "sources", &format!("[{one},{other}]"))
        }),
        bent("plan-of-a-secret-and-few-dice", |log| {
            let log = log.set(PLAN, "sources.0.rolls", "49");
            let (dice, secret) = (of(&log, 0), of(&log, 1));
            log.set(PLAN, "sources", &format!("[{dice},{secret}]"))
        }),
    ]
}

/// The period for objections, in the rules.
fn periods() -> Vec<Fault> {
    let set = |name, value| bent(name, move |log| log.set("rules", "objections_until", value));
    vec![
        set("objections-until-a-day", "\"2023-08-20\""),
        set("objections-until-with-a-zone", "\"2023-08-20T12:00:00+02:00\""),
        set("objections-until-no-such-day", "\"2023-02-30T12:00:00Z\""),
        set("objections-until-empty", "\"\""),
        bent("objections-until-missing", |log| log.without("rules", "objections_until")),
    ]
}
