//! The last checkpoint of a log that a key signed, and what may come after it.

use super::first::root_of_first;
use crate::log::key::VerifierKey;
use crate::log::note::Checkpoint;
use jiff::Timestamp;
use std::cmp::Ordering;

/// The last checkpoint of a log that a key signed, or from which it was told to go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Log, lines and root.
    pub checkpoint: Checkpoint,
    /// When it was signed, in whole seconds.
    pub time: Timestamp,
    /// The organiser's key then.
    pub organiser: VerifierKey,
    /// Whether anything was drawn in that log by then; `None` where only the checkpoint was seen.
    pub drawn: Option<bool>,
}

/// How a log stands to what a key signed last of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follows {
    /// It holds the lines of then, and perhaps more.
    GoesOn,
    /// It has fewer lines.
    Shorter,
    /// The lines of then do not stand in it as they did.
    Other,
}

impl Seen {
    /// How a log whose last checkpoint is `now`, of which it has the root, stands to this.
    pub fn followed_by(&self, now: &Checkpoint, log: &[u8]) -> Follows {
        let then = match now.size.cmp(&self.checkpoint.size) {
            Ordering::Less => return Follows::Shorter,
            Ordering::Equal => Some(now.root),
            Ordering::Greater => root_of_first(log, self.checkpoint.size),
        };
        if then == Some(self.checkpoint.root) { Follows::GoesOn } else { Follows::Other }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::tests::{LOG, checkpoint, seen};

    #[test]
    fn a_log_must_go_on_from_what_was_signed() {
        let check = |before: &Seen, log: &[u8], size| before.followed_by(&checkpoint(log, size), log);
        assert_eq!(check(&seen(LOG, 3), LOG, 5), Follows::GoesOn);
        assert_eq!(check(&seen(LOG, 5), LOG, 5), Follows::GoesOn);
        assert_eq!(check(&seen(LOG, 5), LOG, 3), Follows::Shorter);
        let fork = b"a\nB\nc\nd\ne\n";
        assert_eq!(check(&seen(LOG, 3), fork, 5), Follows::Other);
        assert_eq!(check(&seen(LOG, 5), fork, 5), Follows::Other);
        assert_eq!(check(&seen(LOG, 1), fork, 5), Follows::GoesOn);
    }
}
