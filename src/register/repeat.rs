//! Practices that stand in the file more than once.

use super::fault::RowFault;
use super::field::Field;
use super::note::Notes;
use super::options::Mending;
use super::report::Answers;
use super::row::{Piece, Plan, read_row};
use super::rows::Cell;
use super::spot::Spot;
use super::table::Table;
use super::whole::{Key, Position, entry};
use crate::words::value::Digits;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// What is needed to read a row once more.
pub(super) struct Again<'r, 't> {
    /// The table.
    pub table: &'r Table<'t>,
    /// Its pieces.
    pub ranges: &'r [Range<usize>],
    /// How its rows are read.
    pub plan: &'r Plan<'r>,
}

/// A row that is compared with others.
struct Row {
    cells: Vec<String>,
    answers: Answers,
}

/// Rows that were passed over.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Dropped {
    /// So many.
    pub rows: u64,
    /// How they were counted.
    pub answers: Answers,
}

/// Makes a fault of each practice whose code is in the file already, and takes it out of the order. A row that says the
/// same as an earlier one is only passed over where that was asked for.
pub(super) fn settle(again: &Again, pieces: &[Piece], order: &mut Vec<Key>, notes: &mut Notes) -> Dropped {
    let same = |a: &Key, b: &Key| a.by == b.by && entry(pieces, a.at).id == entry(pieces, b.at).id;
    let doubled: Vec<Vec<Position>> = order
        .chunk_by(same)
        .filter(|keys| keys.len() > 1)
        .map(|keys| keys.iter().map(|key| key.at).collect())
        .collect();
    let mut dropped = Dropped::default();
    if doubled.is_empty() {
        return dropped;
    }
    let (rows, index) = (again.read(pieces, &doubled), again.table.index());
    for entries in &doubled {
        let first = Digits(index.line_and_column(entry(pieces, entries[0]).spot.at).0 as u64);
        let mut earlier = BTreeSet::from([&rows[&entries[0]].cells]);
        for later in &entries[1..] {
            let row = &rows[later];
            let repeats = !earlier.insert(&row.cells);
            let entry = entry(pieces, *later);
            let code = entry.id.as_ref().into();
            if !repeats {
                notes.fault(entry.spot, RowFault::Doubled { code, first });
            } else if again.plan.allows(Mending::DropRepeatedRows) {
                notes.pass_over(entry.spot, &entry.id);
                dropped = Dropped { rows: dropped.rows + 1, answers: dropped.answers.plus(row.answers) };
            } else {
                let or_pass = Mending::DropRepeatedRows.or_pass(1);
                notes.fault(entry.spot, RowFault::Repeated { code, first, or_pass });
            }
        }
    }
    order.dedup_by(|later, first| same(first, later));
    dropped
}

impl Again<'_, '_> {
    /// The rows of these practices, read once more: that is rare, so rows are not kept while reading.
    fn read(&self, pieces: &[Piece], doubled: &[Vec<Position>]) -> BTreeMap<Position, Row> {
        let mut wanted: BTreeMap<u32, BTreeMap<usize, Position>> = BTreeMap::new();
        for &position in doubled.iter().flatten() {
            wanted.entry(position.piece).or_default().insert(entry(pieces, position).spot.at, position);
        }
        let Some(code) = self.plan.column(Field::Practice) else { return BTreeMap::new() };
        let mut found = BTreeMap::new();
        for (piece, spots) in wanted {
            let (mut rows, mut cells) = (self.table.rows(self.ranges[piece as usize].clone()), Vec::new());
            while let Some(row) = rows.next(&mut cells) {
                let position = cells.get(code).and_then(|cell| spots.get(&cell.start));
                if let (Ok(()), Some(position)) = (row, position) {
                    found.insert(*position, self.row(&cells));
                }
            }
        }
        found
    }

    /// The cells of a column in some rows, by where the codes of their practices stand.
    pub fn beside(&self, codes: &BTreeSet<usize>, field: Field) -> BTreeMap<usize, Spot> {
        let mut found = BTreeMap::new();
        let Some((code, column)) = self.plan.column(Field::Practice).zip(self.plan.column(field)) else { return found };
        let has_one = |range: &&Range<usize>| codes.range((*range).clone()).next().is_some();
        for range in self.ranges.iter().filter(has_one) {
            let (mut rows, mut cells) = (self.table.rows(range.clone()), Vec::new());
            while rows.next(&mut cells).is_some() {
                let start = |column: usize| cells.get(column).map(|cell: &Cell| cell.start);
                if let Some((code, at)) = start(code).filter(|code| codes.contains(code)).zip(start(column)) {
                    found.insert(code, Spot { at, column: Some(column) });
                }
            }
        }
        found
    }

    fn row(&self, cells: &[Cell]) -> Row {
        let mut trimmed: Vec<String> = cells.iter().map(|cell| cell.value().trim().to_owned()).collect();
        while trimmed.last().is_some_and(String::is_empty) {
            trimmed.pop();
        }
        Row { cells: trimmed, answers: read_row(self.table, cells, self.plan) }
    }
}
