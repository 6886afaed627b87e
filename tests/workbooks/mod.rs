//! Workbooks for the tests: as Excel writes them, and with one fault each. The same bytes every time.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError};
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A cell.
#[derive(Clone)]
pub enum Cell {
    /// Nothing.
    Blank,
    /// A text.
    Text(&'static str),
    /// A number.
    Number(f64),
    /// A day.
    Day(u16, u8, u8),
    /// WAAR or ONWAAR.
    Truth(bool),
    /// A formula and the value that was stored.
    Formula(&'static str, &'static str),
}

use Cell::{Blank, Day, Number, Text};

/// Rows of cells.
pub type Rows = Vec<Vec<Cell>>;

/// The headings of the register of all faults.
pub fn headings() -> Vec<Cell> {
    ["AGB", "Naam", "Regio", "ION", "Voorkeursdatum", "Regioplan", "ICT-scan", "LSP"].map(Text).to_vec()
}

/// The register of all faults, without one.
pub fn rows() -> Rows {
    let (ja, nee) = (Text("ja"), Text("nee"));
    let text = |code, name, region| [code, name, region].map(Text).to_vec();
    let row = |start: Vec<Cell>, end: [Cell; 5]| [start, end.to_vec()].concat();
    vec![
        headings(),
        row(
            text("01990001", "Praktijk De Linde", "Apeldoorn"),
            [Number(3250.0), Day(2023, 7, 1), ja.clone(), ja.clone(), ja.clone()],
        ),
        row(
            text("01990002", "Praktijk Zoë", "Zutphen"),
            [Number(2095.0), Text("weet niet"), ja.clone(), nee, ja.clone()],
        ),
        row(
            text("37990003", "Gezondheidscentrum De Brug", "Apeldoorn"),
            [Number(8120.0), Text("1 oktober"), ja, Text("x"), Blank],
        ),
    ]
}

/// The same register with one cell changed.
pub fn with(row: usize, column: usize, cell: Cell) -> Rows {
    let mut rows = rows();
    rows[row][column] = cell;
    rows
}

/// A workbook with these sheets.
pub fn book(sheets: &[(&str, Rows)]) -> Vec<u8> {
    book_with(sheets, |_| Ok(()))
}

/// A workbook with these sheets, and with what is done to it.
pub fn book_with(sheets: &[(&str, Rows)], change: impl FnOnce(&mut Workbook) -> Result<(), XlsxError>) -> Vec<u8> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_ymd(2023, 6, 1).unwrap();
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).unwrap();
        fill(sheet, rows);
    }
    change(&mut book).unwrap();
    book.save_to_buffer().unwrap()
}

fn fill(sheet: &mut Worksheet, rows: &Rows) {
    let day = Format::new().set_num_format("dd-mm-yyyy");
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Blank => Ok(&mut *sheet),
                Text(text) => sheet.write_string(row, column, *text),
                Number(number) => sheet.write_number(row, column, *number),
                Day(year, month, number) => {
                    let date = ExcelDateTime::from_ymd(*year, *month, *number).unwrap();
                    sheet.write_datetime_with_format(row, column, &date, &day)
                }
                Cell::Truth(truth) => sheet.write_boolean(row, column, *truth),
                Cell::Formula(formula, result) => {
                    sheet.write_formula(row, column, Formula::new(*formula).set_result(*result))
                }
            }
            .unwrap();
        }
    }
}

/// A workbook with a text replaced in one of its parts, once; it must be there.
pub fn patched(book: &[u8], part: &str, from: &str, to: &str) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(book)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let (name, mut text) = (file.name().unwrap().into_owned(), String::new());
        file.read_to_string(&mut text).unwrap();
        if name == part {
            assert!(text.contains(from), "{part} does not hold {from}: {text}");
            text = text.replacen(from, to, 1);
        }
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The smallest container with a stream of this name, such as Excel puts around a workbook with a password.
pub fn container(stream: &str) -> Vec<u8> {
    const END: u32 = 0xffff_fffe;
    let mut bytes = vec![0; 512 * 3];
    let mut put = |at: usize, value: &[u8]| bytes[at..at + value.len()].copy_from_slice(value);
    put(0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    // version 3, little endian, sectors of 512 bytes and small ones of 64
    put(24, &[0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0]);
    put(44, &1_u32.to_le_bytes()); // sectors of the table
    put(48, &1_u32.to_le_bytes()); // first sector of the directory
    put(56, &4096_u32.to_le_bytes());
    put(60, &END.to_le_bytes());
    put(68, &END.to_le_bytes());
    (0..109).for_each(|at| put(76 + 4 * at, &if at == 0 { 0_u32 } else { u32::MAX }.to_le_bytes()));
    // the table: itself, the directory, nothing
    (0..128).for_each(|at| put(512 + 4 * at, &[0xffff_fffd, END].get(at).unwrap_or(&u32::MAX).to_le_bytes()));
    for (at, name, kind, child) in [(0, "Root Entry", 5, 1_u32), (1, stream, 2, u32::MAX)] {
        let entry = 1024 + 128 * at;
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        put(entry, &wide);
        put(entry + 64, &u16::try_from(wide.len() + 2).unwrap().to_le_bytes());
        put(entry + 66, &[kind, 1]);
        (68..76).step_by(4).for_each(|link| put(entry + link, &u32::MAX.to_le_bytes()));
        put(entry + 76, &child.to_le_bytes());
        put(entry + 116, &END.to_le_bytes());
    }
    bytes
}

/// A ZIP with these parts.
pub fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// Every workbook with a fault: the name of its fixture, and its bytes.
pub fn faulty() -> Vec<(&'static str, Vec<u8>)> {
    let one = |rows: Rows| book(&[("Aanmeldingen", rows)]);
    let title = || vec![vec![Text("Toelichting")], vec![Text("Regio"), Text("ION")]];
    let merged = || {
        book_with(&[("Aanmeldingen", with(2, 4, Blank))], |book| {
            let sheet = book.worksheet_from_index(0)?;
            sheet.merge_range(1, 4, 2, 4, "1 juli 2023", &Format::new()).map(drop)
        })
    };
    let hidden = || {
        book_with(&[("Uitleg", title()), ("Bron", title()), ("Oude lijst", rows())], |book| {
            book.worksheet_from_index(2)?.set_hidden(true);
            Ok(())
        })
    };
    let sheet = "xl/worksheets/sheet1.xml";
    let calculated = || one(with(2, 3, Cell::Formula("2000+95", "2095")));
    let total = || {
        let mut rows = rows();
        rows.push(vec![Text("Totaal"), Blank, Blank, Cell::Formula("SUM(D2:D4)", "13465")]);
        one(rows)
    };
    let coded = || {
        let mut rows = rows();
        for (row, cell) in rows.iter_mut().zip([Text("UZOVI"), Number(3311.0), Number(101.0), Blank]) {
            row.push(cell);
        }
        one(rows)
    };
    // the register with a part of it changed, and with another format in place of that of dates
    let of_part =
        |part, from, to, format| patched(&patched(&one(rows()), part, from, to), "xl/styles.xml", "dd-mm-yyyy", format);
    let beside = || {
        let mut rows = rows();
        rows[1].extend([Blank, Text("controle OK")]);
        one(rows)
    };
    vec![
        ("cell-date", one(with(2, 1, Day(2023, 3, 1)))),
        ("cell-error", one(with(2, 3, Cell::Formula("NA()", "#N/A")))),
        ("cell-inexact", one(with(2, 0, Number(1_990_002_000_000_000_000.0)))),
        ("cell-merged", merged()),
        ("cell-not-calculated", patched(&calculated(), sheet, "<v>2095</v>", "")),
        ("code-number", one(with(2, 0, Number(1_990_002.0)))),
        ("ion-fraction", one(with(2, 3, Number(2095.5)))),
        ("ion-fraction-of-thousands", one(with(2, 3, Number(2.095)))),
        ("sheet-hidden", hidden()),
        ("sheet-two", book(&[("Mei", rows()), ("Juni", rows()), ("Uitleg", title())])),
        ("sheet-unknown", book(&[("Mei", rows()), ("Juni", rows())])),
        ("sheet-without-rows", one(vec![headings()])),
        ("sheet-empty", one(vec![])),
        ("total-in-a-sheet", total()),
        ("uzovi-number", coded()),
        ("wish-fraction", one(with(1, 4, Number(1.1)))),
        ("wish-number", one(with(1, 4, Number(45_108.0)))),
        ("workbook-cut-off", one(rows())[..3000].to_vec()),
        ("workbook-password", container("EncryptedPackage")),
        ("workbook-ods", zipped(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet")])),
        ("workbook-xlsb", zipped(&[("_rels/.rels", ""), ("xl/workbook.bin", "")])),
        ("kind-numbers", zipped(&[("Index/Document.iwa", "")])),
        ("kind-word", zipped(&[("_rels/.rels", ""), ("word/document.xml", "")])),
        ("kind-zip", zipped(&[("aanmeldingen.csv", "")])),
        ("cell-beside", beside()),
        ("cell-disguised", of_part(sheet, "<v>3250</v>", "<v>3250</v>", "0%")),
        ("cell-twice", of_part(sheet, "<c r=\"D2\">", "<c r=\"D2\"><v>1</v></c><c r=\"D2\">", "0")),
        ("cell-wrap", of_part(sheet, "<c r=\"D2\">", "<c r=\"D4294967298\">", "0")),
        ("cell-unclear", of_part(sheet, "<v>3250</v>", "<v>32x50</v>", "0")),
    ]
}
