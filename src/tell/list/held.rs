//! Who holds a place, since when and by which lines of the log; and who stopped.
//!
//! Comes in: a verified transcript. Goes out: a [`Holder`] for every practice that has a start date, and for every one that had
//! one and lost it by an amendment (R14, domain A24 and A25). Who has the same start again never stopped.

use super::days::Days;
use super::row::{Sources, StopLines};
use crate::draw::round::{Amendment, Change, Sealed};
use crate::log::LineNumber;
use crate::register::Practice;
use crate::transcript::{Drawn, Section, Subject, Transcript};
use crate::words::lang::day;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A practice that has a place, or had one and stopped.
#[derive(Clone)]
pub struct Holder<'t> {
    /// The practice.
    pub practice: &'t Practice,
    /// The round as it stood when it had its place.
    pub sealed: &'t Sealed,
    /// When it starts, or started.
    pub start: Date,
    /// From when it counts so: its start, or later, when a change gave it its insurer, its ION or its place.
    pub counts: Date,
    /// From when it is of its insurer: its start, or later.
    pub insured: Date,
    /// Whether it takes part from outside this log.
    pub outside: bool,
    /// The lines from which that follows.
    pub from: Sources,
    /// By what it stopped.
    pub stop: Option<Stop<'t>>,
}

/// By what a practice stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop<'t> {
    /// What stopped it.
    pub amendment: &'t Amendment,
    /// The id under which it goes on, where it went up in another.
    pub next: Option<&'t str>,
}

/// A section that was worked out, and where every practice of it last was described.
struct State<'t> {
    drawn: &'t Drawn,
    rules: LineNumber,
    records: BTreeMap<&'t str, LineNumber>,
    days: Days<'t>,
}

/// Everybody who has a start date at the end of a transcript, and who had one and stopped; by id, and of one id those who
/// stopped first.
pub fn holders(transcript: &Transcript) -> Vec<Holder<'_>> {
    let mut stopped: Vec<Holder<'_>> = Vec::new();
    let mut before: Option<State<'_>> = None;
    for section in &transcript.sections {
        let Some(state) = State::after(before.as_ref(), section) else { continue };
        stopped.retain(|own| state.start(&own.practice.id) != Some(own.start));
        if let (Subject::Amendment(amendment), Some(before)) = (&section.subject, &before) {
            stopped.extend(before.stopped_by(section, amendment));
        }
        before = Some(state);
    }
    let Some(last) = before else { return Vec::new() };
    for own in &mut stopped {
        let stood = last.drawn.standing.sealed.register.find(&own.practice.id);
        if let Some(stop) = &mut own.from.stop {
            let without = |at: &usize| last.drawn.standing.outcome(*at).start.is_none();
            stop.last = stood.filter(without).map(|at| last.drawn.outcome_line(at));
        }
    }
    stopped.extend(last.placed());
    stopped.sort_by(|one, other| one.practice.id.as_bytes().cmp(other.practice.id.as_bytes()));
    stopped
}

/// Everybody who has a start date after each section that was worked out, with that section.
pub(super) fn holders_after(transcript: &Transcript) -> Vec<(&Section, Vec<Holder<'_>>)> {
    let mut before: Option<State<'_>> = None;
    let mut all = Vec::new();
    for section in &transcript.sections {
        let Some(state) = State::after(before.as_ref(), section) else { continue };
        all.push((section, state.placed().collect()));
        before = Some(state);
    }
    all
}

impl<'t> State<'t> {
    /// The state that a section leaves; `None` when it was not worked out.
    fn after(before: Option<&Self>, section: &'t Section) -> Option<Self> {
        let drawn = section.drawn()?;
        let days = before.map_or_else(Days::default, |before| before.days_after(section, drawn));
        Some(match (&section.subject, before) {
            (Subject::Amendment(amendment), Some(before)) => {
                let mut records = before.records.clone();
                for (at, change) in amendment.changes.iter().enumerate() {
                    if let Change::Late(record) | Change::Correct(record) | Change::Successor { record, .. } = change {
                        records.insert(&record.id, section.change_line(at));
                    }
                }
                Self { drawn, rules: before.rules, records, days }
            }
            (Subject::Round { sealed, .. }, _) => {
                let practices = sealed.register.practices().iter().enumerate();
                let records = practices.map(|(at, own)| (own.id.as_str(), section.practice_line(at))).collect();
                Self { drawn, rules: section.first + 1, records, days }
            }
            _ => return None, // nothing else is worked out
        })
    }

    /// From when what stands in the state that a section leaves counts.
    fn days_after(&self, section: &'t Section, drawn: &'t Drawn) -> Days<'t> {
        let (was, now) = (&self.drawn.standing, &drawn.standing);
        match &section.subject {
            Subject::Amendment(amendment) => self.days.amended(was, amendment, now),
            Subject::Round { .. } | Subject::Handover(_) => self.days.drawn(was, day(section.stated()), now),
        }
    }

    /// When a practice starts.
    fn start(&self, id: &str) -> Option<Date> {
        let standing = &self.drawn.standing;
        standing.sealed.register.find(id).and_then(|at| standing.outcome(at).start)
    }

    /// Everybody who has a start date.
    fn placed(&self) -> impl Iterator<Item = Holder<'t>> {
        let many = self.drawn.standing.sealed.register.practices().len();
        (0..many).filter_map(|at| self.holder(at))
    }

    /// A practice, by its index, when it has a start date.
    fn holder(&self, at: usize) -> Option<Holder<'t>> {
        let standing = &self.drawn.standing;
        let (sealed, start) = (&*standing.sealed, standing.outcome(at).start?);
        let practice = &sealed.register.practices()[at];
        let record = *self.records.get(practice.id.as_str())?;
        let outcome = self.drawn.outcome_line(at);
        let from = Sources { id: practice.id.clone(), outcome, record, rules: self.rules, stop: None };
        let days = self.days.get(&practice.id);
        let [counts, insured] = days.map_or([start; 2], |days| [days.row(), days.insurer()].map(|day| day.max(start)));
        let outside = standing.is_from_outside(at);
        Some(Holder { practice, sealed, start, counts, insured, outside, from, stop: None })
    }

    /// Who of these has no place any more by an amendment behind it.
    fn stopped_by(&self, section: &'t Section, amendment: &'t Amendment) -> impl Iterator<Item = Holder<'t>> {
        let ends = amendment.changes.iter().enumerate().flat_map(|(at, change)| {
            let (ids, next) = match change {
                Change::Withdraw { practice } => (vec![practice.as_str()], None),
                Change::Successor { of, record } => {
                    let ended = of.iter().map(|id| id.as_str()).filter(|id| *id != record.id);
                    (ended.collect(), Some(record.id.as_str()))
                }
                Change::Restore { .. } | Change::Late(_) | Change::Correct(_) => (Vec::new(), None),
            };
            ids.into_iter().map(move |id| (at, id, next)).collect::<Vec<_>>()
        });
        let register = &self.drawn.standing.sealed.register;
        let holder = |(at, id, next): (usize, &str, Option<&'t str>)| {
            let mut own = self.holder(register.find(id)?)?;
            own.from.stop = Some(StopLines { amendment: section.first, change: section.change_line(at), last: None });
            own.stop = Some(Stop { amendment, next });
            // what was to count later never did
            own.counts = own.counts.min(amendment.date);
            own.insured = own.insured.min(amendment.date);
            Some(own)
        };
        ends.filter_map(holder).collect::<Vec<_>>().into_iter()
    }
}
