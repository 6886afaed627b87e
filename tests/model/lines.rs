//! Sections "Lines" and "Checkpoints": how input lines, a root and a note are written.

use crate::story::{Amendment, Change, Kind, Period, Practice, Round, Rules, Source, Story};
use base64::prelude::*;
use ed25519_dalek::{Signer, SigningKey};
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
pub fn programme(story: &Story, key: &SigningKey) -> String {
    format!(
        r#"{{"type":"programme","format":"instroom/2","origin":{},"title":{},"by":{},"organiser":{},"witnesses":[],"required":0}}"#,
        text(&story.origin),
        text(&story.title),
        or_null(story.by.as_deref()),
        text(&verifier_key(&story.origin, key)),
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
            r#""bases":{},"identity":"open","objections_until":{},"objections_after":{},"#,
            r#""subject_to":{},"then":{},"spread":"{}","boundary":"{}","consent":{},"#,
            r#""tolerance_millionths":{},"order":{},"eligibility":{},"classes":{}}}"#,
        ),
        rules.profile,
        array(&rules.tranches, |(start, cap)| format!(r#"{{"start":{},"cap_millionths":{cap}}}"#, text(start))),
        text(&rules.reference_date),
        rules.unit,
        rules.no_answer,
        array(&rules.bases, |(region, size)| format!(r#"{{"region":{},"size":{size}}}"#, text(region))),
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
        texts(&order),
        texts(&rules.eligibility),
        array(&rules.classes, |(name, all)| format!(r#"{{"name":{},"all":{}}}"#, text(name), texts(all))),
    )
}

fn period((count, unit): Period) -> String {
    format!(r#"{{"count":{count},"unit":"{unit}"}}"#)
}

fn seed_plan(sources: &[Source]) -> String {
    let source = |source: &Source| {
        let (label, by) = (text(&source.label), text(&source.by));
        match &source.kind {
            Kind::Dice { faces, rolls } => {
                format!(
                    r#"{{"label":{label},"by":{by},"kind":"dice","faces":{faces},"rolls":{rolls},"failure":"abort"}}"#
                )
            }
            Kind::Text { what } => {
                format!(r#"{{"label":{label},"by":{by},"kind":"text","what":{},"failure":"abort"}}"#, text(what))
            }
        }
    };
    format!(r#"{{"type":"seed-plan","sources":{}}}"#, array(sources, source))
}

/// The line that says when was drawn.
pub fn draw(at: &str) -> String {
    format!(r#"{{"type":"draw","drawn":{}}}"#, text(at))
}

/// An abort line.
pub fn abort(reason: &str, at: &str) -> String {
    format!(r#"{{"type":"abort","reason":{},"aborted":{}}}"#, text(reason), text(at))
}

/// The root over lines, straight from the definition.
pub fn root(lines: &[String]) -> [u8; 32] {
    if let [line] = lines {
        return Sha256::digest([&[0], line.as_bytes()].concat()).into();
    }
    let mut k = 1;
    while 2 * k < lines.len() {
        k *= 2;
    }
    let (left, right) = lines.split_at(k);
    Sha256::digest([&[1][..], &root(left), &root(right)].concat()).into()
}

/// A checkpoint line over all lines above it.
pub fn checkpoint(above: &[String], origin: &str, key: &SigningKey) -> String {
    let body = format!("{origin}\n{}\n{}\n", above.len(), BASE64_STANDARD.encode(root(above)));
    let signature = [&key_hash(origin, key)[..], &key.sign(body.as_bytes()).to_bytes()].concat();
    let note = format!("{body}\n\u{2014} {origin} {}\n", BASE64_STANDARD.encode(signature));
    format!(r#"{{"type":"checkpoint","note":{}}}"#, text(&note))
}

fn verifier_key(name: &str, key: &SigningKey) -> String {
    let typed = [&[1][..], key.verifying_key().as_bytes()].concat();
    format!("{name}+{}+{}", hex(&key_hash(name, key)), BASE64_STANDARD.encode(typed))
}

fn key_hash(name: &str, key: &SigningKey) -> [u8; 4] {
    let digest = Sha256::digest([name.as_bytes(), &[0x0a, 0x01], key.verifying_key().as_bytes()].concat());
    std::array::from_fn(|i| digest[i])
}

/// Lower case hex.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
