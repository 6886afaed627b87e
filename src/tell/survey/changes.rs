//! What an amendment changed, for the room.

use super::result::whom;
use crate::draw::allocation::{PoolSums, Pooling};
use crate::draw::round::{Out, Standing, Withdrawn};
use crate::draw::units::size;
use crate::register::Practice;
use crate::roster::Names;
use crate::rules::Boundary;
use crate::tell::layout::Text;
use crate::words::Lang;
use crate::words::noun::Practices;
use crate::words::survey::{ChangeTold, StartTold, Whom};
use jiff::civil::Date;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Whose start date an amendment changed, and who is new or gone; nobody is named for a changed rank.
pub fn changes_words(before: &Standing, after: &Standing, names: Names<'_>, lang: Lang) -> String {
    let both = [before, after].into_iter().flat_map(|standing| standing.sealed.register.practices());
    let ids: BTreeSet<(Cow<'_, str>, &str)> =
        both.map(|practice| (names.code(&practice.id), practice.id.as_str())).collect();
    let mut text = Text::new(lang);
    text.line(0, &ChangeTold::Title);
    let mut unchanged = 0;
    for (code, id) in ids {
        let (was, is) = (start(before, id), start(after, id));
        let returned = returned(before, after, id);
        if was == is && returned.is_none() {
            unchanged += 1;
            continue;
        }
        let practice = find(after, id).or_else(|| find(before, id));
        let who =
            practice.map_or(Whom::Unnamed { code: code.to_string() }, |own| whom(code.to_string(), names.name(own)));
        text.line(
            2,
            &match returned {
                Some(had) => back(who, had.start(&before.sealed.rules.tranches), is),
                None => ChangeTold::Start { who, was, is },
            },
        );
    }
    text.line(2, &ChangeTold::Same { practices: Practices(unchanged) });
    tell_exceeded(&mut text, after);
    text.finish().trim_end().to_owned()
}

fn find<'a>(standing: &'a Standing, id: &str) -> Option<&'a Practice> {
    let register = &standing.sealed.register;
    register.find(id).map(|at| &register.practices()[at])
}

pub(super) fn start(standing: &Standing, id: &str) -> StartTold {
    match standing.sealed.register.find(id).map(|practice| standing.outcome(practice).start) {
        None => StartTold::NotListed,
        Some(None) => StartTold::None,
        Some(Some(date)) => StartTold::On { date },
    }
}

/// What a practice had that withdrew before and does so no more.
fn returned<'a>(before: &'a Standing, after: &Standing, id: &str) -> Option<&'a Withdrawn> {
    match before.out.get(id) {
        Some(Out::Withdrew(had)) if !after.out.contains_key(id) => Some(had),
        Some(Out::Withdrew(_) | Out::Ended) | None => None,
    }
}

/// How somebody comes back who had that place.
fn back(who: Whom, had: Option<Date>, is: StartTold) -> ChangeTold {
    match (had, is) {
        (Some(was), StartTold::On { date }) if date <= was => ChangeTold::Back { who, start: date },
        (Some(was), StartTold::On { date }) => ChangeTold::BackLater { who, was, is: date },
        (Some(was), StartTold::None | StartTold::NotListed) => ChangeTold::BackWaits { who, was },
        (None, is) => ChangeTold::BackAsBefore { who, is },
    }
}

/// Where places that stay are more than a cap allows: a merger or a larger ION can do that.
fn tell_exceeded(text: &mut Text, standing: &Standing) {
    // under `reach` the last one may be over the cap, with consent
    if matches!(standing.sealed.rules.boundary, Boundary::Reach { .. }) {
        return;
    }
    for (tranche, rule) in standing.sealed.rules.tranches.iter().enumerate() {
        for (index, pool) in standing.allocation.pools.iter().enumerate() {
            if let Some(own) = pool.tranche(tranche).filter(|own| own.sums.used() > own.cap) {
                text.line(2, &exceeded(standing, rule.start, index, own));
            }
        }
    }
}

fn exceeded(standing: &Standing, date: Date, pool: usize, own: &PoolSums) -> ChangeTold {
    let rules = &standing.sealed.rules;
    let (used, cap) = (own.sums.used(), size(own.cap, rules.measure));
    match Pooling::of(rules.spread) {
        Pooling::PerRegion => {
            ChangeTold::Exceeded { date, region: standing.sealed.register.regions()[pool].clone(), used, cap }
        }
        Pooling::Shared => ChangeTold::ExceededByAll { date, used, cap },
    }
}
