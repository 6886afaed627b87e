//! Tables as they are, whatever they are of: every sheet of a workbook, or a text.
//!
//! For lists that come back: written by this program, and saved again by a spreadsheet. Nothing is repaired or interpreted:
//! each cell is what a person sees of it, days as `2023-07-01` where the cell holds a day.

use super::book::{is_zip, read_sheets};
use super::fault::WorkbookFault;
use super::note::Notes;
use super::separator::Separator;
use super::sheet::{SHEET_SEPARATOR, Sheet};
use super::text::decode;
use csv::ReaderBuilder;

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlainTable {
    /// The sheet; none of a text.
    pub sheet: Option<String>,
    /// Its rows with something in them.
    pub rows: Vec<PlainRow>,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainRow {
    /// Which row of the sheet or line of the text, from 1.
    pub row: usize,
    /// Its cells.
    pub cells: Vec<String>,
}

/// Reads every sheet of a workbook that can be read, or a text in which `wanted` is a heading, in any case.
///
/// # Errors
/// When a workbook cannot be opened, or none of its sheets can be read.
pub fn read_tables(bytes: &[u8], wanted: &str) -> Result<Vec<PlainTable>, WorkbookFault> {
    if is_zip(bytes) {
        return Ok(read_sheets(bytes)?.iter().map(of_sheet).collect());
    }
    let text = decode(bytes, &mut Notes::default()).text;
    let read = |separator| records(&text, separator).into_iter().map(|([_, row], cells)| PlainRow { row, cells });
    let read = Separator::ALL.into_iter().map(|separator| read(separator).collect::<Vec<_>>());
    let names =
        |row: &PlainRow| row.cells.len() > 1 && row.cells.iter().any(|cell| cell.trim().eq_ignore_ascii_case(wanted));
    let rows = read.into_iter().find(|rows| rows.iter().any(names)).unwrap_or_default();
    Ok(vec![PlainTable { sheet: None, rows }])
}

fn of_sheet(sheet: &Sheet) -> PlainTable {
    let row = |([byte, _], cells): ([usize; 2], Vec<String>)| {
        // the reader takes the empty lines above a row for a part of it
        let empty = sheet.text[byte..].bytes().take_while(|byte| *byte == b'\n').count();
        PlainRow { row: sheet.row_and_column(byte + empty).0, cells }
    };
    let rows = records(&sheet.text, SHEET_SEPARATOR).into_iter().map(row).collect();
    PlainTable { sheet: Some(sheet.name.clone()), rows }
}

/// The rows of a text, each with the byte at which it begins and its line.
fn records(text: &str, separator: Separator) -> Vec<([usize; 2], Vec<String>)> {
    let mut reader = ReaderBuilder::new();
    reader.delimiter(separator.byte()).has_headers(false).flexible(true);
    let mut rows = Vec::new();
    // what is no UTF-8 cannot come from a text
    for record in reader.from_reader(text.as_bytes()).records().map_while(Result::ok) {
        let at = record.position().map_or([0, 0], |at| [at.byte(), at.line()]);
        let at = at.map(|at| usize::try_from(at).unwrap_or(usize::MAX));
        let cells: Vec<String> = record.iter().map(str::to_owned).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push((at, cells));
        }
    }
    rows
}
