//! Names that seem to be the same and are written in two ways: of regions, and of groups.

use super::spot::Spot;
use super::table::Table;
use crate::rules::{likeness, look_alike};
use crate::words::noun::Rows;
use crate::words::register::unit::Alike;
use crate::words::value::Digits;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A name as it stands in the file.
#[derive(Clone, Copy)]
pub(super) struct Spelling<'n> {
    /// As written.
    pub name: &'n str,
    /// In so many rows.
    pub rows: u64,
    /// The first of them.
    pub first: Spot,
}

/// What is told of each spelling that is not the usual one, which is the one with most rows, and of two the one that comes first.
pub(super) fn alike<'n>(names: impl Iterator<Item = Spelling<'n>>, table: &Table) -> Vec<(Spot, Alike)> {
    let mut spellings: BTreeMap<String, Vec<Spelling>> = BTreeMap::new();
    for spelling in names {
        spellings.entry(likeness(spelling.name)).or_default().push(spelling);
    }
    spellings.retain(|_, alike| alike.len() > 1);
    if spellings.is_empty() {
        return Vec::new(); // and no line is looked for
    }
    let index = table.index();
    let mut told = Vec::new();
    for mut alike in spellings.into_values() {
        alike.sort_by_key(|spelling| (Reverse(spelling.rows), spelling.first));
        let usual = alike[0];
        let line = index.line_and_column(usual.first.at).0;
        told.extend(alike[1..].iter().map(|other| (other.first, tell(other, &usual, line))));
    }
    told
}

fn tell(other: &Spelling, usual: &Spelling, line: usize) -> Alike {
    Alike::To {
        label: other.name.into(),
        rows: Rows(other.rows),
        usual: usual.name.into(),
        usual_rows: Rows(usual.rows),
        line: Digits(line as u64),
        letters: look_alike(other.name, usual.name),
    }
}
