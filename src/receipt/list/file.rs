//! A list as a file of JSON: read in its only spelling, with values of their kinds.

use super::{ListAt, ListPlaced};
use crate::log::NUMBERS;
use crate::log::line::Line;
use crate::log::tree::Hash;
use crate::receipt::Opening;
use crate::register::{Ion, Uzovi};
use crate::rules::Profile;
use crate::rules::calendar::read_day;
use crate::transcript::is_id;
use crate::words::listed::ListFault;
use crate::words::value::Quoted;
use base64::prelude::{BASE64_STANDARD, Engine};
use jiff::civil::Date;
use serde::Deserialize;

/// How a list of every version begins.
const LIST: &str = "{\"type\":\"list\",";

/// How one of the version begins that is read.
const OPENING: &str = "{\"type\":\"list\",\"format\":\"instroom-list/1\",";

/// The longest list that is read, in bytes.
pub const LIST_MOST_BYTES: u64 = 1 << 28;

/// More hashes than this no proof has: a log has fewer than 2^53 lines.
const MOST_HASHES: usize = 53;

/// A list that proves itself, as it stands in its file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListFile {
    #[serde(rename = "type")]
    kind: String,
    format: String,
    /// The name of the log.
    pub origin: String,
    /// The title of the programme.
    pub title: String,
    /// Who it is of.
    pub by: Option<String>,
    /// The date of the list.
    pub start: String,
    /// `new` or `so-far`.
    pub scope: String,
    /// Of which insurer, for people.
    pub insurer: Option<String>,
    /// Its rows.
    pub rows: Vec<ListRow>,
    /// Lines of the log, each with its proof.
    pub lines: Vec<ListLine>,
    /// The checkpoint of the result: the whole signed note.
    pub checkpoint: String,
}

/// A row, by the names of its columns.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the columns are those of the list, in its words")]
pub struct ListRow {
    pub praktijk: String,
    pub naam: String,
    pub plaats: Option<String>,
    pub regio: String,
    pub verzekeraar: Option<String>,
    pub uzovi: Option<String>,
    pub groep: Option<String>,
    pub ion: u64,
    pub peildatum: String,
    pub startdatum: String,
    pub gestopt_per: Option<String>,
    pub implementatiejaar: u64,
    pub programma: String,
    pub verslagregel: u64,
    pub controlegetal: String,
    pub voorbehoud: String,
    pub opening: Option<RowOpening>,
    pub from: RowFrom,
}

/// What opens the pseudonym of a row.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowOpening {
    code: String,
    salt: String,
}

/// The lines from which a row follows.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowFrom {
    /// Its outcome.
    pub outcome: u64,
    /// What gives its data.
    pub record: u64,
    /// The rules of its round.
    pub rules: u64,
    /// By what it stopped.
    pub stop: Option<RowStop>,
}

/// The lines by which a practice stopped.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowStop {
    /// The first of the amendment.
    pub amendment: u64,
    /// The change.
    pub change: u64,
    /// Its last outcome.
    pub last: Option<u64>,
}

/// A line of the log with its proof.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListLine {
    /// Its number, from 1.
    pub line: u64,
    /// The line, without LF.
    pub text: String,
    proof: Vec<String>,
}

impl ListLine {
    /// Its inclusion proof; `None` when that cannot be one.
    pub(super) fn hashes(&self) -> Option<Vec<Hash>> {
        self.proof.iter().map(|hash| read_hash(hash)).collect()
    }
}

impl RowOpening {
    pub(super) fn opening(&self) -> Opening {
        Opening::new(&self.code, &self.salt)
    }

    /// The code that it gives.
    pub(super) fn code(&self) -> &str {
        &self.code
    }
}

/// Whether a file that begins like this is a list as JSON, of this version or another.
pub fn is_list(start: &[u8]) -> bool {
    start.starts_with(LIST.as_bytes())
}

/// Reads a list: steps 1 and 2.
///
/// # Errors
/// The first fault of these steps.
pub fn read_list(bytes: &[u8]) -> Result<(ListFile, Date), ListPlaced> {
    check_whole(bytes).map_err(|fault| fault.at(1, ListAt::Start))?;
    let at = |valid: usize| ListAt::Character { column: String::from_utf8_lossy(&bytes[..valid]).chars().count() + 1 };
    let text = str::from_utf8(bytes).map_err(|error| ListFault::NotText.at(2, at(error.valid_up_to())))?;
    let list: ListFile = serde_json::from_str(text.trim_end_matches('\n')).map_err(|error| {
        let before = if error.line() == 1 { error.column().saturating_sub(1).min(bytes.len()) } else { 0 };
        ListFault::Spelling.at(2, at(before))
    })?;
    let again = list.write();
    if again != bytes {
        let same = again.iter().zip(bytes).take_while(|(one, other)| one == other).count();
        return Err(ListFault::Spelling.at(2, at(same)));
    }
    let start = list.check_kinds()?;
    Ok((list, start))
}

fn check_whole(bytes: &[u8]) -> Result<(), ListFault> {
    if bytes.len() as u64 > LIST_MOST_BYTES {
        return Err(ListFault::TooLong { most: LIST_MOST_BYTES });
    }
    if !bytes.starts_with(OPENING.as_bytes()) {
        let start = &bytes[..bytes.len().min(OPENING.len())];
        return Err(ListFault::Version { found: Quoted(String::from_utf8_lossy(start).into_owned()) });
    }
    if bytes.ends_with(b"\n") { Ok(()) } else { Err(ListFault::CutOff) }
}

impl ListFile {
    /// The file in its only spelling.
    fn write(&self) -> Vec<u8> {
        let mut out = Vec::new();
        Line::open(&mut out, &self.kind)
            .text("format", &self.format)
            .text("origin", &self.origin)
            .text("title", &self.title)
            .text_or_null("by", self.by.as_deref())
            .text("start", &self.start)
            .text("scope", &self.scope)
            .text_or_null("insurer", self.insurer.as_deref())
            .objects("rows", &self.rows, ListRow::write)
            .objects("lines", &self.lines, |line, members| {
                let proof = line.proof.iter().map(String::as_str);
                members.number("line", line.line).text("text", &line.text).texts("proof", proof)
            })
            .text("checkpoint", &self.checkpoint)
            .end();
        out
    }

    /// Whether it is of one date, and not of all up to it.
    pub fn is_new(&self) -> bool {
        self.scope == "new"
    }

    /// Whether every value is one that can be; the date of the list.
    fn check_kinds(&self) -> Result<Date, ListPlaced> {
        let kind = |holds, member| kind(holds, member, ListAt::Member { member });
        kind(!self.origin.is_empty(), "origin")?;
        kind(self.by.as_deref() != Some(""), "by")?;
        let member = ListAt::Member { member: "start" };
        let start = read_day(&self.start).ok_or_else(|| ListFault::Value { member: "start" }.at(2, member))?;
        kind(["new", "so-far"].contains(&self.scope.as_str()), "scope")?;
        for (at, row) in self.rows.iter().enumerate() {
            row.check_kinds(self.at(at))?;
        }
        kind(!self.lines.is_empty(), "lines")?;
        for own in &self.lines {
            own.check_kinds()?;
        }
        kind(!self.checkpoint.is_empty(), "checkpoint")?;
        Ok(start)
    }

    /// Where a row stands, by its place from 0.
    pub(super) fn at(&self, row: usize) -> ListAt {
        ListAt::Row { row: row + 1, practice: self.rows[row].praktijk.clone() }
    }
}

fn kind(holds: bool, member: &'static str, at: ListAt) -> Result<(), ListPlaced> {
    if holds { Ok(()) } else { Err(ListFault::Value { member }.at(2, at)) }
}

/// Whether a number can be that of a line.
fn is_number(number: u64) -> bool {
    (1..NUMBERS).contains(&number)
}

fn is_day(text: &str) -> bool {
    read_day(text).is_some()
}

/// A hash in base64; the decoder takes one spelling only.
fn read_hash(text: &str) -> Option<Hash> {
    BASE64_STANDARD.decode(text).ok()?.try_into().ok()
}

impl ListLine {
    fn check_kinds(&self) -> Result<(), ListPlaced> {
        let kind = |holds, member| kind(holds, member, ListAt::Line { line: self.line });
        kind(is_number(self.line), "line")?;
        kind(!self.text.is_empty(), "text")?;
        kind(self.proof.len() <= MOST_HASHES && self.hashes().is_some(), "proof")
    }
}

impl ListRow {
    /// What stands in its columns, in order.
    pub fn cells(&self) -> [String; 16] {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        [
            self.praktijk.clone(),
            self.naam.clone(),
            text(&self.plaats),
            self.regio.clone(),
            text(&self.verzekeraar),
            text(&self.uzovi),
            text(&self.groep),
            self.ion.to_string(),
            self.peildatum.clone(),
            self.startdatum.clone(),
            text(&self.gestopt_per),
            self.implementatiejaar.to_string(),
            self.programma.clone(),
            self.verslagregel.to_string(),
            self.controlegetal.clone(),
            self.voorbehoud.clone(),
        ]
    }

    fn write<'l>(&self, members: Line<'l>) -> Line<'l> {
        members
            .text("praktijk", &self.praktijk)
            .text("naam", &self.naam)
            .text_or_null("plaats", self.plaats.as_deref())
            .text("regio", &self.regio)
            .text_or_null("verzekeraar", self.verzekeraar.as_deref())
            .text_or_null("uzovi", self.uzovi.as_deref())
            .text_or_null("groep", self.groep.as_deref())
            .number("ion", self.ion)
            .text("peildatum", &self.peildatum)
            .text("startdatum", &self.startdatum)
            .text_or_null("gestopt_per", self.gestopt_per.as_deref())
            .number("implementatiejaar", self.implementatiejaar)
            .text("programma", &self.programma)
            .number("verslagregel", self.verslagregel)
            .text("controlegetal", &self.controlegetal)
            .text("voorbehoud", &self.voorbehoud)
            .object_or_null("opening", self.opening.as_ref(), |opening, members| {
                members.text("code", &opening.code).text("salt", &opening.salt)
            })
            .object_or_null("from", Some(&self.from), |from, members| {
                let lines = members.number("outcome", from.outcome).number("record", from.record);
                lines.number("rules", from.rules).object_or_null("stop", from.stop.as_ref(), |stop, members| {
                    let lines = members.number("amendment", stop.amendment).number("change", stop.change);
                    lines.number_or_null("last", stop.last)
                })
            })
    }

    fn check_kinds(&self, at: ListAt) -> Result<(), ListPlaced> {
        let kind = |holds, member| kind(holds, member, at.clone());
        kind(is_id(&self.praktijk, Profile::Free), "praktijk")?;
        kind(!self.regio.is_empty(), "regio")?;
        kind(self.uzovi.as_deref().is_none_or(|uzovi| Uzovi::of(uzovi).is_some()), "uzovi")?;
        kind(Ion::new(self.ion).is_some(), "ion")?;
        kind(is_day(&self.peildatum), "peildatum")?;
        kind(is_day(&self.startdatum), "startdatum")?;
        kind(self.gestopt_per.as_deref().is_none_or(is_day), "gestopt_per")?;
        kind(is_number(self.implementatiejaar), "implementatiejaar")?;
        kind(!self.programma.is_empty(), "programma")?;
        kind(is_number(self.verslagregel), "verslagregel")?;
        kind(read_hash(&self.controlegetal).is_some(), "controlegetal")?;
        let opens = |opening: &RowOpening| Opening::read(&opening.opening().write()).is_some();
        kind(self.opening.as_ref().is_none_or(opens), "opening")?;
        let RowFrom { outcome, record, rules, stop } = &self.from;
        let stop = stop.iter().flat_map(|stop| [Some(stop.amendment), Some(stop.change), stop.last]);
        let named = [*outcome, *record, *rules].into_iter().chain(stop.flatten());
        kind(named.into_iter().all(is_number), "from")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_known_by_how_it_begins() {
        assert!(is_list(b"{\"type\":\"list\",\"format\":\"instroom-list/9\""));
        assert!(!is_list(b"{\"type\":\"programme\",\"format\":\"instroom/2\""));
    }
}
