//! The `programme` line.

use super::line::{Mismatch, OPENING, members, take_any, value};
use super::signers::{SignersMembers, WitnessMembers, read_signers};
use crate::log::LineNumber;
use crate::log::input::Input;
use crate::log::signers::Signers;
use crate::rules::Programme;
use crate::transcript::unread::{Unread, UnreadKind};
use crate::transcript::{FORMAT, write};
use serde::Deserialize;
use std::io::Read;

/// Takes the first line of a log, and how it is misspelt if it is.
///
/// # Errors
/// When it is no `programme` line of this version.
pub fn read_opening(input: &mut Input<impl Read>) -> Result<((Programme, Signers), Option<Mismatch>), Unread> {
    if !input.is_at_end() && !input.peek(OPENING.len()).starts_with(OPENING) {
        return Err(Unread { line: input.at(), column: 1, kind: UnreadKind::NotALog });
    }
    let at = input.at();
    let line = take_any(input, "programme")?;
    let (programme, signers) = read_programme(&line)?;
    let mismatch = Mismatch::of(at, &line, |out| write::write_programme(&programme, &signers, out));
    Ok(((programme, signers), mismatch))
}

fn read_programme(line: &[u8]) -> Result<(Programme, Signers), Unread> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct ProgrammeLine {
        #[serde(rename = "type")]
        _kind: String,
        #[serde(rename = "format")]
        _format: String,
        origin: String,
        title: String,
        by: Option<String>,
        organiser: String,
        witnesses: Vec<WitnessMembers>,
        required: u64,
    }
    let at = LineNumber::default();
    let refuse = |kind| Err(Unread { line: at, column: 1, kind });
    let Some(format) = line.strip_prefix(OPENING).and_then(|rest| rest.split(|&byte| byte == b'"').next()) else {
        return refuse(UnreadKind::NotALog);
    };
    if format != FORMAT.as_bytes() {
        return refuse(UnreadKind::Version { found: String::from_utf8_lossy(format).into_owned() });
    }
    let line: ProgrammeLine = members(at, line)?;
    let ProgrammeLine { origin, title, by, organiser, witnesses, required, .. } = line;
    value(by.as_ref().is_none_or(|by| !by.is_empty()).then_some(()), at, "by")?;
    let signers = read_signers(at, &origin, SignersMembers { organiser, witnesses, required })?;
    Ok((Programme { origin, title, by }, signers))
}
