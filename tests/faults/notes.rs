//! Faults of checkpoints: what they say, how they are spelt, who signed and how.

use super::draft::Draft;
use super::later::{drawn, sealed};
use super::signer::{Signer, cosigner};
use super::{Fault, fault};
use instroom::log::note::Checkpoint;

const NOTE: &str = "checkpoint";
const RESULT: &str = "checkpoint #2";

/// All of them.
pub fn faults() -> Vec<Fault> {
    [said(), spelt(), signed()].concat()
}

fn said() -> Vec<Fault> {
    let (own, fewer) = (Signer::organiser(), |due: Checkpoint| Checkpoint { size: due.size - 1, ..due }.text());
    let stating = |name, text: fn(Checkpoint) -> String| fault(name, sealed().stating(NOTE, &own, text));
    let root = sealed().root(9);
    let large = |due: Checkpoint| due.text().replace("\n10\n", "\n9007199254740992\n");
    vec![
        stating("note-size-zero-in-front", |due| due.text().replace("\n10\n", "\n010\n")),
        fault("note-size-too-large", sealed().stating(NOTE, &own, large)),
        stating("note-extension-line", |due| format!("{}extra\n", due.text())),
        stating("note-other-origin", |due| Checkpoint { origin: "rho.example/ander".to_owned(), ..due }.text()),
        fault("note-wrong-size", sealed().stating(NOTE, &own, fewer)),
        fault("seal-root-of-fewer-lines", sealed().stating(NOTE, &own, |due| Checkpoint { root, ..due }.text())),
        fault("result-wrong-size", drawn().stating(RESULT, &own, fewer)),
        fault("result-of-seal", {
            let seal = drawn().value(drawn().at(NOTE), "note");
            drawn().set(RESULT, "note", &seal)
        }),
    ]
}

fn spelt() -> Vec<Fault> {
    let bent = |name, to: fn(&str) -> String| fault(name, sealed().change(NOTE, "note", to));
    vec![
        bent("note-unsigned", |note| format!("{}\"", &note[..signature(note)])),
        bent("note-two-signatures", |note| format!("{}{}", &note[..note.len() - 1], &note[signature(note)..])),
        bent("note-witness-signature", |note| {
            let line = "— witness.example AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+P0BBQkM=";
            format!(r#"{}{line}\n""#, &note[..note.len() - 1])
        }),
        // 68 bytes leave two bits unused in the last digit
        bent("note-base64-unused-bits", |note| {
            let last = note.len() - r#"0=\n""#.len();
            let next = char::from(note.as_bytes()[last] + 1);
            format!("{}{next}{}", &note[..last], &note[last + 1..])
        }),
        bent("seal-dash-escaped", |note| note.replace('\u{2014}', r"\u2014")),
    ]
}

/// Where the signature line begins in a note, as JSON.
fn signature(note: &str) -> usize {
    note.find('\u{2014}').unwrap()
}

fn signed() -> Vec<Fault> {
    let by = |name, signer: &Signer| fault(name, sealed().signed_by(signer));
    let named = |log: Draft, signer: &Signer| log.set("programme", "organiser", &signer.verifier()).signed_by(signer);
    vec![
        fault("note-signatures-too-many", {
            let many = (0..=100).map(|at| cosigner(&format!("w{at}.example"), at, 1_692_803_260));
            many.fold(sealed().signed(), |log, witness| log.cosigned(NOTE, &witness))
        }),
        fault("note-name-with-a-plus", stranger("a.example+b")),
        fault("note-name-no-break-space", stranger("a.example\u{a0}b")),
        fault("note-name-too-long", stranger(&"n".repeat(256))),
        by("note-other-key", &Signer::other()),
        by("note-key-hash-wrong", &Signer::misnumbered()),
        fault("result-other-key", drawn().stating(RESULT, &Signer::other(), |due| due.text())),
        by("signature-large-s", &Signer::large_s()),
        by("signature-small-r", &Signer::small_r()),
        by("signature-mixed-r-cofactored", &Signer::mixed_r()),
        fault("signature-mixed-key-cofactored", named(sealed(), &Signer::mixed_key())),
        fault("key-weak", named(sealed(), &Signer::weak())),
        fault("key-not-canonical", named(sealed(), &Signer::not_canonical())),
        fault("key-name-no-break-space", {
            let named = Signer::renamed("rho.example/\u{a0}mtvp");
            let log = sealed().set("programme", "origin", &format!("\"{}\"", named.name));
            log.set("programme", "organiser", &named.verifier()).signed_by(&named)
        }),
        fault("key-name-too-long", {
            let named = Signer::renamed(&("rho.example/".to_owned() + &"m".repeat(244)));
            let log = sealed().set("programme", "origin", &format!("\"{}\"", named.name));
            log.set("programme", "organiser", &named.verifier()).signed_by(&named)
        }),
        fault("key-hash-wrong", {
            let misnumbered = Signer::misnumbered().verifier();
            sealed().set("programme", "organiser", &misnumbered).signed()
        }),
    ]
}

/// A line of somebody with this name, whom nobody knows, below a seal.
fn stranger(name: &str) -> Draft {
    sealed().signed().cosigned(NOTE, &cosigner(name, 1, 1_692_803_260))
}

/// A public key of mixed order, with which all is right.
pub fn mixed_key_that_holds() -> Vec<u8> {
    let signer = Signer::mixed_key_that_holds();
    let log = drawn().set("programme", "organiser", &signer.verifier());
    // the seed hangs on the root only, so that it is drawn before it is signed
    log.redrawn().signed_by(&signer).bytes()
}
