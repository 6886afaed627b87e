//! What is odd about a register under its rules: not wrong, but worth a look.

use crate::draw::allocation::{Pooling, RegionBase};
use crate::draw::units::{Case, Unit, Units, size};
use crate::register::{Practice, Register};
use crate::rules::{Rules, RulesFile, disguised};
use crate::words::lang::day;
use crate::words::survey::{Odd, OddWho};
use jiff::Timestamp;
use jiff::civil::Date;

/// All of it, region by region.
pub(super) fn oddities(file: &RulesFile, register: &Register, units: &Units) -> Vec<Odd> {
    let rules = &file.rules;
    let bases = RegionBase::all(Case { rules, register, units });
    let whole: u64 = bases.iter().map(|base| base.base).sum();
    let mut odd = disguised_names(file, register);
    for (region, name) in register.regions().iter().enumerate() {
        let own = |unit: &&Unit| unit.region as usize == region;
        if units.list().iter().filter(own).all(|unit| unit.wish.is_none()) {
            odd.push(Odd::NoCandidate { region: name.clone() });
        }
        odd.extend(base_below(rules, register, region, bases[region].base));
        let base = if Pooling::of(rules.spread) == Pooling::Shared { whole } else { bases[region].base };
        for unit in units.list().iter().filter(own) {
            let practice = &register.practices()[unit.practice as usize];
            odd.extend(too_large(rules, unit, practice, base));
            odd.extend(too_late(rules, unit, practice));
        }
    }
    odd
}

/// Dates of the rules that look like a mistake when it is sealed at this moment.
pub(super) fn odd_dates(rules: &Rules, opened: Timestamp) -> Vec<Odd> {
    let (day, reference) = (day(opened), rules.reference_date);
    let starts: Vec<Date> = rules.tranches.iter().map(|tranche| tranche.start).collect();
    let past: Vec<Date> = starts.iter().copied().filter(|start| *start < day).collect();
    let past = (!past.is_empty()).then_some(Odd::PastStarts { starts: past });
    let first = starts.first().copied().filter(|start| *start < reference);
    let after = first.map(|start| Odd::ReferenceAfter { reference, start });
    past.into_iter().chain(after).chain(odd_term(rules, opened)).collect()
}

/// A term for corrections that is over when it is sealed, or that the first start date does not wait for.
fn odd_term(rules: &Rules, opened: Timestamp) -> Option<Odd> {
    let (until, start) = (rules.objections_until?, rules.tranches.first()?.start);
    let late = (day(until) >= start).then_some(Odd::CorrectionsLate { until, start });
    late.or((until <= opened).then_some(Odd::CorrectionsPast { until }))
}

/// Names with a letter that only looks like the Latin one.
fn disguised_names(file: &RulesFile, register: &Register) -> Vec<Odd> {
    let programme = [Some(&file.programme.title), file.programme.by.as_ref()].into_iter().flatten();
    let names = programme.map(String::as_str).chain(register.practices().iter().map(|practice| practice.name.as_str()));
    names.filter_map(|name| disguised(name).map(|letter| Odd::Disguised { name: name.to_owned(), letter })).collect()
}

/// A base of the rules below the practices of the register: then not everybody can ever start.
fn base_below(rules: &Rules, register: &Register, region: usize, base: u64) -> Option<Odd> {
    let own = register.practices().iter().filter(|practice| practice.region as usize == region);
    let all: u64 = own.map(|practice| rules.measure.of(practice.ion.patients())).sum();
    let [base_size, all_size] = [base, all].map(|of| size(of, rules.measure));
    let region = register.regions()[region].clone();
    (base < all).then_some(Odd::BaseBelow { region, base: base_size, size: all_size })
}

fn who(unit: &Unit, practice: &Practice) -> OddWho {
    match &practice.group {
        Some(group) if unit.practices > 1 => OddWho::Group { group: group.to_string() },
        _ => OddWho::Practice { id: practice.id.to_string() },
    }
}

/// A unit that wants to start after all start dates of this round.
fn too_late(rules: &Rules, unit: &Unit, practice: &Practice) -> Option<Odd> {
    let last = rules.tranches.last()?.start;
    let wish = unit.wish.filter(|wish| *wish > last)?;
    Some(Odd::TooLate { who: who(unit, practice), wish })
}

/// A unit larger than the whole cap of a tranche that it asks for (domain A41).
fn too_large(rules: &Rules, unit: &Unit, practice: &Practice, base: u64) -> Option<Odd> {
    let is_less = |cap| rules.boundary.most(cap, base).is_some_and(|most| most < unit.size);
    let asks = rules.tranches.iter().filter(|tranche| unit.wish.is_some_and(|wish| wish <= tranche.start));
    let last = asks.take_while(|tranche| is_less(tranche.cap.of(base))).last()?;
    let [size, cap] = [unit.size, last.cap.of(base)].map(|of| size(of, rules.measure));
    Some(Odd::TooLarge { who: who(unit, practice), size, date: last.start, cap })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::read_rules;

    /// Of rules that start on 3 February 2025 and are sealed on 10 January, with this term for corrections.
    fn told(until: &str) -> Vec<Odd> {
        let text = format!(
            "programme = {{ origin = \"proef.example\", title = \"Proef\", profile = \"free\" }}\n\
             tranche = [{{ start = 2025-02-03, cap = \"50%\" }}]\n\
             register = {{ reference_date = 2025-01-01, no_answer = \"out\", objections_until = {until} }}\n\
             selection = {{ spread = \"per-region\", boundary = \"skip\", order = [\"lot\"] }}\n\
             source = [{{ label = \"munt\", kind = \"dice\", faces = 2, rolls = 128, by = \"bestuur\" }}]\n"
        );
        odd_dates(&read_rules(text.as_bytes(), "rules.toml").unwrap().rules, "2025-01-10T12:00:00Z".parse().unwrap())
    }

    #[test]
    fn a_term_for_corrections_lies_between_seal_and_start() {
        let moment = |text: &str| -> Timestamp { text.parse().unwrap() };
        for fine in ["2025-01-10T12:00:01Z", "2025-02-02T23:59:59+01:00"] {
            assert_eq!(told(fine), [], "{fine}");
        }
        let past = Odd::CorrectionsPast { until: moment("2025-01-10T12:00:00Z") };
        assert_eq!(told("2025-01-10T12:00:00Z"), [past]);
        let (until, start) = (moment("2025-02-02T23:00:00Z"), Date::constant(2025, 2, 3));
        assert_eq!(told("2025-02-03T00:00:00+01:00"), [Odd::CorrectionsLate { until, start }]);
    }
}
