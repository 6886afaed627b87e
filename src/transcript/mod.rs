//! The transcript (*lotingsverslag*): every line of a log, as values.
//!
//! Comes in: what was sealed and what was drawn. Goes out: lines to a [`Sink`](crate::log::Sink) ([`mod@write`]), and
//! back from a log to values ([`read`]). Each function of [`mod@write`] is one section of the format document.

pub mod outcome;
mod practice;
mod section;
mod whole;

pub use practice::is_id;
pub use section::{Drawn, End, Section, Subject, thrown};
pub use whole::Transcript;

pub mod grow;
pub mod read;
pub mod unread;
pub mod write;

use crate::log::signers::Signers;
use jiff::Timestamp;

/// Name and version of the format, as the first line of a log says it.
pub const FORMAT: &str = "instroom/2";

/// The end of a round or an amendment that was sealed and will not be drawn; it stays visible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Abort {
    /// Why, for people.
    pub reason: String,
    /// When, in whole seconds.
    pub aborted: Timestamp,
}

/// Other signers from here on (*sleutelwissel*): a new key of the organiser, other witnesses. Those of before sign it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handover {
    /// Why, for people.
    pub reason: String,
    /// When, in whole seconds.
    pub announced: Timestamp,
    /// Who signs from the next section on.
    pub signers: Signers,
}
