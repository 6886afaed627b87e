//! Faults of what sources gave, and of sources that gave nothing: below the seal. All is drawn with it all the same.

use super::draft::Draft;
use super::signer::Signer;
use super::signer::witness;
use super::witnessed::{TIME, ceremony};
use super::{Fault, fault};

const SECRET: &str = "contribution label=geheim-notaris";
const BEACON: &str = "contribution label=baken";
const PLAN: &str = "seed-plan";
const FAILED: &str = "failure label=geheim-notaris";

/// All of them.
pub fn faults() -> Vec<Fault> {
    [secrets(), beacons(), failed(), rest()].concat()
}

/// The ceremony with what was given bent, drawn and signed as if it were right.
pub fn bent(name: &'static str, bend: impl Fn(Draft) -> Draft) -> Fault {
    let organiser = Signer::organiser();
    let log = bend(ceremony()).redrawn().stamped("checkpoint", &organiser, &[witness(1, TIME), witness(3, TIME)]);
    fault(name, log.stamped("checkpoint #2", &organiser, &[]))
}

fn secrets() -> Vec<Fault> {
    let other = "\"9a0c1e2f3b4d5c6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6\"";
    vec![
        bent("secret-other", |log| log.set(SECRET, "value", other)),
        bent("secret-capitals", |log| log.change(SECRET, "value", str::to_uppercase)),
        bent("secret-trailing-space", |log| log.change(SECRET, "value", |secret| format!("{} \"", &secret[..65]))),
        bent("secret-too-short", |log| log.change(SECRET, "value", |secret| format!("{}\"", &secret[..64]))),
        bent("secret-no-hex", |log| log.change(SECRET, "value", |secret| format!("{}g\"", &secret[..64]))),
        bent("secret-is-its-commitment", |log| {
            let commitment = log.value(9, "sources.1.commitment");
            log.set(SECRET, "value", &commitment)
        }),
        bent("secret-with-signature", |log| log.behind(SECRET, "value", r#""signature":"""#)),
        bent("secret-with-signature-null", |log| log.behind(SECRET, "value", r#""signature":null"#)),
    ]
}

/// Another round that the beacon did give: the one of the story's second round.
fn luckier(log: Draft) -> Draft {
    let later = Draft::golden("ceremonie");
    let at = later.all(BEACON)[1];
    let (value, signature) = (later.value(at, "value"), later.value(at, "signature"));
    log.set(BEACON, "value", &value).set(BEACON, "signature", &signature)
}

fn beacons() -> Vec<Fault> {
    vec![
        bent("drand-signature-missing", |log| log.without(BEACON, "signature")),
        bent("drand-signature-null", |log| log.set(BEACON, "signature", "null")),
        bent("drand-signature-capitals", |log| log.change(BEACON, "signature", str::to_uppercase)),
        bent("drand-signature-too-short", |log| {
            log.change(BEACON, "signature", |signature| format!("{}\"", &signature[..96]))
        }),
        bent("drand-signature-no-point", |log| {
            // SHA-256 of 48 zero bytes
            let log = log.set(BEACON, "signature", &format!("\"{}\"", "0".repeat(96)));
            log.set(BEACON, "value", "\"123 17b0761f87b081d5cf10757ccc89f12be355c70e2e29df288b65b30710dcbcd1\"")
        }),
        bent("drand-randomness-changed", |log| log.change(BEACON, "value", |value| value.replace("fb8f", "fb8e"))),
        bent("drand-randomness-capitals", |log| log.change(BEACON, "value", str::to_uppercase)),
        bent("drand-randomness-missing", |log| log.set(BEACON, "value", "\"123\"")),
        bent("drand-round-leading-zero", |log| log.change(BEACON, "value", |value| value.replace("123 ", "0123 "))),
        bent("drand-round-two-spaces", |log| log.change(BEACON, "value", |value| value.replace("123 ", "123  "))),
        bent("drand-other-round", luckier),
        bent("drand-other-round-under-the-number-that-is-due", |log| {
            luckier(log).change(BEACON, "value", |value| value.replace("1000000 ", "123 "))
        }),
    ]
}

/// The story in which sources fail, bent below its seal.
pub fn failing(name: &'static str, bend: impl Fn(Draft) -> Draft) -> Fault {
    fault(name, bend(Draft::golden("uitval")).redrawn())
}

fn failed() -> Vec<Fault> {
    let dice = r#"{"type":"failure","label":"dobbelstenen","reason":"zoek"}"#;
    let secret = Draft::golden("ceremonie");
    let secret = String::from_utf8(secret.lines[secret.at(SECRET)].clone()).unwrap();
    let first = |log: Draft| log.change(BEACON, "value", |value| value.replace("123 ", "23 "));
    vec![
        failing("failure-where-the-plan-aborts", |log| {
            log.above("contribution", dice).struck("contribution label=dobbelstenen")
        }),
        failing("failure-reason-empty", |log| log.set(FAILED, "reason", "\"\"")),
        failing("failure-reason-bidi-mark", |log| log.set(FAILED, "reason", "\"zoek\u{202d}\"")),
        failing("failure-reason-missing", |log| log.without(FAILED, "reason")),
        failing("failure-misspelt", |log| log.replace(FAILED, r#","reason""#, r#", "reason""#)),
        failing("failure-of-another-source", |log| log.set(FAILED, "label", "\"radio\"")),
        failing("failures-swapped", |log| log.swapped("failure #1", "failure #2")),
        failing("failure-twice", |log| log.twice(FAILED)),
        failing("failure-and-given", |log| log.above("failure #2", &secret)),
        failing("failure-twice-of-the-beacon", |log| log.twice("failure label=baken")),
        failing("failure-without-the-later-round", |log| log.struck(BEACON)),
        failing("failure-and-the-first-round", first),
        failing("later-round-without-failure", |log| log.struck("failure label=baken")),
    ]
}

/// A failure that its rule allows, and that leaves too little.
fn rest() -> Vec<Fault> {
    let few = |log: Draft| {
        log.set(PLAN, "sources.0.rolls", "49")
            .change("contribution label=dobbelstenen", "value", |dice| format!("{}\"", &dice[..dice.len() - 3]))
    };
    let without = |log: Draft, label: &str| {
        let line = format!(r#"{{"type":"failure","label":"{label}","reason":"zoek"}}"#);
        let given = format!("contribution label={label}");
        log.above(&given, &line).struck(&given)
    };
    vec![
        bent("failure-leaves-few-dice-and-a-secret", |log| {
            let log = few(log).set(PLAN, "sources.3.failure", "\"skip\"");
            without(without(log, "geheim-verzekeraar"), "baken")
        }),
        bent("failure-of-the-rule-abort", |log| without(log, "baken")),
    ]
}
