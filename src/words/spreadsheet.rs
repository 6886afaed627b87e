//! Files for a spreadsheet program, and for other programs: CSV with `;`, and workbooks.
//!
//! Comes in: rows of texts. Goes out: what Dutch Excel opens well (byte order mark, CRLF, days first, codes and other texts
//! that it would change kept as they are by `="…"`), or what a program reads (UTF-8, LF, ISO dates, every text as it is). The
//! same bytes in every locale.

use csv::{Terminator, Writer, WriterBuilder};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

/// For whom a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// A spreadsheet program: codes as `="01990012"`, which Excel keeps as text.
    Spreadsheet,
    /// Another program: everything as it is.
    Program,
}

/// A file that gets its rows one by one.
pub struct Rows<const N: usize>(WideRows);

impl<const N: usize> Rows<N> {
    /// A file with these headings.
    pub fn new(headings: [&str; N], reader: Reader) -> Self {
        let mut rows = Self(WideRows::new(reader));
        rows.push(headings);
        rows
    }

    /// One more row.
    pub fn push(&mut self, row: [impl AsRef<[u8]>; N]) {
        self.0.push(row);
    }

    /// The bytes of the file.
    pub fn finish(self) -> Vec<u8> {
        self.0.finish()
    }
}

/// The same where only the data say how many columns there are: all rows have as many as the first.
pub struct WideRows(Writer<Vec<u8>>);

impl WideRows {
    /// An empty file.
    pub fn new(reader: Reader) -> Self {
        let (start, end) = match reader {
            Reader::Spreadsheet => ("\u{feff}", Terminator::CRLF),
            Reader::Program => ("", Terminator::Any(b'\n')),
        };
        Self(WriterBuilder::new().delimiter(b';').terminator(end).from_writer(start.into()))
    }

    /// One more row.
    pub fn push(&mut self, row: impl IntoIterator<Item = impl AsRef<[u8]>>) {
        let written = self.0.write_record(row);
        debug_assert!(written.is_ok(), "memory takes every row, and all are of one length");
    }

    /// The bytes of the file.
    pub fn finish(self) -> Vec<u8> {
        self.0.into_inner().unwrap_or_default() // memory takes what is left
    }
}

/// The paper of a sheet; without it a program takes that of its own country.
pub const A4: u8 = 9;

/// A workbook without sheets, made on a day that is always the same: the same content gives the same bytes.
///
/// # Errors
/// None in practice.
pub fn workbook(title: &str) -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(2023, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&made));
    Ok(workbook)
}

/// A day of a workbook.
///
/// # Errors
/// When it lies before 1900: a workbook knows no such day.
pub fn workbook_day(date: Date) -> Result<ExcelDateTime, XlsxError> {
    let [month, day] = [date.month(), date.day()].map(i8::unsigned_abs);
    ExcelDateTime::from_ymd(date.year().unsigned_abs(), month, day)
}

impl Reader {
    /// A code as this reader keeps it.
    pub fn code(self, text: &str) -> String {
        match self {
            Self::Spreadsheet => code(text),
            Self::Program => text.to_owned(),
        }
    }

    /// A text as this reader keeps it.
    pub fn text(self, text: &str) -> String {
        match self {
            Self::Spreadsheet => kept(text),
            Self::Program => text.to_owned(),
        }
    }

    /// `01-07-2023`, or `2023-07-01`.
    pub fn day(self, date: Date) -> String {
        match self {
            Self::Spreadsheet => format!("{:02}-{:02}-{:04}", date.day(), date.month(), date.year()),
            Self::Program => date.to_string(),
        }
    }

    /// `11-06-2023 21:59:59 UTC`, or `2023-06-11T21:59:59Z`.
    pub fn moment(self, moment: Timestamp) -> String {
        if self == Self::Program {
            return moment.to_string();
        }
        let moment = Offset::UTC.to_datetime(moment);
        format!("{} {:02}:{:02}:{:02} UTC", self.day(moment.date()), moment.hour(), moment.minute(), moment.second())
    }
}

/// A code that must stay as it is: Excel keeps `="01990012"` as text, with its zero.
pub fn code(code: &str) -> String {
    format!("=\"{}\"", code.replace('"', "\"\""))
}

/// A text, as [`code`] where a spreadsheet program would take it for a formula, a number, a date or a truth (domain B7).
pub fn kept(text: &str) -> String {
    if is_changed(text) { code(text) } else { text.to_owned() }
}

/// A text as [`code`] writes it, or as a spreadsheet program saved it: without the formula.
pub fn read_code(text: &str) -> String {
    let formula = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    formula.map_or_else(|| text.to_owned(), |code| code.replace("\"\"", "\""))
}

/// Whether a spreadsheet program may take a text for something else; it errs on the safe side.
fn is_changed(text: &str) -> bool {
    let mut words = text.split(|char: char| !char.is_alphabetic()).filter(|word| !word.is_empty());
    let is_truth = ["true", "false", "waar", "onwaar"].iter().any(|truth| text.eq_ignore_ascii_case(truth));
    let is_value = text.contains(|char: char| char.is_ascii_digit()) && words.all(is_of_a_value);
    text.starts_with(['=', '+', '-', '@', '\t', '\r']) || is_truth || is_value
}

/// Whether a word can stand in a number, a date or a time: the beginning of a month in Dutch or English, and what stands beside digits.
fn is_of_a_value(word: &str) -> bool {
    const MONTHS: [&str; 16] = [
        "jan", "feb", "mar", "mrt", "maa", "apr", "may", "mei", "jun", "jul", "aug", "sep", "oct", "okt", "nov", "dec",
    ];
    let word = word.to_lowercase();
    MONTHS.iter().any(|month| word.starts_with(month)) || ["e", "am", "pm", "eur"].contains(&word.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_change_is_kept() {
        for text in [
            "=1+1", "@x", "-2;=3", "+31 6", "0403", "00123", "1-7-2023", "1 mei", "5-SEP", "1e5", "12 %", "Waar", "1/2",
        ] {
            assert_eq!(kept(text), format!("=\"{text}\""), "{text}");
        }
        for text in ["De Linde", "CZ 7119", "Praktijk 3", "'t Hofje", "", "mei", "Zuid-2 oost"] {
            assert_eq!(kept(text), text);
        }
    }

    #[test]
    fn what_is_read_is_what_was_written() {
        for text in ["01990012", "a\"b", "", "De Linde", "=1+1", "'t Hofje", "@x", "=\"1\""] {
            assert_eq!((read_code(&code(text)), read_code(&kept(text))), (text.to_owned(), text.to_owned()));
        }
        assert_eq!(read_code("01990012"), "01990012");
    }

    #[test]
    fn a_file_has_one_form() {
        let file = |reader: Reader| {
            let mut rows = Rows::new(["x", "y"], reader);
            rows.push([reader.code("01990012").as_str(), "a;b"]);
            rows.push(["c\"d", &reader.day(jiff::civil::date(2023, 7, 1))]);
            String::from_utf8(rows.finish()).unwrap()
        };
        let excel = "\u{feff}x;y\r\n\"=\"\"01990012\"\"\";\"a;b\"\r\n\"c\"\"d\";01-07-2023\r\n";
        assert_eq!(file(Reader::Spreadsheet), excel);
        assert_eq!(file(Reader::Program), "x;y\n01990012;\"a;b\"\n\"c\"\"d\";2023-07-01\n");
    }
}
