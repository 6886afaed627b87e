//! Days as spreadsheets count them.

use jiff::civil::{Date, DateTime};
use jiff::{ToSpan, Unit};

/// Whether a number is a day of the calendar of spreadsheets: from the first of 1900 to the last of 9999.
pub(super) fn is_day(number: f64) -> bool {
    (1.0..2_957_004.0).contains(&number) // days of 1904 end four years later
}

/// A day and a time.
pub(super) struct Day {
    /// The day.
    pub date: Date,
    /// Seconds since it began.
    seconds: i64,
}

impl Day {
    /// That of a text as ISO 8601 writes it, `2023-07-01T12:00:00Z`, in whole seconds; the zone is no part of what shows.
    pub fn read(text: &str) -> Option<Self> {
        let moment: DateTime = text.trim_end_matches(['Z', 'z']).parse().ok()?;
        moment.round(Unit::Second).ok().map(Self::of)
    }

    fn of(moment: DateTime) -> Self {
        let seconds = moment.time().duration_since(jiff::civil::Time::midnight()).as_secs();
        Self { date: moment.date(), seconds }
    }

    /// `2023-07-01`, with the time where it shows and is not midnight.
    pub fn told(&self, time: bool) -> String {
        let Self { date, seconds } = *self;
        if !time || seconds == 0 {
            return date.to_string();
        }
        let [hours, minutes, seconds] = [seconds / 3600, seconds / 60 % 60, seconds % 60];
        format!("{date} {hours:02}:{minutes:02}:{seconds:02}")
    }
}

/// The day that a number stands for, which is one: `45108.75`. Rounded to whole seconds.
pub(super) fn day_text(digits: &str, from_1904: bool) -> Day {
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let days: i64 = whole.parse().unwrap_or_default(); // has digits only
    let billionths: i64 = format!("{decimals:0<9}")[..9].parse().unwrap_or_default();
    let seconds = (billionths * 86_400 + 500_000_000) / 1_000_000_000;
    let zero = match (from_1904, days) {
        (true, _) => Date::constant(1904, 1, 1),
        (false, ..60) => Date::constant(1899, 12, 31),
        (false, _) => Date::constant(1899, 12, 30), // spreadsheets count a 29 February 1900 that never was
    };
    let moment = DateTime::from(zero).saturating_add(days.days()).saturating_add(seconds.seconds());
    Day::of(moment)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_a_day_of_its_calendar() {
        let told = |digits: &str, from_1904| day_text(digits, from_1904).told(true);
        assert_eq!([told("45108", false), told("43646", true)], ["2023-07-01", "2023-07-01"]);
        assert_eq!(
            [told("1", false), told("59", false), told("61", false)],
            ["1900-01-01", "1900-02-28", "1900-03-01"]
        );
        assert_eq!(told("45108.75", false), "2023-07-01 18:00:00");
        assert_eq!(day_text("45108.75", false).told(false), "2023-07-01");
        // a hair before midnight, as sums of times are
        assert_eq!(told("45107.999999999", false), "2023-07-01");
        assert_eq!(told("2957003.9999999999", true), "9999-12-31 23:59:59");
        assert!(is_day(1.0) && !is_day(0.0) && !is_day(-1.0) && !is_day(1e9));
    }
}
