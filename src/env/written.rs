//! What a run wrote, so that what is said of a failure is so, and what a run that was broken off left behind.

use super::cleanup::is_draft;
use super::world::Env;
use crate::words::Message;
use crate::words::env::Left;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// What a run wrote so far.
#[derive(Clone, Default)]
pub struct Written(Rc<RefCell<Record>>);

#[derive(Default)]
struct Record {
    /// Whether another run tells of it.
    silent: bool,
    /// Whether anything was begun.
    begun: bool,
    /// Files that stand in their place, as the user typed them.
    stand: Vec<PathBuf>,
    /// Folders in which something was begun, and as the user typed them.
    folders: BTreeSet<(PathBuf, PathBuf)>,
}

impl Written {
    /// For a run within another one, which tells of both.
    pub fn silent() -> Self {
        Self(Rc::new(RefCell::new(Record { silent: true, ..Record::default() })))
    }

    /// Something is begun in this folder.
    pub(super) fn begin(&self, folder: &Path, name: &Path) {
        let name = name.parent().unwrap_or(Path::new("")).to_owned();
        let mut record = self.0.borrow_mut();
        record.begun = true;
        record.folders.insert((folder.to_owned(), name));
    }

    /// A file stands in its place.
    pub(super) fn stands(&self, name: &Path) {
        self.0.borrow_mut().stand.push(name.to_owned());
    }

    /// It was taken away again.
    pub(super) fn undone(&self, name: &Path) {
        self.0.borrow_mut().stand.retain(|other| other != name);
    }
}

impl Env<'_> {
    /// What a verb that failed left: nothing at all, or files that are whole. Nothing is said where it began to write nothing.
    pub fn left_words(&self) -> String {
        let record = self.written.0.borrow();
        let left = match record.stand.is_empty() {
            _ if record.silent || !record.begun => return String::new(),
            true => Left::Nothing,
            false => Left::Stand { files: record.stand.iter().map(|name| name.display().to_string()).collect() },
        };
        left.words(self.lang) + "\n"
    }

    /// Says what a run that was killed left behind where this one wrote.
    pub fn say_broken_off(&mut self) {
        let folders = {
            let record = self.written.0.borrow();
            if record.silent { BTreeSet::new() } else { record.folders.clone() }
        };
        for (folder, name) in folders {
            for draft in drafts_in(&folder) {
                let file = name.join(draft.file_name().unwrap_or_default()).display().to_string();
                let said = if holds_key(&draft) { Left::Key { file } } else { Left::Draft { file } };
                self.say(&said.words(self.lang));
            }
        }
    }
}

/// Drafts in a folder that nobody is at work on, in the order of their names.
fn drafts_in(folder: &Path) -> BTreeSet<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.filter(|path| is_draft(path) && !is_open(path)).collect()
}

/// Whether another process has it open still. Of a folder nobody knows; one that is filled now is gone in a moment.
#[cfg(unix)]
fn is_open(path: &Path) -> bool {
    path.is_file() && File::open(path).is_ok_and(|file| matches!(file.try_lock(), Err(fs::TryLockError::WouldBlock)))
}

#[cfg(windows)]
fn is_open(path: &Path) -> bool {
    use std::os::windows::fs::OpenOptionsExt;
    path.is_file() && fs::OpenOptions::new().read(true).share_mode(0).open(path).is_err()
}

/// Whether it begins as a private key does.
fn holds_key(path: &Path) -> bool {
    let mut start = Vec::new();
    let read = File::open(path).and_then(|file| file.take(64).read_to_end(&mut start));
    read.is_ok() && String::from_utf8_lossy(&start).contains("PRIVATE KEY")
}
