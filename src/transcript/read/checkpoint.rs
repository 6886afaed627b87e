//! The `checkpoint` line.

use super::line::{Mismatch, members, take};
use crate::log::input::Input;
use crate::transcript::unread::Unread;
use serde::Deserialize;
use std::io::Read;

/// Takes a `checkpoint` line: its note, and how it is misspelt if it is.
///
/// # Errors
/// When it is none.
pub fn read_note(input: &mut Input<impl Read>) -> Result<(String, Option<Mismatch>), Unread> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct CheckpointLine {
        #[serde(rename = "type")]
        _kind: String,
        note: String,
    }
    let at = input.at();
    let line = take(input, "checkpoint")?;
    let CheckpointLine { note, .. } = members(at, &line)?;
    let mismatch = Mismatch::of(at, &line, |out| crate::log::write_checkpoint(out, &note));
    Ok((note, mismatch))
}

/// The note of the last line of a log, if that is a `checkpoint` line.
pub fn last_note(log: &[u8]) -> Option<String> {
    let body = log.strip_suffix(b"\n")?;
    let start = memchr::memrchr(b'\n', body).map_or(0, |at| at + 1);
    read_note(&mut Input::new(&log[start..])).ok().map(|(note, _)| note)
}
