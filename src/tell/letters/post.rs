//! All letters of a log: what they share, and who gets one.

use super::letter::Letter;
use crate::draw::round::Change;
use crate::log::note::base64;
use crate::log::short::short_number;
use crate::receipt::LastResult;
use crate::register::Practice;
use crate::roster::Names;
use crate::rules::Identity;
use crate::tell::explain::{Asker, last_change, summary};
use crate::tell::headline::headline;
use crate::tell::paper::Line;
use crate::tell::trust::paper_told;
use crate::transcript::{Drawn, Section, Subject, Transcript};
use crate::verify::Told;
use crate::words::lang::day;
use crate::words::{Lang, Message};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What all letters share.
#[derive(Clone, Copy)]
pub struct Shared<'a> {
    /// The log.
    pub told: Told<'a>,
    /// Its latest moment, where that is still to come.
    pub to_come: Option<Timestamp>,
    /// How practices are called.
    pub names: Names<'a>,
    /// In which language they are.
    pub lang: Lang,
    /// The address of the page with the result.
    pub page: Option<&'a str>,
    /// Where one can write.
    pub contact: Option<&'a str>,
}

/// The letters of a log that was drawn.
pub struct Post<'a> {
    pub(super) shared: Shared<'a>,
    /// What was worked out last.
    pub(super) last: LastResult<'a>,
    /// Who vouches.
    pub(super) vouches: Vec<Line>,
    /// Receipts as files, by the id of the practice.
    pub(super) receipts: BTreeMap<String, Vec<u8>>,
}

impl<'a> Post<'a> {
    /// Of what was worked out last, with the receipts of its practices as files.
    pub fn new(shared: Shared<'a>, last: LastResult<'a>, receipts: BTreeMap<String, Vec<u8>>) -> Self {
        let vouches = paper_told(shared.told, shared.to_come, shared.lang);
        Self { shared, last, vouches, receipts }
    }

    /// The root of what was worked out last, which the receipts have too.
    pub(super) fn root(&self) -> String {
        base64(&self.last.root())
    }

    /// The same, to read aloud.
    pub(super) fn short(&self) -> String {
        short_number(&self.last.root())
    }

    /// Whether a day is over where the log ends: letters know no other clock, so that the same log gives the same letters.
    pub(super) fn is_over(&self, by: Date) -> bool {
        self.transcript().latest().is_some_and(|latest| day(latest) > by)
    }

    /// The log.
    pub fn transcript(&self) -> &'a Transcript {
        self.shared.told.transcript
    }

    /// How practices are called.
    pub fn names(&self) -> Names<'a> {
        self.shared.names
    }

    /// Everybody in what was worked out last, in the order of the register; then who ended in it.
    pub fn everybody(&self) -> Vec<&'a str> {
        let listed = self.last.drawn.standing.sealed.register.practices().iter().map(|own| own.id.as_str());
        listed.chain(self.ended()).collect()
    }

    fn knows(&self, id: &str) -> bool {
        self.last.drawn.standing.sealed.register.find(id).is_some() || self.ended().any(|ended| ended == id)
    }

    /// Practices that go on as another since the last amendment.
    fn ended(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let register = &self.last.drawn.standing.sealed.register;
        let changes = match &self.last.section.subject {
            Subject::Amendment(amendment) => amendment.changes.as_slice(),
            Subject::Round { .. } | Subject::Handover(_) => &[],
        };
        let ended = changes.iter().flat_map(|change| match change {
            Change::Successor { of, .. } => of.as_slice(),
            _ => &[],
        });
        ended.map(|id| id.as_str()).filter(|id| register.find(id).is_none())
    }

    /// The letter to a practice; nothing where the last result does not know it. What an earlier one told of it would stand there beside
    /// the number, the day and the signatures of the last.
    pub fn letter(&self, id: &'a str) -> Option<Letter<'_>> {
        if !self.knows(id) {
            return None;
        }
        let asker = self.asker(id);
        let (drawn, practice) = in_last(self.transcript(), id)?;
        let summary = summary(self.shared.told, asker)?;
        let change = last_change(self.transcript(), asker).filter(|change| change.is_change());
        Some(Letter { post: self, id, drawn, practice, summary, change })
    }

    /// The round, or the last amendment of it.
    pub fn round(&self) -> String {
        headline(&self.last.section.subject).words(self.shared.lang)
    }

    fn asker(&self, id: &'a str) -> Asker<'a> {
        let Shared { told, names, lang, .. } = self.shared;
        let others = match told.transcript.identity() {
            Identity::Open => names,
            Identity::Pseudonym => Names::Hidden(None),
        };
        Asker { id, names, others, lang }
    }
}

/// A practice in what was worked out last of those that know it.
fn in_last<'a>(transcript: &'a Transcript, id: &str) -> Option<(&'a Drawn, &'a Practice)> {
    let drawn = transcript.sections.iter().rev().filter_map(Section::drawn);
    drawn.into_iter().find_map(|drawn| {
        let register = &drawn.standing.sealed.register;
        Some((drawn, &register.practices()[register.find(id)?]))
    })
}
