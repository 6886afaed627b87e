//! The file in which a key keeps what it signed last of each log.

use crate::env::{Access, Env, Failure, Lock};
use crate::memory::{Entry, Memory};
use crate::transcript::Transcript;
use crate::verbs::arg::key::SigningArgs;
use crate::verbs::arg::shown::{refusal_of, say, shell_word, shown};
use crate::words::Message;
use crate::words::fault::Place;
use crate::words::memory::{MemoryFault, Remembered, Stands};
use jiff::Timestamp;
use std::ops::Deref;
use std::path::{Path, PathBuf};

/// What a key signed before, as its file says now.
pub struct MemoryRead {
    path: PathBuf,
    /// As the file holds it; none when there is no file yet.
    held: Option<Vec<u8>>,
    memory: Memory,
}

/// The same to be changed: nobody else signs with this key, or writes there, until this is dropped.
pub struct MemoryFile {
    key: PathBuf,
    lock: Lock,
    read: MemoryRead,
}

impl MemoryRead {
    /// Reads the memory of a key: `state`, or else the file beside the key with `.seen` behind its name. No file is nothing
    /// signed.
    pub fn read(key: &Path, state: Option<&Path>, env: &Env<'_>) -> Result<Self, Failure> {
        Self::of(state.map_or_else(|| seen_beside(key), Path::to_owned), env)
    }

    fn of(path: PathBuf, env: &Env<'_>) -> Result<Self, Failure> {
        if !env.path(&path).exists() {
            return Ok(Self { path, held: None, memory: Memory::default() });
        }
        let text = env.read_text(&path)?;
        let memory = Memory::read(&text).map_err(|line| {
            let place = Place::new(&shown(&path), line, 1).words(env.lang);
            refusal_of(&place, &MemoryFault::Unreadable { program: shell_word(&env.program) }, env)
        })?;
        Ok(Self { path, held: Some(text.into_bytes()), memory })
    }

    /// What the key signed last of a log.
    pub fn last(&self, origin: &str) -> Option<&Entry> {
        self.memory.last(origin)
    }

    /// What the key remembers of a log, how the log stands to that at this time, and what must stay visible.
    pub fn told(&self, transcript: &Transcript, log: &[u8], time: Timestamp) -> Vec<Box<dyn Message>> {
        let (state, now) = (self.shown(), transcript.checkpoint());
        let mut told: Vec<Box<dyn Message>> = match self.last(&now.origin) {
            None => vec![Box::new(Remembered::Unknown { state })],
            Some(last) => {
                let ahead = (last.seen.time > time).then_some(Stands::Ahead);
                let drawn_then = last.seen.drawn == Some(true) && transcript.drawn().is_none();
                let not_drawn = drawn_then.then_some(Stands::NotDrawn);
                let stands = ahead.into_iter().chain([last.stands(&now, log)]).chain(not_drawn);
                let last = Remembered::Last { state, before: last.said() };
                std::iter::once(Box::new(last) as _).chain(stands.map(|stands| Box::new(stands) as _)).collect()
            }
        };
        told.extend(self.memory.traces(&now.origin).map(|trace| Box::new(trace) as _));
        told
    }

    /// Says what must stay visible of a log.
    pub fn say_traces(&self, origin: &str, env: &mut Env<'_>) {
        self.memory.traces(origin).for_each(|trace| say(&trace, env));
    }

    /// Says of a file that was not there before that it belongs to the key.
    pub fn say_begun(&self, env: &mut Env<'_>) {
        if self.held.is_none() {
            say(&Remembered::Begun { state: self.shown() }, env);
        }
    }

    /// Its name as the user would type it.
    pub fn shown(&self) -> String {
        shown(&self.path)
    }
}

impl MemoryFile {
    /// That of an organiser's key; `held` is what is locked already.
    pub fn of(signing: &SigningArgs, held: &[&Lock], env: &Env<'_>) -> Result<Self, Failure> {
        Self::read(&signing.key, signing.state.as_deref(), held, env)
    }

    /// Locks and reads the memory of a key, as [`MemoryRead::read`] does. `held` is what is locked already.
    pub fn read(key: &Path, state: Option<&Path>, held: &[&Lock], env: &Env<'_>) -> Result<Self, Failure> {
        env.open(key)?; // where the key is missing, that is to be said
        let path = state.map_or_else(|| seen_beside(key), Path::to_owned);
        let lock = env.lock_also(&path, held)?;
        Ok(Self { key: key.to_owned(), lock, read: MemoryRead::of(path, env)? })
    }

    /// Whether it can be written, as far as can be known.
    pub fn try_write(&self) -> Result<(), Failure> {
        self.lock.begin(Access::Private).map(drop)
    }

    /// Keeps what is signed now; on disk before anybody gets the signature.
    pub fn keep(&self, last: Entry) -> Result<(), Failure> {
        let text = self.read.memory.with(last).write();
        self.lock.replace(text.as_bytes(), self.read.held.as_deref(), Access::Private)
    }

    /// The private key.
    pub fn key(&self) -> &Path {
        &self.key
    }
}

impl Deref for MemoryFile {
    type Target = MemoryRead;

    fn deref(&self) -> &MemoryRead {
        &self.read
    }
}

/// The memory that belongs to a private key.
fn seen_beside(key: &Path) -> PathBuf {
    let mut beside = key.as_os_str().to_owned();
    beside.push(".seen");
    PathBuf::from(beside)
}
