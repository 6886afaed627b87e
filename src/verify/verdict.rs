//! What a verification returns: a log with who vouches for it, or a difference.

use super::{Difference, Vouching};
use crate::log::key::WitnessKey;
use crate::transcript::Transcript;

/// A part of a transcript that is checked as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// All above the seal: form, order, only spelling.
    Form,
    /// The signed checkpoint over it.
    Seal,
    /// That enough witnesses signed the seal along, in time.
    SealWitnesses,
    /// What the sources gave, against the plan.
    Contributions,
    /// When was drawn.
    Draw,
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
    /// That others sign from here on.
    Handover,
    /// The signed checkpoint over all.
    Result,
    /// That enough witnesses signed the result along.
    ResultWitnesses,
    /// Whether those whom the reader trusts sign here.
    Key,
}

/// One check and how it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The round or amendment, as an index in [`Transcript::sections`]; none for the whole.
    pub section: Option<usize>,
    /// What was checked.
    pub part: Part,
    /// How it ended.
    pub end: CheckEnd,
}

/// How a check ended (*klopt, nog niet, klopt niet*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckEnd {
    /// It is as it should be.
    Agrees,
    /// Nothing is wrong, and something is still to come: witnesses may sign still.
    NotYet,
    /// The first difference.
    Differs(Difference),
}

impl Check {
    /// The first difference, if there is one.
    pub fn difference(&self) -> Option<&Difference> {
        match &self.end {
            CheckEnd::Differs(difference) => Some(difference),
            CheckEnd::Agrees | CheckEnd::NotYet => None,
        }
    }
}

impl From<Option<Difference>> for CheckEnd {
    fn from(difference: Option<Difference>) -> Self {
        difference.map_or(Self::Agrees, Self::Differs)
    }
}

/// How a verification ended.
pub enum Verification {
    /// Everything was computed again, without a difference.
    Agrees(Box<Verified>),
    /// Something differs.
    Differs(Box<Differing>),
}

/// A transcript that was computed again without a difference, and who vouches for it: a verb gets the one together with the
/// other.
pub struct Verified {
    pub(super) checks: Vec<Check>,
    pub(super) transcript: Transcript,
    pub(super) vouching: Vouching,
}

/// A verified transcript and who vouches for it, to tell of.
#[derive(Clone, Copy)]
pub struct Told<'v> {
    /// What it holds.
    pub transcript: &'v Transcript,
    /// Who stands for it.
    pub vouching: &'v Vouching,
}

/// A transcript in which something differs.
pub struct Differing {
    pub(super) checks: Vec<Check>,
    pub(super) read: Option<Transcript>,
    pub(super) known: Vec<WitnessKey>,
    pub(super) vouching: Option<Vouching>,
}

impl Verification {
    /// Every check that could be made, in order.
    pub fn checks(&self) -> &[Check] {
        match self {
            Self::Agrees(verified) => &verified.checks,
            Self::Differs(differing) => &differing.checks,
        }
    }

    /// Whether no check found a difference.
    pub fn agrees(&self) -> bool {
        matches!(self, Self::Agrees(_))
    }

    /// Whether those whom the reader knows from elsewhere vouch for it.
    pub fn trusted(&self) -> bool {
        matches!(self, Self::Agrees(verified) if verified.vouching.is_enough())
    }

    /// Whether the reader named this witness: the signature of another is in a name that nobody checked.
    pub fn knows(&self, key: &WitnessKey) -> bool {
        match self {
            Self::Agrees(verified) => verified.vouching.knows(key),
            Self::Differs(differing) => differing.known.contains(key),
        }
    }

    /// Who signs, also where all that differs is that a key of the reader is none of the log.
    pub fn vouching(&self) -> Option<&Vouching> {
        match self {
            Self::Agrees(verified) => Some(&verified.vouching),
            Self::Differs(differing) => differing.vouching.as_ref(),
        }
    }

    /// The transcript and who vouches, when it agrees.
    pub fn told(&self) -> Option<Told<'_>> {
        match self {
            Self::Agrees(verified) => Some(verified.told()),
            Self::Differs(_) => None,
        }
    }

    /// The same to keep.
    pub fn verified(self) -> Option<Verified> {
        match self {
            Self::Agrees(verified) => Some(*verified),
            Self::Differs(_) => None,
        }
    }

    /// What could be read, for the words of the checks alone: how much was compared, and where it differs. Who vouches for it is
    /// [`Verification::vouching`].
    pub fn read(&self) -> Option<&Transcript> {
        match self {
            Self::Agrees(verified) => Some(&verified.transcript),
            Self::Differs(differing) => differing.read.as_ref(),
        }
    }
}

impl Verified {
    /// The transcript, and who vouches for it.
    pub fn told(&self) -> Told<'_> {
        Told { transcript: &self.transcript, vouching: &self.vouching }
    }

    /// The same to keep.
    pub fn into_told(self) -> (Transcript, Vouching) {
        (self.transcript, self.vouching)
    }
}
