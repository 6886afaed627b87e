//! `instroom draw`: from a sealed log and the contributions to the result.

use super::follow::round_failure;
use super::give::{GivingArgs, gather};
use super::grow::Grown;
use super::help::Dutch;
use super::passphrase::SigningArgs;
use super::{name, shell_word};
use crate::draw::{self, Given};
use crate::env::{Env, Failure};
use crate::log::note::{base64, spoken};
use crate::log::tree::Hash;
use crate::round::units;
use crate::say;
use crate::seed::Delivered;
use crate::survey::{changes_words, result_words};
use crate::verify::{Section, Subject};
use std::path::PathBuf;
use std::sync::Arc;

/// Draws: mixes the contributions into the seed and writes lots, allocation and outcomes
#[derive(clap::Args)]
pub(super) struct Args {
    /// The sealed log
    log: PathBuf,
    #[command(flatten)]
    signing: SigningArgs,
    #[command(flatten)]
    giving: GivingArgs,
    /// Signatures of witnesses on the seal, from another computer: a file, or the text itself; may be repeated
    #[arg(long, value_name = "TEXT")]
    add: Vec<String>,
}

pub(super) const DUTCH: Dutch = Dutch {
    verb: "draw",
    about: "Loot: mengt de inbreng tot de startwaarde en schrijft loten, toewijzing en uitkomsten",
    args: &[
        ("log", "Het verzegelde verslag"),
        (
            "add",
            "Handtekeningen van getuigen op het zegel, van een andere computer: een bestand, of de tekst zelf; mag vaker",
        ),
    ],
    shared: &[&super::passphrase::SIGNING_DUTCH, &super::give::DUTCH, &super::beacon::DUTCH],
};

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let path = name(&args.log);
    let added = super::cosign::read_given(&args.add, env)?;
    let grown = Grown::read(&args.log, env)?;
    let grown = if added.is_empty() { grown } else { grown.cosigned(&added, env)? };
    let section = grown.waiting(env)?;
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
            Ok(draw::draw(log, (Arc::clone(sealed), units, Arc::clone(history)), given, grown.signer(&key)))
        }
        (Subject::Amendment(amendment), Some(standing)) => {
            draw::amend(log, (standing, amendment), given, grown.signer(&key))
                .map_err(|(_, fault)| Failure::new(env.lang, &fault, Some(&path)))
        }
        // never sealed without a round; a handover does not wait
        (Subject::Amendment(_), None) | (Subject::Handover(_), _) => Err(Failure { text: String::new(), status: 2 }),
    })?;
    env.say(&result_words(&standing, env.lang));
    if let (Subject::Amendment(_), Some(before)) = (&section.subject, before) {
        env.say(&changes_words(before, &standing, env.lang));
    }
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
