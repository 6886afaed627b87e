//! The one door to the world: files, streams, clock, entropy, other machines, language.
//!
//! Verbs get an [`Env`] and touch nothing else, so a test or the demo can stand in for the world. Files are
//! written whole or not at all: to a temporary file beside the target, flushed to disk, then renamed.

mod fault;
mod net;

pub use net::{ANSWER_MAX, FetchFault, fetch_within, system_fetch, system_sleep};

use crate::words::fault::{Wording, lines_visible, three_parts};
use crate::words::lang::Lang;
use fault::FileFault;
use jiff::Timestamp;
use std::ffi::OsString;
use std::fs::File;
use std::io::{self, BufRead, ErrorKind, IsTerminal, Read, Write};
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
    /// Asks the user for a line; `None` when nobody is there to answer.
    pub ask: fn(&str) -> Option<String>,
    /// Asks the user for a line that is not shown while it is typed; `None` when nobody is there to answer.
    pub ask_secret: fn(&str) -> Option<Zeroizing<String>>,
    /// Reads an environment variable.
    pub variable: fn(&str) -> Option<OsString>,
    /// What an address of another machine holds; only verbs that were told to fetch ask.
    pub fetch: fn(&str) -> Result<Vec<u8>, FetchFault>,
    /// Waits.
    pub sleep: fn(Duration),
}

/// The longest file with a key or a passphrase, in bytes.
const SECRET_MAX: u16 = u16::MAX;

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

/// Asks on the terminal, if there is one, and shows nothing of what is typed.
pub fn ask_secret_on_terminal(question: &str) -> Option<Zeroizing<String>> {
    if !io::stdin().is_terminal() {
        return None; // rpassword would find the terminal of whoever started this unattended
    }
    // who leaves leaves the question on its line
    rpassword::prompt_password(question).inspect_err(|_| eprintln!()).ok().map(Zeroizing::new)
}

/// The environment of this process.
pub fn system_variable(name: &str) -> Option<OsString> {
    std::env::var_os(name)
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
        file_failure(self.lang, path, fault)
    }

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
    /// When it cannot be read, is no UTF-8, or is longer than any key.
    pub fn read_secret(&self, path: &Path) -> Result<Zeroizing<String>, Failure> {
        // room for all of it, so that it never moves and leaves a copy
        let mut bytes = Zeroizing::new(Vec::with_capacity(usize::from(SECRET_MAX) + 1));
        let read = self.open(path)?.take(u64::from(SECRET_MAX) + 1).read_to_end(&mut bytes);
        if read.map_err(|error| self.file_failure(path, error))? > usize::from(SECRET_MAX) {
            return Err(self.file_failure(path, FileFault::TooLong));
        }
        let text = std::str::from_utf8(&bytes).map_err(|_| self.file_failure(path, FileFault::NotText))?;
        Ok(Zeroizing::new(text.strip_prefix('\u{feff}').unwrap_or(text).to_owned()))
    }

    /// Writes a new file; an existing one is never touched.
    ///
    /// # Errors
    /// When the file exists or cannot be written.
    pub fn write_new(&self, path: &Path, bytes: &[u8], access: Access) -> Result<(), Failure> {
        self.begin(path, access)?.keep_new(bytes)
    }

    /// Other files with the same ending in the folder of a file, in the order of their names.
    pub fn beside(&self, path: &Path) -> Vec<PathBuf> {
        let target = self.path(path);
        let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
        let mut files: Vec<PathBuf> = entries
            .filter(|other| other.extension() == target.extension() && other.file_name() != target.file_name())
            .collect();
        files.sort();
        files
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
        let target = self.path(path);
        let file = temporary(&target, access).map_err(|error| self.file_failure(path, error))?;
        Ok(Draft { file, target, name: path.to_owned(), lang: self.lang })
    }

    /// Makes a new folder.
    ///
    /// # Errors
    /// When it exists or cannot be made.
    pub fn new_folder(&self, path: &Path) -> Result<(), Failure> {
        std::fs::create_dir(self.path(path)).map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => self.file_failure(path, FileFault::FolderExists),
            _ => self.file_failure(path, error),
        })
    }

    /// Makes a new folder with files in it: all of them, or nothing.
    ///
    /// # Errors
    /// When the folder exists or cannot be made.
    pub fn new_folder_with(&self, path: &Path, files: &[(&str, &[u8])]) -> Result<(), Failure> {
        let target = self.path(path);
        if target.exists() {
            let fault = if target.is_dir() { FileFault::FolderExists } else { FileFault::Exists };
            return Err(self.file_failure(path, fault));
        }
        fill_folder(&target, files).map_err(|error| match error.kind() {
            // somebody made it just now
            ErrorKind::AlreadyExists | ErrorKind::DirectoryNotEmpty => self.file_failure(path, FileFault::FolderExists),
            _ => self.file_failure(path, error),
        })
    }

    /// Writes words to the product stream; nothing in them can steer a terminal.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn print(&mut self, text: &str) -> Result<(), Failure> {
        self.print_bytes(lines_visible(text).as_bytes())
    }

    /// Writes to the product stream.
    ///
    /// # Errors
    /// When it cannot be written. That nobody reads on (`… | head`) is no error.
    pub fn print_bytes(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        match self.out.write_all(bytes).and_then(|()| self.out.flush()) {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(self.file_failure(Path::new("stdout"), error)),
            _ => Ok(()),
        }
    }

    /// Says something beside the product. That nobody listens is no reason to stop.
    pub fn say(&mut self, text: &str) {
        let _ = writeln!(self.err, "{}", lines_visible(text));
    }
}

fn file_failure(lang: Lang, path: &Path, fault: impl Into<FileFault>) -> Failure {
    Failure::new(lang, &fault.into(), Some(&path.display().to_string()))
}

/// A file that is being written beside its place. Dropped, it leaves nothing behind.
pub struct Draft {
    file: tempfile::NamedTempFile,
    target: PathBuf,
    name: PathBuf,
    lang: Lang,
}

impl Draft {
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

    /// A failure of this file.
    pub fn failure(&self, error: io::Error) -> Failure {
        file_failure(self.lang, &self.name, error)
    }

    /// Adds the last bytes, flushes to disk and takes the place of no other file.
    ///
    /// # Errors
    /// When the file exists or cannot be written.
    pub fn keep_new(mut self, bytes: &[u8]) -> Result<(), Failure> {
        let written = self.file.write_all(bytes).and_then(|()| self.file.as_file().sync_all());
        written.map_err(|error| self.failure(error))?;
        let Self { file, target, name, lang } = self;
        file.persist_noclobber(&target).map_err(|error| file_failure(lang, &name, error.error))?;
        flush_folder(&target);
        Ok(())
    }

    /// Flushes to disk and takes the place of a file that must still hold `old`.
    ///
    /// # Errors
    /// When that file was changed in the meantime, or this one cannot be written; all is then as it was.
    pub fn keep_instead_of(self, old: &[u8]) -> Result<(), Failure> {
        self.file.as_file().sync_all().map_err(|error| self.failure(error))?;
        let now = std::fs::read(&self.target).map_err(|error| self.failure(error))?;
        if now != old {
            return Err(file_failure(self.lang, &self.name, FileFault::Changed));
        }
        let Self { file, target, name, lang } = self;
        // a log that is a link stays one, and who may read it stays as it was
        let target = target.canonicalize().unwrap_or(target);
        let kept = std::fs::metadata(&target).and_then(|about| file.as_file().set_permissions(about.permissions()));
        kept.and_then(|()| Ok(file.persist(&target)?)).map_err(|error| file_failure(lang, &name, error))?;
        flush_folder(&target);
        Ok(())
    }
}

/// A temporary file beside its target.
fn temporary(target: &Path, access: Access) -> io::Result<tempfile::NamedTempFile> {
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
    builder.tempfile_in(folder)
}

/// Fills a folder beside its place, and puts it there. Dropped half-way, it leaves nothing behind.
fn fill_folder(target: &Path, files: &[(&str, &[u8])]) -> io::Result<()> {
    let parent = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".instroom-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o755));
    }
    let folder = builder.tempdir_in(parent)?;
    for (name, bytes) in files {
        let mut file = File::create_new(folder.path().join(name))?;
        file.write_all(bytes)?;
        file.sync_all()?;
    }
    let _ = File::open(folder.path()).and_then(|folder| folder.sync_all()); // as in `flush_folder`
    std::fs::rename(folder.path(), target)?;
    let _ = folder.keep(); // it is no longer under that name
    flush_folder(target);
    Ok(())
}

/// Flushes the folder of a file, so that its new name survives a power cut. Where a system cannot do that, the file
/// is there all the same, so it is no failure.
fn flush_folder(target: &Path) {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_there_with_all_its_files_or_not_at_all() {
        let home = tempfile::tempdir().unwrap();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let env = Env {
            program: String::new(),
            dir: home.path().to_owned(),
            out: &mut out,
            err: &mut err,
            lang: Lang::En,
            now: system_clock,
            entropy: system_entropy,
            ask: |_| None,
            ask_secret: |_| None,
            variable: |_| None,
            fetch: |_| Err(FetchFault::NoHost),
            sleep: |_| (),
        };
        let made = |files| env.new_folder_with(Path::new("new"), files).map_err(|failure| failure.status);
        // the second file has no place to go
        assert_eq!(made(&[("a", b"1"), ("missing/b", b"2")]), Err(2));
        assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0);
        assert_eq!(made(&[("a", b"1"), ("b", b"2")]), Ok(()));
        assert_eq!(std::fs::read(home.path().join("new/b")).unwrap(), b"2");
        assert_eq!(made(&[("c", b"3")]), Err(2));
        assert_eq!(std::fs::read_dir(home.path().join("new")).unwrap().count(), 2);
        assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 1);
    }
}
