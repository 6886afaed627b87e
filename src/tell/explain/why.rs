//! Why a practice got a place or none at one start date, with the sum.

use super::asker::Asker;
use super::course::Step;
use super::story::Settled;
use crate::draw::allocation::{Balance, Reason, Walked};
use crate::rules::{Key, Rules};
use crate::tell::reason::why;
use crate::words::explain::outcome::{Beyond, Closer, Fits, Larger, LastPlaced, StepWhy, TierKey};
use crate::words::value::Digits;

/// The reason of a turn.
pub(super) fn step_why(step: &Step<'_>, asker: Asker<'_>) -> StepWhy {
    let whose = step.story.whose();
    if let Some(number) = step.story.basket(step.tranche)
        && let Some(why) = basket_why(step, Digits(number))
    {
        return why;
    }
    match step.turn.result {
        Reason::PriorityFitted => StepWhy::Fitted { by: tier_keys(step.story.rules()), whose },
        Reason::Lot => placed(step),
        Reason::TooLarge => too_large(step),
        Reason::Full => full(step),
        Reason::Closed => closed(step, asker),
        reason @ (Reason::Basket
        | Reason::OtherBasket
        | Reason::AllFitted
        | Reason::Later
        | Reason::Out
        | Reason::TakesPart) => StepWhy::Plain { why: why(reason) },
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
            Settled::Lot => StepWhy::Lot { place, of },
            Settled::Size => StepWhy::Smaller { whose: story.whose(), place, of },
            Settled::Room => StepWhy::Room { whose: story.whose(), place, of },
        },
    }
}

/// The reason where a basket was drawn; whose lot was no matter has the reason of always.
fn basket_why(step: &Step<'_>, number: Digits) -> Option<StepWhy> {
    let (story, turn) = (&step.story, step.turn);
    let (whose, own) = (story.whose(), story.unit().size);
    let baskets = Digits(turn.baskets.map_or(0, u64::from));
    let count = Digits(u64::from(story.rules().boundary.baskets()?.count));
    Some(match turn.result {
        Reason::Basket => StepWhy::Basket { whose, number, baskets, count },
        Reason::OtherBasket => StepWhy::OtherBasket { whose, number, baskets, count },
        Reason::Lot => {
            let (place, of) = (Digits(u64::from(turn.place)), Digits(u64::from(turn.of)));
            StepWhy::Leftover { whose, number, place, of }
        }
        Reason::TooLarge => {
            let [size, room, short] = [own, turn.room, own.saturating_sub(turn.room)].map(|size| story.size(size));
            StepWhy::TooLargeForBaskets { whose, size, room, short, larger: larger(step) }
        }
        Reason::Closed => StepWhy::Behind { whose, larger: larger(step) },
        _ => return None,
    })
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
