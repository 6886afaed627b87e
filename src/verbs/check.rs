//! `instroom check`: what would be sealed; writes nothing.

use super::help::Dutch;
use super::read_input;
use super::reading::ReadingArgs;
use crate::env::{Env, Failure};
use crate::survey::survey_words;
use std::path::PathBuf;

/// Reads rules and register and shows what would be sealed; writes nothing
#[derive(clap::Args)]
pub(super) struct Args {
    /// The rules (rules.toml)
    rules: PathBuf,
    /// The register (aanmeldingen.csv or .xlsx)
    register: PathBuf,
    #[command(flatten)]
    reading: ReadingArgs,
}

pub(super) const DUTCH: Dutch = Dutch {
    verb: "check",
    about: "Leest spelregels en aanmeldingen en toont wat verzegeld zou worden; schrijft niets",
    args: &[("rules", "De spelregels (rules.toml)"), ("register", "De aanmeldingen (aanmeldingen.csv of .xlsx)")],
    shared: &[&super::reading::DUTCH],
};

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let (file, reading) = read_input((&args.rules, &args.register), &args.reading, env)?;
    env.print(&survey_words(&file, &reading, env.lang))?;
    Ok(0)
}
