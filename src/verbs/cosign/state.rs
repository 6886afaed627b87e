//! The file in which a witness keeps what they signed last of each log.

use super::args::Args;
use crate::env::{Access, Env, Failure, Lock};
use crate::log::short::short_number;
use crate::verbs::arg::shown::refusal_of;
use crate::verbs::arg::shown::shown;
use crate::witness::{CosignFault, Seen, read_state, write_state};
use crate::words::fault::Place;
use crate::words::noun::Lines;
use crate::words::verbs::cosign::Seal;
use std::path::{Path, PathBuf};

/// What was signed before, and where that stands.
pub(super) struct State {
    lock: Lock,
    /// As the file holds it; none when there is no file yet.
    held: Option<Vec<u8>>,
    seen: Vec<Seen>,
}

impl State {
    /// Locks it and reads it; no file is nothing signed. `held` is what is locked already.
    pub(super) fn read(args: &Args, key: &Path, held: &[&Lock], env: &Env<'_>) -> Result<Self, Failure> {
        let mut beside = key.as_os_str().to_owned();
        beside.push(".seen");
        let path = args.state.clone().unwrap_or_else(|| PathBuf::from(beside));
        let lock = env.lock_also(&path, held)?;
        if !env.path(&path).exists() {
            return Ok(Self { lock, held: None, seen: Vec::new() });
        }
        let text = env.read_text(&path)?;
        let seen = read_state(&text).map_err(|line| {
            let place = Place::new(&shown(&path), line, 1).words(env.lang);
            refusal_of(&place, &CosignFault::State, env)
        })?;
        Ok(Self { lock, held: Some(text.into_bytes()), seen })
    }

    /// The last that was signed of a log.
    pub(super) fn of(&self, origin: &str) -> Option<&Seen> {
        self.seen.iter().find(|seen| seen.checkpoint.origin == origin)
    }

    /// What was signed before, to be said.
    pub(super) fn before(&self, origin: &str) -> Seal {
        self.of(origin).map_or(Seal::First, |Seen { checkpoint, time, .. }| Seal::Before {
            moment: *time,
            lines: Lines(checkpoint.size),
            short: short_number(&checkpoint.root),
        })
    }

    /// Keeps what is signed now; on disk before the signature is given out.
    pub(super) fn keep(&self, last: &Seen) -> Result<(), Failure> {
        let text = write_state(&self.seen, last);
        self.lock.replace(text.as_bytes(), self.held.as_deref(), Access::Private)
    }
}
