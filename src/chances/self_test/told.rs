//! The self-test, and one draw, in words.

use super::{Answer, FALSE_ALARM, OneDraw, Question, SelfTest};
use crate::chances::ask::Ask;
use crate::chances::figure::decimal;
use crate::words::chances::{OneDrawTold, QuestionTold, SelfTestTold, Tail, Tested};
use crate::words::value::Digits;
use crate::words::{Lang, Message};

/// The self-test in words.
pub fn self_test_words(test: &SelfTest, ask: Ask, lang: Lang) -> String {
    let answer = |answer: &Answer| SelfTestTold::Answer {
        tested: if answer.alarm { Tested::Alarm } else { Tested::Good },
        question: told(answer.question),
        chance: tail(answer.tail),
    };
    let head = [
        (0, SelfTestTold::Draws { draws: test.draws, units: test.units, seed: Digits(ask.seed) }),
        (0, SelfTestTold::Behind),
    ];
    let foot = [(0, SelfTestTold::FalseAlarm { once: FALSE_ALARM }), (0, SelfTestTold::NeverJudged)];
    let answers = test.answers.iter().map(|own| (2, answer(own)));
    let lines = head.into_iter().chain(answers).chain(foot);
    lines.map(|(indent, line)| format!("{:indent$}{}\n", "", line.words(lang))).collect()
}

/// One draw in words.
pub fn one_draw_words(one: &OneDraw, lang: Lang) -> String {
    let tails = one.tails.iter().filter_map(|(question, own)| Some((2, hangs(*question, tail(*own))?)));
    let expected = decimal(one.expected, 1);
    let lines = [(0, OneDrawTold::Draw { units: one.units }), (0, OneDrawTold::NoJudgement)].into_iter();
    let lines = lines
        .chain(tails)
        .chain([(2, OneDrawTold::Neighbours { found: one.neighbours, expected }), (0, OneDrawTold::Verify)]);
    lines.map(|(indent, line)| format!("{:indent$}{}\n", "", line.words(lang))).collect()
}

/// How a scale hangs together with the ranks.
fn hangs(question: Question, chance: Tail) -> Option<OneDrawTold> {
    Some(match question {
        Question::Row => OneDrawTold::Row { chance },
        Question::Code => OneDrawTold::Code { chance },
        Question::Name => OneDrawTold::Name { chance },
        Question::Size => OneDrawTold::Size { chance },
        _ => return None,
    })
}

fn told(question: Question) -> QuestionTold {
    match question {
        Question::Inclusion => QuestionTold::Inclusion,
        Question::Baskets => QuestionTold::Baskets,
        Question::BasketDice => QuestionTold::BasketDice,
        Question::Ranks => QuestionTold::Ranks,
        Question::Neighbours => QuestionTold::Neighbours,
        Question::Row => QuestionTold::Row,
        Question::Code => QuestionTold::Code,
        Question::Name => QuestionTold::Name,
        Question::Size => QuestionTold::Size,
        Question::Bits => QuestionTold::Bits,
        Question::SameLot => QuestionTold::SameLot,
    }
}

/// A probability: `12%`, `minder dan 0,01%`.
fn tail(p: f64) -> Tail {
    match p {
        p if p < 0.000_1 => Tail::Less,
        p if p < 0.01 => Tail::Percent { percent: decimal(p * 100.0, 2) },
        p => Tail::Percent { percent: decimal((p * 100.0).min(100.0), 0) },
    }
}
