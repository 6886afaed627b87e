//! `instroom verify`: computes everything again and compares; checks receipts and lists too.

mod against;
mod held;
mod list;

use self::against::Answer;
use crate::env::{Env, Failure, free_aside};
use crate::log::policy::Policy;
use crate::receipt::list::is_list;
use crate::receipt::{MOST_BYTES, OPENING_BYTES, check_receipt, is_receipt};
use crate::tell::receipt::{fault_words, proven_words, write_fault_json, write_proven_json};
use crate::tell::verdict::{verdict_words, write_verdict_json};
use crate::transcript::read::line_type;
use crate::verbs::arg::shown::shown;
use crate::verbs::arg::trust::TrustArgs;
use crate::verbs::step::read::{status, to_come_words, uncheckable};
use crate::verify::{Uncheckable, verify};
use crate::words::fault::Place;
use std::io::Read;
use std::path::PathBuf;

/// Computes a transcript again and compares: exit 0 it agrees, 1 it differs, 2 it could not be checked
///
/// Rekent een verslag na: eindigt met 0 het klopt, 1 het klopt niet, 2 kon niet worden nagerekend
#[derive(clap::Args)]
pub(super) struct Args {
    /// The transcript, a receipt, or a list as JSON; with --against a list in any form
    ///
    /// Het lotingsverslag, een bewijs, of een lijst als JSON; met --against een lijst in elke vorm
    log: PathBuf,
    #[command(flatten)]
    trust: TrustArgs,
    /// Of a list (.xlsx, .csv, .json) the transcript that it is from: row by row; of a transcript another one of the same programme: one must go on where the other ends, or they are a fork
    ///
    /// Bij een lijst (.xlsx, .csv, .json) het verslag waar zij uit komt: rij voor rij; bij een verslag een ander verslag van hetzelfde programma: het ene moet verdergaan waar het andere eindigt
    #[arg(long, value_name = "LOG")]
    against: Option<PathBuf>,
    /// The verdict as JSON, for programs
    ///
    /// Het oordeel als JSON, voor programma's
    #[arg(long)]
    json: bool,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let policy = args.trust.read(env)?;
    let answer = if args.json { Answer::Program } else { Answer::People };
    if let Some(other) = &args.against {
        if held::is_held(&args.log, env)? {
            return held::run([&args.log, other], &args.trust, answer, env);
        }
        held::refuse_turned([&args.log, other], env)?;
        return against::run([&args.log, other], &policy, answer, env);
    }
    let path = shown(&args.log);
    let (mut file, mut start) = (env.open(&args.log)?, Vec::new());
    // an error of the system comes back at the next reading
    let _ = (&mut file).take(OPENING_BYTES).read_to_end(&mut start);
    if is_receipt(&start) {
        return receipt(start.as_slice().chain(file), &policy, args, env);
    }
    if is_list(&start) {
        return list::run((start.as_slice().chain(file), &args.log), &policy, answer, env);
    }
    if line_type(&start).is_empty() {
        held::refuse_list(&args.log, env)?;
    }
    let verification =
        verify(start.as_slice().chain(file), &policy).map_err(|fault| uncheckable(&args.log, &fault, env))?;
    match args.json {
        true => env.print_bytes(write_verdict_json(&verification).as_bytes())?,
        false => {
            let to_come = verification.told().map_or(String::new(), |told| to_come_words(told, env));
            env.print(&(verdict_words(&verification, &path, env.lang) + &to_come))?;
        }
    }
    let status = status(&verification);
    free_aside(verification);
    Ok(status)
}

/// The same for a receipt, of which only the part that is one is read.
fn receipt(from: impl Read, policy: &Policy, args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let path = shown(&args.log);
    let mut bytes = Vec::new();
    let read = from.take(MOST_BYTES + 1).read_to_end(&mut bytes);
    read.map_err(|error| Failure::new(env.lang, &Uncheckable::Unreadable { detail: error.to_string() }, Some(&path)))?;
    match check_receipt(&bytes, policy) {
        Err(placed) if placed.fault.is_uncheckable() => {
            let place = Place::new(&path, placed.line, 1).words(env.lang);
            Err(Failure::new(env.lang, &placed.fault, Some(&place)))
        }
        Err(differs) => {
            match args.json {
                true => env.print_bytes(write_fault_json(&differs).as_bytes())?,
                false => env.print(&fault_words(&differs, &path, env.lang))?,
            }
            Ok(1)
        }
        Ok(proven) => {
            match args.json {
                true => env.print_bytes(write_proven_json(&proven).as_bytes())?,
                false => env.print(&proven_words(&proven, &path, env.lang))?,
            }
            Ok(if proven.vouching.is_enough() { 0 } else { 2 })
        }
    }
}
