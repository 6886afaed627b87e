//! Whether a witness signs, and how the signature gets to the organiser.

use super::args::Args;
use crate::env::{Access, Env, Failure};
use crate::log::note::SignatureLine;
use crate::log::short::short_number;
use crate::memory::Seen;
use crate::verbs::arg::answer::agreed;
use crate::verbs::arg::shown::{refusal, say, shell_path, shell_word, shown};
use crate::verbs::step::memory::MemoryFile;
use crate::witness::{CosignFault, is_far};
use crate::words::Message;
use crate::words::noun::Lines;
use crate::words::verbs::cosign::{Confirm, Seal, Signed};
use crate::words::weekday::Weekday;
use jiff::Timestamp;
use std::path::Path;

/// Asks whether to sign, unless the answer was given beforehand.
pub(super) fn confirm(question: &Confirm, args: &Args, env: &Env<'_>) -> Result<(), Failure> {
    if args.yes || agreed(question, env).ok_or_else(|| refusal(&CosignFault::Nobody, env))? {
        return Ok(());
    }
    Err(nothing(env))
}

/// Asks once more where the clock is far from the latest moment that log and memory state. `--at` is an answer; `--yes` is
/// none.
pub(super) fn confirm_clock(
    moment: Timestamp,
    latest: Option<Timestamp>,
    args: &Args,
    env: &Env<'_>,
) -> Result<(), Failure> {
    let Some(latest) = latest.filter(|latest| args.at.is_none() && is_far(moment, *latest)) else { return Ok(()) };
    match agreed(&Confirm::FarClock { day: Weekday::of(moment), moment, latest }, env) {
        Some(true) => Ok(()),
        Some(false) => Err(nothing(env)),
        None => Err(refusal(&CosignFault::FarClock { moment, latest }, env)),
    }
}

fn nothing(env: &Env<'_>) -> Failure {
    Failure { text: Signed::Nothing.words(env.lang) + "\n", status: 2 }
}

/// Says what the witness signed of this log before.
pub(super) fn say_before(memory: &MemoryFile, origin: &str, env: &mut Env<'_>) {
    let said = memory.last(origin).map_or(Seal::First, |last| {
        let Seen { checkpoint, time: moment, .. } = &last.seen;
        let (moment, lines, short) = (*moment, Lines(checkpoint.size), short_number(&checkpoint.root));
        match last.is_taken_over() {
            true => Seal::TakenOver { moment, lines, short },
            false => Seal::Before { moment, lines, short },
        }
    });
    say(&said, env);
    memory.say_traces(origin, env);
}

/// Writes a signature for the organiser.
pub(super) fn hand_out(out: &Path, line: &SignatureLine, env: &mut Env<'_>) -> Result<(), Failure> {
    env.write_new(out, line.write().as_bytes(), Access::Usual)?;
    say(&Signed::In { path: shown(out), program: shell_word(&env.program), word: shell_path(out) }, env);
    Ok(())
}
