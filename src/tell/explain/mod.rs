//! One practice's story (*uitleg*), from a transcript that was verified.
//!
//! Comes in: the values of a [`Transcript`](crate::transcript::Transcript) and a practice. Goes out: words: outcome and
//! reason first (of the wished date, then of every later one, each with its sum; who went first; what comes next), then
//! round by round what was sealed, its lot and rank, every start date with the room it met, what
//! amendments changed, and how to compute the lot by hand. Denominators always stand beside a number. Never the Dutch
//! word that means both drawn and lost (domain E).
//!
//! [`summary`] and [`last_change`] give the first part of it as messages: the same sentences stand in a letter.
//!
//! A successor has its predecessors' story before its own, and a practice that merged has its story up to the merger.
//! The sentences are in `words::explain`.

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

pub use asker::Asker;
pub use change::{Had, LastChange, last_change};
pub use find::{register_with, successor};
pub use outcome::{Sentence, State, Summary};
pub use whole::{explain_words, summary};

/// Whether the lot of this unit decided in a tranche of this section, as its practice is told.
#[cfg(test)]
pub(super) fn is_by_lot(
    transcript: &crate::transcript::Transcript,
    section: usize,
    (unit, tranche): (usize, usize),
) -> bool {
    let scene = scene::scenes(transcript).into_iter().find(|scene| scene.section == section);
    scene.is_some_and(|scene| {
        let practice = scene.drawn.standing.units.list()[unit].practice as usize;
        story::Story::of(scene, practice).decided(tranche) == story::Settled::Lot
    })
}
