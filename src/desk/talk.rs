//! A verb that runs at the desk, and its questions: a conversation (*gesprek*).
//!
//! The verb runs on a thread of its own. When it asks, the thread waits until the browser answers; when nobody answers for long,
//! or somebody would rather stop, that is the end of what is typed, and the verb does what it does then: it writes nothing.

use super::form::Filled;
use super::lock;
use super::offer::Offer;
use super::seat::{Around, Seat};
use crate::env::{Answers, FAILED, Instead, Question, Wait};
use crate::tell::report::Checked;
use std::cell::{Cell, RefCell};
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
    /// All that was said, in order; a character may still be half written.
    pub(super) said: Vec<u8>,
    /// What is asked now.
    pub(super) asks: Option<Asked>,
    /// What is waited for now.
    pub(super) waits: Option<Wait>,
    /// How often something was asked, or begun or ended to be waited for.
    pub(super) asked: u64,
    /// The register that was checked.
    pub(super) checked: Option<Arc<Checked>>,
    /// With which status it ended.
    pub(super) ended: Option<u8>,
}

/// A question that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    /// Which one it is, from 1: an answer says which question it answers, so that a double click answers none twice.
    pub(super) number: u64,
    /// Its words.
    pub(super) words: String,
    /// What it is answered with.
    pub(super) kind: Kind,
    /// What was answered when the same was asked just before: who mistyped mends it.
    pub(super) before: Option<String>,
    /// What holds when a source of chance gives nothing, in words.
    pub(super) instead: Option<String>,
}

/// What a question is answered with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// What everybody may see.
    Open(Answers),
    /// What nobody sees.
    Secret,
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
    /// The folder of its files.
    folder: PathBuf,
    /// The register that was checked there before.
    pub(super) before: Option<Arc<Checked>>,
    state: watch::Sender<State>,
    answers: Mutex<Sender<Answer>>,
}

impl Talk {
    /// Runs a command line, made of a form, after another conversation if there was one.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub(super) fn begin(
        seat: Seat,
        line: Vec<String>,
        (offer, filled): (&'static Offer, Filled),
        last: Option<&Self>,
    ) -> io::Result<Arc<Self>> {
        let (answers, given) = channel();
        let (state, _) = watch::channel(State::default());
        let (folder, answers) = (seat.folder.clone(), Mutex::new(answers));
        let before = last.filter(|last| last.folder == folder).and_then(Self::last_checked);
        let talk = Arc::new(Self { line: line.clone(), offer, filled, folder, before, state, answers });
        let own = talk.clone();
        std::thread::Builder::new().spawn(move || own.run(&seat, line, given))?;
        Ok(talk)
    }

    /// How it stands. Nobody gets more than a copy: who looked at the state itself a second time would wait for the verb, and the
    /// verb for them.
    pub(super) fn state(&self) -> State {
        self.state.borrow().clone()
    }

    /// How it stands once this holds of it; none when that takes longer than `patience`.
    pub(super) async fn when(&self, patience: Duration, is: impl Fn(&State) -> bool) -> Option<State> {
        let mut watch = self.state.subscribe();
        let found = tokio::time::timeout(patience, watch.wait_for(is)).await;
        found.ok()?.ok().map(|state| state.clone())
    }

    /// Answers a question, or says that somebody would rather not wait; what is said to another than stands there is not kept.
    pub(super) fn answer(&self, number: u64, answer: Answer) {
        let is_it = |asks: &mut Asked| asks.number == number;
        let asked = self.state.send_if_modified(|state| {
            let stops = answer.is_none() && state.asked == number;
            state.asks.take_if(is_it).is_some() || state.waits.take_if(|_| stops).is_some()
        });
        if asked {
            let _ = lock(&self.answers).send(answer); // the verb waits for it
        }
    }

    /// The register that was checked last, here or before.
    fn last_checked(&self) -> Option<Arc<Checked>> {
        self.state.borrow().checked.clone().or_else(|| self.before.clone())
    }

    /// Whether it goes on.
    pub(super) fn is_running(&self) -> bool {
        self.state.borrow().ended.is_none()
    }

    fn run(&self, seat: &Seat, line: Vec<String>, given: Receiver<Answer>) {
        let asker = Asker { state: &self.state, given, before: RefCell::default(), left: Cell::new(false) };
        let ask = |question: &Question<'_>| {
            let answer = asker.ask(question.words, Kind::Open(question.answers), question.instead);
            Some(answer.map_or_else(String::new, |answer| format!("{}\n", *answer)))
        };
        let ask_secret = |words: &str| asker.ask(words, Kind::Secret, None);
        let (mut out, mut err) = (Said(&self.state), Said(&self.state));
        let checked = |checked| self.state.send_modify(|state| state.checked = Some(Arc::new(checked)));
        let checked: Option<&dyn Fn(Checked)> = Some(&checked);
        let waits = |wait| asker.waits(wait);
        let waits: Option<&dyn Fn(Option<Wait>) -> bool> = Some(&waits);
        let (out, err): (&mut dyn Write, &mut dyn Write) = (&mut out, &mut err);
        let status = seat.run(line, Around { out, err, ask: &ask, ask_secret: &ask_secret, checked, waits });
        self.state.send_modify(|state| state.ended = Some(status));
    }
}

/// Who asks for a verb, on its thread.
struct Asker<'a> {
    state: &'a watch::Sender<State>,
    given: Receiver<Answer>,
    /// The last question and its answer.
    before: RefCell<Option<(String, String)>>,
    /// Whether somebody would rather stop, as where an input ends: nothing is asked any more.
    left: Cell<bool>,
}

impl Asker<'_> {
    fn ask(&self, question: &str, kind: Kind, instead: Option<Instead<'_>>) -> Answer {
        if self.left.get() {
            return None;
        }
        let words = question.trim_end().to_owned();
        let asked = words.lines().last().unwrap_or_default().to_owned();
        let before = self.before.take().filter(|(same, _)| *same == asked).map(|(_, answer)| answer);
        self.state.send_modify(|state| {
            state.asked += 1;
            let instead = instead.map(|instead| instead.rule.to_owned());
            state.asks = Some(Asked { number: state.asked, words: words.clone(), kind, before, instead });
        });
        let answer = self.given.recv_timeout(PATIENCE).ok().flatten();
        self.left.set(answer.is_none());
        let shown = match (&answer, kind) {
            (Some(answer), Kind::Open(answers)) => {
                self.before.replace(Some((asked, answer.to_string())));
                // who types the throws a second time shall not see them
                let is_reason = answer.starts_with(FAILED);
                if matches!(answers, Answers::Throws { .. }) && !is_reason { "…" } else { answer.as_str() }
            }
            (Some(_), Kind::Secret) => "•••",
            (None, _) => "–",
        };
        self.state.send_modify(|state| {
            state.asks = None;
            state.said.extend_from_slice(format!("{words} {shown}\n").as_bytes());
        });
        answer
    }
}

impl Asker<'_> {
    /// Shows what is waited for, or that it is over; `false` where somebody would rather not wait.
    fn waits(&self, wait: Option<Wait>) -> bool {
        self.left.set(self.left.get() || self.given.try_recv().is_ok());
        self.state.send_if_modified(|state| {
            let is_new = state.waits != wait && !self.left.get();
            if is_new {
                (state.waits, state.asked) = (wait, state.asked + 1);
            }
            is_new
        });
        !self.left.get()
    }
}

/// What is said goes to the browser.
struct Said<'a>(&'a watch::Sender<State>);

impl Write for Said<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.send_modify(|state| state.said.extend_from_slice(bytes));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests;
