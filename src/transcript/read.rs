//! Lines to values. Reads input lines only: derived lines are computed again and compared.
//!
//! Every line that is read is written again and held against its bytes: a line has one spelling.

use super::practices::read_practices;
use super::unread::{Unread, UnreadKind, column};
use super::{FORMAT, Round, Sealed, write};
use crate::log::input::{Found, Input};
use crate::log::key::VerifierKey;
use crate::rules::{
    Base, Boundary, Class, Key, Measure, NoAnswer, Profile, Programme, Rules, SeedPlan, Share, Source, SourceKind,
    Spread, Tranche,
};
use crate::seed::Contribution;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;
use std::io::Read;

/// A line that is not in its only spelling, or not the line that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misspelt {
    /// Which line, from 0.
    pub line: usize,
    /// As it should be, without LF.
    pub due: Vec<u8>,
    /// As it is.
    pub found: Found,
}

impl Misspelt {
    /// Holds a line against what it should be.
    pub fn of(line: usize, found: &[u8], write: impl FnOnce(&mut Vec<u8>)) -> Option<Self> {
        let mut due = Vec::with_capacity(found.len() + 1);
        write(&mut due);
        due.pop();
        (due != found).then(|| Self { line, due, found: Found::Line(found.to_vec()) })
    }
}

/// Takes all above the seal, and the first line of it that is not in its only spelling.
///
/// # Errors
/// The first line that cannot be read.
pub fn read_sealed(input: &mut Input<impl Read>) -> Result<(Sealed, Option<Misspelt>), Unread> {
    if !input.is_at_end() && !input.peek(OPENING.len()).starts_with(OPENING) {
        return Err(Unread { line: 0, column: 1, kind: UnreadKind::NotALog });
    }
    let line = take_any(input, "programme")?;
    let (programme, organiser) = read_programme(&line)?;
    let mut misspelt = Misspelt::of(0, &line, |out| write::write_programme(&programme, &organiser, out));
    let line = take(input, "round")?;
    let round = read_round(&line)?;
    misspelt = misspelt.or(Misspelt::of(1, &line, |out| write::write_round(&round, out)));
    let line = take(input, "rules")?;
    let rules = read_rules(&line)?;
    misspelt = misspelt.or(Misspelt::of(2, &line, |out| write::write_rules(&rules, out)));
    let register = read_practices(input, &rules, &mut misspelt)?;
    let at = input.lines();
    let line = take(input, "seed-plan")?;
    let plan = read_plan(at, &line)?;
    misspelt = misspelt.or(Misspelt::of(at, &line, |out| write::write_plan(&plan, out)));
    Ok((Sealed { programme, organiser, round, rules, register, plan }, misspelt))
}

/// Takes a `checkpoint` line: its note, and how it is misspelt if it is.
///
/// # Errors
/// When it is none.
pub fn read_note(input: &mut Input<impl Read>) -> Result<(String, Option<Misspelt>), Unread> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct CheckpointLine {
        #[serde(rename = "type")]
        _kind: String,
        note: String,
    }
    let at = input.lines();
    let line = take(input, "checkpoint")?;
    let CheckpointLine { note, .. } = members(at, &line)?;
    let misspelt = Misspelt::of(at, &line, |out| crate::log::write_checkpoint(out, &note));
    Ok((note, misspelt))
}

/// Takes a `contribution` line: its label and value, and how it is misspelt if it is.
///
/// # Errors
/// When it is none.
pub fn read_contribution(input: &mut Input<impl Read>) -> Result<(Contribution, Option<Misspelt>), Unread> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct ContributionLine {
        #[serde(rename = "type")]
        _kind: String,
        label: String,
        value: String,
    }
    let at = input.lines();
    let line = take(input, "contribution")?;
    let ContributionLine { label, value, .. } = members(at, &line)?;
    let contribution = Contribution { label, value };
    let misspelt = Misspelt::of(at, &line, |out| write::write_contribution(&contribution, out));
    Ok((contribution, misspelt))
}

/// The next line, which must be of this type.
fn take(input: &mut Input<impl Read>, kind: &'static str) -> Result<Vec<u8>, Unread> {
    let at = input.lines();
    let line = take_any(input, kind)?;
    due(at, &line, kind).map(|()| line)
}

/// The next line, where one of this type is due.
fn take_any(input: &mut Input<impl Read>, kind: &'static str) -> Result<Vec<u8>, Unread> {
    let at = input.lines();
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
const TYPES: [&str; 11] = [
    "programme",
    "round",
    "rules",
    "practice",
    "seed-plan",
    "checkpoint",
    "contribution",
    "seed",
    "lot",
    "tranche",
    "outcome",
];

pub(super) fn due(at: usize, line: &[u8], due: &'static str) -> Result<(), Unread> {
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
pub(super) fn members<'a, T: Deserialize<'a>>(at: usize, line: &'a [u8]) -> Result<T, Unread> {
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
pub(super) fn value<T>(read: Option<T>, line: usize, member: &'static str) -> Result<T, Unread> {
    read.ok_or(Unread { line, column: 1, kind: UnreadKind::Value(member) })
}

/// How the first line of any version begins.
const OPENING: &[u8] = b"{\"type\":\"programme\",\"format\":\"";

fn read_programme(line: &[u8]) -> Result<(Programme, VerifierKey), Unread> {
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
    let refuse = |kind| Err(Unread { line: 0, column: 1, kind });
    let Some(format) = line.strip_prefix(OPENING).and_then(|rest| rest.split(|&byte| byte == b'"').next()) else {
        return refuse(UnreadKind::NotALog);
    };
    if format != FORMAT.as_bytes() {
        return refuse(UnreadKind::Version(String::from_utf8_lossy(format).into_owned()));
    }
    let line: ProgrammeLine = members(0, line)?;
    let organiser = value(VerifierKey::read(&line.organiser).ok(), 0, "organiser")?;
    value((organiser.name() == line.origin).then_some(()), 0, "origin")?;
    Ok((Programme { origin: line.origin, title: line.title }, organiser))
}

fn read_round(line: &[u8]) -> Result<Round, Unread> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct RoundLine {
        #[serde(rename = "type")]
        _kind: String,
        number: u64,
        title: String,
        opened: String,
    }
    let line: RoundLine = members(1, line)?;
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
    bases: Vec<BaseMembers>,
    identity: String,
    spread: String,
    boundary: String,
    consent: Option<String>,
    tolerance_millionths: Option<u32>,
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
struct BaseMembers {
    region: String,
    size: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClassMembers {
    name: String,
    all: Vec<String>,
}

fn read_rules(line: &[u8]) -> Result<Rules, Unread> {
    let line: RulesLine = members(2, line)?;
    value((line.identity == "open").then_some(()), 2, "identity")?;
    let measure = one_of(&line.unit, [Measure::Ion, Measure::Practices].map(|measure| (measure.code(), measure)));
    let spread = [Spread::PerRegion, Spread::Balanced, Spread::Overall].map(|spread| (spread.code(), spread));
    let spread = one_of(&line.spread, spread);
    let profile = one_of(&line.profile, [("leidraad", Profile::Leidraad), ("free", Profile::Free)]);
    let no_answer = one_of(&line.no_answer, [("last", NoAnswer::Last), ("out", NoAnswer::Out)]);
    let tranche = |members: &TrancheMembers| {
        let cap = Share::from_millionths(members.cap_millionths)?;
        Some(Tranche { start: read_date(&members.start)?, cap })
    };
    let key = |key: &String| one_of(key, Key::ALL.map(|key| (key.code(), key)));
    let consented = line.consent.as_ref().is_some_and(|consent| !consent.is_empty());
    if line.boundary == "reach" && !consented || line.boundary != "reach" && line.consent.is_some() {
        return value(None, 2, "consent");
    }
    let tolerance = line
        .tolerance_millionths
        .map(|millionths| value(Share::from_millionths(millionths), 2, "tolerance_millionths"));
    let tolerance = tolerance.transpose()?;
    if line.boundary != "reach" && tolerance.is_some() {
        return value(None, 2, "tolerance_millionths");
    }
    let boundary = match (line.boundary.as_str(), line.consent) {
        ("skip", None) => Some(Boundary::Skip),
        ("stop", None) => Some(Boundary::Stop),
        ("reach", Some(consent)) => Some(Boundary::Reach { consent, tolerance }),
        _ => None,
    };
    let class = |class: ClassMembers| Class { name: class.name, all: class.all };
    let rules = Rules {
        profile: value(profile, 2, "profile")?,
        tranches: value(line.tranches.iter().map(tranche).collect(), 2, "tranches")?,
        reference_date: value(read_date(&line.reference_date), 2, "reference_date")?,
        measure: value(measure, 2, "unit")?,
        no_answer: value(no_answer, 2, "no_answer")?,
        bases: line.bases.into_iter().map(|base| Base { region: base.region, size: base.size }).collect(),
        spread: value(spread, 2, "spread")?,
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

fn read_plan(at: usize, line: &[u8]) -> Result<SeedPlan, Unread> {
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
    let line: PlanLine = members(at, line)?;
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
