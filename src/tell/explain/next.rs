//! What can come next for a practice: when somebody withdraws, in a next round, and what is sealed already.

use super::course::Step;
use super::outcome::Holds;
use super::scene::Scene;
use crate::draw::allocation::{Balance, Reason};
use crate::rules::{Boundary, Key, Rules};
use crate::tell::headline::{in_sentence, round_headline};
use crate::transcript::{Subject, Transcript};
use crate::words::explain::Candidates;
use crate::words::explain::outcome::{HowUp, HowUpAlone, InRegion, Keeps, Next, WaitedFirst};
use crate::words::lang::day;
use crate::words::value::Digits;

/// Everything that can come next, in the order in which it would.
pub(super) fn next(transcript: &Transcript, holds: &Holds<'_>) -> Vec<Next> {
    let is_open = holds.later.is_none() && !is_round_sealed(transcript);
    let up = if is_open { moves_up(transcript, holds) } else { Vec::new() };
    let later = match (holds.later, waiting(transcript, holds)) {
        (Some(scene), None) => Some(not_listed(&scene, holds)),
        (_, Some(sealed)) => Some(sealed),
        (_, None) => again(holds),
    };
    up.into_iter().chain(later).collect()
}

/// Whether a round is sealed and waits: until it is drawn or given up, no amendment can change the one before.
fn is_round_sealed(transcript: &Transcript) -> bool {
    transcript.waiting().is_some_and(|section| matches!(section.subject, Subject::Round { .. }))
}

/// It is not on the list of a later round: who withdrew knows why.
fn not_listed(later: &Scene<'_>, holds: &Holds<'_>) -> Next {
    let round = in_sentence(&later.drawn.standing.sealed.round);
    match holds.withdrew {
        Some(_) => Next::NotListed { round },
        None => Next::Gone { round },
    }
}

/// Places in the waiting orders of the start dates that it missed, that have not begun as of this log, and whose cap it fits
/// in: who is larger than that never moves up to it. How one moves up is told of the first.
fn moves_up(transcript: &Transcript, holds: &Holds<'_>) -> Vec<Next> {
    let Some(today) = transcript.latest().map(day) else { return Vec::new() };
    let (story, Some(wish)) = (&holds.story, holds.story.own().wish) else { return Vec::new() };
    let missed = |step: &&Step<'_>| !step.turn.result.is_placed() && step.date() > today;
    let own = |step: &&Step<'_>| step.story.scene.round == story.scene.round;
    let steps = holds.steps.iter().filter(own).filter(missed);
    let steps = steps.filter(|step| step.date() >= wish && story.fits_cap(step.tranche));
    steps.enumerate().filter_map(|(index, step)| moves_up_to(step, holds, index == 0)).collect()
}

/// Its place among those who wait for this start date.
fn moves_up_to(step: &Step<'_>, holds: &Holds<'_>, is_first: bool) -> Option<Next> {
    let story = &holds.story;
    let (walked, at) = story.standing().walked(story.unit, &story.standing().places())?;
    let queue = walked.queue(at, step.tranche);
    let one_row = Balance::of(story.rules().spread) == Balance::OneWalk;
    let region = (!one_row).then(|| InRegion::Only { region: story.region().to_owned() });
    let keeps = holds.start.map(|start| Keeps::Start { start });
    let (place, of) = (queue.before.len() as u64 + 1, (queue.before.len() + queue.after.len()) as u64 + 1);
    let (date, whose) = (step.date(), story.whose());
    let (place, boundary) = (Digits(place), &story.rules().boundary);
    Some(match (is_first, of) {
        (true, 1) => Next::MovesUpAlone { date, whose, region, how: how_alone(boundary), keeps },
        (true, _) => Next::MovesUp { date, whose, place, of: Candidates(of), region, how: how(boundary), keeps },
        (false, 1) => Next::MovesUpAloneToo { date, whose, region },
        (false, _) => Next::MovesUpToo { date, whose, place, of: Candidates(of), region },
    })
}

/// Also where a basket was drawn: an amendment gives room to who waits as `skip` does, whoever got what a basket left.
fn how(boundary: &Boundary) -> HowUp {
    match boundary {
        Boundary::Skip | Boundary::Baskets(_) | Boundary::Reach { tolerance: Some(_), .. } => HowUp::Fits,
        Boundary::Stop => HowUp::InTurn,
        Boundary::Reach { tolerance: None, .. } => HowUp::First,
    }
}

fn how_alone(boundary: &Boundary) -> HowUpAlone {
    if boundary.can_refuse_size() { HowUpAlone::Fits } else { HowUpAlone::First }
}

/// What is sealed and waits, for this practice.
fn waiting(transcript: &Transcript, holds: &Holds<'_>) -> Option<Next> {
    let section = transcript.waiting()?;
    let (sealed, history) = match &section.subject {
        Subject::Round { sealed, history } => (sealed, history),
        Subject::Amendment(amendment) => return Some(Next::Amendment { number: Digits(amendment.number) }),
        Subject::Handover(_) => return None,
    };
    let round = round_headline(&sealed.round);
    let Some(practice) = sealed.register.find(holds.id) else { return Some(Next::SealedUnlisted { round }) };
    let own = &sealed.register.practices()[practice];
    let start = history.of(holds.id).start.or(own.since);
    Some(match (start, own.wish) {
        (Some(_), _) => Next::SealedPlace { round },
        (None, Some(wish)) => Next::Sealed { round, wish },
        (None, None) => Next::SealedOut { round },
    })
}

/// Whether it is drawn again in a next round.
fn again(holds: &Holds<'_>) -> Option<Next> {
    match holds.reason {
        Reason::OtherBasket | Reason::TooLarge | Reason::Closed | Reason::Full => {
            let passed = holds.steps.iter().any(|step| step.turn.result == Reason::TooLarge);
            Some(Next::Again { waited: waited_first(holds.story.rules(), passed) })
        }
        Reason::Later => Some(Next::Again { waited: None }),
        Reason::Out => holds.withdrew.is_none().then_some(Next::SignUp),
        Reason::AllFitted | Reason::PriorityFitted | Reason::Lot | Reason::Basket | Reason::TakesPart => None,
    }
}

fn waited_first(rules: &Rules, passed: bool) -> Option<WaitedFirst> {
    match (rules.order.contains(&Key::Waited), rules.order.contains(&Key::Passed) && passed) {
        (true, _) => Some(WaitedFirst::Waited),
        (false, true) => Some(WaitedFirst::Passed),
        (false, false) => None,
    }
}
