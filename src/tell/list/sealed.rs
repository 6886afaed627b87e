//! The confirmatory list (*controlelijst*): what the log says of every practice, to be checked before the draw.
//!
//! Comes in: a round of a verified transcript. Goes out: CSV as that of a participant list, a row per practice. Every row
//! names its line in the transcript and the root of the seal. Who did not answer and which condition a practice fails
//! is not in the log, so it is not here.

use super::ask::is_insured;
use super::column::{Column, uzovi_of};
use crate::draw::history::History;
use crate::draw::round::Sealed;
use crate::log::note::base64;
use crate::register::Practice;
use crate::roster::Names;
use crate::rules::Rules;
use crate::transcript::{End, Section, Subject, Transcript};
use crate::words::list::Cell;
use crate::words::spreadsheet::{Reader, Rows};
use crate::words::{Lang, Message};
use jiff::civil::Date;
use std::borrow::Cow;

/// What the columns of a row are made of.
pub struct SealedRow<'a> {
    round: SealedRound<'a>,
    names: Names<'a>,
    reader: Reader,
    /// Index of the practice.
    practice: usize,
    own: &'a Practice,
    /// Since when it takes part.
    since: Option<Date>,
    /// The root of the seal.
    root: &'a str,
}

/// What a column shows of a row.
pub type Value = fn(&SealedRow<'_>) -> String;

/// The columns, in order.
pub const COLUMNS: &[Column<Value>] = &[
    Column { nl: "verslagregel", en: "line of the transcript", value: |row| row.line() },
    Column { nl: "praktijk", en: "practice", value: |row| row.reader.code(&row.names.code(&row.own.id)) },
    Column { nl: "naam", en: "name", value: |row| row.reader.text(row.names.name(row.own)) },
    Column { nl: "plaats", en: "town", value: |row| row.reader.text(row.names.town(row.own).unwrap_or("")) },
    Column { nl: "regio", en: "region", value: |row| row.reader.text(row.round.sealed.register.region_of(row.own)) },
    Column { nl: "ion", en: "ion", value: |row| row.own.ion.to_string() },
    Column { nl: "peildatum", en: "reference date", value: |row| row.reader.day(row.rules().reference_date) },
    Column { nl: "wens", en: "wish", value: |row| row.wish() },
    Column { nl: "voorrang", en: "priority", value: |row| row.reader.text(row.class()) },
    Column { nl: "groep", en: "group", value: |row| row.reader.text(&row.group()) },
    Column { nl: "sinds", en: "since", value: |row| row.since.map(|since| row.reader.day(since)).unwrap_or_default() },
    Column { nl: "verzekeraar", en: "insurer", value: |row| row.reader.text(row.names.insurer(row.own).unwrap_or("")) },
    Column { nl: "uzovi", en: "uzovi", value: |row| uzovi_of(row.names.uzovi(row.own), row.reader) },
    Column { nl: "correcties_tot", en: "corrections until", value: |row| row.corrections_until() },
    Column { nl: "controlegetal", en: "root", value: |row| row.reader.code(row.root) }, // base64 may begin with `+`
];

/// A sealed round that practices check.
#[derive(Clone, Copy)]
pub struct SealedRound<'a> {
    /// What was sealed.
    pub sealed: &'a Sealed,
    /// What the log decided before it.
    pub history: &'a History,
    section: &'a Section,
}

impl<'a> SealedRound<'a> {
    /// The last round that was sealed and not aborted, if there is one.
    pub fn last(transcript: &'a Transcript) -> Option<Self> {
        transcript.sections.iter().rev().find_map(|section| match (&section.subject, &section.end) {
            (Subject::Round { .. }, End::Aborted(_)) | (Subject::Amendment(_) | Subject::Handover(_), _) => None,
            (Subject::Round { sealed, history }, _) => Some(Self { sealed, section, history }),
        })
    }

    /// Whether it was drawn.
    pub fn is_drawn(&self) -> bool {
        self.section.drawn().is_some()
    }

    /// The practices of an insurer, or all of them: indices in the register.
    pub fn practices(&self, names: Names<'_>, insurer: Option<&str>) -> Vec<usize> {
        let practices = self.sealed.register.practices().iter().enumerate();
        let asked = |own: &Practice| insurer.is_none_or(|insurer| is_insured(names, own, insurer));
        practices.filter(|(_, own)| asked(own)).map(|(index, _)| index).collect()
    }

    /// A list of these practices as a file.
    pub fn write(&self, practices: &[usize], names: Names<'_>, reader: Reader) -> Vec<u8> {
        let mut rows = Rows::<{ COLUMNS.len() }>::new(std::array::from_fn(|at| COLUMNS[at].heading(Lang::Nl)), reader);
        let root = base64(&self.section.seal.1);
        for &practice in practices {
            let own = &self.sealed.register.practices()[practice];
            let since = self.history.of(&own.id).start.or(own.since);
            let row = SealedRow { round: *self, names, reader, practice, own, since, root: &root };
            rows.push(std::array::from_fn::<String, { COLUMNS.len() }, _>(|at| (COLUMNS[at].value)(&row)));
        }
        rows.finish()
    }
}

impl SealedRow<'_> {
    fn rules(&self) -> &Rules {
        &self.round.sealed.rules
    }

    /// The line in the transcript, from 1.
    fn line(&self) -> String {
        self.round.section.practice_line(self.practice).to_string()
    }

    /// What the practice wants, as the log has it.
    fn wish(&self) -> String {
        match (self.since, self.own.wish) {
            (Some(_), _) => Cell::TakesPart.words(Lang::Nl),
            (None, Some(wish)) => self.reader.day(wish),
            (None, None) => Cell::NoPart.words(Lang::Nl),
        }
    }

    fn class(&self) -> &str {
        self.own.class.map_or("", |class| &self.rules().classes[usize::from(class)].name)
    }

    fn group(&self) -> Cow<'_, str> {
        self.own.group.as_deref().map_or(Cow::Borrowed(""), |label| self.names.group(label))
    }

    fn corrections_until(&self) -> String {
        self.rules().objections_until.map(|until| self.reader.moment(until)).unwrap_or_default()
    }
}
