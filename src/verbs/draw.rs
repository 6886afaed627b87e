//! `instroom draw`: from a sealed log and the contributions to the result.

use crate::draw::round::{Standing, units};
use crate::draw::seed::Delivered;
use crate::env::{Env, Failure};
use crate::log::key::PrivateKey;
use crate::log::note::{base64, spoken};
use crate::log::tree::Hash;
use crate::tell::count::{Stage, amendment_words};
use crate::tell::section::round_count;
use crate::tell::survey::{changes_words, result_words};
use crate::transcript::grow::{self, Given, Undrawn};
use crate::transcript::{Section, Subject};
use crate::verbs::arg::key::SigningArgs;
use crate::verbs::arg::moment::{read_moment, read_second};
use crate::verbs::arg::roster::{RosterArgs, names_of};
use crate::verbs::arg::shown::{refusal_at, say, shell_path};
use crate::verbs::arg::shown::{shell_word, shown};
use crate::verbs::step::give::{GivingArgs, gather};
use crate::verbs::step::grow::Grown;
use crate::verbs::step::plan::round_failure;
use crate::verbs::step::recall::{Recall, Signing};
use crate::verbs::step::sibling::refuse_rerun;
use crate::verbs::step::signatures::read_given;
use crate::words::value::Digits;
use crate::words::verbs::log::{CosignNext, Root};
use crate::words::verbs::seal::{DrawRefusal, Drawn};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Draws: mixes the contributions into the seed and writes lots, allocation and outcomes
///
/// Loot: mengt de inbreng tot de startwaarde en schrijft loten, toewijzing en uitkomsten
#[derive(clap::Args)]
pub(super) struct Args {
    /// The sealed log
    ///
    /// Het verzegelde verslag
    log: PathBuf,
    #[command(flatten)]
    signing: SigningArgs,
    #[command(flatten)]
    roster: RosterArgs,
    #[command(flatten)]
    giving: GivingArgs,
    /// Signatures of witnesses on the seal, from another computer: a file, or the text itself; may be repeated
    ///
    /// Handtekeningen van getuigen op het zegel, van een andere computer: een bestand, of de tekst zelf; mag vaker
    #[arg(long, value_name = "TEXT")]
    add: Vec<String>,
    /// Moment of the draw, with time zone, to compare with the end of the period for corrections; by default now
    ///
    /// Tijdstip van de loting, met tijdzone, om te vergelijken met het einde van de correctieronde; anders nu
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let added = read_given(&args.add, env)?;
    let grown = Grown::read(&args.log, env)?;
    let grown = if added.is_empty() { grown } else { grown.cosigned(&added, env)? };
    let section = grown.waiting(env)?;
    let kept = args.roster.read(&grown.transcript, env)?;
    refuse_open_period(args, section, env)?;
    refuse_rerun(&args.log, &grown, env)?;
    grown.refuse_uncosigned(section, env)?;
    let time = read_second(args.at.as_deref(), env)?;
    let recall = Recall::of(&grown, &args.signing, time, env)?;
    let key = grown.key(&args.signing, env)?;
    let delivered = section.subject.plan().map_or(Ok(Delivered::default()), |plan| gather(&args.giving, plan, env));
    let delivered = delivered.map_err(|failure| recall.cause(failure))?;
    let drawing = Drawing { delivered: &delivered, key: &key, signing: Signing { recall: &recall, time } };
    let (standing, root) = write(&grown, drawing, env)?;
    let names = names_of(&grown.transcript, kept.as_ref());
    env.say(&result_words(&standing, names, env.lang));
    let before = grown.transcript.drawn().map(|drawn| &drawn.standing);
    if let (Subject::Amendment(_), Some(before)) = (&section.subject, before) {
        env.say(&changes_words(before, &standing, names, env.lang));
    }
    say_drawn(&section.subject, &standing, &args.log, env);
    say(&Root::Full { root: base64(&root) }, env);
    say(&Root::Short { short: spoken(&root) }, env);
    say_next(&grown, section, &args.log, env);
    Ok(0)
}

/// What a draw is made with.
struct Drawing<'a> {
    delivered: &'a Delivered,
    key: &'a PrivateKey,
    signing: Signing<'a>,
}

/// Writes what follows from what is sealed.
fn write(grown: &Grown, drawing: Drawing<'_>, env: &Env<'_>) -> Result<(Standing, Hash), Failure> {
    let Drawing { delivered, key, signing } = drawing;
    let section = grown.waiting(env)?;
    let (given, signer) = (Given { seal: &section.seal.1, delivered }, grown.signer(key));
    let before = grown.transcript.drawn().map(|drawn| &drawn.standing);
    grown.write(Some(signing), env, |log| match (&section.subject, before) {
        (Subject::Round { sealed, history }, _) => {
            // it was verified a moment ago, so they are there
            let units = units(&sealed.rules, &sealed.register, history)
                .map_err(|faults| round_failure(&faults, grown.path(), env))?;
            let round = Undrawn { sealed: Arc::clone(sealed), units, history: Arc::clone(history) };
            Ok(grow::draw(log, round, given, signer))
        }
        (Subject::Amendment(amendment), Some(standing)) => {
            let changed = standing.with_changes(amendment);
            let changed = changed.map_err(|impossible| refusal_at(grown.path(), &impossible.fault, env))?;
            Ok(grow::amend(log, changed, given, signer))
        }
        // never sealed without a round; a handover does not wait
        (Subject::Amendment(_), None) | (Subject::Handover(_), _) => {
            Err(refusal_at(grown.path(), &DrawRefusal::NoRound, env))
        }
    })
}

/// What was drawn: sign-ups, lines and lots, and where it stands.
fn say_drawn(subject: &Subject, standing: &Standing, log: &Path, env: &mut Env<'_>) {
    let path = shown(log);
    let (count, drawn) = match subject {
        Subject::Round { sealed, .. } => {
            let practices = standing.sealed.register.practices().len() as u64;
            let count = round_count(sealed, &standing.units).words(Stage::Drawn, env.lang);
            (count, Drawn::Round { practices, path })
        }
        Subject::Amendment(amendment) => {
            let number = Digits(amendment.number);
            (amendment_words(amendment, Stage::Drawn, env.lang), Drawn::Amendment { number, path })
        }
        Subject::Handover(_) => return, // is not drawn
    };
    env.say(&count);
    say(&drawn, env);
}

/// What comes next.
fn say_next(grown: &Grown, section: &Section, log: &Path, env: &mut Env<'_>) {
    let (program, log) = (shell_word(&env.program), shell_path(log));
    say(&Drawn::Check { program: program.clone(), log: log.clone() }, env);
    if matches!(section.subject, Subject::Round { .. }) {
        say(&Drawn::Explain { program: program.clone(), log: log.clone() }, env);
    }
    if let required @ 1.. = grown.transcript.signers.required {
        say(&CosignNext::Result { required, program, log }, env);
    }
}

/// Refuses while practices can have mistakes corrected. Without a period nobody needs to know what time it is.
fn refuse_open_period(args: &Args, section: &Section, env: &Env<'_>) -> Result<(), Failure> {
    let Subject::Round { sealed, .. } = &section.subject else { return Ok(()) };
    if sealed.rules.objections_until.is_none() {
        return Ok(());
    }
    match sealed.rules.objections_run_until(read_moment(args.at.as_deref(), env)?) {
        Some(until) => Err(refusal_at(&args.log, &DrawRefusal::OpenPeriod { until }, env)),
        None => Ok(()),
    }
}
