//! All that a key remembers: of each log what it signed last, and what must stay visible of how that came about.

use super::seen::{Follows, Seen};
use crate::log::note::Checkpoint;
use crate::log::short::short_number;
use crate::words::memory::{SignedBefore, Stands, TraceWords, Was};
use crate::words::noun::Lines;

/// What a key remembers, in the order in which it came about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memory {
    pub(super) entries: Vec<Entry>,
}

/// What was signed, and why that is no plain continuation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What was signed, or taken over.
    pub seen: Seen,
    /// What stays for ever; nothing where the log only went on.
    pub trace: Option<Trace>,
}

/// Why an entry is no plain continuation of the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trace {
    /// Somebody told the key to go on from a log as it stood (*overgenomen*): at the time of the entry.
    TakenOver {
        /// Why, in their words.
        reason: String,
        /// What it had signed last; nothing when that was not known.
        before: Option<Seen>,
    },
    /// A new log was sealed under the name of one that was only sealed (*opnieuw verzegeld*).
    SealedAnew {
        /// What was signed last of that one.
        before: Seen,
    },
}

impl Entry {
    /// A continuation.
    pub fn signed(seen: Seen) -> Self {
        Self { seen, trace: None }
    }

    /// Whether the key did not sign this, but was told to go on from it.
    pub fn is_taken_over(&self) -> bool {
        matches!(self.trace, Some(Trace::TakenOver { .. }))
    }

    /// What it was, within a sentence.
    pub fn said(&self) -> SignedBefore {
        let Seen { checkpoint, time: moment, .. } = &self.seen;
        let (moment, lines, origin) = (*moment, Lines(checkpoint.size), checkpoint.origin.clone());
        let short = short_number(&checkpoint.root);
        match self.is_taken_over() {
            true => SignedBefore::TakenOver { moment, lines, origin, short },
            false => SignedBefore::At { moment, lines, origin, short },
        }
    }

    /// How a log whose last checkpoint is `now` stands to it.
    pub fn stands(&self, now: &Checkpoint, log: &[u8]) -> Stands {
        let lines = Lines(now.size);
        match self.seen.followed_by(now, log) {
            Follows::GoesOn => Stands::GoesOn,
            Follows::Shorter => Stands::Shorter { lines },
            Follows::Other => Stands::Other { lines },
        }
    }

    /// What must stay visible of how it came about, if anything must.
    pub fn trace_words(&self) -> Option<TraceWords> {
        self.trace.as_ref().map(|trace| trace.words(&self.seen))
    }

    fn is_of(&self, origin: &str) -> bool {
        self.seen.checkpoint.origin == origin
    }
}

impl Trace {
    /// How an entry came about, to be said.
    fn words(&self, seen: &Seen) -> TraceWords {
        let (moment, lines) = (seen.time, Lines(seen.checkpoint.size));
        let was = |seen: &Seen| {
            let (moment, lines) = (seen.time, Lines(seen.checkpoint.size));
            if seen.drawn == Some(true) { Was::Drawn { moment, lines } } else { Was::Sealed { moment, lines } }
        };
        match self {
            Self::TakenOver { reason, before } => {
                let was = before.as_ref().map_or(Was::Unknown, was);
                TraceWords::TakenOver { moment, lines, reason: reason.clone(), was }
            }
            Self::SealedAnew { before } => TraceWords::SealedAnew { moment, lines, was: was(before) },
        }
    }
}

impl Memory {
    /// What the key signed last of a log.
    pub fn last(&self, origin: &str) -> Option<&Entry> {
        self.entries.iter().rev().find(|entry| entry.is_of(origin))
    }

    /// What must stay visible of a log, the oldest first.
    pub fn traces(&self, origin: &str) -> impl Iterator<Item = TraceWords> {
        self.entries.iter().filter(move |entry| entry.is_of(origin)).filter_map(Entry::trace_words)
    }

    /// The same with this as the last of its log; what was there without a trace goes.
    pub fn with(&self, last: Entry) -> Self {
        let stays = |entry: &&Entry| entry.trace.is_some() || !entry.is_of(&last.seen.checkpoint.origin);
        let entries = self.entries.iter().filter(stays).cloned();
        Self { entries: entries.chain([last.clone()]).collect() }
    }
}
