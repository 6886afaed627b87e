//! Every fault of a transcript is found, on its line, and told in both languages.
//!
//! `fixtures/faults/transcript-<fault>.jsonl` is a transcript with one fault; where the fault is not a signature, a
//! line end or a change behind the organiser's back, it is validly signed with the test key. `transcript-<fault>.txt`
//! beside it has the verdict: on the first line `differs <part> line <n>` or `uncheckable`, written by hand from the
//! format document; then all that `instroom verify` prints, English, then `---`, then Dutch.
//! `INSTROOM_REGENERATE=1 cargo test --test transcript_faults` writes the words anew, never the first line.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod support;

use instroom::fault::three_parts;
use instroom::lang::Lang;
use instroom::log::signers::Trusted;
use instroom::verify::{Check, Uncheckable, Verdict, verdict_words, verify};
use support::{organiser, path, regenerate};

/// Names of the transcripts with a fault, sorted.
fn fault_files() -> Vec<String> {
    let entries = std::fs::read_dir(path("fixtures/faults")).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.retain(|name| name.starts_with("transcript-") && name.ends_with(".jsonl"));
    names.sort();
    names
}

fn read(name: &str) -> Vec<u8> {
    std::fs::read(path("fixtures/faults").join(name)).unwrap_or_default()
}

type Ending = Result<Verdict, Uncheckable>;

/// The difference that stands first in the file, as the first line of a golden has it.
fn class(ending: &Ending) -> String {
    let Ok(verdict) = ending else { return "uncheckable".to_owned() };
    let line = |check: &Check| check.difference.as_ref().map(|difference| (difference.line + 1, check.part));
    match verdict.checks.iter().filter_map(line).min_by_key(|&(line, _)| line) {
        Some((line, part)) => format!("differs {} line {line}", part.code()),
        None => "agrees".to_owned(),
    }
}

/// What `instroom verify` prints.
fn words(ending: &Ending, name: &str, lang: Lang) -> String {
    match ending {
        Ok(verdict) => verdict_words(verdict, name, lang),
        Err(fault) => three_parts(lang, fault, Some(name)),
    }
}

#[test]
fn every_fault_is_found_on_its_line_and_told_in_both_languages() {
    let files = fault_files();
    assert!(files.len() >= 170, "only {} fault files", files.len());
    let mut wrong = Vec::new();
    for name in files {
        let ending = verify(&read(&name)[..], &[]);
        let found = format!("{}---\n{}", words(&ending, &name, Lang::En), words(&ending, &name, Lang::Nl));
        let golden = path("fixtures/faults").join(&name).with_extension("txt");
        let text = std::fs::read_to_string(&golden).unwrap();
        let (first, expected) = text.split_once('\n').unwrap();
        if class(&ending) != first {
            wrong.push(format!("{name}: `{first}` is due, the verdict is `{}`", class(&ending)));
        }
        if regenerate() {
            std::fs::write(&golden, format!("{first}\n{found}")).unwrap();
        } else if found != expected {
            wrong.push(format!("{name}: expected\n{expected}\nfound\n{found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_trusted_key_excuses_no_fault() {
    let key = Trusted::Organiser(organiser().verifier("rho.example/mtvp").unwrap());
    for name in fault_files() {
        let bytes = read(&name);
        let (alone, trusting) = (verify(&bytes[..], &[]), verify(&bytes[..], std::slice::from_ref(&key)));
        assert_eq!(alone.err(), trusting.as_ref().err().cloned(), "{name}");
        assert!(!trusting.is_ok_and(|verdict| verdict.agrees()), "{name}");
    }
}

/// A public key of mixed order is odd and not weak: where the cofactorless equation holds, a strict verifier accepts.
/// `transcript-signature-mixed-…` are the ones where only the cofactored equation holds.
#[test]
fn a_key_of_mixed_order_is_no_fault() {
    let bytes = read("no-fault-mixed-order-key.jsonl");
    let verdict = verify(&bytes[..], &[]).unwrap_or_else(|fault| panic!("{fault:?}"));
    assert!(verdict.agrees());
    let key = &Trusted::Organiser(verdict.transcript.as_ref().unwrap().signers.organiser.clone());
    assert!(verify(&bytes[..], std::slice::from_ref(key)).is_ok_and(|verdict| verdict.agrees()));
}
