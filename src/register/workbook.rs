//! Workbooks: files of Excel, `.xlsx` and `.xlsm`.
//!
//! Comes in: the bytes of a file, recognised by how they begin and not by its name. Goes out: the one [`Sheet`] that is
//! the register. Refuses: passwords, damage, a choice between sheets that only people can make (a hidden sheet is never
//! chosen silently), and other kinds: of `.ods` and `.xlsb` the library does not tell which cells are merged, so that an
//! answer over three rows would be silence in two; a damaged `.xls` makes it stop.
//!
//! How this differs from a text file: a number is what the cell holds and not what it shows, so `3.250` shown is 3250 or
//! 3.25 held; a date is a date; a formula counts with the value that was stored, which is told; hidden rows count.

use super::fault::WorkbookFault;
use super::heading::{HEAD, Usual};
use super::report::SheetFormat;
use super::sheet::{At, Merged, Origin, Sheet, SheetCell, Value};
use super::table::Table;
use crate::words::register::file::SheetTold;
use crate::words::value::OneOf;
use calamine::{Data, DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use std::io::Cursor;

/// How a ZIP container begins.
const ZIP: &[u8] = b"PK\x03\x04";

/// Whether these bytes open a workbook: a ZIP or an OLE container.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(ZIP) || bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
}

/// A sheet of a workbook.
struct SheetName {
    name: String,
    shown: Shown,
}

/// Whether a spreadsheet program shows a sheet.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Visible,
    Hidden,
}

impl SheetName {
    fn told(&self) -> SheetTold {
        let name = self.name.as_str().into();
        match self.shown {
            Shown::Visible => SheetTold::Shown { name },
            Shown::Hidden => SheetTold::Hidden { name },
        }
    }
}

/// A sheet that was read, and what is told about its choice.
pub(super) struct Chosen {
    /// The sheet.
    pub sheet: Sheet,
    /// Which one it is.
    pub format: SheetFormat,
}

/// The sheet that is the register: the one that is named, or the one that is obvious.
pub(super) fn read_sheet(bytes: &[u8], named: Option<&str>, usual: &Usual) -> Result<Chosen, WorkbookFault> {
    let mut book = Book::open(bytes)?;
    let all = book.sheets();
    let name = match named {
        Some(name) => find(name, &all)?,
        None => match all.iter().filter(|sheet| sheet.shown == Shown::Visible).collect::<Vec<_>>().as_slice() {
            [only] => only.name.clone(),
            _ => the_only_register(&mut book, &all, usual)?,
        },
    };
    let sheet = book.read(&name)?;
    let others = all.into_iter().map(|sheet| sheet.name).filter(|other| *other != name).collect();
    Ok(Chosen { sheet, format: SheetFormat { kind: "XLSX", name, others } })
}

/// The sheet of this name; capitals do not matter, as in Excel.
fn find(name: &str, sheets: &[SheetName]) -> Result<String, WorkbookFault> {
    let same = |sheet: &&SheetName| sheet.name.to_lowercase() == name.trim().to_lowercase();
    let found = sheets.iter().find(same).map(|sheet| sheet.name.clone());
    let names = || OneOf(sheets.iter().map(|sheet| sheet.name.as_str().into()).collect());
    found.ok_or_else(|| WorkbookFault::NoSuchSheet { name: name.into(), sheets: names() })
}

/// The one visible sheet with the headings of a register.
fn the_only_register(book: &mut Book, sheets: &[SheetName], usual: &Usual) -> Result<String, WorkbookFault> {
    let mut fitting = Vec::new();
    for sheet in sheets.iter().filter(|sheet| sheet.shown == Shown::Visible) {
        if Table::is_register(&book.read(&sheet.name)?, usual) {
            fitting.push(sheet);
        }
    }
    match fitting.as_slice() {
        [only] => Ok(only.name.clone()),
        [] => Err(WorkbookFault::NoneOf { sheets: sheets.iter().map(SheetName::told).collect() }),
        several => Err(WorkbookFault::Several { sheets: several.iter().map(|sheet| sheet.told()).collect() }),
    }
}

/// An open workbook.
struct Book<'b>(Xlsx<Cursor<&'b [u8]>>);

impl<'b> Book<'b> {
    fn open(bytes: &'b [u8]) -> Result<Self, WorkbookFault> {
        other_kind(bytes).map_or(Ok(()), Err)?;
        Xlsx::new(Cursor::new(bytes)).map(Self).map_err(|error| xlsx_fault(&error))
    }

    /// Its sheets with cells, in the order of the workbook.
    fn sheets(&self) -> Vec<SheetName> {
        let name = |sheet: &calamine::Sheet| SheetName {
            name: sheet.name.clone(),
            shown: if sheet.visible == SheetVisible::Visible { Shown::Visible } else { Shown::Hidden },
        };
        self.0.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).map(name).collect()
    }

    fn read(&mut self, name: &str) -> Result<Sheet, WorkbookFault> {
        let Cells { cells, merged } = xlsx_cells(&mut self.0, name).map_err(|error| xlsx_fault(&error))?;
        Ok(Sheet::new(name.to_owned(), cells, &merged, HEAD))
    }
}

/// What is wrong with a container that holds a workbook, but not one that is read. Only its bytes are looked at: the
/// library may stop at a damaged OLE container.
fn other_kind(bytes: &[u8]) -> Option<WorkbookFault> {
    let head = &bytes[..bytes.len().min(200)];
    let has = |bytes: &[u8], name: &[u8]| memchr::memmem::find(bytes, name).is_some();
    if !bytes.starts_with(ZIP) {
        // Excel puts an OLE container around a workbook with a password, and used to put one around all of them.
        let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        return Some(if has(bytes, &locked) { WorkbookFault::Encrypted } else { WorkbookFault::Kind { kind: "XLS" } });
    }
    if has(head, b"application/vnd.oasis.opendocument") {
        return Some(WorkbookFault::Kind { kind: "ODS" });
    }
    has(bytes, b"xl/workbook.bin").then_some(WorkbookFault::Kind { kind: "XLSB" })
}

fn xlsx_fault(error: &XlsxError) -> WorkbookFault {
    match error {
        XlsxError::Password => WorkbookFault::Encrypted,
        error => WorkbookFault::Broken { reason: error.to_string().into() },
    }
}

/// What a sheet holds.
struct Cells {
    cells: Vec<SheetCell>,
    merged: Vec<Merged>,
}

fn xlsx_cells(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Cells, XlsxError> {
    let merged = book.merge_cells_by_sheet_name(name)?;
    let merged = merged.iter().filter_map(|range| Some(Merged { first: at(range.start)?, last: at(range.end)? }));
    let merged = merged.collect();
    let mut reader = book.worksheet_cells_reader(name)?;
    let mut cells = Vec::new();
    while let Some(cell) = reader.next_cell_with_formula_metadata()? {
        let origin = if cell.formula.is_some() { Origin::Formula } else { Origin::Typed };
        let at = at(cell.pos).ok_or(XlsxError::RowNumberOverflow)?; // a damaged file may put it anywhere
        let value = match cell.value {
            DataRef::SharedString(text) => text_value(text.to_owned()),
            other => value_of(Data::from(other)),
        };
        cells.push(SheetCell { at, value, origin });
    }
    Ok(Cells { cells, merged })
}

/// Row and column as the library has them, if a sheet has them: it ends at XFD1048576.
fn at(cell: (u32, u32)) -> Option<At> {
    let (row, column) = cell;
    (row < 1_048_576 && column < 16_384).then_some(At { row, column })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::register::sheet::CellError;
    use calamine::{CellErrorType, ExcelDateTimeType};

    #[test]
    fn numbers_are_written_in_all_their_digits() {
        let number = |number| value_of(Data::Float(number));
        let digits = |digits: &str| Value::Number(digits.to_owned());
        assert_eq!(number(3250.0), digits("3250"));
        assert_eq!(number(3250.5), digits("3250.5"));
        assert_eq!(number(1e21), digits("1000000000000000000000"));
        assert_eq!(number(3_249.999_999_999_999_5), digits("3249.9999999999995"));
        assert_eq!(number(-3.0), digits("-3"));
    }

    #[test]
    fn a_moment_is_a_day_of_its_calendar() {
        let moment = |days, since_1904| moment_text(ExcelDateTime::new(days, ExcelDateTimeType::DateTime, since_1904));
        assert_eq!(moment(45_108.0, false), "2023-07-01");
        assert_eq!(moment(43_646.0, true), "2023-07-01");
        assert_eq!(moment(45_108.75, false), "2023-07-01 18:00:00");
        // before and after all days, and a duration
        assert_eq!([moment(-1.0, false), moment(1e9, false)], ["-1", "1000000000"]);
        let hours = ExcelDateTime::new(1.5, ExcelDateTimeType::TimeDelta, false);
        assert_eq!(moment_text(hours), "1,5");
    }

    #[test]
    fn a_sheet_ends() {
        assert_eq!(at((1_048_575, 16_383)), Some(At { row: 1_048_575, column: 16_383 }));
        assert!(at((1_048_576, 0)).is_none() && at((0, 16_384)).is_none());
    }

    /// Cells hold the errors of Excel in the words of the library; people read them in their own.
    #[test]
    fn the_errors_of_the_library_have_words() {
        use CellErrorType::{Div0, GettingData, NA, Name, Null, Num, Ref, Value as NoValue};
        for error in [Div0, NA, Name, Null, Num, Ref, NoValue] {
            let Value::Error(text) = value_of(Data::Error(error)) else { panic!("not an error") };
            assert!(CellError::read(&text).is_some(), "`{text}`");
        }
        assert_eq!(CellError::read(&GettingData.to_string()), None); // has no Dutch word, so it shows as it is
    }

    /// Other reasons are shown as the library gives them, and nothing hangs on their words.
    #[test]
    fn the_reasons_of_the_library_are_known() {
        assert_eq!(xlsx_fault(&XlsxError::Password), WorkbookFault::Encrypted);
        let cut_off = Book::open(b"PK\x03\x04").err();
        let reason = "Zip error: invalid Zip archive: Could not find EOCD";
        assert_eq!(cut_off, Some(WorkbookFault::Broken { reason: reason.into() }));
    }
}
