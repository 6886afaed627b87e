//! `instroom check`: what would be sealed; writes nothing but a report that is asked for.

use crate::env::{Env, Failure};
use crate::rules::Choice;
use crate::verbs::arg::reading::ReadingArgs;
use crate::verbs::arg::roster::RosterArgs;
use crate::verbs::arg::shown::say;
use crate::verbs::step::plan::{Plan, check_beacon};
use crate::verbs::step::refused::Refused;
use crate::verbs::step::report::{ReportArgs, Subject};
use std::path::PathBuf;

/// Reads rules and register and shows what would be sealed; touches no log and no register
///
/// Leest spelregels en aanmeldingen en toont wat verzegeld zou worden; verandert geen verslag en geen aanmeldingen
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
    #[command(flatten)]
    report: ReportArgs,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    args.report.check(env)?;
    let plan = Plan {
        rules: &args.rules,
        boundary: Choice::Needed,
        register: &args.register,
        reading: &args.reading,
        log: args.log.as_deref(),
        roster: &args.roster,
    };
    let planned = match plan.look(env) {
        Ok(planned) => planned,
        Err(refused) => return Err(report_refused(&plan, refused, args, env)),
    };
    let title = Some(planned.title.as_str());
    let subject = Subject { register: &args.register, reading: &args.reading, rules: Some(&planned.file), title };
    env.print(&planned.survey(env.lang))?;
    let written = args.report.write_report(&subject, &planned.findings(env.lang), env)?;
    // a plan without a beacon needs no clock
    if planned.file.plan.first_beacon().is_some() {
        check_beacon(&planned.file.plan, (env.now)(), env)?;
    }
    for words in planned.remarks(env.lang) {
        env.print(&format!("\n{words}\n"))?;
    }
    written.iter().for_each(|written| say(written, env));
    args.report.write_conditions(&planned, &args.register, &args.reading, env)?;
    Ok(0)
}

/// Writes the report on what cannot be planned, where there is something to report.
fn report_refused(plan: &Plan<'_>, refused: Refused, args: &Args, env: &Env<'_>) -> Failure {
    if !args.report.has_report() || refused.found.is_empty() {
        return refused.failure(env.lang);
    }
    let rules = plan.rules(env);
    let title = rules.as_ref().and_then(|rules| rules.round_title.as_deref());
    let subject = Subject { register: &args.register, reading: &args.reading, rules: rules.as_ref(), title };
    match args.report.write_report(&subject, &refused.found, env) {
        Ok(written) => refused.beside_report(written.as_ref(), env.lang),
        Err(failure) => failure,
    }
}
