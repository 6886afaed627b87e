//! The checkpoint for a witness who does not get the log.

use crate::env::{Access, Env, Failure};
use crate::transcript::read::last_note;
use crate::verbs::arg::shown::{refusal_of, say, shell_path, shell_word};
use crate::verbs::step::grow::Grown;
use crate::witness::{make_request, write_request};
use crate::words::value::Digits;
use crate::words::verbs::cosign::{RequestRefusal, Requested};
use std::path::Path;

/// Writes it to a new file; `old` is how many lines the witness has signed.
pub(super) fn run(log: &Path, old: u64, request: &Path, env: &mut Env<'_>) -> Result<u8, Failure> {
    env.refuse_existing(request)?;
    let grown = Grown::read(log, env)?;
    let now = grown.checkpoint();
    let made = last_note(grown.bytes()).and_then(|note| make_request(grown.bytes(), &now, note, old));
    let never = RequestRefusal::NeverSigned { old: Digits(old), size: Digits(now.size) };
    let made = made.ok_or_else(|| refusal_of("--old", &never, env))?;
    env.write_new(request, write_request(&made).as_bytes(), Access::Usual)?;
    let key = grown.transcript.last_signers().organiser.to_string();
    say(&Requested::For { word: shell_path(request), program: shell_word(&env.program), key }, env);
    Ok(0)
}
