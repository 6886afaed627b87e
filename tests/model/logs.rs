//! Random logs for whoever writes another verifier, with what this program says of each.
//!
//! ```sh
//! INSTROOM_LOGS=/tmp/logs INSTROOM_COUNT=1000 cargo test --locked --test model logs_for_another_verifier
//! ```
//!
//! With `INSTROOM_AGREE=node` the verifier in JavaScript must say the same of each: status, part, line and what is wrong.
//!
//! `0001.jsonl` and so on are logs as the program writes them, and agree. `0001-1.jsonl` and so on are the same with one
//! change, and `0001-r.jsonl` ends with a sealed section that the page forbids: all are signed anew with the keys that signed
//! before, so that only rules and arithmetic can tell. `verdicts.txt` has a line a file: its name, the exit status of a verifier
//! without keys, the part and the line that differs first and the id of what is wrong there, or `- - -`. The same count gives
//! the same files.

use crate::chance::Chance;
use crate::engine::written;
use crate::forge::forged;
use crate::grow::{self, Grown};
use crate::story::Story;
use crate::tell::Teller;
use instroom::log::policy::Policy;
use instroom::verify::{Check, verify};
use instroom::words::{Message, Value};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A file and its verdict.
struct Verdict {
    name: String,
    told: String,
    status: u8,
}

#[test]
fn logs_for_another_verifier() {
    // twenty that nobody keeps, unless asked for
    let own = tempfile::tempdir().unwrap();
    let folder = std::env::var_os("INSTROOM_LOGS").map_or_else(|| own.path().to_owned(), PathBuf::from);
    let count = std::env::var("INSTROOM_COUNT").map_or(20, |count| count.parse().unwrap());
    std::fs::create_dir_all(&folder).unwrap();
    let mut verdicts: Vec<Verdict> = (1..=count).into_par_iter().flat_map_iter(|number| log(&folder, number)).collect();
    verdicts.sort_by(|one, other| one.name.cmp(&other.name));
    let text: String = verdicts.iter().map(|Verdict { name, told, .. }| format!("{name} {told}\n")).collect();
    std::fs::write(folder.join("verdicts.txt"), text).unwrap();
    let mut statuses: BTreeMap<u8, u64> = BTreeMap::new();
    verdicts.iter().for_each(|verdict| *statuses.entry(verdict.status).or_default() += 1);
    assert!(statuses.get(&1).is_some_and(|refused| *refused > count), "forgeries are refused: {statuses:?}");
    println!("{} files in {}; by exit status: {statuses:?}", verdicts.len(), folder.display());
    if let Some(node) = std::env::var_os("INSTROOM_AGREE") {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/web/agree.mjs");
        let status = Command::new(node).arg(script).arg(&folder).status().unwrap();
        assert!(status.success(), "the verifier in JavaScript says something else of the files above");
    }
}

/// The innermost message: those around it only say where it was found.
fn innermost(message: &dyn Message) -> &'static str {
    let inner = message.values().into_iter().find_map(|(name, value)| match value {
        Value::Message(inner) if ["kind", "fault"].contains(&name) => Some(innermost(inner)),
        _ => None,
    });
    inner.unwrap_or_else(|| message.id())
}

/// The log of a number, and its forgeries.
fn log(folder: &Path, number: u64) -> Vec<Verdict> {
    let most = if number.is_multiple_of(4) { 1 } else { 8 };
    let mut tries = (0..).map(|again| grow::story(number << 16 | again << 8 | most, most));
    let Grown { story, teller, refused } = tries.find(|grown| !grown.story.sections.is_empty()).unwrap();
    let log = written(&story).unwrap();
    assert_eq!(log, bytes(&teller.lines), "log {number}");
    let mut chance = Chance(number);
    let mut verdicts = vec![kept(folder, format!("{number:04}.jsonl"), &log)];
    assert_eq!(verdicts[0].status, 0, "log {number}: {}", verdicts[0].told);
    for (at, lines) in (1..).zip(forged(&mut chance, &teller)) {
        verdicts.push(kept(folder, format!("{number:04}-{at}.jsonl"), &bytes(&lines)));
    }
    if let Some(told) = refused.first() {
        verdicts.push(kept(folder, format!("{number:04}-r.jsonl"), &bytes(&forbidden(told))));
    }
    verdicts
}

/// A story up to the seal of its last section, which may not be.
fn forbidden(told: &Story) -> Vec<String> {
    let (last, before) = told.sections.split_last().unwrap();
    let mut teller = Teller::new(told);
    before.iter().for_each(|section| teller.tell(section).unwrap());
    teller.seal(&last.subject, &last.sealed_by);
    teller.lines
}

fn bytes(lines: &[String]) -> Vec<u8> {
    lines.iter().flat_map(|line| [line.as_bytes(), b"\n"].concat()).collect()
}

/// Writes a file, and says what the program says of it.
fn kept(folder: &Path, name: String, bytes: &[u8]) -> Verdict {
    std::fs::write(folder.join(&name), bytes).unwrap();
    let verification = verify(bytes, &Policy::default());
    let differs = verification.as_ref().ok().and_then(|verification| {
        let lines = verification.checks().iter().filter_map(|check: &Check| Some((check, check.difference()?.line)));
        lines.min_by_key(|(_, line)| *line)
    });
    let (status, told) = match (&verification, differs) {
        (Err(_), _) => (2, "2 - - -".to_owned()),
        (Ok(_), None) => (0, "0 - - -".to_owned()),
        (Ok(_), Some((check, line))) => {
            let wrong = check.difference().map_or("-", |difference| innermost(&difference.kind));
            (1, format!("1 {} {} {wrong}", check.part.code(), line.shown()))
        }
    };
    Verdict { name, told, status }
}
