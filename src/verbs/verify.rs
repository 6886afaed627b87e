//! `instroom verify`: computes everything again and compares.

use super::help::Dutch;
use super::{name, read_trusted};
use crate::env::{Env, Failure};
use crate::verify::{verdict_words, verify, write_verdict_json};
use std::path::PathBuf;

/// Computes a transcript again and compares: exit 0 it agrees, 1 it differs, 2 it could not be checked
#[derive(clap::Args)]
pub(super) struct Args {
    /// The transcript
    log: PathBuf,
    /// The organiser's public key as you know it from elsewhere, or a file that holds it; may be repeated
    #[arg(long, value_name = "VKEY")]
    trust: Vec<String>,
    /// The verdict as JSON, for programs
    #[arg(long)]
    json: bool,
}

pub(super) const DUTCH: Dutch = Dutch {
    verb: "verify",
    about: "Rekent een verslag na: eindigt met 0 het klopt, 1 het klopt niet, 2 kon niet worden nagerekend",
    args: &[
        ("log", "Het lotingsverslag"),
        (
            "trust",
            "De openbare sleutel van de organisator zoals u die kent, of een bestand waarin hij staat; mag vaker",
        ),
        ("json", "Het oordeel als JSON, voor programma's"),
    ],
    shared: &[],
};

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let trusted = read_trusted(&args.trust, env)?;
    let path = name(&args.log);
    let verdict =
        verify(env.open(&args.log)?, &trusted).map_err(|fault| Failure::new(env.lang, &fault, Some(&path)))?;
    match args.json {
        true => env.print_bytes(write_verdict_json(&verdict).as_bytes())?,
        false => env.print(&verdict_words(&verdict, &path, env.lang))?,
    }
    let status = u8::from(!verdict.agrees());
    // the process ends here; freeing a million texts one by one would be a tenth of its time
    std::mem::forget(verdict);
    Ok(status)
}
