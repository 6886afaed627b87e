//! Two at once: who reads a file to replace it holds a lock on it, from before it is read until the new one stands there.
//!
//! The file itself is renamed over, so the lock is on one beside it, `.NAME.lock`, which is removed while it is held. When
//! a process is killed it stays behind, empty; nobody holds it then, and the next one takes it over and removes it.

use super::cleanup::Listed;
use super::draft::{Access, Draft, Named, folder_of};
use super::read::{check_kind, starts_with};
use super::world::{Env, Failure};
use crate::words::env::FileFault;
use same_file::Handle;
use std::ffi::OsString;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Between two looks whether a lock is free.
const PAUSE: Duration = Duration::from_millis(50);

/// So often it is looked at: 10 seconds in all.
const LOOKS: u32 = 200;

/// A file that nobody else replaces until this is dropped.
pub struct Lock {
    of: Named,
    sidecar: PathBuf,
    /// Open, and locked.
    _held: Handle,
    /// Who is told to stop removes it too.
    listed: Listed,
}

impl Env<'_> {
    /// Locks a file that will be replaced, or made; waits up to 10 seconds for another that holds it.
    ///
    /// # Errors
    /// When another holds it still, the folder knows no locks or cannot be written, or this is no name of a file.
    pub fn lock(&self, path: &Path) -> Result<Lock, Failure> {
        self.lock_also(path, &[])
    }

    /// Locks another file while some are held: first the log, then the roster, then what a key signed before, so that no two
    /// wait for each other.
    ///
    /// # Errors
    /// Those of [`Env::lock`], and when it is one of those that are held.
    pub fn lock_also(&self, path: &Path, held: &[&Lock]) -> Result<Lock, Failure> {
        let of = self.real(path).map_err(|fault| self.file_failure(path, fault))?;
        if held.iter().any(|lock| lock.of.target == of.target) {
            return Err(of.failure(FileFault::Twice));
        }
        let sidecar = sidecar(&of.target);
        for look in 0..LOOKS {
            if look > 0 {
                (self.sleep)(PAUSE);
            }
            match hold(&sidecar) {
                Ok(Some(held)) => return Ok(Lock { of, listed: Listed::of(&sidecar), sidecar, _held: held }),
                Ok(None) => {}
                Err(fault) => return Err(of.failure(fault)),
            }
        }
        Err(of.failure(FileFault::Busy))
    }

    /// A file under the one name that it has, whatever it is called and through whatever links; it need not be there.
    fn real(&self, path: &Path) -> Result<Named, FileFault> {
        let target = self.path(path);
        let target = match target.canonicalize() {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let name = target.file_name().ok_or(FileFault::Missing)?;
                folder_of(&target).canonicalize()?.join(name)
            }
            found => found?,
        };
        if let Ok(about) = target.metadata() {
            check_kind(&about)?;
            if about.permissions().readonly() {
                return Err(FileFault::ReadOnly);
            }
        }
        Ok(self.named(target, path))
    }
}

impl Lock {
    /// The file, as the user typed it.
    pub fn path(&self) -> &Path {
        &self.of.name
    }

    /// Begins what will stand in the place of the locked file; of one that exists, who may read it stays as it was.
    ///
    /// # Errors
    /// When its folder cannot be written.
    pub fn begin(&self, access: Access) -> Result<Draft, Failure> {
        Draft::begin(self.of.clone(), access)
    }

    /// Refuses when there is no longer what was read: `old`, or no file. The lock keeps out who takes one, this who does not:
    /// a text editor, or a folder that is kept the same on two computers.
    ///
    /// # Errors
    /// When something that takes no locks changed the file in the meantime, or it cannot be read.
    pub fn check(&self, old: Option<&[u8]>) -> Result<(), Failure> {
        let same = match (File::open(&self.of.target), old) {
            (Err(error), old) if error.kind() == ErrorKind::NotFound => Ok(old.is_none()),
            (Ok(_), None) => return Err(self.of.failure(FileFault::Exists)),
            (now, Some(old)) => now.and_then(|mut now| Ok(starts_with(&mut now, old)? && now.read(&mut [0])? == 0)),
            (Err(error), None) => Err(error),
        };
        match same.map_err(|error| self.of.failure(error))? {
            true => Ok(()),
            false => Err(self.of.failure(FileFault::Changed)),
        }
    }

    /// Flushes a draft of this file to disk and puts it in its place, unless [`Lock::check`] refuses.
    ///
    /// # Errors
    /// Those of [`Lock::check`], and when it cannot be written; all is then as it was.
    pub fn keep(&self, draft: Draft, old: Option<&[u8]>) -> Result<(), Failure> {
        self.check(old)?;
        let draft = draft.at(&self.of);
        match old {
            Some(_) => draft.keep_instead(),
            None => draft.keep_new(&[]),
        }
    }

    /// Removes the locked file, unless [`Lock::check`] refuses.
    ///
    /// # Errors
    /// Those of [`Lock::check`], and when it cannot be removed.
    pub fn remove(&self, old: &[u8]) -> Result<(), Failure> {
        self.check(Some(old))?;
        std::fs::remove_file(&self.of.target).map_err(|error| self.of.failure(error))?;
        self.of.written.undone(&self.of.name);
        Ok(())
    }

    /// Puts these bytes in the place of the locked file, in the same way.
    ///
    /// # Errors
    /// Those of [`Lock::begin`] and [`Lock::keep`].
    pub fn replace(&self, bytes: &[u8], old: Option<&[u8]>, access: Access) -> Result<(), Failure> {
        let mut draft = self.begin(access)?;
        io::Write::write_all(draft.writer(), bytes).map_err(|error| draft.failure(error))?;
        self.keep(draft, old)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // while it is held: who waits on it then sees that it is gone
        self.listed.removed(|| std::fs::remove_file(&self.sidecar));
    }
}

/// The file that is locked instead of another.
fn sidecar(target: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(target.file_name().unwrap_or_default());
    name.push(".lock");
    target.with_file_name(name)
}

/// The lock, if nobody else holds it now.
fn hold(sidecar: &Path) -> Result<Option<Handle>, FileFault> {
    match open(sidecar) {
        // Windows keeps the name of a removed file until its last user closes it
        Err(error) if cfg!(windows) && error.kind() == ErrorKind::PermissionDenied => Ok(None),
        opened => take(Handle::from_file(opened?)?, sidecar),
    }
}

/// The same of a file that was opened.
fn take(opened: Handle, sidecar: &Path) -> Result<Option<Handle>, FileFault> {
    match opened.as_file().try_lock() {
        // who held it before removed it, so another may hold the one that has its name now
        Ok(()) => Ok(has_name(&opened, sidecar)?.then_some(opened)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(unlockable(sidecar, &error)),
    }
}

/// Whether a file that was opened by its name has that name still.
fn has_name(opened: &Handle, path: &Path) -> io::Result<bool> {
    match Handle::from_path(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        named => named.map(|named| named == *opened),
    }
}

/// Opens it, or makes it. One that another user left behind may be theirs to write, and can be locked all the same.
fn open(sidecar: &Path) -> io::Result<File> {
    let opened = OpenOptions::new().write(true).create(true).truncate(false).open(sidecar);
    match opened {
        Err(error) if error.kind() == ErrorKind::PermissionDenied => File::open(sidecar).map_err(|_| error),
        opened => opened,
    }
}

/// Why there is no lock to be had.
fn unlockable(sidecar: &Path, error: &io::Error) -> FileFault {
    if error.kind() == ErrorKind::Unsupported {
        let _ = std::fs::remove_file(sidecar); // nobody can hold it
    }
    FileFault::NoLocks { detail: error.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::env::world::tests::world;
    use std::cell::Cell;
    use std::fs;

    thread_local! {
        static WAITED: Cell<Duration> = const { Cell::new(Duration::ZERO) };
    }

    /// What is in a folder.
    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_locked_by_one_at_a_time_under_all_its_names() {
        let home = tempfile::tempdir().unwrap();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut env = world(home.path(), &mut out, &mut err);
        env.sleep = |time| WAITED.set(WAITED.get() + time);
        let busy = |path: &str| env.lock(Path::new(path)).err().map(|failure| failure.text).unwrap_or_default();
        // it is not there yet
        let held = env.lock(Path::new("log")).unwrap();
        assert!(busy("log").contains("another instroom is at work on this file"), "{}", busy("log"));
        WAITED.set(Duration::ZERO);
        assert!(busy("./log").contains("at: ./log\n"), "{}", busy("./log"));
        assert!(Duration::from_secs(9) < WAITED.get() && WAITED.get() < Duration::from_secs(21), "{:?}", WAITED.get());
        assert_eq!(names(home.path()), [".log.lock"]);
        drop(held);
        assert_eq!(names(home.path()), [""; 0]);
        #[cfg(unix)]
        {
            fs::write(home.path().join("log"), "").unwrap();
            std::os::unix::fs::symlink("log", home.path().join("link")).unwrap();
            let _held = env.lock(Path::new("link")).unwrap();
            assert!(busy("log").contains("another instroom"), "{}", busy("log"));
            assert_eq!(names(home.path()), [".log.lock", "link", "log"]);
        }
    }

    #[test]
    fn what_is_named_twice_is_no_other_file() {
        let home = tempfile::tempdir().unwrap();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let env = world(home.path(), &mut out, &mut err);
        let log = env.lock(Path::new("log")).unwrap();
        let memory = env.lock_also(Path::new("log.seen"), &[&log]).unwrap();
        for twice in ["./log", "log.seen"] {
            let failure = env.lock_also(Path::new(twice), &[&log, &memory]).err().unwrap();
            assert!(failure.text.contains("this file is named twice"), "{}", failure.text);
        }
    }

    #[test]
    fn what_a_killed_process_left_is_taken_over() {
        let home = tempfile::tempdir().unwrap();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        fs::write(home.path().join(".log.lock"), "").unwrap();
        assert!(world(home.path(), &mut out, &mut err).lock(Path::new("log")).is_ok());
        assert_eq!(names(home.path()), [""; 0]);
    }

    /// Who waits has opened a file that is then removed; another has made a new one by that name and holds it.
    #[test]
    fn a_lock_that_lost_its_name_is_none() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join(".log.lock");
        let waiting = || Handle::from_file(open(&path).unwrap()).unwrap();
        assert!(take(waiting(), &path).unwrap().is_some());
        let [first, second] = [waiting(), waiting()];
        fs::remove_file(&path).unwrap();
        assert!(take(first, &path).unwrap().is_none());
        let other = hold(&path).unwrap();
        assert!(take(second, &path).unwrap().is_none() && other.is_some());
    }

    #[test]
    fn who_knows_nothing_of_locks_is_noticed() {
        let home = tempfile::tempdir().unwrap();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let env = world(home.path(), &mut out, &mut err);
        let path = home.path().join("log");
        for (old, theirs, said) in [
            (Some(b"old".as_slice()), "theirs", "something else changed this file in the meantime"),
            (None, "theirs", "this file exists already"),
        ] {
            fs::write(&path, old.unwrap_or_default()).unwrap();
            let lock = env.lock(Path::new("log")).unwrap();
            fs::write(&path, theirs).unwrap();
            let failure = lock.replace(b"ours", old, Access::Usual).err().unwrap();
            assert!(failure.text.contains(said), "{}", failure.text);
            drop(lock);
            assert_eq!((names(home.path()), fs::read(&path).unwrap()), (vec!["log".to_owned()], b"theirs".to_vec()));
        }
        let lock = env.lock(Path::new("log")).unwrap();
        assert_eq!(lock.replace(b"ours", Some(b"theirs"), Access::Usual), Ok(()));
        assert_eq!(fs::read(&path).unwrap(), b"ours");
    }

    #[test]
    fn what_was_made_and_removed_does_not_stand() {
        let home = tempfile::tempdir().unwrap();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let env = world(home.path(), &mut out, &mut err);
        let lock = env.lock(Path::new("throws")).unwrap();
        assert_eq!(lock.replace(b"1", None, Access::Private), Ok(()));
        assert!(env.left_words().contains("throws"), "{}", env.left_words());
        assert_eq!(lock.remove(b"1"), Ok(()));
        assert_eq!(env.left_words(), "Nothing was changed.\n");
    }

    #[test]
    fn where_nothing_can_be_locked_is_said() {
        let home = tempfile::tempdir().unwrap();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let env = world(home.path(), &mut out, &mut err);
        for (path, said) in
            [("missing/log", "no such file or folder"), (".", "this is a folder"), ("", "this is a folder")]
        {
            let failure = env.lock(Path::new(path)).err().unwrap();
            assert!(failure.text.contains(said), "{path}: {}", failure.text);
        }
        let path = home.path().join(".log.lock");
        // ENOLCK is no reason to remove what another may hold
        for (error, stays) in [(io::Error::other("ENOLCK"), true), (ErrorKind::Unsupported.into(), false)] {
            let _made = open(&path).unwrap();
            assert!(matches!(unlockable(&path, &error), FileFault::NoLocks { .. }));
            assert_eq!(path.exists(), stays);
        }
    }
}
