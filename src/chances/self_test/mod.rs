//! Whether lots are fair, shown by drawing this very register again and again (*zelftest*).
//!
//! Comes in: a round, and how lots are drawn. Goes out: for each [`Question`] how often fair lots deviate as much as was
//! seen. All questions together ring a false alarm for one register in a hundred (Holm). Seeds follow from the question's own
//! number, so who asks again gets the same answer. Of a round that was really drawn the same is only told ([`one_draw`]):
//! a draw is never rejected on a test.
#![expect(clippy::float_arithmetic, reason = "a probability is no part of a draw")]

mod one;
mod scale;
mod seen;
mod tail;
mod told;

pub use one::{OneDraw, one_draw};
pub use told::{one_draw_words, self_test_words};

use super::ask::Ask;
use super::find::chances;
use super::found::Chances;
use super::variant::Variant;
use crate::draw::history::History;
use crate::draw::lots::Lots;
use crate::draw::seed::Seed;
use crate::draw::units::{Case, Units};
use scale::Scales;
use seen::{Repeat, Seen};
use tail::{bernoulli_tail, holm, mean_tail, rank_tail};

/// How lots are drawn: [`draw_lots`](crate::draw::lots::draw_lots), or in a test something worse.
pub type DrawLots = dyn Fn(&Seed, Case<'_>) -> Lots + Sync;

/// Fair lots ring the alarm for one register in so many.
pub const FALSE_ALARM: u64 = 100;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Is everybody placed as often as its exact chance says?
    Inclusion,
    /// Is every basket drawn equally often?
    Baskets,
    /// Do fair dice choose every basket equally often?
    BasketDice,
    /// Is every rank equally likely for everybody?
    Ranks,
    /// Do two that stand beneath each other come behind each other no more often than others?
    Neighbours,
    /// Does the row in the file matter?
    Row,
    /// Does the code matter?
    Code,
    /// Does the name matter?
    Name,
    /// Does the size matter?
    Size,
    /// Is each of the 64 bits of a lot one half of the time?
    Bits,
    /// Are lots long enough, so that no two are the same?
    SameLot,
}

/// A question and its answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Answer {
    /// What was asked.
    pub question: Question,
    /// How often fair lots deviate as much: 1 is always.
    pub tail: f64,
    /// Whether that is too seldom.
    pub alarm: bool,
}

/// What a self-test saw.
#[derive(Clone, Debug, PartialEq)]
pub struct SelfTest {
    /// So many draws.
    pub draws: u64,
    /// Units with a lot.
    pub units: usize,
    /// What was asked and answered.
    pub answers: Vec<Answer>,
}

impl SelfTest {
    /// What rings.
    pub fn alarms(&self) -> Vec<Question> {
        self.answers.iter().filter(|answer| answer.alarm).map(|answer| answer.question).collect()
    }
}

/// A round before its draw, with the row of each practice in its file where that is known.
#[derive(Clone, Copy, Debug)]
pub struct Tested<'a> {
    /// The round.
    pub case: Case<'a>,
    /// By practice.
    pub rows: Option<&'a [u64]>,
}

/// Draws again and again with new seeds, which are fixed by `ask`. Lots know nothing of earlier rounds, so the test is of the
/// register alone.
pub fn self_test(tested: Tested<'_>, ask: Ask, draw: &DrawLots) -> SelfTest {
    let Tested { case, rows } = tested;
    let alone = Units::of(case.register, case.rules, &History::default()).ok();
    let case = &alone.as_ref().map_or(case, |units| Case { units, ..case });
    let expected = chances(case, vec![Variant::chosen(case.rules)], Ask { draws: FEW, ..ask }, &|_| {});
    let scales = Scales::of(case, rows);
    let seen = Repeat { ask, draw, scales: &scales, tranche: expected.focus }.see(case);
    let tails = [
        inclusion(case, &seen, &expected),
        seen.numbers(),
        worst(seen.ranks.iter().filter(|ranks| ranks.is_asked()).map(|ranks| rank_tail(&ranks.counts, &ranks.sizes))),
        (seen.neighbours.many > 0).then(|| mean_tail(seen.neighbours, scales.neighbours)),
        worst(seen.bits.iter().map(|&ones| bernoulli_tail(ones, seen.lots, 0.5))),
        Some(seen.same_lot_tail()),
    ];
    let dice = case.rules.boundary.baskets().is_some_and(|rule| rule.dice.is_some());
    let questions = [
        Question::Inclusion,
        if dice { Question::BasketDice } else { Question::Baskets },
        Question::Ranks,
        Question::Neighbours,
        Question::Bits,
        Question::SameLot,
    ];
    let correlated =
        scales.list.iter().zip(&seen.products).map(|(scale, &sum)| (scale.question, scale.tail(sum, ask.draws)));
    let asked: Vec<(Question, f64)> = questions
        .into_iter()
        .zip(tails)
        .filter_map(|(question, tail)| Some((question, tail?)))
        .chain(correlated)
        .collect();
    let alarms = holm(&asked.iter().map(|(_, tail)| *tail).collect::<Vec<_>>());
    let answers = asked.into_iter().zip(alarms).map(|((question, tail), alarm)| Answer { question, tail, alarm });
    SelfTest {
        draws: ask.draws,
        units: seen.ranks.iter().filter(|ranks| ranks.is_asked()).count(),
        answers: answers.collect(),
    }
}

/// So few draws find the date where lots decide first.
const FEW: u64 = 1_000;

/// The smallest of several tails, for all of them together; `None` of none.
fn worst(tails: impl Iterator<Item = f64>) -> Option<f64> {
    let (many, least) = tails.fold((0.0, 1.0f64), |(many, least), tail| (many + 1.0, least.min(tail)));
    (many > 0.0).then_some((least * many).min(1.0))
}

/// How often everybody was placed, against its exact chance; `None` where that is not known.
fn inclusion(case: &Case<'_>, seen: &Seen, expected: &Chances) -> Option<f64> {
    let practices = 0..case.register.practices().len();
    let tail = |practice: usize| {
        let chance = expected.practice_exactly(0, practice, expected.focus)?;
        Some(bernoulli_tail(seen.placed[case.units.of_practice(practice)], seen.draws, chance.value))
    };
    worst(practices.filter_map(tail))
}

/// The bytes of the lots that a self-test draws, in its order, for a program that looks at random bytes: eight a lot, the
/// first byte first, at most so many.
pub fn lot_bytes(case: Case<'_>, ask: Ask, draw: &DrawLots, most: usize) -> (u64, Vec<u8>) {
    let mut bytes = Vec::new();
    for number in 0..ask.draws {
        let lots = draw(&seen::seed(ask, number), case);
        let own: Vec<u8> = lots.by_unit().flat_map(|lot| lot.number().to_be_bytes()).collect();
        if own.is_empty() || bytes.len() + own.len() > most {
            return (number, bytes);
        }
        bytes.extend(own);
    }
    (ask.draws, bytes)
}
