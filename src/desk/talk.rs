//! A verb that runs at the desk, and its questions: a conversation (*gesprek*).
//!
//! The verb runs on a thread of its own. When it asks, the thread waits until the browser answers; when nobody answers for long,
//! or somebody would rather stop, that is the end of what is typed, and the verb does what it does then: it writes nothing.

use super::form::Filled;
use super::offer::Offer;
use super::{PROGRAM, Run, World, lock};
use crate::env::{Env, Written, catch_fault};
use crate::words::Lang;
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::watch;
use zeroize::Zeroizing;

/// So long a question waits for its answer: whoever went for coffee finds it still there.
const PATIENCE: Duration = Duration::from_secs(4 * 60 * 60);

/// What is known of a conversation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct State {
    /// All that was said, in order.
    pub(super) said: String,
    /// What is asked now.
    pub(super) asks: Option<Question>,
    /// How many were asked so far.
    pub(super) asked: u64,
    /// With which status it ended.
    pub(super) ended: Option<u8>,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Question {
    /// Which one it is, from 1: an answer says which question it answers, so that a double click answers none twice.
    pub(super) number: u64,
    /// Its words.
    pub(super) words: String,
    /// Whether the answer is not to be seen.
    pub(super) is_secret: bool,
    /// What was answered when the same was asked just before: who mistyped mends it.
    pub(super) before: Option<String>,
}

/// An answer; none where somebody would rather stop.
pub(super) type Answer = Option<Zeroizing<String>>;

/// A conversation.
pub(super) struct Talk {
    /// The words of the command line, for people.
    pub(super) line: Vec<String>,
    /// The form that was filled in.
    pub(super) offer: &'static Offer,
    /// Its values.
    pub(super) filled: Filled,
    state: watch::Sender<State>,
    /// The last question and its answer.
    before: Mutex<Option<(String, String)>>,
    /// Whether somebody would rather stop, as where an input ends: nothing is asked any more.
    left: Mutex<bool>,
    answers: Mutex<Sender<Answer>>,
}

/// What a conversation is begun with.
pub(super) struct Begun {
    pub(super) offer: &'static Offer,
    pub(super) filled: Filled,
    pub(super) line: Vec<String>,
    pub(super) folder: PathBuf,
    pub(super) lang: Lang,
    pub(super) world: World,
    pub(super) run: Run,
}

impl Talk {
    /// Runs a command line.
    pub(super) fn begin(begun: Begun) -> Arc<Self> {
        let (answers, given) = channel();
        let (state, _) = watch::channel(State::default());
        let talk = Arc::new(Self {
            line: begun.line.clone(),
            offer: begun.offer,
            filled: begun.filled.clone(),
            state,
            before: Mutex::default(),
            left: Mutex::default(),
            answers: Mutex::new(answers),
        });
        let own = talk.clone();
        std::thread::spawn(move || own.run(begun, &given));
        talk
    }

    /// The state, and whatever it becomes.
    pub(super) fn watch(&self) -> watch::Receiver<State> {
        self.state.subscribe()
    }

    /// Answers a question; an answer to another than stands there is not kept.
    pub(super) fn answer(&self, number: u64, answer: Answer) {
        let is_it = |asks: &mut Question| asks.number == number;
        let asked = self.state.send_if_modified(|state| state.asks.take_if(is_it).is_some());
        if asked {
            let _ = lock(&self.answers).send(answer); // the verb waits for it
        }
    }

    /// Whether it goes on.
    pub(super) fn is_running(&self) -> bool {
        self.state.borrow().ended.is_none()
    }

    fn run(&self, begun: Begun, given: &Receiver<Answer>) {
        let ask = |question: &str| {
            let answer = self.ask(question, false, given);
            Some(answer.map_or_else(String::new, |answer| format!("{}\n", *answer)))
        };
        let ask_secret = |question: &str| self.ask(question, true, given);
        let (mut out, mut err) = (Said(&self.state), Said(&self.state));
        let status = begun.run(&mut out, &mut err, (&ask, &ask_secret));
        self.state.send_modify(|state| state.ended = Some(status));
    }

    fn ask(&self, question: &str, is_secret: bool, given: &Receiver<Answer>) -> Answer {
        if *lock(&self.left) {
            return None;
        }
        let words = question.trim_end().to_owned();
        let asked = words.lines().last().unwrap_or_default().to_owned();
        let before = lock(&self.before).take().filter(|(same, _)| *same == asked).map(|(_, answer)| answer);
        self.state.send_modify(|state| {
            state.asked += 1;
            state.asks = Some(Question { number: state.asked, words: words.clone(), is_secret, before });
        });
        let answer = given.recv_timeout(PATIENCE).ok().flatten();
        *lock(&self.left) = answer.is_none();
        let shown = match &answer {
            Some(answer) if !is_secret => answer.as_str(),
            Some(_) => "•••",
            None => "–",
        };
        if !is_secret {
            *lock(&self.before) = answer.as_ref().map(|answer| (asked, answer.to_string()));
        }
        self.state.send_modify(|state| {
            state.asks = None;
            state.said.push_str(&format!("{words} {shown}\n"));
        });
        answer
    }
}

/// What answers questions, and secret ones.
type Answers<'a> = (&'a dyn Fn(&str) -> Option<String>, &'a dyn Fn(&str) -> Option<Zeroizing<String>>);

impl Begun {
    fn run(self, out: &mut dyn Write, err: &mut dyn Write, (ask, ask_secret): Answers<'_>) -> u8 {
        let World { now, entropy, fetch, sleep, itself, .. } = self.world;
        let mut env = Env {
            program: PROGRAM.to_owned(),
            dir: self.folder,
            out,
            err,
            lang: self.lang,
            now,
            entropy,
            ask,
            ask_secret,
            variable: |_| None,
            fetch,
            sleep,
            itself,
            written: Written::default(),
        };
        let (line, run) = (self.line, self.run);
        catch_fault(&mut env, |env| run(line, env))
    }

    /// All that a verb says of itself, which asks nothing.
    pub(super) fn said(self) -> String {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        self.run(&mut out, &mut err, (&|_| None, &|_| None));
        String::from_utf8_lossy(&[out, err].concat()).into_owned()
    }
}

/// What is said goes to the browser.
struct Said<'a>(&'a watch::Sender<State>);

impl Write for Said<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.send_modify(|state| state.said.push_str(&String::from_utf8_lossy(bytes)));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests;
