//! A sheet of a workbook as a text of the same form as a file, so that one reader reads both.
//!
//! Comes in: the cells of a sheet ([`SheetCell`]) and its merged ranges. Goes out: a [`Sheet`]: rows with tabs between
//! the cells, the place of each, and a [`Mark`] on each cell that a text could not hold. Numbers are written in digits,
//! never rounded; one with decimals gets a decimal comma, so that no `3.125` is taken for three thousand.

use super::separator::Separator;
use crate::words::fault::cell_name;
use crate::words::register::sheet::Fraction;
use std::fmt::Write;

/// What stands between the cells of a sheet, where it is written as text.
pub(super) const SHEET_SEPARATOR: Separator = Separator::Tab;

/// Where a cell stands. In the order of the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct At {
    /// Row, from 0.
    pub row: u32,
    /// Column, from 0.
    pub column: u32,
}

/// A cell with something in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SheetCell {
    /// Where it stands.
    pub at: At,
    /// What it holds.
    pub value: Value,
    /// Whether the value comes from a formula.
    pub origin: Origin,
}

/// Where a value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// Somebody typed it.
    Typed,
    /// A formula gave it, when the file was saved.
    Formula,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// Nothing.
    Blank,
    /// A text.
    Text(String),
    /// A number in digits, with a point before its decimals.
    Number(String),
    /// WAAR or ONWAAR.
    Truth(bool),
    /// A day, or a day and a time.
    Moment(String),
    /// An error: `#REF!`.
    Error(String),
}

/// Cells that are shown as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Merged {
    /// The first of them, whose value is that of all.
    pub first: At,
    /// The last.
    pub last: At,
}

/// What a cell is that its text does not tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// An error.
    Error,
    /// A formula without a stored value.
    Uncalculated,
    /// A formula.
    Formula,
    /// A cell behind another one: the range.
    Merged(String),
    /// A number with decimals.
    Fraction(Fraction),
    /// A number with more digits than are kept.
    Inexact,
    /// A day or a time.
    Moment,
}

/// So many digits of a number are kept by spreadsheet programs.
const DIGITS: usize = 15;

/// A sheet as text.
pub(super) struct Sheet {
    /// Its name.
    pub name: String,
    /// Its rows.
    pub text: String,
    /// The byte at which each row begins.
    rows: Vec<usize>,
    /// Bytes at which marked cells begin, in order; a cell can have two marks.
    marks: Vec<(usize, Mark)>,
}

impl Sheet {
    /// Writes the cells, each with its value, in the order of the sheet. `head` rows with something in them may hold
    /// the headings: no row is narrower than the widest of these.
    pub fn new(name: String, mut cells: Vec<SheetCell>, merged: &[Merged], head: usize) -> Self {
        cells.retain(|cell| cell.value != Value::Blank || cell.origin == Origin::Formula);
        cells.sort_by_key(|cell| cell.at);
        cover(&mut cells, merged);
        let width =
            cells.chunk_by(|a, b| a.at.row == b.at.row).take(head).map(|row| row[row.len() - 1].at.column + 1).max();
        let mut writer =
            Writer { sheet: Self { name, text: String::new(), rows: Vec::new(), marks: Vec::new() }, merged };
        for row in cells.chunk_by(|a, b| a.at.row == b.at.row) {
            writer.row(row, width.unwrap_or(0));
        }
        writer.sheet
    }

    /// Row and column, both from 1, of the cell at this byte.
    pub fn row_and_column(&self, at: usize) -> (usize, usize) {
        let row = self.rows.partition_point(|&start| start <= at).max(1);
        let mut inside = false;
        let before = self.text[self.rows.get(row - 1).copied().unwrap_or(0)..at].bytes();
        let column = before.filter(|&byte| {
            inside ^= byte == b'"';
            byte == SHEET_SEPARATOR.byte() && !inside
        });
        (row, column.count() + 1)
    }

    /// The marks on the cells that begin in these bytes.
    pub fn marks(&self, from: usize, to: usize) -> &[(usize, Mark)] {
        let first = self.marks.partition_point(|&(at, _)| at < from);
        let count = self.marks[first..].partition_point(|&(at, _)| at <= to);
        &self.marks[first..first + count]
    }
}

/// Puts a cell behind each merged one, below it with its value: a heading over two rows stands in both. Where it is not
/// a heading its mark is a fault.
fn cover(cells: &mut Vec<SheetCell>, merged: &[Merged]) {
    let Some(last) = cells.last().map(|cell| cell.at.row) else { return };
    let mut behind = Vec::new();
    for range in merged {
        let Ok(top) = cells.binary_search_by_key(&range.first, |cell| cell.at) else { continue };
        let value = &cells[top].value;
        for row in range.first.row + 1..=range.last.row.min(last) {
            let at = At { row, column: range.first.column };
            if cells.binary_search_by_key(&at, |cell| cell.at).is_err() {
                behind.push(SheetCell { at, value: value.clone(), origin: Origin::Typed });
            }
        }
    }
    cells.append(&mut behind);
    cells.sort_by_key(|cell| cell.at);
    cells.dedup_by_key(|cell| cell.at);
}

struct Writer<'m> {
    sheet: Sheet,
    merged: &'m [Merged],
}

impl Writer<'_> {
    /// Writes a row with something in it, at least so wide, after the empty ones before it.
    fn row(&mut self, cells: &[SheetCell], width: u32) {
        let (row, last) = (cells[0].at.row, cells[cells.len() - 1].at.column + 1);
        while self.sheet.rows.len() < row as usize {
            self.sheet.rows.push(self.sheet.text.len());
            self.sheet.text.push('\n');
        }
        self.sheet.rows.push(self.sheet.text.len());
        let across: Vec<&Merged> =
            self.merged.iter().filter(|range| (range.first.row..=range.last.row).contains(&row)).collect();
        let mut cells = cells.iter().peekable();
        for column in 0..last.max(width) {
            if column > 0 {
                self.sheet.text.push(char::from(SHEET_SEPARATOR.byte()));
            }
            if let Some(range) = across.iter().find(|range| range.hides(At { row, column })) {
                self.mark(Mark::Merged(range.name()));
            }
            if let Some(cell) = cells.next_if(|cell| cell.at.column == column) {
                self.cell(cell);
            }
        }
        self.sheet.text.push('\n');
    }

    fn cell(&mut self, cell: &SheetCell) {
        match (cell.origin, &cell.value) {
            (Origin::Formula, Value::Blank) => self.mark(Mark::Uncalculated),
            (Origin::Formula, _) => self.mark(Mark::Formula),
            (Origin::Typed, _) => {}
        }
        match &cell.value {
            Value::Blank => {}
            Value::Text(text) => self.text(text),
            Value::Truth(truth) => self.sheet.text.push_str(if *truth { "WAAR" } else { "ONWAAR" }),
            Value::Moment(moment) => {
                self.mark(Mark::Moment);
                self.sheet.text.push_str(moment);
            }
            Value::Error(error) => {
                self.mark(Mark::Error);
                self.text(error);
            }
            Value::Number(number) => self.number(number),
        }
    }

    fn number(&mut self, number: &str) {
        if let Some((whole, decimals)) = number.split_once('.') {
            self.mark(Mark::Fraction(Fraction::Of { whole: whole.to_owned(), decimals: decimals.to_owned() }));
            let _ = write!(self.sheet.text, "{whole},{decimals}");
            return;
        }
        if number.len() > DIGITS {
            self.mark(Mark::Inexact);
        }
        self.sheet.text.push_str(number);
    }

    /// In quotes where it could be taken for something else.
    fn text(&mut self, text: &str) {
        if text.contains(['"', '\t', '\n', '\r']) {
            let _ = write!(self.sheet.text, "\"{}\"", text.replace('"', "\"\""));
        } else {
            self.sheet.text.push_str(text);
        }
    }

    fn mark(&mut self, mark: Mark) {
        self.sheet.marks.push((self.sheet.text.len(), mark));
    }
}

impl Merged {
    /// Whether a cell is in it, and not its first.
    fn hides(&self, at: At) -> bool {
        let Self { first, last } = self;
        let rows = first.row..=last.row;
        rows.contains(&at.row) && (first.column..=last.column).contains(&at.column) && at != *first
    }

    /// `A5:A24`.
    fn name(&self) -> String {
        let cell = |at: At| cell_name(at.row as usize + 1, at.column as usize + 1);
        format!("{}:{}", cell(self.first), cell(self.last))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(row: u32, column: u32, value: Value) -> SheetCell {
        SheetCell { at: At { row, column }, value, origin: Origin::Typed }
    }

    fn text(value: &str) -> Value {
        Value::Text(value.to_owned())
    }

    #[test]
    fn each_cell_is_found_again() {
        let cells = vec![
            cell(2, 1, text("a\t\"b\"\nc")),
            cell(2, 3, Value::Number("3250".to_owned())),
            cell(4, 0, Value::Truth(true)),
            cell(4, 5, text("ver")),
        ];
        let sheet = Sheet::new("Blad1".to_owned(), cells, &[], 40);
        assert_eq!(sheet.text, "\n\n\t\"a\t\"\"b\"\"\nc\"\t\t3250\t\t\n\nWAAR\t\t\t\t\tver\n");
        let place = |needle: &str| sheet.row_and_column(sheet.text.find(needle).unwrap());
        assert_eq!([place("\"a"), place("3250"), place("WAAR"), place("ver")], [(3, 2), (3, 4), (5, 1), (5, 6)]);
    }

    #[test]
    fn no_decimals_pass_for_thousands() {
        let number = |digits: &str| {
            let sheet = Sheet::new(String::new(), vec![cell(0, 0, Value::Number(digits.to_owned()))], &[], 1);
            (sheet.text.trim().to_owned(), sheet.marks.into_iter().map(|(_, mark)| mark).collect::<Vec<_>>())
        };
        assert_eq!(number("3250"), ("3250".to_owned(), vec![]));
        assert_eq!(
            number("3.125"),
            ("3,125".to_owned(), vec![Mark::Fraction(Fraction::Of { whole: "3".into(), decimals: "125".into() })])
        );
        assert_eq!(number("1234567890123456"), ("1234567890123456".to_owned(), vec![Mark::Inexact]));
    }

    #[test]
    fn a_merged_heading_stands_in_both_rows_and_is_marked() {
        let at = |row, column| At { row, column };
        let merged = [Merged { first: at(0, 0), last: at(1, 0) }, Merged { first: at(0, 1), last: at(0, 2) }];
        let cells = vec![
            cell(0, 0, text("agb")),
            cell(0, 1, text("vragen")),
            cell(1, 1, text("een")),
            cell(1, 2, text("twee")),
        ];
        let sheet = Sheet::new(String::new(), cells, &merged, 40);
        assert_eq!(sheet.text, "agb\tvragen\t\nagb\teen\ttwee\n");
        let marks = [(11, Mark::Merged("B1:C1".to_owned())), (12, Mark::Merged("A1:A2".to_owned()))];
        assert_eq!(sheet.marks, marks);
        assert_eq!(sheet.marks(12, 12), &marks[1..]);
    }
}
