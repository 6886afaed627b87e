//! How the room was given out: per region the bar of each start date, and the order where lots decided.

use super::case::{Case, Stage};
use super::order::{Pool, order};
use super::points;
use crate::draw::allocation::Pooling;
use crate::draw::round::Standing;
use crate::tell::paper::{Bar, Block, Level, Mark, Part, Writer};
use crate::tell::survey::{changes_words, placed, placed_in_region};
use crate::words::Message;
use crate::words::minutes::drawn::{Outcome, TurnTold};
use crate::words::survey::ResultTitle;

pub(super) fn result(case: &Case<'_>, page: &mut Writer) {
    let standing = match (case.stage(), case.amended) {
        (Stage::Drawn(drawn), _) => &drawn.standing,
        (Stage::GivenUp(abort), _) => {
            page.say(&Outcome::GivenUp { reason: abort.reason.clone() });
            return;
        }
        (Stage::Sealed, None) => {
            page.say(&Outcome::NotYet);
            return;
        }
        (Stage::Sealed, Some(_)) => {
            page.say(&Outcome::AmendmentNotYet);
            return;
        }
    };
    if let Some((_, before)) = case.amended {
        let told = changes_words(&before.standing, standing, case.minutes.names, page.lang());
        page.say(&Outcome::Changed);
        points(told.lines().skip(1).map(|line| line.trim().to_owned()), page); // the first line is a title
    }
    if !standing.has_open() {
        page.say(&Outcome::NothingOpen);
        return;
    }
    let held = case.held();
    for pool in Pool::all(case, standing, &held) {
        page.heading(Level::Section, &pool.title());
        for tranche in standing.allocation.open()..standing.sealed.rules.tranches.len() {
            room(&pool, tranche, page);
            order(&pool, tranche, page);
        }
    }
    lanes(standing, page);
}

/// The room of a start date as a picture, with its sentence.
fn room(pool: &Pool<'_>, tranche: usize, page: &mut Writer) {
    let standing = pool.standing;
    let Some(placed) = placed(standing, pool.held, pool.number, tranche) else { return };
    let Some(own) = pool.result.tranche(tranche) else { return };
    let date = standing.sealed.rules.tranches[tranche].start;
    let sentence = page.words(&TurnTold::On { date, placed });
    let part = |(size, mark)| (size > 0).then_some(Part { size, mark });
    let placed = pool.placed_to(tranche).map(|size| (size, Mark::Placed));
    let waiting = pool.waiting(tranche).into_iter().map(|seat| (pool.unit(seat.at).size, Mark::Waits));
    let parts = [(pool.taken(), Mark::TakesPart)].into_iter().chain(placed).chain(waiting);
    page.block(Block::Bar(Bar { sentence, cap: own.cap, parts: parts.filter_map(part).collect() }));
}

/// What each region has of a cap that they share.
fn lanes(standing: &Standing, page: &mut Writer) {
    let rules = &standing.sealed.rules;
    if Pooling::of(rules.spread) == Pooling::PerRegion {
        return;
    }
    for (region, name) in standing.sealed.register.regions().iter().enumerate() {
        page.heading(Level::Section, &ResultTitle::Region { region: name.clone() });
        let told = rules.tranches.iter().enumerate().filter_map(|(tranche, rule)| {
            let sums = standing.allocation.pools[0].region(tranche, region)?;
            Some(TurnTold::On { date: rule.start, placed: placed_in_region(sums, rules.measure) })
        });
        let told: Vec<TurnTold> = told.collect();
        page.points(told.iter().map(|told| told as &dyn Message));
    }
}
