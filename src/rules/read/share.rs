//! Percentages.
//!
//! Comes in: a value of `rules.toml` such as `"12,5%"`. Goes out: a [`Share`]. Refuses: whatever has no quotes, no
//! percent sign, more than four decimals, is nothing or more than the whole.

use super::notes::Notes;
use super::table::Field;
use crate::rules::share::Share;
use crate::words::rules::{Percentage, RulesFault, ShapeFault, ShareFault};
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
    let key = field.key;
    let found = Number::of(&written).and_then(|number| {
        // 0.5 without quotes may be half a percent or the half: that is not for the program to guess
        let least = if field.value.is_str() { 0 } else { ONE_PERCENT };
        number.fraction(key).or_else(|| number.meant(key, least))
    });
    found.unwrap_or_else(|| ShareFault::Form { of: percentage(key), written: Quoted(written) })
}

/// What a line that is no TOML gives as a percentage, with the one that was probably meant: `cap = 0,25`.
pub(super) fn slip(key: &str, written: &str) -> Option<RulesFault> {
    let key = ["cap", "tolerance"].into_iter().find(|known| *known == key)?;
    let number = Number::of(written)?;
    let share = millionths(&number.digits)?;
    if number.has_sign && share > Share::WHOLE.millionths() {
        return Some(ShareFault::AboveWhole { of: percentage(key), key, written: Quoted(written.to_owned()) }.into());
    }
    if written == format!("{}%", number.digits) {
        return Some(ShapeFault::Unquoted { value: Quoted(written.to_owned()) }.into());
    }
    let least = if number.has_sign { 0 } else { ONE_PERCENT };
    number.fraction(key).or_else(|| number.meant(key, least)).map(Into::into)
}

/// A text that begins with a number.
struct Number<'w> {
    /// All of it.
    written: &'w str,
    /// The number, with a nought where it begins with its point.
    digits: String,
    /// Whether the percent sign, or the word for it, stands behind it.
    has_sign: bool,
}

impl<'w> Number<'w> {
    fn of(written: &'w str) -> Option<Self> {
        let text = written.trim();
        let end = text.find(|char: char| !char.is_ascii_digit() && !matches!(char, '.' | ',')).unwrap_or(text.len());
        let (number, rest) = text.split_at(end);
        let nought = if number.starts_with(['.', ',']) { "0" } else { "" };
        let has_sign = ["%", "procent", "percent"].iter().any(|sign| rest.trim_start().starts_with(sign));
        let ends = has_sign || rest.is_empty() || rest.starts_with([' ', ';']);
        (end > 0 && ends).then(|| Self { written, digits: format!("{nought}{number}"), has_sign })
    }

    /// A part of one without a percent sign: `0,25` is a quarter, or a quarter of a percent; a cap of `1,0` is the whole.
    fn fraction(&self, key: &'static str) -> Option<ShareFault> {
        let of = percentage(key);
        let most = if of == Percentage::Cap { ONE_PERCENT } else { ONE_PERCENT - 1 };
        let part = millionths(&self.digits).filter(|share| !self.has_sign && (1..=most).contains(share))?;
        let whole = part.checked_mul(100)?;
        let (units, rest) = (whole / ONE_PERCENT, whole % ONE_PERCENT);
        let decimals = format!("{rest:04}").trim_end_matches('0').to_owned();
        let percent = if decimals.is_empty() { units.to_string() } else { format!("{units},{decimals}") };
        let (written, itself) = (Quoted(self.written.to_owned()), self.digits.replace('.', ","));
        Some(ShareFault::Fraction { of, key, written, percent, itself })
    }

    /// The number of percents that was probably meant.
    fn meant(&self, key: &'static str, least: u32) -> Option<ShareFault> {
        millionths(&self.digits).filter(|share| (least..=Share::WHOLE.millionths()).contains(share))?;
        let meant = format!("{key} = \"{}%\"", self.digits);
        Some(ShareFault::Meant { of: percentage(key), written: Quoted(self.written.to_owned()), meant })
    }
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
