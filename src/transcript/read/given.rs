//! What sources gave, and when was drawn: `contribution`, `failure` and `draw` lines.

use super::line::{Mismatch, members, read_time, take, value};
use crate::draw::seed::{Contribution, Failed};
use crate::log::input::Input;
use crate::transcript::unread::Unread;
use crate::transcript::write;
use jiff::Timestamp;
use serde::Deserialize;
use std::io::Read;

/// Takes a `contribution` line, and how it is misspelt if it is.
///
/// # Errors
/// When it is none.
pub fn read_contribution(input: &mut Input<impl Read>) -> Result<(Contribution, Option<Mismatch>), Unread> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct ContributionLine {
        #[serde(rename = "type")]
        _kind: String,
        label: String,
        value: String,
        signature: Option<String>,
    }
    let at = input.at();
    let line = take(input, "contribution")?;
    let ContributionLine { label, value, signature, .. } = members(at, &line)?;
    let contribution = Contribution { label, value, signature };
    let mismatch = Mismatch::of(at, &line, |out| write::write_contribution(&contribution, out));
    Ok((contribution, mismatch))
}

/// Takes a `failure` line, and how it is misspelt if it is.
///
/// # Errors
/// When it is none.
pub fn read_failure(input: &mut Input<impl Read>) -> Result<(Failed, Option<Mismatch>), Unread> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct FailureLine {
        #[serde(rename = "type")]
        _kind: String,
        label: String,
        reason: String,
    }
    let at = input.at();
    let line = take(input, "failure")?;
    let FailureLine { label, reason, .. } = members(at, &line)?;
    let failed = Failed { label, reason: value((!reason.is_empty()).then_some(reason), at, "reason")? };
    let mismatch = Mismatch::of(at, &line, |out| write::write_failure(&failed, out));
    Ok((failed, mismatch))
}

/// Takes a `draw` line, and how it is misspelt if it is.
///
/// # Errors
/// When it is none.
pub fn read_draw(input: &mut Input<impl Read>) -> Result<(Timestamp, Option<Mismatch>), Unread> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct DrawLine {
        #[serde(rename = "type")]
        _kind: String,
        drawn: String,
    }
    let at = input.at();
    let line = take(input, "draw")?;
    let DrawLine { drawn, .. } = members(at, &line)?;
    let drawn = value(read_time(&drawn), at, "drawn")?;
    let mismatch = Mismatch::of(at, &line, |out| write::write_draw(drawn, out));
    Ok((drawn, mismatch))
}
