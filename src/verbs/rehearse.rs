//! `instroom rehearse`: a folder in which the whole ceremony is rehearsed, with everything that comes of it marked.

use crate::env::{Env, Failure};
use crate::log::rehearsal::is_rehearsal;
use crate::register;
use crate::rules::{self, RulesFile, Source, SourceKind, check_origin, read_rules, rehearsal_of, rehearsed};
use crate::verbs::arg::shown::{all_refusals, refusal_at, say, shell_path, shell_word, shown};
use crate::words::verbs::rehearse::{RehearseRefusal, Rehearsed};
use std::path::{Path, PathBuf};

/// Makes a folder to rehearse the whole draw in: everything that comes of it is marked OEFENING
///
/// Maakt een map om de hele loting in te oefenen: alles wat eruit komt, is gemerkt met OEFENING
#[derive(clap::Args)]
pub(super) struct Args {
    /// The rules (rules.toml)
    ///
    /// De spelregels (rules.toml)
    rules: PathBuf,
    /// The register (aanmeldingen.csv or .xlsx)
    ///
    /// De aanmeldingen (aanmeldingen.csv of .xlsx)
    register: PathBuf,
    /// The new folder
    ///
    /// De nieuwe map
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    env.refuse_existing(&args.out)?;
    let bytes = env.read_within(&args.rules, rules::MOST_BYTES)?;
    let file = read_rules(&bytes, &shown(&args.rules)).map_err(|faults| all_refusals(&faults, env))?;
    let turned = turned(&bytes, args, &file, env)?;
    let register = env.read_within(&args.register, register::MOST_BYTES)?;
    let [own, list] = [&args.rules, &args.register].map(|path| name_of(path));
    env.new_folder_with(&args.out, &[(&own, &turned), (&list, &register)])?;
    let origin = rehearsed(&file.programme.origin);
    say(&Rehearsed::Made { path: shown(&args.out), origin: origin.clone() }, env);
    file.plan.sources.iter().filter_map(source_told).for_each(|told| say(&told, env));
    if let Some(until) = file.rules.objections_until {
        say(&Rehearsed::Corrections { until }, env);
    }
    let path = |name: &str| shell_path(&args.out.join(name));
    let (program, key, log) = (shell_word(&env.program), path("organisator.pem"), path("loting.jsonl"));
    say(&Rehearsed::Key { program: program.clone(), origin, key: key.clone() }, env);
    say(&Rehearsed::Seal { program, rules: path(&own), register: path(&list), key, log }, env);
    Ok(0)
}

/// The rules under the name of a rehearsal.
fn turned(bytes: &[u8], args: &Args, file: &RulesFile, env: &Env<'_>) -> Result<Vec<u8>, Failure> {
    let origin = file.programme.origin.clone();
    if is_rehearsal(&origin) {
        return Err(refusal_at(&args.rules, &RehearseRefusal::Already { origin }, env));
    }
    check_origin("origin", &rehearsed(&origin)).map_err(|fault| refusal_at(&args.rules, &fault, env))?;
    rehearsal_of(bytes, file).ok_or_else(|| refusal_at(&args.rules, &RehearseRefusal::Spelt { origin }, env))
}

/// What to mind of a source: a secret that was shown is none any more, and a beacon speaks at its own time.
fn source_told(source: &Source) -> Option<Rehearsed> {
    let label = source.label.clone();
    match &source.kind {
        SourceKind::Secret { .. } => Some(Rehearsed::Secret { label }),
        kind @ SourceKind::Drand { .. } => kind.beacon().map(|moment| Rehearsed::Beacon { label, moment }),
        SourceKind::Dice { .. } | SourceKind::Text { .. } => None,
    }
}

/// What a file is called in the new folder.
fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
