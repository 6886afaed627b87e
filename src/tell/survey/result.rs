//! The result of a draw or an amendment, for the room.

use super::{PRACTICES_EN, PRACTICES_NL};
use crate::draw::allocation::{PoolResult, Pooling, Sums};
use crate::draw::round::Standing;
use crate::draw::units::size_words;
use crate::register::Register;
use crate::roster::Names;
use crate::rules::Boundary;
use crate::say;
use crate::words::lang::Lang;
use jiff::civil::Date;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt::Write;

/// The result of a draw, for the room: per region and start date who was placed and what room was used.
pub fn result_words(standing: &Standing, names: Names<'_>, lang: Lang) -> String {
    let regions = standing.sealed.register.regions();
    match Pooling::of(standing.sealed.rules.spread) {
        Pooling::PerRegion => regions
            .iter()
            .zip(&standing.allocation.pools)
            .enumerate()
            .map(|(region, (name, pool))| {
                say!(lang, nl: "Regio {name}\n", en: "Region {name}\n")
                    + &pool_words((standing, names), (pool, standing.lots.row(region).start), lang)
            })
            .collect(),
        Pooling::Shared => {
            let pool = &standing.allocation.pools[0];
            let mut text = lang.pick("Alle regio's samen\n", "All regions together\n").to_owned();
            text.push_str(&pool_words((standing, names), (pool, 0), lang));
            for (index, name) in regions.iter().enumerate() {
                text.push_str(&say!(lang, nl: "Regio {name}\n", en: "Region {name}\n"));
                for (tranche, rule) in standing.sealed.rules.tranches.iter().enumerate() {
                    if let Some(sums) = pool.region(tranche, index) {
                        text.push_str(&lane_words(standing, rule.start, sums, lang));
                    }
                }
            }
            text
        }
    }
}

/// A pool, tranche by tranche.
fn pool_words((standing, names): (&Standing, Names<'_>), (pool, first): (&PoolResult, usize), lang: Lang) -> String {
    let mut text = String::new();
    for (tranche, rule) in standing.sealed.rules.tranches.iter().enumerate() {
        let Some(own) = pool.tranche(tranche) else { continue };
        let (sums, date) = (&own.sums, lang.date(rule.start));
        let (used, left) = (lang.number(sums.used()), lang.number(own.left()));
        let cap = size_words(own.cap, standing.sealed.rules.measure, lang);
        let placed = lang.number(u64::from(sums.placed));
        let of = lang.count(u64::from(sums.candidates), ["kandidaat", "kandidaten"], ["candidate", "candidates"]);
        let share = lang.share(sums.used(), own.cap);
        let how = match (own.lottery, sums.candidates) {
            (true, _) => lang.pick("geloot", "by lot"),
            (false, 0) => lang.pick("niemand gevraagd", "nobody asked"),
            (false, _) => lang.pick("allen pasten", "all fitted"),
        };
        text.push_str(&say!(lang,
            nl: "  {date:<18} {placed} van {of} geplaatst ({how}); {used} van {cap} gebruikt ({share}), {left} over\n",
            en: "  {date:<18} {placed} of {of} placed ({how}); {used} of {cap} used ({share}), {left} left\n"));
        text.push_str(&names_words((standing, names), (pool, first), tranche, lang));
    }
    text
}

/// Who was placed in a tranche, by rank; `first` is where the pool begins in the order of all lots.
fn names_words(
    (standing, names): (&Standing, Names<'_>),
    (pool, first): (&PoolResult, usize),
    tranche: usize,
    lang: Lang,
) -> String {
    let register = &standing.sealed.register;
    let here = |at: &usize| pool.all_turns(*at)[tranche].is_some_and(|turn| turn.result.is_placed());
    let placed: Vec<usize> = (0..pool.units()).filter(here).collect();
    let mut text = String::new();
    for at in placed.iter().take(NAMED) {
        let unit = standing.lots.order()[first + at] as usize;
        let own = &standing.units.list()[unit];
        let rank = standing.lots.rank_at(first + at, own.region as usize).number();
        let (label, practice) =
            (names.unit(standing.units.label(unit, register)), &register.practices()[own.practice as usize]);
        let name = match own.practices {
            1 => names.name(practice).to_owned(),
            many => lang.count(u64::from(many), PRACTICES_NL, PRACTICES_EN),
        };
        let who = format!("{label} {name}");
        let who = who.trim_end();
        text.push_str(&say!(lang, nl: "      {who} (rangnummer {rank})\n", en: "      {who} (rank {rank})\n"));
    }
    if let Some(more) = placed.len().checked_sub(NAMED).filter(|&more| more > 0) {
        text.push_str(&say!(lang, nl: "      … en nog {more}; `instroom list` geeft ze alle\n", en: "      … and {more} more; `instroom list` gives them all\n"));
    }
    text
}

/// So many practices are named for a start date in a region.
const NAMED: usize = 60;

/// A region that shares its cap: what it has of its base.
fn lane_words(standing: &Standing, start: Date, sums: &Sums, lang: Lang) -> String {
    let (date, used) = (lang.date(start), lang.number(sums.used()));
    let base = size_words(sums.base, standing.sealed.rules.measure, lang);
    let placed = lang.number(u64::from(sums.placed));
    let of = lang.count(u64::from(sums.candidates), ["kandidaat", "kandidaten"], ["candidate", "candidates"]);
    let share = lang.share(sums.used(), sums.base);
    say!(lang,
        nl: "  {date:<18} {placed} van {of} geplaatst; {used} van {base} doet mee ({share})\n",
        en: "  {date:<18} {placed} of {of} placed; {used} of {base} takes part ({share})\n")
}

/// Whose start date an amendment changed, and who is new or gone; nobody is named for a changed rank.
pub fn changes_words((before, after): (&Standing, &Standing), names: Names<'_>, lang: Lang) -> String {
    let (old, new) = (&before.sealed.register, &after.sealed.register);
    let ids = old.practices().iter().chain(new.practices()).map(|practice| practice.id.as_str());
    let ids: BTreeSet<(Cow<'_, str>, &str)> = ids.map(|id| (names.code(id), id)).collect();
    let start = |standing: &Standing, id: &str| {
        let practice = standing.sealed.register.find(id)?;
        Some(standing.outcome(practice).start)
    };
    let words = |start: Option<Option<Date>>| match start {
        None => lang.pick("niet in de lijst", "not on the list").to_owned(),
        Some(None) => lang.pick("geen startdatum", "no start date").to_owned(),
        Some(Some(date)) => lang.date(date),
    };
    let mut text = lang.pick("Wat er verandert\n", "What changes\n").to_owned();
    let mut unchanged = 0;
    for (code, id) in ids {
        let (was, is) = (start(before, id), start(after, id));
        if was == is {
            unchanged += 1;
            continue;
        }
        let named = |register: &Register| register.find(id).map(|at| names.name(&register.practices()[at]).to_owned());
        let name = named(new).or_else(|| named(old)).unwrap_or_default();
        let who = format!("{code} {name}");
        let _ = writeln!(text, "  {}: {} → {}", who.trim_end(), words(was), words(is));
    }
    let unchanged = lang.count(unchanged, PRACTICES_NL, PRACTICES_EN);
    text.push_str(&say!(lang, nl: "  verder niets: {unchanged} met dezelfde startdatum als eerst", en: "  nothing else: {unchanged} with the same start date as before"));
    text.push_str(&exceeded_words(after, lang));
    text
}

/// Where places that stay are more than a cap allows: a merger or a larger ION can do that.
fn exceeded_words(standing: &Standing, lang: Lang) -> String {
    // under `reach` the last one may be over the cap, with consent
    if matches!(standing.sealed.rules.boundary, Boundary::Reach { .. }) {
        return String::new();
    }
    let Standing { sealed, allocation, .. } = standing;
    let mut text = String::new();
    for (tranche, rule) in sealed.rules.tranches.iter().enumerate() {
        for (index, pool) in allocation.pools.iter().enumerate() {
            let Some(own) = pool.tranche(tranche).filter(|own| own.sums.used() > own.cap) else { continue };
            let where_ = match Pooling::of(sealed.rules.spread) {
                Pooling::PerRegion => sealed.register.regions()[index].clone(),
                Pooling::Shared => lang.pick("alle regio's samen", "all regions together").to_owned(),
            };
            let (used, cap) = (lang.number(own.sums.used()), size_words(own.cap, sealed.rules.measure, lang));
            let date = lang.date(rule.start);
            text.push_str(&say!(lang,
                nl: "\n  let op: met wie geplaatst blijft is het maximum per {date} overschreden ({where_}): {used} van {cap}",
                en: "\n  mind: with those who stay placed the cap of {date} is exceeded ({where_}): {used} of {cap}"));
        }
    }
    text
}
