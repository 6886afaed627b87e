//! `instroom verify A --against B`: whether two transcripts are one log.

use crate::env::{Env, Failure};
use crate::log::policy::Policy;
use crate::tell::verdict::{Named, relation_words, verdict_words, write_relation_json};
use crate::transcript::Transcript;
use crate::verbs::arg::shown::shown;
use crate::verbs::step::read::{rests_here, status};
use crate::verify::fork::{Relation, relate};
use crate::verify::{Uncheckable, Verification, verify};
use crate::words::verbs::list::AgainstRefusal;
use std::path::Path;

/// For whom the answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// Words.
    People,
    /// JSON.
    Program,
}

/// Verifies both, then compares them, and says of each who vouches for it. Status 1 when one does not agree in itself or
/// when they are a fork, 2 when those whom the reader named do not vouch for both.
pub(super) fn run(paths: [&Path; 2], policy: &Policy, answer: Answer, env: &mut Env<'_>) -> Result<u8, Failure> {
    let both = [verified(paths[0], policy, env)?, verified(paths[1], policy, env)?];
    let files = paths.map(shown);
    let relation = match both.each_ref().map(Verification::told) {
        [Some(one), Some(other)] => Some(related([one.transcript, other.transcript], paths, env)?),
        _ => None,
    };
    match answer {
        Answer::Program => {
            let json = write_relation_json(both.each_ref(), relation.as_ref());
            env.print_bytes(json.as_bytes())?;
        }
        Answer::People => say(both.each_ref(), files.each_ref().map(String::as_str), relation.as_ref(), env)?,
    }
    Ok(match relation {
        None | Some(Relation::Fork(_)) => 1,
        Some(Relation::One { .. }) => both.iter().map(status).max().unwrap_or_default(),
    })
}

fn say(
    both: [&Verification; 2],
    files: [&str; 2],
    relation: Option<&Relation>,
    env: &mut Env<'_>,
) -> Result<(), Failure> {
    let ([Some(one), Some(other)], Some(relation)) = (both.map(Verification::told), relation) else {
        for (verification, file) in both.into_iter().zip(files).filter(|(own, _)| !own.agrees()) {
            env.print(&verdict_words(verification, file, env.lang))?;
        }
        return Ok(());
    };
    let named =
        [Named { transcript: one.transcript, file: files[0] }, Named { transcript: other.transcript, file: files[1] }];
    env.print(&relation_words(relation, named, env.lang))?;
    for (told, file) in [one, other].into_iter().zip(files) {
        env.print(&format!("\n{file}:\n{}", rests_here(told, env)))?;
    }
    Ok(())
}

fn related(both: [&Transcript; 2], paths: [&Path; 2], env: &Env<'_>) -> Result<Relation, Failure> {
    let files = || paths.map(shown).join(", ");
    let [first, second] = both.map(|transcript| transcript.programme.origin.clone());
    if first != second {
        return Err(Failure::new(env.lang, &AgainstRefusal::Strangers { first, second }, Some(&files())));
    }
    relate(env.open(paths[0])?, env.open(paths[1])?)
        .map_err(|error| Failure::new(env.lang, &Uncheckable::Unreadable { detail: error.to_string() }, Some(&files())))
}

fn verified(path: &Path, policy: &Policy, env: &Env<'_>) -> Result<Verification, Failure> {
    verify(env.open(path)?, policy).map_err(|fault| Failure::new(env.lang, &fault, Some(&shown(path))))
}
