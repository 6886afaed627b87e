//! The way of a verification through a file, section by section: steps 3 to 9 of "Verifying" in the format document.

use super::delivered::read_delivered;
use super::{Check, CheckEnd, Difference, DifferenceKind, Part, Replay};
use crate::draw::moment::{Earliest, last_beacon};
use crate::draw::round::{Amendment, ChangedRound, Round, Sealed, Standing};
use crate::draw::seed::Delivered;
use crate::log::LineNumber;
use crate::log::input::Input;
use crate::log::note::{Checkpoint, Stated};
use crate::log::signers::{Cosigned, Signers};
use crate::log::tree::Hash;
use crate::rules::{MOST_SECTIONS, Programme, SeedPlan};
use crate::transcript::grow::{Derived, Given, Parts, Undrawn, Waits, WaitsFault};
use crate::transcript::grow::{work_out_amendment, work_out_round};
use crate::transcript::read::{
    Foregoing, next_type, read_abort, read_amendment, read_draw, read_handover, read_note, read_sealed,
};
use crate::transcript::unread::{Unread, UnreadKind};
use crate::transcript::{Drawn, End, Section, Subject, Transcript};
use jiff::Timestamp;
use std::io::Read;
use std::sync::Arc;

/// The part in which a difference keeps the rest from being checked.
pub(super) type Stop = (Part, Difference);

/// A verification on its way through the file.
pub(super) struct Course<R> {
    pub(super) input: Input<R>,
    pub(super) checks: Vec<Check>,
    /// Which section is checked.
    pub(super) section: usize,
    /// Lines above the last checkpoint, and their root.
    pub(super) last: (usize, Hash),
    /// Who signs at this point.
    pub(super) signers: Arc<Signers>,
}

/// A checkpoint line as it was found.
struct Stamp {
    /// Lines above it, and the root that it states.
    states: (usize, Hash),
    /// Which witnesses signed along; `None` where something is wrong with it.
    by: Option<Vec<Cosigned>>,
}

/// How a section ended, and its last checkpoint if that is not the seal.
struct Ended {
    end: End,
    result: Option<Stamp>,
}

/// Whether enough witnesses must have signed a checkpoint by now, and before when.
#[derive(Clone, Copy)]
enum Due {
    /// The log ends with it: they may sign still.
    NotYet,
    /// What was sealed is given up: as many as like.
    Never,
    /// The log goes on behind it; where a beacon follows, they signed before it.
    Before(Option<Timestamp>),
}

impl<R: Read + Send> Course<R> {
    /// Behind the first line; those are its signers.
    pub(super) fn new(input: Input<R>, signers: Arc<Signers>) -> Self {
        Self { input, checks: Vec::new(), section: 0, last: (0, Hash::default()), signers }
    }

    /// Behind a log that was verified.
    pub(super) fn behind(input: Input<R>, before: &Transcript) -> Self {
        let signers = Arc::clone(&before.signers);
        Self { input, checks: Vec::new(), section: before.sections.len(), last: before.last, signers }
    }

    /// What was written behind it: the end of a section that waited, or one more section.
    ///
    /// # Errors
    /// What keeps the rest from being checked.
    pub(super) fn more(&mut self, before: &Transcript) -> Result<End, Stop> {
        let Some(waiting) = before.waiting() else {
            self.check_end(before);
            return Ok(self.section(&before.programme, &before.sections)?.end);
        };
        let seal = Stamp { states: waiting.seal, by: Some(waiting.seal_by.clone()) };
        let beacon = waiting.subject.plan().and_then(SeedPlan::first_beacon);
        let ended = self.end_of_section(&seal, beacon, |course| course.waited(waiting, before))?;
        Ok(ended.end)
    }

    /// Whether enough witnesses signed the end of a log that goes on: those who could then, of a handover those of before it.
    fn check_end(&mut self, before: &Transcript) {
        let last = Stamp { states: before.last, by: Some(before.last_by().to_vec()) };
        let signers = before.sections.last().map_or(&before.signers, |section| &section.signers);
        self.signers = Arc::clone(signers);
        self.check_witnesses(Part::ResultWitnesses, &last, Due::Before(None));
        self.signers = Arc::clone(&before.signers);
    }

    /// What follows from a seal that was read before.
    fn waited(&mut self, section: &Section, before: &Transcript) -> Result<Drawn, Stop> {
        let (first, root) = (section.first, &section.seal.1);
        let stop = |fault| (Part::Form, Difference::unread(Unread { line: first, column: 1, kind: fault }));
        match section.waits(before.drawn().map(|drawn| &drawn.standing)) {
            Ok(Waits::Round(round)) => self.drawn(round, root),
            Ok(Waits::Amendment(changed)) => self.amended(*changed, root),
            Err(WaitsFault::Round(mut faults)) => Err(stop(UnreadKind::Round { fault: faults.swap_remove(0) })),
            Err(WaitsFault::Change(fault)) => Err(stop(UnreadKind::Change { fault })),
            Err(WaitsFault::NoRound) => Err(stop(UnreadKind::Ended { due: "round" })),
        }
    }

    pub(super) fn note(&mut self, part: Part, difference: Option<Difference>) {
        self.checks.push(Check { section: Some(self.section), part, end: difference.into() });
    }

    /// All rounds, amendments and handovers.
    ///
    /// # Errors
    /// What keeps the rest from being checked.
    pub(super) fn sections(&mut self, programme: &Programme, sections: &mut Vec<Section>) -> Result<(), Stop> {
        loop {
            self.section = sections.len();
            sections.push(self.section(programme, sections)?);
            // what follows stands on this one
            let differs = self.checks.iter().any(|check| check.difference().is_some());
            if differs || self.input.is_at_end() {
                return Ok(());
            }
        }
    }

    fn section(&mut self, programme: &Programme, before: &[Section]) -> Result<Section, Stop> {
        if before.len() == MOST_SECTIONS {
            let unread =
                Unread { line: self.input.at(), column: 1, kind: UnreadKind::TooManySections { most: MOST_SECTIONS } };
            return Err((Part::Form, Difference::unread(unread)));
        }
        let standing = before.iter().rev().find_map(Section::drawn).map(|drawn| &drawn.standing);
        let count = |is: fn(&Subject) -> bool| before.iter().filter(|section| is(&section.subject)).count() as u64 + 1;
        let number = count(|subject| matches!(subject, Subject::Amendment(_)));
        match (next_type(&mut self.input).as_str(), standing) {
            ("handover", _) if !before.is_empty() => self.handover(programme),
            ("amendment", Some(standing)) => self.amendment(standing, number),
            _ => {
                // rounds that were not drawn share what was known before them
                let shared = before.last().and_then(|section| match (&section.subject, section.drawn()) {
                    (Subject::Round { history, .. }, None) => Some(Arc::clone(history)),
                    _ => None,
                });
                let history = || Arc::new(standing.map(Standing::history_after).unwrap_or_default());
                let number = count(|subject| matches!(subject, Subject::Round { .. }));
                let identity = before.iter().find_map(Section::identity);
                let (programme, history) = (programme.clone(), shared.unwrap_or_else(history));
                self.round(Foregoing { programme, number, identity, history })
            }
        }
    }

    fn round(&mut self, foregoing: Foregoing) -> Result<Section, Stop> {
        let (first, mut mismatch) = (self.input.at(), None);
        let round = read_sealed(&mut self.input, foregoing, &mut mismatch);
        let round = round.map_err(|unread| (Part::Form, Difference::first(mismatch.take(), unread)))?;
        self.note(Part::Form, mismatch.map(Difference::mismatch));
        let (sealed, history) = (Arc::clone(&round.sealed), Arc::clone(&round.history));
        let seal = self.checkpoint(Part::Seal);
        let (root, beacon) = (seal.states.1, sealed.plan.first_beacon());
        let end = self.end_of_section(&seal, beacon, |course| course.drawn(round, &root))?;
        Ok(self.ended(first, Subject::Round { sealed, history }, seal, end))
    }

    fn amendment(&mut self, standing: &Standing, number: u64) -> Result<Section, Stop> {
        let (first, mut mismatch) = (self.input.at(), None);
        let read = read_amendment(&mut self.input, standing, number, &mut mismatch);
        let (amendment, made) = read.map_err(|unread| (Part::Form, Difference::first(mismatch.take(), unread)))?;
        self.note(Part::Form, mismatch.map(Difference::mismatch));
        let seal = self.checkpoint(Part::Seal);
        let (root, beacon) = (seal.states.1, amendment.plan.as_ref().and_then(SeedPlan::first_beacon));
        let end = self.end_of_section(&seal, beacon, |course| course.amended(made.of(&amendment), &root))?;
        Ok(self.ended(first, Subject::Amendment(amendment), seal, end))
    }

    /// Other signers from here on; those of before sign it.
    fn handover(&mut self, programme: &Programme) -> Result<Section, Stop> {
        let first = self.input.at();
        let read = read_handover(&mut self.input, &programme.origin);
        let (handover, mismatch) = read.map_err(|unread| (Part::Handover, Difference::unread(unread)))?;
        self.note(Part::Handover, mismatch.map(Difference::mismatch));
        let stamp = self.checkpoint(Part::Result);
        let due = if self.input.is_at_end() { Due::NotYet } else { Due::Before(None) };
        self.check_witnesses(Part::ResultWitnesses, &stamp, due);
        let after = Arc::new(handover.signers.clone());
        let seal = Stamp { states: stamp.states, by: None };
        let section =
            self.ended(first, Subject::Handover(handover), seal, Ended { end: End::Announced, result: Some(stamp) });
        self.signers = after;
        Ok(section)
    }

    fn ended(&self, first: LineNumber, subject: Subject, seal: Stamp, ended: Ended) -> Section {
        let Ended { end, result } = ended;
        let states = result.as_ref().map(|stamp| stamp.states);
        let [seal_by, result_by] = [seal.by, result.and_then(|stamp| stamp.by)].map(Option::unwrap_or_default);
        let signers = Arc::clone(&self.signers);
        Section { first, subject, seal: seal.states, seal_by, end, result: states, result_by, signers }
    }

    /// What stands below a seal, with its checkpoint.
    fn end_of_section(
        &mut self,
        seal: &Stamp,
        beacon: Option<Timestamp>,
        drawn: impl FnOnce(&mut Self) -> Result<Drawn, Stop>,
    ) -> Result<Ended, Stop> {
        let next = if self.input.is_at_end() { String::new() } else { next_type(&mut self.input) };
        let due = match next.as_str() {
            _ if self.input.is_at_end() => Due::NotYet,
            "abort" => Due::Never,
            _ => Due::Before(beacon),
        };
        self.check_witnesses(Part::SealWitnesses, seal, due);
        if self.input.is_at_end() {
            return Ok(Ended { end: End::Sealed, result: None });
        }
        let end = match next.as_str() {
            "abort" => self.abort()?,
            _ => End::Drawn(Box::new(drawn(self)?)),
        };
        let stamp = self.checkpoint(Part::Result);
        let due = if self.input.is_at_end() { Due::NotYet } else { Due::Before(None) };
        self.check_witnesses(Part::ResultWitnesses, &stamp, due);
        Ok(Ended { end, result: Some(stamp) })
    }

    fn abort(&mut self) -> Result<End, Stop> {
        let read = read_abort(&mut self.input);
        let (abort, mismatch) = read.map_err(|unread| (Part::Abort, Difference::unread(unread)))?;
        self.note(Part::Abort, mismatch.map(Difference::mismatch));
        Ok(End::Aborted(abort))
    }

    /// A `checkpoint` line: its form, what it covers, its signatures.
    fn checkpoint(&mut self, part: Part) -> Stamp {
        let due = Checkpoint::of(self.signers.organiser.name(), self.input.tree());
        let covered = self.input.lines();
        let (difference, stated, by) = match read_note(&mut self.input) {
            Ok((note, mismatch)) => {
                let checked = due.check(&note, &self.signers);
                let fault =
                    checked.as_ref().err().map(|fault| Difference::note(LineNumber::below(covered), fault.clone()));
                (fault.or(mismatch.map(Difference::mismatch)), Stated::read(&note), checked.ok())
            }
            Err(unread) => (Some(Difference::unread(unread)), None, None),
        };
        let by = by.filter(|_| difference.is_none());
        self.note(part, difference);
        self.last = (covered, due.root);
        // the seed is computed from what the seal states: an altered practice line shows at the seal and at its own
        // outcome, not at every lot
        Stamp { states: (covered, stated.map_or(due.root, |stated| stated.checkpoint.root)), by }
    }

    /// Whether enough witnesses signed a checkpoint along, where there are witnesses.
    fn check_witnesses(&mut self, part: Part, stamp: &Stamp, due: Due) {
        let (Some(by), false) = (&stamp.by, self.signers.witnesses.is_empty()) else { return };
        let required = self.signers.required;
        let end = match due {
            Due::NotYet if by.len() < required => CheckEnd::NotYet,
            Due::NotYet | Due::Never => CheckEnd::Agrees,
            Due::Before(beacon) => {
                let in_time = Signers::in_time(by, beacon);
                let kind = match by.len() - in_time {
                    0 => DifferenceKind::TooFew { signed: in_time, required: required.into() },
                    late => DifferenceKind::TooFewInTime { signed: in_time, required: required.into(), late },
                };
                let line = LineNumber::below(stamp.states.0);
                (in_time < required).then_some(Difference { line, column: 1, kind }).into()
            }
        };
        self.checks.push(Check { section: Some(self.section), part, end });
    }

    /// All of a round below the seal, up to the result.
    fn drawn(&mut self, round: Undrawn, seal: &Hash) -> Result<Drawn, Stop> {
        let Sealed { plan, round: Round { opened, .. }, rules, .. } = &*round.sealed;
        let delivered = self.delivered(plan)?;
        let beacon = last_beacon(plan, &delivered);
        let drawn = self.moment(&Earliest { opened: *opened, objections_until: rules.objections_until, beacon })?;
        Ok(work_out_round(self, round, Given { seal, delivered: &delivered, drawn }))
    }

    /// All of an amendment below the seal, up to the result.
    fn amended(&mut self, changed: ChangedRound<'_>, seal: &Hash) -> Result<Drawn, Stop> {
        let Amendment { plan, opened, .. } = changed.amendment();
        let delivered = plan.as_ref().map(|plan| self.delivered(plan)).transpose()?.unwrap_or_default();
        let beacon = plan.as_ref().and_then(|plan| last_beacon(plan, &delivered));
        let drawn = self.moment(&Earliest { opened: *opened, objections_until: None, beacon })?;
        Ok(work_out_amendment(self, changed, Given { seal, delivered: &delivered, drawn }))
    }

    /// When was drawn. What follows hangs on no clock, so a moment that cannot be keeps nothing from being checked.
    fn moment(&mut self, earliest: &Earliest) -> Result<Timestamp, Stop> {
        let line = self.input.at();
        let read = read_draw(&mut self.input);
        let (drawn, mismatch) = read.map_err(|unread| (Part::Draw, Difference::unread(unread)))?;
        let early = earliest.check(drawn).err();
        let early = early.map(|fault| Difference { line, column: 1, kind: DifferenceKind::Moment { fault } });
        self.note(Part::Draw, mismatch.map(Difference::mismatch).or(early));
        Ok(drawn)
    }

    /// What was given.
    fn delivered(&mut self, plan: &SeedPlan) -> Result<Delivered, Stop> {
        let read = read_delivered(&mut self.input, plan);
        let (delivered, first) = read.map_err(|difference| (Part::Contributions, difference))?;
        self.note(Part::Contributions, first);
        Ok(delivered)
    }
}

impl<R: Read + Send> Parts for Course<R> {
    type Sink<'s>
        = Replay<'s, R>
    where
        Self: 's;

    /// Compares the next lines with those that are written.
    fn part(&mut self, part: Derived, write: impl FnOnce(&mut Replay<'_, R>)) -> LineNumber {
        let first = self.input.at();
        let mut replay = Replay::new(&mut self.input);
        write(&mut replay);
        let difference = replay.finish().map(Difference::mismatch);
        self.note(Part::from(part), difference);
        first
    }
}

impl From<Derived> for Part {
    fn from(part: Derived) -> Self {
        match part {
            Derived::Seed => Self::Seed,
            Derived::Lots => Self::Lots,
            Derived::Tranches => Self::Tranches,
            Derived::Outcomes => Self::Outcomes,
        }
    }
}
