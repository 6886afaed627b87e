//! Section "Lines": how input lines are written.

use crate::notes::{self, hex};
use crate::story::{
    Amendment, Baskets, Change, Failure, Given, Handover, Kind, Period, Practice, Round, Rules, Source, Story,
};
use sha2::{Digest, Sha256};

/// A string as JSON.
pub fn text(value: &str) -> String {
    serde_json::to_string(value).unwrap()
}

/// A string or `null`.
pub fn or_null(value: Option<&str>) -> String {
    value.map_or("null".to_owned(), text)
}

/// An array.
pub fn array<T>(values: &[T], write: impl Fn(&T) -> String) -> String {
    format!("[{}]", values.iter().map(write).collect::<Vec<_>>().join(","))
}

fn texts(values: &[String]) -> String {
    array(values, |value| text(value))
}

/// The first line of a log.
pub fn programme(story: &Story) -> String {
    format!(
        r#"{{"type":"programme","format":"instroom/2","origin":{},"title":{},"by":{},{}}}"#,
        text(&story.origin),
        text(&story.title),
        or_null(story.by.as_deref()),
        notes::signers(&story.origin, &story.signers),
    )
}

/// The line of a handover.
pub fn handover(origin: &str, handover: &Handover) -> String {
    format!(
        r#"{{"type":"handover","reason":{},"announced":{},{}}}"#,
        text(&handover.reason),
        text(&handover.announced),
        notes::signers(origin, &handover.signers),
    )
}

/// The lines of a round up to the seal.
pub fn round(number: usize, round: &Round) -> Vec<String> {
    let repair = |(code, rows): &(String, u64)| format!(r#"{{"repair":{},"rows":{rows}}}"#, text(code));
    let mut lines = vec![
        format!(
            r#"{{"type":"round","number":{number},"title":{},"opened":{},"repairs":{}}}"#,
            text(&round.title),
            text(&round.opened),
            array(&round.repairs, repair),
        ),
        rules(&round.rules),
    ];
    let mut practices: Vec<_> = round.practices.iter().collect();
    practices.sort_by_key(|practice| practice.id.as_bytes());
    lines.extend(practices.into_iter().map(practice));
    lines.push(seed_plan(&round.sources));
    lines
}

/// The lines of an amendment up to the seal.
pub fn amendment(number: usize, amendment: &Amendment) -> Vec<String> {
    let mut lines = vec![format!(
        r#"{{"type":"amendment","number":{number},"date":{},"reason":{},"opened":{}}}"#,
        text(&amendment.date),
        text(&amendment.reason),
        text(&amendment.opened),
    )];
    lines.extend(amendment.changes.iter().map(change));
    if amendment.draws() {
        lines.push(seed_plan(&amendment.sources));
    }
    lines
}

fn change(change: &Change) -> String {
    match change {
        Change::Withdraw(id) => format!(r#"{{"type":"withdraw","practice":{}}}"#, text(id)),
        Change::Restore(id) => format!(r#"{{"type":"restore","practice":{}}}"#, text(id)),
        Change::Late(practice) => format!(r#"{{"type":"late",{}}}"#, record(practice)),
        Change::Correct(practice) => format!(r#"{{"type":"correct",{}}}"#, record(practice)),
        Change::Successor { of, is } => format!(r#"{{"type":"successor","of":{},{}}}"#, texts(of), record(is)),
    }
}

fn record(p: &Practice) -> String {
    format!(
        r#""id":{},"name":{},"town":{},"region":{},"ion":{},"wish":{},"class":{},"insurer":{},"uzovi":{}"#,
        text(&p.id),
        text(&p.name),
        or_null(p.town.as_deref()),
        text(&p.region),
        p.ion,
        or_null(p.wish.as_deref()),
        or_null(p.class.as_deref()),
        or_null(p.insurer.as_deref()),
        or_null(p.uzovi.as_deref()),
    )
}

fn practice(p: &Practice) -> String {
    format!(
        concat!(
            r#"{{"type":"practice","id":{},"name":{},"town":{},"region":{},"ion":{},"wish":{},"class":{},"#,
            r#""group":{},"since":{},"insurer":{},"uzovi":{}}}"#,
        ),
        text(&p.id),
        text(&p.name),
        or_null(p.town.as_deref()),
        text(&p.region),
        p.ion,
        or_null(p.wish.as_deref()),
        or_null(p.class.as_deref()),
        or_null(p.group.as_deref()),
        or_null(p.since.as_deref()),
        or_null(p.insurer.as_deref()),
        or_null(p.uzovi.as_deref()),
    )
}

fn rules(rules: &Rules) -> String {
    let order: Vec<String> = rules.order.iter().map(|key| (*key).to_owned()).collect();
    format!(
        concat!(
            r#"{{"type":"rules","profile":"{}","tranches":{},"reference_date":{},"unit":"{}","no_answer":"{}","#,
            r#""bases":{},"identity":"{}","objections_until":{},"objections_after":{},"#,
            r#""subject_to":{},"then":{},"spread":"{}","boundary":"{}","consent":{},"#,
            r#""tolerance_millionths":{}{},"order":{},"eligibility":{},"classes":{}}}"#,
        ),
        rules.profile,
        array(&rules.tranches, |(start, cap)| format!(r#"{{"start":{},"cap_millionths":{cap}}}"#, text(start))),
        text(&rules.reference_date),
        rules.unit,
        rules.no_answer,
        array(&rules.bases, |(region, size)| format!(r#"{{"region":{},"size":{size}}}"#, text(region))),
        rules.identity,
        or_null(rules.objections_until.as_deref()),
        rules.result.objections_after.map_or("null".to_owned(), period),
        texts(&rules.result.subject_to),
        array(&rules.result.then, |(what, within)| {
            format!(r#"{{"what":{},"within":{}}}"#, text(what), period(*within))
        }),
        rules.spread,
        rules.boundary,
        or_null(rules.consent.as_deref()),
        rules.tolerance.map_or("null".to_owned(), |millionths| millionths.to_string()),
        rules.baskets.as_ref().map_or(String::new(), baskets),
        texts(&order),
        texts(&rules.eligibility),
        array(&rules.classes, |(name, all)| format!(r#"{{"name":{},"all":{}}}"#, text(name), texts(all))),
    )
}

fn baskets(baskets: &Baskets) -> String {
    let dice = or_null(baskets.dice.as_deref());
    format!(r#","baskets":{},"leftover":"{}","basket_dice":{dice}"#, baskets.count, baskets.leftover)
}

fn period((count, unit): Period) -> String {
    format!(r#"{{"count":{count},"unit":"{unit}"}}"#)
}

fn seed_plan(sources: &[Source]) -> String {
    format!(r#"{{"type":"seed-plan","sources":{}}}"#, array(sources, source))
}

fn source(source: &Source) -> String {
    let kind = match &source.kind {
        Kind::Dice { faces, rolls } => format!(r#""dice","faces":{faces},"rolls":{rolls}"#),
        Kind::Text { what } => format!(r#""text","what":{}"#, text(what)),
        Kind::Secret { secret } => format!(r#""secret","commitment":"{}""#, hex(&Sha256::digest(secret))),
        Kind::Drand { round } => format!(r#""drand","chain":"{CHAIN}","round":{round}"#),
    };
    let later = match (&source.kind, source.failure) {
        (Kind::Drand { .. }, Failure::Later(rounds)) => format!(r#","later":{rounds}"#),
        (Kind::Drand { .. }, _) => r#","later":null"#.to_owned(),
        _ => String::new(),
    };
    let failure = match source.failure {
        Failure::Abort => "abort",
        Failure::Skip => "skip",
        Failure::Later(_) => "later",
    };
    let (label, by) = (text(&source.label), text(&source.by));
    format!(r#"{{"label":{label},"by":{by},"kind":{kind},"failure":"{failure}"{later}}}"#)
}

const CHAIN: &str = "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971";

/// The lines of what sources gave.
pub fn given(sources: &[Source], given: &[Given]) -> Vec<String> {
    let mut lines = Vec::new();
    for (source, given) in sources.iter().zip(given) {
        let label = text(&source.label);
        if let Given::Nothing { reason } | Given::Instead { reason, .. } = given {
            lines.push(format!(r#"{{"type":"failure","label":{label},"reason":{}}}"#, text(reason)));
        }
        let signature = match given {
            Given::Value { signature, .. } => signature.as_ref(),
            Given::Instead { signature, .. } => Some(signature),
            Given::Nothing { .. } => None,
        };
        if let Given::Value { value, .. } | Given::Instead { value, .. } = given {
            let signature = signature.map_or(String::new(), |signature| format!(r#","signature":"{signature}""#));
            lines.push(format!(r#"{{"type":"contribution","label":{label},"value":{}{signature}}}"#, text(value)));
        }
    }
    lines
}

/// The line that says when was drawn.
pub fn draw(at: &str) -> String {
    format!(r#"{{"type":"draw","drawn":{}}}"#, text(at))
}

/// An abort line.
pub fn abort(reason: &str, at: &str) -> String {
    format!(r#"{{"type":"abort","reason":{},"aborted":{}}}"#, text(reason), text(at))
}
