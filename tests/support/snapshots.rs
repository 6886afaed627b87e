//! Words as insta snapshots: a text a file, named as its case, compared whole.
//!
//! Without `CI=true` a text that differs is left beside its snapshot as `.snap.new`, to look at; `INSTA_UPDATE=always`
//! (as `tests/regenerate` sets it) puts it in place instead. insta trims the end and levels line ends: what must be
//! right to the byte is no snapshot.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// What was held against its file so far.
static FIRST: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// Where the snapshots of a test are: `tests/<test>/snapshots`.
pub fn folder(test: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(test).join("snapshots")
}

/// Holds a text against `<name>.snap`; the version of the program is not part of it, nor the number of the verifier in its pages.
#[track_caller]
pub fn assert_words(test: &str, name: &str, text: &str) {
    let asks = |variable| std::env::var_os(variable).is_some();
    assert!(asks("INSTA_UPDATE") || !asks("INSTROOM_REGENERATE"), "words are written by INSTA_UPDATE=always");
    let file = folder(test).join(name);
    assert!(FIRST.lock().unwrap().insert(file.clone()), "{name} is written twice: one text a name");
    let mut settings = insta::Settings::new();
    settings.set_snapshot_path(file.parent().unwrap());
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.add_filter(r"\binstroom \d+\.\d+\.\d+\b", "instroom <VERSION>");
    settings
        .add_filter(r"\(SHA-256\): [0-9a-f]{64}|SHA-256 of the verifier in the page: [0-9a-f]{64}", "SHA-256 <CODE>");
    let name = file.file_name().unwrap().to_str().unwrap();
    settings.bind(|| insta::assert_snapshot!(name, text));
}

/// Names of all snapshots of a test, as [`assert_words`] takes them, sorted; nothing else may lie there.
pub fn names(test: &str) -> Vec<String> {
    let top = folder(test);
    let (mut folders, mut names) = (vec![top.clone()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(&top).unwrap().to_str().unwrap().replace('\\', "/");
            let name = name.strip_suffix(".snap").unwrap_or_else(|| panic!("{name} is no snapshot: look at it"));
            names.push(name.to_owned());
        }
    }
    names.sort();
    names
}
