//! The participant list of a start date (*deelnemerslijst*, R73), for an insurer.
//!
//! Only who is placed stands in it, never the rank list (domain A34). Every line names its line in the transcript and the
//! root over it, and in the last column what is still missing: nothing when it is empty.

use super::ask::{Request, Scope, is_insured};
use super::column::{Column, uzovi_of};
use crate::draw::round::{Sealed, Standing};
use crate::log::note::base64;
use crate::register::Practice;
use crate::roster::Names;
use crate::rules::ResultTerms;
use crate::transcript::{Drawn, Subject, Transcript};
use crate::words::spreadsheet::{Reader, Rows};
use crate::words::trust::Reservation;
use crate::words::value::Semicolons;
use crate::words::{Lang, Message};
use jiff::civil::Date;

/// One line of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Index of the practice in the register.
    pub practice: usize,
    /// When it starts.
    pub start: Date,
}

/// What a list is made of.
#[derive(Clone, Copy)]
pub struct List<'a> {
    /// The log.
    pub transcript: &'a Transcript,
    /// What it drew last.
    pub drawn: &'a Drawn,
    /// How practices are called.
    pub names: Names<'a>,
}

/// What the columns of a row are made of.
pub struct Participant<'a> {
    own: &'a Practice,
    sealed: &'a Sealed,
    names: Names<'a>,
    reader: Reader,
    entry: Entry,
    /// The start date that is asked for.
    asked: Date,
    /// The line in the transcript, from 1.
    line: String,
    /// The root over the transcript.
    root: &'a str,
    /// What is still missing.
    reservation: &'a str,
}

/// What a column shows of a row.
pub type Value = fn(&Participant<'_>) -> String;

/// The columns, in order.
pub const COLUMNS: &[Column<Value>] = &[
    Column { nl: "praktijk", en: "practice", value: |row| row.reader.code(&row.names.code(&row.own.id)) },
    Column { nl: "naam", en: "name", value: |row| row.reader.text(row.names.name(row.own)) },
    Column { nl: "plaats", en: "town", value: |row| row.reader.text(row.names.town(row.own).unwrap_or("")) },
    Column { nl: "regio", en: "region", value: |row| row.reader.text(row.sealed.register.region_of(row.own)) },
    Column { nl: "verzekeraar", en: "insurer", value: |row| row.reader.text(row.names.insurer(row.own).unwrap_or("")) },
    Column { nl: "uzovi", en: "uzovi", value: |row| uzovi_of(row.names.uzovi(row.own), row.reader) },
    Column { nl: "ion", en: "ion", value: |row| row.own.ion.to_string() },
    Column { nl: "peildatum", en: "reference date", value: |row| row.reader.day(row.sealed.rules.reference_date) },
    Column { nl: "startdatum", en: "start date", value: |row| row.reader.day(row.entry.start) },
    Column { nl: "implementatiejaar", en: "implementation year", value: |row| implementation_year(row).to_string() },
    Column { nl: "programma", en: "programme", value: |row| row.reader.text(&row.sealed.programme.origin) },
    Column { nl: "verslagregel", en: "line of the transcript", value: |row| row.line.clone() },
    Column { nl: "controlegetal", en: "root", value: |row| row.reader.code(row.root) }, // base64 may begin with `+`
    Column { nl: "voorbehoud", en: "reservation", value: |row| row.reservation.to_owned() },
];

/// Who is on the list, in the order of the register. Who takes part from outside this log is on no list of a start
/// date, only on those of everybody so far.
pub fn list_entries(standing: &Standing, names: Names<'_>, request: &Request) -> Vec<Entry> {
    let entry = |(practice, own): (usize, &Practice)| {
        let start = standing.outcome(practice).start?;
        let asked = match request.scope {
            Scope::New => start == request.start && !standing.is_from_outside(practice),
            Scope::SoFar => start <= request.start,
        };
        let insured = request.insurer.as_deref().is_none_or(|asked| is_insured(names, own, asked));
        (asked && insured).then_some(Entry { practice, start })
    };
    let practices = standing.sealed.register.practices();
    let mut entries: Vec<Entry> = practices.iter().enumerate().filter_map(entry).collect();
    entries.sort_by_cached_key(|entry| names.code(&practices[entry.practice].id));
    entries
}

/// How many of those who would be on the list name no insurer, so that they are on the list of none.
pub fn count_uninsured(standing: &Standing, names: Names<'_>, request: &Request) -> usize {
    let everybody = Request { insurer: None, ..request.clone() };
    let practices = standing.sealed.register.practices();
    let is_uninsured = |entry: &Entry| {
        let own = &practices[entry.practice];
        names.insurer(own).is_none() && names.uzovi(own).is_none()
    };
    list_entries(standing, names, &everybody).into_iter().filter(is_uninsured).count()
}

/// A list as a file; `entries` are those of the request.
pub fn write_list(list: &List<'_>, request: &Request, entries: &[Entry]) -> Vec<u8> {
    let List { transcript, drawn, names } = *list;
    let mut rows =
        Rows::<{ COLUMNS.len() }>::new(std::array::from_fn(|at| COLUMNS[at].heading(Lang::Nl)), request.reader);
    let root = base64(&transcript.last.1);
    let reservations = reservations(transcript).into_iter().chain(subject_to(&drawn.standing.sealed.rules.result));
    let reservation = reservations.map(|it| it.words(Lang::Nl)).collect::<Vec<_>>().join("; ");
    for &entry in entries {
        let sealed = &*drawn.standing.sealed;
        let row = Participant {
            own: &sealed.register.practices()[entry.practice],
            sealed,
            names,
            reader: request.reader,
            entry,
            asked: request.start,
            line: drawn.outcome_line(entry.practice).to_string(),
            root: &root,
            reservation: &reservation,
        };
        rows.push(std::array::from_fn::<String, { COLUMNS.len() }, _>(|at| (COLUMNS[at].value)(&row)));
    }
    rows.finish()
}

/// What makes the end of a log less than a result that everybody signed, for a list. A round that is sealed and waits leaves
/// what was drawn before it as it is.
fn reservations(transcript: &Transcript) -> Vec<Reservation> {
    let (by, required) = (transcript.last_by().len(), transcript.last_signers().required);
    let (sealed, few) = match (transcript.waiting().is_some(), transcript.sections.last().map(|last| &last.subject)) {
        (true, Some(Subject::Round { .. })) => return Vec::new(),
        (true, _) => {
            (Some(Reservation::AmendmentSealed), Reservation::AmendmentUncosigned { by, required: required.into() })
        }
        (false, Some(Subject::Handover(_))) => {
            (None, Reservation::HandoverUncosigned { by, required: required.into() })
        }
        (false, _) => (None, Reservation::Uncosigned { by, required: required.into() }),
    };
    sealed.into_iter().chain((by < required).then_some(few)).collect()
}

/// What the result still hangs on.
fn subject_to(terms: &ResultTerms) -> Option<Reservation> {
    let what = Semicolons(terms.subject_to.clone());
    (!terms.subject_to.is_empty()).then_some(Reservation::SubjectTo { what })
}

/// The year a practice is in on a date: years count from its own start (R94).
fn year_of(start: Date, on: Date) -> i16 {
    let before_anniversary = (on.month(), on.day()) < (start.month(), start.day());
    on.year() - start.year() + i16::from(!before_anniversary)
}

fn implementation_year(row: &Participant<'_>) -> i16 {
    year_of(row.entry.start, row.asked)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn years_count_from_the_own_start() {
        let start = date(2023, 7, 1);
        assert_eq!(year_of(start, date(2023, 7, 1)), 1);
        assert_eq!(year_of(start, date(2024, 4, 1)), 1);
        assert_eq!(year_of(start, date(2024, 7, 1)), 2);
    }
}
