//! Who went before a practice at a start date, and why; who was placed after it.

use super::asker::Asker;
use super::course::Step;
use super::story::Story;
use crate::draw::allocation::{Balance, Beside, Reason, Turn, Walked};
use crate::rules::Key;
use crate::tell::layout::Text;
use crate::words::explain::Candidates;
use crate::words::explain::outcome::Because;
use crate::words::explain::turn::{At, Candidate, Tranche, WentFirst};
use crate::words::value::{Digits, Semicolons};

/// So many of those before are named: the nearest.
const NEAREST: usize = 3;
/// So many of those who were placed after are named.
const AFTER: usize = 10;

/// For who got no place at this start date; who got one is asked nothing.
pub(super) fn tell_beside(text: &mut Text, story: &Story<'_>, at: (usize, Turn), asker: Asker<'_>) {
    let (tranche, turn) = at;
    if turn.result.is_placed() || story.basket(tranche).is_some() {
        return;
    }
    let Some((walked, own)) = story.walked() else { return };
    let beside = BesideOf { story, walked, own, tranche, asker };
    beside.tell_before(text, turn);
    if turn.result == Reason::TooLarge {
        beside.tell_after(text);
    }
}

/// How many went before a candidate at a start date, and why; in an amendment, of those who waited.
pub(super) fn ahead(step: &Step<'_>) -> Option<Because> {
    let (date, story, all) = (step.date(), &step.story, u64::from(step.turn.place - 1));
    let in_draw = story.scene.before.is_none();
    if story.basket(step.tranche).is_some() {
        return None; // no order decided
    }
    if all == 0 {
        return (!in_draw).then_some(Because::NobodyWaiting { date });
    }
    let (walked, own) = story.walked()?;
    let groups = Semicolons(went_first(&walked.queue(own, step.tranche).before, all));
    let before = Candidates(all);
    Some(match in_draw {
        true => Because::Before { date, before, groups },
        false => Because::WaitingBefore { date, before, groups },
    })
}

struct BesideOf<'s, 'a> {
    story: &'s Story<'a>,
    walked: Walked<'a>,
    own: usize,
    tranche: usize,
    asker: Asker<'s>,
}

impl BesideOf<'_, '_> {
    fn tell_before(&self, text: &mut Text, turn: Turn) {
        let before = self.walked.queue(self.own, self.tranche).before;
        let all = u64::from(turn.place - 1);
        // in an amendment those who have a place are in no row: they keep it
        let in_draw = self.story.scene.before.is_none();
        if all == 0 {
            text.line(4, &if in_draw { Tranche::First } else { Tranche::FirstWaiting });
            return;
        }
        let (count, groups) = (Candidates(all), Semicolons(went_first(&before, all)));
        let first = before.len().saturating_sub(NEAREST);
        let shown = (before.len() - first) as u64;
        text.line(
            4,
            &match (in_draw, shown == all || shown == 0) {
                (true, true) => Tranche::Before { before: count, groups },
                (true, false) => Tranche::BeforeNearest { before: count, groups },
                (false, true) => Tranche::WaitingBefore { before: count, groups },
                (false, false) => Tranche::WaitingBeforeNearest { before: count, groups },
            },
        );
        let one_row = Balance::of(self.story.rules().spread) == Balance::OneWalk;
        for (index, other) in before.iter().enumerate().skip(first) {
            let number = one_row.then(|| At::Number { place: Digits(index as u64 + 1) });
            text.line(6, &self.candidate(other.at, number));
        }
    }

    fn tell_after(&self, text: &mut Text) {
        let after = self.walked.placed_after(self.own, self.tranche);
        let size = self.story.size(after.iter().map(|&at| self.walked.units[at].size).sum());
        match after.len() as u64 {
            0 => return,
            1 => text.line(4, &Tranche::SmallerOne { size }),
            many => text.line(4, &Tranche::Smaller { after: Candidates(many), size }),
        };
        for &at in after.iter().take(AFTER) {
            let place = self.turn(at).map(|turn| At::Number { place: Digits(u64::from(turn.place)) });
            text.line(6, &self.candidate(at, place));
        }
        if after.len() > AFTER {
            text.line(6, &Tranche::More { more: Candidates((after.len() - AFTER) as u64) });
        }
    }

    fn turn(&self, at: usize) -> Option<Turn> {
        self.walked.result.all_turns(at)[self.tranche]
    }

    /// Another candidate, and what this start date brought it.
    fn candidate(&self, at: usize, place: Option<At>) -> Candidate {
        let (standing, walked) = (self.story.standing(), &self.walked);
        let who = self.asker.who_of_unit(standing, standing.beside(self.story.unit, at));
        let size = self.story.size(walked.units[at].size);
        let held = walked.held[at].map(|held| walked.rules.tranches[held].start);
        match (walked.result.placed(at) == Some(self.tranche), held) {
            (true, _) => Candidate::Placed { place, who, size },
            (false, Some(start)) => Candidate::Holds { place, who, size, start },
            (false, None) if self.turn(at).is_some_and(|turn| turn.result == Reason::TooLarge) => {
                Candidate::NotPlaced { place, who, size }
            }
            (false, None) => Candidate::Without { place, who, size },
        }
    }
}

/// Those who went first, by what decided; `all` of them, of which those of other regions are in no row.
fn went_first(before: &[Beside], all: u64) -> Vec<WentFirst> {
    let count = |key: Key| before.iter().filter(|other| other.key == key).count() as u64;
    let lane = all.saturating_sub(before.len() as u64);
    let groups = [
        (lane, WentFirst::Lane { before: lane }),
        (count(Key::Class), WentFirst::Class { before: count(Key::Class) }),
        (count(Key::Waited), WentFirst::Waited { before: count(Key::Waited) }),
        (count(Key::Passed), WentFirst::Passed { before: count(Key::Passed) }),
        (count(Key::Wish), WentFirst::Wish { before: count(Key::Wish) }),
        (count(Key::Lot), WentFirst::Lot { before: count(Key::Lot) }),
    ];
    groups.into_iter().filter(|(many, _)| *many > 0).map(|(_, told)| told).collect()
}
