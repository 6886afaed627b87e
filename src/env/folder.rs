//! Folders that are made: with everything in them, or not at all.

use super::cleanup::{Listed, draft_prefix};
use super::draft::{New, flush_folder, folder_of};
use super::world::{Env, Failure};
use crate::words::env::FileFault;
use std::fs::File;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

impl Env<'_> {
    /// Makes a new folder with files in it: all of them, or nothing. A name that ends with `/` is a folder in it, and stands
    /// before those that lie in it.
    ///
    /// # Errors
    /// When the folder exists or cannot be made.
    pub fn new_folder_with(&self, path: &Path, files: &[(&str, &[u8])]) -> Result<(), Failure> {
        self.refuse_existing(path)?;
        let target = self.path(path);
        self.written.begin(folder_of(&target), path);
        fill_folder(&target, files).map_err(|error| match error.kind() {
            // somebody made it just now
            ErrorKind::AlreadyExists | ErrorKind::DirectoryNotEmpty => self.file_failure(path, FileFault::FolderExists),
            _ => self.file_failure(path, error),
        })?;
        self.written.stands(path);
        Ok(())
    }

    /// A run within this one, which tells nothing of it, begins a folder.
    pub fn begins_folder(&self, path: &Path) {
        self.written.begin(folder_of(&self.path(path)), path);
    }

    /// A folder that this run made and goes on filling: until [`New::stay`] it can still be taken away, with all that is in it.
    pub fn made_folder(&self, path: &Path) -> New {
        New::one(self.named(self.path(path), path))
    }
}

/// Fills a folder beside its place, and puts it there. Dropped half-way, it leaves nothing behind.
fn fill_folder(target: &Path, files: &[(&str, &[u8])]) -> io::Result<()> {
    let (folder, listed, _held) = begin_folder(target)?;
    for (name, bytes) in files {
        if name.ends_with('/') {
            std::fs::create_dir(folder.path().join(name))?;
            continue;
        }
        let mut file = File::create_new(folder.path().join(name))?;
        file.write_all(bytes)?;
        file.sync_all()?;
    }
    let _ = File::open(folder.path()).and_then(|folder| folder.sync_all()); // as in `flush_folder`
    // never one of which something was taken away already
    let _listed = listed.moved(target, || std::fs::rename(folder.path(), target))?;
    let _ = folder.keep(); // it is no longer under that name
    flush_folder(target);
    Ok(())
}

/// Makes a folder beside its place, as long as it is filled under a lock: whoever looks for what was left behind sees that
/// this is not. Windows locks no folders.
fn begin_folder(target: &Path) -> io::Result<(tempfile::TempDir, Listed, Option<File>)> {
    let mut builder = tempfile::Builder::new();
    let prefix = draft_prefix(target);
    builder.prefix(&prefix);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o755));
    }
    let (folder, listed) = Listed::make(|| builder.tempdir_in(folder_of(target)), tempfile::TempDir::path)?;
    let held = hold(folder.path());
    Ok((folder, listed, held))
}

/// A folder under a lock; where nothing can be locked, it is gone soon.
#[cfg(unix)]
fn hold(folder: &Path) -> Option<File> {
    File::open(folder).ok().filter(|held| held.try_lock().is_ok())
}

#[cfg(windows)]
const fn hold(_: &Path) -> Option<File> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::env::world::tests::world;

    #[cfg(unix)]
    #[test]
    fn a_folder_that_is_being_filled_was_not_left_behind() {
        let home = tempfile::tempdir().unwrap();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut env = world(home.path(), &mut out, &mut err);
        let filled = begin_folder(&home.path().join("new")).unwrap();
        env.new_folder_with(Path::new("other"), &[("a", b"1")]).unwrap();
        env.say_broken_off();
        assert_eq!(String::from_utf8(err).unwrap(), "");
        assert!(filled.0.path().exists());
    }

    #[test]
    fn a_folder_is_there_with_all_its_files_or_not_at_all() {
        let home = tempfile::tempdir().unwrap();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let env = world(home.path(), &mut out, &mut err);
        let made = |files| env.new_folder_with(Path::new("new"), files).map_err(|failure| failure.status);
        // the second file has no place to go
        assert_eq!(made(&[("a", b"1"), ("missing/b", b"2")]), Err(2));
        assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0);
        assert_eq!(made(&[("a", b"1"), ("b", b"2"), ("in/", b""), ("in/c", b"3")]), Ok(()));
        assert_eq!(std::fs::read(home.path().join("new/in/c")).unwrap(), b"3");
        assert_eq!(std::fs::read(home.path().join("new/b")).unwrap(), b"2");
        assert_eq!(made(&[("c", b"3")]), Err(2));
        assert_eq!(std::fs::read_dir(home.path().join("new")).unwrap().count(), 3);
        assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 1);
    }
}
