//! A list as CSV for a program: UTF-8, `;`, LF, every text as it is, days as `2023-07-01`.

use crate::tell::list::table::Table;
use crate::words::spreadsheet::{Reader, WideRows};

/// The file: headings, and a line a row.
pub fn write_csv(table: &Table) -> Vec<u8> {
    let mut rows = WideRows::new(Reader::Program);
    rows.push(table.heads.iter().map(|head| head.nl));
    for row in &table.rows {
        rows.push(row.iter().map(ToString::to_string));
    }
    rows.finish()
}
