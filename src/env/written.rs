//! What a run wrote, so that what is said of a failure is so, and what a run that was broken off left behind.

use super::cleanup::is_draft;
use super::world::Env;
use crate::words::Message;
use crate::words::env::Left;
use crate::words::fault::visible;
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
    /// Files that stand in their place, as the user typed them; each once.
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
        let mut record = self.0.borrow_mut();
        if !record.stand.iter().any(|other| other == name) {
            record.stand.push(name.to_owned());
        }
    }

    /// It was taken away again, with all that was in it.
    pub(super) fn undone(&self, name: &Path) {
        self.0.borrow_mut().stand.retain(|other| !other.starts_with(name));
    }
}

impl Env<'_> {
    /// What a verb that failed left: nothing at all, or files that are whole. Nothing is said where it began to write nothing.
    pub fn left_words(&self) -> String {
        let record = self.written.0.borrow();
        let left = match record.stand.is_empty() {
            _ if record.silent || !record.begun => return String::new(),
            true => Left::Nothing,
            false => Left::Stand { files: record.stand.iter().map(|name| shown(name)).collect() },
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
                let file = shown(&name.join(draft.file_name().unwrap_or_default()));
                let said = if holds_key(&draft) { Left::Key { file } } else { Left::Draft { file } };
                self.say(&said.words(self.lang));
            }
        }
    }
}

/// A path as the user typed it, on one line.
fn shown(path: &Path) -> String {
    visible(&path.display().to_string())
}

/// Drafts in a folder that nobody is at work on, in the order of their names.
fn drafts_in(folder: &Path) -> BTreeSet<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.filter(|path| is_draft(path) && !is_open(path)).collect()
}

/// Whether another process has it open still. Of a folder nobody knows on Windows; one that is filled now is gone in a moment.
#[cfg(unix)]
fn is_open(path: &Path) -> bool {
    (path.is_file() || path.is_dir())
        && File::open(path).is_ok_and(|file| matches!(file.try_lock(), Err(fs::TryLockError::WouldBlock)))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::env::world::tests::world;

    /// What is said on the error stream when a run ends in this folder.
    fn ended(home: &Path, stand: &[&str]) -> String {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut env = world(home, &mut out, &mut err);
        env.written.begin(home, Path::new("x"));
        stand.iter().for_each(|name| env.written.stands(Path::new(name)));
        let left = env.left_words();
        env.say_broken_off();
        left + &String::from_utf8(err).unwrap()
    }

    #[test]
    fn no_name_of_a_file_steers_a_terminal() {
        let home = tempfile::tempdir().unwrap();
        #[cfg(unix)]
        fs::write(home.path().join(".instroom-a\u{1b}[2J\nb-c"), "").unwrap();
        let said = ended(home.path(), &["log\u{1b}[2J\nnot whole"]);
        assert!(said.contains("whole: logU+001B[2JU+000Anot whole. "), "{said}");
        assert_eq!(said.contains(".instroom-aU+001B[2JU+000Ab-c"), cfg!(unix), "{said}");
    }

    #[test]
    fn what_stands_is_listed_once() {
        let home = tempfile::tempdir().unwrap();
        let said = ended(home.path(), &["b", "a", "b"]);
        assert!(said.contains("whole: b, a. "), "{said}");
    }
}
