//! Working days (*werkdagen*) of the Netherlands.
//!
//! What is no working day: Saturday, Sunday, and the days of article 3 of the Algemene termijnenwet: New Year's Day, Good Friday
//! (which paragraph 2 puts beside the others), Easter Monday, the King's birthday, 5 May, Ascension Day, Whit Monday, and both days
//! of Christmas. Days that a government adds for one year are not known here.

use jiff::civil::{Date, Weekday};

/// Whether a day is a working day.
pub fn is_working_day(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_holiday(day)
}

fn is_holiday(day: Date) -> bool {
    let fixed = [(1, 1), (5, 5), (12, 25), (12, 26)].contains(&(day.month(), day.day()));
    let after_easter = easter(day.year()).and_then(|easter| day.since(easter).ok()).map(|span| span.get_days());
    // Good Friday, Easter Monday, Ascension Day, Whit Monday
    fixed || kings_day(day.year()) == Some(day) || after_easter.is_some_and(|days| [-2, 1, 39, 50].contains(&days))
}

/// On 27 April since 2014, on 30 April before that; a Sunday is kept free.
fn kings_day(year: i16) -> Option<Date> {
    let day = Date::new(year, 4, if year < 2014 { 30 } else { 27 }).ok()?;
    if day.weekday() == Weekday::Sunday { day.yesterday().ok() } else { Some(day) }
}

/// Easter Sunday, by the method that `Nature` printed in 1876 (in Meeus, *Astronomical Algorithms*, chapter 8).
fn easter(year: i16) -> Option<Date> {
    let year = i32::from(year);
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let date = h + l - 7 * m + 114;
    Date::new(i16::try_from(year).ok()?, i8::try_from(date / 31).ok()?, i8::try_from(date % 31 + 1).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    /// From almanacs.
    #[test]
    fn easter_is_where_almanacs_have_it() {
        for (year, month, day) in
            [(1961, 4, 2), (2000, 4, 23), (2008, 3, 23), (2023, 4, 9), (2024, 3, 31), (2038, 4, 25)]
        {
            assert_eq!(easter(year), Some(date(year, month, day)));
        }
    }

    /// As rijksoverheid.nl lists them for these years; Sundays among them are none anyway.
    #[test]
    fn the_holidays_of_a_year_are_those_of_the_law() {
        let holidays = |year: i16| -> Vec<String> {
            let days = date(year, 1, 1).series(jiff::Span::new().days(1)).take_while(|day| day.year() == year);
            days.filter(|day| is_holiday(*day)).map(|day| format!("{}-{}", day.day(), day.month())).collect()
        };
        let of_2023 = ["1-1", "7-4", "10-4", "27-4", "5-5", "18-5", "29-5", "25-12", "26-12"];
        assert_eq!(holidays(2023), of_2023);
        let of_2025 = ["1-1", "18-4", "21-4", "26-4", "5-5", "29-5", "9-6", "25-12", "26-12"];
        assert_eq!(holidays(2025), of_2025);
    }

    #[test]
    fn a_weekend_is_no_working_day() {
        let week: Vec<bool> = (12..=18).map(|day| is_working_day(date(2023, 6, day))).collect();
        assert_eq!(week, [true, true, true, true, true, false, false]);
    }
}
