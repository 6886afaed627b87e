//! The start dates of a round with their cumulative caps.

use super::notes::Notes;
use super::share::read_share;
use super::table::{At, Field, Table};
use crate::rules::model::{Profile, Tranche};
use crate::rules::national;
use crate::rules::share::Share;
use crate::words::rules::{NotYet, Refused, RulesFault, ScheduleFault};
use jiff::Span;
use jiff::civil::Date;
use toml::de::DeValue;

/// All `[[tranche]]`, in order of date, with caps that never fall.
pub(super) fn read_tranches(
    root: &mut Table<'_>,
    profile: Option<Profile>,
    notes: &mut Notes<'_>,
) -> Option<Vec<Tranche>> {
    let field = root.required("tranche", notes)?;
    let tables = field.tables("[[tranche]]", notes);
    if field.is_empty_list() {
        notes.absent(field.at, ScheduleFault::NoTranche);
    }
    let read: Vec<_> = tables.into_iter().map(|table| read_tranche(table, profile, notes)).collect();
    for pair in read.windows(2) {
        if let [Some(before), Some(here)] = pair {
            check_order(before, here, notes);
        }
    }
    read.into_iter()
        .map(|read| read.map(|Read { start, cap }| Tranche { start: start.value, cap: cap.value }))
        .collect()
}

/// A tranche with the places of its values.
struct Read {
    start: At<Date>,
    cap: At<Share>,
}

fn read_tranche(mut table: Table<'_>, profile: Option<Profile>, notes: &mut Notes<'_>) -> Option<Read> {
    let start = table.required("start", notes);
    let cap = table.required("cap", notes);
    if let Some(region) = table.hidden("region") {
        notes.wrong(region.key_at, regional(profile));
    }
    table.finish(notes);
    let start = start.and_then(|field| field.date(notes).map(|date| field.at(date)));
    notes.start(start.map(|start| start.value));
    let share = cap.and_then(|field| read_cap(field, profile, notes).map(|share| field.at(share)));
    cap?;
    if profile == Some(Profile::Leidraad) {
        check_national(start?, share, notes);
    }
    Some(Read { start: start?, cap: share? })
}

/// Checks one tranche against the national schedule. Lower or later is fine (R43: HOOG began in July with 50%).
fn check_national(start: At<Date>, cap: Option<At<Share>>, notes: &mut Notes<'_>) {
    if !national::is_quarter(start.value) {
        notes.wrong(start.at, no_quarter(start.value));
    }
    let date = start.value.to_string();
    let Some(allowed) = national::allowed(start.value) else {
        return notes.wrong(start.at, Refused::BeforeSchedule { start: date });
    };
    if let Some(cap) = cap.filter(|cap| cap.value > allowed) {
        let (above, allowed) = (cap.value.into(), allowed.into());
        notes.wrong(cap.at, Refused::CapAbove { cap: above, start: date, allowed });
    }
}

/// A start that is not the first day of a quarter, with those around it.
fn no_quarter(start: Date) -> Refused {
    let first = Date::constant(start.year(), (start.month() - 1) / 3 * 3 + 1, 1);
    let (start, written) = (start.to_string(), first.to_string());
    match first.checked_add(Span::new().months(3)) {
        Ok(next) => Refused::NotQuarter { start, first: written, next: next.to_string() },
        Err(_) => Refused::NotTheLastQuarter { start, first: written },
    }
}

fn check_order(before: &Read, here: &Read, notes: &mut Notes<'_>) {
    let (start, cap) = (here.start, here.cap);
    let since = before.start.value.to_string();
    if start.value <= before.start.value {
        notes.wrong(start.at, ScheduleFault::NotAscending { start: start.value.to_string(), before: since });
    } else if cap.value < before.cap.value {
        // R2: caps are cumulative, so a lower one would take back room that was promised
        let before = before.cap.value.into();
        notes.wrong(cap.at, ScheduleFault::CapFalls { cap: cap.value.into(), before, since });
    }
}

/// One percentage for all regions.
fn read_cap(field: Field<'_>, profile: Option<Profile>, notes: &mut Notes<'_>) -> Option<Share> {
    match field.value {
        DeValue::Table(_) => notes.refuse(field.at, regional(profile)),
        _ => read_share(field, notes),
    }
}

/// R6, R7 (notice LHV/InEen/ZN): percentages do not differ between regions.
fn regional(profile: Option<Profile>) -> RulesFault {
    match profile {
        Some(Profile::Leidraad) => Refused::ShiftedRegions.into(),
        _ => NotYet::RegionalCap.into(),
    }
}
