//! The confirmatory list (*controlelijst*): what the log says of every practice, to be checked before the draw.
//!
//! Comes in: a round of a verified transcript. Goes out: a table as that of a participant list, a row per practice. Every row
//! names its line in the transcript and the root of the seal. Who did not answer and which condition a practice fails
//! is not in the log, so it is not here.

use super::ask::{insurer_words, is_insured};
use super::form::Fact;
use super::origin::{About, End, fact, facts, words};
use super::row::{ROOT, UZOVI, uzovi};
use super::table::{Column, Kind, Table, Value};
use crate::draw::history::History;
use crate::draw::round::Sealed;
use crate::log::note::base64;
use crate::register::Practice;
use crate::roster::Names;
use crate::rules::Rules;
use crate::transcript::{self, Section, Subject, Transcript};
use crate::words::list::{Cell, ListTitle, OriginHead, OriginWords};
use crate::words::{Lang, Message};
use jiff::civil::Date;

/// What the columns of a row are made of.
pub struct SealedRow<'a> {
    round: SealedRound<'a>,
    names: Names<'a>,
    /// Index of the practice.
    practice: usize,
    own: &'a Practice,
    /// Since when it takes part.
    since: Option<Date>,
    /// The root of the seal.
    root: String,
}

/// The columns, in order.
pub fn columns<'a>() -> Vec<Column<SealedRow<'a>>> {
    vec![
        Column { nl: "verslagregel", en: "line of the transcript", kind: Kind::Whole, value: |row| row.line() },
        Column { nl: "praktijk", en: "practice", kind: Kind::Practice, value: |row| row.code() },
        Column { nl: "naam", en: "name", kind: Kind::Text, value: |row| Value::of(Some(row.names.name(row.own))) },
        Column { nl: "plaats", en: "town", kind: Kind::Text, value: |row| Value::of(row.names.town(row.own)) },
        Column { nl: "regio", en: "region", kind: Kind::Text, value: |row| row.region() },
        Column { nl: "ion", en: "ion", kind: Kind::Whole, value: |row| Value::Whole(row.own.ion.patients()) },
        Column {
            nl: "peildatum",
            en: "reference date",
            kind: Kind::Day,
            value: |row| Value::Day(row.rules().reference_date),
        },
        Column { nl: "wens", en: "wish", kind: Kind::Text, value: |row| row.wish() },
        Column { nl: "voorrang", en: "priority", kind: Kind::Text, value: |row| row.class() },
        Column { nl: "groep", en: "group", kind: Kind::Text, value: |row| row.group() },
        Column { nl: "sinds", en: "since", kind: Kind::Day, value: |row| Value::day(row.since) },
        Column {
            nl: "verzekeraar",
            en: "insurer",
            kind: Kind::Text,
            value: |row| Value::of(row.names.insurer(row.own)),
        },
        Column { nl: "uzovi", en: "uzovi", kind: Kind::Code(UZOVI), value: |row| uzovi(row.names.uzovi(row.own)) },
        Column {
            nl: "correcties_tot",
            en: "corrections until",
            kind: Kind::Text,
            value: |row| row.corrections_until(),
        },
        Column { nl: "controlegetal", en: "root", kind: Kind::Code(ROOT), value: |row| Value::Text(row.root.clone()) },
    ]
}

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
            (Subject::Round { .. }, transcript::End::Aborted(_))
            | (Subject::Amendment(_) | Subject::Handover(_), _) => None,
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

    /// A list of these practices.
    pub fn table(&self, practices: &[usize], names: Names<'_>) -> Table {
        let root = base64(&self.section.seal.1);
        let row = |&practice: &usize| {
            let own = &self.sealed.register.practices()[practice];
            let since = self.history.of(&own.id).start.or(own.since);
            SealedRow { round: *self, names, practice, own, since, root: root.clone() }
        };
        Table::of("Controlelijst", &columns(), &practices.iter().map(row).collect::<Vec<_>>())
            .marked(&self.sealed.programme.origin)
    }
}

impl SealedRound<'_> {
    /// What such a list is called.
    pub fn title(&self, insurer: Option<&str>) -> String {
        words(&ListTitle::Sealed { title: self.sealed.round.title.clone(), insurer: insurer_words(insurer) })
    }

    /// Where such a list comes from.
    pub fn facts(&self, transcript: &Transcript, about: &About) -> Vec<Fact> {
        let (lines, root) = self.section.seal;
        let end = End { line: lines as u64 + 1, root, moment: self.sealed.round.opened };
        let mut facts = facts(transcript, self.section, end, about);
        facts.extend(about.mind.iter().map(|mind| fact(OriginHead::Mind, mind.clone())));
        facts.push(fact(OriginHead::Check, words(&OriginWords::CheckSealed)));
        facts
    }
}

impl SealedRow<'_> {
    fn rules(&self) -> &Rules {
        &self.round.sealed.rules
    }

    /// The line in the transcript, from 1.
    fn line(&self) -> Value {
        Value::Whole(self.round.section.practice_line(self.practice).shown() as u64)
    }

    fn code(&self) -> Value {
        Value::Text(self.names.code(&self.own.id).into_owned())
    }

    fn region(&self) -> Value {
        Value::of(Some(self.round.sealed.register.region_of(self.own)))
    }

    /// What the practice wants, as the log has it: a day, or in words that it wants none.
    fn wish(&self) -> Value {
        match (self.since, self.own.wish) {
            (Some(_), _) => Value::Text(Cell::TakesPart.words(Lang::Nl)),
            (None, Some(wish)) => Value::Day(wish),
            (None, None) => Value::Text(Cell::NoPart.words(Lang::Nl)),
        }
    }

    fn class(&self) -> Value {
        Value::of(self.own.class.map(|class| self.rules().classes[usize::from(class)].name.as_str()))
    }

    fn group(&self) -> Value {
        Value::of(self.own.group.as_deref().map(|label| self.names.group(label)).as_deref())
    }

    fn corrections_until(&self) -> Value {
        Value::of(self.rules().objections_until.map(|until| until.to_string()).as_deref())
    }
}
