//! The register as a workbook of Excel: codes as text, ION as numbers, wishes as dates, as a careful person keeps it.
//!
//! Where a cell is dirty it holds what it shows, as text; only a code without its leading zero is a number, since
//! that is how it lost it. The same sheet gives the same bytes: the workbook says it was made on a fixed day.

use super::Dirt;
use super::sheet::{Cell, ION, Row, Sheet, WISH};
use super::smudge::read_clean_date;
use crate::say;
use crate::words::fault::Wording;
use crate::words::lang::Lang;
use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

/// Rows of a sheet of Excel.
const MOST_ROWS: usize = 1_048_576;

/// Why a register cannot be a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkbookFault {
    /// More rows than a sheet can have.
    TooManyRows(usize),
    /// Excel's format cannot hold something; never met.
    Unwritable(String),
}

impl Wording for WorkbookFault {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::TooManyRows(rows) => {
                let rows = lang.number(*rows as u64);
                say!(lang, nl: "{rows} rijen passen niet in een werkblad van Excel", en: "{rows} rows do not fit in a sheet of Excel")
            }
            Self::Unwritable(detail) => {
                say!(lang, nl: "het werkblad kan niet gemaakt worden ({detail})", en: "the workbook cannot be made ({detail})")
            }
        }
    }

    fn mend(&self, lang: Lang) -> String {
        say!(lang, nl: "kies `--format csv`, of minder praktijken", en: "choose `--format csv`, or fewer practices")
    }
}

impl From<XlsxError> for WorkbookFault {
    fn from(error: XlsxError) -> Self {
        Self::Unwritable(error.to_string())
    }
}

impl Sheet {
    /// The register as a workbook with one sheet. What is dirty about a text file has no meaning here.
    ///
    /// # Errors
    /// [`WorkbookFault`], in practice only when there are too many rows.
    pub fn write_xlsx(&self) -> Result<Vec<u8>, WorkbookFault> {
        let rows = self.titles.len() + 1 + self.rows.len();
        if rows > MOST_ROWS {
            return Err(WorkbookFault::TooManyRows(rows));
        }
        let mut workbook = Workbook::new();
        let made = ExcelDateTime::from_ymd(2023, 1, 1)?;
        workbook.set_properties(&DocProperties::new().set_title("FICTIEF").set_creation_datetime(&made));
        let sheet = workbook.add_worksheet().set_name("Aanmeldingen")?;
        self.fill(sheet)?;
        Ok(workbook.save_to_buffer()?)
    }

    fn fill(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let last = u16::try_from(self.headings.len().saturating_sub(1)).unwrap_or(u16::MAX); // a sample has 13 columns at most
        let title = Format::new().set_align(FormatAlign::Left).set_bold();
        let mut line = 0;
        for text in &self.titles {
            if !text.is_empty() {
                sheet.merge_range(line, 0, line, last, text, &title)?;
            }
            line += 1;
        }
        for (heading, column) in self.headings.iter().zip(0..) {
            sheet.write_string(line, column, heading)?;
        }
        let date = Format::new().set_num_format("dd-mm-yyyy");
        for (row, line) in self.rows.iter().zip(line + 1..) {
            write_row(sheet, line, row, &date)?;
        }
        Ok(())
    }
}

fn write_row(sheet: &mut Worksheet, line: u32, row: &Row, date: &Format) -> Result<(), XlsxError> {
    for ((at, cell), column) in row.cells.iter().enumerate().zip(0_u16..) {
        match value(at, cell) {
            Value::Nothing => {}
            Value::Text(text) => _ = sheet.write_string(line, column, text)?,
            Value::Number(number) => _ = sheet.write_number(line, column, number)?,
            Value::Date(day) => _ = sheet.write_datetime_with_format(line, column, day, date)?,
        }
    }
    Ok(())
}

/// What a cell of a workbook holds.
enum Value<'c> {
    Nothing,
    Text(&'c str),
    Number(u32),
    Date(ExcelDateTime),
}

fn value(column: usize, cell: &Cell) -> Value<'_> {
    let is_number = match cell.stain {
        Some((dirt, _)) => dirt == Dirt::LostZero,
        None => column == ION,
    };
    let number = cell.text.parse().ok().filter(|_| is_number);
    let day = read_clean_date(&cell.text).filter(|_| column == WISH && cell.stain.is_none());
    match (number, day.and_then(excel_day)) {
        (Some(number), _) => Value::Number(number),
        (None, Some(day)) => Value::Date(day),
        (None, None) if cell.text.is_empty() => Value::Nothing,
        (None, None) => Value::Text(&cell.text),
    }
}

fn excel_day(day: Date) -> Option<ExcelDateTime> {
    let [month, date] = [day.month(), day.day()].map(i8::unsigned_abs);
    ExcelDateTime::from_ymd(day.year().unsigned_abs(), month, date).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{Preset, sample};
    use calamine::{Data, Reader, Xlsx};
    use std::io::{Cursor, Read};

    fn open(bytes: &[u8]) -> Xlsx<Cursor<&[u8]>> {
        Xlsx::new(Cursor::new(bytes)).unwrap()
    }

    fn cells(sheet: &Sheet) -> Vec<Vec<Data>> {
        let range = open(&sheet.write_xlsx().unwrap()).worksheet_range("Aanmeldingen").unwrap();
        range.rows().map(<[Data]>::to_vec).collect()
    }

    fn text(text: &str) -> Data {
        Data::String(text.to_owned())
    }

    #[test]
    fn a_clean_register_has_text_numbers_and_dates() {
        let sheet = Sheet::new(&sample(Preset::Hoog, None, None, "1"));
        let cells = cells(&sheet);
        assert_eq!(cells.len(), 141);
        assert_eq!(cells[0], ["praktijk", "naam", "regio", "ion", "voorkeursdatum", "verzekeraar"].map(text));
        for (cells, row) in cells[1..].iter().zip(&sheet.rows) {
            assert_eq!(cells[0], text(row.text(0)));
            assert_eq!(cells[3], Data::Float(row.text(ION).parse().unwrap()));
            let day = read_clean_date(row.text(WISH));
            match &cells[WISH] {
                Data::DateTime(moment) => {
                    let (year, month, date, ..) = moment.to_ymd_hms_milli();
                    assert_eq!(day, Date::new(year.try_into().unwrap(), month as i8, date as i8).ok());
                }
                Data::Empty => assert_eq!(row.text(WISH), ""),
                other => assert_eq!(*other, text(row.text(WISH))),
            }
        }
    }

    #[test]
    fn dirt_is_where_the_list_says() {
        let kinds: Vec<Dirt> = Dirt::ALL.into_iter().filter(|dirt| !dirt.is_of_text()).collect();
        for seed in 0..10 {
            let sheet = Sheet::new(&sample(Preset::Cohaesie, None, None, "1")).soiled(&kinds, &seed.to_string());
            let cells = cells(&sheet);
            for stain in sheet.stains() {
                let row = &cells[stain.line - 1];
                let expected = match stain.dirt {
                    Dirt::LostZero => Data::Float(stain.after.parse().unwrap()),
                    _ => text(&stain.after),
                };
                let sum = || row[ION] == Data::Float(stain.after.parse().unwrap());
                assert!(
                    stain.after.is_empty() || row.contains(&expected) || stain.dirt == Dirt::Total && sum(),
                    "{stain:?} {row:?}"
                );
            }
        }
    }

    #[test]
    fn a_title_stands_in_merged_cells() {
        let sheet = Sheet::new(&sample(Preset::Hoog, Some(3), None, "1")).soiled(&[Dirt::TitleLines], "1");
        let bytes = sheet.write_xlsx().unwrap();
        let merged = open(&bytes).merge_cells_by_sheet_name("Aanmeldingen").unwrap();
        let written = sheet.titles.iter().filter(|title| !title.is_empty()).count();
        assert_eq!(merged.len(), written);
        assert_eq!((merged[0].start, merged[0].end), ((0, 0), (0, 5)));
    }

    /// Otherwise the clock would be in it, and the same seed would not give the same bytes.
    #[test]
    fn a_workbook_says_that_it_was_made_on_a_fixed_day() {
        let bytes = Sheet::new(&sample(Preset::Hoog, Some(3), None, "1")).write_xlsx().unwrap();
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
        let mut sheet = Sheet::new(&sample(Preset::Hoog, Some(1), None, "1"));
        sheet.rows = vec![Row { cells: Vec::new(), added: None }; MOST_ROWS];
        assert_eq!(sheet.write_xlsx(), Err(WorkbookFault::TooManyRows(MOST_ROWS + 1)));
    }
}
