//! Throws that somebody typed: kept on disk until the draw that they are for is written, so that neither a crash nor a full
//! disk costs the room its dice. What can be had again, a secret or a round of the beacon, is not kept.

use crate::env::{Access, Env, Failure, Lock};
use crate::log::note::base64;
use crate::log::tree::Hash;
use crate::rules::Source;
use crate::verbs::arg::shown::{say, shown};
use crate::words::Message;
use crate::words::verbs::plan::ThrowsKept;
use std::path::{Path, PathBuf};

/// Before the root of the seal that the throws are for.
const SEAL: &str = "#seal ";

/// Before throws that only one person typed.
const ONCE: &str = "#once ";

/// A private file beside the log, with `.worpen` behind its name.
pub struct KeptThrows {
    lock: Lock,
    /// What it holds.
    stands: Option<Vec<u8>>,
    seal: String,
    given: Vec<(String, String)>,
    /// What only one person typed, and a second has yet to type too.
    once: Vec<(String, String)>,
    /// Whether it was said where they are kept.
    is_told: bool,
}

impl KeptThrows {
    /// Locks and reads what was kept for this seal. `held` is what is locked already.
    pub fn of(log: &Path, seal: &Hash, held: &[&Lock], env: &Env<'_>) -> Result<Self, Failure> {
        let path = beside(log);
        let lock = env.lock_also(&path, held)?;
        let (seal, mut given, mut once, mut stands) = (base64(seal), Vec::new(), Vec::new(), None);
        if env.path(&path).exists() {
            let text = env.read_text(&path)?;
            if text.lines().any(|line| line.strip_prefix(SEAL) == Some(&seal)) {
                given = pairs(text.lines().filter(|line| !line.starts_with('#')));
                once = pairs(text.lines().filter_map(|line| line.strip_prefix(ONCE)));
            }
            stands = Some(text.into_bytes());
        }
        let mut kept = Self { lock, stands, seal, given, once, is_told: false };
        kept.is_told = kept.holds_any();
        Ok(kept)
    }

    /// What a source gave when it was typed before.
    pub fn value(&self, label: &str) -> Option<&str> {
        self.given.iter().find(|(kept, _)| kept == label).map(|(_, value)| value.as_str())
    }

    /// What one person typed for a source when an earlier attempt ended.
    pub fn once(&self, label: &str) -> Option<&str> {
        self.once.iter().find(|(kept, _)| kept == label).map(|(_, value)| value.as_str())
    }

    /// Keeps what one person typed for a source, in its canonical form, until a second types it too.
    pub fn keep_once(&mut self, source: &Source, value: &str, env: &mut Env<'_>) {
        self.forget(source);
        self.once.push((source.label.clone(), value.to_owned()));
        self.write(env);
    }

    /// Keeps what was given for a source and confirmed, in its canonical form.
    pub fn keep(&mut self, source: &Source, value: &str, env: &mut Env<'_>) {
        self.forget(source);
        self.given.push((source.label.clone(), value.to_owned()));
        self.write(env);
    }

    fn forget(&mut self, source: &Source) {
        [&mut self.given, &mut self.once].into_iter().for_each(|kept| kept.retain(|(label, _)| *label != source.label));
    }

    /// Writes all that is kept. That it cannot is said, and is no reason to stop.
    fn write(&mut self, env: &mut Env<'_>) {
        let line = |before: &str, (label, value): &(String, String)| format!("{before}{label}={value}\n");
        let lines = self.given.iter().map(|own| line("", own)).chain(self.once.iter().map(|own| line(ONCE, own)));
        let head = ThrowsKept::Head.words(env.lang);
        let text = format!("# {head}\n{SEAL}{}\n{}", self.seal, lines.collect::<String>());
        match self.lock.replace(text.as_bytes(), self.stands.as_deref(), Access::Private) {
            Ok(()) => {
                if !std::mem::replace(&mut self.is_told, true) {
                    say(&ThrowsKept::Here { path: self.shown() }, env);
                }
                self.stands = Some(text.into_bytes());
            }
            Err(failure) => env.say(failure.text.trim_end()),
        }
    }

    /// Says where the throws are when the draw could not be written.
    pub fn say_left(&self, env: &mut Env<'_>) {
        if self.holds_any() {
            say(&ThrowsKept::Left { path: self.shown() }, env);
        }
    }

    /// Removes them: they stand in the log now.
    pub fn remove(self, env: &mut Env<'_>) {
        let path = self.shown();
        let is_its_own = self.holds_any();
        let Some(stands) = self.stands.filter(|_| is_its_own) else { return };
        match self.lock.remove(&stands) {
            Ok(()) => say(&ThrowsKept::Removed { path }, env),
            Err(failure) => env.say(failure.text.trim_end()),
        }
    }

    fn holds_any(&self) -> bool {
        !self.given.is_empty() || !self.once.is_empty()
    }

    /// Its name as the user would type it.
    pub fn shown(&self) -> String {
        shown(self.lock.path())
    }
}

fn pairs<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<(String, String)> {
    lines.filter_map(|line| line.split_once('=')).map(|(label, value)| (label.to_owned(), value.to_owned())).collect()
}

fn beside(log: &Path) -> PathBuf {
    let mut beside = log.as_os_str().to_owned();
    beside.push(".worpen");
    PathBuf::from(beside)
}
