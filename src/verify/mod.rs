//! Verification (*narekenen*): nothing that was computed is believed.
//!
//! Comes in: a transcript, read from the front, and keys to trust. Goes out: a [`Verdict`], check by check, and the
//! [`Transcript`] as values for whoever explains it. The order of checks is that of "Verifying" in the format
//! document. A check that fails does not stop the next: an altered line is so found where it stands.

mod course;
mod difference;
mod json;
mod replay;
mod words;

pub use difference::{Difference, DifferenceKind};
pub use json::write_verdict_json;
pub use replay::Replay;
pub(crate) use words::differs;
pub use words::verdict_words;

use self::course::Course;
use crate::history::History;
use crate::log::input::Input;
use crate::log::key::VerifierKey;
use crate::log::tree::{Hash, Tree};
use crate::round::{Amendment, Sealed, Standing};
use crate::rules::{Identity, Programme};
use crate::seed::{Contribution, Seed};
use crate::transcript::Abort;
use crate::transcript::read::read_opening;
use crate::transcript::unread::{Unread, UnreadKind};
use std::io::Read;
use std::sync::Arc;

/// A transcript as values, all derived ones computed here.
pub struct Transcript {
    /// The programme.
    pub programme: Programme,
    /// The key of the organiser.
    pub organiser: VerifierKey,
    /// Rounds and amendments in order; at least one.
    pub sections: Vec<Section>,
    /// Lines above the last checkpoint, and their root.
    pub last: (usize, Hash),
    /// The tree over the whole log, to go on from.
    pub tree: Tree,
}

/// A round or an amendment.
pub struct Section {
    /// Its first line, from 0.
    pub first: usize,
    /// What it is.
    pub subject: Subject,
    /// Lines above its seal, and the root that the seal states.
    pub seal: (usize, Hash),
    /// How it ended.
    pub end: End,
}

/// What a section is about.
pub enum Subject {
    /// A round.
    Round {
        /// What was sealed.
        sealed: Arc<Sealed>,
        /// What the log decided before it.
        history: Arc<History>,
    },
    /// Changes to the round that was drawn last.
    Amendment(Amendment),
}

/// How a section ended.
pub enum End {
    /// Not yet: it is sealed.
    Sealed,
    /// It was drawn, or worked out.
    Drawn(Box<Drawn>),
    /// It will not be drawn.
    Aborted(Abort),
}

/// What follows from a seal and the contributions.
pub struct Drawn {
    /// What every source gave.
    pub contributions: Vec<Contribution>,
    /// The seed; none where nothing was drawn.
    pub seed: Option<Seed>,
    /// The round as it stands after this.
    pub standing: Standing,
    /// The first of the `outcome` lines, from 0.
    pub outcomes: usize,
}

impl Section {
    /// Whether a round shows who is who; an amendment follows its round.
    pub fn identity(&self) -> Option<Identity> {
        match &self.subject {
            Subject::Round { sealed, .. } => Some(sealed.rules.identity),
            Subject::Amendment(_) => None,
        }
    }

    /// What was drawn, if it was.
    pub fn drawn(&self) -> Option<&Drawn> {
        match &self.end {
            End::Drawn(drawn) => Some(drawn),
            End::Sealed | End::Aborted(_) => None,
        }
    }
}

impl Transcript {
    /// The section that is sealed and waits, if the log ends with one.
    pub fn waiting(&self) -> Option<&Section> {
        self.sections.last().filter(|section| matches!(section.end, End::Sealed))
    }

    /// What was drawn last.
    pub fn drawn(&self) -> Option<&Drawn> {
        self.sections.iter().rev().find_map(Section::drawn)
    }

    /// What was sealed for the last round; amendments are in [`Transcript::drawn`].
    pub fn round(&self) -> Option<&Arc<Sealed>> {
        self.sections.iter().rev().find_map(|section| match &section.subject {
            Subject::Round { sealed, .. } => Some(sealed),
            Subject::Amendment(_) => None,
        })
    }

    /// What the log has decided.
    pub fn history(&self) -> History {
        self.drawn().map(|drawn| drawn.standing.history_after()).unwrap_or_default()
    }

    /// Whether the log shows who is who.
    pub fn identity(&self) -> Identity {
        self.round().map_or(Identity::Open, |sealed| sealed.rules.identity)
    }

    /// How many rounds and how many amendments there are.
    pub fn counts(&self) -> (u64, u64) {
        let rounds =
            self.sections.iter().filter(|section| matches!(section.subject, Subject::Round { .. })).count() as u64;
        (rounds, self.sections.len() as u64 - rounds)
    }
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
    /// That a sealed round will not be drawn.
    Abort,
    /// The signed checkpoint over all.
    Result,
    /// Whether the organiser's key is a trusted one.
    Key,
}

/// One check and how it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The round or amendment, as an index in [`Transcript::sections`]; none for the whole.
    pub section: Option<usize>,
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
    let read = read_opening(&mut input);
    let mut course = Course { input, checks: Vec::new(), section: 0, last: (0, Hash::default()) };
    let mut sections = Vec::new();
    let opening = match read {
        Ok((opening, misspelt)) => {
            if let Some(misspelt) = misspelt {
                course.note(Part::Form, Some(Difference::misspelt(misspelt)));
            }
            if let Err((part, difference)) = course.sections(&opening, &mut sections) {
                course.note(part, Some(difference));
            }
            Some(opening)
        }
        Err(Unread { kind: UnreadKind::NotALog, .. }) => return Err(Uncheckable::NotALog),
        Err(Unread { kind: UnreadKind::Version(found), .. }) => return Err(Uncheckable::Version(found)),
        Err(unread) => {
            course.note(Part::Form, Some(Difference::unread(unread)));
            None
        }
    };
    course.end()?;
    if let (Some((_, organiser)), false) = (&opening, trusted.is_empty()) {
        let stranger = !trusted.contains(organiser);
        let difference = stranger.then_some(Difference { line: 0, column: 1, kind: DifferenceKind::Stranger });
        course.checks.push(Check { section: None, part: Part::Key, difference });
    }
    let Course { input, checks, last, .. } = course;
    let transcript = opening.filter(|_| !sections.is_empty()).map(|(programme, organiser)| Transcript {
        programme,
        organiser,
        sections,
        last,
        tree: input.into_tree(),
    });
    Ok(Verdict { checks, transcript })
}
