//! The participant list of a start date (*deelnemerslijst*, R73), for an insurer.
//!
//! Comes in: a verified transcript. Goes out: CSV that Dutch Excel opens well: `;`, byte order mark, CRLF, codes
//! kept as text, formulas made harmless. Only who is placed stands in it, never the rank list (domain A34). Every
//! line names its line in the transcript and the root over it, and in the last column what is still missing: nothing when it
//! is empty. Headings are Dutch in every locale: the list is
//! the same bytes everywhere.

mod sealed;

pub use sealed::SealedRound;

use crate::draw::round::Standing;
use crate::log::note::base64;
use crate::register::Practice;
use crate::roster::Names;
use crate::transcript::{Drawn, Subject, Transcript};
use crate::words::spreadsheet::{Rows, code, harmless};
use crate::words::trust::Reservation;
use crate::words::{Lang, Message};
use jiff::civil::Date;

/// Which practices of those that are placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Those that start on the date.
    New,
    /// Those that start on the date or earlier.
    SoFar,
}

/// For whom the file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// A spreadsheet: codes as `="01990012"`, which Excel keeps as text.
    Spreadsheet,
    /// A program: codes as they are.
    Program,
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The start date.
    pub start: Date,
    /// Only practices of this insurer: its whole text or some words of it.
    pub insurer: Option<String>,
    /// New or so far.
    pub scope: Scope,
    /// Spreadsheet or program.
    pub reader: Reader,
}

/// One line of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Index of the practice in the register.
    pub practice: usize,
    /// When it starts.
    pub start: Date,
}

const HEADINGS: [&str; 12] = [
    "praktijk",
    "naam",
    "regio",
    "verzekeraar",
    "ion",
    "peildatum",
    "startdatum",
    "implementatiejaar",
    "programma",
    "verslagregel",
    "controlegetal",
    "voorbehoud",
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
        let insured = request.insurer.as_deref().is_none_or(|asked| is_insurer(names.insurer(own), asked));
        (asked && insured).then_some(Entry { practice, start })
    };
    let practices = standing.sealed.register.practices();
    let mut entries: Vec<Entry> = practices.iter().enumerate().filter_map(entry).collect();
    entries.sort_by_cached_key(|entry| names.code(&practices[entry.practice].id));
    entries
}

/// Whether an insurer is the one asked for: every word asked for is one of the insurer's.
pub fn is_insurer(insurer: Option<&str>, asked: &str) -> bool {
    let words = |text: &str| text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>();
    let own = words(insurer.unwrap_or(""));
    words(asked).iter().all(|word| own.contains(word)) && !asked.trim().is_empty()
}

/// A list as a file; `entries` are those of the request.
pub fn write_list(
    transcript: &Transcript,
    (drawn, names): (&Drawn, Names<'_>),
    request: &Request,
    entries: &[Entry],
) -> Vec<u8> {
    let code = |text: &str| match request.reader {
        Reader::Spreadsheet => code(text),
        Reader::Program => text.to_owned(),
    };
    let root = code(&base64(&transcript.last.1)); // base64 may begin with `+`
    let reservation = reservation(transcript).map_or(String::new(), |it| it.words(Lang::Nl));
    let row = |entry: &Entry| {
        let sealed = &drawn.standing.sealed;
        let own = &sealed.register.practices()[entry.practice];
        [
            code(&names.code(&own.id)),
            harmless(names.name(own)),
            harmless(sealed.register.region_of(own)),
            harmless(names.insurer(own).unwrap_or("")),
            own.ion.to_string(),
            day_first(sealed.rules.reference_date),
            day_first(entry.start),
            implementation_year(entry.start, request.start).to_string(),
            harmless(&sealed.programme.origin),
            drawn.outcome_line(entry.practice).to_string(),
            root.clone(),
            reservation.clone(),
        ]
    };
    let mut rows = Rows::new(HEADINGS);
    entries.iter().for_each(|entry| rows.push(row(entry)));
    rows.finish()
}

/// What makes the end of a log less than a result that everybody signed, for a list. A round that is sealed and waits leaves
/// what was drawn before it as it is.
fn reservation(transcript: &Transcript) -> Option<Reservation> {
    let (by, required) = (transcript.last_by().len(), transcript.last_signers().required);
    match transcript.waiting().map(|section| &section.subject) {
        Some(Subject::Amendment(_) | Subject::Handover(_)) => Some(Reservation::AmendmentSealed),
        Some(Subject::Round { .. }) => None,
        None => (by < required).then_some(Reservation::Uncosigned { by, required }),
    }
}

/// The year a practice is in on a date: years count from its own start (R94).
fn implementation_year(start: Date, on: Date) -> i16 {
    let before_anniversary = (on.month(), on.day()) < (start.month(), start.day());
    on.year() - start.year() + i16::from(!before_anniversary)
}

fn day_first(date: Date) -> String {
    format!("{:02}-{:02}-{:04}", date.day(), date.month(), date.year())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn years_count_from_the_own_start() {
        let start = date(2023, 7, 1);
        assert_eq!(implementation_year(start, date(2023, 7, 1)), 1);
        assert_eq!(implementation_year(start, date(2024, 4, 1)), 1);
        assert_eq!(implementation_year(start, date(2024, 7, 1)), 2);
    }

    #[test]
    fn an_insurer_is_found_by_name_or_code() {
        assert!(is_insurer(Some("Zilveren Kruis 3311"), "zilveren kruis"));
        assert!(is_insurer(Some("Zilveren Kruis 3311"), "3311"));
        assert!(!is_insurer(Some("Menzis 3332"), "3311"));
        assert!(!is_insurer(Some("Menzis 3332"), " "));
        assert!(!is_insurer(None, "3311"));
    }
}
