//! Paths and command lines as people see them, and what is said and refused.

use crate::env::{Env, Failure};
use crate::words::fault::Faults;
use crate::words::{Message, Wording};
use std::path::Path;

/// A path as the user typed it.
pub fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// A word of a command line, quoted for a shell where it must be.
pub fn shell_word(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./=+:,@%…".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}

/// A path as a word of a command line.
pub fn shell_path(path: &Path) -> String {
    shell_word(&shown(path))
}

/// Says something to who runs the verb.
pub fn say(message: &dyn Message, env: &mut Env<'_>) {
    env.say(&message.words(env.lang));
}

/// A refusal that is about no place.
pub fn refusal(fault: &dyn Wording, env: &Env<'_>) -> Failure {
    Failure::new(env.lang, fault, None)
}

/// A refusal about an option.
pub fn refusal_of(option: &str, fault: &dyn Wording, env: &Env<'_>) -> Failure {
    Failure::new(env.lang, fault, Some(option))
}

/// A refusal about a file.
pub fn refusal_at(path: &Path, fault: &dyn Wording, env: &Env<'_>) -> Failure {
    Failure::new(env.lang, fault, Some(&shown(path)))
}

/// All that is wrong with a file.
pub fn all_refusals(faults: &Faults<impl Wording>, env: &Env<'_>) -> Failure {
    Failure { text: faults.words(env.lang), status: 2 }
}
