//! Room and wishes: per region, or for all together where they share a cap.

use super::{PRACTICES_EN, PRACTICES_NL, Survey};
use crate::draw::allocation::{Pooling, RegionBase};
use crate::draw::units::{Case, Unit, size_words};
use crate::register::Practice;
use crate::rules::Rules;
use crate::say;
use crate::words::lang::Lang;
use std::fmt::Write;

/// What is asked against the caps, and who has priority.
pub(super) fn room_words(survey: &Survey<'_>, lang: Lang) -> String {
    let rules = &survey.file.rules;
    let bases = RegionBase::all(Case { rules, register: &survey.reading.register, units: survey.units });
    let units = |region: Option<usize>| {
        let all = survey.units.list().iter();
        all.filter(|unit| region.is_none_or(|region| unit.region as usize == region)).copied().collect::<Vec<_>>()
    };
    let shared = Pooling::of(rules.spread) == Pooling::Shared;
    let mut text = String::new();
    if shared {
        text.push_str(lang.pick("\nAlle regio's samen\n", "\nAll regions together\n"));
        text.push_str(&caps_words(rules, &sum(&bases), &units(None), lang));
    }
    for (region, name) in survey.reading.register.regions().iter().enumerate() {
        let own = |practice: &&Practice| practice.region as usize == region;
        let practices: Vec<&Practice> = survey.reading.register.practices().iter().filter(own).collect();
        text.push_str(&region_words(name, &practices, (rules, &bases[region]), lang));
        text.push_str(&match shared {
            true => asked_words(rules, &units(Some(region)), lang),
            false => caps_words(rules, &bases[region], &units(Some(region)), lang),
        });
        text.push_str(&classes_words(rules, &practices, lang));
    }
    text
}

fn sum(bases: &[RegionBase]) -> RegionBase {
    let add =
        |sum: RegionBase, base: &RegionBase| RegionBase { base: sum.base + base.base, taken: sum.taken + base.taken };
    bases.iter().fold(RegionBase::default(), add)
}

/// How large a region is, and what takes part in it already.
fn region_words(name: &str, practices: &[&Practice], (rules, base): (&Rules, &RegionBase), lang: Lang) -> String {
    let ion: u64 = practices.iter().map(|practice| practice.ion).sum();
    let n = lang.count(practices.len() as u64, PRACTICES_NL, PRACTICES_EN);
    let ion = lang.number(ion);
    let mut text = say!(lang, nl: "\nRegio {name}: {n}, {ion} ION\n", en: "\nRegion {name}: {n}, {ion} ION\n");
    if base.taken > 0 {
        let taken = size_words(base.taken, rules.measure, lang);
        text.push_str(&say!(lang, nl: "  neemt al deel: {taken}\n", en: "  takes part already: {taken}\n"));
    }
    text
}

/// A table of caps and what is asked.
fn caps_words(rules: &Rules, base: &RegionBase, units: &[Unit], lang: Lang) -> String {
    let mut text = lang
        .pick(
            "  startdatum         maximum                      gevraagd (deze datum of eerder)\n",
            "  start date         cap                          asked (this date or earlier)\n",
        )
        .to_owned();
    let whole = lang.number(base.base);
    for tranche in &rules.tranches {
        let cap = tranche.cap.of(base.base);
        let asking: Vec<&Unit> = units.iter().filter(|unit| asks(unit, tranche.start)).collect();
        let asked: u64 = asking.iter().map(|unit| unit.size).sum();
        let who = lang.count(asking.iter().map(|unit| u64::from(unit.practices)).sum(), PRACTICES_NL, PRACTICES_EN);
        let date = lang.date(tranche.start);
        let room =
            say!(lang, nl: "{} ({} van {whole})", en: "{} ({} of {whole})", lang.number(cap), tranche.cap.words(lang));
        let fits = match asked <= cap.saturating_sub(base.taken) {
            true => lang.pick("past", "fits"),
            false => lang.pick("loting nodig", "lottery needed"),
        };
        let asked = lang.number(asked);
        text.push_str(&say!(lang, nl: "  {date:<18} {room:<28} {asked} van {who}: {fits}\n", en: "  {date:<18} {room:<28} {asked} of {who}: {fits}\n"));
    }
    text
}

/// What a region asks of a cap that it shares.
fn asked_words(rules: &Rules, units: &[Unit], lang: Lang) -> String {
    let mut text = String::new();
    for tranche in &rules.tranches {
        let asking: Vec<&Unit> = units.iter().filter(|unit| asks(unit, tranche.start)).collect();
        let who = lang.count(asking.iter().map(|unit| u64::from(unit.practices)).sum(), PRACTICES_NL, PRACTICES_EN);
        let asked = lang.number(asking.iter().map(|unit| unit.size).sum());
        let date = lang.date(tranche.start);
        text.push_str(
            &say!(lang, nl: "  {date:<18} gevraagd {asked} van {who}\n", en: "  {date:<18} asked {asked} of {who}\n"),
        );
    }
    text
}

fn asks(unit: &Unit, start: jiff::civil::Date) -> bool {
    unit.start.is_none() && unit.wish.is_some_and(|wish| wish <= start)
}

fn classes_words(rules: &Rules, practices: &[&Practice], lang: Lang) -> String {
    let all = lang.count(practices.len() as u64, PRACTICES_NL, PRACTICES_EN);
    let mut text = String::new();
    for (index, class) in (0..).zip(&rules.classes) {
        let own: Vec<&Practice> = practices.iter().copied().filter(|practice| practice.class == Some(index)).collect();
        let (n, ion, name) = (own.len(), lang.number(own.iter().map(|practice| practice.ion).sum()), &class.name);
        text.push_str(&say!(lang, nl: "  voorrang {name}: {n} van {all}, {ion} ION\n", en: "  priority {name}: {n} of {all}, {ion} ION\n"));
        for codes in own.chunks(CODES).take(NAMED / CODES) {
            let codes: Vec<&str> = codes.iter().map(|practice| practice.id.as_str()).collect();
            let _ = writeln!(text, "    {}", codes.join(" "));
        }
        if let Some(more) = n.checked_sub(NAMED).filter(|&more| more > 0) {
            text.push_str(&say!(lang, nl: "    … en nog {more}\n", en: "    … and {more} more\n"));
        }
    }
    text
}

/// So many codes stand on a line, and so many practices of a class are named in a region.
const CODES: usize = 10;
const NAMED: usize = 200;
