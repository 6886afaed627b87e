//! The two languages of the program, and numbers and dates as people read them.
//!
//! Messages themselves are data ([`messages!`](crate::messages)); this is how their values are written in each language.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

/// A language for people. The transcript itself has no language: words are made from codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// Dutch.
    Nl,
    /// English.
    En,
}

impl Lang {
    /// Dutch for a Dutch locale (`nl`, `nl_NL.UTF-8`, `nl-BE`), English for every other.
    pub fn of_locale(locale: &str) -> Self {
        let language = locale.split(['-', '_', '.', '@']).next().unwrap_or("");
        if language.eq_ignore_ascii_case("nl") { Self::Nl } else { Self::En }
    }

    /// The tag of the language for a page: `nl`, `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// A number with its noun: `1 praktijk`, `2.000 praktijken`. Nouns in Dutch, then English, each singular and plural.
    pub(super) fn count(self, n: u64, nl: [&str; 2], en: [&str; 2]) -> String {
        let [one, many] = match self {
            Self::Nl => nl,
            Self::En => en,
        };
        format!("{} {}", self.number(n), if n == 1 { one } else { many })
    }

    /// A whole number with thousands marks: `57.410` in Dutch, `57,410` in English.
    pub fn number(self, n: u64) -> String {
        let digits = n.to_string();
        let mark = match self {
            Self::Nl => '.',
            Self::En => ',',
        };
        let mut text = String::with_capacity(digits.len() + digits.len() / 3);
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                text.push(mark);
            }
            text.push(digit);
        }
        text
    }

    /// A date in words: `1 juli 2023`, `1 July 2023`.
    pub fn date(self, date: Date) -> String {
        const NL: [&str; 12] = [
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december",
        ];
        const EN: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let month = usize::from(date.month().unsigned_abs()) - 1;
        let name = match self {
            Self::Nl => NL[month],
            Self::En => EN[month],
        };
        format!("{} {name} {}", date.day(), date.year())
    }

    /// A moment in the Netherlands: `12 juni 2023, 14:00 (Nederlandse tijd)`; with seconds where it has them.
    pub fn moment(self, moment: Timestamp) -> String {
        let local = moment.to_zoned(netherlands());
        let (date, zone) = (
            self.date(local.date()),
            match self {
                Self::Nl => "Nederlandse tijd",
                Self::En => "Dutch time",
            },
        );
        let seconds = if local.second() == 0 { String::new() } else { format!(":{:02}", local.second()) };
        format!("{date}, {:02}:{:02}{seconds} ({zone})", local.hour(), local.minute())
    }

    /// The share of `part` in `whole` in tenths of a percent, rounded half up: `26,0%` in Dutch, `26.0%` in English.
    /// Of nothing it is `–`. Print it only beside both numbers (domain A37).
    pub fn share(self, part: u64, whole: u64) -> String {
        if whole == 0 {
            return "–".to_owned();
        }
        let (part, whole) = (u128::from(part), u128::from(whole));
        let tenths = (part * 2000 + whole) / (2 * whole);
        format!("{}{}{}%", tenths / 10, self.decimal_mark(), tenths % 10)
    }

    /// A percentage that was given in millionths of the whole: `50%`, in Dutch `12,5%`.
    pub fn percent(self, millionths: u32) -> String {
        let (whole, rest) = (millionths / 10_000, millionths % 10_000);
        if rest == 0 {
            return format!("{whole}%");
        }
        let decimals = format!("{rest:04}");
        format!("{whole}{}{}%", self.decimal_mark(), decimals.trim_end_matches('0'))
    }

    /// A number with decimals, given in units of the last of them: 812 with 2 of them is `8,12`, −5 with 1 is `−0,5`.
    pub fn decimal(self, units: i64, decimals: usize) -> String {
        let sign = if units < 0 { "−" } else { "" };
        let digits = format!("{:0width$}", units.unsigned_abs(), width = decimals + 1);
        let (whole, rest) = digits.split_at(digits.len() - decimals);
        let mark = if decimals > 0 { self.decimal_mark() } else { "" };
        format!("{sign}{whole}{mark}{rest}")
    }

    fn decimal_mark(self) -> &'static str {
        match self {
            Self::Nl => ",",
            Self::En => ".",
        }
    }

    /// `` `a`, `b` of `c` ``.
    pub fn one_of(self, texts: impl Iterator<Item = String>) -> String {
        let quoted: Vec<_> = texts.map(|text| format!("`{text}`")).collect();
        let or = match self {
            Self::Nl => "of",
            Self::En => "or",
        };
        match quoted.split_last() {
            Some((last, rest)) if !rest.is_empty() => format!("{} {or} {last}", rest.join(", ")),
            _ => quoted.concat(),
        }
    }
}

/// The day of a moment in the Netherlands.
pub fn day(moment: Timestamp) -> Date {
    moment.to_zoned(netherlands()).date()
}

/// A time on the clocks of the Netherlands with its zone, as a log and rules write a moment.
pub fn in_netherlands(local: DateTime) -> Option<String> {
    let zoned = local.to_zoned(netherlands()).ok()?;
    Some(format!("{local}{}", zoned.strftime("%:z")))
}

/// Two in the afternoon of the day after a moment, in the Netherlands: `2023-06-13T14:00:00+02:00`.
pub fn next_afternoon(moment: Timestamp) -> String {
    let next = day(moment).tomorrow().ok().and_then(|day| in_netherlands(day.at(14, 0, 0, 0)));
    next.unwrap_or_else(|| moment.to_string())
}

/// The rule of the European Union since 1996, without asking the machine for its own: the same words everywhere.
pub fn netherlands() -> TimeZone {
    TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap_or(TimeZone::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn numbers_and_dates_read_as_in_the_country() {
        assert_eq!(Lang::Nl.number(57_410), "57.410");
        assert_eq!(Lang::En.number(1_234_567), "1,234,567");
        assert_eq!(Lang::Nl.number(999), "999");
        assert_eq!(Lang::Nl.date(date(2023, 7, 1)), "1 juli 2023");
        assert_eq!(Lang::Nl.share(164_024, 630_000), "26,0%");
        assert_eq!(Lang::En.share(1, 0), "–");
    }

    /// 1,913 of 2,000 is 95.65 %: the half goes up. 1,999 of 2,001 is 99.900…, 2,000 of 3,000 is 66.666… %; 1 of 2,001
    /// is 0.04998 %.
    #[test]
    fn shares_are_rounded_half_up_to_a_tenth() {
        assert_eq!(Lang::Nl.share(1_913, 2_000), "95,7%");
        assert_eq!(Lang::En.share(1_999, 2_001), "99.9%");
        assert_eq!(Lang::En.share(2_000, 3_000), "66.7%");
        assert_eq!([Lang::En.share(1, 2_000), Lang::En.share(1, 2_001)], ["0.1%", "0.0%"]);
        assert_eq!(Lang::En.share(u64::MAX, u64::MAX), "100.0%");
    }

    #[test]
    fn decimals_read_as_in_the_country() {
        assert_eq!([Lang::Nl.decimal(812, 2), Lang::En.decimal(812, 2)], ["8,12", "8.12"]);
        assert_eq!([Lang::Nl.decimal(-5, 1), Lang::Nl.decimal(0, 1), Lang::Nl.decimal(12, 0)], ["−0,5", "0,0", "12"]);
        assert_eq!(
            [Lang::Nl.percent(125_000), Lang::En.percent(333_333), Lang::Nl.percent(500_000)],
            ["12,5%", "33.3333%", "50%"]
        );
    }

    #[test]
    fn choices_are_joined_by_or() {
        let texts = |n| ["a", "b", "c"].into_iter().map(str::to_owned).take(n);
        assert_eq!(Lang::Nl.one_of(texts(3)), "`a`, `b` of `c`");
        assert_eq!(Lang::En.one_of(texts(2)), "`a` or `b`");
        assert_eq!(Lang::En.one_of(texts(1)), "`a`");
    }

    #[test]
    fn the_locale_decides_the_language() {
        assert_eq!(Lang::of_locale("nl_NL.UTF-8"), Lang::Nl);
        assert_eq!(Lang::of_locale("nl-BE"), Lang::Nl);
        assert_eq!(Lang::of_locale("nds_NL"), Lang::En);
        assert_eq!(Lang::of_locale(""), Lang::En);
    }

    /// Summer time of 2023: from 26 March to 29 October, 01:00 UTC.
    #[test]
    fn moments_are_those_of_the_netherlands() {
        let at = |text: &str| Lang::Nl.moment(text.parse().unwrap());
        assert_eq!(at("2023-06-12T12:00:00Z"), "12 juni 2023, 14:00 (Nederlandse tijd)");
        assert_eq!(at("2023-03-26T00:59:59Z"), "26 maart 2023, 01:59:59 (Nederlandse tijd)");
        assert_eq!(at("2023-03-26T01:00:00Z"), "26 maart 2023, 03:00 (Nederlandse tijd)");
        assert_eq!(at("2023-10-29T01:00:00Z"), "29 oktober 2023, 02:00 (Nederlandse tijd)");
        let next = |text: &str| next_afternoon(text.parse().unwrap());
        assert_eq!(next("2023-06-12T22:30:00Z"), "2023-06-14T14:00:00+02:00");
        assert_eq!(next("2023-12-31T12:00:00Z"), "2024-01-01T14:00:00+01:00");
        assert_eq!(Lang::En.moment("2023-12-31T23:30:00Z".parse().unwrap()), "1 January 2024, 00:30 (Dutch time)");
    }
}
