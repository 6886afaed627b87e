//! A log that goes on: what was written behind one that was verified.

use super::course::Course;
use crate::log::input::Input;
use crate::log::note::Checkpoint;
use crate::log::tree::Tree;
use crate::transcript::{End, Transcript};
use std::io::{self, Read};

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
///
/// # Errors
/// Those of the reader.
pub fn verify_more(before: &Transcript, tree: &Tree, from: impl Read + Send) -> io::Result<Option<Ends>> {
    let mut course = Course::behind(Input::resume(from, tree.clone()), before);
    let end = if course.input.is_at_end() { Ok(None) } else { course.more(before).map(Some) };
    let whole = course.input.is_at_end();
    course.input.drain()?;
    let differs = course.checks.iter().any(|check| check.difference().is_some());
    let Some(end) = end.ok().filter(|_| whole && !differs) else { return Ok(None) };
    let drawn = before.drawn().is_some() || matches!(end, Some(End::Drawn(_)));
    let (lines, root) = course.last;
    let checkpoint = Checkpoint { origin: before.programme.origin.clone(), size: lines as u64, root };
    Ok(Some(Ends { checkpoint, drawn }))
}
