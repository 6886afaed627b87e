//! Amendments (*wijzigingen*, design 4.7): what can change in a round that was drawn.

use crate::register::Record;
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

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A practice takes no part any more (domain A24); its place is free.
    Withdraw {
        /// Its id.
        practice: CompactString,
    },
    /// A withdrawal was a mistake: the practice gets back what it had, as long as nothing stands on it.
    Restore {
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
