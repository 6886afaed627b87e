//! A folder with transcripts, in which verbs run in both languages.

use crate::support::Around;
use instroom::words::lang::Lang;
use std::path::Path;

/// How a command ended, and all that it said.
pub fn run(folder: &Path, line: &str, lang: Lang) -> (u8, String) {
    run_in(Around::default(), folder, line, lang)
}

/// The same before somebody who answers.
pub fn run_asked(folder: &Path, line: &str, lang: Lang, ask: fn(&str) -> Option<String>) -> (u8, String) {
    run_in(Around { ask, ..Around::default() }, folder, line, lang)
}

/// The same in a world of which some parts are otherwise.
pub fn run_in(around: Around, folder: &Path, line: &str, lang: Lang) -> (u8, String) {
    let mut words: Vec<String> = format!("instroom {line}").split_whitespace().map(str::to_owned).collect();
    words.extend(["--lang", lang.code()].map(str::to_owned));
    crate::support::run_in(around, folder, &words, lang)
}

/// A command that ends so, and says these sentences: Dutch, then English.
#[track_caller]
pub fn says(folder: &Path, line: &str, (status, [dutch, english]): (u8, [&str; 2])) {
    for (lang, sentence) in [(Lang::Nl, dutch), (Lang::En, english)] {
        let (found, said) = run(folder, line, lang);
        assert_eq!(found, status, "{line}\n{said}");
        assert!(said.contains(sentence), "`{sentence}` is due:\n{said}");
    }
}

/// `instroom verify` of these bytes with these keys.
#[track_caller]
pub fn verified(bytes: &[u8], trust: &str, due: (u8, [&str; 2])) {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("verslag.jsonl"), bytes).unwrap();
    says(folder.path(), &format!("verify verslag.jsonl {trust}"), due);
}

/// It agrees.
pub const AGREES: u8 = 0;
/// It differs.
pub const DIFFERS: u8 = 1;
/// It cannot be checked, or the verb refused.
pub const REFUSED: u8 = 2;
