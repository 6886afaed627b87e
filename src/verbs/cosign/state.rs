//! The file in which a witness keeps what they signed last of each log.

use super::args::Args;
use crate::env::{Access, Env, Failure};
use crate::log::short::short_number;
use crate::verbs::arg::shown::refusal_of;
use crate::verbs::arg::shown::shown;
use crate::witness::{CosignFault, Seen, read_state, write_state};
use crate::words::fault::Place;
use crate::words::noun::Lines;
use crate::words::verbs::cosign::Seal;
use std::io::Write;
use std::path::{Path, PathBuf};

/// What was signed before, and where that stands.
pub(super) struct State {
    path: PathBuf,
    /// As the file holds it; none when there is no file yet.
    held: Option<Vec<u8>>,
    seen: Vec<Seen>,
}

impl State {
    /// Reads it; no file is nothing signed.
    pub(super) fn read(args: &Args, key: &Path, env: &Env<'_>) -> Result<Self, Failure> {
        let mut beside = key.as_os_str().to_owned();
        beside.push(".seen");
        let path = args.state.clone().unwrap_or_else(|| PathBuf::from(beside));
        if !env.path(&path).exists() {
            return Ok(Self { path, held: None, seen: Vec::new() });
        }
        let text = env.read_text(&path)?;
        let seen = read_state(&text).map_err(|line| {
            let place = Place::new(&shown(&path), line, 1).words(env.lang);
            refusal_of(&place, &CosignFault::State, env)
        })?;
        Ok(Self { path, held: Some(text.into_bytes()), seen })
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
    pub(super) fn keep(&self, last: &Seen, env: &Env<'_>) -> Result<(), Failure> {
        let text = write_state(&self.seen, last);
        let mut draft = env.begin(&self.path, Access::Private)?;
        match &self.held {
            None => draft.keep_new(text.as_bytes()),
            Some(held) => {
                draft.writer().write_all(text.as_bytes()).map_err(|error| draft.failure(error))?;
                draft.keep_instead_of(held)
            }
        }
    }
}
