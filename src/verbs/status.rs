//! `instroom status`: where a log stands, and who must do what next.

use crate::env::{Env, Failure};
use crate::tell::status::{Called, status_words};
use crate::transcript::Transcript;
use crate::verbs::arg::shown::{shell_word, shown};
use crate::verbs::arg::trust::TrustArgs;
use crate::verbs::step::memory::MemoryRead;
use crate::verbs::step::read::{read_transcript, rests_here};
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
    /// A private key, of the organiser or a witness: says what it signed last, and whether this log goes on from there
    ///
    /// Een geheime sleutel, van de organisator of een getuige: zegt wat er het laatst mee is ondertekend, en of dit verslag daarop verdergaat
    #[arg(long, value_name = "KEY")]
    key: Option<PathBuf>,
    /// The file with what this key signed before; by default the one beside the key, with .seen behind its name
    ///
    /// Het bestand met wat deze sleutel eerder ondertekende; anders dat naast de sleutel, met .seen achter de naam
    #[arg(long, value_name = "FILE", requires = "key")]
    state: Option<PathBuf>,
    #[command(flatten)]
    trust: TrustArgs,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let verified = read_transcript(&args.log, env.open(&args.log)?, &args.trust, env)?;
    let (program, log) = (shell_word(&env.program), shell_word(&shown(&args.log)));
    let text = status_words(verified.told(), Called { program: &program, log: &log }, env.lang);
    let remembered = remembered(args, verified.told().transcript, env)?;
    env.print(&format!("{text}{remembered}\n{}", rests_here(verified.told(), env)))?;
    Ok(0)
}

/// What the key that was asked for remembers.
fn remembered(args: &Args, transcript: &Transcript, env: &Env<'_>) -> Result<String, Failure> {
    let Some(key) = &args.key else { return Ok(String::new()) };
    let memory = MemoryRead::read(key, args.state.as_deref(), env)?;
    let told = memory.told(transcript, &env.read(&args.log)?, (env.now)());
    let lines: String = told.iter().map(|told| told.words(env.lang) + "\n").collect();
    Ok(format!("\n{lines}"))
}
