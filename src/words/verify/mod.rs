//! What is said of verdicts, differences and forks.

mod difference;
mod fork;
mod verdict;

pub use difference::{DifferenceKind, MemberName, MembersDiffer};
pub use fork::{But, ForkWords, News};
pub use verdict::{
    BeaconSpoke, CheckMark, CheckWords, Conclusion, HandoverWords, Instead, LotNumbers, PartName, SealSubject,
    SectionHead, SourcesGave, Uncheckable, Whose, WitnessNote,
};

use super::message::Entry;
use super::noun::Noun;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[
    BeaconSpoke::ENTRIES,
    CheckMark::ENTRIES,
    CheckWords::ENTRIES,
    DifferenceKind::ENTRIES,
    MemberName::ENTRIES,
    MembersDiffer::ENTRIES,
    Conclusion::ENTRIES,
    ForkWords::ENTRIES,
    HandoverWords::ENTRIES,
    Instead::ENTRIES,
    But::ENTRIES,
    News::ENTRIES,
    PartName::ENTRIES,
    SealSubject::ENTRIES,
    SectionHead::ENTRIES,
    Uncheckable::ENTRIES,
    Whose::ENTRIES,
    WitnessNote::ENTRIES,
];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = verdict::NOUNS;
