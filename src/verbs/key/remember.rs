//! `instroom key remember`: from which log a key goes on when what it remembers is lost, or is not so any more.

use crate::env::{Env, Failure};
use crate::log::key::PrivateKey;
use crate::log::short::short_number;
use crate::memory::{Entry, Seen, Trace};
use crate::tell::status::section_told;
use crate::transcript::Transcript;
use crate::verbs::arg::answer::agreed;
use crate::verbs::arg::key::read_private;
use crate::verbs::arg::moment::read_second;
use crate::verbs::arg::passphrase::PassphraseArgs;
use crate::verbs::arg::shown::{refusal, refusal_at, say};
use crate::verbs::arg::text::read_plain;
use crate::verbs::step::grow::{Grown, Held, is_organiser};
use crate::verbs::step::memory::MemoryFile;
use crate::words::Message;
use crate::words::noun::Lines;
use crate::words::verbs::remember::{Remember, RememberRefusal};
use jiff::Timestamp;
use std::path::PathBuf;

/// Takes a log as it stands for what a key signed last, when that is lost or not so; that this was done stays written beside the key, on this computer only
///
/// Laat een sleutel verdergaan bij dit verslag, als kwijt is of niet klopt wat er het laatst mee is ondertekend; dat u dit deed, blijft naast de sleutel staan, alleen op deze computer
#[derive(clap::Args)]
pub(super) struct Args {
    /// The log: its newest copy
    ///
    /// Het verslag: de nieuwste kopie
    log: PathBuf,
    /// The private key, of the organiser or of a witness
    ///
    /// De geheime sleutel, van de organisator of van een getuige
    #[arg(long, value_name = "KEY")]
    key: PathBuf,
    /// Why, to be read later by whoever asks
    ///
    /// Waarom, voor wie het later vraagt
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// The file with what this key signed before; by default the one beside the key, with .seen behind its name
    ///
    /// Het bestand met wat deze sleutel eerder ondertekende; anders dat naast de sleutel, met .seen achter de naam
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,
    /// Moment at which this is done, with time zone; by default now
    ///
    /// Tijdstip waarop dit gebeurt, met tijdzone; anders nu
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    /// Does it without asking
    ///
    /// Doet het zonder te vragen
    #[arg(long)]
    yes: bool,
    #[command(flatten)]
    passphrase: PassphraseArgs,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let grown = Held::read(&args.log, env)?;
    let time = read_second(args.at.as_deref(), env)?;
    let reason = read_plain(&args.reason, "--reason", env)?;
    let memory = MemoryFile::read(&args.key, args.state.as_deref(), &[grown.lock()], env)?;
    let now = grown.checkpoint();
    let last = memory.last(&now.origin);
    if last.is_some_and(|last| last.seen.checkpoint == now && last.seen.time <= time) {
        say(&Remember::Already, env);
        return Ok(0);
    }
    let private = read_private(&args.key, &args.passphrase, env)?;
    if !signs(&grown.transcript, &private) {
        return Err(refusal_at(&args.key, &RememberRefusal::NotOfLog, env));
    }
    say_before(&memory, &grown, time, env);
    if !args.yes && !agreed(&Remember::Question, env).ok_or_else(|| refusal(&RememberRefusal::Nobody, env))? {
        return Err(Failure { text: Remember::Nothing.words(env.lang) + "\n", status: 2 });
    }
    let (organiser, drawn) = (grown.transcript.last_signers().organiser.clone(), grown.transcript.drawn().is_some());
    let seen = Seen { checkpoint: now, time, organiser, drawn: Some(drawn) };
    let trace = Trace::TakenOver { reason, before: last.map(|last| last.seen.clone()) };
    memory.keep(Entry { seen, trace: Some(trace) })?;
    say(&Remember::Done { state: memory.shown() }, env);
    Ok(0)
}

/// Whether this key signs what stands at the end of a log, or what comes next.
fn signs(transcript: &Transcript, key: &PrivateKey) -> bool {
    let signs = [transcript.last_signers(), &transcript.signers];
    signs.iter().any(|signers| is_organiser(key, &signers.organiser) || signers.witness_of(key).is_some())
}

/// What the key remembers, what the log is, and what follows from going on from there.
fn say_before(memory: &MemoryFile, grown: &Grown, time: Timestamp, env: &mut Env<'_>) {
    let now = grown.checkpoint();
    memory.told(&grown.transcript, grown.bytes(), time).iter().for_each(|told| say(&**told, env));
    let short = short_number(&now.root);
    say(&Remember::Log { origin: now.origin, lines: Lines(now.size), short }, env);
    if let Some(section) = grown.transcript.sections.last() {
        env.say(&format!("  {}", section_told(section).words(env.lang)));
    }
    say(&Remember::Mind, env);
}
