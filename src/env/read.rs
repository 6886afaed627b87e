//! Files that are read.

use super::draft::folder_of;
use super::world::{Env, Failure};
use crate::log::policy;
use crate::words::env::FileFault;
use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// The longest file with a key, a passphrase or a policy, in bytes.
const SECRET_MAX: usize = policy::MOST_BYTES;

impl Env<'_> {
    /// Reads a file.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read(&self, path: &Path) -> Result<Vec<u8>, Failure> {
        std::fs::read(self.path(path)).map_err(|error| self.file_failure(path, error))
    }

    /// Opens a file that is read from front to end.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub fn open(&self, path: &Path) -> Result<File, Failure> {
        let file = File::open(self.path(path)).map_err(|error| self.file_failure(path, error))?;
        if file.metadata().is_ok_and(|about| about.is_dir()) {
            return Err(self.file_failure(path, io::Error::from(ErrorKind::IsADirectory)));
        }
        Ok(file)
    }

    /// Reads a text file; a byte order mark is no part of the text.
    ///
    /// # Errors
    /// When it cannot be read, or is no UTF-8.
    pub fn read_text(&self, path: &Path) -> Result<String, Failure> {
        let mut text = String::from_utf8(self.read(path)?).map_err(|_| self.file_failure(path, FileFault::NotText))?;
        if text.starts_with('\u{feff}') {
            text.drain(..'\u{feff}'.len_utf8());
        }
        Ok(text)
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
        let text = std::str::from_utf8(&bytes).map_err(|_| self.file_failure(path, FileFault::NotText))?;
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
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(false),
            read => read?,
        }
        if read != piece {
            return Ok(false);
        }
    }
    Ok(true)
}
