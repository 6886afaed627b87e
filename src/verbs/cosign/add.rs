//! Adding signatures to the end of a log.

use crate::env::{Env, Failure};
use crate::log::note::SignatureLine;
use crate::verbs::arg::shown::say;
use crate::verbs::step::grow::Held;
use crate::verbs::step::signatures::read_given;
use crate::words::verbs::cosign::Counted;
use std::path::Path;

/// Adds signatures that came from elsewhere.
pub(super) fn run(given: &[String], log: &Path, env: &mut Env<'_>) -> Result<u8, Failure> {
    let lines = read_given(given, env)?;
    add(Held::read(log, env)?, &lines, env)?;
    Ok(0)
}

/// Adds signatures, and says who has signed by now.
pub(super) fn add(grown: Held, lines: &[SignatureLine], env: &mut Env<'_>) -> Result<(), Failure> {
    let stood = grown.transcript.last_by().len();
    let grown = grown.cosigned(lines, env)?;
    match grown.transcript.last_by().len() {
        same if same == stood => say(&Counted::NothingNew, env),
        _ => grown.write_cosigned(env)?,
    }
    let (by, signers) = (grown.transcript.last_by().len(), grown.transcript.last_signers());
    let (of, required) = (signers.witnesses.len(), signers.required);
    let enough = by >= required && grown.transcript.waiting().is_some();
    say(&if enough { Counted::Enough { by, of, required } } else { Counted::SoFar { by, of, required } }, env);
    Ok(())
}
