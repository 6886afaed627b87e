//! Dates as people write them: `1 juli 2027`, `01/07/2027`, `1-7-27`, `juli 2027`, `Q3 2027`. One reader for cells of the
//! register, values of the rules and options of a command line. The day goes before the month, as in Dutch.

use super::calendar;
use super::fold::fold;
use crate::words::Lang;
use jiff::ToSpan;
use jiff::civil::Date;

/// Why a text is no whole date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undated {
    /// The year was left out.
    NoYear,
    /// A number by which Excel counts days.
    Serial {
        /// The day that Excel means.
        date: Date,
    },
    /// No date, or a day that does not exist.
    NoDate,
}

/// Reads a whole date.
///
/// # Errors
/// When it is none.
pub fn read_whole(text: &str) -> Result<Date, Undated> {
    let text = fold(text);
    match read_written(&text) {
        Some(Written { year: None, .. }) => Err(Undated::NoYear),
        Some(Written { year: Some(year), month, day }) => calendar::day(year, month, day).ok_or(Undated::NoDate),
        None => Err(serial(&text).map_or(Undated::NoDate, |date| Undated::Serial { date })),
    }
}

/// Reads a date that is one of these, or any whole date; without its year it is the only one of these that fits.
///
/// # Errors
/// When it is no date, or the year is needed.
pub fn read_among(text: &str, dates: impl Iterator<Item = Date>) -> Result<Date, Undated> {
    match read_written(&fold(text)) {
        Some(Written { year: None, month, day }) => {
            let mut fitting = dates.filter(|date| (date.month(), date.day()) == (month, day));
            match (fitting.next(), fitting.next()) {
                (Some(date), None) => Ok(date),
                _ => Err(Undated::NoYear),
            }
        }
        _ => read_whole(text),
    }
}

/// Whether a folded text is this day with its month and its year, in digits or in words.
pub fn is_plain_date(text: &str, date: Date) -> bool {
    let (year, month, day) = (date.year(), date.month(), date.day());
    let text = text.strip_suffix(" 00:00:00").unwrap_or(text);
    let in_words = [Lang::Nl, Lang::En].iter().any(|lang| fold(&lang.date(date)) == text);
    let in_digits = [format!("{date}"), format!("{day}-{month}-{year}"), format!("{day:02}-{month:02}-{year}")];
    in_words || in_digits.iter().any(|digits| digits == text)
}

/// A date as it is written; it may not exist.
pub struct Written {
    /// None where it was left out.
    pub year: Option<i16>,
    /// From 1.
    pub month: i8,
    /// From 1.
    pub day: i8,
}

/// Whether a text may be what a spreadsheet made of a day and a month: numbers with a comma between them, or with a dot
/// where a zero may have been lost, as in `1.1` of a typed `1.10`.
pub fn is_fraction(text: &str) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let text = text.trim().trim_start_matches('-');
    let comma = text.split_once(',').map(|(whole, decimals)| [whole.trim(), decimals.trim()]);
    comma.is_some_and(|parts| parts.into_iter().all(is_number)) || text.strip_suffix(".1").is_some_and(is_number)
}

/// Reads a date, with or without its year, of a text that was folded. A number with a decimal comma is none.
pub fn read_written(text: &str) -> Option<Written> {
    if text.contains(',') && is_fraction(text) {
        return None;
    }
    let text = ["per ", "vanaf ", "from "].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text);
    let text = without_weekday(without_midnight(text));
    if let (8, true) = (text.len(), text.bytes().all(|byte| byte.is_ascii_digit())) {
        return written(full_year(&text[..4]), number(&text[4..6]), number(&text[6..]));
    }
    let parts: Vec<&str> = text.split([' ', '-', '/', '.', ',']).filter(|part| !part.is_empty()).collect();
    match *parts.as_slice() {
        ["kwartaal", quarter, year] => written(any_year(year), first_month(quarter), Some(1)),
        [quarter, "kwartaal", year] => written(any_year(year), first_month(quarter), Some(1)),
        [year, month, day] if full_year(year).is_some() => written(full_year(year), number(month), number(day)),
        [month, day, year] if month_named(month).is_some() => written(any_year(year), month_named(month), number(day)),
        [day, month, year] if number(month).is_some() => written(any_year(year), number(month), number(day)),
        [day, month, year] => written(any_year(year), month_named(month), number(day)),
        ["kwartaal", quarter] | [quarter, "kwartaal"] => yearless(first_month(quarter), Some(1)),
        [quarter, year] if quarter.starts_with('q') => written(full_year(year), first_month(quarter), Some(1)),
        [year, quarter] if quarter.starts_with('q') => written(full_year(year), first_month(quarter), Some(1)),
        [month, year] if full_year(year).is_some() => {
            written(full_year(year), number(month).or(month_named(month)), Some(1))
        }
        [month, day] if month_named(month).is_some() => yearless(month_named(month), number(day)),
        [day, month] => yearless(number(month).or(month_named(month)), number(day)),
        [quarter] if quarter.starts_with('q') => yearless(first_month(quarter), Some(1)),
        [month] => yearless(month_named(month), Some(1)),
        _ => None,
    }
}

/// A date without the midnight that databases and programs write behind it: `2027-01-01T00:00:00.000Z`. Another time
/// stays, and then it is no date.
fn without_midnight(text: &str) -> &str {
    let Some(at) = text.find([' ', 't']).filter(|_| text.contains(':')) else { return text };
    let at = text.rfind(' ').map_or(at, |space| if text[space..].contains(':') { space } else { at });
    let (date, time) = (&text[..at], &text[at + 1..]);
    let time = ["z", "+00:00", "+01:00", "+02:00"].iter().find_map(|zone| time.strip_suffix(zone)).unwrap_or(time);
    let (clock, fraction) = time.split_once('.').unwrap_or((time, ""));
    let midnight =
        ["00:00:00", "0:00:00", "00:00", "0:00"].contains(&clock) && fraction.bytes().all(|byte| byte == b'0');
    if midnight { date } else { text }
}

/// A date without the day of the week that Excel can write before it.
fn without_weekday(text: &str) -> &str {
    let Some((word, rest)) = text.split_once([' ', ',']) else { return text };
    let days = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday saturday sunday";
    let is_day = days.split(' ').any(|day| day == word);
    if is_day { rest.trim_start() } else { text }
}

fn written(year: Option<i16>, month: Option<i8>, day: Option<i8>) -> Option<Written> {
    Some(Written { year: Some(year?), month: month?, day: day? })
}

fn yearless(month: Option<i8>, day: Option<i8>) -> Option<Written> {
    Some(Written { year: None, month: month?, day: day? })
}

/// A day or a month as one or two digits.
fn number(text: &str) -> Option<i8> {
    let fits = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| text.parse().ok()).flatten()
}

fn full_year(text: &str) -> Option<i16> {
    let fits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| text.parse().ok()).flatten()
}

/// `2023`, or `23` of this century.
fn any_year(text: &str) -> Option<i16> {
    match text.len() {
        2 => number(text).map(|year| 2000 + i16::from(year)),
        _ => full_year(text),
    }
}

/// The first month of `q3`, `3` or `3e`.
fn first_month(quarter: &str) -> Option<i8> {
    let digit = quarter.strip_prefix('q').unwrap_or(quarter);
    let digit = digit.strip_suffix("de").or(digit.strip_suffix('e')).unwrap_or(digit);
    number(digit).filter(|quarter| (1..=4).contains(quarter)).map(|quarter| quarter * 3 - 2)
}

/// Names and usual short forms of the months, Dutch and English.
fn month_named(name: &str) -> Option<i8> {
    Some(match name {
        "januari" | "january" | "jan" => 1,
        "februari" | "february" | "feb" => 2,
        "maart" | "march" | "mrt" | "mar" => 3,
        "april" | "apr" => 4,
        "mei" | "may" => 5,
        "juni" | "june" | "jun" => 6,
        "juli" | "july" | "jul" => 7,
        "augustus" | "august" | "aug" => 8,
        "september" | "sept" | "sep" => 9,
        "oktober" | "october" | "okt" | "oct" => 10,
        "november" | "nov" => 11,
        "december" | "dec" => 12,
        _ => return None,
    })
}

/// The day that Excel counts by this number: 45108 is 1 July 2023. Read as a date by nobody but Excel, so only proposed.
pub fn serial(text: &str) -> Option<Date> {
    let days: i32 = text.parse().ok().filter(|days| (30_000..80_000).contains(days))?;
    Date::constant(1899, 12, 30).checked_add(days.days()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_date_without_its_year_is_the_only_one_that_fits() {
        let among = |text| read_among(text, [date(2027, 7, 1), date(2027, 10, 1), date(2028, 7, 1)].into_iter());
        assert_eq!(among("1 oktober"), Ok(date(2027, 10, 1)));
        assert_eq!(among("1 oktober 2030"), Ok(date(2030, 10, 1)));
        assert_eq!([among("juli"), among("2 oktober")], [Err(Undated::NoYear); 2]);
    }

    #[test]
    fn a_whole_date_reads_in_every_way_people_write_it() {
        for text in
            ["2027-07-01", "01/07/2027", "1-7-27", "1 juli 2027", "July 1, 2027", "per 1 Juli 2027", "juli 2027"]
        {
            assert_eq!(read_whole(text), Ok(date(2027, 7, 1)), "{text}");
        }
        assert_eq!(read_whole("1 juli"), Err(Undated::NoYear));
        assert_eq!(read_whole("46569"), Err(Undated::Serial { date: date(2027, 7, 1) }));
        for text in ["", "31-6-2027", "2027", "binnenkort", "1,7", "7,2027"] {
            assert_eq!(read_whole(text), Err(Undated::NoDate), "{text}");
        }
    }
}
