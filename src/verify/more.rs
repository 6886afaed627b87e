//! A log that goes on: what was written behind one that was verified.

use super::course::Course;
use crate::log::input::Input;
use crate::log::note::Checkpoint;
use crate::log::tree::Tree;
use crate::transcript::{End, Transcript};
use std::io::Read;

/// How a log ends now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ends {
    /// Its last checkpoint.
    pub checkpoint: Checkpoint,
    /// Whether anything was drawn in it.
    pub drawn: bool,
}

impl Ends {
    /// How a verified log ends.
    pub fn of(transcript: &Transcript) -> Self {
        Self { checkpoint: transcript.checkpoint(), drawn: transcript.drawn().is_some() }
    }
}

/// Verifies the bytes behind a log that was verified, and behind whose lines `tree` stands: nothing, the end of a section that
/// waited, or one more section. `None` when anything is not as it must be.
pub fn verify_more(before: &Transcript, tree: &Tree, from: impl Read + Send) -> Option<Ends> {
    let mut course = Course::behind(Input::resume(from, tree.clone()), before);
    if course.input.is_at_end() {
        return course.input.drain().is_ok().then(|| Ends::of(before));
    }
    let end = course.more(before).ok()?;
    let differs = course.checks.iter().any(|check| check.difference().is_some());
    let whole = !differs && course.input.is_at_end() && course.input.drain().is_ok();
    let drawn = before.drawn().is_some() || matches!(end, End::Drawn(_));
    let (lines, root) = course.last;
    let checkpoint = Checkpoint { origin: before.programme.origin.clone(), size: lines as u64, root };
    whole.then_some(Ends { checkpoint, drawn })
}
