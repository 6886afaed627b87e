//! Faults of the line that says when was drawn: its form, its place, and a moment at which nothing can have been drawn.

use super::draft::Draft;
use super::given::{bent, failing};
use super::later::{LATE, STOPPED, drawn};
use super::{Fault, fault};

const DRAW: &str = "draw";

/// All of them.
pub fn faults() -> Vec<Fault> {
    [said(), placed(), early()].concat()
}

/// An amendment with a late practice that is drawn by round 123 of the beacon.
fn late() -> Draft {
    let ceremony = Draft::golden("ceremonie");
    let [source, given] = [ceremony.at("seed-plan"), ceremony.at("contribution label=baken")];
    let log = drawn().amended(&[LATE]).set("amendment", "opened", "\"2023-08-23T15:00:00Z\"");
    let log = log.set("amendment", "date", "\"2023-08-23\"");
    let log = log.set("seed-plan", "sources", &format!("[{}]", ceremony.value(source, "sources.3"))).closed();
    log.then(str::from_utf8(&ceremony.lines[given]).unwrap())
}

/// The story with this value for a moment.
fn at(name: &'static str, drawn_at: &str) -> Fault {
    fault(name, drawn().set(DRAW, "drawn", drawn_at).signed())
}

fn said() -> Vec<Fault> {
    let signed = |name, bend: fn(Draft) -> Draft| fault(name, bend(drawn()).signed());
    vec![
        at("draw-on-a-day", "\"2023-06-12\""),
        at("draw-with-a-zone", "\"2023-06-12T15:00:00+02:00\""),
        at("draw-with-a-fraction", "\"2023-06-12T13:00:00.5Z\""),
        at("draw-at-no-such-second", "\"2023-06-12T13:00:60Z\""),
        at("draw-in-the-year-9999", "\"9999-01-01T00:00:00Z\""),
        at("draw-at-null", "null"),
        signed("draw-member-missing", |log| log.without(DRAW, "drawn")),
        signed("draw-member-unknown", |log| log.behind(DRAW, "drawn", r#""by":"instroom""#)),
        signed("draw-misspelt", |log| log.replace(DRAW, r#""drawn":"#, r#""drawn": "#)),
    ]
}

fn placed() -> Vec<Fault> {
    let signed = |name, bend: fn(Draft) -> Draft| fault(name, bend(drawn()).signed());
    let amended = || drawn().amended(&[STOPPED]).closed().redrawn();
    vec![
        signed("draw-missing", |log| log.struck(DRAW)),
        signed("draw-twice", |log| log.twice(DRAW)),
        signed("draw-above-a-contribution", |log| log.swapped(DRAW, "contribution #2")),
        signed("draw-below-the-seed", |log| log.swapped(DRAW, "seed")),
        fault("draw-missing-in-an-amendment-without-a-plan", amended().struck(DRAW).signed()),
    ]
}

fn early() -> Vec<Fault> {
    let rules = |log: Draft| log.set("rules", "objections_until", "\"2023-06-12T13:00:00Z\"");
    let stopped = drawn().amended(&[STOPPED]).set("amendment", "opened", "\"2023-06-20T08:00:01Z\"");
    vec![
        at("draw-before-the-seal", "\"2023-06-12T11:59:59Z\""),
        fault("draw-in-the-last-second-of-the-period", rules(drawn()).redrawn()),
        // round 123 of the beacon appeared at 15:15:33, round 23 at 15:10:33
        bent("draw-before-the-beacon", |log| log.set(DRAW, "drawn", "\"2023-08-23T15:15:32Z\"")),
        failing("draw-before-the-later-round", |log| log.set(DRAW, "drawn", "\"2023-08-23T15:15:32Z\"")),
        fault(
            "draw-before-the-beacon-of-an-amendment",
            late().then(r#"{"type":"draw","drawn":"2023-08-23T15:15:32Z"}"#).redrawn(),
        ),
        fault(
            "draw-before-the-seal-of-an-amendment",
            stopped.closed().redrawn().set(DRAW, "drawn", "\"2023-06-20T08:00:00Z\"").signed(),
        ),
    ]
}
