//! Faults of witnesses: who they are, what they signed, when, and how many.
//!
//! `.stamped("checkpoint", &organiser, &[witness(1, time)])` signs a checkpoint over the lines above it, and lets these
//! witnesses of the story `ceremonie` sign what it says. A seal that is signed anew asks for a result signed anew.

use super::draft::Draft;
use super::later::sealed;
use super::signer::{Signer, cosigner, not_canonical_cosigner, weak_cosigner, witness, witness_with_the_test_key};
use super::{Fault, fault};
use base64::prelude::{BASE64_STANDARD, Engine};

/// When the seal is signed: the beacon spoke at 15:15:33 that day.
pub const TIME: u64 = 1_692_803_260; // 2023-08-23T15:07:40Z
/// When round 123 of the beacon appeared.
const BEACON: u64 = 1_692_803_733;
const SEAL: &str = "checkpoint";
const RESULT: &str = "checkpoint #2";

/// All of them.
pub fn faults() -> Vec<Fault> {
    [named(), required(), cosigned(), spelt(), few()].concat()
}

/// The story with witnesses up to the result of its first round.
pub fn ceremony() -> Draft {
    Draft::golden("ceremonie").until(RESULT)
}

/// Up to its seal.
pub fn opened() -> Draft {
    Draft::golden("ceremonie").until(SEAL)
}

fn member(witness: &Signer) -> String {
    format!(r#"{{"role":"notaris","key":{}}}"#, witness.verifier())
}

/// Who the witnesses are, in the first line.
fn named() -> Vec<Fault> {
    let with = |name, witnesses: &[Signer]| {
        let all: Vec<String> = witnesses.iter().map(member).collect();
        let log = opened().set("programme", "witnesses", &format!("[{}]", all.join(",")));
        fault(name, log.set("programme", "required", "1").signed())
    };
    let many = |number| (1..=number).map(|number| cosigner(&format!("w{number}.example"), number, TIME)).collect();
    let many: Vec<Signer> = many(101);
    let bent = |name, bend: fn(Draft) -> Draft| fault(name, bend(opened()).signed());
    vec![
        with("witness-twice", &[witness(1, TIME), witness(1, TIME)]),
        with("witness-one-name-two-keys", &[witness(1, TIME), cosigner("apeldoorn.rho.example/getuige", 7, TIME)]),
        with("witness-one-key-two-names", &[cosigner("a.example", 7, TIME), cosigner("b.example", 7, TIME)]),
        with("witness-with-the-name-of-the-organiser", &[cosigner("rho.example/mtvp", 7, TIME)]),
        with("witness-with-the-key-of-the-organiser", &[witness_with_the_test_key("a.example")]),
        with("witness-key-of-an-organiser", &[Signer::successor()]),
        with("witness-key-weak", &[weak_cosigner("a.example", TIME)]),
        with("witness-key-not-canonical", &[not_canonical_cosigner("a.example", TIME)]),
        with("witness-name-with-a-space", &[cosigner("a.example b", 7, TIME)]),
        bent("witness-role-from-right-to-left", |log| log.set("programme", "witnesses.0.role", "\"\u{5d0}\"")),
        with("witnesses-too-many", &many),
        bent("witness-key-hash-wrong", |log| {
            log.change("programme", "witnesses.0.key", |key| key.replace("a3a7", "a3a8"))
        }),
        bent("witness-member-unknown", |log| log.behind("programme", "witnesses.0.key", r#""since":null"#)),
        bent("witness-role-missing", |log| log.without("programme", "witnesses.0.role")),
        bent("witness-members-reordered", |log| {
            let [role, key] = ["role", "key"].map(|name| log.value(0, &format!("witnesses.0.{name}")));
            log.set("programme", "witnesses.0", &format!(r#"{{"key":{key},"role":{role}}}"#))
        }),
        bent("witnesses-missing", |log| log.without("programme", "witnesses")),
        bent("witnesses-null", |log| log.set("programme", "witnesses", "null")),
    ]
}

/// How many must sign.
fn required() -> Vec<Fault> {
    let set = |name, log: Draft, value: &str| fault(name, log.set("programme", "required", value).signed());
    vec![
        set("required-none-of-three", opened(), "0"),
        set("required-four-of-three", opened(), "4"),
        set("required-one-of-none", sealed(), "1"),
        fault("required-missing", opened().without("programme", "required").signed()),
    ]
}

/// The seal of the ceremony, signed by these.
fn by(name: &'static str, witnesses: &[Signer]) -> Fault {
    fault(name, opened().stamped(SEAL, &Signer::organiser(), witnesses))
}

/// A witness who signs otherwise than they should.
fn odd(sign: impl Fn(&dyn Fn(&[u8]) -> Vec<u8>, &[u8]) -> Vec<u8> + 'static) -> Signer {
    witness(1, TIME).signing(move |own, text| sign(own.as_ref(), text))
}

/// What stands below the organiser's signature.
fn cosigned() -> Vec<Fault> {
    let (first, last) = (|time| witness(1, time), |time| witness(3, time));
    vec![
        fault("cosignature-of-a-stranger", {
            sealed().signed().cosigned(SEAL, &cosigner("witness.example/getuige", 1, TIME))
        }),
        by("cosignature-of-nobody-appointed", &[first(TIME), cosigner("witness.example/getuige", 1, TIME)]),
        by("cosignature-of-a-namesake", &[cosigner("apeldoorn.rho.example/getuige", 7, TIME)]),
        by("cosignatures-out-of-order", &[last(TIME), first(TIME)]),
        by("cosignature-twice", &[first(TIME), first(TIME + 1)]),
        by("cosignature-twice-apart", &[first(TIME), last(TIME), first(TIME)]),
        by(
            "cosignature-by-another-key",
            &[{
                let other = cosigner("apeldoorn.rho.example/getuige", 7, TIME);
                first(TIME).signing(move |_, text| other.below(text))
            }],
        ),
        by(
            "cosignature-of-another-time",
            &[odd(|own, text| [&(TIME - 1).to_be_bytes()[..], &own(text)[8..]].concat())],
        ),
        by("cosignature-of-another-text", &[odd(|own, text| own(&[text, b"extra\n"].concat()))]),
        by("cosignature-at-time-zero", &[first(0)]),
        by("cosignature-in-year-9999", &[first(253_370_764_800)]),
        by("cosignature-at-no-time", &[first(u64::MAX)]),
        by("cosignature-too-short", &[odd(|own, text| own(text)[..71].to_vec())]),
        by("cosignature-too-long", &[odd(|own, text| [&own(text)[..], &[0]].concat())]),
        by("cosignature-without-time", &[odd(|own, text| own(text)[8..].to_vec())]),
        fault("cosignature-of-the-result-forged", {
            let log = ceremony().stamped(RESULT, &Signer::organiser(), &[]);
            log.cosigned(RESULT, &odd(|own, text| own(&[text, b"extra\n"].concat())))
        }),
        fault("cosignature-of-the-seal-below-the-result", {
            let seal = opened();
            let note: String = serde_json::from_str(&seal.value(10, "note")).unwrap();
            let line = note.lines().find(|line| line.contains("apeldoorn")).unwrap().to_owned();
            let log = ceremony().stamped(RESULT, &Signer::organiser(), &[]);
            log.change(RESULT, "note", move |note| format!(r#"{}{line}\n""#, &note[..note.len() - 1]))
        }),
    ]
}

/// How cosignatures are spelt.
fn spelt() -> Vec<Fault> {
    let bent = |name, to: fn(&str) -> String| {
        fault(name, opened().stamped(SEAL, &Signer::organiser(), &[witness(1, TIME)]).change(SEAL, "note", to))
    };
    vec![
        // 76 bytes are one more than a multiple of three: two signs of padding, four bits unused
        bent("cosignature-without-padding", |note| note.replace(r#"==\n""#, r#"\n""#)),
        bent("cosignature-base64-unused-bits", |note| {
            let last = note.len() - r#"0==\n""#.len();
            let digit = BASE64_STANDARD.decode(format!("AAA{}", &note[last..=last])).unwrap()[2];
            format!(
                "{}{}{}",
                &note[..last],
                char::from(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"[usize::from(digit | 1)]),
                &note[last + 1..]
            )
        }),
        bent("cosignature-line-end-missing", |note| format!("{}\"", &note[..note.len() - 3])),
        bent("cosignature-behind-an-empty-line", |note| note.replace(r"\n— apeldoorn", r"\n\n— apeldoorn")),
        bent("cosignature-before-the-organiser", |note| {
            let lines: Vec<&str> = note.trim_matches('"').split(r"\n").collect();
            let [origin, size, root, empty, organiser, witness, end] = lines[..] else { panic!("{note}") };
            format!("\"{}\"", [origin, size, root, empty, witness, organiser, end].join(r"\n"))
        }),
    ]
}

/// A log that goes on while too few have signed.
fn few() -> Vec<Fault> {
    let organiser = Signer::organiser();
    let drawn = |name, witnesses: &[Signer]| {
        let log = ceremony().stamped(SEAL, &organiser, witnesses);
        fault(name, log.stamped(RESULT, &organiser, &[witness(1, BEACON + 60), witness(3, BEACON + 60)]))
    };
    vec![
        drawn("seal-without-witnesses", &[]),
        drawn("seal-with-too-few-witnesses", &[witness(2, TIME)]),
        drawn("seal-cosigned-as-the-beacon-spoke", &[witness(1, TIME), witness(3, BEACON)]),
        drawn(
            "seal-cosigned-after-the-beacon",
            &[witness(1, BEACON + 1), witness(2, BEACON + 2), witness(3, BEACON + 3)],
        ),
        fault("result-with-too-few-witnesses", {
            let log = Draft::golden("ceremonie").until("checkpoint #3");
            let log = log.stamped(RESULT, &organiser, &[witness(3, BEACON + 60)]);
            log.stamped("checkpoint #3", &organiser, &[witness(1, BEACON + 120), witness(2, BEACON + 120)])
        }),
    ]
}
