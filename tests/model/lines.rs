//! Sections "Lines" and "Checkpoints": how a line, a root and a note are written.

use crate::story::{Kind, Story};
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

/// An array of strings.
fn texts(values: &[String]) -> String {
    let quoted: Vec<String> = values.iter().map(|value| text(value)).collect();
    format!("[{}]", quoted.join(","))
}

/// The input lines up to the seal.
pub fn input(story: &Story, key: &SigningKey) -> Vec<String> {
    let mut lines = vec![
        format!(
            r#"{{"type":"programme","format":"instroom/1","origin":{},"title":{},"organiser":{}}}"#,
            text(&story.origin),
            text(&story.title),
            text(&verifier_key(&story.origin, key)),
        ),
        format!(r#"{{"type":"round","number":1,"title":{},"opened":{}}}"#, text(&story.round), text(&story.opened)),
        rules(story),
    ];
    let mut practices: Vec<_> = story.practices.iter().collect();
    practices.sort_by_key(|practice| practice.id.as_bytes());
    for p in practices {
        lines.push(format!(
            r#"{{"type":"practice","id":{},"name":{},"region":{},"ion":{},"wish":{},"class":{},"insurer":{}}}"#,
            text(&p.id),
            text(&p.name),
            text(&p.region),
            p.ion,
            or_null(p.wish.as_deref()),
            or_null(p.class.as_deref()),
            or_null(p.insurer.as_deref()),
        ));
    }
    lines.push(seed_plan(story));
    lines
}

fn rules(story: &Story) -> String {
    let tranches: Vec<String> = story
        .tranches
        .iter()
        .map(|(start, cap)| format!(r#"{{"start":{},"cap_millionths":{cap}}}"#, text(start)))
        .collect();
    let classes: Vec<String> =
        story.classes.iter().map(|(name, all)| format!(r#"{{"name":{},"all":{}}}"#, text(name), texts(all))).collect();
    format!(
        concat!(
            r#"{{"type":"rules","profile":"{}","tranches":[{}],"reference_date":{},"unit":"ion","no_answer":"{}","#,
            r#""identity":"open","spread":"per-region","boundary":"{}","consent":{},"order":{},"#,
            r#""eligibility":{},"classes":[{}]}}"#,
        ),
        story.profile,
        tranches.join(","),
        text(&story.reference_date),
        story.no_answer,
        story.boundary,
        or_null(story.consent.as_deref()),
        if story.classes.is_empty() { r#"["lot"]"# } else { r#"["class","lot"]"# },
        texts(&story.eligibility),
        classes.join(","),
    )
}

fn seed_plan(story: &Story) -> String {
    let sources: Vec<String> = story
        .sources
        .iter()
        .map(|source| {
            let (label, by) = (text(&source.label), text(&source.by));
            match &source.kind {
                Kind::Dice { faces, rolls } => {
                    format!(r#"{{"label":{label},"by":{by},"kind":"dice","faces":{faces},"rolls":{rolls}}}"#)
                }
                Kind::Text { what } => {
                    format!(r#"{{"label":{label},"by":{by},"kind":"text","what":{}}}"#, text(what))
                }
            }
        })
        .collect();
    format!(r#"{{"type":"seed-plan","sources":[{}]}}"#, sources.join(","))
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
