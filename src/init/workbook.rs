//! The empty register as a workbook of Excel, that catches mistakes where they are made.
//!
//! Codes, names and wishes are text, so that Excel takes no zero away and makes no date of a word. The time of
//! making is fixed: the same columns give the same bytes.

use super::column::{Column, EXTRA, Holds, NOTES};
use super::given::Given;
use crate::register::ION_MAX;
use crate::words::lang::Lang;
use crate::words::spreadsheet::{A4, workbook};
use rust_xlsxwriter::{
    DataValidation, DataValidationRule, Format, Formula, Table, TableColumn, TableStyle, Worksheet, XlsxError,
};

/// So many practices are guarded by rules for their cells.
const ROWS: u32 = 10_000;

/// Excel's own format "Text": nothing is made into a number or a date.
const TEXT: u8 = 49;

/// Excel's own format "0".
const WHOLE: u8 = 1;

/// The second sheet.
const EXPLANATION: &str = "Uitleg";

/// Bytes of `aanmeldingen.xlsx`.
pub(super) fn bytes(columns: &[Column], given: &Given) -> Result<Vec<u8>, XlsxError> {
    let (mut register, mut explanation) = (Worksheet::new(), Worksheet::new());
    let regions = write_explanation(explanation.set_name(EXPLANATION)?, columns, &given.regions)?;
    let choices = Choices { wishes: wishes(given), regions };
    write_register(register.set_name("Aanmeldingen")?, columns, &choices)?;
    let mut workbook = workbook("")?;
    workbook.push_worksheet(register);
    workbook.push_worksheet(explanation);
    workbook.save_to_buffer()
}

/// What can be chosen in cells.
struct Choices {
    /// Empty while the start dates are not known.
    wishes: Vec<String>,
    /// The cells where the names of the regions stand, when they are known.
    regions: Option<String>,
}

fn wishes(given: &Given) -> Vec<String> {
    let dates: Vec<String> = given.starts().map(|date| Lang::Nl.date(date)).collect();
    let words = if dates.is_empty() { [].as_slice() } else { &["weet niet", "nee"] };
    dates.into_iter().chain(words.iter().map(|&word| word.to_owned())).collect()
}

fn write_register(sheet: &mut Worksheet, columns: &[Column], choices: &Choices) -> Result<(), XlsxError> {
    let text = Format::new().set_num_format_index(TEXT);
    let number = Format::new().set_num_format_index(WHOLE);
    for (at, column) in (0..).zip(columns) {
        let format = if column.holds == Holds::Ion { &number } else { &text };
        sheet.set_column_format(at, format)?.set_column_width(at, width(column.holds))?;
        if let Some(rule) = rule(column.holds, choices)? {
            sheet.add_data_validation(1, at, ROWS, at, &rule)?;
        }
    }
    let headings: Vec<_> = columns.iter().map(|column| TableColumn::new().set_header(column.heading)).collect();
    let table = Table::new().set_name("Aanmeldingen").set_columns(&headings).set_style(TableStyle::Medium2);
    let last = (0..).zip(columns).last().map_or(0, |(at, _)| at);
    sheet.add_table(0, 0, 1, last, &table)?;
    sheet
        .set_freeze_panes(1, 0)?
        .set_paper_size(A4)
        .set_landscape()
        .set_repeat_rows(0, 0)?
        .set_print_fit_to_pages(1, 0);
    Ok(())
}

/// In characters.
fn width(holds: Holds) -> u32 {
    match holds {
        Holds::Code | Holds::Ion => 12,
        Holds::Wish => 18,
        Holds::Region => 24,
        Holds::Name => 44,
        Holds::Town | Holds::Insurer => 22,
        Holds::Uzovi => 8,
        Holds::Answer => 19,
    }
}

/// What a cell may hold, and what Excel says when it does not.
fn rule(holds: Holds, choices: &Choices) -> Result<Option<DataValidation>, XlsxError> {
    let rule = DataValidation::new();
    let most = i32::try_from(ION_MAX).unwrap_or(i32::MAX);
    let (rule, title, message) = match holds {
        Holds::Name | Holds::Town | Holds::Insurer => return Ok(None),
        Holds::Code => {
            let rule = rule.allow_text_length(DataValidationRule::EqualTo(8));
            (rule, "AGB-code", "Een AGB-code heeft 8 cijfers, ook de nul vooraan. Voorbeeld: 01990012")
        }
        Holds::Uzovi => {
            let rule = rule.allow_text_length(DataValidationRule::EqualTo(4));
            (rule, "UZOVI-code", "Een UZOVI-code heeft 4 cijfers, ook een nul vooraan. Voorbeeld: 3311")
        }
        Holds::Region => {
            let Some(regions) = &choices.regions else { return Ok(None) };
            (rule.allow_list_formula(Formula::new(regions)), "Regio", "Kies een regio uit de lijst.")
        }
        Holds::Ion => {
            let rule = rule.allow_whole_number(DataValidationRule::Between(1, most));
            (rule, "ION", "Schrijf een heel getal, zonder komma. Voorbeeld: 3250")
        }
        Holds::Wish if choices.wishes.is_empty() => return wish_hint(rule).map(Some),
        Holds::Wish => (
            rule.allow_list_strings(&choices.wishes)?,
            "Voorkeursdatum",
            "Kies uit de lijst. Geen antwoord? Laat de cel leeg.",
        ),
        Holds::Answer => (rule.allow_list_strings(&["ja", "nee"])?, "Voorwaarde", "Kies ja of nee."),
    };
    Ok(Some(rule.set_error_title(title)?.set_error_message(message)?))
}

/// Without start dates there is nothing to choose from, only something to say.
fn wish_hint(rule: DataValidation) -> Result<DataValidation, XlsxError> {
    let message = "Een startdatum uit rules.toml, bijvoorbeeld 1 juli 2026. Of: weet niet. Of: nee. Geen antwoord? Laat de cel leeg.";
    rule.allow_any_value().set_input_title("Voorkeursdatum")?.set_input_message(message)
}

/// What to write where; returns the cells of the regions. No row here looks like the headings of a register.
fn write_explanation(
    sheet: &mut Worksheet,
    columns: &[Column],
    regions: &[String],
) -> Result<Option<String>, XlsxError> {
    let lines = columns.iter().map(|column| [column.heading, column.what, column.example, column.empty]);
    let mut row = write_block(sheet, 0, ["Kolom", "Wat vult u in", "Voorbeeld", "Als de cel leeg blijft"], lines)?;
    row = write_block(sheet, row, ["Deze kolommen kunt u toevoegen", "", "", ""], EXTRA.into_iter())?;
    row = write_block(sheet, row, ["Let op", "", "", ""], NOTES.map(|note| ["", note, "", ""]).into_iter())?;
    for (at, width) in (0..).zip([32, 100, 32, 60]) {
        sheet.set_column_width(at, width)?;
    }
    sheet.set_freeze_panes(1, 0)?.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    if regions.is_empty() {
        return Ok(None);
    }
    let lines = regions.iter().map(|region| [region.as_str(), "", "", ""]);
    let after = write_block(sheet, row, ["Regio's", "", "", ""], lines)?;
    // rows count from 0 here and from 1 in Excel; a heading stands above, an empty row below
    Ok(Some(format!("={EXPLANATION}!$A${}:$A${}", row + 2, after - 1)))
}

/// A heading and its lines; returns the row where the next block begins.
fn write_block<'t>(
    sheet: &mut Worksheet,
    mut row: u32,
    heading: [&str; 4],
    lines: impl Iterator<Item = [&'t str; 4]>,
) -> Result<u32, XlsxError> {
    let bold = Format::new().set_bold();
    let plain = Format::new().set_num_format_index(TEXT);
    for (at, text) in (0..).zip(heading) {
        sheet.write_with_format(row, at, text, &bold)?;
    }
    for line in lines {
        row += 1;
        for (at, text) in (0..).zip(line) {
            sheet.write_with_format(row, at, text, &plain)?;
        }
    }
    Ok(row + 2)
}
