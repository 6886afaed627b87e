//! Lines to values. Reads input lines only: derived lines are computed again and compared.
//!
//! Reading here is not yet the proof that a line is in its only spelling: whoever reads writes again and
//! compares the bytes ([`crate::verify`]).

use super::practices::read_practices;
use super::{FORMAT, Round, Sealed};
use crate::log::Log;
use crate::log::key::VerifierKey;
use crate::register::Misfit;
use crate::rules::{
    Boundary, Class, Key, NoAnswer, Profile, Programme, Rules, SeedPlan, Share, Source, SourceKind, Tranche,
};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;
use std::ops::Range;

/// A line that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Which line, from 0.
    pub line: usize,
    /// Column in bytes, from 1.
    pub column: usize,
    /// Why.
    pub kind: UnreadKind,
}

/// Why a line cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnreadKind {
    /// The file does not begin with a `programme` line.
    NotALog,
    /// Another version of the format.
    Version(String),
    /// Another type of line is due here.
    Type {
        /// What is due.
        due: &'static str,
        /// What stands there; empty at the end of the file.
        found: String,
    },
    /// Not the members of this type of line; what the JSON reader says of it.
    Members(String),
    /// A string holds a control character, or an escape that no character needs.
    Control,
    /// A value that this member cannot have.
    Value(&'static str),
    /// Practices that make no register.
    Register(Misfit),
}

/// Where the parts of a log are, in lines from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The `practice` lines.
    pub practices: Range<usize>,
    /// The `checkpoint` line that is the seal.
    pub seal: usize,
}

/// Reads all above the seal.
///
/// # Errors
/// The first line that cannot be read.
pub fn read_sealed(log: &Log) -> Result<(Sealed, Parts), Unread> {
    let (programme, organiser) = read_programme(log)?;
    let round = read_round(log)?;
    let rules = read_rules_line(log)?;
    let end = (3..log.len()).find(|&i| line_type(log.get(i)) != "practice").unwrap_or(log.len());
    let register = read_practices(log, 3..end, &rules)?;
    let plan = read_plan(log, end)?;
    due(log, end + 1, "checkpoint")?;
    let sealed = Sealed { programme, organiser, round, rules, register, plan };
    Ok((sealed, Parts { practices: 3..end, seal: end + 1 }))
}

/// The note of a `checkpoint` line.
///
/// # Errors
/// When it is none.
pub fn read_note(log: &Log, line: usize) -> Result<String, Unread> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct CheckpointLine {
        #[serde(rename = "type")]
        _kind: String,
        note: String,
    }
    due(log, line, "checkpoint")?;
    parse(log, line).map(|line: CheckpointLine| line.note)
}

/// Label and value of a `contribution` line.
///
/// # Errors
/// When it is none.
pub fn read_contribution(log: &Log, line: usize) -> Result<(String, String), Unread> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct ContributionLine {
        #[serde(rename = "type")]
        _kind: String,
        label: String,
        value: String,
    }
    due(log, line, "contribution")?;
    parse(log, line).map(|line: ContributionLine| (line.label, line.value))
}

/// The type of a line, empty when it has none.
pub fn line_type(line: &[u8]) -> &str {
    let name = line.strip_prefix(b"{\"type\":\"").and_then(|rest| rest.split(|&byte| byte == b'"').next());
    name.and_then(|name| str::from_utf8(name).ok()).unwrap_or("")
}

fn due(log: &Log, line: usize, due: &'static str) -> Result<(), Unread> {
    let found = if line < log.len() { line_type(log.get(line)) } else { "" };
    if found == due {
        return Ok(());
    }
    Err(Unread { line, column: 1, kind: UnreadKind::Type { due, found: found.to_owned() } })
}

pub(super) fn parse<'a, T: Deserialize<'a>>(log: &'a Log, line: usize) -> Result<T, Unread> {
    if let Some(column) = control_character(log.get(line)) {
        return Err(Unread { line, column, kind: UnreadKind::Control });
    }
    serde_json::from_slice(log.get(line)).map_err(|error| {
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or_default().to_owned();
        Unread { line, column: error.column().max(1), kind: UnreadKind::Members(message) }
    })
}

/// Where a string of an input line holds a control character, raw or as an escape: nothing in a transcript may
/// steer the terminal of the one who reads it. Only a note has line ends.
fn control_character(line: &[u8]) -> Option<usize> {
    let suspect = |&byte: &u8| byte == b'\\' || byte == 0x7f || byte == 0xc2 || byte < 0x20;
    if !line.iter().any(|byte| suspect(byte)) || line_type(line) == "checkpoint" {
        return None;
    }
    let text = String::from_utf8_lossy(line);
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        if c.is_control() || escaped && !matches!(c, '"' | '\\') {
            return Some(at + 1);
        }
        escaped = c == '\\' && !escaped;
    }
    None
}

/// A value of a member, or the fault that says which member is wrong.
pub(super) fn value<T>(read: Option<T>, line: usize, member: &'static str) -> Result<T, Unread> {
    read.ok_or(Unread { line, column: 1, kind: UnreadKind::Value(member) })
}

fn read_programme(log: &Log) -> Result<(Programme, VerifierKey), Unread> {
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
    }
    #[derive(Deserialize)]
    struct AnyVersion {
        format: String,
    }
    if log.is_empty() || line_type(log.get(0)) != "programme" {
        return Err(Unread { line: 0, column: 1, kind: UnreadKind::NotALog });
    }
    let AnyVersion { format } = parse(log, 0)?;
    if format != FORMAT {
        return Err(Unread { line: 0, column: 1, kind: UnreadKind::Version(format) });
    }
    let line: ProgrammeLine = parse(log, 0)?;
    let organiser = VerifierKey::read(&line.organiser).ok().filter(|key| key.name() == line.origin);
    let organiser = value(organiser, 0, "organiser")?;
    Ok((Programme { origin: line.origin, title: line.title }, organiser))
}

fn read_round(log: &Log) -> Result<Round, Unread> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct RoundLine {
        #[serde(rename = "type")]
        _kind: String,
        number: u64,
        title: String,
        opened: String,
    }
    due(log, 1, "round")?;
    let line: RoundLine = parse(log, 1)?;
    let number = value((line.number == 1).then_some(1), 1, "number")?;
    let opened: Option<Timestamp> = line.opened.parse().ok();
    let opened = value(opened.filter(|_| line.opened.len() == "2023-06-12T12:00:00Z".len()), 1, "opened")?;
    Ok(Round { number, title: line.title, opened })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RulesLine {
    #[serde(rename = "type")]
    _kind: String,
    profile: String,
    tranches: Vec<TrancheMembers>,
    reference_date: String,
    unit: String,
    no_answer: String,
    identity: String,
    spread: String,
    boundary: String,
    consent: Option<String>,
    order: Vec<String>,
    eligibility: Vec<String>,
    classes: Vec<ClassMembers>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TrancheMembers {
    start: String,
    cap_millionths: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClassMembers {
    name: String,
    all: Vec<String>,
}

fn read_rules_line(log: &Log) -> Result<Rules, Unread> {
    due(log, 2, "rules")?;
    let line: RulesLine = parse(log, 2)?;
    for (found, only, member) in
        [(&line.unit, "ion", "unit"), (&line.identity, "open", "identity"), (&line.spread, "per-region", "spread")]
    {
        value((found == only).then_some(()), 2, member)?;
    }
    let profile = one_of(&line.profile, [("leidraad", Profile::Leidraad), ("free", Profile::Free)]);
    let no_answer = one_of(&line.no_answer, [("last", NoAnswer::Last), ("out", NoAnswer::Out)]);
    let tranche = |members: &TrancheMembers| {
        let cap = Share::from_millionths(members.cap_millionths)?;
        Some(Tranche { start: read_date(&members.start)?, cap })
    };
    let key = |key: &String| one_of(key, [("class", Key::Class), ("lot", Key::Lot)]);
    let boundary = match (line.boundary.as_str(), line.consent) {
        ("skip", None) => Some(Boundary::Skip),
        ("stop", None) => Some(Boundary::Stop),
        ("reach", Some(consent)) => Some(Boundary::Reach { consent }),
        _ => None,
    };
    let class = |class: ClassMembers| Class { name: class.name, all: class.all };
    let rules = Rules {
        profile: value(profile, 2, "profile")?,
        tranches: value(line.tranches.iter().map(tranche).collect(), 2, "tranches")?,
        reference_date: value(read_date(&line.reference_date), 2, "reference_date")?,
        no_answer: value(no_answer, 2, "no_answer")?,
        boundary: value(boundary, 2, "boundary")?,
        order: value(line.order.iter().map(key).collect(), 2, "order")?,
        eligibility: line.eligibility,
        classes: line.classes.into_iter().map(class).collect(),
    };
    rules.check().map_err(|member| Unread { line: 2, column: 1, kind: UnreadKind::Value(member) })?;
    Ok(rules)
}

fn one_of<T: Copy, const N: usize>(word: &str, known: [(&str, T); N]) -> Option<T> {
    known.iter().find(|(name, _)| *name == word).map(|&(_, value)| value)
}

/// `2023-07-01`; other spellings of ten characters do not survive being written again.
pub(super) fn read_date(text: &str) -> Option<Date> {
    text.parse().ok().filter(|_| text.len() == 10)
}

fn read_plan(log: &Log, at: usize) -> Result<SeedPlan, Unread> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct PlanLine {
        #[serde(rename = "type")]
        _kind: String,
        sources: Vec<SourceMembers>,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct SourceMembers {
        label: String,
        by: String,
        kind: String,
        faces: Option<u32>,
        rolls: Option<u32>,
        what: Option<String>,
    }
    due(log, at, "seed-plan")?;
    let line: PlanLine = parse(log, at)?;
    let source = |members: SourceMembers| {
        let kind = match (members.kind.as_str(), members.faces, members.rolls, members.what) {
            ("dice", Some(faces), Some(rolls), None) => SourceKind::Dice { faces, rolls },
            ("text", None, None, Some(what)) => SourceKind::Text { what },
            _ => return None,
        };
        Some(Source { label: members.label, by: members.by, kind })
    };
    let plan = SeedPlan { sources: value(line.sources.into_iter().map(source).collect(), at, "sources")? };
    plan.check().map_err(|member| Unread { line: at, column: 1, kind: UnreadKind::Value(member) })?;
    Ok(plan)
}
