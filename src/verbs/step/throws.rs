//! Throws that somebody typed: kept on disk until the draw that they are for is written, so that neither a crash nor a full
//! disk costs the room its dice. What can be had again, a secret or a round of the beacon, is not kept.

use crate::env::{Access, Env, Failure, Lock};
use crate::log::note::base64;
use crate::log::tree::Hash;
use crate::rules::{Source, SourceKind};
use crate::verbs::arg::shown::{say, shown};
use crate::words::Message;
use crate::words::verbs::plan::ThrowsKept;
use std::path::{Path, PathBuf};

/// Before the root of the seal that the throws are for.
const SEAL: &str = "#seal ";

/// A private file beside the log, with `.worpen` behind its name.
pub struct KeptThrows {
    lock: Lock,
    /// What it holds.
    stands: Option<Vec<u8>>,
    seal: String,
    given: Vec<(String, String)>,
}

impl KeptThrows {
    /// Locks and reads what was kept for this seal. `held` is what is locked already.
    pub fn of(log: &Path, seal: &Hash, held: &[&Lock], env: &Env<'_>) -> Result<Self, Failure> {
        let path = beside(log);
        let lock = env.lock_also(&path, held)?;
        let (seal, mut given, mut stands) = (base64(seal), Vec::new(), None);
        if env.path(&path).exists() {
            let text = env.read_text(&path)?;
            if text.lines().any(|line| line.strip_prefix(SEAL) == Some(&seal)) {
                given = pairs(&text);
            }
            stands = Some(text.into_bytes());
        }
        Ok(Self { lock, stands, seal, given })
    }

    /// What a source gave when it was typed before.
    pub fn value(&self, label: &str) -> Option<&str> {
        self.given.iter().find(|(kept, _)| kept == label).map(|(_, value)| value.as_str())
    }

    /// Keeps what was typed for a source, in its canonical form. That it cannot is said, and is no reason to stop.
    pub fn keep(&mut self, source: &Source, value: &str, env: &mut Env<'_>) {
        if !is_lost_when_typed(source) {
            return;
        }
        let is_first = self.given.is_empty();
        self.given.retain(|(label, _)| *label != source.label);
        self.given.push((source.label.clone(), value.to_owned()));
        let lines = self.given.iter().map(|(label, value)| format!("{label}={value}\n"));
        let head = ThrowsKept::Head.words(env.lang);
        let text = format!("# {head}\n{SEAL}{}\n{}", self.seal, lines.collect::<String>());
        match self.lock.replace(text.as_bytes(), self.stands.as_deref(), Access::Private) {
            Ok(()) => {
                if is_first {
                    say(&ThrowsKept::Here { path: self.shown() }, env);
                }
                self.stands = Some(text.into_bytes());
            }
            Err(failure) => env.say(failure.text.trim_end()),
        }
    }

    /// Says where the throws are when the draw could not be written.
    pub fn say_left(&self, env: &mut Env<'_>) {
        if !self.given.is_empty() {
            say(&ThrowsKept::Left { path: self.shown() }, env);
        }
    }

    /// Removes them: they stand in the log now.
    pub fn remove(self, env: &mut Env<'_>) {
        let path = self.shown();
        let Some(stands) = self.stands.filter(|_| !self.given.is_empty()) else { return };
        match self.lock.remove(&stands) {
            Ok(()) => say(&ThrowsKept::Removed { path }, env),
            Err(failure) => env.say(failure.text.trim_end()),
        }
    }

    /// Its name as the user would type it.
    pub fn shown(&self) -> String {
        shown(self.lock.path())
    }
}

/// Whether nobody can have it again once it was typed.
pub fn is_lost_when_typed(source: &Source) -> bool {
    matches!(source.kind, SourceKind::Dice { .. } | SourceKind::Text { .. })
}

fn pairs(text: &str) -> Vec<(String, String)> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once('=')).map(|(label, value)| (label.to_owned(), value.to_owned())).collect()
}

fn beside(log: &Path) -> PathBuf {
    let mut beside = log.as_os_str().to_owned();
    beside.push(".worpen");
    PathBuf::from(beside)
}
