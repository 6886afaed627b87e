//! What is odd about a register under its rules: not wrong, but worth a look.

use super::Survey;
use crate::draw::allocation::{Pooling, RegionBase};
use crate::draw::units::{Case, Unit, size_words};
use crate::register::{Practice, Register};
use crate::rules::{Boundary, Rules};
use crate::say;
use crate::words::lang::Lang;

/// All of it, region by region.
pub(super) fn oddities(survey: &Survey<'_>, lang: Lang) -> Vec<String> {
    let rules = &survey.file.rules;
    let bases = RegionBase::all(Case { rules, register: &survey.reading.register, units: survey.units });
    let whole: u64 = bases.iter().map(|base| base.base).sum();
    let mut odd = Vec::new();
    for (region, name) in survey.reading.register.regions().iter().enumerate() {
        let own = |unit: &&Unit| unit.region as usize == region;
        if survey.units.list().iter().filter(own).all(|unit| unit.wish.is_none()) {
            odd.push(
                say!(lang, nl: "regio {name} heeft geen enkele kandidaat", en: "region {name} has no candidate at all"),
            );
        }
        odd.extend(base_words(&survey.reading.register, (region, name), (rules, &bases[region]), lang));
        let base = if Pooling::of(rules.spread) == Pooling::Shared { whole } else { bases[region].base };
        for unit in survey.units.list().iter().filter(own) {
            let practice = &survey.reading.register.practices()[unit.practice as usize];
            odd.extend(too_large_words(rules, (unit, practice), base, lang));
            odd.extend(too_late_words(rules, (unit, practice), lang));
        }
    }
    odd
}

/// A base of the rules below the practices of the register: then not everybody can ever start.
fn base_words(
    register: &Register,
    (region, name): (usize, &str),
    (rules, base): (&Rules, &RegionBase),
    lang: Lang,
) -> Option<String> {
    let own = register.practices().iter().filter(|practice| practice.region as usize == region);
    let size: u64 = own.map(|practice| rules.measure.of(practice.ion.patients())).sum();
    if base.base >= size {
        return None;
    }
    let [base, size] = [base.base, size].map(|size| size_words(size, rules.measure, lang));
    Some(say!(lang,
        nl: "de grondslag van regio {name} in de spelregels ({base}) is kleiner dan de aanmeldingen ({size})",
        en: "the base of region {name} in the rules ({base}) is smaller than the register ({size})"))
}

fn who(unit: &Unit, practice: &Practice, lang: Lang) -> String {
    match &practice.group {
        Some(group) if unit.practices > 1 => say!(lang, nl: "groep {group}", en: "group {group}"),
        _ => {
            let id = &practice.id;
            say!(lang, nl: "praktijk {id}", en: "practice {id}")
        }
    }
}

/// A unit that wants to start after all start dates of this round.
fn too_late_words(rules: &Rules, (unit, practice): (&Unit, &Practice), lang: Lang) -> Option<String> {
    let last = rules.tranches.last()?.start;
    let wish = lang.date(unit.wish.filter(|wish| *wish > last)?);
    let who = who(unit, practice, lang);
    Some(say!(lang,
        nl: "{who} wil pas per {wish} starten, na de startdatums van deze ronde",
        en: "{who} wants to start only on {wish}, after the start dates of this round"))
}

/// A unit larger than the whole cap of a tranche that it asks for (domain A41).
fn too_large_words(rules: &Rules, (unit, practice): (&Unit, &Practice), base: u64, lang: Lang) -> Option<String> {
    let beyond = match &rules.boundary {
        Boundary::Skip | Boundary::Stop => 0,
        Boundary::Reach { tolerance, .. } => tolerance.as_ref()?.of(base),
    };
    let asks = rules.tranches.iter().filter(|tranche| unit.wish.is_some_and(|wish| wish <= tranche.start));
    let last = asks.take_while(|tranche| tranche.cap.of(base) + beyond < unit.size).last()?;
    let (who, size) = (who(unit, practice, lang), size_words(unit.size, rules.measure, lang));
    let (cap, date) = (size_words(last.cap.of(base), rules.measure, lang), lang.date(last.start));
    Some(say!(lang,
        nl: "{who} ({size}) is groter dan het hele maximum tot en met {date} ({cap}) en kan dan nog niet starten",
        en: "{who} ({size}) is larger than the whole cap up to {date} ({cap}) and cannot start by then"))
}
