//! `instroom check`: what would be sealed, or whether this is what was; writes nothing but a report that is asked for.

use crate::env::{Env, Failure};
use crate::rules::Choice;
use crate::tell::rehearsal::mark_lines;
use crate::tell::report::{Finding, Reach, refused};
use crate::verbs::arg::reading::ReadingArgs;
use crate::verbs::arg::roster::RosterArgs;
use crate::verbs::arg::shown::say;
use crate::verbs::step::plan::{Plan, Planned, Then};
use crate::verbs::step::refused::Refused;
use crate::verbs::step::report::{ReportArgs, Subject};
use crate::verbs::step::same::{Told, given_up, told};
use crate::words::report::{GroupTitle, Weight};
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
    /// The log that would go on with this round, or that has it sealed: then it is told whether these files are what was sealed
    ///
    /// Het verslag dat met deze ronde verder zou gaan, of waarin zij al verzegeld is: dan ziet u of dit is wat is verzegeld
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
        then: Then::Shown,
    };
    let opened = match plan.open(env) {
        Ok(opened) => opened,
        Err(refused) => return Err(report_refused(&plan, (refused, Reach::Register), args, env)),
    };
    if let Some(Told { number, words, status }) = told(&opened, &plan, env)? {
        args.report.refuse_sealed(number, env)?;
        env.print(&words)?;
        return Ok(status);
    }
    let given_up = given_up(&opened, &plan, env)?;
    let planned = match plan.follow(opened, env) {
        Ok(planned) => planned,
        Err(refused) => return Err(report_refused(&plan, (refused, Reach::Round), args, env)),
    };
    show(&planned, given_up, args, env)?;
    Ok(0)
}

/// Shows what would be sealed, beside a round that was given up if there is one, and writes what is asked for, also where it
/// cannot be sealed with this beacon.
fn show(planned: &Planned, given_up: Option<String>, args: &Args, env: &mut Env<'_>) -> Result<(), Failure> {
    let title = Some(planned.title.as_str());
    let subject = Subject { register: &args.register, reading: &args.reading, rules: Some(&planned.file), title };
    let now = (env.now)();
    let mark = mark_lines(&planned.file.programme.origin, env.lang);
    env.print(&(mark + &planned.survey(now, env.lang)))?;
    for words in planned.remarks(env.lang).into_iter().chain(given_up) {
        env.print(&format!("\n{}\n", words.trim_end()))?;
    }
    let against = planned.past_beacon(now);
    let against = against.iter().map(|against| refused(against, GroupTitle::Round, env.lang));
    let found: Vec<Finding> = against.chain(planned.findings(now, env.lang)).collect();
    let written = args.report.tell(&subject, (found, Reach::Whole), env)?;
    written.iter().for_each(|written| say(written, env));
    args.report.write_conditions(planned, &args.register, &args.reading, env)?;
    planned.check_beacon(now, env)
}

/// Tells what cannot be planned, where there is something to tell.
fn report_refused(plan: &Plan<'_>, (refused, reach): (Refused, Reach), args: &Args, env: &Env<'_>) -> Failure {
    if !args.report.is_told(env) || refused.found.is_empty() {
        return refused.failure(env.lang);
    }
    let rules = plan.rules(env);
    let title = rules.as_ref().and_then(|rules| rules.round_title.as_deref());
    let subject = Subject { register: &args.register, reading: &args.reading, rules: rules.as_ref(), title };
    let of_rules = |found: &Finding| (found.weight, found.about) == (Weight::Fault, GroupTitle::Rules);
    let reach = if refused.found.iter().any(of_rules) { Reach::Rules } else { reach };
    match args.report.tell(&subject, (refused.found.clone(), reach), env) {
        Ok(written) => refused.beside_report(written.as_ref(), env.lang),
        Err(failure) => refused.and(failure, env.lang),
    }
}
