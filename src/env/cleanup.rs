//! What is not finished yet, so that nothing of it stays when a run is told to stop.
//!
//! A draft comes on a list while it is made, and off when it is gone or has its place. Who is told to stop takes the list,
//! removes what is on it, and ends the process with the list in hand: nothing comes after that.

use super::machine::can_have;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Who ends by themselves when this process is told to stop.
static TOLD: Mutex<Option<Box<dyn FnOnce() + Send>>> = Mutex::new(None);

/// With this begins the name of what is not finished.
const PREFIX: &str = ".instroom-";

/// As much of a file's own name stands in that of its draft, in bytes: file systems allow 255.
const NAME_MAX: usize = 128;

/// What is not finished.
static OPEN: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// How often what is not finished is removed, while another thread may still put something in it.
const TRIES: usize = 100;

fn open() -> MutexGuard<'static, Vec<PathBuf>> {
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Something that is on the list until this is dropped.
pub(super) struct Listed(PathBuf);

impl Listed {
    /// Makes something that is not finished, and puts it on the list.
    pub(super) fn make<T>(
        make: impl FnOnce() -> io::Result<T>,
        path: impl FnOnce(&T) -> &Path,
    ) -> io::Result<(T, Self)> {
        let mut open = open();
        let made = make()?;
        let path = path(&made).to_owned();
        open.push(path.clone());
        Ok((made, Self(path)))
    }

    /// Puts something on it that is there.
    pub(super) fn of(path: &Path) -> Self {
        open().push(path.to_owned());
        Self(path.to_owned())
    }

    /// Removes it, and takes it off the list at once: what has its name after that is of somebody else.
    pub(super) fn removed(&self, remove: impl FnOnce() -> io::Result<()>) {
        let mut open = open();
        let _ = remove(); // one that cannot be removed is in nobody's way
        open.retain(|other| *other != self.0);
    }

    /// Gives it its place, where it is on the list still: all at once.
    ///
    /// # Errors
    /// Those of `keep`; it is off the list then, and has gone.
    pub(super) fn moved<E>(mut self, to: &Path, keep: impl FnOnce() -> Result<(), E>) -> Result<Self, E> {
        let mut open = open();
        let kept = keep();
        open.retain(|other| *other != self.0);
        if kept.is_ok() {
            open.push(to.to_owned());
            self.0 = to.to_owned();
        }
        drop(open); // what falls next takes it
        kept.map(|()| self)
    }
}

impl Drop for Listed {
    fn drop(&mut self) {
        open().retain(|other| *other != self.0);
    }
}

/// The beginning of the name of a draft of this file.
pub(super) fn draft_prefix(target: &Path) -> OsString {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let name = name.trim_start_matches('.');
    format!("{PREFIX}{}-", &name[..name.floor_char_boundary(NAME_MAX)]).into()
}

/// Whether a file has the name of a draft.
pub(super) fn is_draft(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(PREFIX))
}

/// Has who is told to stop do this instead, once: what goes on is brought to its end. Told again, the process ends as always.
pub(super) fn tell_instead(told: impl FnOnce() + Send + 'static) {
    *TOLD.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(told));
}

/// Has the process end as always when it is told to stop.
pub(super) fn tell_nobody() {
    TOLD.lock().unwrap_or_else(PoisonError::into_inner).take();
}

/// Has Ctrl-C, a closed window and a request to stop end this process with exit status 2, and leave nothing that is not
/// finished.
///
/// Where one of them is ignored already (`nohup`) it stays so, and none is looked at: the others end the process as they do any
/// other, and what is not finished stays behind. So it is where no thread can be had that waits for them: a request
/// that nobody waits for would be lost.
pub fn tidy_when_stopped() {
    if !can_have(1) {
        return;
    }
    let _ = ctrlc::try_set_handler(|| {
        let told = TOLD.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(told) = told {
            return told();
        }
        let open = open();
        // a draft before the lock on its file: nobody else comes in while it could still take its place
        open.iter().rev().for_each(|path| remove(path));
        std::process::exit(2);
    });
}

fn remove(path: &Path) {
    for _ in 0..TRIES {
        let removed = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
        if removed.is_ok() || !path.exists() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Between the two another could take the name, and lose it to who is told to stop.
    #[test]
    fn what_is_removed_is_off_the_list_at_once() {
        let path = Path::new("of-this-test.lock");
        let listed = Listed::of(path);
        listed.removed(|| {
            assert!(OPEN.try_lock().is_err(), "nobody takes the list meanwhile");
            Ok(())
        });
        assert!(!open().iter().any(|other| other == path));
    }

    #[test]
    fn a_draft_says_of_which_file_it_is() {
        assert_eq!(draft_prefix(Path::new("map/organisator.pem")), ".instroom-organisator.pem-");
        assert_eq!(draft_prefix(Path::new("map/.verborgen")), ".instroom-verborgen-");
        let long = draft_prefix(Path::new(&"é".repeat(100)));
        assert_eq!(long, OsString::from(format!(".instroom-{}-", "é".repeat(64))));
        assert!(is_draft(Path::new("map/.instroom-organisator.pem-a1b2c3")) && !is_draft(Path::new("instroom-demo")));
    }
}
