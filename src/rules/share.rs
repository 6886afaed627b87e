//! Percentages: a share of a whole, exact.
//!
//! Comes in: a value of `rules.toml` such as `"12,5%"`. Goes out: a [`Share`]. Refuses: whatever has no quotes, no
//! percent sign, more than four decimals, is nothing or more than the whole.

use super::fault::{ShareFault, Written};
use super::table::{Field, Notes};
use toml::de::DeValue;

/// A share of a whole in millionths, from 0 to 1,000,000 (100 %).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share(u32);

impl Share {
    /// 100 %.
    pub const WHOLE: Self = Self(1_000_000);

    /// A share of so many millionths; none above 100 %.
    pub fn from_millionths(millionths: u32) -> Option<Self> {
        (millionths <= 1_000_000).then_some(Self(millionths))
    }

    /// In millionths.
    pub fn millionths(self) -> u32 {
        self.0
    }

    /// This share of a whole, rounded down ("maximaal", domain A5).
    pub fn of(self, whole: u64) -> u64 {
        let exact = u128::from(whole) * u128::from(self.0) / 1_000_000;
        u64::try_from(exact).unwrap_or(whole) // never taken: a share is at most the whole
    }

    /// `25%`, `12.5%`; in Dutch with a decimal comma.
    pub fn words(self, lang: crate::words::lang::Lang) -> String {
        lang.percent(self.0)
    }
}

impl crate::words::Param for Share {
    const KIND: &'static str = "percent";
    fn value(&self) -> crate::words::Value<'_> {
        crate::words::Value::Percent(self.0)
    }
}

/// `"50%"`, `"12.5%"` or `"12,5%"`, above 0% and at most 100%, with at most four decimals.
pub(super) fn read_share(field: Field<'_>, notes: &mut Notes<'_>) -> Option<Share> {
    let key = field.key;
    let written = match field.value {
        DeValue::String(text) => Written::Text(text.to_string()),
        DeValue::Integer(number) => Written::Number(number.as_str().to_owned()),
        DeValue::Float(number) => Written::Number(number.as_str().to_owned()),
        _ => return field.text(notes).and(None),
    };
    let percent = match &written {
        Written::Text(text) => text.strip_suffix('%'),
        Written::Number(_) => None,
    };
    let Some(millionths) = percent.and_then(millionths) else {
        return notes.refuse(field.at, ShareFault::Form { key, written });
    };
    match Share::from_millionths(millionths) {
        Some(share) if millionths > 0 => Some(share),
        Some(_) => notes.refuse(field.at, ShareFault::Zero { key }),
        None => notes.refuse(field.at, ShareFault::AboveWhole { key, written }),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::lang::Lang;

    #[test]
    fn a_cap_is_rounded_down() {
        // 25% of 101 = 25.25 → 25; 12.5% of 439,876 = 54,984.5 → 54,984
        assert_eq!(Share(250_000).of(101), 25);
        assert_eq!(Share(125_000).of(439_876), 54_984);
        assert_eq!(Share::WHOLE.of(u64::MAX), u64::MAX);
    }

    #[test]
    fn a_share_reads_as_it_was_written() {
        assert_eq!(Share(500_000).words(Lang::Nl), "50%");
        assert_eq!(Share(125_000).words(Lang::Nl), "12,5%");
        assert_eq!(Share(333_333).words(Lang::En), "33.3333%");
        assert_eq!(Share::from_millionths(1_000_001), None);
    }

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
