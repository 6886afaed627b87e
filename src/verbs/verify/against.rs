//! `instroom verify A --against B`: whether two transcripts are one log.

use crate::env::{Env, Failure};
use crate::log::key::VerifierKey;
use crate::log::signers::Trusted;
use crate::say;
use crate::verbs::arg::shown::shown;
use crate::verify::fork::{Relation, relate, relation_words, write_relation_json};
use crate::verify::{Uncheckable, Verdict, verdict_words, verify};
use crate::words::fault::Wording;
use crate::words::lang::Lang;
use std::path::Path;

/// For whom the answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// Words.
    People,
    /// JSON.
    Program,
}

/// Verifies both, then compares them. Status 1 when one does not agree in itself, or when they are a fork.
pub(super) fn run(paths: [&Path; 2], trusted: &[Trusted], answer: Answer, env: &mut Env<'_>) -> Result<u8, Failure> {
    let [first, second] = [verdict(paths[0], trusted, env)?, verdict(paths[1], trusted, env)?];
    let files = paths.map(shown);
    if !(first.agrees() && second.agrees()) {
        match answer {
            Answer::Program => env.print_bytes(write_relation_json([&first, &second], None).as_bytes())?,
            Answer::People => {
                for (verdict, file) in [&first, &second].into_iter().zip(&files).filter(|(own, _)| !own.agrees()) {
                    env.print(&verdict_words(verdict, file, env.lang))?;
                }
            }
        }
        return Ok(1);
    }
    let (Some(one), Some(other)) = (&first.transcript, &second.transcript) else {
        return Err(Failure { text: String::new(), status: 1 }); // those that agree were read
    };
    if one.programme.origin != other.programme.origin {
        let origins = [one, other].map(|transcript| transcript.programme.origin.clone());
        return Err(Failure::new(env.lang, &Strangers(origins), Some(&files.join(", "))));
    }
    let unreadable = |error: std::io::Error| {
        Failure::new(env.lang, &Uncheckable::Unreadable(error.to_string()), Some(&files.join(", ")))
    };
    let relation = relate(env.open(paths[0])?, env.open(paths[1])?).map_err(unreadable)?;
    match answer {
        Answer::Program => env.print_bytes(write_relation_json([&first, &second], Some(&relation)).as_bytes())?,
        Answer::People => {
            env.print(&relation_words(&relation, ([one, other], files.each_ref().map(String::as_str)), env.lang))?;
            if !matches!(relation, Relation::Fork(_)) {
                env.print(&rests_words(&first, &one.signers.organiser, env.lang))?;
            }
        }
    }
    Ok(u8::from(matches!(relation, Relation::Fork(_))))
}

fn verdict(path: &Path, trusted: &[Trusted], env: &Env<'_>) -> Result<Verdict, Failure> {
    verify(env.open(path)?, trusted).map_err(|fault| Failure::new(env.lang, &fault, Some(&shown(path))))
}

/// What two transcripts that go together rest on.
fn rests_words(verdict: &Verdict, key: &VerifierKey, lang: Lang) -> String {
    match verdict.trusted() {
        true => say!(lang,
            nl: "Beide zijn zojuist nagerekend, zonder verschil; ondertekend met een sleutel die u vertrouwt:\n  {key}\n",
            en: "Both were computed again just now, without a difference; signed with a key you trust:\n  {key}\n"),
        false => say!(lang,
            nl: "Beide zijn zojuist nagerekend, zonder verschil; ondertekend met de sleutel die zij zelf noemen:\n  {key}\n",
            en: "Both were computed again just now, without a difference; signed with the key they name themselves:\n  {key}\n"),
    }
}

/// Two programmes.
#[derive(Debug)]
struct Strangers([String; 2]);

impl Wording for Strangers {
    fn what(&self, lang: Lang) -> String {
        let [first, second] = &self.0;
        say!(lang,
            nl: "deze verslagen zijn van twee programma's: `{first}` en `{second}`",
            en: "these transcripts are of two programmes: `{first}` and `{second}`")
    }

    fn mend(&self, lang: Lang) -> String {
        say!(lang,
            nl: "vergelijk twee verslagen van hetzelfde programma; verslagen van twee programma's kunnen elkaar niet tegenspreken",
            en: "compare two transcripts of the same programme; those of two programmes cannot contradict each other")
    }
}
