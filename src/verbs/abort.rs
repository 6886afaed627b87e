//! `instroom abort`: closes a round or an amendment that was sealed and will not be drawn.

use crate::env::{Env, Failure};
use crate::log::note::base64;
use crate::transcript::Abort;
use crate::transcript::grow;
use crate::verbs::arg::answer::ConfirmArgs;
use crate::verbs::arg::key::SigningArgs;
use crate::verbs::arg::moment::{read_second, say_ahead};
use crate::verbs::arg::shown::say;
use crate::verbs::arg::shown::shown;
use crate::verbs::arg::text::read_plain;
use crate::verbs::step::grow::Held;
use crate::verbs::step::memory::MemoryFile;
use crate::verbs::step::recall::{Recall, Signing};
use crate::words::verbs::confirm::Confirm;
use crate::words::verbs::log::Root;
use crate::words::verbs::seal::Closed;
use std::path::PathBuf;

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
    args.confirm.ask(&Confirm::Abort, env)?;
    let signing = Signing { recall: &recall, time: aborted };
    let root = grown.write(Some(signing), env, |log| Ok(grow::abort(log, &abort, grown.signer(&key))))?;
    say(&Closed::For { reason: abort.reason }, env);
    say(&Root::Full { root: base64(&root) }, env);
    say(&Closed::GoesOn { path: shown(&args.log) }, env);
    Ok(0)
}
