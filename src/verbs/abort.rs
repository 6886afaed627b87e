//! `instroom abort`: closes a round or an amendment that was sealed and will not be drawn.

use crate::draw::round::Amendment;
use crate::env::{Env, Failure};
use crate::log::note::base64;
use crate::log::short::short_number;
use crate::transcript::grow;
use crate::transcript::{Abort, Subject};
use crate::verbs::arg::answer::ConfirmArgs;
use crate::verbs::arg::key::SigningArgs;
use crate::verbs::arg::moment::{read_second, say_ahead};
use crate::verbs::arg::published::say_private;
use crate::verbs::arg::shown::{say, shell_path, shell_word, shown};
use crate::verbs::arg::text::read_plain;
use crate::verbs::step::grow::Held;
use crate::verbs::step::memory::MemoryFile;
use crate::verbs::step::recall::{Recall, Signing};
use crate::words::noun::{Practices, Witnesses};
use crate::words::value::Digits;
use crate::words::verbs::confirm::Confirm;
use crate::words::verbs::log::{CosignNext, Root};
use crate::words::verbs::seal::{Closed, WouldClose};
use std::path::{Path, PathBuf};

/// Closes what was sealed and will not be drawn, with a reason; it stays visible in the log
///
/// Breekt af wat verzegeld is en niet geloot wordt, met een reden; het blijft zichtbaar in het verslag
#[derive(clap::Args)]
pub(super) struct Args {
    /// The sealed log
    ///
    /// Het verzegelde verslag
    log: PathBuf,
    /// Why, for everybody to read
    ///
    /// Waarom, voor iedereen te lezen
    #[arg(long, value_name = "TEXT")]
    reason: String,
    #[command(flatten)]
    signing: SigningArgs,
    /// Moment of closing, with time zone; by default now
    ///
    /// Tijdstip van afbreken, met tijdzone; anders nu
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    #[command(flatten)]
    confirm: ConfirmArgs,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let grown = Held::read(&args.log, env)?;
    grown.waiting(env)?;
    let aborted = read_second(args.at.as_deref(), env)?;
    say_ahead(args.at.as_deref(), aborted, env);
    let abort = Abort { reason: read_plain(&args.reason, "--reason", env)?, aborted };
    let memory = MemoryFile::of(&args.signing, &[grown.lock()], env)?;
    let recall = Recall::of(&grown, memory, aborted, env)?;
    let key = grown.key(&args.signing, env)?;
    say_before(&grown, &abort, env)?;
    args.confirm.ask(&Confirm::Abort, env)?;
    let signing = Signing { recall: &recall, time: aborted };
    let root = grown.write(Some(signing), env, |log| Ok(grow::abort(log, &abort, grown.signer(&key))))?;
    say(&Closed::For { reason: abort.reason }, env);
    say(&Root::Full { root: base64(&root) }, env);
    say(&Root::Short { short: short_number(&root) }, env);
    say_next(&grown, &args.log, env)
}

/// What would be closed, and what is possible after it.
fn say_before(grown: &Held, abort: &Abort, env: &mut Env<'_>) -> Result<(), Failure> {
    let (closes, again) = match &grown.waiting(env)?.subject {
        Subject::Round { sealed, .. } => {
            let (number, title) = (Digits(sealed.round.number), sealed.round.title.clone());
            let practices = Practices(sealed.register.practices().len() as u64);
            (WouldClose::Round { number, title, practices }, WouldClose::SealAgain)
        }
        Subject::Amendment(Amendment { number, reason, .. }) => {
            (WouldClose::Amendment { number: Digits(*number), reason: reason.clone() }, WouldClose::AmendAgain)
        }
        Subject::Handover(_) => return Ok(()), // does not wait
    };
    say(&closes, env);
    say(&WouldClose::Stays { reason: abort.reason.clone() }, env);
    say_private(&abort.reason, env);
    say(&again, env);
    if let required @ 1.. = grown.transcript.signers.required {
        say(&WouldClose::Witnesses { required: Witnesses(required as u64) }, env);
    }
    Ok(())
}

/// What comes next: where witnesses are needed nothing goes on before they signed.
fn say_next(grown: &Held, log: &Path, env: &mut Env<'_>) -> Result<u8, Failure> {
    let path = shown(log);
    if let required @ 1.. = grown.transcript.signers.required {
        let (program, log) = (shell_word(&env.program), shell_path(log));
        say(&CosignNext::Closed { required: Witnesses(required as u64), program, log }, env);
        say(&Closed::GoesOnLater { path }, env);
        return Ok(0);
    }
    match grown.waiting(env)?.subject {
        Subject::Amendment(_) => say(&Closed::GoesOnAmending { path }, env),
        Subject::Round { .. } | Subject::Handover(_) => say(&Closed::GoesOn { path }, env),
    }
    Ok(0)
}
