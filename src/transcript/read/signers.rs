//! Who signs: in the `programme` line, and in a `handover` line.

use super::line::{Mismatch, members, read_time, take, value};
use crate::log::LineNumber;
use crate::log::input::Input;
use crate::log::key::{VerifierKey, WitnessKey};
use crate::log::signers::{MOST_WITNESSES, Signers, Witness};
use crate::transcript::unread::{Unread, UnreadKind};
use crate::transcript::{Handover, write};
use serde::Deserialize;
use std::io::Read;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WitnessMembers {
    role: String,
    key: String,
}

/// What a line says of those who sign.
pub(super) struct SignersMembers {
    pub organiser: String,
    pub witnesses: Vec<WitnessMembers>,
    pub required: u64,
}

/// The signers of a log with this origin, as a line at `at` names them.
pub(super) fn read_signers(at: LineNumber, origin: &str, members: SignersMembers) -> Result<Signers, Unread> {
    let SignersMembers { organiser, witnesses, required } = members;
    let organiser = value(VerifierKey::read(&organiser).ok(), at, "organiser")?;
    value((organiser.name() == origin).then_some(()), at, "origin")?;
    value((witnesses.len() <= MOST_WITNESSES).then_some(()), at, "witnesses")?; // before any of their keys is read
    let witness =
        |members: WitnessMembers| Some(Witness { role: members.role, key: WitnessKey::read(&members.key).ok()? });
    let witnesses = value(witnesses.into_iter().map(witness).collect(), at, "witnesses")?;
    let required = value(usize::try_from(required).ok(), at, "required")?;
    let signers = Signers { organiser, witnesses, required };
    signers.check().map_err(|member| {
        let kind = if signers.has_one_party_twice() { UnreadKind::OneParty } else { UnreadKind::Value { member } };
        Unread { line: at, column: 1, kind }
    })?;
    Ok(signers)
}

/// Takes a `handover` line of a log with this origin, and how it is misspelt if it is.
///
/// # Errors
/// When it is none.
pub fn read_handover(input: &mut Input<impl Read>, origin: &str) -> Result<(Handover, Option<Mismatch>), Unread> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct HandoverLine {
        #[serde(rename = "type")]
        _kind: String,
        reason: String,
        announced: String,
        organiser: String,
        witnesses: Vec<WitnessMembers>,
        required: u64,
    }
    let at = input.at();
    let line = take(input, "handover")?;
    let HandoverLine { reason, announced, organiser, witnesses, required, .. } = members(at, &line)?;
    let reason = value((!reason.is_empty()).then_some(reason), at, "reason")?;
    let announced = value(read_time(&announced), at, "announced")?;
    let signers = read_signers(at, origin, SignersMembers { organiser, witnesses, required })?;
    let handover = Handover { reason, announced, signers };
    let mismatch = Mismatch::of(at, &line, |out| write::write_handover_line(&handover, out));
    Ok((handover, mismatch))
}
