//! Files that are written: whole, or not at all.

use super::world::{Env, Failure, file_failure};
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

    /// Refuses a file that exists, before anything else is written.
    ///
    /// # Errors
    /// When it exists.
    pub fn refuse_existing(&self, path: &Path) -> Result<(), Failure> {
        if self.path(path).exists() { Err(self.file_failure(path, FileFault::Exists)) } else { Ok(()) }
    }

    /// Begins a file that will be whole or not there at all.
    ///
    /// # Errors
    /// When its folder cannot be written.
    pub fn begin(&self, path: &Path, access: Access) -> Result<Draft, Failure> {
        Draft::begin(Named { target: self.path(path), name: path.to_owned(), lang: self.lang }, access)
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
}

impl Named {
    /// A failure of this file.
    pub(super) fn failure(&self, fault: impl Into<FileFault>) -> Failure {
        file_failure(self.lang, &self.name, fault)
    }
}

/// A file that is being written beside its place. Dropped, it leaves nothing behind.
pub struct Draft {
    file: tempfile::NamedTempFile,
    of: Named,
}

impl Draft {
    /// Begins it beside its place.
    pub(super) fn begin(of: Named, access: Access) -> Result<Self, Failure> {
        let file = temporary(&of.target, access).map_err(|error| of.failure(error))?;
        Ok(Self { file, of })
    }

    /// The same, to be kept in this place.
    pub(super) fn at(self, of: &Named) -> Self {
        Self { of: of.clone(), ..self }
    }

    /// Where the bytes go.
    pub fn writer(&mut self) -> &mut File {
        self.file.as_file_mut()
    }

    /// What was written so far, from the front.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn reader(&self) -> io::Result<File> {
        self.file.reopen()
    }

    /// Flushes what was written to disk while something else is done: of a large file each takes seconds.
    ///
    /// # Errors
    /// When it cannot be flushed.
    pub fn flush_while<T>(&self, work: impl FnOnce() -> T) -> Result<T, Failure> {
        let flush = || self.file.as_file().sync_all();
        thread::scope(|scope| {
            let flushing = thread::Builder::new().spawn_scoped(scope, flush);
            let done = work();
            let flushed = match flushing.map(thread::ScopedJoinHandle::join) {
                Ok(Ok(flushed)) => flushed,
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
    pub fn keep_new(mut self, bytes: &[u8]) -> Result<(), Failure> {
        let written = self.file.write_all(bytes).and_then(|()| self.file.as_file().sync_all());
        written.map_err(|error| self.failure(error))?;
        let Self { file, of } = self;
        file.persist_noclobber(&of.target).map_err(|error| of.failure(error.error))?;
        flush_folder(&of.target);
        Ok(())
    }

    /// Flushes to disk and takes the place of a file. Only who holds a lock on that file comes here.
    pub(super) fn keep_instead(self) -> Result<(), Failure> {
        self.file.as_file().sync_all().map_err(|error| self.failure(error))?;
        let Self { file, of } = self;
        // who may read it stays as it was
        let kept = std::fs::metadata(&of.target).and_then(|about| file.as_file().set_permissions(about.permissions()));
        kept.and_then(|()| Ok(file.persist(&of.target)?)).map_err(|error| of.failure(error))?;
        flush_folder(&of.target);
        Ok(())
    }
}

/// A temporary file beside its target.
fn temporary(target: &Path, access: Access) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".instroom-");
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
