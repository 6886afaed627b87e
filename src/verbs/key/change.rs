//! `instroom key change`: announces another key of the organiser, or other witnesses, signed by those of before.

use crate::env::{Env, Failure};
use crate::log::key::VerifierKey;
use crate::log::note::base64;
use crate::log::short::short_number;
use crate::log::signers::{Signers, Witness};
use crate::rules::{MOST_BYTES, RulesFault, WitnessFault, Witnesses, read_rules};
use crate::tell::survey::read_otherwise_words;
use crate::transcript::Handover;
use crate::transcript::Subject;
use crate::transcript::grow;
use crate::verbs::arg::answer::ConfirmArgs;
use crate::verbs::arg::key::{SigningArgs, read_public};
use crate::verbs::arg::moment::{read_second, say_ahead};
use crate::verbs::arg::published::say_reason;
use crate::verbs::arg::shown::{all_refusals, refusal, say, shell_path};
use crate::verbs::arg::shown::{shell_word, shown};
use crate::verbs::arg::text::read_plain;
use crate::verbs::step::grow::Held;
use crate::verbs::step::memory::MemoryFile;
use crate::verbs::step::policy::PolicyFile;
use crate::verbs::step::recall::{Recall, Signing};
use crate::words::Wording;
use crate::words::noun::Witnesses as WitnessesTold;
use crate::words::verbs::confirm::Confirm;
use crate::words::verbs::key::{Announced, ChangeRefusal, WouldChange};
use crate::words::verbs::log::{CosignNext, Root};
use crate::words::verbs::policy::Publish;
use std::path::PathBuf;

/// Announces a new key of the organiser, or other witnesses, in a log; those of before sign it
///
/// Kondigt in een verslag een nieuwe sleutel van de organisator aan, of andere getuigen; die van daarvoor ondertekenen het
#[derive(clap::Args)]
pub(super) struct Args {
    /// The log
    ///
    /// Het verslag
    log: PathBuf,
    #[command(flatten)]
    signing: SigningArgs,
    /// The organiser's new public key, or a file that holds it
    ///
    /// De nieuwe openbare sleutel van de organisator, of een bestand waarin hij staat
    #[arg(long, value_name = "VKEY", required_unless_present = "rules")]
    organiser: Option<String>,
    /// Rules with the new `[[witness]]` and `[witnesses]` tables
    ///
    /// Spelregels met de nieuwe blokken [[witness]] en [witnesses]
    #[expect(rustdoc::broken_intra_doc_links, reason = "tables of TOML, as they are typed")]
    #[arg(long, value_name = "RULES")]
    rules: Option<PathBuf>,
    /// Why, for everybody to read
    ///
    /// Waarom, voor iedereen te lezen
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// Moment of the announcement, with time zone; by default now
    ///
    /// Tijdstip van aankondigen, met tijdzone; anders nu
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    #[command(flatten)]
    confirm: ConfirmArgs,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let grown = Held::read(&args.log, env)?;
    grown.refuse_waiting(env)?;
    let now = &*grown.transcript.signers;
    let signers = Signers { organiser: organiser(args, now, env)?, ..witnesses(args, now, env)? };
    check_change(now, &signers).map_err(|refused| refusal(&*refused, env))?;
    let announced = read_second(args.at.as_deref(), env)?;
    say_ahead(args.at.as_deref(), announced, env);
    let handover = Handover { reason: read_plain(&args.reason, "--reason", env)?, announced, signers };
    let memory = MemoryFile::of(&args.signing, &[grown.lock()], env)?;
    let recall = Recall::of(&grown, memory, announced, env)?;
    let key = grown.key(&args.signing, env)?;
    let handovers = grown.transcript.sections.iter().filter(|it| matches!(it.subject, Subject::Handover(_))).count();
    let policy = PolicyFile::beside(&args.log, handovers + 1, &handover.signers, env)?;
    would_change(now, &handover.signers).iter().for_each(|would| say(would, env));
    say_reason(&handover.reason, env);
    args.confirm.ask(&Confirm::KeyChange, env)?;
    policy.write(env)?;
    let signing = Signing { recall: &recall, time: announced };
    let root = grown.write(Some(signing), env, |log| Ok(grow::hand_over(log, &handover, grown.signer(&key))))?;
    let organiser = handover.signers.organiser.to_string();
    say(&Announced::In { path: shown(&args.log), organiser }, env);
    say(&Root::Full { root: base64(&root) }, env);
    say(&Root::Short { short: short_number(&root) }, env);
    if let required @ 1.. = now.required {
        let (program, log) = (shell_word(&env.program), shell_path(&args.log));
        let required = WitnessesTold(required as u64);
        say(&CosignNext::Handover { required, program, log }, env);
    }
    say(&Publish::Changed { file: policy.shown() }, env);
    Ok(0)
}

/// Keys and witnesses, before and after.
fn would_change(now: &Signers, next: &Signers) -> Vec<WouldChange> {
    let mut would = match now.organiser == next.organiser {
        true => vec![WouldChange::Stays { key: now.organiser.to_string() }],
        false => vec![
            WouldChange::Now { key: now.organiser.to_string() },
            WouldChange::Next { key: next.organiser.to_string() },
            WouldChange::Private,
        ],
    };
    let told = |witness: &Witness| (witness.role.clone(), witness.key.to_string());
    let only = |here: &Signers, there: &Signers| -> Vec<(String, String)> {
        here.witnesses.iter().filter(|witness| !there.witnesses.contains(witness)).map(told).collect()
    };
    let (was, is) = (now.required, next.required);
    let before = would.len();
    would.extend(only(now, next).into_iter().map(|(role, key)| WouldChange::Gone { role, key }));
    would.extend(only(next, now).into_iter().map(|(role, key)| WouldChange::New { role, key }));
    would.extend((was != is).then_some(WouldChange::Required { was, is }));
    if would.len() == before && is > 0 {
        would.push(WouldChange::SameWitnesses { required: is, witnesses: WitnessesTold(next.witnesses.len() as u64) });
    }
    would.extend((was > 0).then_some(WouldChange::By { required: WitnessesTold(was as u64) }));
    would
}

fn check_change(now: &Signers, signers: &Signers) -> Result<(), Box<dyn Wording>> {
    let name = now.organiser.name();
    if signers.organiser.name() != name {
        return Err(Box::new(ChangeRefusal::OtherName { name: name.to_owned() }));
    }
    if signers.check().is_err() {
        return Err(Box::new(RulesFault::from(WitnessFault::Organiser)));
    }
    if signers == now { Err(Box::new(ChangeRefusal::Nothing)) } else { Ok(()) }
}

/// The key that was given, or that of now.
fn organiser(args: &Args, now: &Signers, env: &Env<'_>) -> Result<VerifierKey, Failure> {
    let read = |text: &String| read_public(text, "--organiser", VerifierKey::read, env);
    args.organiser.as_ref().map_or_else(|| Ok(now.organiser.clone()), read)
}

/// The witnesses of the rules that were given, or those of now.
fn witnesses(args: &Args, now: &Signers, env: &mut Env<'_>) -> Result<Signers, Failure> {
    let Some(path) = &args.rules else { return Ok(now.clone()) };
    let file =
        read_rules(&env.read_within(path, MOST_BYTES)?, &shown(path)).map_err(|faults| all_refusals(&faults, env))?;
    let repairs = read_otherwise_words(file.repairs.iter(), env.lang);
    if !repairs.is_empty() {
        env.say(&repairs);
    }
    let Witnesses { list: witnesses, required } = file.witnesses;
    Ok(Signers { organiser: now.organiser.clone(), witnesses, required })
}
