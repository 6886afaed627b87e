//! Files that are written: whole, or not at all.

use super::cleanup::{Listed, draft_prefix};
use super::machine::cores;
use super::world::{Env, Failure, file_failure};
use super::written::Written;
use crate::words::env::FileFault;
use crate::words::lang::Lang;
use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::thread;

/// Who may read a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Everybody whom the system lets.
    Usual,
    /// Only its owner (mode 0600).
    Private,
}

impl Env<'_> {
    /// Writes a new file; an existing one is never touched.
    ///
    /// # Errors
    /// When the file exists or cannot be written.
    pub fn write_new(&self, path: &Path, bytes: &[u8], access: Access) -> Result<(), Failure> {
        self.begin(path, access)?.keep_new(bytes)
    }

    /// Writes new files, in this order; all of them, or none. Until [`New::stay`] is called they can still be taken away.
    ///
    /// # Errors
    /// When one exists or cannot be written.
    pub fn write_all_new(&self, files: &[(&Path, &[u8], Access)]) -> Result<New, Failure> {
        let begun = files.iter().map(|(path, bytes, access)| self.begin(path, *access)?.filled(bytes));
        let begun = begun.collect::<Result<Vec<Draft>, Failure>>()?;
        let mut new = New::default();
        for draft in begun {
            new.0.push(draft.settle()?);
        }
        Ok(new)
    }

    /// Refuses a file or folder that exists, before anything else is written.
    ///
    /// # Errors
    /// When it exists.
    pub fn refuse_existing(&self, path: &Path) -> Result<(), Failure> {
        let target = self.path(path);
        if !target.exists() {
            return Ok(());
        }
        let fault = if target.is_dir() { FileFault::FolderExists } else { FileFault::Exists };
        Err(self.file_failure(path, fault))
    }

    /// Begins a file that will be whole or not there at all.
    ///
    /// # Errors
    /// When its folder cannot be written.
    pub fn begin(&self, path: &Path, access: Access) -> Result<Draft, Failure> {
        Draft::begin(self.named(self.path(path), path), access)
    }

    /// A file that will be written.
    pub(super) fn named(&self, target: PathBuf, name: &Path) -> Named {
        Named { target, name: name.to_owned(), lang: self.lang, written: self.written.clone() }
    }
}

/// A file, and how it is called in words.
#[derive(Clone)]
pub(super) struct Named {
    /// Where it is.
    pub(super) target: PathBuf,
    /// As the user typed it.
    pub(super) name: PathBuf,
    /// For people.
    pub(super) lang: Lang,
    /// What the run wrote so far.
    pub(super) written: Written,
}

/// Files and folders that were made just now. Dropped, they go, as if they had never been there.
#[must_use]
#[derive(Default)]
pub struct New(Vec<(Named, Listed)>);

impl New {
    /// They stay.
    pub fn stay(mut self) {
        self.0.clear();
    }

    /// One of them.
    pub(super) fn one(made: Named) -> Self {
        made.written.begin(folder_of(&made.target), &made.name);
        made.written.stands(&made.name);
        let listed = Listed::of(&made.target);
        Self(vec![(made, listed)])
    }
}

impl Drop for New {
    fn drop(&mut self) {
        for (Named { target, name, written, .. }, _) in &self.0 {
            let gone = if target.is_dir() { std::fs::remove_dir_all(target) } else { std::fs::remove_file(target) };
            if gone.is_ok() {
                written.undone(name);
            }
        }
    }
}

impl Named {
    /// A failure of this file.
    pub(super) fn failure(&self, fault: impl Into<FileFault>) -> Failure {
        file_failure(self.lang, &self.name, fault)
    }

    /// It has its place.
    fn stands(&self) {
        flush_folder(&self.target);
        self.written.stands(&self.name);
    }
}

/// A file that is being written beside its place. Dropped, it leaves nothing behind.
pub struct Draft {
    file: tempfile::NamedTempFile,
    /// Goes after the file.
    listed: Listed,
    of: Named,
}

impl Draft {
    /// Begins it beside its place.
    pub(super) fn begin(of: Named, access: Access) -> Result<Self, Failure> {
        of.written.begin(folder_of(&of.target), &of.name);
        let made = Listed::make(|| temporary(&of.target, access), tempfile::NamedTempFile::path);
        let (file, listed) = made.map_err(|error| of.failure(error))?;
        // whoever looks for what was left behind sees that this is not; where nothing can be locked, it is gone soon
        #[cfg(unix)]
        let _ = file.as_file().try_lock();
        Ok(Self { file, listed, of })
    }

    /// The same, to be kept in this place.
    pub(super) fn at(self, of: &Named) -> Self {
        Self { of: of.clone(), ..self }
    }

    /// Where the bytes go.
    pub fn writer(&mut self) -> &mut File {
        self.file.as_file_mut()
    }

    /// The same with these bytes behind.
    fn filled(mut self, bytes: &[u8]) -> Result<Self, Failure> {
        let written = self.file.write_all(bytes).and_then(|()| self.file.as_file().sync_all());
        written.map_err(|error| self.failure(error))?;
        Ok(self)
    }

    /// What was written so far, from the front.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn reader(&self) -> io::Result<File> {
        self.file.reopen()
    }

    /// Flushes what was written to disk while something else is done: of a large file each takes seconds. Where there is one
    /// core, one comes after the other.
    ///
    /// # Errors
    /// When it cannot be flushed.
    pub fn flush_while<T>(&self, work: impl FnOnce() -> T) -> Result<T, Failure> {
        let file = self.file.as_file();
        let flush = || file.sync_all();
        thread::scope(|scope| {
            let flushing = (cores() > 1).then(|| thread::Builder::new().spawn_scoped(scope, flush).ok());
            let done = work();
            let flushed = match flushing.flatten().map(thread::ScopedJoinHandle::join) {
                Some(Ok(flushed)) => flushed,
                _ => flush(), // no thread was to be had
            };
            flushed.map(|()| done).map_err(|error| self.failure(error))
        })
    }

    /// A failure of this file.
    pub fn failure(&self, error: io::Error) -> Failure {
        self.of.failure(error)
    }

    /// Adds the last bytes, flushes to disk and takes the place of no other file.
    ///
    /// # Errors
    /// When the file exists or cannot be written.
    pub fn keep_new(self, bytes: &[u8]) -> Result<(), Failure> {
        self.filled(bytes)?.settle().map(drop)
    }

    /// The same of one that is flushed: it is there, and whoever is told to stop takes it away as long as this is kept.
    fn settle(self) -> Result<(Named, Listed), Failure> {
        let Self { file, listed, of } = self;
        let keep = || file.persist_noclobber(&of.target).map(drop).map_err(|error| of.failure(error.error));
        let listed = listed.moved(&of.target, keep)?;
        of.stands();
        Ok((of, listed))
    }

    /// Flushes to disk and takes the place of a file. Only who holds a lock on that file comes here.
    pub(super) fn keep_instead(self) -> Result<(), Failure> {
        let Self { file, listed, of } = self.filled(&[])?;
        // who may read it stays as it was
        let kept = std::fs::metadata(&of.target).and_then(|about| file.as_file().set_permissions(about.permissions()));
        let kept = kept.and_then(|()| Ok(file.persist(&of.target)?)).map_err(|error| of.failure(error));
        drop(listed);
        kept?;
        of.stands();
        Ok(())
    }
}

/// A temporary file beside its target.
fn temporary(target: &Path, access: Access) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    let prefix = draft_prefix(target);
    builder.prefix(&prefix);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = if access == Access::Private { 0o600 } else { 0o644 };
        builder.permissions(std::fs::Permissions::from_mode(mode));
    }
    #[cfg(not(unix))]
    let _ = access;
    builder.tempfile_in(folder_of(target))
}

/// Flushes the folder of a file, so that its new name survives a power cut. Where a system cannot do that, the file
/// is there all the same, so it is no failure.
pub(super) fn flush_folder(target: &Path) {
    let _ = File::open(folder_of(target)).and_then(|folder| folder.sync_all());
}

/// The folder of a file.
pub(super) fn folder_of(target: &Path) -> &Path {
    target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::env::world::tests::world;

    /// The first file has its place already when it turns out that the second cannot have one.
    #[test]
    fn half_of_what_belongs_together_is_never_made() {
        let home = tempfile::tempdir().unwrap();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let env = world(home.path(), &mut out, &mut err);
        let pair: [(&Path, &[u8], Access); 2] =
            [(Path::new("a"), b"1", Access::Private), (Path::new("b"), b"2", Access::Usual)];
        std::fs::write(home.path().join("b"), "theirs").unwrap();
        let failure = env.write_all_new(&pair).err().unwrap();
        assert!(
            failure.text.contains("this file exists already") && failure.text.contains("at: b\n"),
            "{}",
            failure.text
        );
        assert_eq!(env.left_words(), "Nothing was changed.\n");
        let names: Vec<_> = std::fs::read_dir(home.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(names, ["b"]);
        assert_eq!(std::fs::read(home.path().join("b")).unwrap(), b"theirs");
    }
}
