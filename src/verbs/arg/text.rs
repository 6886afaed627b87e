//! Texts and codes on a command line that go into a transcript.

use super::shown::{refusal, refusal_of};
use crate::env::{Env, Failure};
use crate::log::text;
use crate::register::{CodeFault, read_code};
use crate::rules::Profile;
use crate::transcript::is_id;
use crate::words::verbs::arg::ArgFault;
use compact_str::CompactString;

/// A text that can stand in a transcript: not empty, letters with their accents, one space between words.
pub fn read_plain(text: &str, option: &str, env: &Env<'_>) -> Result<String, Failure> {
    match text::read(text) {
        Ok(read) if read.is_empty() => Err(refusal_of(option, &ArgFault::Empty, env)),
        Ok(read) => Ok(read.into_owned()),
        Err(flaw) => Err(refusal_of(option, &flaw, env)),
    }
}

/// The code of a practice that is new to a log, read as the register reads it.
pub fn read_id(text: &str, profile: Profile, env: &Env<'_>) -> Result<CompactString, Failure> {
    let read = read_code(text, profile);
    if let Some(code) = read.as_ref().ok().filter(|code| is_id(code, profile)) {
        return Ok(code.as_ref().into());
    }
    let given = text.trim().to_owned();
    let fault = match (read, profile) {
        (Err(CodeFault::LostZero { code, .. }), _) => ArgFault::LostZero { code },
        (_, Profile::Leidraad) => ArgFault::AgbCode { text: given },
        (_, Profile::Free) => ArgFault::FreeCode { text: given },
    };
    Err(refusal(&fault, env))
}
