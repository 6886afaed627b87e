//! The cells of a sheet, in the order in which they stand, each once.
//!
//! Spreadsheet programs take a file whose rows or cells do not stand in their order for damaged; other readers keep
//! the last of two. So neither is read, nor a reference that no sheet has.

use super::cell::{Raw, Reads};
use super::limit::{MOST_CELLS, MOST_TEXT};
use super::text::item;
use super::xml::{Flaw, Xml};
use crate::register::across::Merged;
use crate::register::sheet::{At, Cells, Kind};
use std::borrow::Cow;
use std::ops::RangeInclusive;

/// Where a sheet ends.
const ROWS: u32 = 1_048_576;
const COLUMNS: u32 = 16_384;

/// What a sheet holds.
#[derive(Default)]
pub(super) struct Grid {
    /// Its cells.
    pub cells: Cells,
    /// Its merged ranges.
    pub merged: Vec<Merged>,
    /// Rows that a spreadsheet program does not show, from 0.
    pub hidden: Vec<u32>,
    /// Columns that it does not show, from 0.
    pub hidden_columns: Vec<RangeInclusive<u32>>,
}

/// Reads a sheet.
pub(super) struct GridReader<'r> {
    reads: &'r Reads,
    /// So many rows with something in them are kept.
    keeps: usize,
    grid: Grid,
    /// Where the next row is, unless it says otherwise.
    row: u32,
    /// Cells that were seen, also empty ones.
    seen: usize,
    /// Whether rows are hidden unless they say otherwise.
    hides: bool,
}

impl<'r> GridReader<'r> {
    /// One that keeps so many rows.
    pub fn new(reads: &'r Reads, keeps: usize) -> Self {
        Self { reads, keeps, grid: Grid::default(), row: 0, seen: 0, hides: false }
    }

    /// Reads a part.
    pub fn read(mut self, xml: &mut Xml) -> Result<Grid, Flaw> {
        let mut tables = 0;
        xml.each(|xml| {
            if xml.name() != "worksheet" {
                return Err(Flaw::Broken);
            }
            xml.each(|xml| match xml.name() {
                "sheetFormatPr" => {
                    self.hides = xml.says("zeroHeight")?;
                    xml.skip()
                }
                "sheetData" if tables == 0 => {
                    tables = 1;
                    xml.each(|xml| self.row(xml))
                }
                "sheetData" => Err(Flaw::Broken),
                "cols" => xml.each(|xml| self.column(xml)),
                "mergeCells" => xml.each(|xml| self.merge(xml)),
                _ => xml.skip(),
            })
        })?;
        Ok(self.grid)
    }

    fn row(&mut self, xml: &mut Xml) -> Result<(), Flaw> {
        if xml.name() != "row" {
            return Err(Flaw::Broken);
        }
        let named = match xml.attribute("r")? {
            Some(row) => row.trim().parse::<u32>().ok().and_then(|row| row.checked_sub(1)).ok_or(Flaw::Broken)?,
            None => self.row,
        };
        if named < self.row || named >= ROWS {
            return Err(Flaw::Place(At { row: named.min(ROWS - 1), column: 0 }));
        }
        let hidden = match xml.attribute("hidden")? {
            Some(_) => xml.says("hidden")?,
            None => self.hides,
        };
        self.row = named + 1;
        let (before, mut next) = (self.grid.cells.len(), 0);
        xml.each(|xml| match xml.name() {
            "c" => self.cell(xml, named, &mut next),
            "extLst" => xml.skip(),
            _ => Err(Flaw::Broken),
        })?;
        let filled = self.grid.cells.len() > before;
        if hidden && filled {
            self.grid.hidden.push(named);
        }
        self.keeps = self.keeps.saturating_sub(usize::from(filled));
        Ok(())
    }

    fn cell(&mut self, xml: &mut Xml, row: u32, next: &mut u32) -> Result<(), Flaw> {
        let at = match xml.attribute("r")? {
            Some(reference) => read_reference(&reference).ok_or(Flaw::Place(At { row, column: *next }))?,
            None => At { row, column: *next },
        };
        if at.row != row || at.column < *next || at.column >= COLUMNS {
            return Err(Flaw::Place(at));
        }
        (*next, self.seen) = (at.column + 1, self.seen + 1);
        let raw = read_raw(xml, at)?;
        let seen = raw.seen(self.reads).ok_or(Flaw::Cell(at))?;
        if seen.kind != Kind::Blank && self.keeps > 0 {
            self.grid.cells.push(at, seen.kind, raw.origin(), &seen.text);
        }
        let fits = self.seen <= MOST_CELLS && self.grid.cells.text_len() <= MOST_TEXT;
        if fits { Ok(()) } else { Err(Flaw::TooLarge) }
    }

    /// Columns that are hidden, or of which nothing shows. Whatever else is wrong with them concerns no value.
    fn column(&mut self, xml: &mut Xml) -> Result<(), Flaw> {
        let number = |text: Option<Cow<'_, str>>| text.and_then(|text| text.trim().parse::<u32>().ok()?.checked_sub(1));
        let (first, last) = (number(xml.attribute("min")?), number(xml.attribute("max")?));
        if let (true, Some((first, last))) = (xml.says("hidden")?, first.zip(last))
            && self.grid.hidden_columns.len() < COLUMNS as usize
        {
            self.grid.hidden_columns.push(first..=last);
        }
        xml.skip()
    }

    fn merge(&mut self, xml: &mut Xml) -> Result<(), Flaw> {
        let range = xml.attribute("ref")?.ok_or(Flaw::Broken)?;
        let (first, last) = range.split_once(':').unwrap_or((&range, &range));
        let [Some(first), Some(last)] = [first, last].map(read_reference) else { return Err(Flaw::Broken) };
        if first.row > last.row || first.column > last.column {
            return Err(Flaw::Broken);
        }
        self.grid.merged.push(Merged { first, last });
        if self.grid.merged.len() > MOST_CELLS / 10 { Err(Flaw::TooLarge) } else { xml.skip() }
    }
}

/// A cell that has begun, to its end.
fn read_raw(xml: &mut Xml, at: At) -> Result<Raw, Flaw> {
    let style = xml.attribute("s")?.map_or(Ok(0), |style| style.trim().parse()).map_err(|_| Flaw::Cell(at))?;
    let sort = xml.attribute("t")?.unwrap_or_default().into_owned();
    let mut raw = Raw { style, sort, ..Raw::default() };
    xml.each(|xml| {
        let twice = match xml.name() {
            "v" => raw.value.replace(xml.text()?).is_some(),
            "is" => raw.inline.replace(item(xml)?).is_some(),
            "f" => {
                xml.skip()?;
                std::mem::replace(&mut raw.formula, true)
            }
            "extLst" => return xml.skip(),
            _ => true,
        };
        if twice { Err(Flaw::Cell(at)) } else { Ok(()) }
    })?;
    Ok(raw)
}

/// `D2` is the fourth cell of the second row. A reference outside of any sheet is none.
fn read_reference(text: &str) -> Option<At> {
    let digits = text.find(|char: char| char.is_ascii_digit())?;
    let (letters, digits) = text.split_at(digits);
    let fits = (1..=3).contains(&letters.len())
        && letters.bytes().all(|byte| byte.is_ascii_uppercase())
        && (1..=7).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !fits {
        return None;
    }
    let column = letters.bytes().fold(0, |column, byte| column * 26 + u32::from(byte - b'A') + 1) - 1;
    let row = digits.parse::<u32>().ok()?.checked_sub(1)?;
    (row < ROWS && column < COLUMNS).then_some(At { row, column })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_a_place_of_a_sheet_or_none() {
        assert_eq!(read_reference("A1"), Some(At { row: 0, column: 0 }));
        assert_eq!(read_reference("XFD1048576"), Some(At { row: 1_048_575, column: 16_383 }));
        for text in
            ["", "A", "1", "A0", "XFE1", "A1048577", "D4294967298", "AAAAAAAD2", "a1", "$A$1", "A1:B2", "A-1", "Ä1"]
        {
            assert_eq!(read_reference(text), None, "{text}");
        }
    }
}
