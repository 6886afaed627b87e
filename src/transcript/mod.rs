//! The transcript (*lotingsverslag*): every line of a round, as values.
//!
//! Comes in: what was sealed and what was drawn. Goes out: lines to a [`Sink`](crate::log::Sink) ([`mod@write`]), and
//! back from a log to values ([`read`]). Each function of [`mod@write`] is one section of the format document.

mod practices;
pub mod read;
pub mod unread;
pub mod write;

use crate::log::key::VerifierKey;
use crate::register::Register;
use crate::rules::{Programme, Rules, SeedPlan};
use jiff::Timestamp;

/// Name and version of the format, as the first line of a log says it.
pub const FORMAT: &str = "instroom/1";

/// Everything that is fixed before the seed exists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The programme.
    pub programme: Programme,
    /// The key of the organiser, whose name is the origin.
    pub organiser: VerifierKey,
    /// The round.
    pub round: Round,
    /// The rules.
    pub rules: Rules,
    /// The practices.
    pub register: Register,
    /// Where the seed will come from.
    pub plan: SeedPlan,
}

/// A round (*ronde*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// From 1.
    pub number: u64,
    /// For people.
    pub title: String,
    /// When it was opened, in whole seconds.
    pub opened: Timestamp,
}
