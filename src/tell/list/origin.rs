//! Where a list comes from: what stands beside it in every form.
//!
//! Dutch in every locale, as the list itself.

use super::form::Fact;
use super::participants::List;
use crate::log::note::base64;
use crate::log::short::short_number;
use crate::log::tree::Hash;
use crate::tell::headline::headline;
use crate::tell::rehearsal::mark;
use crate::transcript::{Section, Transcript};
use crate::words::list::{OriginHead, OriginWords};
use crate::words::value::Digits;
use crate::words::{Lang, Message};
use jiff::Timestamp;

/// What is told of a list as a whole.
#[derive(Clone, Debug, Default)]
pub struct About {
    /// What it is of.
    pub title: String,
    /// Who vouches for the log.
    pub trust: String,
    /// What to mind, a sentence each.
    pub mind: Vec<String>,
}

impl List<'_> {
    /// Where this list comes from.
    pub fn facts(&self, about: &About) -> Vec<Fact> {
        let end = End { line: self.last.line(), root: self.last.root(), moment: self.last.drawn.at };
        let reservation = self.reservation(Lang::Nl);
        let reservation = if reservation.is_empty() { words(&OriginWords::NoReservation) } else { reservation };
        let mut facts = facts(self.transcript, self.last.section, end, about);
        facts.push(fact(OriginHead::Reservation, reservation));
        facts.extend(about.mind.iter().map(|mind| fact(OriginHead::Mind, mind.clone())));
        facts.push(fact(OriginHead::Check, words(&OriginWords::Check)));
        facts
    }
}

/// What is told of the changes of a list, in a file of their own, by what is told of the list.
pub fn change_facts(facts: &[Fact]) -> Vec<Fact> {
    let check = words(&OriginHead::Check);
    let own = facts.iter().filter(|fact| fact.name != check).cloned();
    own.chain([fact(OriginHead::Check, words(&OriginWords::CheckChanges))]).collect()
}

/// Up to where a list tells.
pub(super) struct End {
    /// The line of the checkpoint, from 1.
    pub line: u64,
    /// The root above it.
    pub root: Hash,
    /// The moment that stands there.
    pub moment: Timestamp,
}

/// What is told of every list: of a section, up to its checkpoint.
pub(super) fn facts(transcript: &Transcript, section: &Section, end: End, about: &About) -> Vec<Fact> {
    let programme = &transcript.programme;
    let state = OriginWords::State { section: headline(&section.subject), moment: end.moment };
    let by = programme.by.iter().map(|by| fact(OriginHead::By, by.clone()));
    let mut facts = vec![
        fact(OriginHead::List, about.title.clone()),
        fact(OriginHead::Programme, programme.title.clone()),
        fact(OriginHead::Log, programme.origin.clone()),
    ];
    facts.extend(mark(&programme.origin).map(|mark| fact(OriginHead::Mind, words(&mark))));
    facts.extend(by);
    facts.extend([
        fact(OriginHead::State, words(&state)),
        fact(OriginHead::Lines, words(&OriginWords::Lines { lines: Digits(end.line) })),
        fact(OriginHead::Root, base64(&end.root)),
        fact(OriginHead::Short, short_number(&end.root)),
        fact(OriginHead::Key, section.signers.organiser.to_string()),
        fact(OriginHead::Trust, about.trust.clone()),
        fact(OriginHead::Program, words(&OriginWords::Program { version: env!("CARGO_PKG_VERSION") })),
    ]);
    facts
}

pub(super) fn fact(head: OriginHead, value: String) -> Fact {
    Fact { name: words(&head), value }
}

pub(super) fn words(message: &dyn Message) -> String {
    message.words(Lang::Nl)
}
