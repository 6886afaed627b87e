//! What would be sealed (*overzicht*), for the board that is about to seal it; and what was drawn, for the room.
//!
//! Comes in: the rules and a register as it was read, or a round as it stands. Goes out: words: per region the practices,
//! their ION and wishes against the caps, who has which class, what was repaired, what is odd. Percentages never stand
//! without both numbers (domain A37). The sentences are in `words::survey`.

mod against;
mod changes;
mod decided;
mod odd;
mod repairs;
mod result;
mod room;
mod rules;
mod same;
mod seed;
mod whole;
mod would;

pub use against::{AgainstEach, against_told, against_words};
pub use changes::changes_words;
pub use repairs::{noticed_words, read_otherwise_words, repairs_words};
pub use result::result_words;
pub(in crate::tell) use result::{placed, placed_in_region, whom};
pub(in crate::tell) use rules::rules_told;
pub use rules::{order, rules_words, terms_words};
pub use same::{Compared, RoundNow, RulesSide, same_words};
pub use seed::{chance_words, deadline, source_told};
pub use whole::{Survey, survey_words};
pub use would::would_words;
