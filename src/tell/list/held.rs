//! Who holds a place, since when and by which lines of the log; and who stopped.
//!
//! Comes in: a verified transcript. Goes out: a [`Holder`] for every practice that has a start date, and for every one that had
//! one and lost it by an amendment (R14, domain A24 and A25). A withdrawal that was taken back is none.

use super::insurers::Insurer;
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
    /// Of whom a change gave the insurer, the ION or the place: the day from which it counts.
    changed: BTreeMap<&'t str, Date>,
}

/// Everybody who has a start date at the end of a transcript, and who had one and stopped; by id, and of one id those who
/// stopped first.
pub fn holders(transcript: &Transcript) -> Vec<Holder<'_>> {
    let mut stopped: Vec<Holder<'_>> = Vec::new();
    let mut before: Option<State<'_>> = None;
    for section in &transcript.sections {
        let Some(state) = State::after(before.as_ref(), section) else { continue };
        if let (Subject::Amendment(amendment), Some(before)) = (&section.subject, &before) {
            forget_restored(amendment, state.drawn, &mut stopped);
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

/// A withdrawal that was taken back was never there, where the practice got its place again.
fn forget_restored(amendment: &Amendment, drawn: &Drawn, stopped: &mut Vec<Holder<'_>>) {
    let standing = &drawn.standing;
    for change in &amendment.changes {
        let Change::Restore { practice } = change else { continue };
        let start = standing.sealed.register.find(practice).and_then(|at| standing.outcome(at).start);
        let again = |own: &Holder<'_>| own.practice.id == *practice && Some(own.start) == start;
        if let Some(last) = stopped.iter().rposition(again) {
            stopped.remove(last);
        }
    }
}

impl<'t> State<'t> {
    /// The state that a section leaves; `None` when it was not worked out.
    fn after(before: Option<&Self>, section: &'t Section) -> Option<Self> {
        let drawn = section.drawn()?;
        let changed = before.map_or_else(BTreeMap::new, |before| before.changed_by(section, drawn));
        Some(match (&section.subject, before) {
            (Subject::Amendment(amendment), Some(before)) => {
                let mut records = before.records.clone();
                for (at, change) in amendment.changes.iter().enumerate() {
                    if let Change::Late(record) | Change::Correct(record) | Change::Successor { record, .. } = change {
                        records.insert(&record.id, section.change_line(at));
                    }
                }
                Self { drawn, rules: before.rules, records, changed }
            }
            (Subject::Round { sealed, .. }, _) => {
                let practices = sealed.register.practices().iter().enumerate();
                let records = practices.map(|(at, own)| (own.id.as_str(), section.practice_line(at))).collect();
                Self { drawn, rules: section.first + 1, records, changed }
            }
            _ => return None, // nothing else is worked out
        })
    }

    /// Of whom something changed, with what a section changed too. A new round counts the patients of all again: of that
    /// the reference date tells.
    fn changed_by(&self, section: &'t Section, drawn: &'t Drawn) -> BTreeMap<&'t str, Date> {
        let (before, after) = (&self.drawn.standing, &drawn.standing.sealed.register);
        let mut changed = self.changed.clone();
        let (date, amendment) = match &section.subject {
            Subject::Amendment(amendment) => (amendment.date, Some(amendment)),
            Subject::Round { .. } | Subject::Handover(_) => (day(section.stated()), None),
        };
        for own in after.practices() {
            let Some(at) = before.sealed.register.find(&own.id) else { continue };
            let was = &before.sealed.register.practices()[at];
            let [was_of, is_of] = [was, own].map(|own| Insurer::of(own.insurer.as_deref(), own.uzovi));
            let is_other = was_of != is_of;
            let is_more = amendment.is_some() && was.ion != own.ion;
            if before.outcome(at).start.is_some() && (is_other || is_more) {
                changed.insert(&own.id, date);
            }
        }
        for change in amendment.iter().flat_map(|amendment| &amendment.changes) {
            if let Change::Successor { record, .. } = change {
                changed.insert(&record.id, date);
            }
        }
        changed
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
        let counts = self.changed.get(practice.id.as_str()).map_or(start, |changed| start.max(*changed));
        Some(Holder { practice, sealed, start, counts, outside: standing.is_from_outside(at), from, stop: None })
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
            Some(own)
        };
        ends.filter_map(holder).collect::<Vec<_>>().into_iter()
    }
}
