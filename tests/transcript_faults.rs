//! Every fault of a transcript is found, on its line, and told in both languages.
//!
//! `fixtures/faults/transcript/<fault>.jsonl` is a transcript with one fault; where the fault is not a signature, a
//! line end or a change behind the organiser's back, it is validly signed with the test key. `<fault>.txt` beside
//! it has the verdict: on the first line `differs <part> line <n>` or `uncheckable`, written by hand from the format
//! document; then the differences as data.
//! `tests/regenerate` makes the transcripts anew (`tests/faults` says how each is made) and writes the differences and the words,
//! never the first line.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

#[expect(dead_code, reason = "every file of tests uses a part of this")]
mod faults;
mod support;

#[cfg(test)]
#[path = "transcript_faults/first.rs"]
mod first;

#[path = "support/snapshots.rs"]
mod snapshots;
#[path = "support/told.rs"]
mod told;

use faults::{Draft, faults, mixed_key_that_holds};
use instroom::log::policy::Policy;
use instroom::log::signers::Trusted;
use instroom::tell::verdict::verdict_words;
use instroom::verify::{Check, Difference, Uncheckable, Verification, verify};
use instroom::words::fault::three_parts;
use instroom::words::lang::Lang;
use support::{DRAWN_AT, SEALED_AT, assert_golden, golden, organiser, path, run};
use told::{Fault, Told, assert_told};

/// Names in the folder of faults that end so, sorted.
fn files(end: &str) -> Vec<String> {
    let entries = std::fs::read_dir(path("fixtures/faults/transcript")).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.retain(|name| !name.starts_with("no-fault-") && name.ends_with(end));
    names.sort();
    names
}

/// Every fault, made anew: the name of its file and its bytes, by name.
fn made() -> Vec<(String, Vec<u8>)> {
    let named = faults().into_iter().map(|fault| (format!("{}.jsonl", fault.name), fault.bytes));
    let mut made: Vec<_> = named.collect();
    made.sort();
    made
}

type Ending = Result<Verification, Uncheckable>;

/// The difference that stands first in the file, as the first line of a golden has it.
fn class(ending: &Ending) -> String {
    let Ok(verdict) = ending else { return "uncheckable".to_owned() };
    let line = |check: &Check| check.difference().map(|difference| (difference.line.shown(), check.part));
    match verdict.checks().iter().filter_map(line).min_by_key(|&(line, _)| line) {
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

/// A file of which nobody knows how it was made cannot follow the format.
#[test]
fn every_file_is_made_by_a_row() {
    let made = made();
    assert!(made.len() >= 170, "only {} faults", made.len());
    assert!(made.windows(2).all(|pair| pair[0].0 < pair[1].0), "a name twice");
    for (name, bytes) in &made {
        assert_golden(&path("fixtures/faults/transcript").join(name), bytes);
    }
    let names: Vec<String> = made.into_iter().map(|(name, _)| name).collect();
    assert_eq!(files(".jsonl"), names);
    assert_eq!(files(".txt"), names.iter().map(|name| name.replace(".jsonl", ".txt")).collect::<Vec<_>>());
}

#[test]
fn every_fault_is_found_on_its_line_and_told_in_both_languages() {
    let tell = |(file, bytes): (String, Vec<u8>)| {
        let ending = verify(&bytes[..], &Policy::default());
        Told {
            name: file.trim_end_matches(".jsonl").to_owned(),
            verdict: class(&ending),
            faults: found(&ending),
            words: format!("{}---\n{}", words(&ending, &file, Lang::En), words(&ending, &file, Lang::Nl)),
        }
    };
    assert_told("transcript", &made().into_iter().map(tell).collect::<Vec<_>>());
}

/// Every difference, in the order of the lines, or why nothing can be compared.
fn found(ending: &Ending) -> Vec<Fault> {
    let verdict = match ending {
        Ok(verdict) => verdict,
        Err(uncheckable) => return vec![Fault::of(uncheckable)],
    };
    let mut differences: Vec<&Difference> = verdict.checks().iter().filter_map(Check::difference).collect();
    differences.sort_by_key(|difference| difference.line);
    differences.into_iter().map(|difference| Fault::of(&difference.kind)).collect()
}

#[test]
fn a_trusted_key_excuses_no_fault() {
    let key = Trusted::Organiser(organiser().verifier("rho.example/mtvp").unwrap());
    for (name, bytes) in made() {
        let (alone, trusting) =
            (verify(&bytes[..], &Policy::default()), verify(&bytes[..], &Policy::of_keys([key.clone()])));
        assert_eq!(alone.err(), trusting.as_ref().err().cloned(), "{name}");
        assert!(!trusting.is_ok_and(|verdict| verdict.agrees()), "{name}");
    }
}

/// The period for corrections is that of the register, and not of what is amended afterwards.
#[test]
fn an_amendment_within_the_period_of_its_round_is_no_fault() {
    let log = Draft::golden("voorbeeld").set("rules", "objections_until", "\"2023-06-12T12:59:59Z\"").redrawn();
    let log = log.amended(&[r#"{"type":"withdraw","practice":"01990002"}"#]);
    let log = log.set("amendment", "opened", "\"2023-06-12T12:30:00Z\"").closed().redrawn();
    let verdict = verify(&log.bytes()[..], &Policy::default()).unwrap();
    assert!(verdict.agrees(), "{:?}", verdict.checks());
}

/// A public key of mixed order is odd and not weak: where the cofactorless equation holds, a strict verifier accepts.
/// `signature-mixed-…` are the ones where only the cofactored equation holds.
#[test]
fn a_key_of_mixed_order_is_no_fault() {
    let bytes = mixed_key_that_holds();
    assert_golden(&path("fixtures/faults/transcript/no-fault-mixed-order-key.jsonl"), &bytes);
    let verdict = verify(&bytes[..], &Policy::default()).unwrap_or_else(|fault| panic!("{fault:?}"));
    assert!(verdict.agrees());
    let key = &Trusted::Organiser(verdict.read().unwrap().signers.organiser.clone());
    assert!(verify(&bytes[..], &Policy::of_keys([key.clone()])).is_ok_and(|verdict| verdict.agrees()));
}

/// The story `voorbeeld` with a name of which the first label says that it is a rehearsal: it agrees, and is no result.
#[test]
fn a_rehearsal_is_no_fault_and_no_result() {
    let folder = tempfile::tempdir().unwrap();
    let story = path("fixtures/voorbeeld");
    let rules = std::fs::read_to_string(story.join("rules.toml")).unwrap();
    let rules = rules.replacen("\"rho.example/mtvp\"", "\"oefening.rho.example/mtvp\"", 1);
    std::fs::write(folder.path().join("rules.toml"), rules).unwrap();
    let key = "--key sleutel.pem --yes";
    for (from, to) in
        [("fixtures/organiser.pem", "sleutel.pem"), ("fixtures/voorbeeld/aanmeldingen.csv", "aanmeldingen.csv")]
    {
        std::fs::copy(path(from), folder.path().join(to)).unwrap();
    }
    std::fs::copy(story.join("inbreng.txt"), folder.path().join("inbreng.txt")).unwrap();
    for line in [
        format!("seal rules.toml aanmeldingen.csv --log verslag.jsonl --at {SEALED_AT} {key}"),
        format!("draw verslag.jsonl --contributions inbreng.txt --at {DRAWN_AT} {key}"),
    ] {
        let words: Vec<String> = ["instroom"].into_iter().chain(line.split(' ')).map(str::to_owned).collect();
        let (status, said) = run(folder.path(), &words, Lang::En);
        assert_eq!(status, 0, "{said}");
    }
    let bytes = std::fs::read(folder.path().join("verslag.jsonl")).unwrap();
    assert_golden(&path("fixtures/faults/transcript/no-fault-rehearsal.jsonl"), &bytes);
    let verdict = verify(&bytes[..], &Policy::default()).unwrap_or_else(|fault| panic!("{fault:?}"));
    assert!(verdict.agrees());
    let words = verdict_words(&verdict, "verslag.jsonl", Lang::Nl);
    assert!(words.starts_with("OEFENING: "), "{words}");
    assert!(words.contains("Niets erin is een uitslag."), "{words}");
}
