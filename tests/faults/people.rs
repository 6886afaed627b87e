//! Faults of what the format holds for people alone: the organising body, towns, codes of insurers, and what the rules say
//! of the result. No verifier computes with it; each of it has its form all the same.

use super::draft::Draft;
use super::later::{correct, sealed};
use super::{Fault, fault};

const FIRST: &str = "practice id=01990001";

/// All of them.
pub fn faults() -> Vec<Fault> {
    [opening(), rules(), practices(), changes(), hidden()].concat()
}

fn bent(name: &'static str, bend: impl FnOnce(Draft) -> Draft) -> Fault {
    fault(name, bend(sealed()).signed())
}

fn opening() -> Vec<Fault> {
    vec![
        bent("by-empty", |log| log.set("programme", "by", "\"\"")),
        bent("by-missing", |log| log.without("programme", "by")),
    ]
}

fn rules() -> Vec<Fault> {
    let set = |name, path: &str, value: &str| bent(name, |log| log.set("rules", path, value));
    let then = |name, within: &str| set(name, "then", &format!(r#"[{{"what":"praktijkplan","within":{within}}}]"#));
    let many = |one: &str| format!("[{}]", vec![one; 101].join(","));
    let follows = r#"{"what":"praktijkplan","within":{"count":3,"unit":"months"}}"#;
    vec![
        set("objections-after-a-text", "objections_after", "\"10 working days\""),
        set("objections-after-too-long", "objections_after", r#"{"count":1001,"unit":"days"}"#),
        set("objections-after-unit-unknown", "objections_after", r#"{"count":1,"unit":"years"}"#),
        set("objections-after-without-unit", "objections_after", r#"{"count":10}"#),
        set("objections-after-zero", "objections_after", r#"{"count":0,"unit":"days"}"#),
        bent("subject-to-missing", |log| log.without("rules", "subject_to")),
        set("subject-to-none-but-empty", "subject_to", "[\"\"]"),
        set("subject-to-null", "subject_to", "null"),
        set("subject-to-too-many", "subject_to", &many("\"akkoord\"")),
        set("then-too-many", "then", &many(follows)),
        set("then-what-empty", "then", &format!("[{}]", follows.replace("praktijkplan", ""))),
        then("then-within-null", "null"),
        then("then-within-zero", r#"{"count":0,"unit":"months"}"#),
        then("then-unit-in-dutch", r#"{"count":3,"unit":"maanden"}"#),
    ]
}

fn practices() -> Vec<Fault> {
    let set = |name, path: &str, value: &str| bent(name, |log| log.set(FIRST, path, value));
    vec![
        set("town-empty", "town", "\"\""),
        bent("town-missing", |log| log.without(FIRST, "town")),
        set("uzovi-five-digits", "uzovi", "\"03311\""),
        set("uzovi-letters", "uzovi", "\"331a\""),
        bent("uzovi-missing", |log| log.without(FIRST, "uzovi")),
        set("uzovi-number", "uzovi", "3311"),
        set("uzovi-three-digits", "uzovi", "\"101\""),
    ]
}

fn changes() -> Vec<Fault> {
    let corrected = |name, path: &str, value: &str| {
        let log = correct("01990001").set("correct", "ion", "3100");
        fault(name, log.set("correct", path, value).closed().signed())
    };
    vec![corrected("amendment-town-empty", "town", "\"\""), corrected("amendment-uzovi-number", "uzovi", "3311")]
}

fn hidden() -> Vec<Fault> {
    let bent = |name, path: &str, value: &str| {
        let log = Draft::golden("pseudoniemen").until("checkpoint");
        fault(name, log.set("practice", path, value).signed())
    };
    vec![bent("pseudonym-with-a-town", "town", "\"Noordhaven\""), bent("pseudonym-with-a-uzovi", "uzovi", "\"3311\"")]
}
