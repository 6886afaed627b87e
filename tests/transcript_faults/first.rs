//! Of two lines that are wrong the first one is named.

use super::faults::Draft;
use super::{class, verify};
use instroom::log::policy::Policy;

const WITHDRAW: &str = r#"{"type":"withdraw","practice":"01990001"}"#;
const UNKNOWN: &str = r#"{"type":"withdraw","practice":"01990099"}"#;
const LATE: &str = r#"{"type":"late","id":"01990007","name":"De Terp (FICTIEF)","town":null,"region":"Noord","ion":3000,"wish":"2023-04-01","class":"basis","insurer":"CZ 7119","uzovi":null}"#;

/// The verdict names this line, whatever is wrong below it.
#[track_caller]
fn names(part: &str, line: usize, log: Draft) {
    let found = class(&verify(&log.signed().bytes()[..], &Policy::default()));
    assert_eq!(found, format!("differs {part} line {line}"));
}

/// The story up to its seal, at line 11: practices in the lines 4 to 9, the plan in line 10.
fn sealed() -> Draft {
    Draft::golden("voorbeeld").until("checkpoint")
}

fn misspelt(log: Draft, at: &str) -> Draft {
    log.replace(at, "\",\"", "\", \"")
}

/// A plan that is not enough.
fn without_plan(log: Draft) -> Draft {
    log.set("seed-plan", "sources", "[]")
}

#[test]
fn a_line_that_is_misspelt_above_one_that_cannot_be_read() {
    let bad = |log: Draft| log.set("practice #4", "ion", "0");
    names("form", 2, bad(misspelt(sealed(), "round")));
    names("form", 3, bad(misspelt(sealed(), "rules")));
    names("form", 5, bad(misspelt(sealed(), "practice #2")));
    names("form", 7, misspelt(bad(sealed()), "practice #5"));
    names("form", 9, without_plan(misspelt(sealed(), "practice #6")));
}

#[test]
fn practices_out_of_order_above_one_that_cannot_be_read() {
    names("form", 6, sealed().swapped("practice #2", "practice #3").set("practice #5", "ion", "0"));
    names("form", 6, sealed().swapped("practice #2", "practice #3").set("practice #4", "ion", "0"));
    names("form", 5, sealed().swapped("practice #2", "practice #3").set("practice #2", "ion", "0"));
    names("form", 6, without_plan(sealed().twice("practice #2")));
}

#[test]
fn a_group_above_a_plan_that_cannot_be() {
    let group = |log: Draft, at: &str, label: &str| log.set(at, "group", &format!("\"{label}\""));
    let apart = |log: Draft, one: &str, other: &str, label: &str| {
        let log = group(log, one, label);
        group(log, other, label)
    };
    // 01990003 and 01990005 are of two regions, and so are 01990002 and 01990006
    names("form", 8, without_plan(apart(sealed(), "practice #3", "practice #5", "z")));
    // of two groups the one that shows first, whatever their names
    let log = apart(sealed(), "practice #2", "practice #6", "a");
    names("form", 8, apart(log, "practice #3", "practice #5", "z"));
    // a label that is an id shows where both have been
    names("form", 5, without_plan(group(sealed(), "practice #1", "01990002")));
    names("form", 6, without_plan(group(sealed(), "practice #3", "01990002")));
    names("form", 4, without_plan(group(sealed(), "practice #1", "01990001")));
}

#[test]
fn what_a_round_must_follow_shows_above_its_plan() {
    let later = || Draft::golden("voorbeeld").later();
    let (round, placed) = (later().at("round") + 1, later().at("practice id=01990003") + 1);
    names("form", placed, without_plan(later().struck("practice id=01990003")).closed());
    let since = |log: Draft| log.set("practice id=01990003", "since", "\"2023-04-01\"");
    names("form", placed, since(later()).set("practice id=01990004", "ion", "0").closed());
    // one that is missing further down
    names("form", placed, since(later()).struck("practice id=01990005").closed());
    let bases = |log: Draft| log.set("rules", "bases", r#"[{"region":"Noord","size":20000}]"#);
    let south = later().at("practice region=Zuid") + 1;
    names("form", south, without_plan(bases(later())).closed());
    names("form", round, misspelt(since(later()), "round").closed());
}

#[test]
fn who_is_who_is_decided_above_the_practices() {
    let log = Draft::golden("pseudoniemen");
    let second = log.at("round number=2");
    let log = log.looking_from(second).set("rules", "identity", "\"open\"");
    let log = log.until("checkpoint");
    // the ids are none of an open log either
    let found = class(&verify(&log.bytes()[..], &Policy::default()));
    assert_eq!(found, format!("differs form line {}", second + 2));
}

#[test]
fn a_change_that_cannot_be_above_a_line_that_cannot_be_read() {
    let amended = |changes: &[&str]| Draft::golden("voorbeeld").amended(changes);
    names("form", 34, amended(&[UNKNOWN, &WITHDRAW.replace("practice", "id")]).closed());
    names("form", 34, without_plan(amended(&[&LATE.replace("01990007", "01990001")])).closed());
    names("form", 34, misspelt(amended(&[WITHDRAW, UNKNOWN]), "withdraw").closed());
    names("form", 35, misspelt(amended(&[WITHDRAW, UNKNOWN, LATE]), "late").closed());
    names("form", 33, misspelt(amended(&[UNKNOWN]), "amendment").closed());
}

#[test]
fn what_was_given_and_misspelt_above_what_cannot_be_given() {
    let log = Draft::golden("uitval");
    let failure = log.at("failure") + 1;
    let log = misspelt(log, "failure").set("contribution label=baken", "value", "\"1 2\"");
    names("contributions", failure, log);
}
