//! One cell: from what a file says of it to what a person sees of it.

use super::date::{Day, day_text, is_day};
use super::format::{Shape, Shows};
use super::index::Ways;
use super::strings::Strings;
use super::styles::Styles;
use super::text::unescape;
use crate::register::sheet::{Kind, Origin};

/// What the cells of a workbook are read with.
pub(super) struct Reads {
    /// The texts that they share.
    pub strings: Strings,
    /// Their formats.
    pub styles: Styles,
    /// How their values are to be understood.
    pub ways: Ways,
}

/// A cell as the file has it.
#[derive(Default)]
pub(super) struct Raw {
    /// The number of its format.
    pub style: usize,
    /// What sort of value it has; empty for a number.
    pub sort: String,
    /// Its value.
    pub value: Option<String>,
    /// Its text, where that stands in the cell itself.
    pub inline: Option<String>,
    /// Whether it has a formula.
    pub formula: bool,
}

/// A cell as a person sees it.
pub(super) struct Seen {
    /// What it is.
    pub kind: Kind,
    /// What it says.
    pub text: String,
}

impl Seen {
    fn of(kind: Kind, text: impl Into<String>) -> Self {
        Self { kind, text: text.into() }
    }
}

impl Raw {
    /// Whether a formula gave its value.
    pub fn origin(&self) -> Origin {
        if self.formula { Origin::Formula } else { Origin::Typed }
    }

    /// What a person sees; `None` where that cannot be said.
    pub fn seen(&self, reads: &Reads) -> Option<Seen> {
        let shape = reads.styles.get(self.style)?;
        let value = match (&self.inline, &self.value) {
            (Some(text), None) if self.sort == "inlineStr" => return Some(text_seen(text, shape)),
            (None, Some(value)) => value.as_str(),
            (None, None) => "",
            (Some(_), _) => return None,
        };
        let is_text = self.sort == "str" && self.value.is_some();
        if self.formula && value.trim().is_empty() && !is_text {
            return Some(Seen::of(Kind::Uncalculated, ""));
        }
        match self.sort.as_str() {
            "str" => Some(text_seen(&unescape(value), shape)),
            "" | "n" | "s" | "b" | "e" | "d" | "inlineStr" if value.trim().is_empty() => {
                Some(Seen::of(Kind::Blank, ""))
            }
            "" | "n" => self.number(value.trim(), shape, reads.ways),
            "s" => Some(text_seen(reads.strings.get(value.trim().parse().ok()?)?, shape)),
            "b" => match value.trim() {
                "1" | "true" => Some(Seen::of(Kind::Plain, "WAAR")),
                "0" | "false" => Some(Seen::of(Kind::Plain, "ONWAAR")),
                _ => None,
            },
            "e" => Some(Seen::of(Kind::Error, value.trim())),
            "d" => Some(date_seen(value.trim(), shape.number)),
            _ => None,
        }
    }

    fn number(&self, value: &str, shape: Shape, ways: Ways) -> Option<Seen> {
        let is_number = value.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte));
        let number: f64 = value.parse().ok().filter(|number: &f64| is_number && number.is_finite())?;
        // Written in as many digits as it takes to read the same number again, so nothing is rounded.
        let digits = number.to_string();
        if self.formula && ways.to_calculate && digits == "0" {
            return Some(Seen::of(Kind::Uncalculated, "")); // what libraries write that cannot calculate
        }
        Some(match shape.number {
            Shows::Number => number_seen(&digits),
            Shows::Padded(width) if digits.bytes().all(|byte| byte.is_ascii_digit()) => {
                Seen::of(Kind::Plain, format!("{digits:0>width$}", width = usize::from(width)))
            }
            Shows::Day { time } if is_day(number) => day_seen(&day_text(&digits, ways.from_1904), time),
            Shows::Yearless if is_day(number) => yearless_seen(&day_text(&digits, ways.from_1904)),
            _ => Seen::of(Kind::Disguised, digits.replace('.', ",")),
        })
    }
}

fn day_seen(day: &Day, time: bool) -> Seen {
    Seen::of(Kind::Moment, day.told(time))
}

fn yearless_seen(day: &Day) -> Seen {
    Seen::of(Kind::Yearless(day.date.year()), format!("{}-{}", day.date.day(), day.date.month()))
}

/// Of a date as ISO 8601 writes it, which shows as the number of its day does. A format that is none of dates says nothing
/// of it.
fn date_seen(value: &str, shows: Shows) -> Seen {
    match (shows, Day::read(value)) {
        (Shows::Day { time }, Some(day)) => day_seen(&day, time),
        (Shows::Yearless, Some(day)) => yearless_seen(&day),
        (Shows::Padded(_) | Shows::Other, _) => Seen::of(Kind::Disguised, value),
        _ => Seen::of(Kind::Moment, value),
    }
}

fn text_seen(text: &str, shape: Shape) -> Seen {
    match text {
        "" => Seen::of(Kind::Blank, ""),
        _ if shape.keeps_text => Seen::of(Kind::Plain, text),
        _ => Seen::of(Kind::Disguised, text),
    }
}

/// So many digits of a number are kept by spreadsheet programs.
const DIGITS: usize = 15;

/// With a decimal comma, so that no `3.125` is taken for three thousand.
fn number_seen(digits: &str) -> Seen {
    match digits.contains('.') {
        true => Seen::of(Kind::Fraction, digits.replace('.', ",")),
        false if digits.len() > DIGITS => Seen::of(Kind::Inexact, digits),
        false => Seen::of(Kind::Plain, digits),
    }
}
