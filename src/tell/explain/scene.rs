//! What was worked out, round by round, and what stood before it.

use crate::draw::round::{Amendment, Out, Withdrawn};
use crate::transcript::{Drawn, Subject, Transcript};
use jiff::civil::Date;

/// A round that was drawn, or an amendment that was worked out.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    /// Which section.
    pub(super) section: usize,
    /// The number of the round.
    pub(super) round: u64,
    pub(super) drawn: &'a Drawn,
    /// Of an amendment: itself, and what was drawn before it.
    pub(super) before: Option<(&'a Amendment, &'a Drawn)>,
}

impl<'a> Scene<'a> {
    /// Of an amendment: what a practice had that had withdrawn before it.
    pub(super) fn withdrawn(&self, id: &str) -> Option<&'a Withdrawn> {
        match self.before?.1.standing.out.get(id)? {
            Out::Withdrew(had) => Some(had),
            Out::Ended => None,
        }
    }

    /// Of an amendment: the start of a practice that had withdrawn before it.
    pub(super) fn withdrawn_start(&self, id: &str) -> Option<Date> {
        self.withdrawn(id)?.start(&self.before?.1.standing.sealed.rules.tranches)
    }

    /// By unit, the tranche of the place that it held before; empty in a draw.
    pub(super) fn held(&self) -> Vec<Option<usize>> {
        let Some((amendment, before)) = self.before else { return Vec::new() };
        before.standing.with_changes(amendment).map_or(Vec::new(), |changed| changed.held())
    }
}

/// All of a log, in order.
pub(super) fn scenes(transcript: &Transcript) -> Vec<Scene<'_>> {
    let (mut all, mut before) = (Vec::new(), None);
    for (section, own) in transcript.sections.iter().enumerate() {
        let Some(drawn) = own.drawn() else { continue };
        let before = match &own.subject {
            Subject::Amendment(amendment) => before.replace(drawn).map(|before| (amendment, before)),
            Subject::Round { .. } | Subject::Handover(_) => {
                before = Some(drawn);
                None
            }
        };
        all.push(Scene { section, round: drawn.standing.sealed.round.number, drawn, before });
    }
    all
}
