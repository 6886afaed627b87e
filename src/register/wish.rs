//! Cells with a wish: a start date in any way people write it, a "don't know", or a "no".

use super::fault::{SinceFault, WishFault};
use super::fold::fold;
use crate::rules::calendar;
use crate::rules::written::{Undated, Written, is_fraction, read_whole, read_written, serial};
use crate::words::register::wish::{Answerable, DateRead};
use crate::words::value::OneOf;
use jiff::civil::Date;

/// What a practice answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// This start date, or the first one after it.
    Dated(Date),
    /// It asked for a date before the first start and gets the first start (domain A14).
    Moved(Date),
    /// Nothing, or "weet niet" (domain A12).
    Silent,
    /// "nee", "doet niet mee" (domain A13).
    Declined,
}

const SILENT: [&str; 14] = [
    "",
    "?",
    "-",
    "–",
    "weet niet",
    "weet het niet",
    "weet ik niet",
    "weet ik nog niet",
    "weet nog niet",
    "ik weet het niet",
    "ik weet het nog niet",
    "don't know",
    "do not know",
    "unknown",
];

const DECLINED: [&str; 9] = [
    "nee",
    "niet",
    "doet niet mee",
    "neemt niet deel",
    "neemt geen deel",
    "geen deelname",
    "no",
    "does not take part",
    "does not participate",
];

/// Reads a wish under these start dates, which are sorted.
pub(super) fn read_wish(value: &str, starts: &[Date]) -> Result<Answer, WishFault> {
    let text = fold(value).replace('\u{2019}', "'");
    let bare = text.trim_end_matches('.');
    if SILENT.contains(&bare) {
        return Ok(Answer::Silent);
    }
    if DECLINED.contains(&bare) {
        return Ok(Answer::Declined);
    }
    if is_fraction(&text) {
        return Err(WishFault::Fraction { value: value.trim().into(), answers: answers(starts) });
    }
    match read_written(&text) {
        Some(Written { year: None, month, day }) => {
            let mut fitting = starts.iter().filter(|start| (start.month(), start.day()) == (month, day));
            match (fitting.next(), fitting.next()) {
                (Some(&start), None) => Ok(Answer::Dated(start)),
                _ => Err(WishFault::NoYear { value: value.trim().into(), starts: OneOf(starts.to_vec()) }),
            }
        }
        Some(Written { year: Some(year), month, day }) => match calendar::day(year, month, day) {
            Some(date) => place(date, starts).ok_or_else(|| no_start(value, date, starts)),
            None => Err(unknown(value, starts)),
        },
        None => Err(match serial(&text) {
            Some(date) => WishFault::Serial { value: value.trim().into(), date },
            None => unknown(value, starts),
        }),
    }
}

fn unknown(value: &str, starts: &[Date]) -> WishFault {
    WishFault::Unknown { value: value.trim().into(), answers: answers(starts) }
}

fn no_start(value: &str, date: Date, starts: &[Date]) -> WishFault {
    let value = value.trim();
    let same = starts.iter().find(|start| (start.month(), start.day()) == (date.month(), date.day()));
    if let Some(&start) = same {
        return WishFault::OtherYear {
            value: value.into(),
            read: DateRead::of(value, date),
            start,
            answers: answers(starts),
        };
    }
    WishFault::NoStart { value: value.into(), read: DateRead::of(value, date), answers: answers(starts) }
}

/// What can be answered.
fn answers(starts: &[Date]) -> OneOf<Answerable> {
    let starts = starts.iter().map(|&date| Answerable::Start { date });
    OneOf(starts.chain([Answerable::DontKnow, Answerable::No]).collect())
}

/// Reads the day since which a practice takes part: not after the first start of the round.
pub(super) fn read_since(value: &str, first: Date) -> Result<Date, SinceFault> {
    let text = fold(value);
    let text = ["al sinds ", "sinds ", "since "].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(&text);
    let value = value.trim();
    if is_fraction(text) {
        return Err(SinceFault::Fraction { value: value.into() });
    }
    match read_whole(text) {
        Ok(date) if date > first => Err(SinceFault::Late { date, first }),
        Ok(date) => Ok(date),
        Err(Undated::NoYear) => Err(SinceFault::NoYear { value: value.into() }),
        Err(Undated::Serial { date }) => Err(SinceFault::Serial { value: value.into(), date }),
        Err(Undated::NoDate) => Err(SinceFault::Unknown { value: value.into() }),
    }
}

/// The wish that a date stands for, if there can be one.
fn place(date: Date, starts: &[Date]) -> Option<Answer> {
    let (&first, &last) = (starts.first()?, starts.last()?);
    if starts.contains(&date) {
        return Some(Answer::Dated(date));
    }
    let is_start = starts.iter().any(|start| (start.month(), start.day()) == (date.month(), date.day()));
    // Domain A14: "1 april" where the programme begins in July asks for the earliest start there is. Other days
    // than the first of a month are slips: nobody starts on them.
    match date.day() {
        // but where a start has this day and month, a year is perhaps that of the spreadsheet it was typed in
        1 if date < first && !is_start => Some(Answer::Moved(first)),
        1 if date > last => Some(Answer::Dated(date)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Lang, Wording};
    use jiff::civil::date;

    fn starts() -> [Date; 3] {
        [date(2023, 7, 1), date(2023, 10, 1), date(2024, 1, 1)]
    }

    fn fault(value: &str) -> WishFault {
        read_wish(value, &starts()).unwrap_err()
    }

    fn no_year(value: &str, starts: &[Date]) -> WishFault {
        WishFault::NoYear { value: value.into(), starts: OneOf(starts.to_vec()) }
    }

    #[test]
    fn a_start_date_reads_in_every_way_people_write_it() {
        for text in [
            "2023-07-01",
            "2023-07-01 00:00:00",
            "2023-07-01T00:00:00",
            "2023-07-01T00:00:00Z",
            "2023-07-01T00:00:00.000Z",
            "2023-07-01T00:00:00+02:00",
            "2023-07-01 00:00:00.0000000",
            "1-7-2023 0:00",
            "1 juli 2023 00:00",
            "01-JUL-23",
            "01-JUL-2023",
            "20230701",
            "zaterdag 1 juli 2023",
            "Saturday, July 1, 2023",
            "1-7-2023",
            "01-07-2023",
            "1/7/2023",
            "01.07.23",
            "1 juli 2023",
            "1 Juli",
            "per 1 juli",
            "juli",
            "juli 2023",
            "7-2023",
            "1-7",
            "Q3",
            "q3 2023",
            "2023-Q3",
            "3e kwartaal",
            "kwartaal 3 2023",
            "1 July 2023",
            "July 1, 2023",
            " 1 jul. 2023 ",
            "vanaf 1 juli",
        ] {
            assert_eq!(read_wish(text, &starts()), Ok(Answer::Dated(date(2023, 7, 1))), "{text}");
        }
    }

    #[test]
    fn silence_and_refusal_are_answers() {
        for text in ["", "  ", "?", "-", "Weet niet", "weet ik  niet", "Ik weet het niet.", "don’t know"] {
            assert_eq!(read_wish(text, &starts()), Ok(Answer::Silent), "{text}");
        }
        for text in ["nee", "NEE", "doet niet mee", "no", "niet"] {
            assert_eq!(read_wish(text, &starts()), Ok(Answer::Declined), "{text}");
        }
    }

    #[test]
    fn before_the_first_start_is_the_first_start_and_after_the_last_stays() {
        assert_eq!(read_wish("1-4-2023", &starts()), Ok(Answer::Moved(date(2023, 7, 1))));
        assert_eq!(read_wish("1-4-2024", &starts()), Ok(Answer::Dated(date(2024, 4, 1))));
    }

    /// Who types `1-jan` in May 2023 gets the year 2023 from the spreadsheet, and meant the start of 2024.
    #[test]
    fn a_year_that_a_spreadsheet_added_is_asked() {
        for (text, read, start) in [
            ("2023-01-01", date(2023, 1, 1), date(2024, 1, 1)),
            ("1-7-2022", date(2022, 7, 1), date(2023, 7, 1)),
            ("1-10-2022", date(2022, 10, 1), date(2023, 10, 1)),
        ] {
            let read = DateRead::As { date: read };
            let asked = WishFault::OtherYear { value: text.into(), read, start, answers: answers(&starts()) };
            assert_eq!(fault(text), asked, "{text}");
        }
        assert_eq!(read_wish("1-7-2024", &starts()), Ok(Answer::Dated(date(2024, 7, 1)))); // of a later round
    }

    #[test]
    fn another_time_than_midnight_is_no_date() {
        for text in [
            "2022-12-31T23:00:00Z",
            "2023-07-01 12:00:00",
            "7/1/2023 12:00:00 AM",
            "2023-07-01T00:00:00-05:00",
            "20231301",
        ] {
            assert_eq!(fault(text), unknown(text, &starts()), "{text}");
        }
    }

    #[test]
    fn a_date_without_a_start_is_refused() {
        let no_start = |value, date| no_start(value, date, &starts());
        assert_eq!(fault("1-8-2023"), no_start("1-8-2023", date(2023, 8, 1)));
        assert_eq!(fault("7/1/2023"), no_start("7/1/2023", date(2023, 1, 7)));
        assert_eq!(fault("15-7-2024"), no_start("15-7-2024", date(2024, 7, 15)));
        assert_eq!(fault("april"), no_year("april", &starts()));
        assert_eq!(fault("2 juli"), no_year("2 juli", &starts()));
        let twice = [date(2023, 7, 1), date(2024, 7, 1)];
        assert_eq!(read_wish("juli", &twice), Err(no_year("juli", &twice)));
    }

    #[test]
    fn a_date_without_a_start_is_shown_as_it_was_read() {
        let words = |value: &str| fault(value).what(Lang::Nl);
        assert_eq!(words("7/1/2023"), "op `7/1/2023` (7 januari 2023) kan niemand starten");
        assert_eq!(words("7 januari 2023"), "op `7 januari 2023` kan niemand starten");
    }

    #[test]
    fn since_is_a_whole_date_before_the_round() {
        let since = |value| read_since(value, date(2023, 7, 1));
        for text in ["1-4-2023", "sinds 1 april 2023", "2023-04-01 00:00:00", "april 2023", "Q2 2023"] {
            assert_eq!(since(text), Ok(date(2023, 4, 1)), "{text}");
        }
        assert_eq!(since("1-7-2023"), Ok(date(2023, 7, 1)));
        let late = SinceFault::Late { date: date(2023, 7, 2), first: date(2023, 7, 1) };
        assert_eq!(since("2-7-2023"), Err(late));
        assert_eq!(since("1 april"), Err(SinceFault::NoYear { value: "1 april".into() }));
        assert_eq!(since("45017"), Err(SinceFault::Serial { value: "45017".into(), date: date(2023, 4, 1) }));
        for text in ["ja", "31-4-2023", "2023"] {
            assert_eq!(since(text), Err(SinceFault::Unknown { value: text.into() }));
        }
    }

    /// Excel makes the number 1.1 of a typed `1.10`: what was 1 October reads as 1 January.
    #[test]
    fn a_number_with_decimals_is_no_date() {
        let starts = [date(2027, 7, 1), date(2027, 10, 1), date(2028, 1, 1)];
        for text in ["1,1", "1,7", " 1,10 ", "7,2027", "-1,1", "1.1", "01.1", "3,25"] {
            let asked = WishFault::Fraction { value: text.trim().into(), answers: answers(&starts) };
            assert_eq!(read_wish(text, &starts), Err(asked), "{text}");
            let asked = SinceFault::Fraction { value: text.trim().into() };
            assert_eq!(read_since(text, date(2028, 1, 1)), Err(asked), "{text}");
        }
        for (text, start) in [("1.10", 1), ("1.7", 0), ("1.01", 2), ("1.1.2028", 2), ("1-1", 2), ("July 1,2027", 0)] {
            assert_eq!(read_wish(text, &starts), Ok(Answer::Dated(starts[start])), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in
            ["31-6-2023", "zo snel mogelijk", "1-13-2023", "geen voorkeur", "2023", "Q5", "1-7-23-1", "45108x", "3.250"]
        {
            assert_eq!(fault(text), unknown(text, &starts()), "{text}");
        }
        assert_eq!(fault("45108"), WishFault::Serial { value: "45108".into(), date: date(2023, 7, 1) });
    }
}
