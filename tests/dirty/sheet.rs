//! A register as a table of cells, on its way to a file, and what is dirty about it.

use super::dirt::Dirt;
use encoding_rs::WINDOWS_1252;
use instroom::sample::Sample;

/// Columns of a register, in the order in which a sample has them.
pub const CODE: usize = 0;
pub const NAME: usize = 1;
pub const TOWN: usize = 2;
pub const REGION: usize = 3;
pub const ION: usize = 4;
pub const WISH: usize = 5;
pub const INSURER: usize = 6;
pub const UZOVI: usize = 7;

/// A register before it is written (*werkblad*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Lines above the table.
    pub titles: Vec<String>,
    pub headings: Vec<String>,
    pub rows: Vec<Row>,
    /// How a text file of it is written.
    pub form: Form,
    /// What is dirty about that text file.
    pub of_form: Vec<(Dirt, String, String)>,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub cells: Vec<Cell>,
    /// Why it was added, where no practice asked for it.
    pub added: Option<Dirt>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub text: String,
    /// What was done to it, and what it said before.
    pub stain: Option<(Dirt, String)>,
}

impl Row {
    /// A row of these texts, all clean.
    pub fn new(texts: impl Iterator<Item = String>, added: Option<Dirt>) -> Self {
        Self { cells: texts.map(|text| Cell { text, stain: None }).collect(), added }
    }

    /// Whether anything was done to it.
    pub fn is_stained(&self) -> bool {
        self.added.is_some() || self.cells.iter().any(|cell| cell.stain.is_some())
    }

    /// What one of its cells says.
    pub fn text(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| &cell.text)
    }
}

/// How a text file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form {
    pub separator: char,
    /// Whether a first line names the separator.
    pub sep_line: bool,
    /// Whether the lines above the table have as many separators as the others, as Excel writes them.
    pub padded: bool,
    pub line_end: &'static str,
    pub bom: bool,
    pub windows_1252: bool,
}

/// As "CSV UTF-8" of a Dutch Excel.
const CLEAN: Form =
    Form { separator: ';', sep_line: false, padded: false, line_end: "\r\n", bom: true, windows_1252: false };

/// Something dirty, and where (*vlek*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stain {
    /// Line of the file, or row of the workbook, from 1.
    pub line: usize,
    /// Which kind.
    pub dirt: Dirt,
    /// What it says in the clean register; empty where nothing stood.
    pub before: String,
    /// What it says now.
    pub after: String,
}

impl Sheet {
    /// The clean register. A sample has no quotes and no separators inside its cells.
    pub fn new(sample: &Sample) -> Self {
        let mut lines = sample.register.split_terminator("\r\n");
        let texts = |line: &str| line.split(';').map(str::to_owned).collect::<Vec<_>>();
        Self {
            titles: Vec::new(),
            headings: lines.next().map(texts).unwrap_or_default(),
            rows: lines.map(|line| Row::new(line.split(';').map(str::to_owned), None)).collect(),
            form: CLEAN,
            of_form: Vec::new(),
        }
    }

    /// All that is dirty, in the order of the lines.
    pub fn stains(&self) -> Vec<Stain> {
        let of_form = self.of_form.iter();
        let mut stains: Vec<Stain> = of_form
            .map(|(dirt, before, after)| Stain { line: 1, dirt: *dirt, before: before.clone(), after: after.clone() })
            .collect();
        let above = usize::from(self.form.sep_line);
        stains.extend(self.titles.iter().enumerate().map(|(at, title)| Stain {
            line: above + at + 1,
            dirt: Dirt::TitleLines,
            before: String::new(),
            after: title.clone(),
        }));
        let above = above + self.titles.len() + 1;
        stains.extend(self.rows.iter().enumerate().flat_map(|(at, row)| row_stains(row, above + at + 1)));
        stains
    }

    /// The list of stains as a CSV file for Excel: `regel;soort;voor;na`.
    pub fn write_stains(&self) -> Vec<u8> {
        let mut text = String::from("\u{feff}regel;soort;voor;na\r\n");
        for Stain { line, dirt, before, after } in self.stains() {
            let line = [line.to_string(), dirt.name().to_owned(), before, after];
            push_line(&mut text, line.iter().map(String::as_str), &CLEAN);
        }
        text.into_bytes()
    }

    /// The register as a CSV file.
    pub fn write_csv(&self) -> Vec<u8> {
        let form = &self.form;
        let mut text = String::with_capacity(128 * (self.rows.len() + 1));
        text.push_str(if form.bom { "\u{feff}" } else { "" });
        if form.sep_line {
            text.extend(["sep=", form.separator.encode_utf8(&mut [0; 4]), form.line_end]);
        }
        for title in &self.titles {
            let padding = if form.padded { self.headings.len() - 1 } else { 0 };
            push_line(&mut text, [title.as_str()].into_iter().chain(std::iter::repeat_n("", padding)), form);
        }
        push_line(&mut text, self.headings.iter().map(String::as_str), form);
        for row in &self.rows {
            push_line(&mut text, row.cells.iter().map(|cell| cell.text.as_str()), form);
        }
        // every character of a sample has its byte in Windows-1252
        if form.windows_1252 { WINDOWS_1252.encode(&text).0.into_owned() } else { text.into_bytes() }
    }
}

fn row_stains(row: &Row, line: usize) -> Vec<Stain> {
    if let Some(dirt) = row.added {
        let first = row.cells.iter().find(|cell| !cell.text.is_empty());
        let after = first.map_or(String::new(), |cell| cell.text.clone());
        return vec![Stain { line, dirt, before: String::new(), after }];
    }
    let stained = row.cells.iter().filter_map(|cell| Some((cell, cell.stain.as_ref()?)));
    let stain = |(cell, (dirt, before)): (&Cell, &(Dirt, String))| Stain {
        line,
        dirt: *dirt,
        before: before.clone(),
        after: cell.text.clone(),
    };
    stained.map(stain).collect()
}

/// A line, with quotes around what would fall apart without them.
fn push_line<'a>(text: &mut String, cells: impl Iterator<Item = &'a str>, form: &Form) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            text.push(form.separator);
        }
        if cell.contains([form.separator, '"']) {
            text.extend(["\"", &cell.replace('"', "\"\""), "\""]);
        } else {
            text.push_str(cell);
        }
    }
    text.push_str(form.line_end);
}
