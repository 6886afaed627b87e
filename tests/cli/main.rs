//! The command line, word for word: the real binary in a temporary folder; status, stdout and stderr whole.
//!
//! One case, one function, named as a sentence. What the program said in it is `snapshots/<verb>/<case>.snap`: every
//! command line, its status, and both streams. `INSTA_UPDATE=always cargo test --test cli` writes them anew; look
//! at the difference before you commit it. Keys and rolls that are new every time are asserted on structure instead.
//!
//! Only the binary is used, nothing of the library. [`desk::Desk::run`] also holds every command line to three rules:
//! a command that fails leaves the folder as it was, no output shows a private key, and the Dutch word that means
//! both drawn and lost is never said.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its own files fails")]

mod abort;
mod afterwards;
mod always;
mod amend;
#[cfg(target_os = "linux")]
mod asked;
mod baskets;
mod board;
mod chances;
mod charter;
mod check;
mod compared;
mod cosign;
mod counts;
mod demo;
mod desk;
mod draw;
mod exits;
mod explain;
mod guide;
mod help;
mod init;
mod key;
mod keygen;
mod later;
mod letters;
mod list;
mod listed;
mod listening;
#[cfg(target_os = "linux")]
mod machine;
mod minutes;
mod newest;
mod papers;
mod posted;
mod promises;
mod publish;
mod reading;
mod reasons;
mod receipt;
mod rehearsal;
mod report;
mod roster;
mod sample;
mod screen;
mod seal;
mod secret;
mod status;
mod survey;
#[cfg(target_os = "linux")]
mod terminal;
mod terms;
mod trust;
mod verify;

#[path = "../support/golden.rs"]
mod golden;
#[path = "../support/share.rs"]
mod share;
#[path = "../support/snapshots.rs"]
mod snapshots;

/// A renamed case would otherwise leave its words behind.
#[test]
fn all_words_have_a_case() {
    for name in snapshots::names("cli") {
        let (verb, case) = name.split_once('/').unwrap();
        let cases = std::fs::read_to_string(format!("{}/tests/cli/{verb}.rs", env!("CARGO_MANIFEST_DIR"))).unwrap();
        assert!(cases.contains(&format!("fn {case}()")), "{name}.snap belongs to no case");
    }
}
