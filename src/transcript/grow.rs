//! Growing a log: sealing, drawing, amending, aborting, handing over.
//!
//! Comes in: values that were checked, and a key. Goes out: the log with one more signed checkpoint; each function
//! returns the root that it signs. The order of derived lines stands here once, for whoever draws and whoever verifies
//! ([`Parts`]). Section "Lines" of the format document.

use crate::draw::allocation::Chooser;
use crate::draw::history::History;
use crate::draw::round::{Amendment, ChangeFault, ChangedRound, RoundFault, Sealed, Standing, units};
use crate::draw::seed::{Delivered, Seed, draw_seed};
use crate::draw::units::Units;
use crate::log::key::{PrivateKey, VerifierKey};
use crate::log::signers::Signers;
use crate::log::tree::Hash;
use crate::log::{LineNumber, Log, Sink};
use crate::rules::Programme;
use crate::transcript::section::Drawn;
use crate::transcript::{Abort, Handover, Section, Subject, write};
use jiff::Timestamp;
use std::io::Write;
use std::sync::Arc;

/// What was sealed last, what was given for its seed, and when it is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    /// The root of the seal.
    pub seal: &'a Hash,
    /// What came of the sources: canonical, in the plan's order; nothing where nothing is drawn.
    pub delivered: &'a Delivered,
    /// When, in whole seconds.
    pub drawn: Timestamp,
}

/// The organiser's key that is in force.
#[derive(Clone, Copy)]
pub struct Signer<'a> {
    /// Signs.
    pub key: &'a PrivateKey,
    /// The same as others know it.
    pub name: &'a VerifierKey,
}

/// A round that is sealed and not drawn.
#[derive(Clone, Debug)]
pub struct Undrawn {
    /// What was sealed.
    pub sealed: Arc<Sealed>,
    /// What is drawn as one.
    pub units: Units,
    /// What the log decided before.
    pub history: Arc<History>,
}

/// What is sealed and waits, ready to be drawn or worked out.
pub enum Waits<'a> {
    /// A round.
    Round(Undrawn),
    /// An amendment.
    Amendment(Box<ChangedRound<'a>>),
}

/// Why what is sealed cannot be drawn or worked out.
pub enum WaitsFault {
    /// What stands against the round.
    Round(Vec<RoundFault>),
    /// What stands against the amendment.
    Change(ChangeFault),
    /// It is no round, and behind none.
    NoRound,
}

impl Section {
    /// What waits here, behind what was drawn last.
    ///
    /// # Errors
    /// What stands against it.
    pub fn waits<'a>(&'a self, before: Option<&'a Standing>) -> Result<Waits<'a>, WaitsFault> {
        match (&self.subject, before) {
            (Subject::Round { sealed, history }, _) => {
                let units = units(&sealed.rules, &sealed.register, history).map_err(WaitsFault::Round)?;
                Ok(Waits::Round(Undrawn { sealed: Arc::clone(sealed), units, history: Arc::clone(history) }))
            }
            (Subject::Amendment(amendment), Some(standing)) => {
                let changed = standing.with_changes(amendment).map_err(WaitsFault::Change)?;
                Ok(Waits::Amendment(Box::new(changed)))
            }
            // an amendment stands behind a round, and a handover does not wait
            (Subject::Amendment(_), None) | (Subject::Handover(_), _) => Err(WaitsFault::NoRound),
        }
    }
}

/// Writes the first line of a new log.
pub fn begin<W: Write + Send>(log: &mut Log<W>, programme: &Programme, signers: &Signers) {
    write::write_opening(programme, signers, log);
}

/// Writes a round up to its seal (*verzegelen*).
pub fn seal<W: Write + Send>(log: &mut Log<W>, sealed: &Sealed, signer: Signer<'_>) -> Hash {
    write::write_sealed(sealed, log);
    log.sign(signer.key, signer.name)
}

/// Continues a sealed round to its result (*loten*).
pub fn draw<W: Write + Send>(
    log: &mut Log<W>,
    round: Undrawn,
    given: Given<'_>,
    signer: Signer<'_>,
) -> (Standing, Hash) {
    write::write_given(Some(&round.sealed.plan), given, log);
    let drawn = work_out_round(log, round, given);
    (drawn.standing, log.sign(signer.key, signer.name))
}

/// Writes an amendment up to its seal.
pub fn seal_amendment<W: Write + Send>(
    log: &mut Log<W>,
    standing: &Standing,
    amendment: &Amendment,
    signer: Signer<'_>,
) -> Hash {
    write::write_amendment(amendment, &standing.sealed.rules, log);
    log.sign(signer.key, signer.name)
}

/// Continues a sealed amendment to its result.
pub fn amend<W: Write + Send>(
    log: &mut Log<W>,
    changed: ChangedRound<'_>,
    given: Given<'_>,
    signer: Signer<'_>,
) -> (Standing, Hash) {
    write::write_given(changed.amendment().plan.as_ref(), given, log);
    let drawn = work_out_amendment(log, changed, given);
    (drawn.standing, log.sign(signer.key, signer.name))
}

/// Closes what was sealed and will not be drawn.
pub fn abort<W: Write + Send>(log: &mut Log<W>, abort: &Abort, signer: Signer<'_>) -> Hash {
    write::write_abort(abort, log);
    log.sign(signer.key, signer.name)
}

/// Announces other signers; those of before sign it.
pub fn hand_over<W: Write + Send>(log: &mut Log<W>, handover: &Handover, signer: Signer<'_>) -> Hash {
    write::write_handover(handover, log);
    log.sign(signer.key, signer.name)
}

/// A part of the lines that follow from a seal and what was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Derived {
    /// `seed`.
    Seed,
    /// `lot`.
    Lots,
    /// `tranche`.
    Tranches,
    /// `outcome`.
    Outcomes,
}

/// Where derived lines go, part by part: a log appends them, a verification compares them with those that are there.
pub trait Parts {
    /// Takes the lines of a part.
    type Sink<'s>: Sink
    where
        Self: 's;

    /// Takes a part as it is written; returns where it begins.
    fn part(&mut self, part: Derived, write: impl FnOnce(&mut Self::Sink<'_>)) -> LineNumber;
}

impl<W: Write + Send> Parts for Log<W> {
    type Sink<'s>
        = Self
    where
        Self: 's;

    fn part(&mut self, _: Derived, write: impl FnOnce(&mut Self)) -> LineNumber {
        let first = self.at();
        write(self);
        first
    }
}

/// All that follows from the seal of a round, in the order in which it stands in the log.
pub fn work_out_round(to: &mut impl Parts, round: Undrawn, given: Given<'_>) -> Drawn {
    let seed = draw_seed(given.seal, &given.delivered.contributions);
    to.part(Derived::Seed, |sink| write::write_seed(&seed, sink));
    let chooser = Chooser::of(&seed, &round.sealed.rules, &given.delivered.contributions);
    let standing = Standing::draw(round.sealed, round.units, round.history, chooser);
    to.part(Derived::Lots, |sink| write::write_lots(&standing, sink));
    result(to, standing, Some(seed), given)
}

/// All that follows from the seal of an amendment, in the order in which it stands in the log. There is a seed, and there
/// are lots, only when a practice is late.
pub fn work_out_amendment(to: &mut impl Parts, changed: ChangedRound<'_>, given: Given<'_>) -> Drawn {
    let amendment = changed.amendment();
    let seed = amendment.draws().then(|| draw_seed(given.seal, &given.delivered.contributions));
    if let Some(seed) = &seed {
        to.part(Derived::Seed, |sink| write::write_seed(seed, sink));
    }
    let standing = changed.allocate(seed.as_ref());
    if seed.is_some() {
        to.part(Derived::Lots, |sink| write::write_late_lots(&standing, amendment, sink));
    }
    result(to, standing, seed, given)
}

fn result(to: &mut impl Parts, standing: Standing, seed: Option<Seed>, given: Given<'_>) -> Drawn {
    to.part(Derived::Tranches, |sink| write::write_tranches(&standing, sink));
    let outcomes = to.part(Derived::Outcomes, |sink| write::write_outcomes(&standing, sink));
    Drawn { at: given.drawn, delivered: given.delivered.clone(), seed, standing, outcomes }
}
