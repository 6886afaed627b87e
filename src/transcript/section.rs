//! A section of a log: a round, an amendment or a handover, as it stands there.

use super::{Abort, Handover};
use crate::draw::history::History;
use crate::draw::round::{Amendment, Sealed, Standing};
use crate::draw::seed::{Delivered, Seed};
use crate::draw::throws::{Before, Thrown};
use crate::log::LineNumber;
use crate::log::signers::{Cosigned, Signers};
use crate::log::tree::Hash;
use crate::rules::{Identity, SeedPlan};
use crate::words::value::Digits;
use jiff::Timestamp;
use std::sync::Arc;

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
    /// Lines above the checkpoint at its end, and the root that it states; none while it is sealed.
    pub result: Option<(usize, Hash)>,
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
    /// Where throws stand that were made for it; nowhere where nothing is drawn.
    pub fn thrown(&self) -> Option<Thrown> {
        match self {
            Self::Round { sealed, .. } => Some(Thrown::Round { number: Digits(sealed.round.number) }),
            Self::Amendment(amendment) => Some(Thrown::Amendment { number: Digits(amendment.number) }),
            Self::Handover(_) => None,
        }
    }

    /// Where the seed comes from; nothing where nothing is drawn.
    pub fn plan(&self) -> Option<&SeedPlan> {
        match self {
            Self::Round { sealed, .. } => Some(&sealed.plan),
            Self::Amendment(amendment) => amendment.plan.as_ref(),
            Self::Handover(_) => None,
        }
    }
}

/// What these sections were drawn with.
pub fn thrown(sections: &[Section]) -> Vec<Before<'_>> {
    let thrown = sections.iter().filter_map(|section| {
        Some(Before { thrown: section.subject.thrown()?, contributions: &section.drawn()?.delivered.contributions })
    });
    thrown.collect()
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
    /// When, in whole seconds, as its line says.
    pub at: Timestamp,
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

    /// Whether a round shows who is who; an amendment follows its round.
    pub fn identity(&self) -> Option<Identity> {
        match &self.subject {
            Subject::Round { sealed, .. } => Some(sealed.rules.identity),
            Subject::Amendment(_) | Subject::Handover(_) => None,
        }
    }

    /// The moment that its end states: when it was sealed, drawn, announced or given up.
    pub fn stated(&self) -> Timestamp {
        match (&self.subject, &self.end) {
            (_, End::Aborted(abort)) => abort.aborted,
            (_, End::Drawn(drawn)) => drawn.at,
            (Subject::Round { sealed, .. }, _) => sealed.round.opened,
            (Subject::Amendment(amendment), _) => amendment.opened,
            (Subject::Handover(handover), _) => handover.announced,
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
