//! `instroom key change`: announces another key of the organiser, or other witnesses, signed by those of before.

use crate::env::{Env, Failure};
use crate::log::key::VerifierKey;
use crate::log::note::{base64, spoken};
use crate::log::signers::Signers;
use crate::rules::{RulesFault, WitnessFault, Witnesses, read_rules};
use crate::say;
use crate::transcript::Handover;
use crate::transcript::Subject;
use crate::transcript::grow;
use crate::verbs::arg::key::{SigningArgs, read_public};
use crate::verbs::arg::moment::read_second;
use crate::verbs::arg::shown::{shell_word, shown};
use crate::verbs::arg::text::read_plain;
use crate::verbs::step::grow::Grown;
use crate::verbs::step::policy::PolicyFile;
use crate::words::Message;
use crate::words::fault::Wording;
use crate::words::lang::Lang;
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
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let grown = Grown::read(&args.log, env)?;
    grown.refuse_waiting(env)?;
    let now = &*grown.transcript.signers;
    let signers = Signers {
        organiser: args
            .organiser
            .as_ref()
            .map_or(Ok(now.organiser.clone()), |text| read_public(text, "--organiser", VerifierKey::read, env))?,
        ..witnesses(args, now, env)?
    };
    let refuse = |refusal: &dyn Wording, env: &Env<'_>| Failure::new(env.lang, refusal, None);
    if signers.organiser.name() != now.organiser.name() {
        let refusal = Refusal::OtherName(now.organiser.name().to_owned());
        return Err(refuse(&refusal, env));
    }
    signers.check().map_err(|_| refuse(&RulesFault::from(WitnessFault::Organiser), env))?;
    if signers == *now {
        return Err(refuse(&Refusal::Nothing, env));
    }
    let announced = read_second(args.at.as_deref(), env)?;
    let handover = Handover { reason: read_plain(&args.reason, "--reason", env)?, announced, signers };
    let key = grown.key(&args.signing, env)?;
    let handovers = grown.transcript.sections.iter().filter(|it| matches!(it.subject, Subject::Handover(_))).count();
    let policy = PolicyFile::beside(&args.log, handovers + 1, &handover.signers, env)?;
    policy.write(env)?;
    let root = grown.write(env, |log| Ok(grow::hand_over(log, &handover, grown.signer(&key))))?;
    let (path, short, root) = (shown(&args.log), spoken(&root), base64(&root));
    let [program, log] = [&env.program, &path].map(|word| shell_word(word));
    let cosign = match now.required {
        0 => String::new(),
        required => say!(env.lang,
            nl: "\nMinstens {required} van de getuigen tot nu toe tekenen mee, ieder met: {program} cosign {log} --key GETUIGE",
            en: "\nAt least {required} of the witnesses until now cosign, each with: {program} cosign {log} --key WITNESS"),
    };
    let organiser = &handover.signers.organiser;
    env.say(&say!(env.lang,
        nl: "Aangekondigd in {path}. Wat hierna komt, ondertekent de organisator met:\n  {organiser}\nMaak die sleutel ook bekend; bewaar de oude sleutel niet langer dan nodig.\nControlegetal: {root}\n         kort: {short}{cosign}",
        en: "Announced in {path}. What comes after it the organiser signs with:\n  {organiser}\nPublish that key too; do not keep the old one longer than needed.\nRoot: {root}\nshort: {short}{cosign}"));
    env.say(&Publish::Changed { file: policy.shown() }.words(env.lang));
    Ok(0)
}

/// The witnesses of the rules that were given, or those of now.
fn witnesses(args: &Args, now: &Signers, env: &Env<'_>) -> Result<Signers, Failure> {
    let Some(path) = &args.rules else { return Ok(now.clone()) };
    let file = read_rules(&env.read(path)?, &shown(path))
        .map_err(|faults| Failure { text: faults.words(env.lang), status: 2 })?;
    let Witnesses { list: witnesses, required } = file.witnesses;
    Ok(Signers { organiser: now.organiser.clone(), witnesses, required })
}

#[derive(Debug)]
enum Refusal {
    OtherName(String),
    Nothing,
}

impl Wording for Refusal {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::OtherName(_) => {
                say!(lang, nl: "de nieuwe sleutel heeft een andere naam dan het programma", en: "the new key has another name than the programme")
            }
            Self::Nothing => say!(lang, nl: "er verandert niets", en: "nothing changes"),
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::OtherName(name) => {
                say!(lang, nl: "maak hem met `instroom keygen --name {name}`", en: "make it with `instroom keygen --name {name}`")
            }
            Self::Nothing => {
                say!(lang, nl: "geef met --organiser een nieuwe sleutel, of met --rules andere getuigen", en: "pass a new key with --organiser, or other witnesses with --rules")
            }
        }
    }
}
