//! One line of a log: its type, its members, its only spelling.

use crate::log::LineNumber;
use crate::log::input::{Found, Input, LINE_MAX};
use crate::log::text;
use crate::rules::calendar::read_moment;
use crate::transcript::unread::{Unread, UnreadKind, column};
use jiff::Timestamp;
use serde::Deserialize;
use std::io::Read;

/// A line that is not in its only spelling, or not the line that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// Which line.
    pub line: LineNumber,
    /// As it should be, without LF.
    pub due: Vec<u8>,
    /// As it is.
    pub found: Found,
}

impl Mismatch {
    /// Holds a line against what it should be.
    pub fn of(line: LineNumber, found: &[u8], write: impl FnOnce(&mut Vec<u8>)) -> Option<Self> {
        let mut due = Vec::with_capacity(found.len() + 1);
        write(&mut due);
        due.pop();
        (due != found).then(|| Self { line, due, found: Found::Line(found.to_vec()) })
    }

    /// Holds a line against what it should be, when no line above it was found to be otherwise.
    pub fn hold(first: &mut Option<Self>, line: LineNumber, found: &[u8], write: impl FnOnce(&mut Vec<u8>)) {
        if first.is_none() {
            *first = Self::of(line, found, write);
        }
    }
}

/// The type of the next line, without taking it; empty at the end, and for what is no line of a transcript.
pub fn next_type(input: &mut Input<impl Read>) -> String {
    line_type(input.peek(OPENING.len())).to_owned()
}

/// The next line, which must be of this type.
pub(super) fn take(input: &mut Input<impl Read>, kind: &'static str) -> Result<Vec<u8>, Unread> {
    let at = input.at();
    let line = take_any(input, kind)?;
    due(at, &line, kind).map(|()| line)
}

/// The next line, where one of this type is due.
pub(super) fn take_any(input: &mut Input<impl Read>, kind: &'static str) -> Result<Vec<u8>, Unread> {
    let at = input.at();
    match input.line() {
        Found::Line(line) => Ok(line),
        Found::Torn | Found::End => {
            let kind = UnreadKind::Ended { due: kind };
            Err(Unread { line: at, column: 1, kind })
        }
    }
}

/// The type of a line, empty when it has none.
pub fn line_type(line: &[u8]) -> &str {
    let name = line.strip_prefix(b"{\"type\":\"").and_then(|rest| rest.split(|&byte| byte == b'"').next());
    name.and_then(|name| str::from_utf8(name).ok()).unwrap_or("")
}

/// The types of lines.
pub const TYPES: [&str; 21] = [
    "programme",
    "round",
    "rules",
    "practice",
    "seed-plan",
    "checkpoint",
    "contribution",
    "failure",
    "draw",
    "seed",
    "lot",
    "tranche",
    "outcome",
    "abort",
    "handover",
    "amendment",
    "withdraw",
    "restore",
    "late",
    "correct",
    "successor",
];

pub(super) fn due(at: LineNumber, line: &[u8], due: &'static str) -> Result<(), Unread> {
    let found = line_type(line);
    if found == due {
        return Ok(());
    }
    let kind = if TYPES.contains(&found) {
        UnreadKind::Type { due, found: found.to_owned() }
    } else {
        UnreadKind::Foreign { due }
    };
    Err(Unread { line: at, column: 1, kind })
}

/// The members of a line.
pub(super) fn members<'a, T: Deserialize<'a>>(at: LineNumber, line: &'a [u8]) -> Result<T, Unread> {
    if line.ends_with(b"\r") {
        return Err(Unread { line: at, column: column(line, line.len() - 1), kind: UnreadKind::WindowsLineEnd });
    }
    check_strings(at, line)?;
    serde_json::from_slice(line).map_err(|error| Unread::of_json(at, line, &error))
}

/// Whether the strings of a line are as strings of a log are. A note has a form of its own; a contribution is as long as its
/// source makes it.
pub(super) fn check_strings(line: LineNumber, bytes: &[u8]) -> Result<(), Unread> {
    let most = match line_type(bytes) {
        "checkpoint" => return Ok(()),
        "contribution" => LINE_MAX,
        _ => text::MOST_BYTES,
    };
    let unread = |(at, flaw)| Unread { line, column: column(bytes, at), kind: UnreadKind::Text { flaw } };
    text::check_line(bytes, most).map_err(unread)
}

/// A value of a member, or the fault that says which member is wrong.
pub(super) fn value<T>(read: Option<T>, line: LineNumber, member: &'static str) -> Result<T, Unread> {
    read.ok_or(Unread { line, column: 1, kind: UnreadKind::Value { member } })
}

/// How the first line of any version begins.
pub(super) const OPENING: &[u8] = b"{\"type\":\"programme\",\"format\":\"";

/// `2023-06-12T12:00:00Z` of the years 0000 to 9998; other spellings of as many characters do not survive being
/// written again.
pub(super) fn read_time(text: &str) -> Option<Timestamp> {
    read_moment(text).filter(|_| text.len() == "2023-06-12T12:00:00Z".len())
}

/// A number of which only small values mean something: a larger one is the largest of these, which means nothing.
pub(super) fn small(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
