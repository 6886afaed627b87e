//! Room and wishes: per region, or for all together where they share a cap.

use super::decided::{AskedRoom, Asking, Decided};
use crate::draw::allocation::{Pooling, RegionBase};
use crate::draw::units::{Case, Unit, Units, size};
use crate::register::{Practice, Register};
use crate::rules::Rules;
use crate::tell::layout::Text;
use crate::words::noun::Practices;
use crate::words::survey::{Askers, AskingPractices, InReport, RoomTold, Table};
use crate::words::value::Percent;
use jiff::civil::Date;

/// What is asked against the caps, and who has priority.
pub(super) fn tell_rooms(text: &mut Text, rules: &Rules, register: &Register, units: &Units) {
    let bases = RegionBase::all(Case { rules, register, units });
    let shared = Pooling::of(rules.spread) == Pooling::Shared;
    if shared {
        text.blank().line(0, &RoomTold::All);
        tell_caps(text, rules, &RegionBase::sum(&bases), units.list());
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

fn many(practices: &[&Practice]) -> Practices {
    Practices(practices.len() as u64)
}

/// Who asks by a start date, for this room.
fn asking(units: &[Unit], start: Date, room: u64) -> Vec<Asking> {
    let asks = |unit: &&Unit| unit.start.is_none() && unit.wish.is_some_and(|wish| wish <= start);
    let asking = units.iter().filter(asks);
    asking.map(|unit| Asking { size: unit.size, practices: unit.practices.into(), room }).collect()
}

/// Their practices, and their size.
fn asked(asking: &[Asking]) -> (Practices, u64) {
    let practices = asking.iter().map(|unit| unit.practices).sum();
    (Practices(practices), asking.iter().map(|unit| unit.size).sum())
}

/// A table of caps and what is asked.
fn tell_caps(text: &mut Text, rules: &Rules, base: &RegionBase, units: &[Unit]) {
    let widths = if rules.boundary.tolerance(base.base).is_some() { [18, 52] } else { [18, 28] };
    text.row(&widths, &[&Table::StartDate, &Table::Cap, &Table::Asked]);
    for tranche in &rules.tranches {
        let cap = tranche.cap.of(base.base);
        let (share, whole) = (Percent(tranche.cap.millionths()), base.base);
        let cap_of = match rules.boundary.tolerance(base.base) {
            None => Table::CapOf { cap, share, base: whole },
            Some(beyond) => Table::CapWithin { cap, share, base: whole, most: cap + beyond },
        };
        let asking = asking(units, tranche.start, cap.saturating_sub(base.taken));
        let asks = asks(&AskedRoom { rules, base: base.base }, &asking);
        text.row(&widths, &[&Table::Date { date: tranche.start }, &cap_of, &asks]);
    }
}

/// What these ask, and what decides between them.
fn asks(room: &AskedRoom<'_>, asking: &[Asking]) -> Table {
    let (practices, asked) = asked(asking);
    match room.decided(asking) {
        Decided::AllFit => Table::Fits { asked, practices },
        Decided::LastOver => Table::FitsOver { asked, practices },
        Decided::NoRoom => Table::NoRoom { asked, practices },
        Decided::NoneFits => Table::NoneFits { asked, practices },
        Decided::RestFits(large) => Table::RestFits { asked, practices, large: Practices(large) },
        Decided::Order => Table::Lottery { asked, practices },
    }
}

/// What a region asks of a cap that it shares.
fn tell_asked(text: &mut Text, rules: &Rules, units: &[Unit]) {
    for tranche in &rules.tranches {
        let (practices, asked) = asked(&asking(units, tranche.start, 0));
        text.row(&[18], &[&Table::Date { date: tranche.start }, &Table::Asks { asked, practices }]);
    }
}

fn tell_classes(text: &mut Text, rules: &Rules, practices: &[&Practice]) {
    for (index, class) in (0..).zip(&rules.classes) {
        let own: Vec<&Practice> = practices.iter().copied().filter(|practice| practice.class == Some(index)).collect();
        let ion = own.iter().map(|practice| practice.ion.patients()).sum();
        let asking = own.iter().filter(|practice| practice.since.is_none() && practice.wish.is_some()).count();
        let asking = match asking as u64 {
            _ if own.is_empty() => None,
            0 => Some(Askers::Nobody),
            asking => Some(Askers::Some { asking: AskingPractices(asking) }),
        };
        let (class, of) = (class.name.clone(), many(practices));
        text.line(2, &RoomTold::Class { class, practices: own.len(), of, asking, ion });
        for codes in own.chunks(CODES).take(NAMED / CODES) {
            let codes: Vec<&str> = codes.iter().map(|practice| practice.id.as_str()).collect();
            text.raw(4, &codes.join(" "));
        }
        text.more(4, (own.len(), NAMED), |more| InReport::More { more });
    }
}

/// So many codes stand on a line, and so many practices of a class are named in a region.
const CODES: usize = 10;
const NAMED: usize = 200;
