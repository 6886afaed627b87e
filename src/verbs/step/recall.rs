//! What the organiser's key signed before, held against the log that it is about to sign.

use crate::env::{Env, Failure};
use crate::log::key::VerifierKey;
use crate::log::signers::Trusted;
use crate::memory::{Entry, Follows, Seen, Trace};
use crate::tell::rehearsal::mark;
use crate::verbs::arg::key::public_beside;
use crate::verbs::arg::shown::{refusal_at, say, shell_path, shell_word};
use crate::verbs::step::grow::Grown;
use crate::verbs::step::memory::{MemoryFile, MemoryRead};
use crate::verify::Ends;
use crate::words::Message;
use crate::words::memory::{Again, MemoryFault};
use crate::words::noun::Lines;
use crate::words::verbs::log::GrowRefusal;
use jiff::Timestamp;
use std::path::Path;

/// What the organiser's key signed before, and that it does not stand against signing now.
pub struct Recall {
    memory: MemoryFile,
    state: State,
}

/// How the log that is to be signed stands to what was signed before.
enum State {
    /// It begins.
    Begins,
    /// It goes on, as far as anybody knows.
    GoesOn,
    /// It is shorter, so nothing but the same checkpoint is signed again: else this is why not.
    Behind(Failure),
}

/// A signature that will be remembered.
#[derive(Clone, Copy)]
pub struct Signing<'a> {
    /// What was signed before.
    pub recall: &'a Recall,
    /// When it is signed now, in whole seconds.
    pub time: Timestamp,
}

impl Recall {
    /// For a log that goes on at this time.
    ///
    /// Refused is one that is no continuation of what this key signed last, and one that it signed when nobody knows any more
    /// what. A shorter one is refused too, unless the time is that of the last signature: a command that stopped between memory
    /// and log can be run again. Nobody is asked anything then, and nothing but the same checkpoint is kept.
    ///
    /// A key that a handover of this log announced, and that signed nothing of it, needs no memory.
    pub fn of(grown: &Grown, memory: MemoryFile, time: Timestamp, env: &mut Env<'_>) -> Result<Self, Failure> {
        let origin = &grown.transcript.programme.origin;
        let state = match memory.last(origin) {
            None if grown.has_signed(&grown.transcript.signers.organiser) => {
                return Err(unknown(grown, &memory, env));
            }
            None => State::GoesOn,
            Some(last) => check(last, grown, &memory, env).or_else(|failure| {
                let again = !last.is_taken_over() && last.seen.time == time;
                if again && is_shorter(last, grown) { Ok(State::Behind(failure)) } else { Err(failure) }
            })?,
        };
        if matches!(state, State::Behind(_)) {
            env.ask = &|_| None;
        }
        mark(origin).iter().for_each(|mark| say(mark, env));
        memory.say_traces(origin, env);
        Ok(Self { memory, state })
    }

    /// For a new log of this name. Refused when the key signed one in which something was drawn: that would be a second
    /// draw of one programme.
    pub fn of_new(origin: &str, memory: MemoryFile, env: &mut Env<'_>) -> Result<Self, Failure> {
        if let Some(last) = memory.last(origin).filter(|last| last.seen.drawn != Some(false)) {
            let (program, key) = (shell_word(&env.program), shell_path(memory.key()));
            let fault = MemoryFault::Drawn { before: last.said(), program, key };
            return Err(refusal_at(memory.key(), &fault, env));
        }
        mark(origin).iter().for_each(|mark| say(mark, env));
        memory.say_traces(origin, env);
        Ok(Self { memory, state: State::Begins })
    }

    /// Whether the log is shorter than what was signed, so that only the same checkpoint is signed again.
    pub fn is_behind(&self) -> bool {
        matches!(self.state, State::Behind(_))
    }

    /// Whether the memory can be written, as far as can be known.
    pub fn try_write(&self) -> Result<(), Failure> {
        self.memory.try_write()
    }

    /// Gives the failure of a step that could not be done again its cause: that the log is shorter.
    pub fn cause(&self, failure: Failure) -> Failure {
        match &self.state {
            State::Behind(behind) => behind.clone(),
            State::Begins | State::GoesOn => failure,
        }
    }

    /// The memory of the key.
    pub fn memory(&self) -> &MemoryRead {
        &self.memory
    }

    /// Says that a new log was sealed in place of another, if it was.
    pub fn say_anew(&self, seen: &Seen, env: &mut Env<'_>) {
        self.entry(seen.clone()).trace_words().iter().for_each(|trace| say(trace, env));
    }

    /// What is remembered of a signature.
    fn entry(&self, seen: Seen) -> Entry {
        let before = self.memory.last(&seen.checkpoint.origin).map(|last| &last.seen);
        let before =
            before.filter(|before| matches!(self.state, State::Begins) && before.checkpoint != seen.checkpoint);
        Entry { trace: before.cloned().map(|before| Trace::SealedAnew { before }), seen }
    }
}

impl Signing<'_> {
    /// Remembers the last checkpoint of a log that this key signed: on disk before the log is. Once is enough.
    pub fn remember(&self, ends: &Ends, organiser: &VerifierKey) -> Result<Seen, Failure> {
        let Self { recall: Recall { memory, state }, time } = *self;
        let Ends { checkpoint, drawn } = ends.clone();
        let seen = Seen { checkpoint, time, organiser: organiser.clone(), drawn: Some(drawn) };
        let before = memory.last(&seen.checkpoint.origin);
        match state {
            _ if before.is_some_and(|before| before.seen.checkpoint == seen.checkpoint) => {}
            State::Behind(failure) => return Err(failure.clone()),
            State::Begins | State::GoesOn => memory.keep(self.recall.entry(seen.clone()))?,
        }
        Ok(seen)
    }

    /// Gives the failure of a log that could not be kept after that was remembered its way out: the same signature, again.
    pub fn again(&self, failure: Failure, env: &Env<'_>) -> Failure {
        let again = Again::Now { at: self.time.to_string() }.words(env.lang);
        Failure { text: failure.text + &again + "\n", ..failure }
    }
}

/// Whether a log goes on from what was signed last.
fn check(last: &Entry, grown: &Grown, memory: &MemoryFile, env: &Env<'_>) -> Result<State, Failure> {
    let now = grown.checkpoint();
    let (lines, before, program) = (Lines(now.size), last.said(), shell_word(&env.program));
    let (log, key) = (shell_path(grown.path()), shell_path(memory.key()));
    let fault = match last.seen.followed_by(&now, grown.bytes()) {
        Follows::GoesOn => return Ok(State::GoesOn),
        Follows::Other => MemoryFault::Other { lines, before, program, log, key },
        Follows::Shorter => {
            let again = (!last.is_taken_over()).then(|| Again::At { at: last.seen.time.to_string() });
            MemoryFault::Shorter { lines, before, again, program, log, key }
        }
    };
    Err(refusal_at(grown.path(), &fault, env))
}

fn is_shorter(last: &Entry, grown: &Grown) -> bool {
    grown.checkpoint().size < last.seen.checkpoint.size
}

/// Nothing is known of a log that this key signed, or seems to.
fn unknown(grown: &Grown, memory: &MemoryFile, env: &Env<'_>) -> Failure {
    let organiser = &grown.transcript.signers.organiser;
    let key = organiser.to_string();
    match published(memory.key(), env) {
        Some(Trusted::Witness(own)) => {
            let witness = own.name().to_owned();
            return refusal_at(memory.key(), &GrowRefusal::WitnessKey { witness, key }, env);
        }
        Some(Trusted::Organiser(own)) if own != *organiser => {
            return refusal_at(memory.key(), &GrowRefusal::OtherKey { key }, env);
        }
        Some(Trusted::Organiser(_)) | None => {}
    }
    let (lines, state, program) = (Lines(grown.checkpoint().size), memory.shown(), shell_word(&env.program));
    let (log, key) = (shell_path(grown.path()), shell_path(memory.key()));
    refusal_at(grown.path(), &MemoryFault::Unknown { lines, state, program, log, key }, env)
}

/// The public half of a key as it was published: from the file beside it, so without its passphrase.
pub fn published(key: &Path, env: &Env<'_>) -> Option<Trusted> {
    env.read_text(&public_beside(key)).ok().and_then(|text| Trusted::read(text.trim()).ok())
}
