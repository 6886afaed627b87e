//! `instroom seal`: fixes rules and register before anybody can know the seed.

use crate::draw::round::Sealed;
use crate::env::{Access, Env, Failure, Lock, free_aside};
use crate::log::Log;
use crate::log::key::{KeyFault, PrivateKey};
use crate::log::note::base64;
use crate::log::short::short_number;
use crate::log::signers::{Signers, Trusted};
use crate::log::tree::Hash;
use crate::memory::Seen;
use crate::register::Register;
use crate::roster::{Person, Salts};
use crate::rules::{Choice, Identity, RulesFile, WitnessFault, Witnesses};
use crate::tell::count::Stage;
use crate::tell::section::round_count;
use crate::tell::survey::{chance_words, noticed_words, repairs_words, terms_words};
use crate::transcript::grow::{self, Signer};
use crate::verbs::arg::answer::ConfirmArgs;
use crate::verbs::arg::key::{SigningArgs, public_beside};
use crate::verbs::arg::moment::{read_second, say_ahead};
use crate::verbs::arg::reading::ReadingArgs;
use crate::verbs::arg::roster::{Growing, Kept, Listed, RosterArgs, RosterSecretArgs, refuse_unneeded};
use crate::verbs::arg::shown::refusal_at;
use crate::verbs::arg::shown::{say, shell_path};
use crate::verbs::arg::shown::{shell_word, shown};
use crate::verbs::step::grow::{Grown, Held, read_draft};
use crate::verbs::step::memory::MemoryFile;
use crate::verbs::step::plan::{Plan, Planned, Then, give};
use crate::verbs::step::policy::PolicyFile;
use crate::verbs::step::recall::{Recall, Signing, published};
use crate::verbs::step::sibling::refuse_sibling;
use crate::words::noun::{Practices, Witnesses as WitnessesTold};
use crate::words::verbs::arg::Total;
use crate::words::verbs::confirm::Confirm;
use crate::words::verbs::log::{CosignNext, DrawNext, GrowRefusal, Root};
use crate::words::verbs::roster::RosterRefusal;
use crate::words::verbs::seal::Sealed as SealedWords;
use jiff::Timestamp;
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
    #[command(flatten)]
    confirm: ConfirmArgs,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let lock = env.lock(&args.log)?;
    let roster = args.roster.lock(&[&lock], env)?;
    let mut planned = read_plan(args, env)?;
    let hidden = hide(&planned, args, roster.as_ref(), env)?;
    let opened = read_second(args.at.as_deref(), env)?;
    say_ahead(args.at.as_deref(), opened, env);
    planned.check_beacon(opened, env)?;
    let memory = MemoryFile::of(&args.signing, &[&lock], env)?;
    let recall = match &planned.grown {
        Some(grown) => Recall::of(grown, memory, opened, env)?,
        None => recall_new(args, &planned.file, memory, env)?,
    };
    let (key, signers) = match &planned.grown {
        Some(grown) => (grown.key(&args.signing, env)?, grown.transcript.signers.clone()),
        None => new_signers(args, &planned.file, env)?,
    };
    let policy = match planned.grown {
        Some(_) => None, // it was published at the first seal, or at the last change of keys
        None => Some(PolicyFile::beside(&args.log, 0, &signers, env)?),
    };
    confirm(&planned, opened, args, env)?;
    let listed = hidden.map(|(listed, register)| {
        planned.reading.register = register;
        listed.write().map(|()| listed.written())
    });
    let listed = listed.transpose()?;
    let (sealed, units, grown) = planned.sealed(opened);
    let signer = Signer { key: &key, name: &signers.organiser };
    let signing = Signing { recall: &recall, time: opened };
    let sealing = Sealing { sealed: &sealed, signers: &signers, policy: policy.as_ref(), signer, signing };
    let root = sealing.write(grown, lock, env)?;
    listed.iter().for_each(|written| say(written, env));
    let total = Total::Is {
        practices: Practices(sealed.register.practices().len() as u64),
        ion: sealed.register.practices().iter().map(|practice| practice.ion).sum(),
    };
    say(&SealedWords::In { round: sealed.round.title.clone(), path: shown(&args.log), total }, env);
    env.say(&round_count(&sealed, &units).words(Stage::Sealed, env.lang));
    if args.confirm.yes {
        say_terms(&sealed, env); // who was asked has seen them
    }
    say(&Root::Full { root: base64(&root) }, env);
    say(&Root::Short { short: short_number(&root) }, env);
    let path = shown(&args.log);
    match &policy {
        Some(policy) => say(&SealedWords::Publish { path, policy: policy.shown() }, env),
        None => say(&SealedWords::PublishAgain { path }, env),
    }
    say_next(&sealed, &signers, args, env);
    recall.memory().say_begun(env);
    free_aside(sealed);
    Ok(0)
}

/// Shows what would be sealed and asks whether it shall be; where nobody is asked, what was read otherwise than it stands is
/// said all the same.
fn confirm(planned: &Planned, opened: Timestamp, args: &Args, env: &mut Env<'_>) -> Result<(), Failure> {
    let shown = match args.confirm.yes {
        true => {
            let reading = &planned.reading;
            repairs_words(&planned.file.repairs, reading, env.lang) + &noticed_words(&reading.noticed, env.lang)
        }
        false => planned.survey(opened, env.lang),
    };
    let shown = Some(shown).filter(|words| !words.is_empty());
    shown.into_iter().chain(planned.remarks(env.lang)).for_each(|words| env.say(&words));
    if !args.confirm.yes {
        say(&planned.place(&args.log), env);
    }
    args.confirm.ask(&Confirm::Seal, env)
}

/// Who organises it, what will hold for the result, and what is left to chance.
fn say_terms(sealed: &Sealed, env: &mut Env<'_>) {
    sealed.programme.organised().iter().for_each(|organised| say(organised, env));
    let terms = terms_words(&sealed.rules.result, env.lang);
    if !terms.is_empty() {
        env.say(terms.trim_end());
    }
    env.say(&chance_words(&sealed.plan, env.lang));
}

fn read_plan(args: &Args, env: &Env<'_>) -> Result<Planned, Failure> {
    let plan = Plan {
        rules: &args.rules,
        boundary: Choice::Needed,
        register: &args.register,
        reading: &args.reading,
        log: env.path(&args.log).exists().then_some(args.log.as_path()),
        roster: &args.roster,
        then: Then::Sealed,
    };
    plan.read(env)
}

/// What each party does now, in the order of the LEESMIJ of `init`.
fn say_next(sealed: &Sealed, signers: &Signers, args: &Args, env: &mut Env<'_>) {
    let (program, log) = (shell_word(&env.program), shell_path(&args.log));
    let (to, list) = (program.clone(), log.clone() + &args.roster.word());
    match sealed.rules.objections() {
        Some(objections) => say(&SealedWords::Corrections { objections, program: to, log: list }, env),
        None => say(&SealedWords::CheckLines { program: to, log: list }, env),
    }
    if sealed.rules.boundary.baskets().is_some() {
        say(&SealedWords::Baskets { program: program.clone(), log: log.clone() + &args.roster.word() }, env);
    }
    if let required @ 1.. = signers.required {
        let (program, log, required) = (program.clone(), log.clone(), WitnessesTold(required as u64));
        let next = match sealed.plan.first_beacon() {
            Some(beacon) => CosignNext::SealBefore { required, beacon, program, log },
            None => CosignNext::Seal { required, program, log },
        };
        say(&next, env);
    }
    let (key, give) = (shell_path(&args.signing.key), args.roster.word() + &give(&sealed.plan));
    say(&DrawNext::With { program, log, key, give }, env);
}

/// What is sealed where names stay home: the roster that knows them, and a register without them.
fn hide<'a>(
    planned: &Planned,
    args: &Args,
    lock: Option<&'a Lock>,
    env: &Env<'_>,
) -> Result<Option<(Listed<'a>, Register)>, Failure> {
    if planned.file.rules.identity == Identity::Open {
        return match &args.roster_secret.roster_secret {
            Some(path) => Err(refuse_unneeded(path, "--roster-secret", env)),
            None => Ok(None),
        };
    }
    let missing = |refusal| refusal_at(&args.rules, &refusal, env);
    let given = args.roster.roster.as_ref().zip(lock);
    let (path, lock) = given.ok_or_else(|| missing(RosterRefusal::NoFile))?;
    let secret = args.roster_secret.read(env)?.ok_or_else(|| missing(RosterRefusal::NoSecret))?;
    let kept = planned.kept.clone().map_or_else(|| Kept::read_or_new(path, env), Ok)?;
    let register = &planned.reading.register;
    let people = register.practices().iter().map(Person::from);
    let salts = Salts { secret: &secret, origin: &planned.file.programme.origin };
    let listed = Growing { kept, lock }.with(people, Some(salts), env)?;
    let register = listed.kept.roster.hide(register).map_err(|fault| listed.kept.failure(&fault, env))?;
    Ok(Some((listed, register)))
}

/// Whether a new log may be begun.
fn recall_new(args: &Args, file: &RulesFile, memory: MemoryFile, env: &mut Env<'_>) -> Result<Recall, Failure> {
    let origin = &file.programme.origin;
    refuse_sibling(&args.log, origin, env)?;
    Recall::of_new(origin, memory, env)
}

/// Who signs a new log.
fn new_signers(args: &Args, file: &RulesFile, env: &Env<'_>) -> Result<(PrivateKey, Arc<Signers>), Failure> {
    let origin = &file.programme.origin;
    check_published(&args.signing.key, origin, env)?;
    let key = args.signing.read(env)?;
    let organiser = key.verifier(origin).map_err(|fault| refusal_at(&args.rules, &fault, env))?;
    let Witnesses { list, required } = file.witnesses.clone();
    let signers = Signers { organiser, witnesses: list, required };
    // the rules were read, so it can only be the organiser's own
    signers.check().map_err(|_| refusal_at(&args.rules, &WitnessFault::Organiser, env))?;
    Ok((key, Arc::new(signers)))
}

/// What is sealed, and with what.
struct Sealing<'a> {
    sealed: &'a Sealed,
    signers: &'a Signers,
    policy: Option<&'a PolicyFile>,
    signer: Signer<'a>,
    signing: Signing<'a>,
}

impl Sealing<'_> {
    /// Writes the seal behind the log that goes on, or in a new one.
    fn write(&self, grown: Option<Grown>, lock: Lock, env: &mut Env<'_>) -> Result<Hash, Failure> {
        let Some(grown) = grown else {
            let seen = self.begin(&lock, env)?;
            self.signing.recall.say_anew(&seen, env);
            return Ok(seen.checkpoint.root);
        };
        Held::of(grown, lock).write(Some(self.signing), env, |log| Ok(grow::seal(log, self.sealed, self.signer)))
    }

    /// Writes a new log up to the seal.
    fn begin(&self, lock: &Lock, env: &Env<'_>) -> Result<Seen, Failure> {
        let mut draft = lock.begin(Access::Usual)?;
        let mut log = Log::new(draft.writer());
        grow::begin(&mut log, &self.sealed.programme, self.signers);
        grow::seal(&mut log, self.sealed, self.signer);
        log.finish().map(drop).map_err(|error| draft.failure(error))?;
        let ends = draft.flush_while(|| read_draft(&draft, lock.path(), env))??;
        lock.check(None)?; // what will not stand there is not remembered
        self.policy.map_or(Ok(()), |policy| policy.write(env))?; // before anybody has the log
        let seen = self.signing.remember(&ends, self.signer.name)?;
        lock.keep(draft, None).map(|()| seen).map_err(|failure| self.signing.again(failure, env))
    }
}

/// Refuses when the public key beside the private one is that of a witness, or was published under another name: `--trust` would
/// then never agree.
fn check_published(key: &Path, origin: &str, env: &Env<'_>) -> Result<(), Failure> {
    let beside = public_beside(key);
    let origin = origin.to_owned();
    match published(key, env) {
        Some(Trusted::Witness(own)) => {
            let (witness, program) = (own.name().to_owned(), shell_word(&env.program));
            Err(refusal_at(key, &GrowRefusal::NewWitnessKey { witness, origin, program }, env))
        }
        Some(Trusted::Organiser(own)) if own.name() != origin => {
            Err(refusal_at(&beside, &KeyFault::Renamed { published: own.name().to_owned(), origin }, env))
        }
        Some(Trusted::Organiser(_)) | None => Ok(()),
    }
}
