//! `instroom check`: what would be sealed; writes nothing.

use super::follow::{carried_words, refuse_other_programme, round_failure, round_title};
use super::grow::Grown;
use super::help::Dutch;
use super::read_input;
use super::reading::ReadingArgs;
use crate::env::{Env, Failure};
use crate::history::History;
use crate::round::{follow, units};
use crate::survey::{Survey, survey_words};
use std::path::PathBuf;

/// Reads rules and register and shows what would be sealed; writes nothing
#[derive(clap::Args)]
pub(super) struct Args {
    /// The rules (rules.toml)
    rules: PathBuf,
    /// The register (aanmeldingen.csv or .xlsx)
    register: PathBuf,
    /// The log that would go on with this round
    #[arg(long, value_name = "LOG")]
    log: Option<PathBuf>,
    #[command(flatten)]
    reading: ReadingArgs,
}

pub(super) const DUTCH: Dutch = Dutch {
    verb: "check",
    about: "Leest spelregels en aanmeldingen en toont wat verzegeld zou worden; schrijft niets",
    args: &[
        ("rules", "De spelregels (rules.toml)"),
        ("register", "De aanmeldingen (aanmeldingen.csv of .xlsx)"),
        ("log", "Het verslag dat met deze ronde verder zou gaan"),
    ],
    shared: &[&super::reading::DUTCH],
};

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let (file, reading) = read_input((&args.rules, &args.register), &args.reading, env)?;
    let (number, history) = match &args.log {
        None => (1, History::default()),
        Some(log) => {
            let grown = Grown::read(log, env)?;
            grown.refuse_waiting(env)?;
            refuse_other_programme(&file.programme, &grown.transcript.programme, &args.rules, env)?;
            (grown.transcript.counts().0 + 1, grown.transcript.history())
        }
    };
    let (register, carried) = follow(reading.register.clone(), &reading.silent, &history);
    let units =
        units(&file.rules, &register, &history).map_err(|faults| round_failure(&faults, &args.register, env))?;
    let title = round_title(&file, number);
    let survey = Survey { file: &file, title: &title, reading: &reading, register: &register, units: &units };
    env.print(&survey_words(&survey, env.lang))?;
    let carried = carried_words(&carried, env.lang);
    if !carried.is_empty() {
        env.print(&format!("\n{carried}\n"))?;
    }
    Ok(0)
}
