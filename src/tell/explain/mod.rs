//! One practice's story (*uitleg*), from a transcript that was verified.
//!
//! Comes in: the values of a [`Transcript`](crate::transcript::Transcript) and a practice. Goes out: words: outcome and
//! reason first, then round by round what was sealed, its lot and rank, every start date with the room it met, what
//! amendments changed, and how to compute the lot by hand. Denominators always stand beside a number. Never the Dutch
//! word that means both drawn and lost (domain E).
//!
//! The sentences are in `words::explain`; which one is told for a reason, [`reason`](super::reason) says.

mod asker;
mod beside;
mod change;
mod course;
mod find;
mod lineage;
mod next;
mod outcome;
mod round;
mod scene;
mod story;
mod whole;
mod why;

pub use find::{register_with, successor};
pub use whole::explain_words;
