//! Questions to who sits there.

use jiff::Timestamp;
use std::io::{self, BufRead, IsTerminal, Write};
use zeroize::Zeroizing;

/// A question to people.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// Its words.
    pub words: &'a str,
    /// What it is answered with.
    pub answers: Answers,
    /// What may be answered when a source of chance gives nothing.
    pub instead: Option<Instead<'a>>,
}

/// What holds when a source of chance gives nothing; answered with [`FAILED`] and why.
#[derive(Clone, Copy, Debug)]
pub struct Instead<'a> {
    /// What was sealed for that, in words.
    pub rule: &'a str,
    /// How to say it, in words.
    pub how: &'a str,
}

/// How an answer begins that says why a source gives nothing: as the option of the verb that draws.
pub const FAILED: &str = "--failed";

/// What a question is answered with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answers {
    /// Words.
    Words,
    /// What may stand in a file, and is answered with its name or with what it holds.
    Held(Held),
    /// Yes or no.
    YesOrNo,
    /// What dice with so many faces gave.
    Throws {
        /// How many faces each has.
        faces: u32,
        /// How many throws there are.
        rolls: u32,
    },
}

/// What may stand in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// A secret of hex digits.
    Secret,
    /// A round of the beacon.
    Round(Wait),
}

/// What is waited for: a round of the beacon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    /// Its number.
    pub round: u64,
    /// When it appears.
    pub until: Timestamp,
}

/// Asks on the terminal, if there is one: a line with its end, or nothing at all where the input ended. A question that cannot be
/// shown is not asked.
pub fn ask_on_terminal(Question { words, instead, .. }: &Question<'_>) -> Option<String> {
    let stdin = io::stdin();
    if !stdin.is_terminal() {
        return None;
    }
    if let Some(Instead { rule, how }) = instead {
        writeln!(io::stderr(), "{rule} {how}").ok()?;
    }
    write!(io::stderr(), "{words}").ok()?;
    let mut answer = String::new();
    if !stdin.lock().read_line(&mut answer).is_ok_and(|read| read > 0) {
        eprintln!(); // who leaves leaves the question on its line
        answer.clear();
    }
    Some(answer)
}

/// Asks on the terminal, if there is one, and shows nothing of what is typed.
pub fn ask_secret_on_terminal(question: &str) -> Option<Zeroizing<String>> {
    if !io::stdin().is_terminal() {
        return None; // rpassword would find the terminal of whoever started this unattended
    }
    // who leaves leaves the question on its line
    rpassword::prompt_password(question).inspect_err(|_| drop(writeln!(io::stderr()))).ok().map(Zeroizing::new)
}
