//! Adding signatures to the end of a log.

use crate::env::{Env, Failure};
use crate::log::note::SignatureLine;
use crate::verbs::arg::shown::say;
use crate::verbs::step::grow::Held;
use crate::verbs::step::signatures::read_given;
use crate::words::noun::Witnesses;
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
    let stood: Vec<usize> = grown.transcript.last_by().iter().map(|by| by.witness).collect();
    let grown = grown.cosigned(lines, env)?;
    match grown.transcript.last_by().len() {
        same if same == stood.len() => say(&Counted::NothingNew, env),
        _ => grown.write_cosigned(env)?,
    }
    for by in grown.transcript.last_by().iter().filter(|by| !stood.contains(&by.witness)) {
        let witness = &grown.transcript.last_signers().witnesses[by.witness];
        say(&Counted::Added { witness: witness.into(), number: witness.key.hash().to_string() }, env);
    }
    let (by, signers) = (grown.transcript.last_by().len(), grown.transcript.last_signers());
    let (of, required) = (Witnesses(signers.witnesses.len() as u64), signers.required);
    say(
        &if by >= required {
            Counted::Enough { by, of, required }
        } else {
            Counted::SoFar { by, of, required, more: required - by }
        },
        env,
    );
    Ok(())
}
