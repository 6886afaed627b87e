//! The cells of a table as they were read, each with its place: for a copy with remarks at them.

use super::rows::Cell;
use super::table::Table;

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// The headings, then the rows that can be read.
    pub rows: Vec<Vec<GridCell>>,
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
}

/// The cells of a table.
pub(super) fn copy(table: &Table) -> Grid {
    let index = table.index();
    let copy = |cells: &[Cell]| {
        let copy = |cell: &Cell| {
            let (line, column) = index.line_and_column(cell.start);
            GridCell { line, column, value: cell.value().into_owned() }
        };
        cells.iter().map(copy).collect::<Vec<_>>()
    };
    let mut rows = vec![copy(table.headings())];
    let mut cells = Vec::new();
    for piece in table.pieces() {
        let mut read = table.rows(piece);
        while let Some(row) = read.next(&mut cells) {
            rows.extend(row.is_ok().then(|| copy(&cells)));
        }
    }
    Grid { rows }
}
