//! Where inputs come from: the files of this repository.

use std::fs;
use std::path::{Path, PathBuf};

/// Longer files are left out: a short one is bent more often.
const LONGEST: u64 = 60_000;

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found.into_iter().flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// The files in these folders whose names end so.
pub fn of(folders: &[&str], endings: &[&str]) -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let found = folders.iter().flat_map(|folder| files(&root.join(folder)));
    let found = found.filter(|path| endings.iter().any(|ending| path.to_str().unwrap().ends_with(ending)));
    let found: Vec<Vec<u8>> =
        found.filter(|path| path.metadata().unwrap().len() < LONGEST).map(|path| fs::read(path).unwrap()).collect();
    assert!(!found.is_empty(), "{folders:?} hold nothing that ends in {endings:?}");
    found
}

/// A file of this repository.
pub fn file(path: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}
