//! Room and wishes: per region, or for all together where they share a cap.

use crate::draw::allocation::{Pooling, RegionBase};
use crate::draw::units::{Case, Unit, Units, size};
use crate::register::{Practice, Register};
use crate::rules::Rules;
use crate::tell::layout::Text;
use crate::words::noun::Practices;
use crate::words::survey::{RoomTold, Table};
use crate::words::value::Percent;
use jiff::civil::Date;

/// What is asked against the caps, and who has priority.
pub(super) fn tell_rooms(text: &mut Text, rules: &Rules, register: &Register, units: &Units) {
    let bases = RegionBase::all(Case { rules, register, units });
    let shared = Pooling::of(rules.spread) == Pooling::Shared;
    if shared {
        text.blank().line(0, &RoomTold::All);
        tell_caps(text, rules, &sum(&bases), units.list());
    }
    for (region, name) in register.regions().iter().enumerate() {
        let own = |practice: &&Practice| practice.region as usize == region;
        let practices: Vec<&Practice> = register.practices().iter().filter(own).collect();
        let units: Vec<Unit> = units.list().iter().filter(|unit| unit.region as usize == region).copied().collect();
        let ion = practices.iter().map(|practice| practice.ion.patients()).sum();
        text.blank().line(0, &RoomTold::Region { region: name.clone(), practices: many(&practices), ion });
        if bases[region].taken > 0 {
            text.line(2, &RoomTold::Already { size: size(bases[region].taken, rules.measure) });
        }
        match shared {
            true => tell_asked(text, rules, &units),
            false => tell_caps(text, rules, &bases[region], &units),
        }
        tell_classes(text, rules, &practices);
    }
}

fn sum(bases: &[RegionBase]) -> RegionBase {
    let add =
        |sum: RegionBase, base: &RegionBase| RegionBase { base: sum.base + base.base, taken: sum.taken + base.taken };
    bases.iter().fold(RegionBase::default(), add)
}

fn many(practices: &[&Practice]) -> Practices {
    Practices(practices.len() as u64)
}

/// What is asked by a start date: practices, and their size.
fn asked(units: &[Unit], start: Date) -> (Practices, u64) {
    let asks = |unit: &&Unit| unit.start.is_none() && unit.wish.is_some_and(|wish| wish <= start);
    let asking = units.iter().filter(asks);
    let practices = asking.clone().map(|unit| u64::from(unit.practices)).sum();
    (Practices(practices), asking.map(|unit| unit.size).sum())
}

/// A table of caps and what is asked.
fn tell_caps(text: &mut Text, rules: &Rules, base: &RegionBase, units: &[Unit]) {
    const WIDTHS: [usize; 2] = [18, 28];
    text.row(&WIDTHS, &[&Table::StartDate, &Table::Cap, &Table::Asked]);
    for tranche in &rules.tranches {
        let cap = tranche.cap.of(base.base);
        let (practices, asked) = asked(units, tranche.start);
        let cap_of = Table::CapOf { cap, share: Percent(tranche.cap.millionths()), base: base.base };
        let asks = match asked <= cap.saturating_sub(base.taken) {
            true => Table::Fits { asked, practices },
            false => Table::Lottery { asked, practices },
        };
        text.row(&WIDTHS, &[&Table::Date { date: tranche.start }, &cap_of, &asks]);
    }
}

/// What a region asks of a cap that it shares.
fn tell_asked(text: &mut Text, rules: &Rules, units: &[Unit]) {
    for tranche in &rules.tranches {
        let (practices, asked) = asked(units, tranche.start);
        text.row(&[18], &[&Table::Date { date: tranche.start }, &Table::Asks { asked, practices }]);
    }
}

fn tell_classes(text: &mut Text, rules: &Rules, practices: &[&Practice]) {
    for (index, class) in (0..).zip(&rules.classes) {
        let own: Vec<&Practice> = practices.iter().copied().filter(|practice| practice.class == Some(index)).collect();
        let ion = own.iter().map(|practice| practice.ion.patients()).sum();
        let (class, of) = (class.name.clone(), many(practices));
        text.line(2, &RoomTold::Class { class, practices: own.len(), of, ion });
        for codes in own.chunks(CODES).take(NAMED / CODES) {
            let codes: Vec<&str> = codes.iter().map(|practice| practice.id.as_str()).collect();
            text.raw(4, &codes.join(" "));
        }
        if let Some(more) = own.len().checked_sub(NAMED).filter(|&more| more > 0) {
            text.line(4, &RoomTold::More { more });
        }
    }
}

/// So many codes stand on a line, and so many practices of a class are named in a region.
const CODES: usize = 10;
const NAMED: usize = 200;
