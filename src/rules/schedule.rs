//! The start dates of a round with their cumulative caps.

use super::fault::{NotYet, Refused, RulesFault, ScheduleFault};
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

/// `"50%"`, `"12.5%"` or `"12,5%"`, with at most four decimals.
fn read_cap(field: Field<'_>, profile: Option<Profile>, notes: &mut Notes<'_>) -> Option<Share> {
    let written = match field.value {
        DeValue::String(text) => text.to_string(),
        DeValue::Integer(number) => number.as_str().to_owned(),
        DeValue::Float(number) => number.as_str().to_owned(),
        DeValue::Table(_) => return notes.refuse(field.at, regional(profile)),
        _ => return field.text(notes).and(None),
    };
    let quoted = field.value.is_str();
    let Some(millionths) = written.strip_suffix('%').filter(|_| quoted).and_then(millionths) else {
        return notes.refuse(field.at, ScheduleFault::CapForm { written, quoted });
    };
    match Share::from_millionths(millionths) {
        Some(share) if millionths > 0 => Some(share),
        Some(_) => notes.refuse(field.at, ScheduleFault::CapZero),
        None => notes.refuse(field.at, ScheduleFault::CapAboveWhole { written }),
    }
}

/// The number before the percent sign in millionths of the whole; what is far too large becomes `u32::MAX`.
pub(super) fn millionths(percent: &str) -> Option<u32> {
    let (whole, decimals) = percent.split_once(['.', ',']).unwrap_or((percent, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let zero_first = whole.len() > 1 && whole.starts_with('0');
    if !digits(whole) || !digits(decimals) || decimals.len() > 4 || zero_first {
        return None;
    }
    let parts = format!("{decimals:0<4}").parse::<u32>().ok()?;
    let whole = whole.parse::<u32>().unwrap_or(u32::MAX);
    Some(whole.saturating_mul(10_000).saturating_add(parts))
}

/// R6, R7 (notice LHV/InEen/ZN): percentages do not differ between regions.
fn regional(profile: Option<Profile>) -> RulesFault {
    match profile {
        Some(Profile::Leidraad) => Refused::ShiftedRegions.into(),
        _ => NotYet::RegionalCap.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::millionths;

    #[test]
    fn percentages_are_exact() {
        assert_eq!(millionths("50"), Some(500_000));
        assert_eq!(millionths("12.5"), Some(125_000));
        assert_eq!(millionths("12,5"), Some(125_000));
        assert_eq!(millionths("33.3333"), Some(333_333));
        assert_eq!(millionths("0.0001"), Some(1));
        assert_eq!(millionths("99999999999"), Some(u32::MAX));
    }

    #[test]
    fn a_percentage_has_one_spelling() {
        for wrong in ["", ".5", "5.", "1.23456", "-5", "+5", " 5", "5 ", "05", "1e2", "1.000,5", "½"] {
            assert_eq!(millionths(wrong), None, "{wrong}");
        }
    }
}
