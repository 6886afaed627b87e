//! The command line, word for word: the real binary in a temporary folder; status, stdout and stderr whole.
//!
//! One case, one function, named as a sentence. What the program said in it is `words/<verb>/<case>.txt`: every
//! command line, its status, and both streams. `INSTROOM_REGENERATE=1 cargo test --test cli` writes them anew; look
//! at the difference before you commit it. Keys and rolls that are new every time are asserted on structure instead.
//!
//! Only the binary is used, nothing of the library. [`desk::Desk::run`] also holds every command line to three rules:
//! a command that fails leaves the folder as it was, no output shows a private key, and the Dutch word that means
//! both drawn and lost is never said.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its own files fails")]

mod abort;
mod amend;
mod chances;
mod check;
mod cosign;
mod demo;
mod desk;
mod draw;
mod explain;
mod help;
mod init;
mod key;
mod keygen;
mod list;
mod receipt;
mod roster;
mod sample;
mod seal;
mod secret;
mod status;
mod verify;

use std::path::Path;

/// A renamed case would otherwise leave its words behind.
#[test]
fn all_words_have_a_case() {
    if desk::regenerate() {
        return;
    }
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli");
    for verb in std::fs::read_dir(here.join("words")).unwrap().map(Result::unwrap) {
        let name = verb.file_name().into_string().unwrap();
        let cases = std::fs::read_to_string(here.join(format!("{name}.rs"))).unwrap();
        for words in std::fs::read_dir(verb.path()).unwrap().map(Result::unwrap) {
            let words = words.file_name().into_string().unwrap();
            let case = words.strip_suffix(".txt").unwrap();
            assert!(cases.contains(&format!("fn {case}()")), "{name}/{words} belongs to no case");
        }
    }
}
