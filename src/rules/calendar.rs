//! Days and moments that a log can hold (format document, "Conventions").
//!
//! Every date that comes in, from whomever, goes through [`day`] or [`read_day`], every moment through [`read_moment`]. A
//! type of our own around jiff's `Date` was weighed: that one is an existing day already, only its years reach further
//! than those of a log, and some forty places compare, print and sort it.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

/// A day of the years 0000 to 9999, if it exists.
pub fn day(year: i16, month: i8, day: i8) -> Option<Date> {
    Date::new(year, month, day).ok().filter(|date| date.year() >= 0)
}

/// `2023-07-01`, and no other spelling: jiff reads more than one, so what it read is written back and compared.
pub fn read_day(text: &str) -> Option<Date> {
    text.parse().ok().filter(|date: &Date| date.year() >= 0 && date.to_string() == text)
}

/// A moment of the years 0000 to 9998, with its zone; jiff refuses what has none. A log has whole seconds.
pub fn read_moment(text: &str) -> Option<Timestamp> {
    text.parse().ok().filter(|moment| holds(*moment))
}

/// Whether a moment is of the years 0000 to 9998.
pub fn holds(moment: Timestamp) -> bool {
    (0..=9998).contains(&Offset::UTC.to_datetime(moment).year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_has_one_spelling_and_exists() {
        assert_eq!(read_day("2024-02-29"), day(2024, 2, 29));
        assert_eq!(read_day("0000-01-01"), day(0, 1, 1));
        for text in ["2023-02-29", "2023-7-1", "20230701", "2023-07-01T00:00", "-000001-07-01", " 2023-07-01", ""] {
            assert_eq!(read_day(text), None, "{text}");
        }
        assert_eq!([day(2023, 2, 29), day(-1, 1, 1)], [None, None]);
    }

    #[test]
    fn a_moment_has_its_zone_and_its_years() {
        assert_eq!(read_moment("2023-06-12T14:00:00+02:00"), "2023-06-12T12:00:00Z".parse().ok());
        for text in ["2023-06-12T12:00:00", "9999-01-01T00:00:00Z", "-000001-06-12T12:00:00Z", "2023-06-12"] {
            assert_eq!(read_moment(text), None, "{text}");
        }
    }
}
