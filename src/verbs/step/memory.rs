//! The file in which a key keeps what it signed last of each log.

use crate::env::{Access, Env, Failure, Lock};
use crate::memory::{Entry, Memory};
use crate::verbs::arg::key::SigningArgs;
use crate::verbs::arg::shown::{refusal_of, say, shown};
use crate::words::fault::Place;
use crate::words::memory::MemoryFault;
use std::path::{Path, PathBuf};

/// What a key signed before, and where that stands: nobody else signs with it, or writes there, until this is dropped.
pub struct MemoryFile {
    key: PathBuf,
    path: PathBuf,
    lock: Lock,
    /// As the file holds it; none when there is no file yet.
    held: Option<Vec<u8>>,
    memory: Memory,
}

impl MemoryFile {
    /// That of an organiser's key; `held` is what is locked already.
    pub fn of(signing: &SigningArgs, held: &[&Lock], env: &Env<'_>) -> Result<Self, Failure> {
        Self::read(&signing.key, signing.state.as_deref(), held, env)
    }

    /// Locks and reads the memory of a key: `state`, or else the file beside the key with `.seen` behind its name. No file is
    /// nothing signed. `held` is what is locked already.
    pub fn read(key: &Path, state: Option<&Path>, held: &[&Lock], env: &Env<'_>) -> Result<Self, Failure> {
        env.open(key)?; // where the key is missing, that is to be said
        let path = state.map_or_else(|| seen_beside(key), Path::to_owned);
        let (key, lock) = (key.to_owned(), env.lock_also(&path, held)?);
        if !env.path(&path).exists() {
            return Ok(Self { key, path, lock, held: None, memory: Memory::default() });
        }
        let text = env.read_text(&path)?;
        let memory = Memory::read(&text).map_err(|line| {
            let place = Place::new(&shown(&path), line, 1).words(env.lang);
            refusal_of(&place, &MemoryFault::Unreadable { program: env.program.clone() }, env)
        })?;
        Ok(Self { key, path, lock, held: Some(text.into_bytes()), memory })
    }

    /// What the key signed last of a log.
    pub fn last(&self, origin: &str) -> Option<&Entry> {
        self.memory.last(origin)
    }

    /// Says what must stay visible of a log.
    pub fn say_traces(&self, origin: &str, env: &mut Env<'_>) {
        self.memory.traces(origin).for_each(|trace| say(&trace, env));
    }

    /// Keeps what is signed now; on disk before anybody gets the signature.
    pub fn keep(&self, last: Entry) -> Result<(), Failure> {
        let text = self.memory.with(last).write();
        self.lock.replace(text.as_bytes(), self.held.as_deref(), Access::Private)
    }

    /// The private key.
    pub fn key(&self) -> &Path {
        &self.key
    }

    /// Its name as the user would type it.
    pub fn shown(&self) -> String {
        shown(&self.path)
    }
}

/// The memory that belongs to a private key.
fn seen_beside(key: &Path) -> PathBuf {
    let mut beside = key.as_os_str().to_owned();
    beside.push(".seen");
    PathBuf::from(beside)
}
