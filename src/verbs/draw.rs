//! `instroom draw`: from a sealed log and the contributions to the result.

use crate::draw::round::units;
use crate::draw::seed::Delivered;
use crate::env::{Env, Failure};
use crate::log::note::{base64, spoken};
use crate::log::tree::Hash;
use crate::say;
use crate::tell::count::{Stage, amendment_words};
use crate::tell::section::round_count;
use crate::tell::survey::{changes_words, result_words};
use crate::transcript::grow::{self, Given, Undrawn};
use crate::transcript::{Section, Subject};
use crate::verbs::arg::key::SigningArgs;
use crate::verbs::arg::moment::read_moment;
use crate::verbs::arg::roster::{RosterArgs, names_of};
use crate::verbs::arg::shown::{shell_word, shown};
use crate::verbs::step::give::{GivingArgs, gather};
use crate::verbs::step::grow::Grown;
use crate::verbs::step::plan::round_failure;
use crate::verbs::step::sibling::refuse_rerun;
use crate::verbs::step::signatures::read_given;
use crate::words::fault::Wording;
use crate::words::lang::Lang;
use jiff::Timestamp;
use std::path::PathBuf;
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
    let path = shown(&args.log);
    let added = read_given(&args.add, env)?;
    let grown = Grown::read(&args.log, env)?;
    let grown = if added.is_empty() { grown } else { grown.cosigned(&added, env)? };
    let section = grown.waiting(env)?;
    let kept = args.roster.read(&grown.transcript, env)?;
    refuse_open_period(args, section, env)?;
    refuse_rerun(&args.log, &grown, env)?;
    grown.refuse_uncosigned(section, env)?;
    let key = grown.key(&args.signing, env)?;
    let delivered = section.subject.plan().map_or(Ok(Delivered::default()), |plan| gather(&args.giving, plan, env))?;
    let given = Given { seal: &section.seal.1, delivered: &delivered };
    let before = grown.transcript.drawn().map(|drawn| &drawn.standing);
    let (standing, root) = grown.write(env, |log| match (&section.subject, before) {
        (Subject::Round { sealed, history }, _) => {
            // it was verified a moment ago, so they are there
            let units = units(&sealed.rules, &sealed.register, history)
                .map_err(|faults| round_failure(&faults, &args.log, env))?;
            let round = Undrawn { sealed: Arc::clone(sealed), units, history: Arc::clone(history) };
            Ok(grow::draw(log, round, given, grown.signer(&key)))
        }
        (Subject::Amendment(amendment), Some(standing)) => {
            let changed = standing.with_changes(amendment);
            let changed = changed.map_err(|impossible| Failure::new(env.lang, &impossible.fault, Some(&path)))?;
            Ok(grow::amend(log, changed, given, grown.signer(&key)))
        }
        // never sealed without a round; a handover does not wait
        (Subject::Amendment(_), None) | (Subject::Handover(_), _) => Err(Failure { text: String::new(), status: 2 }),
    })?;
    let names = names_of(&grown.transcript, kept.as_ref());
    env.say(&result_words(&standing, names, env.lang));
    if let (Subject::Amendment(_), Some(before)) = (&section.subject, before) {
        env.say(&changes_words(before, &standing, names, env.lang));
    }
    env.say(&match &section.subject {
        Subject::Round { sealed, .. } => round_count(sealed, &standing.units).words(Stage::Drawn, env.lang),
        Subject::Amendment(amendment) => amendment_words(amendment, Stage::Drawn, env.lang),
        Subject::Handover(_) => String::new(),
    });
    let n = standing.sealed.register.practices().len() as u64;
    env.say(&done_words(&grown, (section, n), &root, &path, env));
    Ok(0)
}

/// What was drawn, and what comes next.
fn done_words(grown: &Grown, (section, n): (&Section, u64), root: &Hash, path: &str, env: &Env<'_>) -> String {
    let (short, root) = (spoken(root), base64(root));
    let (program, log, n) = (shell_word(&env.program), shell_word(path), env.lang.number(n));
    let what = match &section.subject {
        Subject::Amendment(amendment) => {
            let number = amendment.number;
            say!(env.lang,
                nl: "Wijziging {number} is uitgewerkt en staat in {path}.", en: "Amendment {number} is worked out and stands in {path}.")
        }
        Subject::Round { .. } | Subject::Handover(_) => say!(env.lang,
            nl: "Geloot: {n} praktijken, de uitslag staat in {path}.", en: "Drawn: {n} practices, the result is in {path}."),
    };
    let mut text = say!(env.lang,
        nl: "{what}\nControlegetal: {root}\n         kort: {short}\nNarekenen: {program} verify {log}",
        en: "{what}\nRoot: {root}\nshort: {short}\nCheck it: {program} verify {log}");
    if matches!(section.subject, Subject::Round { .. }) {
        text.push_str(&say!(env.lang,
            nl: "\nUitleg aan een praktijk: {program} explain {log} PRAKTIJKCODE",
            en: "\nExplain to a practice: {program} explain {log} PRACTICE"));
    }
    if let required @ 1.. = grown.transcript.signers.required {
        text.push_str(&say!(env.lang,
            nl: "\nMinstens {required} getuigen tekenen nu de uitslag mee, ieder met: {program} cosign {log} --key GETUIGE",
            en: "\nAt least {required} witnesses cosign the result now, each with: {program} cosign {log} --key WITNESS"));
    }
    text
}

/// Refuses while practices can have mistakes corrected. Without a period nobody needs to know what time it is.
fn refuse_open_period(args: &Args, section: &Section, env: &Env<'_>) -> Result<(), Failure> {
    let Subject::Round { sealed, .. } = &section.subject else { return Ok(()) };
    if sealed.rules.objections_until.is_none() {
        return Ok(());
    }
    match sealed.rules.objections_run_until(read_moment(args.at.as_deref(), env)?) {
        Some(until) => Err(Failure::new(env.lang, &OpenPeriod(until), Some(&shown(&args.log)))),
        None => Ok(()),
    }
}

/// The end of a period that runs.
#[derive(Debug)]
struct OpenPeriod(Timestamp);

impl Wording for OpenPeriod {
    fn what(&self, lang: Lang) -> String {
        let until = lang.moment(self.0);
        say!(lang,
            nl: "de correctieronde loopt nog: praktijken kunnen fouten laten herstellen tot en met {until}",
            en: "the period for corrections still runs: practices can have mistakes corrected up to {until}")
    }

    fn mend(&self, lang: Lang) -> String {
        say!(lang,
            nl: "loot daarna; is er een fout gemeld, breek de ronde dan af met `instroom abort`, herstel de lijst en verzegel opnieuw",
            en: "draw after that; if a mistake was reported, close the round with `instroom abort`, mend the register and seal again")
    }
}
