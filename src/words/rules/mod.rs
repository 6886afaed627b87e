//! What is said of rules: what can be wrong with them, by what it is about.

mod base;
mod choice;
mod fault;
mod form;
mod name;
mod period;
mod refused;
mod rule;
mod schedule;
mod shape;
mod source;
mod suggestion;
mod toml;
mod witness;

pub use base::BaseFault;
pub use choice::ChoiceFault;
pub use fault::RulesFault;
pub use form::{ChoiceMeans, PartTold, SettingMeans, SettingTold};
pub use name::{LookAlike, NameFault};
pub use period::PeriodFault;
pub use refused::{NotYet, Refused};
pub use rule::{Months, Objections, Organised, PeriodTold, ResultTold, Weeks, WorkingDays};
pub use schedule::{Percentage, ScheduleFault, ShareFault};
pub use shape::{Kind, ShapeFault};
pub use source::{Dice, SourceFault};
pub use suggestion::{Add, Instead};
pub use toml::TomlFault;
pub use witness::WitnessFault;

use super::message::Entry;
use super::noun::Noun;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[
    Add::ENTRIES,
    BaseFault::ENTRIES,
    ChoiceFault::ENTRIES,
    ChoiceMeans::ENTRIES,
    Dice::ENTRIES,
    Instead::ENTRIES,
    Kind::ENTRIES,
    LookAlike::ENTRIES,
    NameFault::ENTRIES,
    NotYet::ENTRIES,
    Objections::ENTRIES,
    Organised::ENTRIES,
    PartTold::ENTRIES,
    Percentage::ENTRIES,
    PeriodFault::ENTRIES,
    PeriodTold::ENTRIES,
    Refused::ENTRIES,
    ResultTold::ENTRIES,
    ScheduleFault::ENTRIES,
    ShapeFault::ENTRIES,
    ShareFault::ENTRIES,
    SettingMeans::ENTRIES,
    SettingTold::ENTRIES,
    SourceFault::ENTRIES,
    TomlFault::ENTRIES,
    WitnessFault::ENTRIES,
];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = rule::NOUNS;
