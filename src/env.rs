//! The one door to the world: files, streams, clock, entropy, language.
//!
//! Verbs get an [`Env`] and touch nothing else, so a test or the demo can stand in for the world. Files are
//! written whole or not at all: to a temporary file beside the target, flushed to disk, then renamed.

use crate::fault::{Wording, three_parts};
use crate::lang::Lang;
use crate::say;
use jiff::Timestamp;
use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};

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
    /// Asks the user for a line; `None` when nobody is there to answer.
    pub ask: fn(&str) -> Option<String>,
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

/// The clock of this machine.
pub fn system_clock() -> Timestamp {
    Timestamp::now()
}

/// Entropy of the operating system.
pub fn system_entropy(buffer: &mut [u8]) -> bool {
    getrandom::fill(buffer).is_ok()
}

/// Asks on the terminal, if there is one.
pub fn ask_on_terminal(question: &str) -> Option<String> {
    let stdin = io::stdin();
    if !stdin.is_terminal() {
        return None;
    }
    eprint!("{question}");
    let mut answer = String::new();
    stdin.lock().read_line(&mut answer).ok().filter(|&read| read > 0)?;
    Some(answer)
}

/// What can go wrong with a file.
#[derive(Debug)]
enum FileFault {
    Missing,
    Exists,
    Changed,
    Other(String),
}

impl Wording for FileFault {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::Missing => say!(lang, nl: "dit bestand of deze map bestaat niet", en: "no such file or folder"),
            Self::Exists => {
                say!(lang, nl: "dit bestand bestaat al en wordt niet overschreven", en: "this file exists already and is not overwritten")
            }
            Self::Changed => {
                say!(lang, nl: "dit bestand is intussen door iets anders gewijzigd", en: "something else changed this file in the meantime")
            }
            Self::Other(detail) => {
                say!(lang, nl: "dit bestand kan niet gelezen of geschreven worden ({detail})", en: "this file cannot be read or written ({detail})")
            }
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::Missing => say!(lang, nl: "controleer de naam en de map", en: "check the name and the folder"),
            Self::Exists => {
                say!(lang, nl: "kies een andere naam, of zet het oude bestand eerst zelf opzij", en: "choose another name, or put the old file aside yourself first")
            }
            Self::Changed => {
                say!(lang, nl: "begin opnieuw; er is niets geschreven", en: "start again; nothing was written")
            }
            Self::Other(_) => {
                say!(lang, nl: "controleer rechten en schijfruimte; er is niets gewijzigd", en: "check permissions and disk space; nothing was changed")
            }
        }
    }
}

impl From<io::Error> for FileFault {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound => Self::Missing,
            ErrorKind::AlreadyExists => Self::Exists,
            _ => Self::Other(error.to_string()),
        }
    }
}

/// Who may read a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Everybody whom the system lets.
    Usual,
    /// Only its owner (mode 0600).
    Private,
}

impl Env<'_> {
    /// A path as the user typed it, from the folder where they are.
    pub fn path(&self, path: &Path) -> PathBuf {
        self.dir.join(path)
    }

    fn file_failure(&self, path: &Path, fault: impl Into<FileFault>) -> Failure {
        Failure::new(self.lang, &fault.into(), Some(&path.display().to_string()))
    }

    /// Reads a file.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read(&self, path: &Path) -> Result<Vec<u8>, Failure> {
        read_file(&self.path(path)).map_err(|error| self.file_failure(path, error))
    }

    /// Reads a text file.
    ///
    /// # Errors
    /// When it cannot be read, or is no UTF-8.
    pub fn read_text(&self, path: &Path) -> Result<String, Failure> {
        let bytes = self.read(path)?;
        String::from_utf8(bytes).map_err(|_| self.file_failure(path, FileFault::Other("UTF-8".to_owned())))
    }

    /// Writes a new file; an existing one is never touched.
    ///
    /// # Errors
    /// When the file exists or cannot be written.
    pub fn write_new(&self, path: &Path, bytes: &[u8], access: Access) -> Result<(), Failure> {
        let target = self.path(path);
        if target.exists() {
            return Err(self.file_failure(path, FileFault::Exists));
        }
        let written = temporary(&target, bytes, access).and_then(|file| Ok(file.persist_noclobber(&target)?));
        written.and_then(|_| flush_folder(&target)).map_err(|error| self.file_failure(path, error))
    }

    /// Replaces a log by a longer one. The file must still hold what `new` begins with.
    ///
    /// # Errors
    /// When the file was changed in the meantime or cannot be written; it is then as it was.
    pub fn extend(&self, path: &Path, old_length: usize, new: &[u8]) -> Result<(), Failure> {
        let target = self.path(path);
        let fail = |error| self.file_failure(path, error);
        let file = temporary(&target, new, Access::Usual).map_err(fail)?;
        if self.read(path)? != new[..old_length] {
            return Err(self.file_failure(path, FileFault::Changed));
        }
        file.persist(&target).map_err(io::Error::from).and_then(|_| flush_folder(&target)).map_err(fail)
    }

    /// Makes a new folder.
    ///
    /// # Errors
    /// When it exists or cannot be made.
    pub fn new_folder(&self, path: &Path) -> Result<(), Failure> {
        std::fs::create_dir(self.path(path)).map_err(|error| self.file_failure(path, error))
    }

    /// Writes to the product stream.
    ///
    /// # Errors
    /// When nobody reads it any more.
    pub fn print(&mut self, text: &str) -> Result<(), Failure> {
        let written = self.out.write_all(text.as_bytes()).and_then(|()| self.out.flush());
        written.map_err(|error| self.file_failure(Path::new("stdout"), error))
    }

    /// Says something beside the product. That nobody listens is no reason to stop.
    pub fn say(&mut self, text: &str) {
        let _ = writeln!(self.err, "{text}");
    }
}

/// Reads a file on all cores: a transcript of a million practices is 600 MB, and half of the time of reading it
/// goes into fresh memory.
///
/// # Errors
/// Those of the system.
#[cfg(unix)]
pub fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    use rayon::prelude::*;
    use std::os::unix::fs::FileExt;
    const STRETCH: usize = 4 << 20;
    let file = File::open(path)?;
    let size = usize::try_from(file.metadata()?.len()).unwrap_or(0);
    if size < STRETCH {
        return std::fs::read(path);
    }
    let mut bytes = vec![0; size];
    let read = |(i, part): (usize, &mut [u8])| file.read_exact_at(part, (i * STRETCH) as u64);
    bytes.par_chunks_mut(STRETCH).enumerate().try_for_each(read)?;
    Ok(bytes)
}

/// Reads a file.
///
/// # Errors
/// Those of the system.
#[cfg(not(unix))]
pub fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    std::fs::read(path)
}

/// A flushed temporary file beside its target.
fn temporary(target: &Path, bytes: &[u8], access: Access) -> io::Result<tempfile::NamedTempFile> {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
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
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// Flushes the folder of a file, so that its new name survives a power cut.
fn flush_folder(target: &Path) -> io::Result<()> {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if cfg!(unix) { File::open(folder)?.sync_all() } else { OpenOptions::new().read(true).open(target).map(|_| ()) }
}
