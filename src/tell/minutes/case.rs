//! What minutes are of: a section of a log, and the round that it is about.

use super::Minutes;
use crate::draw::round::{Amendment, Sealed, Standing};
use crate::draw::units::Units;
use crate::log::tree::Hash;
use crate::rules::SeedPlan;
use crate::tell::headline::in_sentence;
use crate::transcript::{Abort, Drawn, End, Section, Subject, Transcript};
use crate::words::minutes::front::MinutesTitle;
use crate::words::value::Digits;
use std::borrow::Cow;

/// Which section is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The round that was drawn last; where none was, the last that was sealed.
    Last,
    /// The round of this number.
    Round(u64),
    /// The amendment of this number.
    Amendment(u64),
}

/// The section that is asked for; nothing where the log has none.
pub fn find(transcript: &Transcript, which: Which) -> Option<usize> {
    let sections = &transcript.sections;
    let round = |section: &Section| matches!(section.subject, Subject::Round { .. });
    match which {
        Which::Last => {
            let drawn = sections.iter().rposition(|section| round(section) && section.drawn().is_some());
            drawn.or_else(|| sections.iter().rposition(round))
        }
        Which::Round(number) => sections.iter().position(
            |section| matches!(&section.subject, Subject::Round { sealed, .. } if sealed.round.number == number),
        ),
        Which::Amendment(number) => sections.iter().position(
            |section| matches!(&section.subject, Subject::Amendment(amendment) if amendment.number == number),
        ),
    }
}

/// A section that minutes are of.
pub(super) struct Case<'a> {
    pub(super) minutes: &'a Minutes<'a>,
    pub(super) section: &'a Section,
    /// The round, of an amendment as it stood before it.
    pub(super) sealed: &'a Sealed,
    /// What was drawn as one, then.
    pub(super) units: Cow<'a, Units>,
    /// Of an amendment: itself, and what was drawn before it.
    pub(super) amended: Option<(&'a Amendment, &'a Drawn)>,
}

/// What a table names.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    Practices,
    /// Groups with a lot too, which have the number of their practices for a name.
    Units,
}

/// How far it is.
pub(super) enum Stage<'a> {
    Sealed,
    Drawn(&'a Drawn),
    GivenUp(&'a Abort),
}

impl<'a> Case<'a> {
    pub(super) fn of(minutes: &'a Minutes<'a>) -> Option<Self> {
        let sections = &minutes.told.transcript.sections;
        let section = sections.get(minutes.section)?;
        let drawn = section.drawn();
        let (sealed, units, amended) = match &section.subject {
            Subject::Handover(_) => return None,
            Subject::Round { sealed, history } => {
                let units = match drawn {
                    Some(drawn) => Cow::Borrowed(&drawn.standing.units),
                    None => Cow::Owned(Units::of(&sealed.register, &sealed.rules, history).ok()?),
                };
                (sealed, units, None)
            }
            Subject::Amendment(amendment) => {
                let before = sections[..minutes.section].iter().rev().find_map(Section::drawn)?;
                (&before.standing.sealed, Cow::Borrowed(&before.standing.units), Some((amendment, before)))
            }
        };
        Some(Self { minutes, section, sealed, units, amended })
    }

    pub(super) fn stage(&self) -> Stage<'a> {
        match &self.section.end {
            End::Drawn(drawn) => Stage::Drawn(drawn),
            End::Aborted(abort) => Stage::GivenUp(abort),
            End::Sealed | End::Announced => Stage::Sealed, // a handover alone is announced
        }
    }

    pub(super) fn drawn(&self) -> Option<&'a Drawn> {
        self.section.drawn()
    }

    /// The round as it stands after it.
    pub(super) fn standing(&self) -> Option<&'a Standing> {
        self.drawn().map(|drawn| &drawn.standing)
    }

    /// Where its seed comes from.
    pub(super) fn plan(&self) -> Option<&'a SeedPlan> {
        self.section.subject.plan()
    }

    /// Whether there is something to say in a column of names.
    pub(super) fn has_names(&self, named: Named) -> bool {
        let (sealed, units) = match self.standing() {
            Some(standing) => (&*standing.sealed, &standing.units),
            None => (self.sealed, &*self.units),
        };
        let grouped = || units.list().iter().any(|unit| unit.practices > 1 && unit.start.is_none());
        let practices = sealed.register.practices();
        practices.iter().any(|own| !self.minutes.names.name(own).is_empty()) || (named == Named::Units && grouped())
    }

    /// Whether a witness is the notary, and stands on paper as that.
    pub(super) fn has_notary(&self) -> bool {
        let is_notary = |role: &str| ["notaris", "notary"].iter().any(|word| role.to_lowercase().contains(word));
        self.section.signers.witnesses.iter().any(|witness| is_notary(&witness.role))
    }

    /// By unit, the tranche of the place that it held before; empty in a draw.
    pub(super) fn held(&self) -> Vec<Option<usize>> {
        let Some((amendment, before)) = self.amended else { return Vec::new() };
        before.standing.with_changes(amendment).map_or(Vec::new(), |changed| changed.held())
    }

    /// The line above the checkpoint at its end, and the root that this states: of what is only sealed, the seal.
    pub(super) fn end(&self) -> (Digits, Hash) {
        let (lines, root) = self.section.result.unwrap_or(self.section.seal);
        (Digits(lines as u64), root)
    }

    pub(super) fn title(&self) -> MinutesTitle {
        let (programme, round) = (self.sealed.programme.title.clone(), in_sentence(&self.sealed.round));
        let Some((amendment, _)) = self.amended else {
            return match self.stage() {
                Stage::Sealed => MinutesTitle::Sealing { programme, round },
                Stage::Drawn(_) => MinutesTitle::Draw { programme, round },
                Stage::GivenUp(_) => MinutesTitle::GivenUp { programme, round },
            };
        };
        let number = Digits(amendment.number);
        match self.stage() {
            Stage::Sealed => MinutesTitle::AmendmentSealing { number, programme, round },
            Stage::Drawn(_) if amendment.draws() => MinutesTitle::LateDraw { number, programme, round },
            Stage::Drawn(_) => MinutesTitle::Amendment { number, programme, round },
            Stage::GivenUp(_) => MinutesTitle::AmendmentGivenUp { number, programme, round },
        }
    }
}
