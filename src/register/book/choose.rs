//! Which sheet is the register, and its cells.

use super::Sheet;
use super::cell::Reads;
use super::grid::{Grid, GridReader};
use super::index::{Index, Listed, Relation, Shown};
use super::package::{Package, told};
use super::strings::Strings;
use super::styles::Styles;
use super::xml::Flaw;
use crate::register::fault::WorkbookFault;
use crate::register::heading::{HEAD, Usual};
use crate::register::report::SheetFormat;
use crate::register::table::Table;
use crate::words::fault::cell_name;
use crate::words::register::file::SheetTold;
use crate::words::value::OneOf;

impl Listed {
    fn told(&self) -> SheetTold {
        let name = self.name.as_str().into();
        match self.shown {
            Shown::Visible => SheetTold::Shown { name },
            Shown::Hidden => SheetTold::Hidden { name },
        }
    }
}

/// A sheet that was read, and what is told about its choice.
pub(in crate::register) struct Chosen {
    /// The sheet.
    pub sheet: Sheet,
    /// Which one it is.
    pub format: SheetFormat,
}

/// The sheet that is the register: the one that is named, or the one that is obvious.
pub(in crate::register) fn read_sheet(
    bytes: &[u8],
    named: Option<&str>,
    usual: &Usual,
) -> Result<Chosen, WorkbookFault> {
    let mut book = Book::open(bytes)?;
    let at = match named {
        Some(name) => find(name, &book.sheets)?,
        None => match visible(&book.sheets).collect::<Vec<_>>().as_slice() {
            [only] => *only,
            several => the_only_register(&mut book, several, usual)?,
        },
    };
    let sheet = book.read(at, usize::MAX)?;
    let name = sheet.name.clone();
    let others = book.sheets.into_iter().map(|sheet| sheet.name).filter(|other| *other != name).collect();
    Ok(Chosen { sheet, format: SheetFormat { kind: "XLSX", name, others } })
}

/// Every sheet that can be read.
pub(in crate::register) fn read_sheets(bytes: &[u8]) -> Result<Vec<Sheet>, WorkbookFault> {
    let mut book = Book::open(bytes)?;
    let (mut sheets, mut fault) = (Vec::new(), None);
    for at in 0..book.sheets.len() {
        match book.read(at, usize::MAX) {
            Ok(sheet) => sheets.push(sheet),
            Err(refused) => fault = fault.or(Some(refused)),
        }
    }
    match fault {
        Some(fault) if sheets.is_empty() => Err(fault),
        _ => Ok(sheets),
    }
}

fn visible(sheets: &[Listed]) -> impl Iterator<Item = usize> {
    (0..).zip(sheets).filter(|(_, sheet)| sheet.shown == Shown::Visible).map(|(at, _)| at)
}

/// The sheet of this name; capitals do not matter, as in Excel.
fn find(name: &str, sheets: &[Listed]) -> Result<usize, WorkbookFault> {
    let found = sheets.iter().position(|sheet| sheet.name.to_lowercase() == name.trim().to_lowercase());
    let names = || OneOf(sheets.iter().map(|sheet| sheet.name.as_str().into()).collect());
    found.ok_or_else(|| WorkbookFault::NoSuchSheet { name: name.into(), sheets: names() })
}

/// The one visible sheet with the headings of a register.
fn the_only_register(book: &mut Book, visible: &[usize], usual: &Usual) -> Result<usize, WorkbookFault> {
    let mut fitting = Vec::new();
    for &at in visible {
        if Table::is_register(&book.read(at, HEAD)?, usual) {
            fitting.push(at);
        }
    }
    match fitting.as_slice() {
        [only] => Ok(*only),
        [] => Err(WorkbookFault::NoneOf { sheets: book.sheets.iter().map(Listed::told).collect() }),
        several => Err(WorkbookFault::Several { sheets: several.iter().map(|&at| book.sheets[at].told()).collect() }),
    }
}

/// An open workbook.
struct Book<'b> {
    package: Package<'b>,
    /// Its sheets with cells, in the order of the workbook.
    sheets: Vec<Listed>,
    /// What their relations point at.
    relations: Vec<Relation>,
    reads: Reads,
}

impl<'b> Book<'b> {
    fn open(bytes: &'b [u8]) -> Result<Self, WorkbookFault> {
        let mut package = Package::open(bytes)?;
        let top = package.relations("")?;
        let part = top.into_iter().find(|relation| relation.kind == "officeDocument").map(|relation| relation.target);
        let part = part.unwrap_or_else(|| "xl/workbook.xml".to_owned());
        let index = package.read(&part, Index::read).and_then(|index| index.ok_or(Flaw::Broken));
        let Index { mut sheets, ways } = index.map_err(|flaw| told(flaw, &part))?;
        let relations = package.relations(&part)?;
        let is_table = |sheet: &Listed| relations.iter().any(|to| to.id == sheet.id && to.kind == "worksheet");
        sheets.retain(is_table);
        let target = |kind: &str| relations.iter().find(|to| to.kind == kind).map_or("", |to| &to.target);
        let (strings, styles) = (target("sharedStrings"), target("styles"));
        let strings = package.read(strings, Strings::read).map_err(|flaw| told(flaw, strings))?.unwrap_or_default();
        let styles = package.read(styles, Styles::read).map_err(|flaw| told(flaw, styles))?.unwrap_or_default();
        Ok(Self { package, sheets, relations, reads: Reads { strings, styles, ways } })
    }

    /// Reads a sheet, so many of its rows.
    fn read(&mut self, at: usize, rows: usize) -> Result<Sheet, WorkbookFault> {
        let Self { package, sheets, relations, reads } = self;
        if rows == usize::MAX {
            package.refill(); // whatever the choice of a sheet took
        }
        let Listed { name, id, .. } = &sheets[at];
        let part = relations.iter().find(|to| to.id == *id).map_or("", |to| &to.target);
        let read = package.read(part, |xml| GridReader::new(reads, rows).read(xml));
        let cell = |at: crate::register::sheet::At| cell_name(at.row as usize + 1, at.column as usize + 1);
        let Grid { cells, merged, hidden, hidden_columns } = match read.and_then(|grid| grid.ok_or(Flaw::Broken)) {
            Ok(grid) => grid,
            Err(Flaw::Cell(at)) => return Err(WorkbookFault::Cell { sheet: name.as_str().into(), cell: cell(at) }),
            Err(Flaw::Place(at)) => return Err(WorkbookFault::Place { sheet: name.as_str().into(), cell: cell(at) }),
            Err(flaw) => return Err(told(flaw, part)),
        };
        Ok(Sheet::new(name.clone(), cells, merged, HEAD)?.with_hidden(hidden, hidden_columns))
    }
}
