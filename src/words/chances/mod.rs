//! What is said of chances beforehand, and of the self-test of the lots.

mod figure;
mod page;
mod report;
mod self_test;

pub use figure::{EdgeTold, FifthTold, FigureTold, GroupTold, PointsTold, RoomUse, SpreadTold, VariantTold};
pub use page::{Chart, Heading, Page};
pub use report::{Mixed, Report, SizeAlso, SizeEdge, SizeRemark, TableTold};
pub use self_test::{SelfTestTold, Tail, Tested};

use super::message::Entry;
use super::noun::Noun;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[
    Chart::ENTRIES,
    EdgeTold::ENTRIES,
    FifthTold::ENTRIES,
    FigureTold::ENTRIES,
    GroupTold::ENTRIES,
    Heading::ENTRIES,
    Mixed::ENTRIES,
    Page::ENTRIES,
    PointsTold::ENTRIES,
    Report::ENTRIES,
    RoomUse::ENTRIES,
    SelfTestTold::ENTRIES,
    SizeAlso::ENTRIES,
    SizeEdge::ENTRIES,
    SizeRemark::ENTRIES,
    SpreadTold::ENTRIES,
    TableTold::ENTRIES,
    Tail::ENTRIES,
    Tested::ENTRIES,
    VariantTold::ENTRIES,
];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];
