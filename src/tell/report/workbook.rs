//! A report as a workbook: the register as it was read, with a remark at each cell that there is something to say of, and all
//! of it as one table. A copy of values: no library here writes in a workbook of another program.

use super::document::{Document, Section};
use super::finding::Finding;
use super::sheet::Sheet;
use crate::register::GridRow;
use crate::words::report::{ReportFault, ReportHead, ReportTitle, Weight};
use crate::words::spreadsheet::{A4, workbook};
use crate::words::{Lang, Message};
use rust_xlsxwriter::{Color, Format, FormatAlign, Note, Worksheet, XlsxError};
use std::borrow::Cow;

impl From<XlsxError> for ReportFault {
    fn from(error: XlsxError) -> Self {
        Self::Workbook { detail: error.to_string() }
    }
}

/// The workbook: a sheet with all that is said, and the copy before it where there is one. The same report gives the same bytes.
///
/// # Errors
/// In practice only when there are too many rows.
pub fn write_workbook(document: &Document, copy: Option<&Sheet>) -> Result<Vec<u8>, ReportFault> {
    let mut workbook = workbook(&document.title)?;
    let lang = document.lang;
    let mut sheet = Worksheet::new();
    sheet.set_name(&document.table.title)?;
    let said = copy.map(|_| ReportHead::Copy.words(lang));
    write_table(&mut sheet, document, said)?;
    workbook.push_worksheet(sheet);
    if let Some(copy) = copy {
        let mut sheet = Worksheet::new();
        sheet.set_name(ReportTitle::Register.words(lang))?;
        write_copy(copy, &mut sheet, lang)?;
        workbook.push_worksheet(sheet);
    }
    Ok(workbook.save_to_buffer()?)
}

/// The title, what stands below it, and the table.
fn write_table(sheet: &mut Worksheet, document: &Document, said: Option<String>) -> Result<(), XlsxError> {
    let (bold, wrapped) = (Format::new().set_bold(), Format::new().set_text_wrap().set_align(FormatAlign::Top));
    sheet.write_string_with_format(0, 0, clipped(&document.title, document.lang), &bold)?;
    let mut row = 1;
    for line in document.lines.iter().chain(&said) {
        sheet.write_string(row, 0, clipped(line, document.lang))?;
        row += 1;
    }
    let Section { headings, rows, .. } = &document.table;
    let head = row + 1;
    for (line, cells) in (head..).zip(std::iter::once(headings).chain(rows)) {
        for (column, cell) in (0..).zip(cells) {
            let format = if line == head { &bold } else { &wrapped };
            sheet.write_string_with_format(line, column, clipped(cell, document.lang), format)?;
        }
        // not every program looks for itself how high a row must be
        let lines = cells.iter().map(|cell| cell.chars().count().div_ceil(WIDEST)).max().unwrap_or(1).clamp(1, 20);
        sheet.set_row_height(line, LINE * u32::try_from(lines).unwrap_or(1))?;
    }
    set_widths(sheet, std::iter::once(headings.as_slice()).chain(rows.iter().map(Vec::as_slice)), String::as_str)?;
    if let (Ok(last), Some(wide)) = (u32::try_from(rows.len()), u16::try_from(headings.len()).ok()) {
        sheet.autofilter(head, 0, head + last, wide.saturating_sub(1))?;
    }
    sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    Ok(())
}

/// So much of a text as a cell holds, and that it is not all.
fn clipped(text: &str, lang: Lang) -> Cow<'_, str> {
    if text.encode_utf16().count() <= CELL {
        return Cow::Borrowed(text);
    }
    let said = ReportHead::Clipped.words(lang);
    let mut left = CELL - said.encode_utf16().count();
    let fits = |c: &char| {
        let rest = left.checked_sub(c.len_utf16());
        left = rest.unwrap_or(0);
        rest.is_some()
    };
    Cow::Owned(text.chars().take_while(fits).chain(said.chars()).collect())
}

/// A cell of a workbook holds so many units of UTF-16.
const CELL: usize = 32_767;

/// A column is at most so many characters wide.
const WIDEST: usize = 60;

/// The height of a line, in points.
const LINE: u32 = 15;

/// Makes columns as wide as the longest of their cells, within reason.
fn set_widths<'c, C: 'c>(
    sheet: &mut Worksheet,
    rows: impl Iterator<Item = &'c [C]>,
    text: impl Fn(&C) -> &str,
) -> Result<(), XlsxError> {
    let mut widths: Vec<usize> = Vec::new();
    for row in rows {
        widths.resize(widths.len().max(row.len()), 6);
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = text(cell).chars().count().clamp(*width, WIDEST);
        }
    }
    for (column, width) in (0..).zip(widths) {
        sheet.set_column_width(column, u32::try_from(width + 3).unwrap_or(LINE))?;
    }
    Ok(())
}

/// Each cell in the row in which it stood; of a sheet also in its column.
fn write_copy(copy: &Sheet, sheet: &mut Worksheet, lang: Lang) -> Result<(), XlsxError> {
    let (text, bold) = (Format::new().set_num_format("@"), Format::new().set_num_format("@").set_bold());
    let rows = || std::iter::once(&copy.grid.head).chain(&copy.grid.rows);
    for (at, row) in rows().enumerate() {
        for (column, cell) in row.cells.iter().enumerate() {
            let (Some(line), Ok(place)) = (line_of(row), u16::try_from(column)) else { continue };
            let (format, value) = (if at == 0 { &bold } else { &text }, clipped(&cell.value, lang));
            let said = copy.said((at, column));
            if !said.is_empty() {
                sheet.write_string_with_format(line, place, value, &coloured(format, &said))?;
                sheet.insert_note(line, place, &note(&said, lang))?;
            } else if !cell.value.is_empty() {
                sheet.write_string_with_format(line, place, value, format)?;
            }
        }
    }
    set_widths(sheet, rows().map(|row| row.cells.as_slice()), |cell| &cell.value)?;
    sheet.set_freeze_panes(line_of(&copy.grid.head).map_or(0, |head| head + 1), 0)?;
    sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    Ok(())
}

/// The row in which a row stood, from 0.
fn line_of(row: &GridRow) -> Option<u32> {
    u32::try_from(row.line.checked_sub(1)?).ok()
}

fn coloured(format: &Format, own: &[&Finding]) -> Format {
    let colour = match own.first().map(|finding| finding.weight) {
        Some(Weight::Fault) => Color::RGB(0x00ff_c7ce),
        Some(Weight::Odd) => Color::RGB(0x00ff_eb9c),
        Some(Weight::Told) | None => Color::RGB(0x00dd_ebf7),
    };
    format.clone().set_background_color(colour)
}

fn note(own: &[&Finding], lang: Lang) -> Note {
    let one = |finding: &&Finding| {
        let mend =
            finding.mend.as_ref().map_or(String::new(), |mend| format!("\n{}: {mend}", ReportTitle::Mend.words(lang)));
        format!("{}: {}{mend}", finding.weight.words(lang), finding.says)
    };
    let text = own.iter().map(one).collect::<Vec<_>>().join("\n\n");
    let short: String = text.chars().take(MOST).collect();
    Note::new(short).add_author_prefix(false).set_width(320).set_height(140)
}

/// So many characters fit in a note; all of it stands in the other sheet.
const MOST: usize = 2_000;

#[cfg(test)]
mod tests {
    use super::*;

    /// A cell takes 32,767 units; 🎲 is two of them.
    #[test]
    fn what_no_cell_holds_is_cut_and_says_so() {
        let fits = "🎲".repeat(16_383) + "x";
        assert_eq!(clipped(&fits, Lang::En), fits);
        for (lang, said) in [(Lang::Nl, ".html of .txt heeft alles)"), (Lang::En, ".html or .txt has all of it)")] {
            for long in ["🎲".repeat(16_384), format!("x{}", "🎲".repeat(16_384)), "x".repeat(40_000)] {
                let cut = clipped(&long, lang);
                assert!((CELL - 1..=CELL).contains(&cut.encode_utf16().count()));
                assert!(cut.ends_with(said) && long.starts_with(cut.split(" … ").next().unwrap()));
            }
        }
    }

    #[test]
    fn a_text_that_no_cell_holds_makes_a_workbook() {
        let long = "x".repeat(40_000);
        let (headings, rows) = (vec![long.clone()], vec![vec![long.clone()]]);
        let table = Section { title: "t".to_owned(), headings, rows, cells: Vec::new() };
        let lines = vec![long.clone()];
        let document = Document { lang: Lang::En, title: long, lines, sections: Vec::new(), by_row: None, table };
        assert!(write_workbook(&document, None).is_ok());
    }
}
