//! Questions that are answered with yes or no, and what is asked before something that cannot be undone.

use crate::env::{Answers, Env, Failure, Instead, Question};
use crate::verbs::arg::shown::refusal;
use crate::words::Message;
use crate::words::verbs::confirm::{Answer, Confirm, ConfirmFault};

/// So often somebody is asked the same before it counts as no.
const TRIES: usize = 5;

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

/// Asks; `None` when nobody is there, or nobody any more.
pub fn ask(question: &dyn Message, answers: Answers, env: &Env<'_>) -> Option<String> {
    ask_or(question, answers, None, env)
}

/// Asks for what a source of chance gave, or why it gave nothing; `None` when nobody is there, or nobody any more.
pub fn ask_or(question: &dyn Message, answers: Answers, instead: Option<Instead<'_>>, env: &Env<'_>) -> Option<String> {
    (env.ask)(&Question { words: &question.words(env.lang), answers, instead }).filter(|answer| !answer.is_empty())
}

/// Asks until the answer is yes or no, a few times: after that, and when the input ends, it is no. `None` when nobody is there.
pub fn agreed(question: &dyn Message, env: &Env<'_>) -> Option<bool> {
    let question = question.words(env.lang);
    let ask = |words: &str| (env.ask)(&Question { words, answers: Answers::YesOrNo, instead: None });
    let mut answer = ask(&question)?;
    let again = format!("{}\n{question}", Answer::Unclear.words(env.lang));
    for _ in 1..TRIES {
        match read_answer(&answer) {
            None if !answer.is_empty() => answer = ask(&again)?,
            _ => break,
        }
    }
    Some(read_answer(&answer) == Some(true))
}

/// Yes or no, in either language; `None` for anything else.
fn read_answer(answer: &str) -> Option<bool> {
    match answer.trim().to_lowercase().as_str() {
        "j" | "ja" | "y" | "yes" => Some(true),
        "n" | "nee" | "no" => Some(false),
        _ => None,
    }
}
