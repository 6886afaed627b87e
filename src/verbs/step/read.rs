//! Reading a transcript that something is told of, and a register under its rules.

use crate::env::{Env, Failure};
use crate::register::{Reading, read_register};
use crate::rules::RulesFile;
use crate::say;
use crate::verbs::arg::key::read_trusted;
use crate::verbs::arg::reading::ReadingArgs;
use crate::verbs::arg::shown::{all_refusals, refusal_at, shown};
use crate::verify::{Transcript, verdict_words, verify};
use crate::words::lang::Lang;
use std::io::Read;
use std::path::Path;

/// Reads a register under rules that were read.
pub fn read_practices(
    register: &Path,
    file: &RulesFile,
    asked: &ReadingArgs,
    env: &Env<'_>,
) -> Result<Reading, Failure> {
    let bytes = env.read(register)?;
    read_register(&bytes, &shown(register), file, &asked.options()).map_err(|faults| all_refusals(&faults, env))
}

/// Reads a transcript and verifies it; a verb that tells something from it tells nothing from one that differs, or
/// that was not signed with a key of `trust`, if any are given.
pub fn read_transcript(
    path: &Path,
    from: impl Read + Send,
    trust: &[String],
    env: &Env<'_>,
) -> Result<Transcript, Failure> {
    let trusted = read_trusted(trust, env)?;
    let verdict = verify(from, &trusted).map_err(|fault| refusal_at(path, &fault, env))?;
    if !verdict.agrees() {
        return Err(Failure { text: verdict_words(&verdict, &shown(path), env.lang), status: 1 });
    }
    verdict.transcript.ok_or(Failure { text: String::new(), status: 1 }) // one that agrees was read
}

/// What a transcript that was just verified rests on.
pub fn rests_on(transcript: &Transcript, trust: &[String], lang: Lang) -> String {
    let key = &transcript.signers.organiser;
    if trust.is_empty() {
        say!(lang,
            nl: "Het hele verslag is zojuist nagerekend, zonder verschil; ondertekend met de sleutel die het zelf noemt:\n  {key}",
            en: "The whole transcript was computed again just now, without a difference; signed with the key it names itself:\n  {key}")
    } else {
        say!(lang,
            nl: "Het hele verslag is zojuist nagerekend, zonder verschil; ondertekend met een sleutel die u vertrouwt:\n  {key}",
            en: "The whole transcript was computed again just now, without a difference; signed with a key you trust:\n  {key}")
    }
}
