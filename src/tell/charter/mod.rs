//! The rules in words that a meeting of members can adopt: articles in Markdown, complete from the rules as filled in.
//!
//! Comes in: rules as they were read. Goes out: the text, in a language. Each choice has a sentence of its own.

mod chance;
mod fit;
mod markdown;
mod markup;
mod page;

use crate::draw::units::size;
use crate::rules::{Identity, Key, Measure, NoAnswer, Profile, Rules, RulesFile, Spread, Tranche};
use crate::tell::charter::page::{Block, Page};
use crate::tell::rehearsal::titled;
use crate::words::charter::{About, After, Article, Changes, Check, Dates, Decision, First, TakePart, Title, Whole};
use crate::words::value::Digits;
use crate::words::{Lang, Message};
use jiff::civil::Date;
use maud::Markup;

/// The text.
pub struct Charter(Vec<Block>);

impl Charter {
    /// In Markdown.
    pub fn markdown(&self) -> String {
        markdown::markdown(&self.0)
    }

    /// As a part of a page, with headings from the third level on.
    pub fn markup(&self) -> Markup {
        markup::markup(&self.0)
    }
}

/// The whole text.
pub fn charter(file: &RulesFile, lang: Lang) -> Charter {
    let mut page = Page::new(lang);
    let RulesFile { programme, rules, plan, witnesses, .. } = file;
    page.title(&Title::Of { title: titled(programme.title.clone(), &programme.origin, lang) });
    if let Some(by) = programme.by.clone() {
        page.plain(&Title::By { by });
    }
    if let Some(round) = file.round_title.clone() {
        page.plain(&Title::Round { round });
    }
    about(file, &mut page);
    dates(rules, lang, &mut page);
    take_part(rules, &mut page);
    first(rules, &mut page);
    fit::fit(rules, plan, &mut page);
    fit::sharing(rules, &mut page);
    chance::sealing(rules, &mut page);
    chance::chance(rules, plan, witnesses, &mut page);
    chance::witnesses(plan, witnesses, &mut page);
    after(rules, &mut page);
    changes(&mut page);
    check(rules, &mut page);
    decision(file, &mut page);
    Charter(page.finish())
}

/// The number by which one article calls another.
fn number(article: Article) -> Digits {
    Digits(article as u64 + 1)
}

fn about(file: &RulesFile, page: &mut Page) {
    let organised = file.programme.by.clone().map_or(About::Somebody, |by| About::Organised { by });
    let round = file.round_title.clone().map_or(About::OneRound, |round| About::Round { round });
    page.article(Article::About).say(&About::What).say(&organised).say(&round);
    page.say(&About::Program { origin: file.programme.origin.clone() });
    page.say(match file.rules.profile {
        Profile::Leidraad => &About::Leidraad,
        Profile::Free => &About::Free,
    });
}

fn dates(rules: &Rules, lang: Lang, page: &mut Page) {
    let cap = |tranche: &Tranche| [lang.date(tranche.start), lang.percent(tranche.cap.millionths())];
    page.article(Article::Dates).say(&Dates::Here);
    page.table([&Dates::Start, &Dates::Cap], rules.tranches.iter().map(cap));
    let date = rules.reference_date;
    page.say(&match rules.measure {
        Measure::Ion => Dates::Ion { date },
        Measure::Practices => Dates::Practices { date },
    });
    page.say(&base(rules));
    if !rules.bases.is_empty() {
        let rows = rules.bases.iter().map(|base| [base.region.clone(), size(base.size, rules.measure).words(lang)]);
        page.table([&Dates::Region, &Dates::Size], rows);
    }
    page.say(&Dates::Rounded);
    page.say(if rules.tranches.len() > 1 { &Dates::Cumulative } else { &Dates::One });
}

/// Of what the percentages are taken.
fn base(rules: &Rules) -> Dates {
    let whole = match rules.measure {
        Measure::Ion => Whole::Ion,
        Measure::Practices => Whole::Practices,
    };
    match (rules.spread, rules.bases.is_empty()) {
        (Spread::PerRegion, true) => Dates::OfRegion { whole },
        (Spread::PerRegion, false) => Dates::OfGiven,
        (Spread::Balanced | Spread::Overall, true) => Dates::OfAll { whole },
        (Spread::Balanced | Spread::Overall, false) => Dates::OfGivenAll,
    }
}

fn take_part(rules: &Rules, page: &mut Page) {
    let last = rules.tranches.last().map_or(Date::MAX, |tranche| tranche.start); // rules have one
    page.article(Article::TakePart).say(&TakePart::List);
    page.say(&if rules.tranches.len() > 1 { TakePart::Wish { last } } else { TakePart::WishOne { last } });
    page.say(&match rules.no_answer {
        NoAnswer::Last => TakePart::SilentLast { last },
        NoAnswer::Out => TakePart::SilentOut,
    });
    page.say(&TakePart::Again);
    match rules.eligibility.as_slice() {
        [] => page.say(&TakePart::NoHurdle),
        hurdle => page.say(&TakePart::Hurdle).texts(hurdle).say(&TakePart::Missed { check: number(Article::Check) }),
    };
    page.say(&TakePart::Already).say(&TakePart::Group);
}

fn first(rules: &Rules, page: &mut Page) {
    page.article(Article::First);
    match rules.order.as_slice() {
        [_] if rules.boundary.baskets().is_some() => page.say(&First::LotBesideBaskets { fit: number(Article::Fit) }),
        [_] => page.say(&First::LotAlone),
        keys => page.say(&First::Keys).steps(keys.iter().map(|key| key_told(*key))),
    };
    if !rules.classes.is_empty() {
        let rows = rules.classes.iter().map(|class| [class.name.clone(), class.all.join(", ")]);
        page.say(&First::Classes).table([&First::ClassName, &First::Conditions], rows).say(&First::Rest);
    }
    page.say(&First::Lot { chance: number(Article::Chance) });
    // where regions take turns, who goes first in one can come after the end of the room
    let walked = rules.boundary.baskets().is_none() && rules.spread != Spread::Balanced;
    if rules.order.len() > 1 && walked {
        page.say(&First::Fitted);
    }
}

fn key_told(key: Key) -> First {
    match key {
        Key::Class => First::Class,
        Key::Waited => First::Waited,
        Key::Passed => First::Passed,
        Key::Wish => First::Wish,
        Key::Lot => First::ByLot,
    }
}

fn after(rules: &Rules, page: &mut Page) {
    let result = &rules.result;
    page.article(Article::After);
    page.say(&result.objections_after.map_or(After::NoObjections, |period| After::Objections {
        period: period.told(),
        changes: number(Article::Changes),
    }));
    match result.subject_to.as_slice() {
        [] => page.say(&After::Final),
        what => page.say(&After::SubjectTo).texts(what),
    };
    let within = result.then.iter().map(|then| After::Within { period: then.within.told(), what: then.what.clone() });
    match result.then.as_slice() {
        [] => page.say(&After::NoThen),
        _ => page.say(&After::Then).points(within),
    };
    page.say(&After::People).say(&After::Insurer);
}

fn changes(page: &mut Page) {
    page.article(Article::Changes).say(&Changes::Amendment).say(&Changes::Kept).say(&Changes::Withdraw);
    page.say(&Changes::Late).say(&Changes::Correct).say(&Changes::Successor).say(&Changes::NextRound);
}

fn check(rules: &Rules, page: &mut Page) {
    page.article(Article::Check).say(&Check::Transcript);
    page.say(match rules.identity {
        Identity::Open => &Check::Open,
        Identity::Pseudonym => &Check::Pseudonym,
    });
    page.say(&Check::Who)
        .say(&Check::Not)
        .say(&Check::Listed)
        .say(&Check::Again)
        .say(&Check::Receipt)
        .say(&Check::Limits);
}

fn decision(file: &RulesFile, page: &mut Page) {
    let adopted = file.programme.by.clone().map_or(Decision::Adopted, |by| Decision::AdoptedBy { by });
    page.article(Article::Decision).say(&adopted);
    page.blanks(&[&Decision::Date, &Decision::Place]);
    for _ in 0..2 {
        page.blanks(&[&Decision::Name, &Decision::Signature]);
    }
}

#[cfg(test)]
mod tests;
