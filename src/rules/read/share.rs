//! Percentages.
//!
//! Comes in: a value of `rules.toml` such as `"12,5%"`. Goes out: a [`Share`]. Refuses: whatever has no quotes, no
//! percent sign, more than four decimals, is nothing or more than the whole.

use super::notes::Notes;
use super::table::Field;
use crate::rules::share::Share;
use crate::words::rules::{Percentage, ShareFault};
use crate::words::value::Quoted;
use toml::de::DeValue;

/// `"50%"`, `"12.5%"` or `"12,5%"`, above 0% and at most 100%, with at most four decimals.
pub(super) fn read_share(field: Field<'_>, notes: &mut Notes<'_>) -> Option<Share> {
    let (written, percent) = match field.value {
        DeValue::String(text) => (text.to_string(), text.strip_suffix('%')),
        DeValue::Integer(number) => (number.as_str().to_owned(), None),
        DeValue::Float(number) => (number.as_str().to_owned(), None),
        _ => return field.text(notes).and(None),
    };
    let Some(millionths) = percent.and_then(millionths) else {
        return notes.refuse(field.at, unreadable(field, written));
    };
    let of = percentage(field.key);
    match (Share::from_millionths(millionths), of) {
        (None, of) => notes.refuse(field.at, ShareFault::AboveWhole { of, key: field.key, written: Quoted(written) }),
        (Some(share), _) if millionths > 0 => Some(share),
        (Some(_), Percentage::Cap) => notes.refuse(field.at, ShareFault::CapZero),
        (Some(_), Percentage::Tolerance) => notes.refuse(field.at, ShareFault::ToleranceZero),
    }
}

fn percentage(key: &str) -> Percentage {
    match key {
        "tolerance" => Percentage::Tolerance,
        _ => Percentage::Cap,
    }
}

/// What is no percentage in quotes, with the one that was probably meant.
fn unreadable(field: Field<'_>, written: String) -> ShareFault {
    let (key, of) = (field.key, percentage(field.key));
    if let Some(fraction) = fraction(key, written.trim()) {
        return fraction;
    }
    match meant(field, &written) {
        Some(percent) => ShareFault::Meant { of, meant: format!("{key} = \"{percent}%\""), written: Quoted(written) },
        None => ShareFault::Form { of, written: Quoted(written) },
    }
}

/// What a line that is no TOML gives as a percentage, with the one that was probably meant: `cap = 0,25`.
pub(super) fn slip(key: &str, written: &str) -> Option<ShareFault> {
    let key = ["cap", "tolerance"].into_iter().find(|known| *known == key)?;
    let bare = written.trim_end_matches('%').trim_end();
    fraction(key, written).or_else(|| {
        let is_share = millionths(bare).is_some_and(|share| (ONE_PERCENT..=Share::WHOLE.millionths()).contains(&share));
        let meant = format!("{key} = \"{bare}%\"");
        is_share.then(|| ShareFault::Meant { of: percentage(key), written: Quoted(written.to_owned()), meant })
    })
}

/// A part of one without a percent sign: `0,25` is a quarter, or a quarter of a percent.
fn fraction(key: &'static str, written: &str) -> Option<ShareFault> {
    let whole = millionths(written).filter(|share| (1..ONE_PERCENT).contains(share))?.checked_mul(100)?;
    let (units, rest) = (whole / ONE_PERCENT, whole % ONE_PERCENT);
    let decimals = format!("{rest:04}").trim_end_matches('0').to_owned();
    let percent = if decimals.is_empty() { units.to_string() } else { format!("{units},{decimals}") };
    let (of, written, itself) = (percentage(key), Quoted(written.to_owned()), written.replace('.', ","));
    Some(ShareFault::Fraction { of, key, written, percent, itself })
}

/// The number of percents that was probably meant.
fn meant(field: Field<'_>, written: &str) -> Option<String> {
    let bare = written.trim().trim_end_matches('%').trim_end();
    let least = match field.value {
        DeValue::String(_) => 0,
        // 0.5 without quotes may be half a percent or the half: that is not for the program to guess
        _ => ONE_PERCENT,
    };
    let share = millionths(bare).filter(|share| (least..=Share::WHOLE.millionths()).contains(share));
    share.map(|_| bare.to_owned())
}

const ONE_PERCENT: u32 = 10_000;

/// The number before the percent sign in millionths of the whole; what is far too large becomes `u32::MAX`.
fn millionths(percent: &str) -> Option<u32> {
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

#[cfg(test)]
mod tests {
    use super::*;

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
