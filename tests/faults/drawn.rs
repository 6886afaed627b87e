//! Faults below the seal, and in the file as a whole. What was given wrongly is drawn with all the same; a derived line
//! that is wrong is signed all the same; only `altered-…` were changed behind the organiser's back.

use super::draft::Draft;
use super::later::{ABORT, drawn, sealed};
use super::signer::Signer;
use super::{Fault, fault};

const DICE: &str = "contribution label=dobbelstenen";
const TEXT: &str = "contribution label=krant";

/// All of them.
pub fn faults() -> Vec<Fault> {
    [altered(), given(), derived(), file(), cut_off()].concat()
}

fn altered() -> Vec<Fault> {
    let set = |name, at, path, value| fault(name, drawn().set(at, path, value));
    vec![
        fault("altered-title", drawn().replace("programme", "Voorbeeld", "Voorbeelt")),
        set("altered-rules", "rules", "boundary", r#""stop""#),
        set("altered-practice", "practice", "ion", "3001"),
        set("altered-contribution", TEXT, "value", r#""00761,45""#),
        set("altered-outcome", "outcome practice=01990002", "start", r#""2023-07-01""#),
    ]
}

fn given() -> Vec<Fault> {
    let redrawn = |name, bend: fn(Draft) -> Draft| fault(name, bend(drawn()).redrawn());
    vec![
        redrawn("contribution-extra", |log| {
            log.above("draw", r#"{"type":"contribution","label":"radio","value":"1"}"#)
        }),
        redrawn("contribution-missing", |log| log.struck(TEXT)),
        redrawn("contribution-other-label", |log| log.set(TEXT, "label", "\"radio\"")),
        redrawn("contributions-swapped", |log| log.swapped(DICE, TEXT)),
        redrawn("dice-commas", |log| log.change(DICE, "value", |dice| dice.replace(' ', ","))),
        redrawn("dice-face-out-of-range", |log| log.change(DICE, "value", |dice| format!("\"7{}", &dice[2..]))),
        redrawn("dice-leading-zero", |log| log.change(DICE, "value", |dice| format!("\"0{}", &dice[1..]))),
        redrawn("dice-roll-missing", |log| log.change(DICE, "value", |dice| format!("{}\"", &dice[..dice.len() - 3]))),
        redrawn("text-empty", |log| log.set(TEXT, "value", "\"\"")),
        redrawn("text-no-break-space", |log| log.set(TEXT, "value", "\"\u{a0}00761,44\"")),
        redrawn("text-two-spaces", |log| log.set(TEXT, "value", "\"00761  44\"")),
        redrawn("text-from-right-to-left", |log| log.set(TEXT, "value", "\"\u{5d0}\"")),
        redrawn("text-trailing-space", |log| log.set(TEXT, "value", "\"00761,44 \"")),
        redrawn("text-too-long", |log| log.set(TEXT, "value", &format!("\"{}x\"", "é".repeat(250)))),
    ]
}

/// Another digit in a hexadecimal number in quotes.
pub fn other_digit(number: &str, at: usize) -> String {
    let digit = u32::from_str_radix(&number[at..=at], 16).unwrap();
    format!("{}{:x}{}", &number[..at], (digit + 1) % 16, &number[at + 1..])
}

fn derived() -> Vec<Fault> {
    let bent = |name, bend: fn(Draft) -> Draft| fault(name, bend(drawn()).signed());
    vec![
        bent("seed-capitals", |log| log.change("seed", "seed", str::to_uppercase)),
        bent("seed-changed", |log| log.change("seed", "seed", |seed| other_digit(seed, 8))),
        bent("lot-changed", |log| log.change("lot", "lot", |lot| other_digit(lot, 8))),
        bent("lots-swapped", |log| log.swapped("lot rank=3", "lot rank=4")),
        bent("rank-changed", |log| log.set("lot rank=2", "rank", "1")),
        bent("room-sum-changed", |log| log.set("tranche", "placed_size", "3001")),
        bent("outcome-number-changed", |log| log.set("outcome number=3", "number", "4")),
        bent("outcome-count-changed", |log| log.set("outcome number=3", "outcomes", "7")),
        bent("outcome-missing", |log| log.struck("outcome practice=01990001")),
        bent("outcome-last-missing", |log| log.struck("outcome practice=01990006")),
        bent("outcome-twice", |log| log.twice("outcome practice=01990006")),
        bent("outcome-reason-changed", |log| log.set("outcome reason=out", "reason", "\"later\"")),
        bent("outcome-start-changed", |log| log.set("outcome start=null wish!=null", "start", "\"2023-07-01\"")),
        fault("derived-missing", drawn().until("contribution #2").closed().signed()),
        fault(
            "seal-twice",
            drawn().twice("checkpoint").stating("checkpoint #3", &Signer::organiser(), |due| due.text()),
        ),
        bent("checkpoint-after-end", Draft::closed),
        bent("abort-of-a-drawn-round", |log| log.then(ABORT).closed()),
        fault("abort-after-contributions", drawn().until("seed").then(ABORT).closed().signed()),
        fault("abort-reason-empty", sealed().then(ABORT).set("abort", "reason", "\"\"").closed().signed()),
    ]
}

fn file() -> Vec<Fault> {
    let whole = drawn().lines.len();
    vec![
        fault("empty", Draft::of(b"")),
        fault(
            "not-a-transcript",
            Draft::of("AGB-code;Naam;Regio;ION\r\n01990001;De Linde (FICTIEF);Noord;3000\r\n".as_bytes()),
        ),
        fault("format-other", drawn().set("programme", "format", r#""instroom/3""#)),
        fault("byte-order-mark", drawn().around(1..=1, ("\u{feff}", ""))),
        fault("windows-line-ends", drawn().around(1..=whole, ("", "\r"))),
        fault("blank-line-at-end", drawn().then("")),
        fault("line-after-end", drawn().repeated("practice id=01990001")),
        fault("last-line-end-missing", drawn().torn(1)),
        fault("last-line-torn", drawn().torn(70)),
    ]
}

fn cut_off() -> Vec<Fault> {
    vec![
        fault("cut-off-before-seal", sealed().until("seed-plan")),
        fault("cut-off-after-abort", sealed().then(ABORT)),
        fault("cut-off-after-contributions", drawn().until(TEXT)),
        fault("cut-off-after-line", drawn().until("lot region=Zuid rank=2")),
        fault("cut-off-in-second-round", drawn().later().until("practice #2")),
    ]
}
