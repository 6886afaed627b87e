//! Files for a spreadsheet program: CSV that Dutch Excel opens well.
//!
//! Comes in: rows of texts. Goes out: `;`, byte order mark, CRLF. What a program would take for a formula is made
//! harmless, and codes keep their zeros. The same bytes in every locale.

use csv::{Terminator, Writer, WriterBuilder};

/// A file that gets its rows one by one.
pub struct Rows<const N: usize>(Writer<Vec<u8>>);

impl<const N: usize> Rows<N> {
    /// A file with these headings.
    pub fn new(headings: [&str; N]) -> Self {
        let start = "\u{feff}".as_bytes().to_vec();
        let mut rows = Self(WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(start));
        rows.push(headings);
        rows
    }

    /// One more row.
    pub fn push(&mut self, row: [impl AsRef<[u8]>; N]) {
        let written = self.0.write_record(row);
        debug_assert!(written.is_ok(), "memory takes every row, and all are of one length");
    }

    /// The bytes of the file.
    pub fn finish(self) -> Vec<u8> {
        self.0.into_inner().unwrap_or_default() // memory takes what is left
    }
}

/// A code that must stay as it is: Excel keeps `="01990012"` as text, with its zero.
pub fn code(code: &str) -> String {
    format!("=\"{}\"", code.replace('"', "\"\""))
}

/// A text that a spreadsheet would take for a formula gets an apostrophe (domain B7).
pub fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

/// A code as [`code`] writes it, or as a spreadsheet program saved it: without the formula.
pub fn read_code(text: &str) -> String {
    let formula = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    formula.map_or_else(|| text.to_owned(), |code| code.replace("\"\"", "\""))
}

/// A text as [`harmless`] writes it.
pub fn read_harmless(text: &str) -> String {
    let shielded = text.strip_prefix('\'').filter(|rest| harmless(rest) == text);
    shielded.unwrap_or(text).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_text() {
        assert_eq!(harmless("=1+1"), "'=1+1");
        assert_eq!(harmless("@x"), "'@x");
        assert_eq!(harmless("De Linde"), "De Linde");
    }

    #[test]
    fn what_is_read_is_what_was_written() {
        for text in ["01990012", "a\"b", "", "De Linde", "=1+1", "'t Hofje", "@x"] {
            assert_eq!((read_code(&code(text)), read_harmless(&harmless(text))), (text.to_owned(), text.to_owned()));
        }
        assert_eq!(read_code("01990012"), "01990012");
    }

    #[test]
    fn a_file_has_one_form() {
        let mut rows = Rows::new(["x", "y"]);
        rows.push([&code("01990012"), "a;b"]);
        rows.push(["c\"d", ""]);
        let file = String::from_utf8(rows.finish()).unwrap();
        assert_eq!(file, "\u{feff}x;y\r\n\"=\"\"01990012\"\"\";\"a;b\"\r\n\"c\"\"d\";\r\n");
    }
}
