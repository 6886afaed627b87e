//! Verification (*narekenen*): nothing that was computed is believed.
//!
//! Comes in: a transcript, read from the front, and a [`Policy`]. Goes out: a [`Verification`], check by check: the
//! [`Transcript`] as values together with who vouches for it, or what differs. The order of checks is that of "Verifying" in the format
//! document. A check that fails does not stop the next: an altered line is so found where it stands.

mod course;
mod delivered;
mod difference;
pub mod fork;
mod replay;
mod verdict;
mod vouching;

pub use crate::words::verify::Uncheckable;
pub use difference::{Difference, DifferenceKind, TooFew};
pub use replay::Replay;
pub use verdict::{Check, CheckEnd, Differing, Part, Verification, Verified};
pub use vouching::{AsOf, Organiser, Voucher, Vouching, open_checkpoint};

use self::course::Course;
use self::vouching::{Whole, of_transcript};
use crate::draw::history::History;
use crate::draw::round::{Amendment, Sealed, Standing};
use crate::draw::seed::{Delivered, Seed};
use crate::draw::units::Units;
use crate::log::LineNumber;
use crate::log::input::{Found, Input};
use crate::log::policy::Policy;
use crate::log::signers::{Cosigned, Signers};
use crate::log::tree::{Hash, Tree};
use crate::rules::{Identity, Programme, SeedPlan};
use crate::tell::count::{Stage, amendment_words};
use crate::transcript::read::read_opening;
use crate::transcript::unread::{Unread, UnreadKind};
use crate::transcript::{Abort, Handover};
use crate::words::lang::Lang;
use crate::words::value::{Digits, Quoted};
use std::io::Read;
use std::sync::Arc;

/// A transcript as values, all derived ones computed here.
pub struct Transcript {
    /// The programme.
    pub programme: Programme,
    /// Who signs what comes next.
    pub signers: Arc<Signers>,
    /// Rounds, amendments and handovers in order; at least one.
    pub sections: Vec<Section>,
    /// Lines above the last checkpoint, and their root.
    pub last: (usize, Hash),
    /// The tree over the whole log, to go on from.
    pub tree: Tree,
}

/// A round, an amendment or a handover.
pub struct Section {
    /// Its first line.
    pub first: LineNumber,
    /// What it is.
    pub subject: Subject,
    /// Lines above its seal, and the root that the seal states.
    pub seal: (usize, Hash),
    /// Which witnesses signed the seal.
    pub seal_by: Vec<Cosigned>,
    /// How it ended.
    pub end: End,
    /// Which witnesses signed the checkpoint at its end.
    pub result_by: Vec<Cosigned>,
    /// Who could sign.
    pub signers: Arc<Signers>,
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
    /// Other signers from here on; its only checkpoint is at its end.
    Handover(Handover),
}

impl Subject {
    /// Where the seed comes from; nothing where nothing is drawn.
    pub fn plan(&self) -> Option<&SeedPlan> {
        match self {
            Self::Round { sealed, .. } => Some(&sealed.plan),
            Self::Amendment(amendment) => amendment.plan.as_ref(),
            Self::Handover(_) => None,
        }
    }
}

/// How a section ended.
pub enum End {
    /// Not yet: it is sealed.
    Sealed,
    /// It was drawn, or worked out.
    Drawn(Box<Drawn>),
    /// It will not be drawn.
    Aborted(Abort),
    /// There was nothing to draw: it was a handover.
    Announced,
}

/// What follows from a seal and the contributions.
pub struct Drawn {
    /// What came of every source.
    pub delivered: Delivered,
    /// The seed; none where nothing was drawn.
    pub seed: Option<Seed>,
    /// The round as it stands after this.
    pub standing: Standing,
    /// The first of the `outcome` lines.
    pub outcomes: LineNumber,
}

impl Drawn {
    /// The `outcome` line of a practice, by its index in the register.
    pub fn outcome_line(&self, practice: usize) -> LineNumber {
        self.outcomes + practice
    }
}

impl Section {
    /// The line of a practice in a round, by its index in the register: behind `round` and `rules`.
    pub fn practice_line(&self, practice: usize) -> LineNumber {
        self.first + (2 + practice)
    }

    /// The line of a change in an amendment, by its index.
    pub fn change_line(&self, change: usize) -> LineNumber {
        self.first + (1 + change)
    }

    /// Sign-ups, lines and lots of this section in a sentence.
    pub fn count_words(&self, lang: Lang) -> String {
        let stage = match &self.end {
            End::Sealed => Stage::Sealed,
            End::Drawn(_) => Stage::Drawn,
            End::Aborted(_) => Stage::Aborted,
            End::Announced => return String::new(),
        };
        match &self.subject {
            Subject::Handover(_) => String::new(),
            Subject::Amendment(amendment) => amendment_words(amendment, stage, lang),
            Subject::Round { sealed, history } => match self.drawn() {
                Some(drawn) => sealed.count(&drawn.standing.units).words(stage, lang),
                // what was read has units
                None => Units::of(&sealed.register, &sealed.rules, history)
                    .map_or(String::new(), |units| sealed.count(&units).words(stage, lang)),
            },
        }
    }

    /// Whether a round shows who is who; an amendment follows its round.
    pub fn identity(&self) -> Option<Identity> {
        match &self.subject {
            Subject::Round { sealed, .. } => Some(sealed.rules.identity),
            Subject::Amendment(_) | Subject::Handover(_) => None,
        }
    }

    /// What was drawn, if it was.
    pub fn drawn(&self) -> Option<&Drawn> {
        match &self.end {
            End::Drawn(drawn) => Some(drawn),
            End::Sealed | End::Aborted(_) | End::Announced => None,
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
            Subject::Amendment(_) | Subject::Handover(_) => None,
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
        let count =
            |is: fn(&Subject) -> bool| self.sections.iter().filter(|section| is(&section.subject)).count() as u64;
        (count(|it| matches!(it, Subject::Round { .. })), count(|it| matches!(it, Subject::Amendment(_))))
    }

    /// Which witnesses signed the last checkpoint.
    pub fn last_by(&self) -> &[Cosigned] {
        self.sections.last().map_or(&[], |section| match section.end {
            End::Sealed => &section.seal_by,
            End::Drawn(_) | End::Aborted(_) | End::Announced => &section.result_by,
        })
    }

    /// Who could sign the last checkpoint: of a handover those of before it.
    pub fn last_signers(&self) -> &Signers {
        self.sections.last().map_or(&self.signers, |section| &section.signers)
    }
}

/// Verifies a transcript under what the reader knows from elsewhere.
///
/// What differs is [`Verification::Differs`]: also an organiser's or witness's key that is none of this log. Where nothing
/// differs, [`Vouching::is_enough`] says whether those whom the reader named vouch for it (yet): a policy that is not met
/// is no difference.
///
/// # Errors
/// [`Uncheckable`] when there is nothing to compare.
pub fn verify(from: impl Read + Send, policy: &Policy) -> Result<Verification, Uncheckable> {
    let mut input = Input::new(from);
    let (opening, mismatch) = match read_opening(&mut input) {
        Ok((opening, mismatch)) => (Some(opening), mismatch.map(Difference::mismatch)),
        Err(Unread { kind: UnreadKind::NotALog, .. }) => return Err(Uncheckable::NotALog),
        Err(Unread { kind: UnreadKind::Version(found), .. }) => {
            return Err(Uncheckable::Version { found: Quoted(found) });
        }
        Err(unread) => (None, Some(Difference::unread(unread))),
    };
    let Some((programme, signers)) = opening else {
        let check = Check { section: Some(0), part: Part::Form, end: mismatch.into() };
        drain(&mut input)?;
        return Ok(Verification::Differs(Box::new(Differing { checks: vec![check], read: None })));
    };
    let first = Arc::new(signers);
    let mut course = Course::new(input, Arc::clone(&first));
    if mismatch.is_some() {
        course.note(Part::Form, mismatch);
    }
    let mut sections = Vec::new();
    if let Err((part, difference)) = course.sections(&programme, &mut sections) {
        course.note(part, Some(difference));
    }
    drain(&mut course.input)?;
    let Course { input, checks, last, signers, .. } = course;
    let transcript = Transcript { programme, signers, sections, last, tree: input.into_tree() };
    let mut checks = checks;
    // above a difference a signature may never have been reached: keys are only spoken of when all else agrees
    if checks.iter().any(|check| check.difference().is_some()) {
        let read = Some(transcript).filter(|transcript| !transcript.sections.is_empty());
        return Ok(Verification::Differs(Box::new(Differing { checks, read })));
    }
    let whole = Whole { first: &first, transcript: &transcript };
    Ok(match of_transcript(&whole, policy) {
        Ok(vouching) => {
            let end = if vouching.is_enough() { CheckEnd::Agrees } else { CheckEnd::NotYet };
            checks.extend(vouching.asked.then_some(Check { section: None, part: Part::Key, end }));
            Verification::Agrees(Box::new(Verified { checks, transcript, vouching }))
        }
        Err(kind) => {
            let end = CheckEnd::Differs(Difference { line: LineNumber::default(), column: 1, kind });
            checks.push(Check { section: None, part: Part::Key, end });
            Verification::Differs(Box::new(Differing { checks, read: Some(transcript) }))
        }
    })
}

/// A transcript ends with a checkpoint: one that does not is unfinished, and is not judged.
fn drain(input: &mut Input<impl Read>) -> Result<(), Uncheckable> {
    let end = input.drain().map_err(|error| Uncheckable::Unreadable { detail: error.to_string() })?;
    let lines = input.lines();
    match end {
        Found::Line(last) if last.starts_with(b"{\"type\":\"checkpoint\",") => Ok(()),
        _ if lines == 0 => Err(Uncheckable::NotALog),
        _ => Err(Uncheckable::Unfinished { lines: Digits(lines as u64) }),
    }
}
