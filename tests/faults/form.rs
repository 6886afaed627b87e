//! Faults above the seal: a line that is not written as the format says, or says what it may not. The file ends with
//! its seal, which is valid, so that nothing else can be wrong.

use super::draft::Draft;
use super::later::sealed;
use super::{Fault, fault};

const FIRST: &str = "practice id=01990001";
const SECOND: &str = "practice id=01990002";

/// All of them.
pub fn faults() -> Vec<Fault> {
    [spelling(), strings(), opening(), rules(), practices(), plan()].concat()
}

fn bent(name: &'static str, bend: impl FnOnce(Draft) -> Draft) -> Fault {
    fault(name, bend(sealed()).signed())
}

/// One member has another value.
fn set(name: &'static str, at: &str, path: &str, value: &str) -> Fault {
    bent(name, |log| log.set(at, path, value))
}

fn spelling() -> Vec<Fault> {
    vec![
        bent("escape-of-letter", |log| log.replace("practice id=01990004", "(F", r"(\u0046")),
        bent("escape-of-slash", |log| log.replace(FIRST, "De ", r"De \/ ")),
        bent("lone-surrogate", |log| log.replace(FIRST, "De Linde", r"De \ud800")),
        bent("name-control-character", |log| log.replace(FIRST, "De ", "De\x7f")),
        bent("name-control-character-escaped", |log| log.replace(FIRST, "De ", r"De\t")),
        bent("not-utf8", |log| log.replace("practice id=01990004", "\u{eb}", b"\xeb")),
        bent("member-missing", |log| log.without(FIRST, "insurer")),
        bent("member-twice", |log| log.behind(FIRST, "ion", r#""ion":3000"#)),
        bent("member-unknown", |log| log.behind(FIRST, "insurer", r#""phone":null"#)),
        bent("members-reordered", |log| {
            let wish = format!("\"wish\":{}", log.value(log.at(FIRST), "wish"));
            log.behind(FIRST, "class", &wish).without(FIRST, "wish")
        }),
        set("white-space", FIRST, "ion", " 3000"),
        set("white-space-in-rules", "rules", "unit", r#" "ion""#),
        bent("blank-line", |log| log.above("checkpoint", "")),
    ]
}

/// An array of one more than there may be.
fn many(entry: &str) -> String {
    format!("[{}]", vec![entry; 101].join(","))
}

/// What no string may hold: the name of the first practice, otherwise.
fn strings() -> Vec<Fault> {
    let named = |name, to: &str| set(name, FIRST, "name", &format!("\"{to}\""));
    vec![
        named("name-zero-width", "De\u{200b} Linde"),
        named("name-bidi-mark", "De \u{202e}ednil"),
        named("name-line-separator", "De\u{2028}Linde"),
        named("name-from-right-to-left", "De \u{5d0}\u{5d1}"),
        named("name-private-use", "De Linde \u{e000}"),
        named("name-accent-apart", "De Linde\u{301}"),
        named("name-no-break-space", "De\u{a0}Linde"),
        named("name-soft-hyphen", "De Lin\u{ad}de"),
        named("name-wide-letters", "De \u{ff2c}inde"),
        named("name-space-first", " De Linde"),
        named("name-space-last", "De Linde "),
        named("name-two-spaces", "De  Linde"),
        named("name-too-long", &(String::from("x") + &"\u{eb}".repeat(500))),
        set("title-space-last", "programme", "title", "\"Voorbeeld (FICTIEF) \""),
        set("plan-by-bidi-mark", "seed-plan", "sources.0.by", "\"bestuur\u{200f}\""),
    ]
}

fn opening() -> Vec<Fault> {
    vec![
        set("title-control-character", "programme", "title", "\"Voorbeeld\u{9b}31m (FICTIEF)\""),
        set("origin-not-key-name", "programme", "origin", r#""rho.example/ander""#),
        set("opened-fraction", "round", "opened", r#""2023-06-12T12:00:00.5Z""#),
        bent("repairs-missing", |log| log.without("round", "repairs")),
        set("repairs-too-many", "round", "repairs", &many(r#"{"repair":"skip-totals","rows":1}"#)),
        set("round-two", "round", "number", "2"),
        bent("type-unknown", |log| log.replace("rules", "rules", "regels")),
    ]
}

fn rules() -> Vec<Fault> {
    let set = |name, path: &str, value: &str| set(name, "rules", path, value);
    let reach = |log: Draft, consent| log.set("rules", "boundary", "\"reach\"").set("rules", "consent", consent);
    let agreed = r#""Zilveren Kruis, 12 mei 2023""#;
    let (noord, zuid) = (r#"{"region":"Noord","size":20000}"#, r#"{"region":"Zuid","size":8000}"#);
    let bases = |name, bases: &[&str]| set(name, "bases", &format!("[{}]", bases.join(",")));
    let classless = |log: Draft| log.set(FIRST, "class", "null").set("practice id=01990003", "class", "null");
    vec![
        set("profile-unknown", "profile", r#""landelijk""#),
        set("tranches-none", "tranches", "[]"),
        set("cap-falls", "tranches.1.cap_millionths", "240000"),
        bent("cap-above-whole", |log| {
            let tranches = r#"[{"start":"2024-01-01","cap_millionths":1000001}]"#;
            log.set("rules", "profile", "\"free\"").set("rules", "tranches", tranches)
        }),
        bent("start-twice", |log| {
            let log = log.set("rules", "tranches.0.cap_millionths", "200000");
            log.set("rules", "tranches.1.start", "\"2023-04-01\"").set("rules", "tranches.1.cap_millionths", "250000")
        }),
        bent("national-before", |log| {
            let tranches =
                r#"{"start":"2023-01-01","cap_millionths":0},{"start":"2023-04-01","cap_millionths":250000}"#;
            log.set("rules", "tranches", &format!("[{tranches}]"))
        }),
        set("national-cap", "tranches.0.cap_millionths", "250001"),
        set("national-quarter", "tranches.1.start", r#""2023-08-01""#),
        set("unit-unknown", "unit", r#""fte""#),
        set("unit-practices-leidraad", "unit", r#""practices""#),
        bases("base-missing", &[noord]),
        bases("base-twice", &[noord, noord, zuid]),
        bases("bases-unsorted", &[zuid, noord]),
        bases("base-of-no-region", &[r#"{"region":"","size":1}"#, r#"{"region":"Noord","size":16000}"#, zuid]),
        bases("base-zero", &[r#"{"region":"Noord","size":0}"#, zuid]),
        bases("base-too-large", &[r#"{"region":"Noord","size":1000000000001}"#, zuid]),
        set("spread-unknown", "spread", r#""per-practice""#),
        set("boundary-unknown", "boundary", r#""overshoot""#),
        set("consent-missing", "boundary", r#""reach""#),
        bent("consent-empty", |log| reach(log, "\"\"")),
        set("consent-not-needed", "consent", agreed),
        set("tolerance-without-reach", "tolerance_millionths", "10000"),
        bent("tolerance-zero", |log| reach(log, agreed).set("rules", "tolerance_millionths", "0")),
        bent("tolerance-above-whole", |log| reach(log, agreed).set("rules", "tolerance_millionths", "1000001")),
        set("order-key-twice", "order", r#"["class","class","lot"]"#),
        set("order-key-unknown", "order", r#"["class","size","lot"]"#),
        set("order-lot-first", "order", r#"["lot","class"]"#),
        set("order-without-lot", "order", r#"["class"]"#),
        bent("order-without-classes", |log| classless(log.set("rules", "classes", "[]"))),
        bent("classes-without-order", |log| classless(log.set("rules", "order", r#"["lot"]"#))),
        set("eligibility-too-many", "eligibility", &many(r#""intervisie""#)),
        set("class-conditions-too-many", "classes", &format!(r#"[{{"name":"basis","all":{}}}]"#, many(r#""scan""#))),
        bent("class-name-empty", |log| {
            classless(log).set("rules", "classes", r#"[{"name":"","all":["scan","training"]}]"#)
        }),
        set("class-name-twice", "classes", r#"[{"name":"basis","all":["scan"]},{"name":"basis","all":["training"]}]"#),
    ]
}

fn practices() -> Vec<Fault> {
    let set = |name, path: &str, value: &str| set(name, FIRST, path, value);
    let group = |log: Draft, other: &str| log.set(FIRST, "group", "\"samen\"").set(other, "group", "\"samen\"");
    vec![
        bent("practices-none", |log| log.struck("practice")),
        bent("practices-unsorted", |log| log.swapped(FIRST, SECOND)),
        bent("practice-twice", |log| log.set(SECOND, "id", "\"01990001\"")),
        bent("practice-after-plan", |log| {
            let line = log.lines[log.at("practice id=01990006")].clone();
            let late = String::from_utf8(line).unwrap().replace("01990006", "01990007");
            log.above("checkpoint", &late)
        }),
        set("id-not-agb", "id", r#""0199000A""#),
        bent("id-too-long", |log| {
            let long = format!("\"{}\"", "x".repeat(65));
            log.set("rules", "profile", "\"free\"").set("practice id=01990006", "id", &long)
        }),
        set("ion-decimals", "ion", "3000.0"),
        set("ion-leading-zero", "ion", "03000"),
        set("ion-too-large", "ion", "1000001"),
        set("region-empty", "region", r#""""#),
        set("ion-zero", "ion", "0"),
        set("wish-no-such-day", "wish", r#""2023-02-30""#),
        set("wish-other-spelling", "wish", r#""2023-4-1""#),
        set("class-unknown", "class", r#""goud""#),
        set("since-no-such-day", "since", r#""2023-02-29""#),
        set("group-empty", "group", r#""""#),
        bent("group-too-long", |log| log.set(FIRST, "group", &format!("\"{}\"", "g".repeat(65)))),
        set("group-is-practice", "group", r#""01990002""#),
        bent("group-two-regions", |log| group(log, "practice id=01990005")),
        bent("group-two-wishes", |log| group(log, "practice id=01990004")),
        bent("group-one-takes-part", |log| group(log, SECOND).set(FIRST, "since", "\"2023-01-01\"")),
    ]
}

fn plan() -> Vec<Fault> {
    let set = |name, path: &str, value: &str| set(name, "seed-plan", path, value);
    vec![
        set("sources-none", "sources", "[]"),
        bent("dice-none", |log| log.without("seed-plan", "sources.0")),
        set("dice-too-few", "sources.0.rolls", "49"),
        set("rolls-too-many", "sources.0.rolls", "1001"),
        bent("faces-one", |log| {
            let more = log.value(log.at("seed-plan"), "sources.0").replace("dobbelstenen", "meer");
            log.set("seed-plan", "sources.0.faces", "1").behind("seed-plan", "sources.1", &more)
        }),
        set("label-capital", "sources.0.label", r#""Dobbelstenen""#),
        set("label-twice", "sources.1.label", r#""dobbelstenen""#),
    ]
}
