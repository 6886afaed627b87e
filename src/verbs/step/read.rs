//! Reading a transcript that something is told of, and a register under its rules.

use crate::env::{Env, Failure};
use crate::log::mail::{LOOKED_AT, MailFault, mark_of};
use crate::register::{MOST_BYTES, Options, Reading, inspect_register};
use crate::rules::RulesFile;
use crate::tell::published;
use crate::tell::report::noticed_findings;
use crate::tell::trust::rests_words;
use crate::tell::verdict::verdict_words;
use crate::verbs::arg::reading::ReadingArgs;
use crate::verbs::arg::shown::{refusal_at, say, shown};
use crate::verbs::arg::trust::TrustArgs;
use crate::verbs::step::refused::Refused;
use crate::verify::{Told, Uncheckable, Verification, Verified, verify};
use crate::words::Message;
use crate::words::page::made::PublishRefusal;
use crate::words::trust::TrustWords;
use crate::words::verbs::paper::OnPaper;
use jiff::Timestamp;
use std::io::Read;
use std::path::Path;

/// Reads a register under rules that were read.
pub fn read_practices(
    register: &Path,
    file: &RulesFile,
    asked: &ReadingArgs,
    env: &Env<'_>,
) -> Result<Reading, Refused> {
    let bytes = env.read_within(register, MOST_BYTES)?;
    read_practices_of((register, &bytes), file, &asked.options(), env)
}

/// The same of bytes that were read from there.
pub fn read_practices_of(
    (register, bytes): (&Path, &[u8]),
    file: &RulesFile,
    options: &Options,
    env: &Env<'_>,
) -> Result<Reading, Refused> {
    let read = inspect_register(bytes, &shown(register), file, options);
    read.map_err(|refused| {
        let noticed = refused.noticed.map_or_else(Vec::new, |noticed| noticed_findings(&noticed, env.lang));
        Refused::of(&refused.faults, |fault| fault.into(), env).with(noticed)
    })
}

/// A log as text, for a page that a browser computes; one that is no text is no log either, and that is said of it.
pub fn read_whole(path: &Path, env: &Env<'_>) -> Result<String, Failure> {
    let size = env.open(path)?.metadata().map_or(0, |about| about.len());
    if size > published::MOST_BYTES {
        let [megabytes, most] = [size, published::MOST_BYTES].map(|bytes| bytes / 1_000_000);
        return Err(refusal_at(path, &PublishRefusal::TooLarge { megabytes, most }, env));
    }
    let bytes = env.read_within(path, published::MOST_BYTES)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Reads a transcript and verifies it, with who vouches for it. A verb that tells something from it tells nothing from one
/// that differs (status 1), nor from one for which those of `trust`, if any are given, do not vouch (status 2).
pub fn read_transcript(
    path: &Path,
    from: impl Read + Send,
    trust: &TrustArgs,
    env: &Env<'_>,
) -> Result<Verified, Failure> {
    let policy = trust.read(env)?;
    let verification = verify(from, &policy).map_err(|fault| uncheckable(path, &fault, env))?;
    let status = status(&verification);
    match (status, verification) {
        (0, Verification::Agrees(verified)) => Ok(*verified),
        (status, other) => Err(Failure { text: verdict_words(&other, &shown(path), env.lang), status }),
    }
}

/// Why a file cannot be checked; where a mail program changed it, that is why.
pub fn uncheckable(path: &Path, fault: &Uncheckable, env: &Env<'_>) -> Failure {
    let mut start = Vec::new();
    let looked = env.open(path).map(|file| file.take(LOOKED_AT).read_to_end(&mut start));
    match (fault, looked, mark_of(&start)) {
        (Uncheckable::NotALog, Ok(Ok(_)), Some(mark)) => refusal_at(path, &MailFault::Changed { mark }, env),
        _ => refusal_at(path, fault, env),
    }
}

/// What a transcript rests on, as [`rests_words`] tells it, and whether its latest moment is still to come by the clock here.
pub fn rests_here(told: Told<'_>, env: &Env<'_>) -> String {
    rests_words(told, env.lang) + &to_come_words(told, env)
}

/// Said where paper names witnesses whose signatures were not checked: whoever gives their keys is rid of that.
pub fn say_unchecked(told: Told<'_>, env: &mut Env<'_>) {
    if told.vouching.asked && !told.vouching.unchecked.is_empty() {
        say(&OnPaper::Unchecked, env);
    }
}

/// Said where the latest moment of a transcript is still to come by the clock here: moments are the word of who signs.
pub fn to_come_words(told: Told<'_>, env: &Env<'_>) -> String {
    let told = to_come(told, env).map(|moment| TrustWords::ToCome { moment, now: (env.now)() });
    told.map_or(String::new(), |told| told.words(env.lang) + "\n")
}

/// The latest moment of a transcript, where it is still to come by the clock here.
pub fn to_come(told: Told<'_>, env: &Env<'_>) -> Option<Timestamp> {
    let now = (env.now)();
    told.vouching.as_of.moment.filter(|moment| *moment > now)
}

/// 0 when it agrees; 1 when it differs; 2 when nothing differs and those whom the reader named do not vouch for it: with
/// what they gave it cannot be checked (yet).
pub fn status(verification: &Verification) -> u8 {
    match verification.told() {
        None => 1,
        Some(Told { vouching, .. }) if vouching.asked && !vouching.is_enough() => 2,
        Some(_) => 0,
    }
}
