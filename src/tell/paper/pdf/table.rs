//! Tables: a head that stands again on every sheet, rows that are not broken, and the cut as a firm line.

use super::columns::{Place, columns};
use super::face::Face;
use super::lines::{Broken, Line, Piece, lines};
use super::measure::{BODY, BOTTOM, LEFT, Milli, POINT, Size, TOP, WIDTH};
use super::setting::{GAP, Setting};
use super::strip::{Bond, CUT, FIRM, HAIR, Strip};
use super::tags::{Branch, Leaf};
use crate::tell::paper::{Cell, Column, Row, Table};
use krilla::tagging::{TableHeaderScope, Tag, TagKind};
use std::num::NonZeroU32;
use std::rc::Rc;

/// White above and below what is in a row.
const PAD: Milli = 3 * POINT;

/// A table on its way to strips.
struct Grid<'a> {
    columns: &'a [Column],
    places: Vec<Place>,
    size: Size,
    right: Milli,
    branch: Branch,
}

/// A cell in lines.
struct Set {
    lines: Vec<Line>,
    place: Place,
    cell: Cell,
}

impl Setting {
    /// A table, its caption above it.
    pub(super) fn table(&mut self, table: &Table) {
        let rows: Vec<_> = table.rows.iter().map(|row| self.shown_row(row, table.columns.len())).collect();
        let columns_shown: Vec<_> = table.columns.iter().map(|column| self.shown_column(column)).collect();
        let (size, places) = columns(&columns_shown, &rows, LEFT);
        let right = places.last().map_or(LEFT, |place| place.left + place.width);
        let branch = self.tags.top(Tag::Table);
        let grid = Grid { columns: &columns_shown, places, size, right, branch };
        self.caption(&table.caption, branch);
        let head = self.head(&grid);
        let body = self.tags.within(branch, Tag::TBody);
        for (at, row) in rows.iter().enumerate() {
            let is_last = at + 1 == rows.len();
            let mut strips = match row {
                Row::Cells(cells) => self.row(&grid, body, (cells, BOTTOM - TOP - head.height)),
                Row::Cut(words) => vec![self.cut(&grid, body, words)],
            };
            if let (true, Some(strip)) = (is_last, strips.last_mut()) {
                strip.rule((LEFT, strip.height), (right, strip.height), FIRM);
            }
            if let (true, Some(strip)) = (table.stays(at), strips.last_mut()) {
                strip.bond = Bond::Next;
            }
            strips.into_iter().for_each(|strip| self.strip(Strip { head: Some(Rc::clone(&head)), ..strip }));
        }
    }

    fn shown_row(&mut self, row: &Row, columns: usize) -> Row {
        match row {
            Row::Cells(cells) => {
                let cell = |at| cells.get(at).map_or(String::new(), |cell: &String| self.shown(cell));
                Row::Cells((0..columns).map(cell).collect())
            }
            Row::Cut(words) => Row::Cut(self.shown(words)),
        }
    }

    fn shown_column(&mut self, column: &Column) -> Column {
        Column { heading: self.shown(&column.heading), ..column.clone() }
    }

    fn caption(&mut self, caption: &str, table: Branch) {
        let words = self.shown(caption);
        if words.is_empty() {
            return;
        }
        let branch = self.tags.within(table, Tag::Caption);
        let leaf = self.tags.leaf(branch);
        let set = lines(&[Piece::words(&words, Face::Bold, leaf)], BODY, WIDTH);
        self.bound(set, BODY, 2 * GAP);
    }

    /// The head, and the same once more for the sheets that follow, where it is not read out again.
    fn head(&mut self, grid: &Grid<'_>) -> Rc<Strip> {
        let branch = self.tags.within(grid.branch, Tag::THead);
        let row = self.tags.within(branch, Tag::TR);
        let mut cells = Vec::new();
        for (column, place) in grid.columns.iter().zip(&grid.places) {
            let head = self.tags.within(row, Tag::TH(TableHeaderScope::Column));
            let leaf = self.tags.leaf(head);
            cells.push(cell((&column.heading, Face::Bold, leaf), (column.cell, *place), grid.size));
        }
        let mut strip = grid.strip(cells).bound();
        strip.before = GAP / 2;
        strip.rule((LEFT, strip.height), (grid.right, strip.height), FIRM);
        let mut again = strip.clone();
        again.ink.iter_mut().for_each(|ink| ink.leaf = None);
        self.strip(strip);
        Rc::new(again)
    }

    /// A row; in more than one strip where it is higher than a sheet.
    fn row(&mut self, grid: &Grid<'_>, body: Branch, (words, high): (&[String], Milli)) -> Vec<Strip> {
        let row = self.tags.within(body, Tag::TR);
        let mut cells = Vec::new();
        for (at, ((column, place), words)) in grid.columns.iter().zip(&grid.places).zip(words).enumerate() {
            let tag: TagKind = if at == 0 { Tag::TH(TableHeaderScope::Row).into() } else { Tag::TD.into() };
            let branch = self.tags.within(row, tag);
            let leaf = self.tags.leaf(branch);
            cells.push(cell((words, Face::Regular, leaf), (column.cell, *place), grid.size));
        }
        let most = usize::try_from((high - 2 * PAD) / grid.size.line).unwrap_or(1).max(1);
        let mut strips = Vec::new();
        while !cells.is_empty() {
            let rest: Vec<_> = cells
                .iter_mut()
                .map(|cell| Set { lines: cell.lines.split_off(most.min(cell.lines.len())), ..*cell })
                .collect();
            strips.push(grid.strip(std::mem::take(&mut cells)));
            if rest.iter().any(|cell| !cell.lines.is_empty()) {
                cells = rest;
            }
        }
        if let Some(strip) = strips.last_mut() {
            strip.rule((LEFT, strip.height), (grid.right, strip.height), HAIR);
        }
        strips
    }

    fn cut(&mut self, grid: &Grid<'_>, body: Branch, words: &str) -> Strip {
        let row = self.tags.within(body, Tag::TR);
        let span = u32::try_from(grid.columns.len()).ok().and_then(NonZeroU32::new);
        let branch = self.tags.within(row, Tag::TD.with_col_span(span));
        let leaf = self.tags.leaf(branch);
        let place = Place { left: LEFT, width: grid.right - LEFT };
        let mut strip = grid.strip(vec![cell((words, Face::Bold, leaf), (Cell::Words, place), grid.size)]);
        strip.rule((LEFT, 0), (grid.right, 0), CUT);
        strip.rule((LEFT, strip.height), (grid.right, strip.height), HAIR);
        strip
    }
}

impl Grid<'_> {
    fn strip(&self, cells: Vec<Set>) -> Strip {
        let most = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or(1);
        let mut strip = Strip::of_lines(most, self.size);
        strip.height += 2 * PAD;
        for Set { lines, place, cell } in cells {
            for (line, at) in lines.into_iter().zip(0..) {
                let indent = if cell == Cell::Number { place.width - line.width } else { 0 };
                line.draw(
                    &mut strip,
                    (place.left + indent, PAD + self.size.base() + at * self.size.line),
                    self.size.em,
                );
            }
        }
        strip
    }
}

/// A cell is never empty: a row that lacks one would be no row of its table.
fn cell((words, face, leaf): (&str, Face, Leaf), (cell, place): (Cell, Place), size: Size) -> Set {
    let words = if words.is_empty() { " " } else { words };
    let broken = if cell == Cell::Words || face == Face::Bold { Broken::Words } else { Broken::Code };
    let piece = Piece { broken, ..Piece::words(words, face, leaf) };
    Set { lines: lines(&[piece], size, place.width), place, cell }
}
