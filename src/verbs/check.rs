//! `instroom check`: what would be sealed; writes nothing.

use crate::env::{Env, Failure};
use crate::rules::Choice;
use crate::verbs::arg::reading::ReadingArgs;
use crate::verbs::arg::roster::RosterArgs;
use crate::verbs::step::plan::{Plan, check_beacon};
use std::path::PathBuf;

/// Reads rules and register and shows what would be sealed; writes nothing
///
/// Leest spelregels en aanmeldingen en toont wat verzegeld zou worden; schrijft niets
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
    /// The log that would go on with this round
    ///
    /// Het verslag dat met deze ronde verder zou gaan
    #[arg(long, value_name = "LOG")]
    log: Option<PathBuf>,
    #[command(flatten)]
    roster: RosterArgs,
    #[command(flatten)]
    reading: ReadingArgs,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let planned = Plan {
        rules: &args.rules,
        boundary: Choice::Needed,
        register: &args.register,
        reading: &args.reading,
        log: args.log.as_deref(),
        roster: &args.roster,
    }
    .read(env)?;
    env.print(&planned.survey(env.lang))?;
    // a plan without a beacon needs no clock
    if planned.file.plan.first_beacon().is_some() {
        check_beacon(&planned.file.plan, (env.now)(), env)?;
    }
    for words in planned.remarks(env.lang) {
        env.print(&format!("\n{words}\n"))?;
    }
    Ok(0)
}
