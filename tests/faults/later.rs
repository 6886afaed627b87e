//! The story that is bent, and how it goes on: with a second round, or with an amendment; and the faults of these.

use super::draft::Draft;
use super::drawn::other_digit;
use super::signer::Signer;
use super::{Fault, fault};

/// Closes a section that is not drawn.
pub const ABORT: &str = r#"{"type":"abort","reason":"er ontbrak een praktijk","aborted":"2023-06-12T13:00:00Z"}"#;
const AMENDMENT: &str = r#"{"type":"amendment","number":1,"date":"2023-06-20","reason":"verzoek van de praktijk","opened":"2023-06-20T08:00:00Z"}"#;
const DRAW: &str = r#"{"type":"draw","drawn":"2023-06-20T09:00:00Z"}"#;
const WITHDRAW: &str = r#"{"type":"withdraw","practice":"01990001"}"#;
const UNKNOWN: &str = r#"{"type":"withdraw","practice":"01990099"}"#;
/// 01990002 has no place: nothing else moves.
pub const STOPPED: &str = r#"{"type":"withdraw","practice":"01990002"}"#;
pub const LATE: &str = r#"{"type":"late","id":"01990007","name":"De Terp (FICTIEF)","town":null,"region":"Noord","ion":3000,"wish":"2023-04-01","class":"basis","insurer":"CZ 7119","uzovi":null}"#;
const SUCCESSOR: &str = r#"{"type":"successor","of":["01990001"],"id":"01990007","name":"De Terp (FICTIEF)","town":null,"region":"Noord","ion":3000,"wish":"2023-04-01","class":"basis","insurer":"CZ 7119","uzovi":null}"#;

/// The whole story: two tranches, two regions, drawn once.
pub fn drawn() -> Draft {
    Draft::golden("voorbeeld")
}

/// The same up to its seal.
pub fn sealed() -> Draft {
    drawn().until("checkpoint")
}

impl Draft {
    /// The first round once more, as the second, up to its plan.
    pub fn again(self) -> Self {
        let from = self.lines.len();
        let log = self.repeated("round").repeated("rules").repeated("practice").repeated("seed-plan");
        let log = log.looking_from(from).set("round", "number", "2").set("round", "title", "\"Ronde 2\"");
        log.set("round", "opened", "\"2023-09-12T12:00:00Z\"")
    }

    /// A second round for those who had no place, up to its plan.
    pub fn later(self) -> Self {
        let waiting: Vec<String> =
            self.all("outcome start=null wish!=null").into_iter().map(|line| self.value(line, "practice")).collect();
        let mut log = self.again();
        for line in log.all("practice") {
            let id = log.value(line, "id");
            let (at, waits) = (format!("practice id={id}"), waiting.contains(&id));
            log = log.set(&at, "wish", if waits { "\"2023-10-01\"" } else { "null" }).set(&at, "class", "null");
        }
        let log = log.set("rules", "reference_date", "\"2023-07-01\"");
        log.set("rules", "tranches", r#"[{"start":"2023-10-01","cap_millionths":750000}]"#)
    }

    /// An amendment with these lines, which a plan follows if one is late; not closed yet.
    pub fn amended(self, changes: &[&str]) -> Self {
        let from = self.lines.len();
        let log = changes.iter().fold(self.then(AMENDMENT), |log, change| log.then(change));
        let log = if changes.iter().any(|change| change.contains("late")) { log.repeated("seed-plan") } else { log };
        log.looking_from(from)
    }

    /// Below the seal of an amendment that cannot be: the later tranches and all outcomes, as they were before it.
    fn unmoved(self) -> Self {
        self.repeated("tranche start=2023-07-01").repeated("outcome").closed().signed()
    }

    /// What an amendment with a late practice needs below its seal, up to its seed.
    fn given_again(self) -> Self {
        self.repeated("contribution").then(DRAW).seeded()
    }
}

/// All of them.
pub fn faults() -> Vec<Fault> {
    [rounds(), forms(), changes(), late(), restored(), kept()].concat()
}

fn rounds() -> Vec<Fault> {
    let later = |name, bend: fn(Draft) -> Draft| fault(name, bend(drawn().later()).closed().signed());
    vec![
        fault("round-after-waiting-seal", sealed().again().closed().signed()),
        later("round-number-wrong", |log| log.set("round", "number", "3")),
        later("round-base-missing", |log| log.set("rules", "bases", r#"[{"region":"Noord","size":20000}]"#)),
        later("round-placed-practice-missing", |log| log.struck("practice id=01990001")),
        later("round-since-of-known-practice", |log| log.set("practice id=01990001", "since", "\"2023-04-01\"")),
    ]
}

/// A `correct` line that says what the register says of this practice.
pub fn correct(id: &str) -> Draft {
    let line = drawn().lines[drawn().at(&format!("practice id={id}"))].clone();
    let log = drawn().amended(&[str::from_utf8(&line).unwrap()]).replace("practice", "practice", "correct");
    log.without("correct", "group").without("correct", "since")
}

/// Amendments that end with their seal.
fn forms() -> Vec<Fault> {
    let closed = |name, log: Draft| fault(name, log.closed().signed());
    let amended = |name, changes: &[&str]| closed(name, drawn().amended(changes));
    let set = |name, path, value| closed(name, drawn().amended(&[WITHDRAW]).set("amendment", path, value));
    let many: Vec<String> = (2_000_000..=2_001_000).map(|id| LATE.replace("01990007", &format!("0{id}"))).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    vec![
        closed("amendment-first", sealed().until("programme").amended(&[WITHDRAW])),
        closed("amendment-before-any-draw", sealed().then(ABORT).closed().amended(&[WITHDRAW])),
        set("amendment-number-wrong", "number", "2"),
        set("amendment-reason-empty", "reason", "\"\""),
        amended("amendment-without-changes", &[]),
        amended("amendment-too-many-changes", &many),
        closed("amendment-class-unknown", correct("01990001").set("correct", "class", "\"goud\"")),
        closed("amendment-group-in-change", {
            let log = correct("01990001").set("correct", "ion", "3100");
            log.behind("correct", "class", "\"group\":null")
        }),
        closed("amendment-successor-of-none", {
            let log = drawn().amended(&[SUCCESSOR]).set("successor", "of", "[]");
            log.set("successor", "name", "\"De Linde (FICTIEF)\"")
        }),
        closed("amendment-late-without-plan", drawn().amended(&[LATE]).struck("seed-plan")),
        closed("amendment-plan-not-needed", drawn().amended(&[WITHDRAW]).repeated("seed-plan")),
        amended("sealed-amendment-unknown-practice", &[UNKNOWN]),
        fault("aborted-amendment-unknown-practice", {
            drawn().amended(&[UNKNOWN]).closed().then(ABORT).closed().signed()
        }),
    ]
}

/// Changes that cannot be; what follows is what was there before.
fn changes() -> Vec<Fault> {
    let unmoved = |name, log: Draft| fault(name, log.closed().then(DRAW).unmoved());
    let amended = |name, change: &str| unmoved(name, drawn().amended(&[change]));
    let successor = |name, of: &str, bend: fn(Draft) -> Draft| {
        unmoved(name, bend(drawn().amended(&[SUCCESSOR]).set("successor", "of", of)))
    };
    vec![
        amended("amendment-unknown-practice", UNKNOWN),
        amended("withdraw-of-who-takes-no-part", r#"{"type":"withdraw","practice":"01990006"}"#),
        unmoved("amendment-id-twice", correct("01990001").set("correct", "ion", "3100").then(WITHDRAW)),
        unmoved("correct-of-unknown", correct("01990001").set("correct", "id", "\"01990099\"")),
        unmoved("correct-moves-wish-of-a-place", correct("01990001").set("correct", "wish", "\"2023-07-01\"")),
        successor("successor-id-twice", r#"["01990001","01990001"]"#, |log| log),
        successor("successor-known", r#"["01990001"]"#, |log| {
            log.set("successor", "id", "\"01990002\"").set("successor", "name", "\"De Brug (FICTIEF)\"")
        }),
        successor("successor-of-earlier-place", r#"["01990003","01990001"]"#, |log| {
            log.set("successor", "ion", "8000")
        }),
    ]
}

fn late() -> Vec<Fault> {
    let placed = || {
        let log = drawn().amended(&[LATE]).set("late", "id", "\"01990001\"");
        log.set("late", "name", "\"De Linde (FICTIEF)\"").closed()
    };
    let unwilling = drawn().amended(&[LATE]).set("late", "wish", "null").set("late", "class", "null").closed();
    vec![
        fault("sealed-amendment-late-with-a-place", placed().signed()),
        fault("late-with-a-place", placed().given_again().unmoved()),
        fault("late-without-wish", unwilling.given_again().unmoved()),
        fault("late-lot-changed", {
            let log = drawn().amended(&[LATE]).set("amendment", "reason", "\"vergeten\"");
            let log = log.set("late", "ion", "1000").set("late", "wish", "\"2023-07-01\"").set("late", "class", "null");
            let log = log.closed().repeated("contribution").then(DRAW).redrawn();
            log.change("lot", "lot", |lot| other_digit(lot, 1)).signed()
        }),
    ]
}

/// Withdrawals that cannot be taken back; the file ends with the seal.
fn restored() -> Vec<Fault> {
    let restore = |log: Draft, number: &str, id: &str| {
        let log =
            log.amended(&[&format!(r#"{{"type":"restore","practice":"{id}"}}"#)]).set("amendment", "number", number);
        log.set("amendment", "date", "\"2023-10-05\"").set("amendment", "opened", "\"2023-10-05T08:00:00Z\"")
    };
    let refused = |name, log: Draft, number, id| {
        let origin = log.value(0, "origin").replace('"', "");
        fault(name, restore(log, number, id).closed().signed_by(&Signer::renamed(&origin)))
    };
    let went = |log: Draft, id: &str| {
        let log = log.amended(&[&format!(r#"{{"type":"withdraw","practice":"{id}"}}"#)]);
        log.set("amendment", "reason", "\"gestopt\"").closed().redrawn()
    };
    let heir = |log: Draft| {
        let line = SUCCESSOR.replace("01990001", "01990002").replace(":3000", ":2000");
        let line = line.replace("\"2023-04-01\"", "null").replace("\"basis\"", "null");
        log.amended(&[&line]).set("amendment", "number", "2").closed().redrawn()
    };
    let since =
        drawn().set("practice id=01990001", "wish", "null").set("practice id=01990001", "since", "\"2023-01-01\"");
    vec![
        refused("restore-of-unknown", drawn(), "1", "01990099"),
        refused("restore-of-who-did-not-withdraw", drawn(), "1", "01990001"),
        refused("restore-twice", Draft::golden("teruggedraaid"), "5", "01990001"),
        refused("restore-of-an-heir", heir(went(drawn(), "01990002")), "3", "01990007"),
        refused("restore-of-a-taken-place-without-a-lot", went(since.redrawn(), "01990001"), "2", "01990001"),
    ]
}

/// An amendment that is drawn as it should be, and then a line that is wrong.
fn kept() -> Vec<Fault> {
    let stopped = |name, bend: fn(Draft) -> Draft| {
        let log = drawn().amended(&[STOPPED]).set("amendment", "reason", "\"gestopt\"").closed().redrawn();
        fault(name, bend(log).signed())
    };
    vec![
        stopped("kept-place-lost", |log| log.set("outcome practice=01990003", "start", "null")),
        stopped("kept-place-moved", |log| log.set("outcome practice=01990003", "start", "\"2023-04-01\"")),
        stopped("lot-in-amendment-without-late", |log| {
            let lots = log.clone().looking_from(0);
            let lot = lots.lines[lots.at("lot unit=01990002")].clone();
            log.above("tranche", str::from_utf8(&lot).unwrap())
        }),
    ]
}
