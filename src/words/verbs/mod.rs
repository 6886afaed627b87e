//! What is said of the verbs: what they did, what comes next, and why they refuse. A file for each verb or family.

use super::message::Entry;
use super::noun::Noun;

pub mod help;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[help::Hint::ENTRIES, help::UsageFault::ENTRIES];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];
