//! All of a transcript.

use super::section::{Drawn, End, Section, Subject};
use crate::draw::history::History;
use crate::draw::round::{Sealed, Stood};
use crate::log::note::Checkpoint;
use crate::log::signers::{Cosigned, Signers};
use crate::log::tree::{Hash, Tree};
use crate::rules::{Identity, Programme};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeSet;
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

impl Transcript {
    /// The last checkpoint.
    pub fn checkpoint(&self) -> Checkpoint {
        let (lines, root) = self.last;
        Checkpoint { origin: self.programme.origin.clone(), size: lines as u64, root }
    }

    /// The latest moment that the organiser states in it.
    pub fn latest(&self) -> Option<Timestamp> {
        self.sections.iter().map(Section::stated).max()
    }

    /// The section that is sealed and waits, if the log ends with one.
    pub fn waiting(&self) -> Option<&Section> {
        self.sections.last().filter(|section| matches!(section.end, End::Sealed))
    }

    /// What was drawn last.
    pub fn drawn(&self) -> Option<&Drawn> {
        self.sections.iter().rev().find_map(Section::drawn)
    }

    /// Every date that somebody can start on.
    pub fn starts(&self) -> BTreeSet<Date> {
        let drawn = self.sections.iter().filter_map(Section::drawn);
        drawn.flat_map(|drawn| drawn.standing.sealed.rules.tranches.iter().map(|tranche| tranche.start)).collect()
    }

    /// What was sealed for the last round; amendments are in [`Transcript::drawn`].
    pub fn round(&self) -> Option<&Arc<Sealed>> {
        self.sections.iter().rev().find_map(|section| match &section.subject {
            Subject::Round { sealed, .. } => Some(sealed),
            Subject::Amendment(_) | Subject::Handover(_) => None,
        })
    }

    /// The rounds that were drawn, in their order, each with the last amendment of it that was worked out.
    pub fn stood(&self) -> Vec<Stood<'_>> {
        let mut rounds: Vec<Stood<'_>> = Vec::new();
        for section in &self.sections {
            match (&section.subject, section.drawn()) {
                (Subject::Round { sealed, .. }, Some(drawn)) => {
                    rounds.push(Stood { sealed, standing: &drawn.standing });
                }
                (_, Some(drawn)) => {
                    rounds.iter_mut().last().into_iter().for_each(|last| last.standing = &drawn.standing)
                }
                (_, None) => {}
            }
        }
        rounds
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
