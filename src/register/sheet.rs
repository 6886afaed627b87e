//! A sheet of a workbook as a text of the same form as a file, so that one reader reads both.
//!
//! Comes in: the cells of a sheet ([`Cells`]) and its merged ranges. Goes out: a [`Sheet`]: rows with tabs between
//! the cells, the place of each, and a [`Mark`] on each cell that a text could not hold.

use super::across::{Across, Merged};
use super::fault::WorkbookFault;
use super::practice::narrow;
use super::read::MOST_BYTES;
use super::separator::Separator;
use crate::words::fault::cell_name;
use std::fmt::Write;
use std::ops::RangeInclusive;

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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct SheetCell {
    at: At,
    kind: Kind,
    origin: Origin,
    /// Where its text begins in that of all.
    start: u32,
    length: u32,
}

/// The cells of a sheet with something in them, in its order.
#[derive(Default)]
pub(super) struct Cells {
    list: Vec<SheetCell>,
    text: String,
}

impl Cells {
    /// Adds the cell that comes next; together they say less than 4 GB.
    pub fn push(&mut self, at: At, kind: Kind, origin: Origin, text: &str) {
        let (start, length) = (narrow(self.text.len()), narrow(text.len()));
        self.text.push_str(text);
        self.list.push(SheetCell { at, kind, origin, start, length });
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Bytes that they say together.
    pub fn text_len(&self) -> usize {
        self.text.len()
    }

    fn text(&self, cell: &SheetCell) -> &str {
        &self.text[cell.start as usize..][..cell.length as usize]
    }
}

/// Where a value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// Somebody typed it.
    Typed,
    /// A formula gave it, when the file was saved.
    Formula,
}

/// What a cell is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing: such a cell is not kept.
    Blank,
    /// A text, a whole number, WAAR or ONWAAR: what it says is all there is.
    Plain,
    /// A number with decimals.
    Fraction,
    /// A number with more digits than are kept.
    Inexact,
    /// A day, or a day and a time.
    Moment,
    /// A day that shows without its year, which is this one.
    Yearless(i16),
    /// An error: `#REF!`.
    Error,
    /// A formula without a stored value.
    Uncalculated,
    /// A value whose format shows something else.
    Disguised,
}

/// What a cell is that its text does not tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// What it is.
    Is(Kind),
    /// A formula.
    Formula,
    /// A cell behind another one: the number of the range.
    Merged(u32),
}

/// A sheet as text.
pub(super) struct Sheet {
    /// Its name.
    pub name: String,
    /// Its rows.
    pub text: String,
    /// Rows with something in them that a spreadsheet program does not show, from 0.
    pub hidden: Vec<u32>,
    /// Columns that it does not show, from 0.
    hidden_columns: Vec<RangeInclusive<u32>>,
    /// The byte at which each row begins.
    rows: Vec<usize>,
    /// Bytes at which marked cells begin, in order; a cell can have two marks.
    marks: Vec<(usize, Mark)>,
    merged: Vec<Merged>,
}

impl Sheet {
    /// Writes the cells, each with its value. `head` rows with something in them may hold the headings: no row is
    /// narrower than the widest of these.
    /// # Errors
    /// More than is read, and merged ranges that lie over each other.
    pub fn new(name: String, mut cells: Cells, mut merged: Vec<Merged>, head: usize) -> Result<Self, WorkbookFault> {
        merged.sort_by_key(|range| range.first);
        if Across::overlaps(&merged) {
            return Err(WorkbookFault::Merged { sheet: name.into() });
        }
        cover(&mut cells, &merged)?;
        let rows = || cells.list.chunk_by(|a, b| a.at.row == b.at.row);
        let width = rows().take(head).map(|row| row[row.len() - 1].at.column + 1).max();
        let (hidden, hidden_columns, rows_at) = (Vec::new(), Vec::new(), Vec::new());
        let sheet =
            Self { name, text: String::new(), hidden, hidden_columns, rows: rows_at, marks: Vec::new(), merged };
        let mut writer = Writer { sheet, across: Across::default() };
        for row in rows() {
            writer.row(row, &cells, width.unwrap_or(0))?;
        }
        Ok(writer.sheet)
    }

    /// The same, with its rows and columns that do not show.
    pub fn with_hidden(self, hidden: Vec<u32>, hidden_columns: Vec<RangeInclusive<u32>>) -> Self {
        Self { hidden, hidden_columns, ..self }
    }

    /// Whether a spreadsheet program does not show a column.
    pub fn hides_column(&self, column: usize) -> bool {
        let column = u32::try_from(column).unwrap_or(u32::MAX);
        self.hidden_columns.iter().any(|columns| columns.contains(&column))
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

    /// The byte at which a row begins that is written.
    pub fn start_of(&self, row: u32) -> Option<usize> {
        self.rows.get(row as usize).copied()
    }

    /// The marks on the cells that begin in these bytes.
    pub fn marks(&self, from: usize, to: usize) -> &[(usize, Mark)] {
        let first = self.marks.partition_point(|&(at, _)| at < from);
        let count = self.marks[first..].partition_point(|&(at, _)| at <= to);
        &self.marks[first..first + count]
    }

    /// `A5:A24`, for a mark.
    pub fn merged_name(&self, number: u32) -> String {
        let cell = |at: At| cell_name(at.row as usize + 1, at.column as usize + 1);
        let Merged { first, last } = self.merged[number as usize];
        format!("{}:{}", cell(first), cell(last))
    }
}

/// So many cells can stand behind merged ones.
const MOST_BEHIND: usize = 1_000_000;

/// Puts a cell behind each merged one, below it with its value: a heading over two rows stands in both. Where it is not
/// a heading its mark is a fault.
fn cover(cells: &mut Cells, merged: &[Merged]) -> Result<(), WorkbookFault> {
    let Some(last) = cells.list.last().map(|cell| cell.at.row) else { return Ok(()) };
    let mut behind = Vec::new();
    for range in merged {
        let Ok(top) = cells.list.binary_search_by_key(&range.first, |cell| cell.at) else { continue };
        let top = SheetCell { origin: Origin::Typed, ..cells.list[top] };
        for row in range.first.row + 1..=range.last.row.min(last) {
            let at = At { row, column: range.first.column };
            if cells.list.binary_search_by_key(&at, |cell| cell.at).is_err() {
                behind.push(SheetCell { at, ..top });
            }
            if behind.len() > MOST_BEHIND {
                return Err(WorkbookFault::TooLarge);
            }
        }
    }
    cells.list.append(&mut behind);
    cells.list.sort_by_key(|cell| cell.at);
    cells.list.dedup_by_key(|cell| cell.at);
    Ok(())
}

struct Writer {
    sheet: Sheet,
    across: Across,
}

impl Writer {
    /// Writes a row with something in it, at least so wide, after the empty ones before it.
    fn row(&mut self, cells: &[SheetCell], all: &Cells, width: u32) -> Result<(), WorkbookFault> {
        let (row, last) = (cells[0].at.row, cells[cells.len() - 1].at.column + 1);
        while self.sheet.rows.len() < row as usize {
            self.sheet.rows.push(self.sheet.text.len());
            self.sheet.text.push('\n');
        }
        self.sheet.rows.push(self.sheet.text.len());
        self.across.reach(row, &self.sheet.merged);
        let mut cells = cells.iter().peekable();
        for column in 0..last.max(width) {
            if column > 0 {
                self.sheet.text.push(char::from(SHEET_SEPARATOR.byte()));
            }
            if let Some(range) = self.across.hiding(At { row, column }, &self.sheet.merged) {
                self.mark(Mark::Merged(range));
            }
            if let Some(cell) = cells.next_if(|cell| cell.at.column == column) {
                self.cell(cell, all.text(cell));
            }
        }
        self.sheet.text.push('\n');
        (self.sheet.text.len() as u64 <= MOST_BYTES && self.sheet.marks.len() <= MOST_MARKS)
            .then_some(())
            .ok_or(WorkbookFault::TooLarge)
    }

    fn cell(&mut self, cell: &SheetCell, text: &str) {
        match (cell.origin, cell.kind) {
            (Origin::Formula, Kind::Uncalculated) | (Origin::Typed, _) => {}
            (Origin::Formula, _) => self.mark(Mark::Formula),
        }
        if !matches!(cell.kind, Kind::Plain | Kind::Blank) {
            self.mark(Mark::Is(cell.kind));
        }
        // in quotes where it could be taken for something else
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

/// So many cells can have something that their text does not tell.
const MOST_MARKS: usize = 20_000_000;

#[cfg(test)]
mod tests {
    use super::*;

    fn at(row: u32, column: u32) -> At {
        At { row, column }
    }

    fn sheet(cells: &[(At, Kind, &str)], merged: &[Merged]) -> Result<Sheet, WorkbookFault> {
        let mut all = Cells::default();
        cells.iter().for_each(|(at, kind, text)| all.push(*at, *kind, Origin::Typed, text));
        Sheet::new("Blad1".to_owned(), all, merged.to_vec(), 40)
    }

    #[test]
    fn each_cell_is_found_again() {
        let plain = |row, column, text| (at(row, column), Kind::Plain, text);
        let cells = [plain(2, 1, "a\t\"b\"\nc"), plain(2, 3, "3250"), plain(4, 0, "WAAR"), plain(4, 5, "ver")];
        let sheet = sheet(&cells, &[]).unwrap();
        assert_eq!(sheet.text, "\n\n\t\"a\t\"\"b\"\"\nc\"\t\t3250\t\t\n\nWAAR\t\t\t\t\tver\n");
        let place = |needle: &str| sheet.row_and_column(sheet.text.find(needle).unwrap());
        assert_eq!([place("\"a"), place("3250"), place("WAAR"), place("ver")], [(3, 2), (3, 4), (5, 1), (5, 6)]);
    }

    #[test]
    fn a_merged_heading_stands_in_both_rows_and_is_marked() {
        let merged = [Merged { first: at(0, 0), last: at(1, 0) }, Merged { first: at(0, 1), last: at(0, 2) }];
        let plain = |row, column, text| (at(row, column), Kind::Plain, text);
        let cells = [plain(0, 0, "agb"), plain(0, 1, "vragen"), plain(1, 1, "een"), plain(1, 2, "twee")];
        let sheet = sheet(&cells, &merged).unwrap();
        assert_eq!(sheet.text, "agb\tvragen\t\nagb\teen\ttwee\n");
        let marks: Vec<(usize, String)> = sheet
            .marks
            .iter()
            .map(|(at, mark)| match mark {
                Mark::Merged(range) => (*at, sheet.merged_name(*range)),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(marks, [(11, "B1:C1".to_owned()), (12, "A1:A2".to_owned())]);
        assert_eq!(sheet.marks(12, 12), &sheet.marks[1..]);
    }
}
