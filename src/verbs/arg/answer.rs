//! Questions that are answered with yes or no, and what is asked before something that cannot be undone.

use crate::env::{Env, Failure};
use crate::verbs::arg::shown::refusal;
use crate::words::Message;
use crate::words::verbs::confirm::{Confirm, ConfirmFault};

/// Whether there is a question before something is done for good.
#[derive(clap::Args)]
pub struct ConfirmArgs {
    /// Goes on without asking
    ///
    /// Gaat door zonder te vragen
    #[arg(long)]
    pub yes: bool,
}

impl ConfirmArgs {
    /// Asks whether it shall be so, after all that it will do was shown. Whoever passed `--yes` is not asked.
    ///
    /// # Errors
    /// When the answer is no, or nobody is there to answer: nothing may be written then.
    pub fn ask(&self, question: &Confirm, env: &Env<'_>) -> Result<(), Failure> {
        if self.yes {
            return Ok(());
        }
        match agreed(question, env) {
            Some(true) => Ok(()),
            Some(false) => Err(Failure { text: Confirm::Nothing.words(env.lang) + "\n", status: 2 }),
            None => Err(refusal(&ConfirmFault::Nobody, env)),
        }
    }
}

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
