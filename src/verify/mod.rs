//! Verification (*narekenen*): nothing that was computed is believed.
//!
//! Comes in: a transcript, read from the front, and keys to trust. Goes out: a [`Verdict`], check by check, and the
//! [`Transcript`] as values for whoever explains it. The order of checks is that of "Verifying" in the format
//! document. A check that fails does not stop the next: an altered line is so found where it stands.

mod difference;
mod json;
mod replay;
mod words;

pub use difference::{Difference, DifferenceKind};
pub use json::write_verdict_json;
pub use replay::Replay;
pub use words::verdict_words;

use crate::allocation::{Allocation, allocate};
use crate::log::input::{Found, Input};
use crate::log::key::VerifierKey;
use crate::log::note::Checkpoint;
use crate::log::tree::{Hash, Tree};
use crate::lots::{Lots, draw_lots};
use crate::seed::{Contribution, Seed, draw_seed, read_value};
use crate::transcript::Sealed;
use crate::transcript::read::{line_type, read_contribution, read_note, read_sealed};
use crate::transcript::unread::{Unread, UnreadKind};
use crate::transcript::write;
use base64::prelude::{BASE64_STANDARD, Engine};
use std::io::Read;

/// A transcript as values, all derived ones computed here.
pub struct Transcript {
    /// All above the seal.
    pub sealed: Sealed,
    /// Lines above the seal, and their root.
    pub seal: (usize, Hash),
    /// What was drawn, when it has been.
    pub drawn: Option<Drawn>,
    /// Lines above the last checkpoint, and their root.
    pub last: (usize, Hash),
    /// The tree over the whole log, to go on from.
    pub tree: Tree,
}

/// The first `practice` line, from 0.
pub const FIRST_PRACTICE: usize = 3;

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
}

impl Verdict {
    /// Whether the organiser's key is one that the reader knows from elsewhere.
    pub fn trusted(&self) -> bool {
        self.checks.iter().any(|check| check.part == Part::Key && check.difference.is_none())
    }

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
    /// It ends where more is due: an unfinished write, or cut off.
    Unfinished {
        /// Whole lines in the file.
        lines: usize,
    },
    /// The system could not read it to its end.
    Unreadable(String),
}

/// Verifies a transcript. `trusted` are keys that the reader knows from elsewhere; none means that only the key
/// that the transcript names was used, and [`Verdict::trusted`] is then false.
///
/// # Errors
/// [`Uncheckable`] when there is nothing to compare.
pub fn verify(from: impl Read + Send, trusted: &[VerifierKey]) -> Result<Verdict, Uncheckable> {
    let mut input = Input::new(from);
    let mut checks = Vec::new();
    let trusting = !trusted.is_empty();
    let (sealed, misspelt) = match read_sealed(&mut input) {
        Ok(read) => read,
        Err(unread) => {
            let difference = unreadable(&mut input, unread)?;
            checks.push(Check { part: Part::Form, difference: Some(difference) });
            return Ok(Verdict { checks, transcript: None });
        }
    };
    checks.push(Check { part: Part::Form, difference: misspelt.map(Difference::misspelt) });
    let mut course = Course { input, sealed: &sealed, checks };
    let (seal, stated) = course.checkpoint(Part::Seal);
    let mut last = seal;
    let mut drawn = None;
    if !course.input.is_at_end() {
        drawn = course.drawn(&stated);
        if drawn.is_some() {
            (last, _) = course.checkpoint(Part::Result);
        }
    }
    course.end()?;
    if trusting {
        let stranger = !trusted.contains(&sealed.organiser);
        let difference = stranger.then_some(Difference { line: 0, column: 1, kind: DifferenceKind::Stranger });
        course.checks.push(Check { part: Part::Key, difference });
    }
    let Course { input, checks, .. } = course;
    let transcript = Transcript { seal, drawn, last, tree: input.into_tree(), sealed };
    Ok(Verdict { checks, transcript: Some(transcript) })
}

/// What a line that cannot be read means for the whole.
fn unreadable(input: &mut Input<impl Read>, unread: Unread) -> Result<Difference, Uncheckable> {
    match unread.kind {
        UnreadKind::NotALog => return Err(Uncheckable::NotALog),
        UnreadKind::Version(found) => return Err(Uncheckable::Version(found)),
        _ => {}
    }
    let cut = matches!(&unread.kind, UnreadKind::Type { found, .. } if found.is_empty());
    let end = input.drain().map_err(|error| Uncheckable::Unreadable(error.to_string()))?;
    match (end, input.lines()) {
        (_, 0) => Err(Uncheckable::NotALog),
        (Found::Line(_), _) if !cut => Ok(Difference::unread(unread)),
        (_, lines) => Err(Uncheckable::Unfinished { lines }),
    }
}

/// A verification on its way through the file.
struct Course<'a, R> {
    input: Input<R>,
    sealed: &'a Sealed,
    checks: Vec<Check>,
}

impl<R: Read + Send> Course<'_, R> {
    /// A `checkpoint` line: its form, what it covers, its signature. Returns what it covers, and the root it states.
    fn checkpoint(&mut self, part: Part) -> ((usize, Hash), Hash) {
        let due = Checkpoint::of(&self.sealed.programme.origin, self.input.tree());
        let covered = (self.input.lines(), due.root);
        let (difference, stated) = match read_note(&mut self.input) {
            Ok((note, misspelt)) => {
                let fault = due.check(&note, &self.sealed.organiser).err();
                let fault = fault.map(|fault| Difference::note(covered.0, fault));
                (fault.or(misspelt.map(Difference::misspelt)), stated_root(&note))
            }
            Err(unread) => (Some(Difference::unread(unread)), None),
        };
        self.checks.push(Check { part, difference });
        (covered, stated.unwrap_or(due.root))
    }

    /// All below the seal up to the last checkpoint. `None` when the contributions give no seed.
    fn drawn(&mut self, seal: &Hash) -> Option<Drawn> {
        let sealed = self.sealed;
        let contributions = self.contributions()?;
        let seed = draw_seed(seal, &contributions);
        self.replay(Part::Seed, |replay| write::write_seed(&seed, replay));
        let lots = draw_lots(&seed, &sealed.register);
        self.replay(Part::Lots, |replay| write::write_lots(sealed, &lots, replay));
        let allocation = allocate(&sealed.rules, &sealed.register, &lots);
        self.replay(Part::Tranches, |replay| write::write_tranches(sealed, &allocation, replay));
        let outcomes = self.input.lines();
        self.replay(Part::Outcomes, |replay| write::write_outcomes(sealed, &lots, &allocation, replay));
        Some(Drawn { contributions, seed, lots, allocation, outcomes })
    }

    /// Compares the next lines with those that `write` writes.
    fn replay(&mut self, part: Part, write: impl FnOnce(&mut Replay<'_, R>)) {
        let mut replay = Replay::new(&mut self.input);
        write(&mut replay);
        let difference = replay.finish().map(Difference::misspelt);
        self.checks.push(Check { part, difference });
    }

    /// What the sources gave; `None` when that is no seed.
    fn contributions(&mut self) -> Option<Vec<Contribution>> {
        let (contributions, difference) = match self.read_contributions() {
            Ok((contributions, difference)) => (Some(contributions), difference),
            Err(difference) => (None, Some(difference)),
        };
        self.checks.push(Check { part: Part::Contributions, difference });
        contributions
    }

    /// A line per source, in the plan's order, each value canonical; and the first that is misspelt.
    fn read_contributions(&mut self) -> Result<(Vec<Contribution>, Option<Difference>), Difference> {
        let (mut contributions, mut first) = (Vec::new(), None);
        for source in &self.sealed.plan.sources {
            let line = self.input.lines();
            let differs = |kind| Difference { line, column: 1, kind };
            let (found, misspelt) = read_contribution(&mut self.input).map_err(Difference::unread)?;
            if found.label != source.label {
                let due = format!("contribution {}", source.label);
                let found = Some(format!("contribution {}", found.label));
                return Err(differs(DifferenceKind::Line { due, found }));
            }
            let value =
                read_value(source, &found.value).map_err(|fault| differs(DifferenceKind::Contribution(fault)))?;
            let canonical = value == found.value;
            first = first
                .or(misspelt.map(Difference::misspelt))
                .or((!canonical).then(|| differs(DifferenceKind::Spelling)));
            contributions.push(Contribution { label: found.label, value });
        }
        Ok((contributions, first))
    }

    /// Nothing may stand behind the last checkpoint; and a file that stops where more is due is not judged.
    fn end(&mut self) -> Result<(), Uncheckable> {
        let due = self.input.lines();
        let end = self.input.drain().map_err(|error| Uncheckable::Unreadable(error.to_string()))?;
        let lines = self.input.lines();
        let Found::Line(last) = end else { return Err(Uncheckable::Unfinished { lines }) };
        let sealed = self.sealed.register.practices().len();
        let all = sealed * 3
            + self.sealed.plan.sources.len()
            + self.sealed.rules.tranches.len() * self.sealed.register.regions().len()
            + 7;
        let whole = if lines > sealed + 5 { all } else { sealed + 5 };
        if lines < whole && line_type(&last) != "checkpoint" {
            return Err(Uncheckable::Unfinished { lines });
        }
        if lines != whole && self.checks.iter().all(|check| check.difference.is_none()) {
            let kind = DifferenceKind::Length { due: whole, found: lines };
            let difference = Some(Difference { line: due.min(lines - 1), column: 1, kind });
            self.checks.push(Check { part: Part::Result, difference });
        }
        Ok(())
    }
}

/// The root that a note states. The seed is computed from what the seal states: an altered practice line shows at
/// the seal and at its own outcome, not at every lot.
fn stated_root(note: &str) -> Option<Hash> {
    let stated = note.split('\n').nth(2).and_then(|root| BASE64_STANDARD.decode(root).ok());
    stated.and_then(|root| root.try_into().ok())
}
