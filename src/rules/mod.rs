//! The rules of a round (*spelregels*): what the board decides before the register is sealed.
//!
//! Comes in: `rules.toml` ([`read_rules`]). Goes out: a [`RulesFile`] that is right by construction.
//! Refuses: anything unknown, missing or at odds with itself, and under profile `leidraad` what the parties
//! LHV, InEen and ZN refused. Section "rules" of the format document has the sealed form.

mod base;
pub mod calendar;
pub mod chain;
mod code;
mod fold;
pub mod form;
mod holiday;
mod limit;
mod model;
mod national;
mod plan;
mod read;
mod rehearse;
mod result;
pub mod secret;
mod selection;
mod share;
mod slip;
mod witness;
pub mod written;

pub use crate::words::rules::{
    BaseFault, ChoiceFault, Kind, NameFault, NotYet, PeriodFault, Refused, RulesFault, ScheduleFault, ShapeFault,
    ShareFault, SourceFault, WitnessFault,
};
pub use base::{BASE_MAX, Base, Measure, base_of};
pub use fold::{disguised, fold, likeness, look_alike};
pub use limit::{MOST, MOST_BYTES, MOST_CHANGES, MOST_SECTIONS};
pub use model::{Identity, NoAnswer, Profile, Programme, Repair, Rules, RulesFile, Tranche};
pub use plan::{Chance, FailureRule, FailureWord, SeedPlan, Source, SourceKind, SourceWord};
pub use read::{Choice, check_origin, read_enough, read_rules, read_sources, read_undecided_rules};
pub use rehearse::{rehearsal_of, rehearsed};
pub use result::{Consequence, Period, PeriodUnit, ResultTerms};
pub use selection::{BasketRule, Boundary, BoundaryTerms, Class, Edge, Key, Leftover, Spread};
pub use share::Share;
pub use slip::{Likeness, letters_apart};
pub use witness::Witnesses;
