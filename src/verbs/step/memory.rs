//! The file in which a key keeps what it signed last of each log.

use crate::env::{Access, Env, Failure};
use crate::memory::{Entry, Memory};
use crate::verbs::arg::shown::{refusal_of, say, shown};
use crate::words::fault::Place;
use crate::words::memory::MemoryFault;
use std::io::Write;
use std::path::{Path, PathBuf};

/// What a key signed before, and where that stands.
pub struct MemoryFile {
    path: PathBuf,
    /// As the file holds it; none when there is no file yet.
    held: Option<Vec<u8>>,
    memory: Memory,
}

impl MemoryFile {
    /// Reads the memory of a key: `state`, or else the file beside the key with `.seen` behind its name. No file is nothing
    /// signed.
    pub fn read(key: &Path, state: Option<&Path>, env: &Env<'_>) -> Result<Self, Failure> {
        let path = state.map_or_else(|| seen_beside(key), Path::to_owned);
        if !env.path(&path).exists() {
            return Ok(Self { path, held: None, memory: Memory::default() });
        }
        let text = env.read_text(&path)?;
        let memory = Memory::read(&text).map_err(|line| {
            let place = Place::new(&shown(&path), line, 1).words(env.lang);
            refusal_of(&place, &MemoryFault::Unreadable { program: env.program.clone() }, env)
        })?;
        Ok(Self { path, held: Some(text.into_bytes()), memory })
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
    pub fn keep(&self, last: Entry, env: &Env<'_>) -> Result<(), Failure> {
        let text = self.memory.with(last).write();
        let mut draft = env.begin(&self.path, Access::Private)?;
        match &self.held {
            None => draft.keep_new(text.as_bytes()),
            Some(held) => {
                draft.writer().write_all(text.as_bytes()).map_err(|error| draft.failure(error))?;
                draft.keep_instead_of(held)
            }
        }
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
