//! Signing the last checkpoint of a log that is here.

use super::add::add;
use super::args::Args;
use super::signature::{confirm, confirm_clock, hand_out, say_before};
use crate::env::{Env, Failure, Lock};
use crate::log::signers::Signers;
use crate::memory::{Entry, Seen};
use crate::rules::SeedPlan;
use crate::tell::cosign::{Known, signing_words};
use crate::transcript::Section;
use crate::verbs::arg::key::read_private;
use crate::verbs::arg::moment::{read_signing_second, say_ahead};
use crate::verbs::arg::shown::{refusal_at, say};
use crate::verbs::step::grow::{Grown, Held};
use crate::verbs::step::memory::MemoryFile;
use crate::witness::{CosignFault, check_clock, check_log};
use crate::words::verbs::cosign::{Confirm, Signed};
use crate::words::weekday::Weekday;
use jiff::Timestamp;
use std::path::Path;

/// Signs; the signature goes to the log, or to a file.
pub(super) fn run(args: &Args, key: &Path, log: &Path, env: &mut Env<'_>) -> Result<u8, Failure> {
    let to = To::of(args, log, env)?;
    let grown = Grown::read(log, env)?;
    let (signers, now) = (grown.transcript.last_signers(), grown.checkpoint());
    let second = read_signing_second(args.at.as_deref(), env)?;
    let time = second.moment();
    // what was signed before, and whose key this is, decides whether this is looked at
    let memory = MemoryFile::read(key, args.state.as_deref(), &to.held(), env)?;
    let before = memory.last(&now.origin);
    let refuse = |fault: CosignFault, env: &Env<'_>| refusal_at(log, &fault, env);
    before.map_or(Ok(()), |last| check_log(last, &now, grown.bytes())).map_err(|fault| refuse(fault, env))?;
    let private = read_private(key, &args.passphrase, env)?;
    let (at, witness) = signers.witness_of(&private).ok_or_else(|| refuse(not_yours(signers), env))?;
    let known = Known { organiser: before.map(|last| &last.seen.organiser), own: at };
    say_ahead(args.at.as_deref(), time, env);
    env.say(&signing_words(&grown.transcript, &known, env.lang));
    say_before(&memory, &now.origin, env);
    if let Some(by) = grown.transcript.last_by().iter().find(|by| by.witness == at) {
        say(&Signed::Already { moment: by.time }, env);
        return Ok(0);
    }
    before.map_or(Ok(()), |last| check_clock(last, time)).map_err(|fault| refuse(fault, env))?;
    let late = grown.transcript.waiting().map_or(Ok(()), |section| refuse_late(section, time));
    late.map_err(|fault| refuse(fault, env))?;
    let (role, name) = (witness.role.clone(), witness.key.name().to_owned());
    confirm(&Confirm::Log { role, name, day: Weekday::of(time), moment: time }, args, env)?;
    let latest = grown.transcript.latest().max(before.map(|last| last.seen.time));
    confirm_clock(time, latest, args, env)?;
    let line = now.cosign(&private, witness, second);
    let drawn = Some(grown.transcript.drawn().is_some());
    let seen = Seen { checkpoint: now, time, organiser: signers.organiser.clone(), drawn };
    memory.keep(Entry::signed(seen))?; // before anybody gets the signature
    match to {
        To::File(out) => hand_out(out, &line, env)?,
        To::Log(lock) => add(Held::of(grown, lock), &[line], env)?,
    }
    memory.say_begun(env);
    Ok(0)
}

/// Where the signature goes.
enum To<'a> {
    /// A new file; the log stays as it is.
    File(&'a Path),
    /// The log, which nobody else writes in meanwhile.
    Log(Lock),
}

impl<'a> To<'a> {
    fn of(args: &'a Args, log: &Path, env: &Env<'_>) -> Result<Self, Failure> {
        match &args.out {
            Some(out) => env.refuse_existing(out).map(|()| Self::File(out)),
            None => env.lock(log).map(Self::Log),
        }
    }

    /// What is locked.
    fn held(&self) -> Vec<&Lock> {
        match self {
            Self::File(_) => Vec::new(),
            Self::Log(lock) => vec![lock],
        }
    }
}

fn not_yours(signers: &Signers) -> CosignFault {
    match signers.witnesses.is_empty() {
        true => CosignFault::NoWitnesses,
        false => CosignFault::NotYours { witnesses: signers.witnesses.iter().map(Into::into).collect() },
    }
}

/// Refuses a signature on a seal whose beacon has spoken.
fn refuse_late(section: &Section, time: Timestamp) -> Result<(), CosignFault> {
    match section.subject.plan().and_then(SeedPlan::first_beacon).filter(|beacon| *beacon <= time) {
        Some(beacon) => Err(CosignFault::BeaconSpoke { moment: beacon }),
        None => Ok(()),
    }
}
