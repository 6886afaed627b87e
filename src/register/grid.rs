//! The cells of a table as they were read, each with its place: for a copy with remarks at them.

use super::cell::read_ion;
use super::column::Columns;
use super::field::{Field, Wanted};
use super::place::Index;
use super::rows::Cell;
use super::table::Table;
use std::collections::BTreeSet;

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// Its columns.
    pub columns: Vec<GridColumn>,
    /// The row of the headings.
    pub head: GridRow,
    /// The rows that can be read and were asked for.
    pub rows: Vec<GridRow>,
    /// So many rows can be read.
    pub total: usize,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridColumn {
    /// What it is; none where it has no meaning here.
    pub meaning: Option<Wanted>,
    /// Whether a spreadsheet program does not show it.
    pub hidden: bool,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridRow {
    /// The line of its first cell, or its row in a sheet, from 1.
    pub line: usize,
    /// Whether a spreadsheet program does not show it.
    pub hidden: bool,
    /// Its cells.
    pub cells: Vec<GridCell>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridCell {
    /// Its line, or its row in a sheet, from 1.
    pub line: usize,
    /// Its column there, from 1: of a text in characters.
    pub column: usize,
    /// What it holds.
    pub value: String,
    /// The number of patients that was read, where it is written otherwise.
    pub read: Option<String>,
}

/// Which rows are asked for.
#[derive(Clone, Debug)]
pub struct Extent {
    /// So many from the first on.
    pub first: usize,
    /// And those on these lines.
    pub lines: BTreeSet<usize>,
}

impl Extent {
    /// All rows.
    pub fn all() -> Self {
        Self { first: usize::MAX, lines: BTreeSet::new() }
    }
}

/// The cells of a table. A row without anything in it is none.
pub(super) fn copy(table: &Table, columns: &Columns, extent: &Extent) -> Grid {
    let index = table.index();
    let hidden = table.hidden().iter().map(|start| index.line_and_column(*start).0).collect();
    let copier = Copier { index, hidden, ion: columns.of(Field::Ion) };
    let head = GridRow { hidden: false, ..copier.row(table.headings()) };
    let hides = |column| table.sheet.is_some_and(|sheet| sheet.hides_column(column));
    let column = |column| GridColumn { meaning: columns.meaning(column), hidden: hides(column) };
    let (mut rows, mut total, mut cells) = (Vec::new(), 0, Vec::new());
    for piece in table.pieces() {
        let mut read = table.rows(piece);
        while let Some(row) = read.next(&mut cells) {
            if row.is_err() || cells.iter().all(|cell| cell.is_blank()) {
                continue;
            }
            total += 1;
            if total <= extent.first || cells.iter().any(|cell| extent.lines.contains(&copier.line(cell))) {
                rows.push(copier.row(&cells));
            }
        }
    }
    Grid { columns: (0..table.headings().len()).map(column).collect(), head, rows, total }
}

/// Copies rows.
struct Copier<'t> {
    index: Index<'t>,
    /// Lines that do not show.
    hidden: BTreeSet<usize>,
    /// The column with numbers of patients.
    ion: Option<usize>,
}

impl Copier<'_> {
    fn line(&self, cell: &Cell) -> usize {
        self.index.line_and_column(cell.start).0
    }

    fn row(&self, cells: &[Cell]) -> GridRow {
        let line = cells.first().map_or(1, |cell| self.line(cell));
        let cells = cells.iter().enumerate().map(|(at, cell)| self.cell(at, cell)).collect();
        GridRow { line, hidden: self.hidden.contains(&line), cells }
    }

    fn cell(&self, at: usize, cell: &Cell) -> GridCell {
        let (line, column) = self.index.line_and_column(cell.start);
        let value = cell.value().into_owned();
        let ion = (self.ion == Some(at)).then(|| read_ion(&value).ok()).flatten();
        let read = ion.map(|ion| ion.to_string());
        GridCell { line, column, read: read.filter(|read| read != value.trim()), value }
    }
}
