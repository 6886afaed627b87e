//! Why a practice got a place or none at one start date, with the sum.

use super::asker::Asker;
use super::course::Step;
use super::story::Decided;
use crate::draw::allocation::{Balance, Reason, Walked};
use crate::rules::{Boundary, Key, Rules};
use crate::tell::reason::why;
use crate::words::explain::outcome::{Beyond, Closer, Fits, Larger, LastPlaced, StepWhy, TierKey};
use crate::words::value::Digits;

/// The reason of a turn.
pub(super) fn step_why(step: &Step<'_>, asker: Asker<'_>) -> StepWhy {
    let whose = step.story.whose();
    match step.turn.result {
        Reason::Basket | Reason::OtherBasket => basket(step),
        Reason::Lot if is_of_baskets(step) => leftover(step),
        Reason::TooLarge if is_of_baskets(step) => too_large_for_baskets(step),
        Reason::Closed if is_of_baskets(step) => StepWhy::Behind { whose, larger: larger(step) },
        Reason::PriorityFitted => StepWhy::Fitted { by: tier_keys(step.story.rules()), whose },
        Reason::Lot => placed(step),
        Reason::TooLarge => too_large(step),
        Reason::Full => full(step),
        Reason::Closed => closed(step, asker),
        reason @ (Reason::AllFitted | Reason::Later | Reason::Out | Reason::TakesPart) => {
            StepWhy::Plain { why: why(reason) }
        }
    }
}

/// What the order looks at before the lot.
pub(super) fn tier_keys(rules: &Rules) -> Vec<TierKey> {
    let key = |key: &Key| match key {
        Key::Class => Some(TierKey::Class),
        Key::Waited => Some(TierKey::Waited),
        Key::Passed => Some(TierKey::Passed),
        Key::Wish => Some(TierKey::Wish),
        Key::Lot => None,
    };
    rules.order.iter().filter_map(key).collect()
}

fn placed(step: &Step<'_>) -> StepWhy {
    let (story, turn) = (&step.story, step.turn);
    let (place, of) = (Digits(u64::from(turn.place)), Digits(u64::from(turn.of)));
    let own = story.unit().size;
    match own.checked_sub(turn.room).filter(|over| *over > 0) {
        Some(over) => StepWhy::Over {
            whose: story.whose(),
            size: story.size(own),
            room: story.size(turn.room),
            over: story.size(over),
        },
        None => match story.decided(step.tranche) {
            Decided::Lot => StepWhy::Lot { place, of },
            Decided::Size => StepWhy::Smaller { whose: story.whose(), place, of },
            Decided::Room => StepWhy::Room { whose: story.whose(), place, of },
        },
    }
}

/// Whether a basket was drawn for its date.
fn is_of_baskets(step: &Step<'_>) -> bool {
    step.story.sums(step.tranche).is_some_and(|sums| sums.basket.is_some())
}

/// Whether it lies in the basket that was drawn, and in how many of all.
fn basket(step: &Step<'_>) -> StepWhy {
    let whose = step.story.whose();
    let number = step.story.sums(step.tranche).and_then(|sums| sums.basket);
    let count = match &step.story.rules().boundary {
        Boundary::Baskets(rule) => rule.count,
        Boundary::Skip | Boundary::Stop | Boundary::Reach { .. } => 0,
    };
    let baskets = Digits(step.turn.baskets.map_or(0, u64::from));
    let (number, count) = (Digits(number.map_or(0, u64::from)), Digits(u64::from(count)));
    match step.turn.result.is_placed() {
        true => StepWhy::Basket { whose, number, baskets, count },
        false => StepWhy::OtherBasket { whose, number, baskets, count },
    }
}

/// A place in the room that the basket left.
fn leftover(step: &Step<'_>) -> StepWhy {
    let number = step.story.sums(step.tranche).and_then(|sums| sums.basket);
    StepWhy::Leftover {
        whose: step.story.whose(),
        number: Digits(number.map_or(0, u64::from)),
        place: Digits(u64::from(step.turn.place)),
        of: Digits(u64::from(step.turn.of)),
    }
}

fn too_large_for_baskets(step: &Step<'_>) -> StepWhy {
    let (story, turn) = (&step.story, step.turn);
    let own = story.unit().size;
    let short = story.size(own.saturating_sub(turn.room));
    let (size, room) = (story.size(own), story.size(turn.room));
    StepWhy::TooLargeForBaskets { whose: story.whose(), size, room, short, larger: larger(step) }
}

fn too_large(step: &Step<'_>) -> StepWhy {
    let (story, turn) = (&step.story, step.turn);
    let own = story.unit().size;
    let beyond = story.sums(step.tranche).and_then(|sums| story.tolerance(sums.sums.base));
    StepWhy::TooLarge {
        whose: story.whose(),
        size: story.size(own),
        room: story.size(turn.room),
        beyond: beyond.map(|beyond| Beyond::Up { beyond: story.size(beyond) }),
        short: story.size(own.saturating_sub(turn.room + beyond.unwrap_or(0))),
        larger: larger(step),
    }
}

/// Where it is larger than the whole cap: it would not have fitted alone either.
fn larger(step: &Step<'_>) -> Option<Larger> {
    let story = &step.story;
    let sums = story.sums(step.tranche).filter(|_| !story.fits_cap(step.tranche))?;
    let beyond = story.tolerance(sums.sums.base).map(|beyond| Beyond::Up { beyond: story.size(beyond) });
    Some(Larger::Cap { whose: story.whose(), cap: story.size(sums.cap), beyond })
}

fn full(step: &Step<'_>) -> StepWhy {
    let (story, turn) = (&step.story, step.turn);
    let one_row = Balance::of(story.rules().spread) == Balance::OneWalk;
    let last = story.walked().filter(|_| one_row).and_then(|(walked, own)| last_placed(&walked, own, step.tranche));
    StepWhy::Full {
        whose: story.whose(),
        size: story.size(story.unit().size),
        place: Digits(u64::from(turn.place)),
        of: Digits(u64::from(turn.of)),
        last: last.map(|place| LastPlaced::At { place: Digits(place) }),
        larger: larger(step),
    }
}

/// The turn of the last one before a unit that got a place.
fn last_placed(walked: &Walked<'_>, own: usize, tranche: usize) -> Option<u64> {
    let before = walked.queue(own, tranche).before;
    let last = before.iter().rposition(|other| walked.result.placed(other.at) == Some(tranche))?;
    Some(last as u64 + 1)
}

fn closed(step: &Step<'_>, asker: Asker<'_>) -> StepWhy {
    let (story, turn) = (&step.story, step.turn);
    let own = story.unit().size;
    let (size, room) = (story.size(own), story.size(turn.room));
    let fits = match own.checked_sub(turn.room).filter(|short| *short > 0) {
        Some(short) => Fits::WouldNot { size, room, short: story.size(short) },
        None => Fits::Would { size, room },
    };
    StepWhy::Closed { whose: story.whose(), closer: closer(step, asker), fits, larger: larger(step) }
}

/// Who came earlier, did not fit, and so closed the start date.
fn closer(step: &Step<'_>, asker: Asker<'_>) -> Option<Closer> {
    let (walked, own) = step.story.walked()?;
    let before = walked.queue(own, step.tranche).before;
    let turn = |at: usize| walked.result.all_turns(at)[step.tranche].filter(|turn| turn.result == Reason::TooLarge);
    let (at, turn) = before.iter().find_map(|other| Some((other.at, turn(other.at)?)))?;
    let standing = step.story.standing();
    Some(Closer::Who {
        who: asker.who_of_unit(standing, standing.beside(step.story.unit, at)),
        place: Digits(u64::from(turn.place)),
        size: step.story.size(walked.units[at].size),
        room: step.story.size(turn.room),
    })
}
