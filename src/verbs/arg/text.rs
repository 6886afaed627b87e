//! Texts and codes on a command line that go into a transcript.

use super::shown::{refusal, refusal_of};
use crate::env::{Env, Failure};
use crate::rules::Profile;
use crate::transcript::is_id;
use crate::words::verbs::arg::ArgFault;
use compact_str::CompactString;

/// A text that can stand in a transcript: not empty, and without control characters.
pub fn read_plain(text: &str, option: &str, env: &Env<'_>) -> Result<String, Failure> {
    let text = text.trim();
    if text.is_empty() || text.chars().any(char::is_control) {
        return Err(refusal_of(option, &ArgFault::Text, env));
    }
    Ok(text.to_owned())
}

/// The code of a practice that is new to a log.
pub fn read_id(text: &str, profile: Profile, env: &Env<'_>) -> Result<CompactString, Failure> {
    let text = text.trim();
    if is_id(text, profile) {
        return Ok(text.into());
    }
    let text = text.to_owned();
    Err(refusal(
        &match profile {
            Profile::Leidraad => ArgFault::AgbCode { text },
            Profile::Free => ArgFault::FreeCode { text },
        },
        env,
    ))
}
