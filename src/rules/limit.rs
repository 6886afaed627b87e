//! How much of something there can be: more than anybody draws with, and a transcript of strangers can then not ask for
//! work without end.

use crate::log::signers::MOST_WITNESSES;

/// So many tranches, classes, sources and witnesses at most.
pub const MOST: usize = MOST_WITNESSES;

/// So many changes in one amendment at most.
pub const MOST_CHANGES: usize = 1000;

/// So many rounds and amendments in one log at most.
pub const MOST_SECTIONS: usize = 1000;

/// The longest file with rules or sources, in bytes.
pub const MOST_BYTES: u64 = 1_000_000;
