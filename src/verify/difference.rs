//! Where a transcript differs from what follows from its input, and in what.

use crate::log::LineNumber;
use crate::log::input::Found;
use crate::log::note::NoteFault;
use crate::transcript::read::Mismatch;
use crate::transcript::unread::Unread;
pub use crate::words::verify::DifferenceKind;

use crate::words::verify::{MemberName, MembersDiffer};
use serde_json::Value;

/// The first difference that a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Which line.
    pub line: LineNumber,
    /// Column in characters, from 1.
    pub column: usize,
    /// In what.
    pub kind: DifferenceKind,
}

impl Difference {
    /// A line that cannot be read.
    pub fn unread(unread: Unread) -> Self {
        Self { line: unread.line, column: unread.column, kind: DifferenceKind::Unread { kind: unread.kind } }
    }

    /// A line that cannot be read, or one above it that is misspelt.
    pub fn first(mismatch: Option<Mismatch>, unread: Unread) -> Self {
        let above = mismatch.filter(|mismatch| mismatch.line < unread.line);
        above.map_or_else(|| Self::unread(unread), Self::mismatch)
    }

    /// A line that is not as it should be, or not there.
    pub fn mismatch(mismatch: Mismatch) -> Self {
        let Mismatch { line, due, found } = mismatch;
        let Found::Line(found) = found else {
            let due = subject(&due).unwrap_or_default();
            return Self { line, column: 1, kind: DifferenceKind::LineMissing { due } };
        };
        let same = due.iter().zip(&found).take_while(|(a, b)| a == b).count();
        let column = String::from_utf8_lossy(&found[..same]).chars().count() + 1;
        Self { line, column, kind: members_that_differ(&due, &found) }
    }

    /// A checkpoint that does not vouch for the lines above it.
    pub fn note(line: LineNumber, fault: NoteFault) -> Self {
        Self { line, column: 1, kind: DifferenceKind::Note { fault } }
    }
}

/// What a line is about: `outcome 01990017`.
fn subject(line: &[u8]) -> Option<String> {
    let line: Value = serde_json::from_slice(line).ok()?;
    let kind = text(line.get("type"));
    let about: &[&str] = match kind.as_str() {
        "practice" => &["id"],
        "lot" => &["unit"],
        "outcome" | "withdraw" | "restore" => &["practice"],
        "late" | "correct" | "successor" => &["id"],
        "round" | "amendment" => &["number"],
        "tranche" => &["start", "region"],
        "contribution" | "failure" => &["label"],
        _ => &[],
    };
    let words = std::iter::once(kind.clone()).chain(about.iter().map(|name| text(line.get(*name))));
    Some(words.collect::<Vec<_>>().join(" "))
}

/// So many members that differ are named.
const NAMED: usize = 3;

/// Which members of two lines differ; or that they are about different things.
fn members_that_differ(due: &[u8], found: &[u8]) -> DifferenceKind {
    let parse = |line: &[u8]| serde_json::from_slice::<Value>(line).ok();
    let (about, there) = (subject(due).unwrap_or_default(), subject(found).unwrap_or_default());
    let (due, found) = match (parse(due), parse(found)) {
        (Some(Value::Object(due)), Some(Value::Object(found))) if about == there => (due, found),
        _ => return DifferenceKind::line(about, there),
    };
    let differing = due.iter().filter(|(name, value)| found.get(*name) != Some(value)).take(NAMED);
    let members: Vec<MembersDiffer> = differing
        .map(|(name, value)| match (found.get(name).map(|found| text(Some(found))), about.as_str()) {
            (None, _) => MembersDiffer::Missing { name: name.clone(), subject: about.clone() },
            (Some(found), "seed") => MembersDiffer::Seed { due: text(Some(value)), found },
            (Some(found), _) => {
                let (name, due) = (MemberName::of(name), text(Some(value)));
                MembersDiffer::Other { name, subject: about.clone(), due, found }
            }
        })
        .collect();
    let and = |rest, first| MembersDiffer::And { first: Box::new(first), rest: Box::new(rest) };
    let differ = members.into_iter().rev().reduce(and);
    differ.map_or(DifferenceKind::Spelling, |differ| DifferenceKind::Members { differ })
}

impl DifferenceKind {
    /// Another line is due than there is; `found` is what that one is about, nothing when it is no line of a transcript.
    pub(super) fn line(due: String, found: String) -> Self {
        if found.is_empty() { Self::NotALine { due } } else { Self::Line { due, found } }
    }
}

/// A value as people read it: strings without quotes.
fn text(value: Option<&Value>) -> String {
    match value {
        None => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}
