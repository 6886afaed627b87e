//! Workbooks: a sheet reads as the text that it could be.

use super::{TEXT, oddities, read, rules, workbooks};
use instroom::register::{Options, Reading, read_register};
use instroom::words::Message;
use instroom::words::lang::Lang;
use std::path::Path;

fn sheet(rows: workbooks::Rows) -> Vec<u8> {
    workbooks::book(&[("Aanmeldingen", rows)])
}

#[test]
fn a_sheet_reads_as_the_text_it_could_be() {
    let text = read(TEXT.as_bytes(), &rules());
    let reading = read(&sheet(workbooks::rows()), &rules());
    assert_eq!(reading.register, text.register);
    assert_eq!(reading.answers, text.answers);
    assert_eq!((reading.noticed.repairs.len(), reading.noticed.oddities.len(), reading.noticed.lines_above), (0, 0, 0));
    assert_eq!(reading.noticed.format.told().words(Lang::En), "XLSX, sheet `Aanmeldingen`");
}

#[test]
fn numbers_as_text_and_texts_as_numbers_read_the_same() {
    use workbooks::Cell::{Blank, Number, Text, Truth};
    let mut rows = workbooks::rows();
    (rows[1][3], rows[1][4]) = (Text("3.250"), Text("2023-07-01"));
    (rows[3][0], rows[3][5], rows[3][6], rows[3][7]) = (Number(37_990_003.0), Truth(true), Number(1.0), Truth(false));
    rows[2][6] = Blank;
    assert_eq!(read(&sheet(rows), &rules()).register, read(TEXT.as_bytes(), &rules()).register);
}

#[test]
fn a_date_is_the_same_day_in_both_calendars() {
    // 1 July 2023 is day 45108 since 1900, and day 43646 since 1904
    let usual = sheet(workbooks::rows());
    let book = workbooks::patched(&usual, "xl/worksheets/sheet1.xml", "<v>45108</v>", "<v>43646</v>");
    let book = workbooks::patched(&book, "xl/workbook.xml", "<workbookPr ", "<workbookPr date1904=\"1\" ");
    assert_eq!(read(&book, &rules()).register, read(TEXT.as_bytes(), &rules()).register);
    // a time that the format does not show is nothing that anybody answered
    let noon = workbooks::patched(&usual, "xl/worksheets/sheet1.xml", "<v>45108</v>", "<v>45108.5</v>");
    assert_eq!(read(&noon, &rules()).register, read(TEXT.as_bytes(), &rules()).register);
    let shown = workbooks::patched(&noon, "xl/styles.xml", "dd-mm-yyyy", "dd-mm-yyyy hh:mm");
    let faults = read_register(&shown, "a.xlsx", &rules(), &Options::default()).unwrap_err().words(Lang::En);
    assert!(
        faults.contains("`2023-07-01 12:00:00` cannot be read as a start date\n   at: a.xlsx:Aanmeldingen!E2"),
        "{faults}"
    );
}

/// Some programs write a date as text of ISO 8601 where Excel writes the number of its day: its format shows the same.
#[test]
fn a_date_reads_the_same_as_the_number_of_its_day() {
    let usual = sheet(workbooks::rows());
    let iso = |text: &str, format: &str| {
        let part = "xl/worksheets/sheet1.xml";
        let book = workbooks::patched(&usual, part, "<v>45108</v>", &format!("<v>{text}</v>"));
        let book = workbooks::patched(&book, part, "<c r=\"E2\" ", "<c r=\"E2\" t=\"d\" ");
        workbooks::patched(&book, "xl/styles.xml", "dd-mm-yyyy", format)
    };
    let serial = |number: &str, format: &str| {
        let book = workbooks::patched(&usual, "xl/worksheets/sheet1.xml", "<v>45108</v>", &format!("<v>{number}</v>"));
        workbooks::patched(&book, "xl/styles.xml", "dd-mm-yyyy", format)
    };
    let told = |bytes: &[u8]| match read_register(bytes, "a.xlsx", &rules(), &Options::default()) {
        Ok(Reading { register, noticed, .. }) => format!("{register:?} {noticed:?}"),
        Err(faults) => faults.words(Lang::En),
    };
    for (text, number) in [
        ("2023-07-01", "45108"),
        ("2023-07-01T00:00:00", "45108"),
        ("2023-07-01T12:00:00", "45108.5"),
        ("2023-07-01T12:00:00.000Z", "45108.5"),
        ("2022-07-01", "44743"),
        ("2022-01-01", "44562"),
    ] {
        for format in ["dd-mm-yyyy", "dd-mm-yyyy hh:mm", "d mmm", "mmmm"] {
            assert_eq!(told(&iso(text, format)), told(&serial(number, format)), "{text} as {format}");
        }
    }
    let hidden = told(&iso("2023-07-01", ";;;"));
    assert!(hidden.contains("this cell holds `2023-07-01`, but because of its format"), "{hidden}");
}

#[test]
fn a_title_and_merged_headings_are_passed_over() {
    use workbooks::Cell::{Blank, Text};
    let mut rows = vec![vec![Text("Aanmeldingen MTVP")], vec![Text("per"), Text("1 mei 2023")], vec![], vec![Blank; 8]];
    rows.extend(workbooks::rows());
    rows[4][..5].fill(Blank);
    let merge = |book: &mut rust_xlsxwriter::Workbook| {
        let (sheet, plain) = (book.worksheet_from_index(0)?, rust_xlsxwriter::Format::new());
        sheet.merge_range(0, 0, 0, 7, "Aanmeldingen MTVP", &plain)?;
        for (column, heading) in (0..).zip(["AGB", "Naam", "Regio", "ION", "Voorkeursdatum"]) {
            sheet.merge_range(3, column, 4, column, heading, &plain)?;
        }
        sheet.merge_range(3, 5, 3, 7, "Voorwaarden", &plain).map(drop)
    };
    let reading = read(&workbooks::book_with(&[("Blad1", rows)], merge), &rules());
    assert_eq!(reading.register, read(TEXT.as_bytes(), &rules()).register);
    assert_eq!(reading.noticed.lines_above, 3);
    let text = format!("Aanmeldingen MTVP\n\n\"per\";1 mei 2023\n;;\n{TEXT}");
    let reading = read(text.as_bytes(), &rules());
    assert_eq!(reading.register, read(TEXT.as_bytes(), &rules()).register);
    assert_eq!(reading.noticed.lines_above, 2);
}

#[test]
fn the_sheet_is_chosen_by_name_or_by_its_headings() {
    use workbooks::Cell::Text;
    let other = workbooks::with(1, 1, Text("Andere naam"));
    let about = vec![vec![Text("Toelichting")], vec![Text("Regio"), Text("ION")]];
    let book = workbooks::book_with(&[("Uitleg", about), ("Mei", workbooks::rows()), ("Oud", other)], |book| {
        book.worksheet_from_index(2)?.set_hidden(true);
        Ok(())
    });
    let reading = read(&book, &rules());
    assert_eq!(reading.noticed.format.told().words(Lang::Nl), "XLSX, blad `Mei` (niet gelezen: `Uitleg`, `Oud`)");
    assert_eq!(reading.register, read(TEXT.as_bytes(), &rules()).register);
    let old = Options { sheet: Some("oud ".to_owned()), ..Options::default() };
    let reading = read_register(&book, "a.xlsx", &rules(), &old).unwrap();
    assert_eq!(reading.register.practices()[0].name, "Andere naam");
}

#[test]
fn a_hidden_sheet_does_not_stand_in_for_the_one_that_is_shown() {
    let misspelt = workbooks::with(0, 3, workbooks::Cell::Text("Patiëntjes"));
    let book = workbooks::book_with(&[("Mei", misspelt), ("Oud", workbooks::rows())], |book| {
        book.worksheet_from_index(1)?.set_hidden(true);
        Ok(())
    });
    let faults = read_register(&book, "a.xlsx", &rules(), &Options::default()).unwrap_err().words(Lang::En);
    assert!(faults.contains("the column `ion` is missing\n   at: a.xlsx:Mei!A1"), "{faults}");
}

#[test]
fn formulas_count_with_their_stored_values_and_are_told() {
    use workbooks::Cell::{Formula, Text};
    let mut rows = workbooks::with(1, 3, Formula("3000+250", "3250"));
    rows[2][3] = Formula("2000+95", "2095");
    rows[0].push(Text("Opmerking"));
    rows[1].push(Formula("1+1", "2"));
    let reading = read(&sheet(rows), &rules());
    assert_eq!(reading.register, read(TEXT.as_bytes(), &rules()).register);
    let told = "aanmeldingen.csv:Aanmeldingen!D2, field `ION`: this column holds formulas (2 cells); their stored values were read";
    assert_eq!(oddities(&reading), [told]);
    assert_eq!(reading.noticed.unused_columns, ["Opmerking"]);
}

#[test]
fn a_workbook_of_another_program_reads_the_same() {
    let made = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workbooks/made/libreoffice.xlsx");
    let reading = read(&std::fs::read(made).unwrap(), &rules());
    assert_eq!(reading.register, read(TEXT.as_bytes(), &rules()).register);
}
