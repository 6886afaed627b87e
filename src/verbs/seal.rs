//! `instroom seal`: fixes rules and register before anybody can know the seed.

use crate::draw::round::Sealed;
use crate::env::{Access, Env, Failure};
use crate::log::Log;
use crate::log::key::{KeyFault, PrivateKey, VerifierKey};
use crate::log::note::{base64, spoken};
use crate::log::signers::Signers;
use crate::log::tree::Hash;
use crate::register::Register;
use crate::roster::{Added, Person};
use crate::rules::{Choice, Identity, RulesFile, WitnessFault, Witnesses};
use crate::say;
use crate::tell::count::Stage;
use crate::tell::section::round_count;
use crate::tell::survey::{chance_words, deadline_words, repairs_words};
use crate::transcript::grow::{self, Signer};
use crate::verbs::arg::key::{SigningArgs, public_beside};
use crate::verbs::arg::moment::read_second;
use crate::verbs::arg::reading::ReadingArgs;
use crate::verbs::arg::roster::{Kept, RosterArgs, RosterSecretArgs, refuse_unneeded};
use crate::verbs::arg::shown::refusal_at;
use crate::verbs::arg::shown::{shell_word, shown};
use crate::verbs::step::plan::{Plan, Planned, check_beacon};
use crate::verbs::step::policy::PolicyFile;
use crate::verbs::step::sibling::refuse_sibling;
use crate::words::Message;
use crate::words::noun::Practices;
use crate::words::verbs::arg::Total;
use crate::words::verbs::policy::Publish;
use crate::words::verbs::roster::RosterRefusal;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Seals rules and register of a round in a log: nothing can change after this
///
/// Verzegelt spelregels en aanmeldingen van een ronde in een verslag: daarna kan er niets meer veranderen
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
    #[command(flatten)]
    signing: SigningArgs,
    /// The log, usually NAME.jsonl: a new one, or one that goes on with the next round
    ///
    /// Het verslag, meestal NAAM.jsonl: een nieuw, of een dat verdergaat met de volgende ronde
    #[arg(long, value_name = "LOG")]
    log: PathBuf,
    /// Moment of sealing, with time zone; by default now
    ///
    /// Tijdstip van verzegelen, met tijdzone; anders nu
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    #[command(flatten)]
    roster: RosterArgs,
    #[command(flatten)]
    roster_secret: RosterSecretArgs,
    #[command(flatten)]
    reading: ReadingArgs,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let log = env.path(&args.log).exists().then_some(args.log.as_path());
    let mut planned = Plan {
        rules: &args.rules,
        boundary: Choice::Needed,
        register: &args.register,
        reading: &args.reading,
        log,
        roster: &args.roster,
    }
    .read(env)?;
    let hidden = hide(&planned, args, env)?;
    let opened = read_second(args.at.as_deref(), env)?;
    check_beacon(&planned.file.plan, opened, env)?;
    let (key, signers) = match &planned.grown {
        Some(grown) => (grown.key(&args.signing, env)?, grown.transcript.signers.clone()),
        None => new_signers(args, &planned.file, env)?,
    };
    let policy = match planned.grown {
        Some(_) => None, // it was published at the first seal, or at the last change of keys
        None => Some(PolicyFile::beside(&args.log, 0, &signers, env)?),
    };
    let repairs = Some(repairs_words(&planned.reading, env.lang)).filter(|words| !words.is_empty());
    let remarks: Vec<String> = repairs.into_iter().chain(planned.remarks(env.lang)).collect();
    let listed = match hidden {
        None => None,
        Some((kept, added, register)) => {
            planned.reading.register = register;
            kept.write(env)?;
            Some(kept.written(added).words(env.lang))
        }
    };
    let (sealed, units, grown) = planned.sealed(opened);
    let signer = Signer { key: &key, name: &signers.organiser };
    let root = match grown {
        Some(grown) => grown.write(env, |log| Ok(grow::seal(log, &sealed, signer)))?,
        None => write_first(&args.log, &sealed, (signer, &signers), &policy, env)?,
    };
    remarks.iter().chain(&listed).for_each(|words| env.say(words));
    let practices = sealed.register.practices();
    let size = Total::Is {
        practices: Practices(practices.len() as u64),
        ion: practices.iter().map(|practice| practice.ion).sum(),
    }
    .words(env.lang);
    let count = round_count(&sealed, &units).words(Stage::Sealed, env.lang);
    env.say(&sealed_words((&sealed, &signers), &root, (&size, &count), (args, env)));
    if let Some(policy) = policy {
        env.say(&Publish::Sealed { file: policy.shown() }.words(env.lang));
    }
    if let Some(words) = sealed.rules.objections().map(|period| period.words(env.lang)) {
        let (log, program) = (shell_word(&shown(&args.log)), shell_word(&env.program));
        env.say(&say!(env.lang,
            nl: "Correctieronde: {words}.\nWat elke praktijk controleert: {program} list {log} --sealed",
            en: "Corrections: {words}.\nWhat each practice checks: {program} list {log} --sealed"));
    }
    Ok(0)
}

/// What was sealed, and what each party does now.
fn sealed_words(
    (sealed, signers): (&Sealed, &Signers),
    root: &Hash,
    (size, count): (&str, &str),
    (args, env): (&Args, &Env<'_>),
) -> String {
    let (path, short, root, round) = (shown(&args.log), spoken(root), base64(root), &sealed.round.title);
    let [key, log, program] = [&shown(&args.signing.key), &path, &env.program].map(|word| shell_word(word));
    let give: String = sealed.plan.sources.iter().map(|source| format!(" --contribute {}=…", source.label)).collect();
    let public = &signers.organiser;
    let chance = chance_words(&sealed.plan, env.lang);
    let before = deadline_words(Some(&sealed.plan), env.lang);
    let cosign = match signers.required {
        0 => String::new(),
        required => say!(env.lang,
            nl: "Eerst tekenen minstens {required} getuigen mee{before}, ieder met: {program} cosign {log} --key GETUIGE\n",
            en: "First at least {required} witnesses cosign{before}, each with: {program} cosign {log} --key WITNESS\n"),
    };
    say!(env.lang,
        nl: "Verzegeld: {round} in {path}, met {size}.\n{count}\nControlegetal: {root}\n         kort: {short}\nOpenbare sleutel: {public}\n{chance}\nLees het korte controlegetal voor, schrijf het in het proces-verbaal en maak {path} nu bekend, vóór de loting.\n{cosign}Daarna: {program} draw {log} --key {key}{give}",
        en: "Sealed: {round} in {path}, with {size}.\n{count}\nRoot: {root}\nshort: {short}\nPublic key: {public}\n{chance}\nRead the short root aloud, write it in the record and publish {path} now, before the draw.\n{cosign}Then: {program} draw {log} --key {key}{give}")
}

/// What is sealed where names stay home: the roster that knows them, and a register without them.
fn hide(planned: &Planned, args: &Args, env: &Env<'_>) -> Result<Option<(Kept, Added, Register)>, Failure> {
    if planned.file.rules.identity == Identity::Open {
        let given = &args.roster_secret.roster_secret;
        return given
            .as_ref()
            .map_or(Ok(None), |path| refuse_unneeded(Identity::Open, path, "--roster-secret", env).map(|()| None));
    }
    let missing = |refusal| refusal_at(&args.rules, &refusal, env);
    let path = args.roster.roster.as_ref().ok_or_else(|| missing(RosterRefusal::NoFile))?;
    // the log may not take the place of the roster, nor the roster that of the log
    if env.path(path) == env.path(&args.log) {
        return Err(refusal_at(path, &RosterRefusal::SameFile, env));
    }
    let secret = args.roster_secret.read(env)?.ok_or_else(|| missing(RosterRefusal::NoSecret))?;
    let kept = planned.kept.clone().map_or_else(|| Kept::read_or_new(path, env), Ok)?;
    let register = &planned.reading.register;
    let people = register.practices().iter().map(Person::from);
    let (kept, added) = kept.with(people, (Some(&secret), &planned.file.programme.origin), env)?;
    let register = kept.roster.hide(register).map_err(|fault| kept.failure(&fault, env))?;
    Ok(Some((kept, added, register)))
}

/// Who signs a new log.
fn new_signers(args: &Args, file: &RulesFile, env: &Env<'_>) -> Result<(PrivateKey, Arc<Signers>), Failure> {
    let origin = &file.programme.origin;
    refuse_sibling(&args.log, origin, env)?;
    let key = args.signing.read(env)?;
    check_published(&args.signing.key, origin, env)?;
    let place = shown(&args.rules);
    let organiser = key.verifier(origin).map_err(|fault| Failure::new(env.lang, &fault, Some(&place)))?;
    let Witnesses { list, required } = file.witnesses.clone();
    let signers = Signers { organiser, witnesses: list, required };
    // the rules were read, so it can only be the organiser's own
    signers.check().map_err(|_| Failure::new(env.lang, &WitnessFault::Organiser, Some(&place)))?;
    Ok((key, Arc::new(signers)))
}

/// Writes a new log up to the seal of its first round.
fn write_first(
    path: &Path,
    sealed: &Sealed,
    (signer, signers): (Signer<'_>, &Signers),
    policy: &Option<PolicyFile>,
    env: &Env<'_>,
) -> Result<Hash, Failure> {
    let mut draft = env.begin(path, Access::Usual)?;
    let mut log = Log::new(draft.writer());
    grow::begin(&mut log, &sealed.programme, signers);
    let root = grow::seal(&mut log, sealed, signer);
    log.finish().map(drop).map_err(|error| draft.failure(error))?;
    policy.as_ref().map_or(Ok(()), |policy| policy.write(env))?; // before anybody has the log
    draft.keep_new(&[])?;
    Ok(root)
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
    Err(Failure::new(env.lang, &fault, Some(&shown(&beside))))
}
