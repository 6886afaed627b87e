//! Faults of a handover: who announces it, what it says, who signs it, and who signs behind it.

use super::draft::Draft;
use super::signer::{Signer, cosigner, not_canonical_cosigner, weak_cosigner, witness};
use super::{Fault, fault};

/// When the handover is signed along.
const TIME: u64 = 1_695_204_600; // 2023-09-20T10:10:00Z
const HANDOVER: &str = "handover";
const ANNOUNCED: &str = "checkpoint #3";
const SEAL: &str = "checkpoint #4";

/// All of them.
pub fn faults() -> Vec<Fault> {
    [said(), placed(), signed()].concat()
}

/// The ceremony up to its handover.
fn announced() -> Draft {
    Draft::golden("ceremonie").until(ANNOUNCED)
}

/// Up to the seal of its second round.
fn again() -> Draft {
    Draft::golden("ceremonie").until(SEAL)
}

fn old() -> [Signer; 2] {
    [witness(1, TIME), witness(2, TIME)]
}

fn said() -> Vec<Fault> {
    let bent = |name, bend: fn(Draft) -> Draft| {
        fault(name, bend(announced()).stamped(ANNOUNCED, &Signer::organiser(), &old()))
    };
    vec![
        bent("handover-reason-empty", |log| log.set(HANDOVER, "reason", "\"\"")),
        bent("handover-announced-on-a-day", |log| log.set(HANDOVER, "announced", "\"2023-09-20\"")),
        bent("handover-to-another-name", |log| {
            log.set(HANDOVER, "organiser", &Signer::renamed("rho.example/ander").verifier())
        }),
        bent("handover-to-a-weak-key", |log| log.set(HANDOVER, "organiser", &Signer::weak().verifier())),
        bent("handover-to-a-key-not-canonical", |log| {
            log.set(HANDOVER, "organiser", &Signer::not_canonical().verifier())
        }),
        bent("handover-witness-not-canonical", |log| {
            log.set(HANDOVER, "witnesses.0.key", &not_canonical_cosigner("a.example", TIME).verifier())
        }),
        bent("handover-reason-two-spaces", |log| log.set(HANDOVER, "reason", "\"kwijt  geraakt\"")),
        bent("handover-to-the-key-of-a-witness", |log| {
            log.set(HANDOVER, "organiser", &cosigner("rho.example/mtvp", 7, TIME).verifier())
        }),
        bent("handover-weak-witness", |log| {
            log.set(HANDOVER, "witnesses.0.key", &weak_cosigner("a.example", TIME).verifier())
        }),
        bent("handover-witness-twice", |log| {
            let key = log.value(log.at(HANDOVER), "witnesses.0.key");
            log.set(HANDOVER, "witnesses.1.key", &key)
        }),
        bent("handover-required-three-of-two", |log| log.set(HANDOVER, "required", "3")),
        bent("handover-member-missing", |log| log.without(HANDOVER, "required")),
        bent("handover-member-unknown", |log| log.behind(HANDOVER, "required", r#""origin":"rho.example/mtvp""#)),
        bent("handover-misspelt", |log| log.replace(HANDOVER, r#""required":"#, r#""required": "#)),
    ]
}

fn placed() -> Vec<Fault> {
    let organiser = Signer::organiser();
    let line = |log: &Draft| String::from_utf8(log.lines[log.at(HANDOVER)].clone()).unwrap();
    vec![
        fault("handover-first", {
            let log = announced();
            let handover = line(&log);
            log.until("programme").then(&handover).closed().stamped("checkpoint", &organiser, &old())
        }),
        fault("handover-behind-a-waiting-seal", {
            let log = announced();
            let handover = line(&log);
            let log = log.until("checkpoint").then(&handover).closed();
            log.stamped("checkpoint #2", &organiser, &old())
        }),
        fault(
            "handover-without-checkpoint",
            again().struck(ANNOUNCED).stamped("checkpoint #3", &Signer::successor(), &old()),
        ),
    ]
}

fn signed() -> Vec<Fault> {
    let announced =
        |name, signer: &Signer, witnesses: &[Signer]| fault(name, announced().stamped(ANNOUNCED, signer, witnesses));
    let again = |name, (before, signer, witnesses): (&[Signer], &Signer, &[Signer])| {
        let log = again().stamped(ANNOUNCED, &Signer::organiser(), before);
        fault(name, log.stamped(SEAL, signer, witnesses))
    };
    let (organiser, successor) = (Signer::organiser(), Signer::successor());
    vec![
        announced("handover-signed-by-the-new-key", &successor, &old()),
        announced("handover-cosigned-by-a-stranger", &organiser, &[cosigner("a.example", 7, TIME)]),
        again("handover-without-witnesses", (&[], &successor, &old())),
        again("handover-with-too-few-witnesses", (&[witness(3, TIME)], &successor, &old())),
        again("round-signed-by-the-old-key", (&old(), &organiser, &old())),
        again("round-cosigned-by-a-former-witness", (&old(), &successor, &[witness(1, TIME), witness(3, TIME)])),
    ]
}
