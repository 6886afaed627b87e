//! The world as a value, and what a verb says when it fails there.

use super::asking::{Question, Wait};
use super::net::Reply;
use super::written::Written;
use crate::tell::report::Checked;
use crate::words::env::{FetchFault, FileFault};
use crate::words::fault::{Wording, three_parts};
use crate::words::lang::Lang;
use jiff::Timestamp;
use std::ffi::OsString;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;
use zeroize::Zeroizing;

/// The world as a verb sees it.
pub struct Env<'a> {
    /// How the user calls this program, for commands that they can type next.
    pub program: String,
    /// Relative paths start here.
    pub dir: PathBuf,
    /// The product.
    pub out: &'a mut dyn Write,
    /// Everything else.
    pub err: &'a mut dyn Write,
    /// For people.
    pub lang: Lang,
    /// The clock.
    pub now: fn() -> Timestamp,
    /// Fills a buffer with entropy; `false` when there is none.
    pub entropy: fn(&mut [u8]) -> bool,
    /// Asks the user for a line, with its end; an empty text when the input ended, `None` when nobody is there to answer.
    pub ask: &'a dyn Fn(&Question<'_>) -> Option<String>,
    /// Asks the user for a line that is not shown while it is typed; `None` when nobody is there to answer.
    pub ask_secret: &'a dyn Fn(&str) -> Option<Zeroizing<String>>,
    /// Takes a register that was checked, for who shows more than text; a terminal does not.
    pub checked: Option<&'a dyn Fn(Checked)>,
    /// Shows what is waited for, again and again, and then that it is over; `false` where somebody would rather not wait. For who shows
    /// more than text: a terminal gets lines.
    pub waits: Option<&'a dyn Fn(Option<Wait>) -> bool>,
    /// Reads an environment variable.
    pub variable: fn(&str) -> Option<OsString>,
    /// What an address of another machine holds; only verbs that were told to fetch ask.
    pub fetch: fn(&str) -> Result<Vec<u8>, FetchFault>,
    /// What an address of another machine answers to a text; only verbs that were told to send something ask.
    pub send: fn(&str, &str) -> Result<Reply, FetchFault>,
    /// Waits.
    pub sleep: fn(Duration),
    /// The file of the program that runs.
    pub itself: fn() -> io::Result<Vec<u8>>,
    /// What this run wrote so far.
    pub written: Written,
}

/// Why a verb did not do its work: the words, and the exit status 1 (differs) or 2 (could not run).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What is said on the error stream.
    pub text: String,
    /// Exit status.
    pub status: u8,
}

impl Failure {
    /// A failure in three parts; `place` is where, if anywhere.
    pub fn new(lang: Lang, kind: &dyn Wording, place: Option<&str>) -> Self {
        Self { text: three_parts(lang, kind, place), status: 2 }
    }
}

impl Env<'_> {
    /// A path as the user typed it, from the folder where they are.
    pub fn path(&self, path: &Path) -> PathBuf {
        self.dir.join(path)
    }

    /// A failure of a file.
    pub(super) fn file_failure(&self, path: &Path, fault: impl Into<FileFault>) -> Failure {
        file_failure(self.lang, path, fault)
    }
}

/// A failure of a file, in words.
pub(super) fn file_failure(lang: Lang, path: &Path, fault: impl Into<FileFault>) -> Failure {
    Failure::new(lang, &fault.into(), Some(&path.display().to_string()))
}

impl From<io::Error> for FileFault {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::Missing,
            ErrorKind::AlreadyExists => Self::Exists,
            ErrorKind::IsADirectory => Self::Folder,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Self::Full,
            ErrorKind::PermissionDenied => Self::Denied,
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnlyDisk,
            ErrorKind::CrossesDevices | ErrorKind::ResourceBusy => Self::Elsewhere,
            _ => Self::Other { detail: innermost(&error) },
        }
    }
}

/// What the system said, without the name of a draft that others put around it.
fn innermost(error: &io::Error) -> String {
    let mut inner: &dyn std::error::Error = error;
    while let Some(next) = inner.source() {
        inner = next;
    }
    inner.to_string()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::env::{system_clock, system_entropy};

    /// A world with a folder, where nobody answers.
    pub fn world<'a>(dir: &Path, out: &'a mut Vec<u8>, err: &'a mut Vec<u8>) -> Env<'a> {
        Env {
            program: String::new(),
            dir: dir.to_owned(),
            out,
            err,
            lang: Lang::En,
            now: system_clock,
            entropy: system_entropy,
            ask: &|_| None,
            ask_secret: &|_| None,
            checked: None,
            waits: None,
            variable: |_| None,
            fetch: |_| Err(FetchFault::NoHost),
            send: |_, _| Err(FetchFault::NoHost),
            sleep: |_| (),
            itself: || Ok(Vec::new()),
            written: Written::default(),
        }
    }
}
