//! Sections "Seed", "Lots" and "Allocation": the derived lines, slowly.

use crate::chacha;
use crate::lines::{checkpoint, hex, input, or_null, root, text};
use crate::story::{Practice, Story};
use base64::prelude::*;
use ed25519_dalek::SigningKey;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// All lines of the transcript of a story.
pub fn transcript(story: &Story, key: &SigningKey) -> Vec<String> {
    let mut lines = input(story, key);
    let seal = root(&lines);
    lines.push(checkpoint(&lines, &story.origin, key));
    for (source, value) in story.sources.iter().zip(&story.values) {
        lines.push(format!(r#"{{"type":"contribution","label":{},"value":{}}}"#, text(&source.label), text(value)));
    }
    let seed = seed(&seal, story);
    lines.push(format!(r#"{{"type":"seed","seed":"{}"}}"#, hex(&seed)));
    let ranks = ranks(&seed, story);
    lines.extend(lot_lines(story, &ranks));
    let told = allocate(story, &ranks);
    lines.extend(told.tranches.values().cloned());
    lines.extend(outcome_lines(story, &ranks, &told));
    lines.push(checkpoint(&lines, &story.origin, key));
    lines
}

/// Section "Seed".
fn seed(seal: &[u8; 32], story: &Story) -> [u8; 32] {
    let mut mixed = String::from("instroom seed v1\n");
    mixed += &BASE64_STANDARD.encode(seal);
    mixed += "\n";
    for (source, value) in story.sources.iter().zip(&story.values) {
        mixed += &source.label;
        mixed += " ";
        mixed += value;
        mixed += "\n";
    }
    Sha256::digest(mixed.as_bytes()).into()
}

/// The lot of an id, section "Lots".
pub fn lot(seed: &[u8; 32], id: &str) -> [u8; 8] {
    let digest = Sha256::digest(id.as_bytes());
    let nonce = std::array::from_fn(|i| if i < 4 { 0 } else { digest[i - 4] });
    let stream = chacha::block(seed, 0, &nonce);
    std::array::from_fn(|i| stream[i])
}

/// Where a practice stands in its region.
struct Rank {
    rank: usize,
    of: usize,
    lot: [u8; 8],
}

/// By id.
type Ranks<'a> = BTreeMap<&'a str, Rank>;

fn regions(story: &Story) -> BTreeSet<&str> {
    story.practices.iter().map(|practice| practice.region.as_str()).collect()
}

fn ranks<'a>(seed: &[u8; 32], story: &'a Story) -> Ranks<'a> {
    let mut ranks = BTreeMap::new();
    for region in regions(story) {
        let mut row: Vec<([u8; 8], &str)> = Vec::new();
        for practice in &story.practices {
            if practice.region == region {
                row.push((lot(seed, &practice.id), &practice.id));
            }
        }
        row.sort();
        let of = row.len();
        for (i, (lot, id)) in row.into_iter().enumerate() {
            ranks.insert(id, Rank { rank: i + 1, of, lot });
        }
    }
    ranks
}

fn lot_lines(story: &Story, ranks: &Ranks<'_>) -> Vec<String> {
    let mut lines = BTreeMap::new();
    for practice in &story.practices {
        let Rank { rank, of, lot } = &ranks[practice.id.as_str()];
        let line = format!(
            r#"{{"type":"lot","region":{},"rank":{rank},"of":{of},"practice":{},"lot":"{}"}}"#,
            text(&practice.region),
            text(&practice.id),
            hex(lot),
        );
        lines.insert((&practice.region, *rank), line);
    }
    lines.into_values().collect()
}

/// What an allocation tells.
#[derive(Default)]
struct Told<'a> {
    /// Lines by start and region.
    tranches: BTreeMap<(&'a str, &'a str), String>,
    /// By id, only who was ever a candidate.
    turns: BTreeMap<&'a str, Turns<'a>>,
}

/// All turns of one practice.
#[derive(Default)]
struct Turns<'a> {
    objects: Vec<String>,
    start: Option<&'a str>,
    last: &'static str,
}

/// Section "Allocation".
fn allocate<'a>(story: &'a Story, ranks: &Ranks<'_>) -> Told<'a> {
    let mut told = Told::default();
    for region in regions(story) {
        let mut waiting: Vec<&Practice> = story.practices.iter().filter(|p| p.region == region).collect();
        waiting.sort_by_key(|p| (class_of(story, p), ranks[p.id.as_str()].rank));
        let base = ion(&waiting);
        let mut used = 0;
        for (start, cap_millionths) in &story.tranches {
            let cap = base * u128::from(*cap_millionths) / 1_000_000;
            let room = cap.saturating_sub(used);
            let wanted = |p: &&Practice| p.wish.as_ref().is_some_and(|wish| wish <= start);
            let candidates: Vec<&Practice> = waiting.iter().copied().filter(wanted).collect();
            let asked = ion(&candidates);
            let lottery = asked > room;
            let mut placed: Vec<&Practice> = Vec::new();
            for (i, (met, result)) in walk(story, &candidates, room).into_iter().enumerate() {
                let (place, of) = (i + 1, candidates.len());
                let turns = told.turns.entry(&candidates[i].id).or_default();
                turns.objects.push(format!(
                    r#"{{"start":"{start}","place":{place},"of":{of},"room":{met},"result":"{result}"}}"#
                ));
                turns.last = result;
                if PLACED.contains(&result) {
                    turns.start = Some(start);
                    placed.push(candidates[i]);
                }
            }
            waiting.retain(|p| placed.iter().all(|other| other.id != p.id));
            let (used_before, placed_ion) = (used, ion(&placed));
            used += placed_ion;
            let members = [
                ("base", base.to_string()),
                ("cap", cap.to_string()),
                ("used_before", used_before.to_string()),
                ("room", room.to_string()),
                ("candidates", candidates.len().to_string()),
                ("asked", asked.to_string()),
                ("lottery", lottery.to_string()),
                ("placed", placed.len().to_string()),
                ("placed_ion", placed_ion.to_string()),
                ("used", used.to_string()),
                ("left", cap.saturating_sub(used).to_string()),
                ("waiting", (candidates.len() - placed.len()).to_string()),
                ("waiting_ion", (asked - placed_ion).to_string()),
            ];
            let members = members.map(|(name, value)| format!(r#","{name}":{value}"#)).concat();
            let line = format!(r#"{{"type":"tranche","start":"{start}","region":{}{members}}}"#, text(region));
            told.tranches.insert((start, region), line);
        }
    }
    told
}

/// Results of those who get a place.
const PLACED: [&str; 3] = ["all-fitted", "class-fitted", "lot"];

/// What each candidate meets, and its result.
fn walk(story: &Story, candidates: &[&Practice], room: u128) -> Vec<(u128, &'static str)> {
    let lottery = ion(candidates) > room;
    let safe = safe(story, candidates, room);
    let mut left = room;
    let mut closed = false;
    let mut results = Vec::new();
    for practice in candidates {
        let ion = u128::from(practice.ion);
        let met = left;
        let result = if !lottery {
            "all-fitted"
        } else if left == 0 {
            "full"
        } else if closed {
            "closed"
        } else if story.boundary != "reach" && ion > left {
            closed = story.boundary == "stop";
            "too-large"
        } else if safe.contains(&class_of(story, practice)) {
            "class-fitted"
        } else {
            "lot"
        };
        if PLACED.contains(&result) {
            left = left.saturating_sub(ion);
        }
        results.push((met, result));
    }
    results
}

fn ion(practices: &[&Practice]) -> u128 {
    practices.iter().map(|practice| u128::from(practice.ion)).sum()
}

/// Index of a class; those without one count as the last.
fn class_of(story: &Story, practice: &Practice) -> usize {
    let named = |class: &String| story.classes.iter().position(|(name, _)| name == class).unwrap();
    practice.class.as_ref().map_or(story.classes.len(), named)
}

/// The largest number of leading classes of the candidates whose ION together fits in the room.
fn safe(story: &Story, candidates: &[&Practice], room: u128) -> BTreeSet<usize> {
    if story.classes.is_empty() {
        return BTreeSet::new();
    }
    let present: BTreeSet<usize> = candidates.iter().map(|p| class_of(story, p)).collect();
    let fits = |class: &usize| {
        let leading: Vec<&Practice> = candidates.iter().copied().filter(|p| class_of(story, p) <= *class).collect();
        ion(&leading) <= room
    };
    present.into_iter().filter(fits).collect()
}

fn outcome_lines(story: &Story, ranks: &Ranks<'_>, told: &Told<'_>) -> Vec<String> {
    let mut lines = BTreeMap::new();
    for practice in &story.practices {
        let Rank { rank, of, lot } = &ranks[practice.id.as_str()];
        let never = Turns { last: if practice.wish.is_none() { "out" } else { "later" }, ..Turns::default() };
        let turns = told.turns.get(practice.id.as_str()).unwrap_or(&never);
        let line = format!(
            concat!(
                r#"{{"type":"outcome","practice":{},"region":{},"ion":{},"wish":{},"class":{},"lot":"{}","#,
                r#""rank":{},"of":{},"tranches":[{}],"start":{},"reason":"{}"}}"#,
            ),
            text(&practice.id),
            text(&practice.region),
            practice.ion,
            or_null(practice.wish.as_deref()),
            or_null(practice.class.as_deref()),
            hex(lot),
            rank,
            of,
            turns.objects.join(","),
            or_null(turns.start),
            turns.last,
        );
        lines.insert(practice.id.as_bytes(), line);
    }
    lines.into_values().collect()
}
