//! Questions that are answered with yes or no.

use crate::env::Env;
use crate::words::Message;

/// Asks; `None` when nobody is there.
pub fn ask(question: &dyn Message, env: &Env<'_>) -> Option<String> {
    (env.ask)(&question.words(env.lang))
}

/// Asks until the answer is yes or no; `None` when nobody is there.
pub fn agreed(question: &dyn Message, env: &Env<'_>) -> Option<bool> {
    loop {
        if let Some(answer) = read_answer(&ask(question, env)?) {
            return Some(answer);
        }
    }
}

/// Yes or no, in either language; `None` for anything else.
pub fn read_answer(answer: &str) -> Option<bool> {
    match answer.trim().to_lowercase().as_str() {
        "j" | "ja" | "y" | "yes" => Some(true),
        "n" | "nee" | "no" => Some(false),
        _ => None,
    }
}
