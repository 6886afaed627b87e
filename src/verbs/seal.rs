//! `instroom seal`: fixes rules and register before anybody can know the seed.

use super::help::Dutch;
use super::keygen::public_beside;
use super::reading::ReadingArgs;
use super::{moment, name, read_input, read_key, shell_word, size_words};
use crate::draw;
use crate::env::{Access, Env, Failure};
use crate::log::Log;
use crate::log::key::{KeyFault, VerifierKey};
use crate::log::note::base64;
use crate::say;
use crate::survey::repairs_words;
use std::path::{Path, PathBuf};

/// Seals rules and register in a new log: nothing can change after this
#[derive(clap::Args)]
pub(super) struct Args {
    /// The rules (rules.toml)
    rules: PathBuf,
    /// The register (aanmeldingen.csv or .xlsx)
    register: PathBuf,
    /// The organiser's private key
    #[arg(long, value_name = "KEY")]
    key: PathBuf,
    /// The new log, usually NAME.jsonl
    #[arg(long, value_name = "LOG")]
    log: PathBuf,
    /// Moment of sealing, with time zone; by default now
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    #[command(flatten)]
    reading: ReadingArgs,
}

pub(super) const DUTCH: Dutch = Dutch {
    verb: "seal",
    about: "Verzegelt spelregels en aanmeldingen in een nieuw verslag: daarna kan er niets meer veranderen",
    args: &[
        ("rules", "De spelregels (rules.toml)"),
        ("register", "De aanmeldingen (aanmeldingen.csv of .xlsx)"),
        ("key", "De geheime sleutel van de organisator"),
        ("log", "Het nieuwe verslag, meestal NAAM.jsonl"),
        ("at", "Tijdstip van verzegelen, met tijdzone; anders nu"),
    ],
};

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let (file, reading) = read_input((&args.rules, &args.register), &args.reading, env)?;
    let repairs = repairs_words(&reading, env.lang);
    let key = read_key(&args.key, env)?;
    check_published(&args.key, &file.programme.origin, env)?;
    let opened = moment(args.at.as_deref(), env)?;
    let mut draft = env.begin(&args.log, Access::Usual)?;
    let mut log = Log::new(draft.writer());
    let (sealed, root) = draw::seal(&mut log, (file, reading.register), &key, opened)
        .map_err(|fault| Failure::new(env.lang, &fault, Some(&name(&args.rules))))?;
    log.finish().map(drop).map_err(|error| draft.failure(error))?;
    draft.keep_new(&[])?;
    if !repairs.is_empty() {
        env.say(&repairs);
    }
    let practices = sealed.register.practices();
    let size = size_words(practices.len(), practices.iter().map(|practice| practice.ion).sum(), env.lang);
    let (path, root) = (name(&args.log), base64(&root));
    let [key, log, program] = [&name(&args.key), &path, &env.program].map(|word| shell_word(word));
    let give: String = sealed.plan.sources.iter().map(|source| format!(" --contribute {}=…", source.label)).collect();
    let public = &sealed.organiser;
    env.say(&say!(env.lang,
        nl: "Verzegeld: {path} met {size}.\nControlegetal: {root}\nOpenbare sleutel: {public}\nLees het controlegetal voor, schrijf het in het proces-verbaal en maak {path} nu bekend, vóór de loting.\nDaarna: {program} draw {log} --key {key}{give}",
        en: "Sealed: {path} with {size}.\nRoot: {root}\nPublic key: {public}\nRead the root aloud, write it in the record and publish {path} now, before the draw.\nThen: {program} draw {log} --key {key}{give}"));
    Ok(0)
}

/// Refuses when the public key beside the private one was published under another name: `--trust` would then never
/// agree.
fn check_published(key: &Path, origin: &str, env: &Env<'_>) -> Result<(), Failure> {
    let beside = public_beside(key);
    let Some(published) = env.read_text(&beside).ok().and_then(|text| VerifierKey::read(text.trim()).ok()) else {
        return Ok(());
    };
    if published.name() == origin {
        return Ok(());
    }
    let fault = KeyFault::Renamed { published: published.name().to_owned(), origin: origin.to_owned() };
    Err(Failure::new(env.lang, &fault, Some(&name(&beside))))
}
