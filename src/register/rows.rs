//! Rows of cells, each with the byte at which it stands.
//!
//! `csv_core` splits rows with quotes field by field, and what it lets pass (`"x"y"`, a quote that is never
//! closed) is refused here. A line without quotes is split at its separators. `csv` itself cannot be used: it gives no
//! column, and wrong lines on CRLF files.

use super::fault::RowFault;
use super::separator::Separator;
use csv_core::{ReadFieldResult, Reader, ReaderBuilder};
use std::borrow::Cow;
use std::ops::Range;

/// A cell as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cell<'t> {
    /// Byte of the text at which it begins.
    pub start: usize,
    /// With its quotes, when it has them.
    pub raw: &'t str,
}

impl<'t> Cell<'t> {
    /// What it says, without quotes, and without the formula around a text: `="01990012"` is how people and exports
    /// make Excel keep a text as it is, and Excel shows `01990012`.
    pub fn value(self) -> Cow<'t, str> {
        match unquoted(self.raw) {
            Cow::Borrowed(written) => formula_text(written).unwrap_or(Cow::Borrowed(written)),
            Cow::Owned(written) => {
                let text = formula_text(&written).map(Cow::into_owned);
                Cow::Owned(text.unwrap_or(written))
            }
        }
    }

    /// Whether it says nothing.
    pub fn is_blank(self) -> bool {
        self.raw.is_empty() || self.value().trim().is_empty()
    }
}

/// A text without the quotes around it.
fn unquoted(text: &str) -> Cow<'_, str> {
    match text.strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
        Some(inner) if inner.contains('"') => Cow::Owned(inner.replace("\"\"", "\"")),
        Some(inner) => Cow::Borrowed(inner),
        None => Cow::Borrowed(text),
    }
}

/// What a formula gives that is nothing but a text between quotes.
fn formula_text(written: &str) -> Option<Cow<'_, str>> {
    let text = written.trim().strip_prefix('=')?.trim_start();
    let inner = text.strip_prefix('"')?.strip_suffix('"')?;
    let is_one = !inner.replace("\"\"", "").contains('"');
    is_one.then(|| unquoted(text))
}

/// The byte after the line end at `at`: LF, CRLF or a lone CR.
pub(super) fn after_line(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at..) {
        Some([b'\r', b'\n', ..]) => at + 2,
        Some([_, ..]) => at + 1,
        _ => bytes.len(),
    }
}

/// The byte after the first line end from `from` on, or `end`.
pub(super) fn line_end(bytes: &[u8], from: usize, end: usize) -> usize {
    memchr::memchr2(b'\n', b'\r', &bytes[from..end]).map_or(end, |hit| after_line(bytes, from + hit))
}

/// How a text is divided in cells.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    /// Between the cells.
    pub separator: Separator,
    /// Whether there are quotes anywhere: without, reading is simpler.
    pub quoted: bool,
}

impl Layout {
    /// That of a text with this separator.
    pub fn of(text: &str, separator: Separator) -> Self {
        Self { separator, quoted: memchr::memchr(b'"', text.as_bytes()).is_some() }
    }
}

/// A row that cannot be divided in cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BadRow {
    /// The byte at which its wrong cell begins.
    pub at: usize,
    /// What is wrong.
    pub fault: RowFault,
}

/// Rows one after the other.
pub(super) struct Rows<'t> {
    text: &'t str,
    /// Where the next row begins.
    pub at: usize,
    end: usize,
    separator: u8,
    quoted: Option<Quoted>,
}

impl<'t> Rows<'t> {
    /// The rows of a piece of a text.
    pub fn new(text: &'t str, piece: Range<usize>, layout: Layout) -> Self {
        let separator = layout.separator.byte();
        let quoted = layout.quoted.then(|| Quoted::new(separator));
        Self { text, at: piece.start, end: piece.end, separator, quoted }
    }

    /// Puts the cells of the next row in `cells`; `None` when there is none. A blank line is a row with one blank cell.
    ///
    /// # Errors
    /// Quotes that do not fit, with their byte; the next call goes on with the line after it.
    pub fn next(&mut self, cells: &mut Vec<Cell<'t>>) -> Option<Result<(), BadRow>> {
        cells.clear();
        if self.at >= self.end {
            return None;
        }
        if self.quoted.is_some() {
            let line = line_end(self.text.as_bytes(), self.at, self.end);
            if memchr::memchr(b'"', &self.text.as_bytes()[self.at..line]).is_some() {
                return Some(self.next_quoted(cells));
            }
        }
        self.next_plain(cells);
        Some(Ok(()))
    }

    /// Goes to the first row that begins at `least` or later. A line end may stand inside quotes, so rows with quotes
    /// are read one by one; what is wrong with them is told when their piece is read.
    pub fn skip_to(&mut self, least: usize) {
        let bytes = self.text.as_bytes();
        let mut cells = Vec::new();
        while self.at < least {
            let cut = line_end(bytes, least, self.end);
            let Some(hit) = memchr::memchr(b'"', &bytes[self.at..cut]) else {
                self.at = cut;
                return;
            };
            let line = memchr::memrchr2(b'\n', b'\r', &bytes[self.at..self.at + hit]);
            self.at += line.map_or(0, |line| line + 1);
            let _told_later = self.next(&mut cells);
        }
    }

    /// A row up to the end of its line.
    fn next_plain(&mut self, cells: &mut Vec<Cell<'t>>) {
        let bytes = self.text.as_bytes();
        let mut start = self.at;
        for hit in memchr::memchr3_iter(self.separator, b'\n', b'\r', &bytes[self.at..self.end]) {
            let at = self.at + hit;
            cells.push(Cell { start, raw: &self.text[start..at] });
            start = at + 1;
            if bytes[at] != self.separator {
                self.at = after_line(bytes, at);
                return;
            }
        }
        cells.push(Cell { start, raw: &self.text[start..self.end] });
        self.at = self.end;
    }

    fn next_quoted(&mut self, cells: &mut Vec<Cell<'t>>) -> Result<(), BadRow> {
        let bytes = self.text.as_bytes();
        let Some(quoted) = &mut self.quoted else { return Ok(()) };
        loop {
            let start = self.at;
            let field = quoted.field(&bytes[..self.end], start);
            let cell = Cell { start, raw: &self.text[start..field.end] };
            if let Err((fault, resume)) = check_quotes(cell.raw) {
                quoted.reader.reset();
                self.at = line_end(bytes, start + resume, self.end);
                return Err(BadRow { at: start, fault });
            }
            cells.push(cell);
            self.at = field.next;
            if field.is_last {
                return Ok(());
            }
        }
    }
}

/// `csv_core`, used for where fields end. Its own output is not read: the value of a cell is made from the text.
struct Quoted {
    reader: Reader,
    unread: Vec<u8>,
}

/// Where a field ends.
struct FieldEnd {
    end: usize,
    /// Where the next one begins.
    next: usize,
    /// Whether it is the last of its row.
    is_last: bool,
}

impl Quoted {
    fn new(separator: u8) -> Self {
        Self { reader: ReaderBuilder::new().delimiter(separator).build(), unread: vec![0; 4096] }
    }

    /// Where the field that begins at `start` ends.
    fn field(&mut self, bytes: &[u8], start: usize) -> FieldEnd {
        let mut at = start;
        loop {
            let (result, read, _) = self.reader.read_field(&bytes[at..], &mut self.unread);
            at += read;
            match result {
                ReadFieldResult::Field { record_end: false } => {
                    return FieldEnd { end: at - 1, next: at, is_last: false };
                }
                ReadFieldResult::Field { record_end: true } if read > 0 => {
                    return FieldEnd { end: at - 1, next: after_line(bytes, at - 1), is_last: true };
                }
                ReadFieldResult::Field { .. } | ReadFieldResult::End => {
                    return FieldEnd { end: at, next: at, is_last: true };
                }
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
            }
        }
    }
}

/// A field that opens with a quote must end with the quote that closes it. With the fault comes the byte of the
/// field from which the line end is looked for where reading goes on.
fn check_quotes(raw: &str) -> Result<(), (RowFault, usize)> {
    let Some(inner) = raw.strip_prefix('"') else {
        let spaced = raw.trim_start();
        let opens_late = spaced.len() < raw.len() && spaced.starts_with('"');
        return if opens_late { Err((RowFault::QuoteStray, 0)) } else { Ok(()) };
    };
    let mut at = 0;
    while let Some(hit) = memchr::memchr(b'"', &inner.as_bytes()[at..]) {
        let close = at + hit;
        match inner.as_bytes().get(close + 1) {
            None => return Ok(()),
            Some(b'"') => at = close + 2,
            Some(_) => return Err((RowFault::QuoteStray, close + 1)),
        }
    }
    Err((RowFault::QuoteUnclosed, 0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A row: its cells, each with its byte.
    type Row = Vec<(usize, String)>;

    /// All rows, read in so many pieces; faults with their bytes.
    fn rows(text: &str, pieces: usize) -> (Vec<Row>, Vec<BadRow>) {
        let (mut good, mut bad, mut cells) = (Vec::new(), Vec::new(), Vec::new());
        let mut cutter = Rows::new(text, 0..text.len(), Layout::of(text, Separator::Semicolon));
        let mut start = 0;
        for piece in 1..=pieces {
            cutter.skip_to(text.len() * piece / pieces);
            let mut rows = Rows::new(text, start..cutter.at, Layout::of(text, Separator::Semicolon));
            while let Some(row) = rows.next(&mut cells) {
                match row {
                    Ok(()) => good.push(cells.iter().map(|cell| (cell.start, cell.value().into_owned())).collect()),
                    Err(fault) => bad.push(fault),
                }
            }
            start = cutter.at;
        }
        (good, bad)
    }

    #[test]
    fn cells_know_where_they_stand() {
        let (good, bad) = rows("a;\"b\nb\";c\r\n\r\n\"d\"\"\";;=\"1\"", 1);
        assert_eq!(bad, []);
        let row = |cells: &[(usize, &str)]| cells.iter().map(|(at, cell)| (*at, cell.to_string())).collect::<Vec<_>>();
        assert_eq!(
            good,
            [row(&[(0, "a"), (2, "b\nb"), (8, "c")]), row(&[(11, "")]), row(&[(13, "d\""), (19, ""), (20, "1")]),]
        );
    }

    #[test]
    fn a_formula_that_is_a_text_says_that_text() {
        let value = |raw| Cell { start: 0, raw }.value().into_owned();
        for raw in ["=\"Noord\"", "\"=\"\"Noord\"\"\"", " =\"Noord\" ", "= \"Noord\"", "Noord", "\"Noord\""] {
            assert_eq!(value(raw), "Noord", "{raw}");
        }
        assert_eq!(value("\"=\"\"De \"\"\"\"Eik\"\"\"\"\"\"\""), "De \"Eik\"");
        assert_eq!([value("=\"\""), value("\"=\"\"\"\"\"")], ["", ""]);
        for raw in ["=A1", "=\"a\"&\"b\"", "=\"a", "=a\"", "=", "=T(\"a\")"] {
            assert_eq!(value(raw), raw);
        }
    }

    proptest! {
        #[test]
        fn what_csv_writes_reads_back(
            table in prop::collection::vec(prop::collection::vec("[ab;\"\r\n é]{0,4}", 1..5), 1..12),
            crlf: bool,
            always: bool,
        ) {
            let style = if always { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary };
            let end = if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
            let mut writer = csv::WriterBuilder::new()
                .delimiter(b';').flexible(true).quote_style(style).terminator(end).from_writer(Vec::new());
            // a field that opens with white space and then a quote is written in quotes, so no row is refused
            for row in &table {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let (good, bad) = rows(&text, 1);
            prop_assert_eq!(bad, []);
            let read: Vec<Vec<String>> =
                good.into_iter().map(|row| row.into_iter().map(|(_, cell)| cell).collect()).collect();
            prop_assert_eq!(read, table);
        }

        #[test]
        fn pieces_read_as_the_whole(text in "[ab;\"\r\n]{0,60}", pieces in 1_usize..6) {
            prop_assert_eq!(rows(&text, pieces), rows(&text, 1));
        }
    }
}
