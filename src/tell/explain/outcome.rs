//! What holds today for a practice, and why: the first two sentences.

use super::find::has_withdrawn;
use super::story::Story;
use crate::draw::allocation::Reason;
use crate::tell::layout::Text;
use crate::tell::reason::why;
use crate::tell::terms::{last_draw, terms_of};
use crate::tell::trust::as_of;
use crate::transcript::{Drawn, Section, Subject};
use crate::verify::Told;
use crate::words::explain::{Because, Outcome, Waits};
use crate::words::value::Digits;
use jiff::civil::Date;

/// Outcome, reason, and what waits.
pub(super) fn tell_outcome(text: &mut Text, told: Told<'_>, id: &str) {
    let transcript = told.transcript;
    let sections = transcript.sections.iter().enumerate().rev();
    let mut drawn = sections.filter_map(|(at, section)| Some((at, section.drawn()?)));
    let found = drawn.find_map(|(at, drawn)| Some((at, drawn, drawn.standing.sealed.register.find(id)?)));
    let Some((at, drawn, practice)) = found else {
        text.line(0, &as_of(told.vouching)).line(0, &Outcome::NotDrawn).blank();
        return;
    };
    let outcome = drawn.standing.outcome(practice);
    let withdrew = outcome.reason == Reason::Out && has_withdrawn(transcript, id);
    let line = Digits::from(drawn.outcome_line(practice));
    if withdrew && outcome.start.is_none() {
        text.line(0, &Outcome::Withdrew);
    } else {
        text.line(0, &headline(outcome.start, outcome.reason));
    }
    text.line(
        0,
        &match withdrew {
            true => Because::Amended { line },
            false => Because::Reason { scope: Story::of(drawn, practice).scope(), why: why(outcome.reason), line },
        },
    );
    let placed = outcome.start.filter(|_| outcome.reason != Reason::TakesPart);
    if let Some(round) = last_draw(&transcript.sections[..=at]) {
        tell_terms(text, round, placed);
    }
    if let Some(waits) = transcript.waiting().and_then(waits) {
        text.line(0, &waits);
    }
    // who reads on finds how to ask for the newest at the end
    text.line(0, &as_of(told.vouching)).blank();
}

/// What the rules say of the result, and what a start that the draw of this round gave asks of the practice.
fn tell_terms(text: &mut Text, round: &Drawn, start: Option<Date>) {
    let follows = start.into_iter().flat_map(|_| round.standing.sealed.rules.result.follows());
    for told in terms_of(round).into_iter().chain(follows) {
        text.line(0, &told);
    }
}

fn headline(start: Option<Date>, reason: Reason) -> Outcome {
    match (start, reason) {
        (Some(start), Reason::TakesPart) => Outcome::HasPlace { start },
        (Some(start), _) => Outcome::Starts { start },
        (None, Reason::Out) => Outcome::TakesNoPart,
        (None, Reason::Later) => Outcome::Later,
        (None, _) => Outcome::NoPlace,
    }
}

/// A section that is sealed and waits; a handover has no seal that waits.
fn waits(section: &Section) -> Option<Waits> {
    match &section.subject {
        Subject::Round { sealed, .. } => Some(Waits::Round { title: sealed.round.title.clone() }),
        Subject::Amendment(amendment) => Some(Waits::Amendment { number: Digits(amendment.number) }),
        Subject::Handover(_) => None,
    }
}
