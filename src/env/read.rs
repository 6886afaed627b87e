//! Files that are read.

use super::draft::folder_of;
use super::world::{Env, Failure};
use crate::log::policy;
use crate::words::env::FileFault;
use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// The longest file with a key, a passphrase or a policy, in bytes.
const SECRET_MAX: usize = policy::MOST_BYTES;

/// The longest file of text: what somebody writes, pastes or is sent; a memory. In bytes.
const TEXT_MAX: u64 = 16_000_000;

/// The longest file that is read whole, in bytes. A log of a million practices and forty rounds has fewer.
const WHOLE_MAX: u64 = 16_000_000_000;

impl Env<'_> {
    /// Reads a file.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read(&self, path: &Path) -> Result<Vec<u8>, Failure> {
        self.read_within(path, WHOLE_MAX)
    }

    /// Reads a file of at most so many bytes.
    ///
    /// # Errors
    /// When it cannot be read or has more.
    pub fn read_within(&self, path: &Path, most: u64) -> Result<Vec<u8>, Failure> {
        let file = self.open(path)?;
        let size = file.metadata().map_or(0, |about| about.len());
        let mut bytes = Vec::new();
        // one that grows while it is read is no longer than this either
        let read = bytes.try_reserve_exact(usize::try_from(size.min(most) + 1).unwrap_or(usize::MAX));
        let read = read.map_err(io::Error::from).and_then(|()| file.take(most + 1).read_to_end(&mut bytes));
        match read.map_err(|error| self.file_failure(path, error))? as u64 {
            read if read > most => Err(self.file_failure(path, FileFault::TooLarge { most: most / 1_000_000 })),
            _ => Ok(bytes),
        }
    }

    /// Opens a file that is read from front to end. Only a regular one: a device has no end, and what comes through a pipe
    /// may never come.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub fn open(&self, path: &Path) -> Result<File, Failure> {
        let target = self.path(path);
        let about = std::fs::metadata(&target).map_err(|error| self.file_failure(path, error))?;
        check_kind(&about).map_err(|fault| self.file_failure(path, fault))?;
        File::open(&target).map_err(|error| self.file_failure(path, error))
    }

    /// Reads a text file; a byte order mark is no part of the text.
    ///
    /// # Errors
    /// When it cannot be read, is no UTF-8, or is longer than any text that is asked for.
    pub fn read_text(&self, path: &Path) -> Result<String, Failure> {
        let bytes = self.read_within(path, TEXT_MAX)?;
        let mut text = String::from_utf8(bytes).map_err(|error| self.no_text(path, error.as_bytes()))?;
        if text.starts_with('\u{feff}') {
            text.drain(..'\u{feff}'.len_utf8());
        }
        Ok(text)
    }

    /// Why these are no text. A workbook is a packed file, and saved as text it would be lost.
    fn no_text(&self, path: &Path, bytes: &[u8]) -> Failure {
        let fault = if bytes.starts_with(b"PK\x03\x04") { FileFault::Packed } else { FileFault::NotText };
        self.file_failure(path, fault)
    }

    /// Reads a short text file, as [`Env::read_text`] does, into memory that is wiped: no copy stays behind.
    ///
    /// # Errors
    /// When it cannot be read, is no UTF-8, or is longer than any key or policy.
    pub fn read_secret(&self, path: &Path) -> Result<Zeroizing<String>, Failure> {
        // room for all of it, so that it never moves and leaves a copy
        let mut bytes = Zeroizing::new(Vec::with_capacity(SECRET_MAX + 1));
        let read = self.open(path)?.take(SECRET_MAX as u64 + 1).read_to_end(&mut bytes);
        if read.map_err(|error| self.file_failure(path, error))? > SECRET_MAX {
            return Err(self.file_failure(path, FileFault::TooLong));
        }
        let text = std::str::from_utf8(&bytes).map_err(|_| self.no_text(path, &bytes))?;
        Ok(Zeroizing::new(text.strip_prefix('\u{feff}').unwrap_or(text).to_owned()))
    }

    /// Other files with the same ending in the folder of a file, in the order of their names.
    pub fn beside(&self, path: &Path) -> Vec<PathBuf> {
        let target = self.path(path);
        let entries = std::fs::read_dir(folder_of(&target)).into_iter().flatten().flatten().map(|entry| entry.path());
        let mut files: Vec<PathBuf> = entries
            .filter(|other| other.extension() == target.extension() && other.file_name() != target.file_name())
            .collect();
        files.sort();
        files
    }
}

/// Whether what is read begins with these bytes; they are read.
///
/// # Errors
/// Those of the reader.
pub fn starts_with(from: &mut impl Read, bytes: &[u8]) -> io::Result<bool> {
    let mut buffer = vec![0; bytes.len().min(1 << 20)];
    for piece in bytes.chunks(buffer.len().max(1)) {
        let read = &mut buffer[..piece.len()];
        match from.read_exact(read) {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(false),
            read => read?,
        }
        if read != piece {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Refuses what is no regular file: a folder, a device, a pipe, a socket.
pub(super) fn check_kind(about: &Metadata) -> Result<(), FileFault> {
    match about.is_dir() {
        true => Err(FileFault::Folder),
        false if about.is_file() => Ok(()),
        false => Err(FileFault::Special),
    }
}
