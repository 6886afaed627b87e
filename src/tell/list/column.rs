//! Columns of a list, and what their cells look like.

use super::ask::Reader;
use crate::register::Uzovi;
use crate::words::Lang;
use crate::words::spreadsheet::code;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

/// A column: its heading in Dutch and in English, and its value in a row.
pub struct Column<V> {
    pub(super) nl: &'static str,
    pub(super) en: &'static str,
    pub(super) value: V,
}

impl<V> Column<V> {
    /// The heading. A file has the Dutch one in every locale.
    pub fn heading(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Nl => self.nl,
            Lang::En => self.en,
        }
    }
}

impl Reader {
    /// The code of an insurer as this reader keeps it; empty where it is not known.
    pub(super) fn uzovi(self, uzovi: Option<Uzovi>) -> String {
        uzovi.map_or(String::new(), |uzovi| self.code(&uzovi.to_string()))
    }

    /// A code as this reader keeps it.
    pub(super) fn code(self, text: &str) -> String {
        match self {
            Self::Spreadsheet => code(text),
            Self::Program => text.to_owned(),
        }
    }
}

/// `01-07-2023`.
pub(super) fn day_first(date: Date) -> String {
    format!("{:02}-{:02}-{:04}", date.day(), date.month(), date.year())
}

/// `11-06-2023 21:59:59 UTC`.
pub(super) fn moment_day_first(moment: Timestamp) -> String {
    let moment = Offset::UTC.to_datetime(moment);
    let day = day_first(moment.date());
    format!("{day} {:02}:{:02}:{:02} UTC", moment.hour(), moment.minute(), moment.second())
}
