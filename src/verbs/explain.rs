//! `instroom explain`: one practice's story.

use crate::env::{Env, Failure};
use crate::tell::explain::explain_words;
use crate::tell::rehearsal::mark_lines;
use crate::verbs::arg::roster::{RosterArgs, names_of};
use crate::verbs::arg::shown::refusal_at;
use crate::verbs::arg::trust::TrustArgs;
use crate::verbs::step::lookup::practice_of;
use crate::verbs::step::read::{read_transcript, rests_here};
use std::path::PathBuf;

/// Tells one practice its story: lot, rank, the room it met at every start date, and how to check it
///
/// Vertelt één praktijk haar verhaal: lot, rangnummer, de ruimte bij elke startdatum, en hoe u het narekent
#[derive(clap::Args)]
pub(super) struct Args {
    /// The transcript
    ///
    /// Het lotingsverslag
    log: PathBuf,
    /// The practice: its code, or its whole name
    ///
    /// De praktijk: haar code, of haar hele naam
    practice: String,
    #[command(flatten)]
    roster: RosterArgs,
    #[command(flatten)]
    trust: TrustArgs,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let verified = read_transcript(&args.log, env.open(&args.log)?, &args.trust, env)?;
    let transcript = verified.told().transcript;
    let kept = args.roster.read(transcript, env)?;
    let names = names_of(transcript, kept.as_ref());
    let id = practice_of(transcript, names, args.practice.trim());
    let id = id.map_err(|unknown| refusal_at(&args.log, &unknown, env))?;
    let mut text = mark_lines(&transcript.programme.origin, env.lang);
    text += &explain_words(verified.told(), names, id, env.lang);
    text.push_str(&format!("\n{}", rests_here(verified.told(), env)));
    env.print(&text)?;
    Ok(0)
}
