//! What is said of chances beforehand, and of the self-test of the lots.

mod figure;
mod front;
mod page;
mod report;
mod self_test;

pub use figure::{EdgeTold, FifthTold, FigureTold, GroupTold, PointsTold, SpreadTold, VariantTold};
pub use front::{CapTold, ChanceTold, Front, FrontHeading, OverTold, RuleShort, RuleTold};
pub use page::{Chart, Heading, Page, PaperTold};
pub use report::{Report, SizeAlso, SizeEdge, SizeRemark, TableTold};
pub use self_test::{OneDrawTold, QuestionTold, SelfTestTold, Tail, Tested};

use super::message::Entry;
use super::noun::Noun;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[
    CapTold::ENTRIES,
    ChanceTold::ENTRIES,
    Chart::ENTRIES,
    EdgeTold::ENTRIES,
    FifthTold::ENTRIES,
    FigureTold::ENTRIES,
    Front::ENTRIES,
    FrontHeading::ENTRIES,
    GroupTold::ENTRIES,
    Heading::ENTRIES,
    OneDrawTold::ENTRIES,
    OverTold::ENTRIES,
    Page::ENTRIES,
    PaperTold::ENTRIES,
    PointsTold::ENTRIES,
    QuestionTold::ENTRIES,
    Report::ENTRIES,
    RuleShort::ENTRIES,
    RuleTold::ENTRIES,
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
