//! Workbooks: files of Excel, `.xlsx` and `.xls`.
//!
//! Comes in: the bytes of a file, recognised by how they begin and not by its name. Goes out: the one [`Sheet`] that is
//! the register. Refuses: passwords, damage, kinds that do not tell which cells are merged (`.ods`, `.xlsb`), and a
//! choice between sheets that only people can make: a hidden sheet is never chosen silently.
//!
//! How this differs from a text file: a number is what the cell holds and not what it shows, so `3.250` shown is 3250 or
//! 3.25 held; a date is a date; a formula counts with the value that was stored, which is told; hidden rows count.

use super::fault::{Headings, SheetName, Shown, WorkbookFault};
use super::heading::{HEAD, Usual};
use super::report::SheetFormat;
use super::sheet::{Merged, Origin, Sheet, SheetCell, Value};
use super::table::Table;
use calamine::{
    Data, DataRef, Dimensions, ExcelDateTime, Reader, SheetType, SheetVisible, Xls, XlsError, Xlsx, XlsxError,
};
use std::io::Cursor;

/// Whether these bytes open a workbook: a ZIP or an OLE container.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
}

/// The sheet that is the register, and what is told about the choice.
pub(super) fn read_sheet(
    bytes: &[u8],
    chosen: Option<&str>,
    usual: &Usual,
) -> Result<(Sheet, SheetFormat), WorkbookFault> {
    let mut book = Book::open(bytes)?;
    let all = book.sheets();
    let name = match chosen {
        Some(name) => named(name, &all)?,
        None => match all.iter().filter(|sheet| sheet.shown == Shown::Visible).collect::<Vec<_>>().as_slice() {
            [only] => only.name.clone(),
            _ => the_only_register(&mut book, all.clone(), usual)?,
        },
    };
    let sheet = book.read(&name)?;
    let others = all.into_iter().map(|sheet| sheet.name).filter(|other| *other != name).collect();
    Ok((sheet, SheetFormat { kind: book.kind(), name, others }))
}

/// The sheet of this name; capitals do not matter, as in Excel.
fn named(name: &str, sheets: &[SheetName]) -> Result<String, WorkbookFault> {
    let same = |sheet: &&SheetName| sheet.name.to_lowercase() == name.trim().to_lowercase();
    let found = sheets.iter().find(same).map(|sheet| sheet.name.clone());
    found.ok_or_else(|| WorkbookFault::NoSuchSheet { name: name.to_owned(), sheets: sheets.to_vec() })
}

/// The one visible sheet with the headings of a register.
fn the_only_register(book: &mut Book, mut sheets: Vec<SheetName>, usual: &Usual) -> Result<String, WorkbookFault> {
    for sheet in sheets.iter_mut().filter(|sheet| sheet.shown == Shown::Visible) {
        if Table::is_register(&book.read(&sheet.name)?, usual) {
            sheet.headings = Headings::Register;
        }
    }
    match sheets.iter().filter(|sheet| sheet.would_do()).collect::<Vec<_>>().as_slice() {
        [only] => Ok(only.name.clone()),
        _ => Err(WorkbookFault::Choose(sheets)),
    }
}

/// An open workbook.
enum Book<'b> {
    Xlsx(Box<Xlsx<Cursor<&'b [u8]>>>),
    Xls(Box<Xls<Cursor<&'b [u8]>>>),
}

impl<'b> Book<'b> {
    fn open(bytes: &'b [u8]) -> Result<Self, WorkbookFault> {
        let zip = bytes.starts_with(b"PK");
        if let Some(kind) = other_kind(bytes).filter(|_| zip) {
            return Err(WorkbookFault::Kind(kind));
        }
        match Xlsx::new(Cursor::new(bytes)) {
            Ok(book) => Ok(Self::Xlsx(Box::new(book))),
            Err(XlsxError::Password) => Err(WorkbookFault::Encrypted),
            Err(error) if zip => Err(xlsx_fault(&error)),
            Err(_) => match Xls::new(Cursor::new(bytes)) {
                Ok(book) => Ok(Self::Xls(Box::new(book))),
                Err(XlsError::Password) => Err(WorkbookFault::Encrypted),
                Err(error) => Err(WorkbookFault::Broken(error.to_string())),
            },
        }
    }

    fn kind(&self) -> &'static str {
        match self {
            Self::Xlsx(_) => "XLSX",
            Self::Xls(_) => "XLS",
        }
    }

    /// Its sheets with cells, in the order of the workbook; their headings are not yet looked at.
    fn sheets(&self) -> Vec<SheetName> {
        let all = match self {
            Self::Xlsx(book) => book.sheets_metadata(),
            Self::Xls(book) => book.sheets_metadata(),
        };
        let name = |sheet: &calamine::Sheet| SheetName {
            name: sheet.name.clone(),
            shown: if sheet.visible == SheetVisible::Visible { Shown::Visible } else { Shown::Hidden },
            headings: Headings::Other,
        };
        all.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).map(name).collect()
    }

    fn read(&mut self, name: &str) -> Result<Sheet, WorkbookFault> {
        let (cells, merged) = match self {
            Self::Xlsx(book) => xlsx_cells(book, name).map_err(|error| xlsx_fault(&error))?,
            Self::Xls(book) => xls_cells(book, name).map_err(|error| WorkbookFault::Broken(error.to_string()))?,
        };
        let merged: Vec<Merged> = merged.iter().map(|range| Merged { first: range.start, last: range.end }).collect();
        Ok(Sheet::new(name.to_owned(), cells, &merged, HEAD))
    }
}

/// The kind of a ZIP container that is a workbook, but not one that is read.
fn other_kind(bytes: &[u8]) -> Option<&'static str> {
    let head = &bytes[..bytes.len().min(200)];
    let has = |bytes: &[u8], name: &[u8]| memchr::memmem::find(bytes, name).is_some();
    if has(head, b"application/vnd.oasis.opendocument") {
        return Some("ODS");
    }
    has(bytes, b"xl/workbook.bin").then_some("XLSB")
}

fn xlsx_fault(error: &XlsxError) -> WorkbookFault {
    match error {
        XlsxError::Password => WorkbookFault::Encrypted,
        error => WorkbookFault::Broken(error.to_string()),
    }
}

/// The cells of a sheet, and the ranges that are merged.
type Cells = (Vec<SheetCell>, Vec<Dimensions>);

fn xlsx_cells(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Cells, XlsxError> {
    let merged = book.merge_cells_by_sheet_name(name)?;
    let mut reader = book.worksheet_cells_reader(name)?;
    let mut cells = Vec::new();
    while let Some(cell) = reader.next_cell_with_formula_metadata()? {
        let origin = if cell.formula.is_some() { Origin::Formula } else { Origin::Typed };
        let (row, column) = cell.pos;
        let value = match cell.value {
            DataRef::SharedString(text) => text_value(text.to_owned()),
            other => value_of(Data::from(other)),
        };
        cells.push(SheetCell { row, column, value, origin });
    }
    Ok((cells, merged))
}

fn xls_cells(book: &mut Xls<Cursor<&[u8]>>, name: &str) -> Result<Cells, XlsError> {
    let merged = book.merge_cells_by_sheet_name(name)?;
    let (values, formulas) = (book.worksheet_range(name)?, book.worksheet_formula(name)?);
    let (top, left) = values.start().unwrap_or_default();
    let cell = |(row, column, value): (usize, usize, &Data)| {
        let (row, column) = (u32::try_from(row).ok()? + top, u32::try_from(column).ok()? + left);
        let formula = formulas.get_value((row, column)).is_some_and(|formula| !formula.is_empty());
        let origin = if formula { Origin::Formula } else { Origin::Typed };
        Some(SheetCell { row, column, value: value_of(value.clone()), origin })
    };
    Ok((values.used_cells().filter_map(cell).collect(), merged))
}

fn value_of(data: Data) -> Value {
    match data {
        Data::Empty => Value::Blank,
        Data::Int(number) => Value::Number(number.to_string()),
        // Written in as many digits as it takes to read the same number again, so nothing is rounded.
        Data::Float(number) => Value::Number(number.to_string()),
        Data::String(text) => text_value(text),
        Data::Bool(truth) => Value::Truth(truth),
        Data::DateTime(moment) => Value::Moment(moment_text(moment)),
        Data::DateTimeIso(moment) | Data::DurationIso(moment) => Value::Moment(moment),
        Data::Error(error) => Value::Error(error.to_string()),
    }
}

fn text_value(text: String) -> Value {
    if text.is_empty() { Value::Blank } else { Value::Text(text) }
}

/// `2023-07-01`, with its time where it has one. What is no date in the calendar of Excel stays a number.
fn moment_text(moment: ExcelDateTime) -> String {
    let days = moment.as_f64();
    if moment.is_duration() || !(1.0..2_958_466.0).contains(&days) {
        return days.to_string().replace('.', ",");
    }
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second, milli) == (0, 0, 0, 0) {
        return date;
    }
    format!("{date} {hour:02}:{minute:02}:{second:02}")
}
