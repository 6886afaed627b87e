//! What is said of the verbs: what they did, what comes next, and why they refuse. A file for each verb or family.

use super::message::Entry;
use super::noun::Noun;

pub mod arg;
pub mod help;
pub mod roster;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[
    arg::ArgFault::ENTRIES,
    arg::EntropyFault::ENTRIES,
    arg::Size::ENTRIES,
    help::Hint::ENTRIES,
    help::UsageFault::ENTRIES,
    roster::RosterChange::ENTRIES,
    roster::RosterRefusal::ENTRIES,
    roster::RosterWritten::ENTRIES,
];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];
