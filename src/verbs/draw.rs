//! `instroom draw`: from a sealed log and the contributions to the result.

use crate::draw::moment::{Earliest, last_beacon};
use crate::draw::round::{Amendment, Standing};
use crate::draw::seed::Delivered;
use crate::env::{Env, Failure, free_aside};
use crate::log::key::PrivateKey;
use crate::log::note::base64;
use crate::log::short::short_number;
use crate::log::tree::Hash;
use crate::tell::count::{Stage, amendment_words};
use crate::tell::section::round_count;
use crate::tell::survey::{changes_words, result_words};
use crate::transcript::grow::{self, Given, Waits, WaitsFault};
use crate::transcript::{Section, Subject, thrown};
use crate::verbs::arg::answer::ConfirmArgs;
use crate::verbs::arg::key::SigningArgs;
use crate::verbs::arg::moment::{read_second, say_ahead};
use crate::verbs::arg::roster::{RosterArgs, names_of};
use crate::verbs::arg::shown::{refusal_at, say, shell_path};
use crate::verbs::arg::shown::{shell_word, shown};
use crate::verbs::step::give::{Brought, Gathering, GivingArgs};
use crate::verbs::step::grow::Held;
use crate::verbs::step::memory::MemoryFile;
use crate::verbs::step::recall::{Recall, Signing};
use crate::verbs::step::refused::Refused;
use crate::verbs::step::sibling::refuse_rerun;
use crate::verbs::step::signatures::read_given;
use crate::verbs::step::throws::KeptThrows;
use crate::words::noun::{Practices, Witnesses};
use crate::words::value::Digits;
use crate::words::verbs::log::{CosignNext, Root};
use crate::words::verbs::seal::{DrawRefusal, Drawn};
use jiff::Timestamp;
use std::path::{Path, PathBuf};

/// Draws: makes the seed from what the sources gave, such as rolls of dice, and writes lots, allocation and outcomes
///
/// Loot: maakt de startwaarde uit wat de bronnen gaven, zoals worpen, en schrijft loten, toewijzing en uitkomsten
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
    /// Moment of the draw, with time zone, as the log will say it; by default now
    ///
    /// Tijdstip van de loting, met tijdzone, zoals het in het verslag komt; anders nu
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    #[command(flatten)]
    confirm: ConfirmArgs,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let added = read_given(&args.add, env)?;
    let grown = Held::read(&args.log, env)?;
    let grown = if added.is_empty() { grown } else { grown.cosigned(&added, env)? };
    let section = grown.waiting(env)?;
    let kept = args.roster.read(&grown.transcript, env)?;
    // before anybody is asked for dice
    let drawn = moment(args, section, &Delivered::default(), env)?;
    say_ahead(args.at.as_deref(), drawn, env);
    refuse_rerun(&args.log, &grown, env)?;
    grown.refuse_uncosigned(section, env)?;
    let memory = MemoryFile::of(&args.signing, &[grown.lock()], env)?;
    let recall = Recall::of(&grown, memory, drawn, env)?;
    let brought = section.subject.plan().map(|plan| args.giving.read(plan, env)).transpose();
    let brought = brought.map_err(|failure| recall.cause(failure))?;
    brought.iter().try_for_each(|brought| args.giving.refuse_ahead(brought, (&args.log, drawn), env))?;
    let key = grown.key(&args.signing, env)?;
    let mut throws = KeptThrows::of(&args.log, &section.seal.1, &[grown.lock()], env)?;
    let drawn = gather(args, (&grown, &recall), (brought, &mut throws), env).and_then(|delivered| {
        // the beacon may have been waited for
        let drawn = moment(args, section, &delivered, env)?;
        let given = Given { seal: &section.seal.1, delivered: &delivered, drawn };
        let written = write(&grown, Drawing { given, key: &key, recall: &recall }, env)?;
        Ok((written, drawn))
    });
    if drawn.is_err() {
        throws.say_left(env);
    }
    let ((standing, root), drawn) = drawn?;
    let names = names_of(&grown.transcript, kept.as_ref());
    let before = amended(&grown, section);
    env.say(&result_words(&standing, &held(before), names, env.lang));
    if let Some((_, before)) = before {
        env.say(&changes_words(before, &standing, names, env.lang));
    }
    say_drawn(&section.subject, (&standing, drawn), &args.log, env);
    say(&Root::Full { root: base64(&root) }, env);
    say(&Root::Short { short: short_number(&root) }, env);
    throws.remove(env);
    say_next(&grown, section, args, env);
    free_aside(standing);
    Ok(0)
}

/// An amendment, and the round as it stood before it.
fn amended<'a>(grown: &'a Held, section: &'a Section) -> Option<(&'a Amendment, &'a Standing)> {
    let Subject::Amendment(amendment) = &section.subject else { return None };
    Some((amendment, &grown.transcript.drawn()?.standing))
}

/// By unit the place that it had before an amendment.
fn held(amended: Option<(&Amendment, &Standing)>) -> Vec<Option<usize>> {
    let changed = amended.and_then(|(amendment, before)| before.with_changes(amendment).ok());
    changed.map_or(Vec::new(), |changed| changed.held())
}

/// What came of the sources. Whether the result can be written is tried before anybody throws a die.
fn gather(
    args: &Args,
    (grown, recall): (&Held, &Recall),
    (brought, throws): (Option<Brought>, &mut KeptThrows),
    env: &mut Env<'_>,
) -> Result<Delivered, Failure> {
    let plan = grown.waiting(env)?.subject.plan();
    let Some((plan, brought)) = plan.zip(brought) else { return Ok(Delivered::default()) };
    if brought.lacks() {
        grown.try_write()?;
        recall.try_write()?;
    }
    let sure = args.confirm.yes || recall.is_behind();
    let gathering = Gathering { args: &args.giving, plan, before: thrown(&grown.transcript.sections), sure };
    gathering.gather(brought, throws, env).map_err(|failure| recall.cause(failure))
}

/// What a draw is made with.
struct Drawing<'a> {
    given: Given<'a>,
    key: &'a PrivateKey,
    recall: &'a Recall,
}

/// Writes what follows from what is sealed.
fn write(grown: &Held, drawing: Drawing<'_>, env: &Env<'_>) -> Result<(Standing, Hash), Failure> {
    let Drawing { given, key, recall } = drawing;
    let (section, signer) = (grown.waiting(env)?, grown.signer(key));
    let signing = Signing { recall, time: given.drawn };
    let before = grown.transcript.drawn().map(|drawn| &drawn.standing);
    // it was verified a moment ago, so nothing stands against it
    let waiting = section.waits(before).map_err(|fault| match fault {
        WaitsFault::Round(faults) => Refused::of_whole(&faults, &shown(grown.path()), env).failure(env.lang),
        WaitsFault::Change(fault) => refusal_at(grown.path(), &fault, env),
        WaitsFault::NoRound => refusal_at(grown.path(), &DrawRefusal::NoRound, env),
    })?;
    grown.write(Some(signing), env, |log| {
        Ok(match waiting {
            Waits::Round(round) => grow::draw(log, round, given, signer),
            Waits::Amendment(changed) => grow::amend(log, *changed, given, signer),
        })
    })
}

/// What was drawn: sign-ups, lines and lots, and where it stands.
fn say_drawn(subject: &Subject, (standing, drawn): (&Standing, Timestamp), log: &Path, env: &mut Env<'_>) {
    let path = shown(log);
    let (count, told) = match subject {
        Subject::Round { sealed, .. } => {
            let practices = standing.sealed.register.practices().len() as u64;
            let count = round_count(sealed, &standing.units).words(Stage::Drawn, env.lang);
            (count, Drawn::Round { practices: Practices(practices), path })
        }
        Subject::Amendment(amendment) => {
            let number = Digits(amendment.number);
            (amendment_words(amendment, Stage::Drawn, env.lang), Drawn::Amendment { number, path })
        }
        Subject::Handover(_) => return, // is not drawn
    };
    env.say(&count);
    say(&told, env);
    say(&Drawn::At { drawn }, env);
}

/// What comes next.
fn say_next(grown: &Held, section: &Section, args: &Args, env: &mut Env<'_>) {
    let (program, log) = (shell_word(&env.program), shell_path(&args.log));
    if let required @ 1.. = grown.transcript.signers.required {
        let (program, log, required) = (program.clone(), log.clone(), Witnesses(required as u64));
        say(&CosignNext::Result { required, program, log }, env);
    }
    say(&Drawn::Check { program: program.clone(), log: log.clone() }, env);
    if matches!(section.subject, Subject::Round { .. }) {
        say(&Drawn::Explain { program, log: log + &args.roster.word() }, env);
    }
}

/// When is drawn, for the log: that of `--at`, or now.
///
/// # Errors
/// What was sealed or given cannot have been drawn then.
fn moment(args: &Args, section: &Section, delivered: &Delivered, env: &Env<'_>) -> Result<Timestamp, Failure> {
    let drawn = read_second(args.at.as_deref(), env)?;
    let (opened, objections_until) = match &section.subject {
        Subject::Round { sealed, .. } => (sealed.round.opened, sealed.rules.objections_until),
        Subject::Amendment(amendment) => (amendment.opened, None),
        Subject::Handover(_) => return Ok(drawn), // is not drawn
    };
    let beacon = section.subject.plan().and_then(|plan| last_beacon(plan, delivered));
    let checked = Earliest { opened, objections_until, beacon }.check(drawn);
    checked.map(|()| drawn).map_err(|fault| refusal_at(&args.log, &fault, env))
}
