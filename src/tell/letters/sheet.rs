//! Outcomes as a workbook: a row a practice with every field of its letter, for a mail merge.

use super::field::{FIELDS, Field, Line, Value};
use super::letter::Letter;
use crate::words::letters::LetterPaper;
use crate::words::spreadsheet::{workbook, workbook_day};
use crate::words::{Lang, Message};
use rust_xlsxwriter::{Format, FormatAlign, Table, TableColumn, Worksheet, XlsxError};

/// The columns: every field but those that are blocks.
fn columns() -> impl Iterator<Item = &'static Field> {
    FIELDS.iter().filter(|field| !field.is_block())
}

/// The workbook: one sheet, one table. Codes and words are text, days are days. The same letters give the same bytes.
///
/// # Errors
/// In practice only when there are too many rows.
pub fn write_outcomes(letters: &[Letter<'_>], lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let title = letters.first().map(|letter| LetterPaper::Many { programme: letter.post.programme() });
    let mut book = workbook(&title.map_or(String::new(), |title| title.words(lang)))?;
    let mut sheet = Worksheet::new();
    sheet.set_name(LetterPaper::Sheet.words(lang))?;
    let formats = Formats::new();
    for (column, field) in (0..).zip(columns()) {
        let mut width = field.name(lang).len();
        for (row, letter) in (1..).zip(letters) {
            width = width.max(write_cell(&mut sheet, (row, column), &(field.value)(letter), &formats)?);
        }
        sheet.set_column_width(column, u32::try_from(width.clamp(6, WIDEST) + 3).unwrap_or(6))?;
    }
    let (rows, wide) = (u32::try_from(letters.len()).unwrap_or(u32::MAX), columns().count());
    let heads: Vec<TableColumn> = columns().map(|field| TableColumn::new().set_header(field.name(lang))).collect();
    let table = Table::new().set_name("uitkomsten").set_columns(&heads);
    sheet.add_table(0, 0, rows.max(1), u16::try_from(wide).unwrap_or(1).saturating_sub(1), &table)?;
    sheet.set_freeze_panes(1, 1)?;
    sheet.set_landscape().set_print_fit_to_pages(1, 0);
    book.push_worksheet(sheet);
    book.save_to_buffer()
}

/// A column is at most so many characters wide.
const WIDEST: usize = 60;

struct Formats {
    text: Format,
    day: Format,
}

impl Formats {
    fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        Self { text: top().set_num_format("@").set_text_wrap(), day: top().set_num_format("dd-mm-yyyy") }
    }
}

/// Writes a value; gives how wide it is.
fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    value: &Value,
    formats: &Formats,
) -> Result<usize, XlsxError> {
    let words = match value {
        Value::Nothing | Value::Block(_) => return Ok(0),
        Value::Text(words) | Value::Code(words) => words.clone(),
        Value::Lines(lines) => lines.iter().map(Line::words).collect::<Vec<_>>().join("\n"),
        Value::Number(number) | Value::Digits(number) => {
            let number = u32::try_from(*number).unwrap_or(u32::MAX); // of patients, ranks and lines there are fewer
            sheet.write_number(row, column, number)?;
            return Ok(number.to_string().len());
        }
        Value::Day(day) => {
            match workbook_day(*day) {
                Ok(date) => sheet.write_datetime_with_format(row, column, &date, &formats.day)?,
                Err(_) => sheet.write_string_with_format(row, column, day.to_string(), &formats.text)?, // before 1900
            };
            return Ok(10);
        }
    };
    sheet.write_string_with_format(row, column, &words, &formats.text)?;
    Ok(words.lines().map(|line| line.chars().count()).max().unwrap_or(0))
}
