//! Lines to values. Reads input lines only: derived lines are computed again and compared.
//!
//! Every line that is read is written again and held against its bytes: a line has one spelling.

mod amendment;
mod rules;
mod signers;

pub use amendment::{read_abort, read_amendment};
pub use signers::read_handover;

use super::practices::read_practices;
use super::unread::{Unread, UnreadKind, column};
use super::{FORMAT, write};
use crate::draw::round::{Repaired, Round, Sealed};
use crate::draw::seed::{Contribution, Failed};
use crate::log::LineNumber;
use crate::log::input::{Found, Input};
use crate::log::signers::Signers;
use crate::rules::{Programme, SeedPlan};
use jiff::Timestamp;
use jiff::civil::Date;
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
}

/// Takes the first line of a log, and how it is misspelt if it is.
///
/// # Errors
/// When it is no `programme` line of this version.
pub fn read_opening(input: &mut Input<impl Read>) -> Result<((Programme, Signers), Option<Mismatch>), Unread> {
    if !input.is_at_end() && !input.peek(OPENING.len()).starts_with(OPENING) {
        return Err(Unread { line: input.at(), column: 1, kind: UnreadKind::NotALog });
    }
    let at = input.at();
    let line = take_any(input, "programme")?;
    let (programme, signers) = read_programme(&line)?;
    let mismatch = Mismatch::of(at, &line, |out| write::write_programme(&programme, &signers, out));
    Ok(((programme, signers), mismatch))
}

/// Takes all of a round above its seal, and the first line of it that is not in its only spelling. `number` is the
/// number that the round must have.
///
/// # Errors
/// The first line that cannot be read.
pub fn read_sealed(
    input: &mut Input<impl Read>,
    programme: Programme,
    number: u64,
) -> Result<(Sealed, Option<Mismatch>), Unread> {
    let at = input.at();
    let line = take(input, "round")?;
    let round = read_round(at, &line, number)?;
    let mut mismatch = Mismatch::of(at, &line, |out| write::write_round(&round, out));
    let at = input.at();
    let line = take(input, "rules")?;
    let rules = rules::read_rules(at, &line)?;
    mismatch = mismatch.or(Mismatch::of(at, &line, |out| write::write_rules(&rules, out)));
    let register = read_practices(input, &rules, &mut mismatch)?;
    // a seed that is known while the list can still be sent back would let the organiser choose
    let after = rules.objections_until.map_or(round.opened, |until| until.max(round.opened));
    let (plan, wrong) = read_plan(input, after)?;
    Ok((Sealed { programme, round, rules, register, plan }, mismatch.or(wrong)))
}

/// Takes a `seed-plan` line, and how it is misspelt if it is.
fn read_plan(input: &mut Input<impl Read>, after: Timestamp) -> Result<(SeedPlan, Option<Mismatch>), Unread> {
    let at = input.at();
    let line = take(input, "seed-plan")?;
    let plan = rules::read_plan(at, &line, after)?;
    let mismatch = Mismatch::of(at, &line, |out| write::write_plan(&plan, out));
    Ok((plan, mismatch))
}

/// The type of the next line, without taking it; empty at the end, and for what is no line of a transcript.
pub fn next_type(input: &mut Input<impl Read>) -> String {
    line_type(input.peek(OPENING.len())).to_owned()
}

/// Takes a `checkpoint` line: its note, and how it is misspelt if it is.
///
/// # Errors
/// When it is none.
pub fn read_note(input: &mut Input<impl Read>) -> Result<(String, Option<Mismatch>), Unread> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct CheckpointLine {
        #[serde(rename = "type")]
        _kind: String,
        note: String,
    }
    let at = input.at();
    let line = take(input, "checkpoint")?;
    let CheckpointLine { note, .. } = members(at, &line)?;
    let mismatch = Mismatch::of(at, &line, |out| crate::log::write_checkpoint(out, &note));
    Ok((note, mismatch))
}

/// The note of the last line of a log, if that is a `checkpoint` line.
pub fn last_note(log: &[u8]) -> Option<String> {
    let body = log.strip_suffix(b"\n")?;
    let start = memchr::memrchr(b'\n', body).map_or(0, |at| at + 1);
    read_note(&mut Input::new(&log[start..])).ok().map(|(note, _)| note)
}

/// Takes a `contribution` line, and how it is misspelt if it is.
///
/// # Errors
/// When it is none.
pub fn read_contribution(input: &mut Input<impl Read>) -> Result<(Contribution, Option<Mismatch>), Unread> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct ContributionLine {
        #[serde(rename = "type")]
        _kind: String,
        label: String,
        value: String,
        signature: Option<String>,
    }
    let at = input.at();
    let line = take(input, "contribution")?;
    let ContributionLine { label, value, signature, .. } = members(at, &line)?;
    let contribution = Contribution { label, value, signature };
    let mismatch = Mismatch::of(at, &line, |out| write::write_contribution(&contribution, out));
    Ok((contribution, mismatch))
}

/// Takes a `failure` line, and how it is misspelt if it is.
///
/// # Errors
/// When it is none.
pub fn read_failure(input: &mut Input<impl Read>) -> Result<(Failed, Option<Mismatch>), Unread> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct FailureLine {
        #[serde(rename = "type")]
        _kind: String,
        label: String,
        reason: String,
    }
    let at = input.at();
    let line = take(input, "failure")?;
    let FailureLine { label, reason, .. } = members(at, &line)?;
    let failed = Failed { label, reason: value((!reason.is_empty()).then_some(reason), at, "reason")? };
    let mismatch = Mismatch::of(at, &line, |out| write::write_failure(&failed, out));
    Ok((failed, mismatch))
}

/// The next line, which must be of this type.
fn take(input: &mut Input<impl Read>, kind: &'static str) -> Result<Vec<u8>, Unread> {
    let at = input.at();
    let line = take_any(input, kind)?;
    due(at, &line, kind).map(|()| line)
}

/// The next line, where one of this type is due.
fn take_any(input: &mut Input<impl Read>, kind: &'static str) -> Result<Vec<u8>, Unread> {
    let at = input.at();
    match input.line() {
        Found::Line(line) => Ok(line),
        Found::Torn | Found::End => {
            let kind = UnreadKind::Type { due: kind, found: String::new() };
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
const TYPES: [&str; 19] = [
    "programme",
    "round",
    "rules",
    "practice",
    "seed-plan",
    "checkpoint",
    "contribution",
    "failure",
    "seed",
    "lot",
    "tranche",
    "outcome",
    "abort",
    "handover",
    "amendment",
    "withdraw",
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
    if let Some(column) = control_character(line) {
        return Err(Unread { line: at, column, kind: UnreadKind::Control });
    }
    serde_json::from_slice(line).map_err(|error| Unread::of_json(at, line, &error))
}

/// Where a string of an input line holds a control character, raw or as an escape: nothing in a transcript may
/// steer the terminal of the one who reads it. Only a note has line ends.
fn control_character(line: &[u8]) -> Option<usize> {
    let suspect = |&byte: &u8| byte == b'\\' || byte == 0x7f || byte == 0xc2 || byte < 0x20;
    if !line.iter().any(suspect) || line_type(line) == "checkpoint" {
        return None;
    }
    let text = String::from_utf8_lossy(line);
    let mut escaped = false;
    for (at, c) in text.chars().enumerate() {
        if c.is_control() {
            return Some(at + 1);
        }
        if escaped && !matches!(c, '"' | '\\') {
            return Some(at); // the backslash
        }
        escaped = c == '\\' && !escaped;
    }
    None
}

/// A value of a member, or the fault that says which member is wrong.
pub(super) fn value<T>(read: Option<T>, line: LineNumber, member: &'static str) -> Result<T, Unread> {
    read.ok_or(Unread { line, column: 1, kind: UnreadKind::Value(member) })
}

/// How the first line of any version begins.
const OPENING: &[u8] = b"{\"type\":\"programme\",\"format\":\"";

fn read_programme(line: &[u8]) -> Result<(Programme, Signers), Unread> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct ProgrammeLine {
        #[serde(rename = "type")]
        _kind: String,
        #[serde(rename = "format")]
        _format: String,
        origin: String,
        title: String,
        organiser: String,
        witnesses: Vec<signers::WitnessMembers>,
        required: u64,
    }
    let at = LineNumber::default();
    let refuse = |kind| Err(Unread { line: at, column: 1, kind });
    let Some(format) = line.strip_prefix(OPENING).and_then(|rest| rest.split(|&byte| byte == b'"').next()) else {
        return refuse(UnreadKind::NotALog);
    };
    if format != FORMAT.as_bytes() {
        return refuse(UnreadKind::Version(String::from_utf8_lossy(format).into_owned()));
    }
    let line: ProgrammeLine = members(at, line)?;
    let signers = signers::read_signers(at, &line.origin, (&line.organiser, line.witnesses, line.required))?;
    Ok((Programme { origin: line.origin, title: line.title }, signers))
}

fn read_round(at: LineNumber, line: &[u8], number: u64) -> Result<Round, Unread> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct RoundLine {
        #[serde(rename = "type")]
        _kind: String,
        number: u64,
        title: String,
        opened: String,
        repairs: Vec<RepairedMembers>,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct RepairedMembers {
        repair: String,
        rows: u64,
    }
    let line: RoundLine = members(at, line)?;
    let number = value((line.number == number).then_some(number), at, "number")?;
    let opened = value(read_time(&line.opened), at, "opened")?;
    let rows: u128 = line.repairs.iter().map(|repaired| u128::from(repaired.rows)).sum();
    let counted = rows < 1 << 53;
    value(counted.then_some(()), at, "repairs")?;
    let repairs = line.repairs.into_iter().map(|repaired| Repaired { code: repaired.repair, rows: repaired.rows });
    Ok(Round { number, title: line.title, opened, repairs: repairs.collect() })
}

/// `2023-06-12T12:00:00Z` of the years 0000 to 9998; other spellings of as many characters do not survive being
/// written again.
fn read_time(text: &str) -> Option<Timestamp> {
    text.parse().ok().filter(|_| text.len() == "2023-06-12T12:00:00Z".len() && !text.starts_with("9999"))
}

fn one_of<T: Copy, const N: usize>(word: &str, known: [(&str, T); N]) -> Option<T> {
    known.iter().find(|(name, _)| *name == word).map(|&(_, value)| value)
}

/// `2023-07-01`; other spellings of ten characters do not survive being written again.
pub(super) fn read_date(text: &str) -> Option<Date> {
    text.parse().ok().filter(|_| text.len() == 10)
}
