//! Amendments (*wijzigingen*, design 4.7): what can change in a round that was drawn.

use crate::draw::units::GroupFault;
use crate::register::Ion;
use crate::rules::SeedPlan;
use compact_str::CompactString;
use jiff::Timestamp;
use jiff::civil::Date;

/// Changes to the last round that was drawn. Tranches that start on `date` or earlier stay as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amendment {
    /// From 1 over the whole log.
    pub number: u64,
    /// From when it counts.
    pub date: Date,
    /// Why, for people.
    pub reason: String,
    /// When it was opened, in whole seconds.
    pub opened: Timestamp,
    /// At least one; no practice is named twice.
    pub changes: Vec<Change>,
    /// Where the seed will come from; only when a practice is late.
    pub plan: Option<SeedPlan>,
}

impl Amendment {
    /// Whether a lot must be drawn.
    pub fn draws(&self) -> bool {
        self.changes.iter().any(|change| matches!(change, Change::Late(_)))
    }
}

impl ChangeFault {
    /// The same with other ids: a log may call practices otherwise than people do.
    #[must_use]
    pub fn called(self, name: impl Fn(&str) -> String) -> Self {
        match self {
            Self::Unknown(id) => Self::Unknown(name(&id)),
            Self::Twice(id) => Self::Twice(name(&id)),
            Self::Known(id) => Self::Known(name(&id)),
            Self::OutAlready(id) => Self::OutAlready(name(&id)),
            Self::Placed(id) => Self::Placed(name(&id)),
            Self::InAlready(id) => Self::InAlready(name(&id)),
            Self::Withdrew(id) => Self::Withdrew(name(&id)),
            Self::NoWish(id) => Self::NoWish(name(&id)),
            Self::Wish(id) => Self::Wish(name(&id)),
            Self::Earlier { practice, first } => Self::Earlier { practice: name(&practice), first: name(&first) },
            Self::Group(GroupFault::Differs { group, practices }) => {
                Self::Group(GroupFault::Differs { group: name(&group), practices: practices.map(|id| name(&id)) })
            }
            Self::Group(GroupFault::IsPractice(label)) => Self::Group(GroupFault::IsPractice(name(&label))),
            Self::Ion(_) | Self::TooMany | Self::NoBase(_) => self,
        }
    }
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A practice takes no part any more (domain A24); its place is free.
    Withdraw {
        /// Its id.
        practice: CompactString,
    },
    /// The organiser forgot a practice: it gets a lot under a fresh seed and its rank among the others (Yerseke, C9).
    Late(Record),
    /// Something about a practice was wrong (domain A44, A46).
    Correct(Record),
    /// A practice goes on under another id (domain A25).
    Successor {
        /// Those that end; the place of the first one goes on.
        of: Vec<CompactString>,
        /// The one that goes on.
        record: Record,
    },
}

/// A practice as a change gives it, whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Its id.
    pub id: CompactString,
    /// For people.
    pub name: String,
    /// Name of its region.
    pub region: String,
    /// Registered patients.
    pub ion: Ion,
    /// Earliest start.
    pub wish: Option<Date>,
    /// Index of its class in the rules of the round.
    pub class: Option<u16>,
    /// Insurer.
    pub insurer: Option<String>,
}

/// Why a change cannot be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangeFault {
    /// No such practice in the round.
    Unknown(String),
    /// A practice is named twice in one amendment.
    Twice(String),
    /// A new practice has the id of one that is there already.
    Known(String),
    /// A practice that takes no part cannot withdraw.
    OutAlready(String),
    /// A late practice has a place already.
    Placed(String),
    /// A late practice is in the round with a wish: it has its lot.
    InAlready(String),
    /// A late practice withdrew from this round, or ended in it.
    Withdrew(String),
    /// An ION that is too large to be believed.
    Ion(u64),
    /// More changes than an amendment can have.
    TooMany,
    /// A late practice must wish a date.
    NoWish(String),
    /// The wish of a practice with a place, or whether one takes part, is not changed by a correction.
    Wish(String),
    /// One that ends would lose an earlier place than the first one has.
    Earlier {
        /// The one with the earlier place.
        practice: String,
        /// The one that was named first.
        first: String,
    },
    /// The rules give bases, and none for this region.
    NoBase(String),
    /// A group that can no longer be drawn as one.
    Group(GroupFault),
}
