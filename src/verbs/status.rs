//! `instroom status`: where a log stands, and who must do what next.

use crate::env::{Env, Failure};
use crate::tell::status::{Called, status_words};
use crate::tell::trust::rests_words;
use crate::verbs::arg::shown::{shell_word, shown};
use crate::verbs::arg::trust::TrustArgs;
use crate::verbs::step::read::read_transcript;
use std::path::PathBuf;

/// Says where a log stands, and who must do what next
///
/// Zegt hoe een verslag ervoor staat, en wie nu wat moet doen
#[derive(clap::Args)]
pub(super) struct Args {
    /// The log
    ///
    /// Het verslag
    log: PathBuf,
    #[command(flatten)]
    trust: TrustArgs,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let verified = read_transcript(&args.log, env.open(&args.log)?, &args.trust, env)?;
    let (program, log) = (shell_word(&env.program), shell_word(&shown(&args.log)));
    let text = status_words(verified.told(), Called { program: &program, log: &log }, env.lang);
    env.print(&format!("{text}\n{}", rests_words(verified.told(), env.lang)))?;
    Ok(0)
}
