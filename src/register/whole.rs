//! What concerns all rows together: their order, regions in two spellings or without a base, practices that look alike.

use super::alike::{Spelling, alike};
use super::fault::{BaseFault, FileFault, TextFault};
use super::ion::Ion;
use super::label::mojibake;
use super::note::Notes;
use super::practice::Practice;
use super::repeat::Again;
use super::report::OddityKind;
use super::row::{Entry, Extra, Formulas, Group, Label, Piece};
use super::rows::Cell;
use super::spot::Spot;
use super::table::Table;
use crate::rules::{Base, Likeness, likeness, look_alike};
use crate::words::noun::Rows;
use crate::words::register::column::HeadingTold;
use crate::words::register::noticed::{Cells, HiddenColumns, HiddenRows, RowTold};
use crate::words::value::OneOf;
use compact_str::CompactString;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Where a practice stands. Ordered as in the file, of which each takes at least a byte: `read_register` sees to it that
/// their number fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Position {
    /// Index of its piece.
    pub piece: u32,
    /// Index into [`Piece::entries`].
    pub entry: u32,
}

/// A practice among others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    /// By which it is compared first.
    pub by: u64,
    /// Which practice.
    pub at: Position,
}

/// The regions of the register.
pub(super) struct Regions<'r> {
    /// Their names, sorted as bytes.
    pub names: &'r [String],
    /// The heading above them.
    pub heading: Spot,
}

/// So many regions a register can have; the country has some 100.
const MOST_REGIONS: usize = 1000;

/// The regions of the file, sorted as bytes; two spellings of one region become a fault.
pub(super) fn regions(pieces: &[Piece], table: &Table, notes: &mut Notes) -> Vec<String> {
    let mut all: BTreeMap<&str, Label> = BTreeMap::new();
    for label in pieces.iter().flat_map(|piece| &piece.regions) {
        let fresh = || Label { name: label.name.clone(), rows: 0, first: label.first };
        all.entry(&label.name).or_insert_with(fresh).rows += label.rows;
    }
    if all.len() > MOST_REGIONS {
        let first = all.values().map(|label| label.first).min().unwrap_or(Spot::from(0));
        notes.fault(first, FileFault::ManyRegions { most: MOST_REGIONS as u64, found: all.len() as u64 });
        return Vec::new(); // and nothing is told of each
    }
    for label in all.values() {
        if let Some(trace) = mojibake(&label.name) {
            notes.oddity(label.first, OddityKind::Mojibake { text: label.name.as_str().into(), trace: trace.into() });
        }
    }
    let spellings = all.values().map(|label| Spelling { name: &label.name, rows: label.rows, first: label.first });
    for (first, alike) in alike(spellings, table) {
        notes.fault(first, TextFault::RegionSpelling { alike });
    }
    note_slips(&all, notes);
    all.keys().map(|&name| name.to_owned()).collect()
}

/// Notes each region that stands in a row or two and may be a slip for one that stands in many.
fn note_slips(regions: &BTreeMap<&str, Label>, notes: &mut Notes) {
    let regions: Vec<(&Label, Likeness)> = regions.values().map(|label| (label, Likeness::of(&label.name))).collect();
    for (label, name) in regions.iter().filter(|(label, _)| label.rows <= 2) {
        let usual = regions.iter().filter(|(other, usual)| other.rows > 2 * label.rows && name.is_slip(usual));
        let Some((usual, _)) = usual.max_by_key(|(other, _)| other.rows) else { continue };
        let [own, other] = [&label.name, &usual.name].map(|name| name.as_str().into());
        let (rows, usual_rows) = (Rows(label.rows), Rows(usual.rows));
        notes.oddity(label.first, OddityKind::NearRegion { label: own, rows, usual: other, usual_rows });
    }
}

/// The positions of all practices, in the order of their codes as bytes; of equal codes in the order of the file.
pub(super) fn order(pieces: &[Piece]) -> Vec<Key> {
    let mut keys = positions(pieces, |entry| first_bytes(&entry.id));
    let id = |position: Position| entry(pieces, position).id.as_bytes();
    // The first 8 bytes are a whole AGB code, so the codes themselves are hardly ever looked at.
    keys.par_sort_unstable_by(|a, b| a.by.cmp(&b.by).then_with(|| id(a.at).cmp(id(b.at))).then(a.at.cmp(&b.at)));
    keys
}

/// Where the rules give bases, they give one to each region, and to no other.
pub(super) fn check_bases(pieces: &[Piece], regions: &Regions, bases: &[Base], notes: &mut Notes) {
    if bases.is_empty() {
        return;
    }
    let named: Vec<&str> = bases.iter().map(|base| base.region.as_str()).collect();
    let keys: BTreeMap<String, &str> = named.iter().map(|region| (likeness(region), *region)).collect();
    for region in regions.names.iter().filter(|region| !named.contains(&region.as_str())) {
        let labels = pieces.iter().flat_map(|piece| &piece.regions);
        let first = labels.filter(|label| label.name == *region).map(|label| label.first).min();
        let letters = keys.get(&likeness(region)).and_then(|base| look_alike(region, base));
        let named = OneOf(named.iter().copied().map(Into::into).collect());
        let fault = BaseFault::Unnamed { region: region.as_str().into(), letters, named };
        notes.fault(first.unwrap_or(regions.heading), fault);
    }
    for &region in named.iter().filter(|&&region| !regions.names.iter().any(|name| name == region)) {
        let found = OneOf(regions.names.iter().map(|name| name.as_str().into()).collect());
        notes.fault(regions.heading, BaseFault::Unused { region: region.into(), found });
    }
}

/// Makes one oddity of the formulas of each column, at the first of them.
pub(super) fn note_formulas(pieces: &[Piece], notes: &mut Notes) {
    let mut columns: BTreeMap<usize, Formulas> = BTreeMap::new();
    for (&column, &Formulas { first, cells }) in pieces.iter().flat_map(|piece| &piece.formulas) {
        columns.entry(column).or_insert(Formulas { first, cells: 0 }).cells += cells;
    }
    for Formulas { first, cells } in columns.into_values() {
        notes.oddity(first, OddityKind::Formulas { cells: Cells(cells) });
    }
}

/// Makes one oddity of the rows that do not show, at the first of them: they count like all others.
pub(super) fn note_hidden(table: &Table, notes: &mut Notes) {
    let hidden = table.hidden();
    let Some(&first) = hidden.first() else { return };
    let index = table.index();
    let lines: Vec<usize> = hidden.iter().map(|start| index.line_and_column(*start).0).collect();
    let rows = HiddenRows(hidden.len() as u64);
    notes.oddity(first.into(), OddityKind::Hidden { rows, which: RowTold::runs(&lines) });
}

/// Makes one oddity of the columns that mean something and do not show, at the heading of the first: they count like all others.
pub(super) fn note_hidden_columns(again: &Again, notes: &mut Notes) {
    let Again { table, plan, .. } = again;
    let hidden = table.headings().iter().enumerate().filter(|(column, _)| {
        table.sheet.is_some_and(|sheet| sheet.hides_column(*column)) && plan.columns.meaning(*column).is_some()
    });
    let hidden: Vec<&Cell> = hidden.map(|(_, heading)| heading).collect();
    let told = |heading: &&Cell| HeadingTold::Of { heading: heading.value().trim().into() };
    if let Some(first) = hidden.first() {
        let columns = HiddenColumns(hidden.len() as u64);
        notes.oddity(
            first.start.into(),
            OddityKind::HiddenColumns { columns, which: hidden.iter().map(told).collect() },
        );
    }
}

/// Notes each practice with the ION of an earlier one and a name like its: perhaps it is the same one with two codes.
pub(super) fn note_twins(pieces: &[Piece], notes: &mut Notes) {
    let mut keys = positions(pieces, |entry| entry.twin);
    keys.par_sort_unstable();
    for alike in keys.chunk_by(|a, b| a.by == b.by).filter(|alike| alike.len() > 1) {
        let mut firsts: BTreeMap<(Option<Ion>, String), &Entry> = BTreeMap::new();
        for twin in alike.iter().map(|key| entry(pieces, key.at)) {
            let first = *firsts.entry((twin.ion, likeness(&twin.name))).or_insert(twin);
            if first.id != twin.id {
                let (code, other) = (twin.id.as_ref().into(), first.id.as_ref().into());
                notes.oddity(twin.spot, OddityKind::Twins { code, other });
            }
        }
    }
}

/// Practices as they are sealed.
pub(super) struct Made {
    /// In the given order.
    pub practices: Vec<Practice>,
    /// Indices of those that are silent.
    pub silent: Vec<u32>,
}

/// The practices in the given order, each with the index of its region in `regions`. No cell of theirs is wrong.
pub(super) fn practices(pieces: &[Piece], order: &[Key], regions: &[String]) -> Made {
    let index: BTreeMap<&str, u32> = regions.iter().map(String::as_str).zip(0_u32..).collect();
    let of_labels = |piece: &Piece| piece.regions.iter().map(|label| index[label.name.as_str()]).collect();
    let known: Vec<Vec<u32>> = pieces.iter().map(of_labels).collect();
    let mut practices: Vec<Practice> = rayon::iter::repeat_n(stand_in(), order.len()).collect();
    let starts: Vec<u32> = (0_u32..).step_by(BATCH).take(order.len().div_ceil(BATCH)).collect();
    let batches = practices.par_chunks_mut(BATCH).zip(order.par_chunks(BATCH)).zip(starts);
    let silent = batches.flat_map_iter(|((slots, keys), start)| {
        let entries = keys.iter().map(|key| (key.at, entry(pieces, key.at)));
        // Practices that follow each other stand far apart in memory. A look at all of them before any is made lets
        // the waits for memory run side by side; without it this takes half as long again.
        std::hint::black_box(entries.clone().fold(0, |ends, (_, entry)| ends ^ ends_of(entry)));
        let mut silent = Vec::new();
        for ((index, slot), (position, entry)) in (start..).zip(slots).zip(entries) {
            let piece = position.piece as usize;
            *slot = practice(entry, known[piece][entry.region as usize], extra(&pieces[piece], position.entry));
            if entry.silent {
                silent.push(index);
            }
        }
        silent
    });
    let silent = silent.collect();
    Made { practices, silent }
}

/// Fills a place until its practice is made.
fn stand_in() -> Practice {
    let (id, name) = (CompactString::default(), String::new());
    let (ion, wish, class, group, since) = (Ion::ONE, None, None, None, None);
    Practice { id, name, town: None, region: 0, ion, wish, class, group, since, insurer: None, uzovi: None }
}

/// What few practices have, if this one has it.
fn extra<'p, 't>(piece: &'p Piece<'t>, entry: u32) -> Option<&'p Extra<'t>> {
    piece.extras.binary_search_by_key(&entry, |extra| extra.entry).ok().map(|at| &piece.extras[at])
}

/// So many practices are looked at together.
const BATCH: usize = 64;

/// Depends on the texts of an entry, so that they must be there.
fn ends_of(entry: &Entry) -> u8 {
    let last = |text: &str| text.bytes().next_back().unwrap_or(0);
    last(&entry.id) ^ last(entry.insurer.as_deref().unwrap_or(&entry.name))
}

fn practice(entry: &Entry, region: u32, extra: Option<&Extra>) -> Practice {
    let Entry { wish, class, uzovi, .. } = *entry;
    let Some(ion) = entry.ion else { unreachable!("a row without an ION has its fault, and then no practice is made") };
    let (town, insurer) = (entry.town.as_deref().map(Into::into), entry.insurer.as_deref().map(Into::into));
    let (id, name) = (entry.id.as_ref().into(), entry.name.to_string());
    let group = extra.and_then(|extra| extra.group.as_ref()).map(|Group { label, .. }| label.as_ref().into());
    let since = extra.and_then(|extra| extra.since);
    Practice { id, name, town, region, ion, wish, class, group, since, insurer, uzovi }
}

/// The practice at a position.
pub(super) fn entry<'p, 't>(pieces: &'p [Piece<'t>], at: Position) -> &'p Entry<'t> {
    &pieces[at.piece as usize].entries[at.entry as usize]
}

/// A key of each practice with its position, in the order of the file.
fn positions(pieces: &[Piece], key: impl Fn(&Entry) -> u64 + Sync) -> Vec<Key> {
    let of_piece = |(number, piece): (u32, &Piece)| {
        let key = |(index, entry)| Key { by: key(entry), at: Position { piece: number, entry: index } };
        (0_u32..).zip(&piece.entries).map(key).collect::<Vec<_>>()
    };
    let numbered: Vec<(u32, &Piece)> = (0_u32..).zip(pieces).collect();
    numbered.into_par_iter().flat_map_iter(of_piece).collect()
}

/// The first 8 bytes of a code as a number that sorts as they do.
fn first_bytes(id: &str) -> u64 {
    let mut first = [0; 8];
    for (slot, byte) in first.iter_mut().zip(id.bytes()) {
        *slot = byte;
    }
    u64::from_be_bytes(first)
}
