//! What is said of files, streams and other machines.

use super::message::Entry;
use super::noun::Noun;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];
