//! The start dates of a round with their cumulative caps.

use super::fault::{NotYet, Refused, RulesFault, ScheduleFault};
use super::share::read_share;
use super::table::{Field, Notes, Table};
use super::{Profile, Share, Tranche, profile};
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
    read.into_iter().map(|read| read.map(|read| read.tranche)).collect()
}

/// A tranche with the places of its values.
struct Read {
    tranche: Tranche,
    start_at: usize,
    cap_at: usize,
}

fn read_tranche(mut table: Table<'_>, profile: Option<Profile>, notes: &mut Notes<'_>) -> Option<Read> {
    let start = table.required("start", notes);
    let cap = table.required("cap", notes);
    if let Some(region) = table.hidden("region") {
        notes.wrong(region.key_at, regional(profile));
    }
    table.finish(notes);
    let date = start.and_then(|field| field.date(notes));
    let share = cap.and_then(|field| read_cap(field, profile, notes));
    let (start_at, cap_at) = (start?.at, cap?.at);
    if profile == Some(Profile::Leidraad) {
        let cap = share.map(|cap| (cap, cap_at));
        profile::check_tranche(date?, start_at, cap, notes);
    }
    Some(Read { tranche: Tranche { start: date?, cap: share? }, start_at, cap_at })
}

fn check_order(before: &Read, here: &Read, notes: &mut Notes<'_>) {
    let (was, is) = (before.tranche, here.tranche);
    if is.start <= was.start {
        notes.wrong(here.start_at, ScheduleFault::NotAscending { start: is.start, before: was.start });
    } else if is.cap < was.cap {
        // R2: caps are cumulative, so a lower one would take back room that was promised
        notes.wrong(here.cap_at, ScheduleFault::CapFalls { cap: is.cap, before: was.cap, since: was.start });
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
