//! A list as a workbook: columns of text, real days, whole numbers; a table a sheet, and a sheet that tells where it comes from.
//!
//! The format of a text stands on the *column*: of a cell alone the zero is lost as soon as somebody edits it.

use super::print::{fit, print_table};
use crate::tell::list::table::{Kind, Table, Value};
use crate::words::spreadsheet::{workbook, workbook_day};
use rust_xlsxwriter::{Format, FormatAlign, Table as SheetTable, TableColumn, TableStyle, Worksheet, XlsxError};

/// Something that is told of a list as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub name: String,
    /// What it says.
    pub value: String,
}

/// The workbook: these tables, then a sheet with the facts. The same list gives the same bytes.
///
/// # Errors
/// In practice only when there are too many rows.
pub fn write_workbook(
    title: &str,
    tables: &[&Table],
    (sheet_name, facts): (&str, &[Fact]),
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = workbook(title)?;
    for table in tables {
        workbook.push_worksheet(sheet_of(table, title)?);
    }
    let mut sheet = Worksheet::new();
    sheet.set_name(sheet_name)?;
    write_facts(&mut sheet, facts)?;
    fit(&mut sheet, title);
    workbook.push_worksheet(sheet);
    workbook.save_to_buffer()
}

/// Text, of the formats that every program knows by number.
const TEXT: u8 = 49;

/// Whole numbers, without thousands marks.
const WHOLE: u8 = 1;

/// Formats of columns, by what stands in them.
struct Formats {
    head: Format,
    text: Format,
    whole: Format,
    day: Format,
}

impl Formats {
    fn new() -> Self {
        let format = |index: u8| Format::new().set_num_format_index(index);
        // numbers and days stand at the right: some room, or they touch the text in the next column
        let apart = |format: Format| format.set_align(FormatAlign::Right).set_indent(1);
        let day = Format::new().set_num_format("dd\\-mm\\-yyyy"); // escaped: else a program puts its own mark there
        Self { head: format(TEXT).set_bold(), text: format(TEXT), whole: apart(format(WHOLE)), day: apart(day) }
    }

    fn of(&self, kind: Kind) -> &Format {
        match kind {
            Kind::Text | Kind::Practice | Kind::Code(_) => &self.text,
            Kind::Whole => &self.whole,
            Kind::Day => &self.day,
        }
    }
}

fn sheet_of(table: &Table, title: &str) -> Result<Worksheet, XlsxError> {
    let (mut sheet, formats) = (Worksheet::new(), Formats::new());
    sheet.set_name(table.name)?;
    let widths: Vec<usize> = (0..table.heads.len()).map(|column| width_of(table, column)).collect();
    for (column, (head, width)) in (0..).zip(table.heads.iter().zip(&widths)) {
        sheet.set_column_format(column, formats.of(head.kind))?;
        sheet.set_column_width(column, f64::from(u8::try_from(*width).unwrap_or(u8::MAX)))?;
    }
    for (line, row) in (1..).zip(&table.rows) {
        for (column, value) in (0..).zip(row) {
            match value {
                Value::Text(text) if text.is_empty() => {}
                Value::Nothing => {}
                Value::Text(text) => _ = sheet.write_string_with_format(line, column, text, &formats.text)?,
                Value::Whole(number) => {
                    _ = sheet.write_number_with_format(line, column, whole(*number), &formats.whole)?
                }
                Value::Day(day) => match workbook_day(*day) {
                    Ok(date) => _ = sheet.write_datetime_with_format(line, column, &date, &formats.day)?,
                    // a workbook knows no day before 1900
                    Err(_) => _ = sheet.write_string_with_format(line, column, day.to_string(), &formats.text)?,
                },
            }
        }
    }
    // a table has at least one row, also where nobody stands in it
    let last = u32::try_from(table.rows.len().max(1)).unwrap_or(u32::MAX);
    let wide = u16::try_from(table.heads.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let heads = table.heads.iter().map(|head| TableColumn::new().set_header(head.nl).set_header_format(&formats.head));
    let columns: Vec<TableColumn> = heads.collect();
    let list = SheetTable::new().set_name(table.name).set_columns(&columns).set_style(TableStyle::Light1);
    sheet.add_table(0, 0, last, wide, &list)?;
    sheet.set_freeze_panes(1, 0)?;
    print_table(&mut sheet, title, &widths, last)?;
    Ok(sheet)
}

/// A whole number as a cell holds it: exact below 2^53, as all of a log are.
#[expect(clippy::cast_precision_loss, reason = "numbers of a log are below 2^53")]
fn whole(number: u64) -> f64 {
    number as f64
}

/// A column is at most so many characters wide.
const WIDEST: usize = 45;

/// The last one, in which sentences stand: on paper it is cut behind that.
const WIDEST_LAST: usize = 130;

/// As wide as the longest of its cells, within reason, with room for the arrow of the filter. A code has wider letters.
fn width_of(table: &Table, column: usize) -> usize {
    let cells = table.rows.iter().filter_map(|row| row.get(column)).map(|value| value.to_string().chars().count());
    let (head, longest) = (&table.heads[column], cells.max().unwrap_or(0));
    let wide = if matches!(head.kind, Kind::Code(_)) { longest * 6 / 5 } else { longest };
    let most = match head.kind {
        Kind::Text if column + 1 == table.heads.len() => WIDEST_LAST,
        Kind::Code(_) => WIDEST * 6 / 5,
        _ => WIDEST,
    };
    wide.max(head.nl.chars().count() + 2).clamp(6, most) + 2
}

/// The two columns of the facts.
const FACTS: [u8; 2] = [28, 100];

/// The height of a line, in points.
const LINE: u32 = 15;

fn write_facts(sheet: &mut Worksheet, facts: &[Fact]) -> Result<(), XlsxError> {
    let bold = Format::new().set_num_format_index(TEXT).set_bold().set_align(FormatAlign::Top);
    let text = Format::new().set_num_format_index(TEXT).set_text_wrap().set_align(FormatAlign::Top);
    for (column, (wide, format)) in (0..).zip(FACTS.into_iter().zip([&bold, &text])) {
        sheet.set_column_format(column, format)?;
        sheet.set_column_width(column, f64::from(wide))?;
    }
    for (row, fact) in (0..).zip(facts) {
        sheet.write_string_with_format(row, 0, &fact.name, &bold)?;
        sheet.write_string_with_format(row, 1, &fact.value, &text)?;
        // not every program looks for itself how high a row must be
        let lines = fact.value.lines().map(|line| line.chars().count().div_ceil(usize::from(FACTS[1])).max(1));
        sheet.set_row_height(row, LINE * u32::try_from(lines.sum::<usize>().clamp(1, 20)).unwrap_or(1))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tell::list::table::Head;
    use calamine::{Data, Reader, Xlsx};
    use std::io::{Cursor, Read};

    fn made(rows: Vec<Vec<Value>>) -> Vec<u8> {
        let heads =
            [("praktijk", Kind::Practice), ("naam", Kind::Text), ("ion", Kind::Whole), ("peildatum", Kind::Day)];
        let heads = heads.map(|(nl, kind)| Head { nl, en: nl, kind }).to_vec();
        write_workbook("t", &[&Table { name: "Deelnemers", heads, rows }], ("Herkomst", &[])).unwrap()
    }

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    /// What the result hangs on is a sentence, a root has capitals: neither is cut on paper.
    #[test]
    fn the_last_text_and_a_code_are_wide_enough() {
        let head = |nl, kind| Head { nl, en: nl, kind };
        let heads = vec![head("naam", Kind::Text), head("root", Kind::Code("")), head("voorbehoud", Kind::Text)];
        let rows = vec![vec![text(&"n".repeat(100)), text(&"W".repeat(44)), text(&"v".repeat(103))]];
        let table = Table { name: "t", heads, rows };
        assert_eq!([0, 1, 2].map(|column| width_of(&table, column)), [47, 54, 105]);
    }

    /// A formula is a text here, a code keeps its zero, a number is one.
    #[test]
    fn every_text_arrives_as_it_is() {
        let names = ["=1+1", "0403", "1-7-2023", "'t Hofje", "WAAR", "1e5"];
        let day = jiff::civil::date(2023, 1, 1);
        let row = |name: &&str| vec![text("01990001"), text(name), Value::Whole(3000), Value::Day(day)];
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(made(names.iter().map(row).collect()))).unwrap();
        let sheet = book.worksheet_range("Deelnemers").unwrap();
        for (row, name) in sheet.rows().skip(1).zip(names) {
            assert_eq!(row[..3], [Data::String("01990001".into()), Data::String(name.into()), Data::Float(3000.0)]);
        }
        assert!(book.worksheet_formula("Deelnemers").unwrap().is_empty());
    }

    /// What somebody types in a cell below, too, stays as it is typed: the format stands on the column.
    #[test]
    fn the_column_is_text_also_where_no_row_is() {
        let mut archive = zip::ZipArchive::new(Cursor::new(made(Vec::new()))).unwrap();
        let mut sheet = String::new();
        archive.by_name("xl/worksheets/sheet1.xml").unwrap().read_to_string(&mut sheet).unwrap();
        assert!(sheet.contains("<col min=\"1\" max=\"1\" width=\"") && sheet.contains("style=\""), "{sheet}");
        assert!(sheet.contains("state=\"frozen\""), "{sheet}");
        assert!(sheet.contains("<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\""), "{sheet}");
        let mut table = String::new();
        archive.by_name("xl/tables/table1.xml").unwrap().read_to_string(&mut table).unwrap();
        assert!(table.contains("<autoFilter ref=\"A1:D2\"/>"), "{table}");
    }
}
