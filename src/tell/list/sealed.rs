//! The confirmatory list (*controlelijst*): what the log says of every practice, to be checked before the draw.
//!
//! Comes in: a round of a verified transcript. Goes out: CSV as that of a participant list, a row per practice. Every row
//! names its line in the transcript and the root of the seal. Who did not answer and which condition a practice fails
//! is not in the log, so it is not here.

use super::{Reader, day_first, is_insurer};
use crate::draw::history::History;
use crate::draw::round::Sealed;
use crate::log::note::base64;
use crate::register::Practice;
use crate::roster::Names;
use crate::transcript::{End, Section, Subject, Transcript};
use crate::words::spreadsheet::{Rows, code, harmless};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;
use std::borrow::Cow;

const HEADINGS: [&str; 13] = [
    "verslagregel",
    "praktijk",
    "naam",
    "regio",
    "ion",
    "peildatum",
    "wens",
    "voorrang",
    "groep",
    "sinds",
    "verzekeraar",
    "correcties_tot",
    "controlegetal",
];

/// A sealed round that practices check.
#[derive(Clone, Copy)]
pub struct SealedRound<'a> {
    /// What was sealed.
    pub sealed: &'a Sealed,
    section: &'a Section,
    history: &'a History,
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
        let asked = |own: &Practice| insurer.is_none_or(|insurer| is_insurer(names.insurer(own), insurer));
        practices.filter(|(_, own)| asked(own)).map(|(index, _)| index).collect()
    }

    /// A list of these practices as a file.
    pub fn write(&self, practices: &[usize], names: Names<'_>, reader: Reader) -> Vec<u8> {
        let code = |text: &str| match reader {
            Reader::Spreadsheet => code(text),
            Reader::Program => text.to_owned(),
        };
        let rules = &self.sealed.rules;
        let root = code(&base64(&self.section.seal.1)); // base64 may begin with `+`
        let until = rules.objections_until.map(moment_day_first).unwrap_or_default();
        let row = |&index: &usize| {
            let own = &self.sealed.register.practices()[index];
            let since = self.history.of(&own.id).start.or(own.since);
            [
                self.section.practice_line(index).to_string(),
                code(&names.code(&own.id)),
                harmless(names.name(own)),
                harmless(self.sealed.register.region_of(own)),
                own.ion.to_string(),
                day_first(rules.reference_date),
                wish_words(own, since),
                harmless(own.class.map_or("", |class| &rules.classes[usize::from(class)].name)),
                harmless(&own.group.as_deref().map_or(Cow::Borrowed(""), |label| names.group(label))),
                since.map(day_first).unwrap_or_default(),
                harmless(names.insurer(own).unwrap_or("")),
                until.clone(),
                root.clone(),
            ]
        };
        let mut rows = Rows::new(HEADINGS);
        practices.iter().for_each(|practice| rows.push(row(practice)));
        rows.finish()
    }
}

/// What a practice wants, as the log has it.
fn wish_words(own: &Practice, since: Option<Date>) -> String {
    match (since, own.wish) {
        (Some(_), _) => "neemt al deel".to_owned(),
        (None, Some(wish)) => day_first(wish),
        (None, None) => "doet niet mee".to_owned(),
    }
}

fn moment_day_first(moment: Timestamp) -> String {
    let moment = Offset::UTC.to_datetime(moment);
    let day = day_first(moment.date());
    format!("{day} {:02}:{:02}:{:02} UTC", moment.hour(), moment.minute(), moment.second())
}
