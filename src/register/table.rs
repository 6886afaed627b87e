//! Text to a table: its separator, its headings, and its rows in pieces that can be read side by side.

use super::fault::FileFault;
use super::head::{Head, Search, first_filled, sep_line};
use super::heading::Usual;
use super::lines::Lines;
use super::note::Notes;
use super::place::Index;
use super::rows::{Cell, Rows, line_end};
use super::separator::Separator;
use super::sheet::{SHEET_SEPARATOR, Sheet};
use std::ops::Range;

/// Pieces of about this size are read side by side. Fixed, so that results do not depend on the number of threads.
const PIECE: usize = 512 * 1024;

/// A table whose headings are known.
pub(super) struct Table<'t> {
    text: &'t str,
    head: Head<'t>,
    /// Whether the file opened with a line such as `sep=;`.
    pub sep_line: bool,
    /// The sheet that the text was made of.
    pub sheet: Option<&'t Sheet>,
}

impl<'t> Table<'t> {
    /// Finds separator and headings; `None` when there are none, with the faults noted.
    pub fn open(text: &'t str, usual: &Usual, notes: &mut Notes) -> Option<Self> {
        let start = first_filled(text, 0);
        let named = match text[start..].get(..4) {
            Some(word) if word.eq_ignore_ascii_case("sep=") => Some(sep_line(text, start, notes)?),
            _ => None,
        };
        let start = named.map_or(start, |named| first_filled(text, named.end));
        if start == text.len() {
            notes.fault(0, FileFault::Empty);
            return None;
        }
        let mut search = Search::new(text, named.map(|named| named.separator), usual);
        search.look(start);
        Some(Self { text, head: search.head(notes)?, sep_line: named.is_some(), sheet: None })
    }

    /// The table of a sheet; `None` when it is empty, which is noted.
    pub fn of_sheet(sheet: &'t Sheet, usual: &Usual, notes: &mut Notes) -> Option<Self> {
        let text = sheet.text.as_str();
        let start = first_filled(text, 0);
        if start == text.len() {
            notes.fault(0, FileFault::Empty);
            return None;
        }
        let mut search = Search::new(text, Some(SHEET_SEPARATOR), usual);
        search.look(start);
        Some(Self { text, head: search.head(notes)?, sep_line: false, sheet: Some(sheet) })
    }

    /// Whether a sheet has the headings of a register.
    pub fn is_register(sheet: &Sheet, usual: &Usual) -> bool {
        let mut search = Search::new(&sheet.text, Some(SHEET_SEPARATOR), usual);
        search.look(first_filled(&sheet.text, 0));
        search.best.register
    }

    /// Where the rows begin below the headings that a spreadsheet program does not show.
    pub fn hidden(&self) -> Vec<usize> {
        let sheet = self.sheet.into_iter();
        let starts = sheet.flat_map(|sheet| sheet.hidden.iter().filter_map(|row| sheet.start_of(*row)));
        starts.filter(|start| *start >= self.head.body).collect()
    }

    /// Whether the text has more lines than this.
    pub fn has_more_lines_than(&self, most: usize) -> bool {
        let bytes = self.text.as_bytes();
        [b'\n', b'\r'].into_iter().any(|end| memchr::memchr_iter(end, bytes).nth(most).is_some())
    }

    /// The headings, without empty ones at the end.
    pub fn headings(&self) -> &[Cell<'t>] {
        &self.head.headings
    }

    /// Filled lines above them.
    pub fn lines_above(&self) -> usize {
        self.head.lines_above
    }

    /// Between the cells.
    pub fn separator(&self) -> Separator {
        self.head.layout.separator
    }

    /// Pieces that can be read side by side, in the order of the file; each holds whole rows.
    pub fn pieces(&self) -> Vec<Range<usize>> {
        let (bytes, end) = (self.text.as_bytes(), self.text.len());
        let mut pieces = Vec::with_capacity(end / PIECE + 1);
        let mut rows = self.rows(self.head.body..end);
        let mut start = self.head.body;
        while start < end {
            let least = (start + PIECE).min(end);
            let cut = if self.head.layout.quoted {
                rows.skip_to(least);
                rows.at
            } else {
                line_end(bytes, least, end)
            };
            pieces.push(start..cut);
            start = cut;
        }
        pieces
    }

    /// Where the bytes of its text stand.
    pub fn index(&self) -> Index<'t> {
        match self.sheet {
            Some(sheet) => Index::Sheet(sheet),
            None => Index::Lines(Lines::of(self.text)),
        }
    }

    /// The rows of a piece.
    pub fn rows(&self, piece: Range<usize>) -> Rows<'t> {
        Rows::new(self.text, piece, self.head.layout)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(text: &str) -> (Option<(char, Vec<String>)>, Vec<String>) {
        let mut notes = Notes::default();
        let table = Table::open(text, &Usual::agb_and_ion(), &mut notes);
        let faults = notes.faults.iter().map(|(_, fault)| format!("{fault:?}")).collect();
        (table.map(|table| (char::from(table.separator().byte()), values(table.headings()))), faults)
    }

    fn values(cells: &[Cell]) -> Vec<String> {
        cells.iter().map(|cell| cell.value().into_owned()).collect()
    }

    #[test]
    fn the_headings_tell_the_separator() {
        assert_eq!(open("a;b,c;d\n").0, Some((';', vec!["a".into(), "b,c".into(), "d".into()])));
        assert_eq!(open("\r\n \na\tb\t\n").0, Some(('\t', vec!["a".into(), "b".into()])));
        assert_eq!(open("\"a;b;\nc\",d\n").0, Some((',', vec!["a;b;\nc".into(), "d".into()])));
        assert_eq!(open("sep=|\na;b\n").1, [r#"File { fault: SepLine { named: Quoted("|") } }"#]);
        assert_eq!(open("SEP=;\r\na;b,c,d\n").0, Some((';', vec!["a".into(), "b,c,d".into()])));
        assert_eq!(open("a;b,c\n").1, ["File { fault: TwoSeparators { one: Semicolon, other: Comma } }"]);
    }

    #[test]
    fn headings_are_found_below_a_title() {
        let title = "Aanmeldingen, per 1 mei; definitief\n\n;;\nagb,ion\n01990001,3250\n";
        assert_eq!(open(title).0, Some((',', vec!["agb".into(), "ion".into()])));
        let mut notes = Notes::default();
        let above = |text| Table::open(text, &Usual::agb_and_ion(), &mut notes).map(|table| table.lines_above());
        assert_eq!([title, "agb;ion\n", "\nagb;ion\nagb;ion\n"].map(above), [Some(1), Some(0), Some(0)]);
        // what stands below a practice is no line of headings
        assert_eq!(open("a;b\n01990001;x\nagb;ion\n").0, Some((';', vec!["a".into(), "b".into()])));
    }
}
