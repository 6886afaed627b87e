//! `instroom check`: what would be sealed, or whether this is what was; writes nothing.

use crate::env::{Env, Failure};
use crate::rules::Choice;
use crate::verbs::arg::reading::ReadingArgs;
use crate::verbs::arg::roster::RosterArgs;
use crate::verbs::step::plan::Plan;
use crate::verbs::step::same::{Told, told};
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
    /// The log that would go on with this round, or that has it sealed: then it is told whether these files are what was sealed
    ///
    /// Het verslag dat met deze ronde verder zou gaan, of waarin zij al verzegeld is: dan ziet u of dit is wat is verzegeld
    #[arg(long, value_name = "LOG")]
    log: Option<PathBuf>,
    #[command(flatten)]
    roster: RosterArgs,
    #[command(flatten)]
    reading: ReadingArgs,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let plan = Plan {
        rules: &args.rules,
        boundary: Choice::Needed,
        register: &args.register,
        reading: &args.reading,
        log: args.log.as_deref(),
        roster: &args.roster,
    };
    let opened = plan.open(env)?;
    if let Some(Told { words, status }) = told(&opened, &plan, env)? {
        env.print(&words)?;
        return Ok(status);
    }
    let planned = plan.follow(opened, env)?;
    env.print(&planned.survey(env.lang))?;
    for words in planned.remarks(env.lang) {
        env.print(&format!("\n{words}\n"))?;
    }
    // a plan without a beacon needs no clock
    if planned.file.plan.first_beacon().is_some() {
        planned.check_beacon((env.now)(), env)?;
    }
    Ok(0)
}
