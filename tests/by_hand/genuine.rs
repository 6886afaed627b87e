//! What is genuine holds: several stories, with witnesses, pseudonyms, amendments, later rounds and every way to spread.

use crate::faults::Draft;
use crate::support::share::one_in;
use crate::support::{golden, path, stories};
use crate::{PYTHON, SH, Trial, key, key_of, witness_key};
use instroom::log::short::short_number;
use sha2::{Digest, Sha256};

#[test]
fn roots_signatures_seeds_lots_and_caps_of_several_stories() {
    Trial::of("root", &golden("voorbeeld")).holds(&[]);
    Trial::of("signature", &golden("voorbeeld")).holds(&[&key()]);
    Trial::of("seed", &golden("voorbeeld")).holds(&[&key()]);
    for story in ["voorbeeld", "terugtrekking", "pseudoniemen", "reeds-deelnemer"] {
        for script in ["lot", "cap"] {
            Trial::of(script, &golden(story)).holds(&[&key_of(story)]);
        }
    }
}

/// Regions that share a cap, in lanes or in one row; a boundary that may be exceeded.
#[test]
fn caps_and_ranks_of_every_way_to_spread() {
    for (script, story) in [
        ("cap", "provincie-balanced"),
        ("lot", "provincie-overall"),
        ("lot", "groepen"),
        ("cap", "gegeven-grondslag"),
        ("cap", "fusie"),
        ("cap", "reach-met-tolerantie"),
        ("cap", "aantal-praktijken"),
    ] {
        Trial::of(script, &golden(story)).holds(&[&key_of(story)]);
    }
}

#[test]
fn a_ceremony_with_witnesses_secrets_a_beacon_and_a_handover() {
    let log = golden("ceremonie");
    for script in ["seed", "lot", "cap", "secret", "beacon"] {
        Trial::of(script, &log).holds(&[&key()]);
    }
    // who knows the later key only
    Trial::of("signature", &log).holds(&[&path("fixtures/organiser-2.pem.pub").to_string_lossy()]);
    let said = [1, 2, 3].map(|number| Trial::of("cosignature", &log).holds(&[&witness_key(number)]));
    assert!(said[0].contains("line 11: signed at 2023-08-23T15:06:10Z by the witness's clock"), "{}", said[0]);
    assert!(said[0].ends_with("5 times; the last checkpoint is among them\n"), "{}", said[0]);
    assert!(said[2].ends_with("2 times; the last checkpoint is not among them\n"), "{}", said[2]);
    // a source that failed, and the round that came in its place
    let said = Trial::of("beacon", &golden("uitval")).holds(&[&key()]);
    assert!(said.contains("the plan names round 23, ") && said.contains("round 123 gave "), "{said}");
}

#[test]
fn the_lot_of_one_practice() {
    let said = Trial::of("lot", &golden("voorbeeld")).holds(&[&key(), "01990001"]);
    assert!(said.contains("lot of 01990001 is ") && !said.contains("01990002"), "{said}");
}

/// Of the log, of the number that was read aloud, and of a root that was written down.
#[test]
fn the_short_number_of_a_root() {
    let log = Draft::golden("voorbeeld");
    let number = short_number(&log.root(10));
    let said = Trial::of("short-number", &log.bytes()).holds(&[&key()]);
    assert!(said.contains(&format!("line 11: root {}, short number {number}\n", root(&log))), "{said}");
    let said = Trial::of("short-number", &log.bytes()).holds(&[&key(), &number.replace(' ', "")]);
    assert!(said.ends_with("is the short number of the checkpoint in line 11\n"), "{said}");
    for (program, ending) in [SH, PYTHON] {
        let script = path(&format!("transcripts/by-hand/short-number.{ending}"));
        let mut run = std::process::Command::new(program);
        let run = run.env("PYTHONDONTWRITEBYTECODE", "1").arg(script).arg(root(&log)).output().unwrap();
        assert_eq!(String::from_utf8(run.stdout).unwrap(), format!("{number}\n"));
    }
}

/// The root of the seal of a log.
fn root(log: &Draft) -> String {
    let note: String = serde_json::from_str(&log.value(log.at("checkpoint"), "note")).unwrap();
    note.lines().nth(2).unwrap().to_owned()
}

#[test]
fn a_pseudonym_of_a_code_and_its_salt() {
    let log = golden("pseudoniemen");
    for (code, places) in [("01990002", 3), ("01990091", 2)] {
        let said = Trial::of("pseudonym", &log).holds(&[&key(), code, &salt(code)]);
        let lines = said.trim_end().rsplit_once("in line ").unwrap().1.split(' ').count();
        assert!((1..=places).contains(&lines), "{said}");
    }
}

/// The salt of a code in the story `pseudoniemen`.
pub fn salt(code: &str) -> String {
    let secret = std::fs::read_to_string(path("fixtures/pseudoniemen/geheim.txt")).unwrap();
    let text = format!("instroom salt v1\nrho.example/mtvp\n{}\n{code}\n", secret.trim());
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Of every story, in Python, which does not mind five thousand practices; each seed and each lot is among what it says. One of the
/// three scripts in turn, all of them with `INSTROOM_ALL=1`.
#[test]
fn every_story_in_python() {
    let (mut seeds, mut lots) = (0, 0);
    let share = one_in(3);
    for (at, story) in stories().into_iter().enumerate() {
        let log = golden(&story);
        for script in ["seed", "lot", "cap"].into_iter().skip(at % share).step_by(share) {
            let said = Trial::of(script, &log).holds_in_python(&[&key_of(&story)]);
            let lines = |kind: &str| {
                let due = Draft::golden(&story).all(kind).len();
                assert_eq!(said.matches(&format!(": {kind} ")).count(), due, "{story}: {kind}");
                due
            };
            match script {
                "seed" => seeds += lines("seed"),
                "lot" => lots += lines("lot"),
                _ => {}
            }
        }
    }
    assert!(seeds > 50 / share && lots > 9000 / (share * share), "only {seeds} seeds, {lots} lots");
}
