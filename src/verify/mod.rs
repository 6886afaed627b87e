//! Verification (*narekenen*): nothing that was computed is believed.
//!
//! Comes in: the bytes of a transcript, and keys to trust. Goes out: a [`Verdict`], check by check, and the
//! [`Transcript`] as values for whoever explains it. The order of checks is that of "Verifying" in the format
//! document. A check that fails does not stop the next: an altered line is so found where it stands.

mod difference;
mod json;
mod replay;
mod words;

pub use difference::{Difference, DifferenceKind};
pub use json::write_verdict_json;
pub use replay::{Mismatch, Replay};
pub use words::verdict_words;

use crate::allocation::{Allocation, allocate};
use crate::log::key::VerifierKey;
use crate::log::note::{Checkpoint, base64};
use crate::log::tree::Hash;
use crate::log::{Log, Torn};
use crate::lots::{Lots, draw_lots};
use crate::seed::{Contribution, Seed, draw_seed, read_contributions};
use crate::transcript::Sealed;
use crate::transcript::read::{Parts, Unread, UnreadKind, line_type, read_contribution, read_note, read_sealed};
use crate::transcript::write;
use ::base64::prelude::{BASE64_STANDARD, Engine};

/// A transcript as values, all derived ones computed here.
pub struct Transcript {
    /// Its lines.
    pub log: Log,
    /// All above the seal.
    pub sealed: Sealed,
    /// Where its parts are.
    pub parts: Parts,
    /// What was drawn, when it has been.
    pub drawn: Option<Drawn>,
}

/// What follows from the seal and the contributions.
pub struct Drawn {
    /// What every source gave.
    pub contributions: Vec<Contribution>,
    /// The seed.
    pub seed: Seed,
    /// Lots and ranks.
    pub lots: Lots,
    /// Who starts when.
    pub allocation: Allocation,
    /// The first of the `outcome` lines, from 0.
    pub outcomes: usize,
}

/// A part of a transcript that is checked as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// All above the seal: form, order, only spelling.
    Form,
    /// The signed checkpoint over it.
    Seal,
    /// What the sources gave, against the plan.
    Contributions,
    /// The seed.
    Seed,
    /// Lots and ranks.
    Lots,
    /// Sums per tranche and region.
    Tranches,
    /// Stories of the practices.
    Outcomes,
    /// The signed checkpoint over all.
    Result,
    /// Whether the organiser's key is a trusted one.
    Key,
}

/// One check and how it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// What was checked.
    pub part: Part,
    /// The first difference, if any.
    pub difference: Option<Difference>,
}

/// How a verification ended.
pub struct Verdict {
    /// Every check that could be made, in order.
    pub checks: Vec<Check>,
    /// The transcript, as far as it could be read.
    pub transcript: Option<Transcript>,
    /// Whether the keys came from outside.
    pub trusted: bool,
}

impl Verdict {
    /// Whether no check found a difference.
    pub fn agrees(&self) -> bool {
        self.checks.iter().all(|check| check.difference.is_none())
    }
}

/// Why a file cannot be checked at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Uncheckable {
    /// It does not begin as a log does.
    NotALog,
    /// Another version of the format.
    Version(String),
    /// It ends in the middle of a line or behind the last checkpoint: an unfinished write, or cut off.
    Unfinished {
        /// Whole lines in the file.
        lines: usize,
    },
}

/// Verifies a transcript. `trusted` are keys that the reader knows from elsewhere; none means that only the key
/// that the transcript names was used, which [`Verdict::trusted`] then says.
///
/// # Errors
/// [`Uncheckable`] when there is nothing to compare.
pub fn verify(bytes: Vec<u8>, trusted: &[VerifierKey]) -> Result<Verdict, Uncheckable> {
    let log = match Log::read(bytes) {
        Ok(log) => log,
        Err(Torn::Empty) => return Err(Uncheckable::NotALog),
        Err(Torn::Tail { lines }) => return Err(Uncheckable::Unfinished { lines }),
    };
    let mut checks = Vec::new();
    let (sealed, parts) = match read_sealed(&log) {
        Ok(read) => read,
        Err(unread) => {
            checks.push(Check { part: Part::Form, difference: Some(unreadable(&log, unread)?) });
            return Ok(Verdict { checks, transcript: None, trusted: !trusted.is_empty() });
        }
    };
    if line_type(log.get(log.len() - 1)) != "checkpoint" {
        return Err(Uncheckable::Unfinished { lines: log.len() });
    }
    let mut transcript = Transcript { log, sealed, parts, drawn: None };
    transcript.check_sealed(&mut checks);
    if transcript.log.len() > transcript.parts.seal + 1 {
        transcript.drawn = transcript.check_drawn(&mut checks);
    }
    if !trusted.is_empty() {
        let known = trusted.contains(&transcript.sealed.organiser);
        let difference = (!known).then_some(Difference { line: 0, column: 1, kind: DifferenceKind::Stranger });
        checks.push(Check { part: Part::Key, difference });
    }
    Ok(Verdict { checks, transcript: Some(transcript), trusted: !trusted.is_empty() })
}

/// What a line that cannot be read means for the whole.
fn unreadable(log: &Log, unread: Unread) -> Result<Difference, Uncheckable> {
    match unread.kind {
        UnreadKind::NotALog => Err(Uncheckable::NotALog),
        UnreadKind::Version(found) => Err(Uncheckable::Version(found)),
        UnreadKind::Type { found, .. } if found.is_empty() && unread.line >= log.len() => {
            Err(Uncheckable::Unfinished { lines: log.len() })
        }
        _ => Ok(Difference::unread(unread)),
    }
}

impl Transcript {
    /// The root that the seal states, for the seed: an altered practice line shows at the seal and at its own
    /// outcome, not at every lot.
    fn stated_root(&self) -> Hash {
        let note = read_note(&self.log, self.parts.seal).unwrap_or_default();
        let stated = note.split('\n').nth(2).and_then(|root| BASE64_STANDARD.decode(root).ok());
        stated.and_then(|root| root.try_into().ok()).unwrap_or_else(|| self.log.root(self.parts.seal))
    }

    /// The checkpoint over the lines above a line.
    fn checkpoint_at(&self, line: usize) -> Checkpoint {
        self.log.checkpoint(&self.sealed.programme.origin, line)
    }

    /// The root of the seal, as its note spells it.
    pub fn seal_root(&self) -> String {
        base64(&self.log.root(self.parts.seal))
    }

    /// The root under the last checkpoint, as its note spells it.
    pub fn last_root(&self) -> String {
        base64(&self.log.root(self.log.len() - 1))
    }

    fn check_sealed(&self, checks: &mut Vec<Check>) {
        let mut replay = Replay::new(&self.log, 0);
        write::write_sealed(&self.sealed, &mut replay);
        self.push(checks, Part::Form, replay);
        checks.push(Check { part: Part::Seal, difference: self.check_note(self.parts.seal) });
    }

    fn push(&self, checks: &mut Vec<Check>, part: Part, replay: Replay<'_>) -> usize {
        let (at, mismatch) = replay.finish();
        let difference = mismatch.map(|mismatch| Difference::mismatch(&self.log, mismatch));
        checks.push(Check { part, difference });
        at
    }

    /// A `checkpoint` line: its form, what it covers, its signature.
    fn check_note(&self, line: usize) -> Option<Difference> {
        let note = match read_note(&self.log, line) {
            Ok(note) => note,
            Err(unread) => return Some(Difference::unread(unread)),
        };
        if let Err(fault) = self.checkpoint_at(line).check(&note, &self.sealed.organiser) {
            return Some(Difference { line, column: 1, kind: DifferenceKind::Note(fault) });
        }
        let mut due = Vec::new();
        crate::log::write_checkpoint(&mut due, &note);
        due.pop();
        (due != self.log.get(line)).then(|| Difference::mismatch(&self.log, Mismatch { line, due }))
    }

    /// All below the seal. `None` when the contributions give no seed.
    fn check_drawn(&self, checks: &mut Vec<Check>) -> Option<Drawn> {
        let (log, sealed) = (&self.log, &self.sealed);
        let first = self.parts.seal + 1;
        let contributions = match self.read_contributions(first) {
            Ok(contributions) => contributions,
            Err(difference) => {
                checks.push(Check { part: Part::Contributions, difference: Some(difference) });
                return None;
            }
        };
        let mut replay = Replay::new(log, first);
        write::write_contributions(&contributions, &mut replay);
        let at = self.push(checks, Part::Contributions, replay);

        let seed = draw_seed(&self.stated_root(), &contributions);
        let mut replay = Replay::new(log, at);
        write::write_seed(&seed, &mut replay);
        let at = self.push(checks, Part::Seed, replay);

        let lots = draw_lots(&seed, &sealed.register);
        let mut replay = Replay::new(log, at);
        write::write_lots(sealed, &lots, &mut replay);
        let at = self.push(checks, Part::Lots, replay);

        let allocation = allocate(&sealed.rules, &sealed.register, &lots);
        let mut replay = Replay::new(log, at);
        write::write_tranches(sealed, &allocation, &mut replay);
        let outcomes = self.push(checks, Part::Tranches, replay);
        let mut replay = Replay::new(log, outcomes);
        write::write_outcomes(sealed, &lots, &allocation, &mut replay);
        let at = self.push(checks, Part::Outcomes, replay);

        checks.push(Check { part: Part::Result, difference: self.check_end(at) });
        Some(Drawn { contributions, seed, lots, allocation, outcomes })
    }

    fn read_contributions(&self, first: usize) -> Result<Vec<Contribution>, Difference> {
        let lines = first..first + self.sealed.plan.sources.len();
        let given: Result<Vec<_>, _> = lines.map(|line| read_contribution(&self.log, line)).collect();
        let given = given.map_err(Difference::unread)?;
        read_contributions(&self.sealed.plan, &given).map_err(|mut faults| Difference {
            line: first,
            column: 1,
            kind: DifferenceKind::Contribution(faults.swap_remove(0)),
        })
    }

    /// The last line: a checkpoint where it is due, and nothing behind it.
    fn check_end(&self, due: usize) -> Option<Difference> {
        if self.log.len() != due + 1 {
            let line = due.min(self.log.len() - 1);
            let kind = DifferenceKind::Length { due: due + 1, found: self.log.len() };
            return Some(Difference { line, column: 1, kind });
        }
        self.check_note(due)
    }
}
