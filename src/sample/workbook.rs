//! The register as a workbook of Excel: codes as text, ION as numbers, wishes as dates, as a careful person keeps it.
//!
//! The same register gives the same bytes: the workbook says it was made on a fixed day.

use super::make::Sample;
use crate::words::sample::WorkbookFault;
use crate::words::spreadsheet::{workbook, workbook_day};
use jiff::civil::Date;
use rust_xlsxwriter::{ExcelDateTime, Format, Worksheet, XlsxError};

/// Rows of a sheet of Excel.
const MOST_ROWS: usize = 1_048_576;

/// The columns of a register that hold numbers and dates.
const ION: u16 = 4;
const WISH: u16 = 5;

impl From<XlsxError> for WorkbookFault {
    fn from(error: XlsxError) -> Self {
        Self::Unwritable { detail: error.to_string() }
    }
}

impl Sample {
    /// The register as a workbook with one sheet.
    ///
    /// # Errors
    /// [`WorkbookFault`], in practice only when there are too many rows.
    pub fn workbook(&self) -> Result<Vec<u8>, WorkbookFault> {
        let rows = self.register.split_terminator("\r\n").count();
        if rows > MOST_ROWS {
            return Err(WorkbookFault::TooManyRows { rows });
        }
        let mut workbook = workbook("FICTIEF")?;
        let sheet = workbook.add_worksheet().set_name("Aanmeldingen")?;
        let date = Format::new().set_num_format("dd-mm-yyyy");
        // a sample has no quotes and no separators inside its cells
        for (row, line) in self.register.split_terminator("\r\n").zip(0..) {
            write_row(sheet, line, row, &date)?;
        }
        Ok(workbook.save_to_buffer()?)
    }
}

fn write_row(sheet: &mut Worksheet, line: u32, row: &str, date: &Format) -> Result<(), XlsxError> {
    for (cell, column) in row.split(';').zip(0..) {
        match value(column, cell) {
            Value::Nothing => {}
            Value::Text => _ = sheet.write_string(line, column, cell)?,
            Value::Number(number) => _ = sheet.write_number(line, column, number)?,
            Value::Date(day) => _ = sheet.write_datetime_with_format(line, column, day, date)?,
        }
    }
    Ok(())
}

/// What a cell of a workbook holds.
enum Value {
    Nothing,
    Text,
    Number(u32),
    Date(ExcelDateTime),
}

fn value(column: u16, cell: &str) -> Value {
    let number = cell.parse().ok().filter(|_| column == ION);
    let day = read_date(cell).filter(|_| column == WISH);
    match (number, day.and_then(|day| workbook_day(day).ok())) {
        (Some(number), _) => Value::Number(number),
        (None, Some(day)) => Value::Date(day),
        (None, None) if cell.is_empty() => Value::Nothing,
        (None, None) => Value::Text,
    }
}

/// `01-07-2023`, as a sample writes its dates.
fn read_date(cell: &str) -> Option<Date> {
    let [day, month, year] = cell.split('-').collect::<Vec<_>>().try_into().ok()?;
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{Preset, sample};
    use calamine::{Data, Reader, Xlsx};
    use std::io::{Cursor, Read};

    fn cells(sample: &Sample) -> Vec<Vec<Data>> {
        let bytes = sample.workbook().unwrap();
        let range = Xlsx::new(Cursor::new(&bytes)).unwrap().worksheet_range("Aanmeldingen").unwrap();
        range.rows().map(<[Data]>::to_vec).collect()
    }

    fn text(text: &str) -> Data {
        Data::String(text.to_owned())
    }

    #[test]
    fn a_register_has_text_numbers_and_dates() {
        let sample = sample(Preset::Hoog, None, None, "1");
        let cells = cells(&sample);
        assert_eq!(cells.len(), 141);
        assert_eq!(
            cells[0],
            ["praktijk", "naam", "plaats", "regio", "ion", "voorkeursdatum", "verzekeraar", "uzovi"].map(text)
        );
        for (cells, row) in cells.iter().zip(sample.register.split_terminator("\r\n")).skip(1) {
            let row: Vec<&str> = row.split(';').collect();
            assert_eq!(cells[0], text(row[0]));
            assert_eq!(cells[7], text(row[7]));
            assert_eq!(cells[4], Data::Float(row[4].parse().unwrap()));
            let day = read_date(row[5]);
            match &cells[5] {
                Data::DateTime(moment) => {
                    let (year, month, date, ..) = moment.to_ymd_hms_milli();
                    assert_eq!(day, Date::new(year.try_into().unwrap(), month as i8, date as i8).ok());
                }
                Data::Empty => assert_eq!(row[5], ""),
                other => assert_eq!(*other, text(row[5])),
            }
        }
    }

    /// Otherwise the clock would be in it, and the same seed would not give the same bytes.
    #[test]
    fn a_workbook_says_that_it_was_made_on_a_fixed_day() {
        let bytes = sample(Preset::Hoog, Some(3), None, "1").workbook().unwrap();
        let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
        let mut core = String::new();
        archive.by_name("docProps/core.xml").unwrap().read_to_string(&mut core).unwrap();
        assert_eq!(core.matches("2023-01-01T00:00:00Z").count(), 2, "{core}");
        for at in 0..archive.len() {
            assert_eq!(archive.by_index(at).unwrap().last_modified(), Some(zip::DateTime::default()));
        }
    }

    #[test]
    fn what_does_not_fit_in_a_sheet_is_refused() {
        let sample = Sample { rules: String::new(), register: "\r\n".repeat(MOST_ROWS + 1) };
        assert_eq!(sample.workbook(), Err(WorkbookFault::TooManyRows { rows: MOST_ROWS + 1 }));
    }
}
