//! What concerns all rows together: their order, regions in two spellings or without a base, practices that look alike.

use super::fault::{BaseFault, TextFault};
use super::fold::label_key;
use super::label::mojibake;
use super::note::{Notes, Spot};
use super::report::OddityKind;
use super::row::{Entry, Extra, Label, Piece};
use super::{Ion, Practice};
use crate::rules::Rules;
use compact_str::CompactString;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Where a practice stands: piece and entry. Ordered as in the file.
pub(super) type Position = (u32, u32);

/// A number by which practices are compared first, and the practice.
pub(super) type Key = (u64, Position);

/// The regions of the file, sorted as bytes; two spellings of one region become a fault.
pub(super) fn regions(pieces: &[Piece], notes: &mut Notes) -> Vec<String> {
    let mut all: BTreeMap<&str, Label> = BTreeMap::new();
    for label in pieces.iter().flat_map(|piece| &piece.regions) {
        let fresh = || Label { name: label.name.clone(), rows: 0, first: label.first };
        all.entry(&label.name).or_insert_with(fresh).rows += label.rows;
    }
    for label in all.values() {
        if let Some(trace) = mojibake(&label.name) {
            notes.oddity(label.first, OddityKind::Mojibake { text: label.name.clone(), trace });
        }
    }
    let mut spellings: BTreeMap<String, Vec<&Label>> = BTreeMap::new();
    for label in all.values() {
        spellings.entry(label_key(&label.name)).or_default().push(label);
    }
    for labels in spellings.values_mut().filter(|labels| labels.len() > 1) {
        // the usual spelling is the one with most rows, and of two the one that comes first
        labels.sort_by_key(|label| (std::cmp::Reverse(label.rows), label.first));
        let (usual, others) = (labels[0], &labels[1..]);
        for label in others {
            let (name, usual) = (label.name.clone(), usual.name.clone());
            notes.fault(label.first, TextFault::RegionSpelling { label: name, rows: label.rows, usual });
        }
    }
    all.keys().map(|&name| name.to_owned()).collect()
}

/// The positions of all practices, in the order of their codes as bytes; of equal codes in the order of the file.
pub(super) fn order(pieces: &[Piece]) -> Vec<Key> {
    let mut keys = positions(pieces, |entry| first_bytes(&entry.id));
    let id = |position: Position| entry(pieces, position).id.as_bytes();
    // The first 8 bytes are a whole AGB code, so the codes themselves are hardly ever looked at.
    keys.par_sort_unstable_by(|(a, at), (b, bt)| a.cmp(b).then_with(|| id(*at).cmp(id(*bt))).then(at.cmp(bt)));
    keys
}

/// Where the rules give bases, they give one to each region, and to no other.
pub(super) fn check_bases(pieces: &[Piece], (regions, rules): (&[String], &Rules), heading: Spot, notes: &mut Notes) {
    if rules.bases.is_empty() {
        return;
    }
    let named: Vec<String> = rules.bases.iter().map(|base| base.region.clone()).collect();
    for region in regions.iter().filter(|region| !named.contains(region)) {
        let labels = pieces.iter().flat_map(|piece| &piece.regions);
        let first = labels.filter(|label| label.name == *region).map(|label| label.first).min();
        let fault = BaseFault::Unnamed { region: region.clone(), named: named.clone() };
        notes.fault(first.unwrap_or(heading), fault);
    }
    for region in named.iter().filter(|region| !regions.contains(region)) {
        notes.fault(heading, BaseFault::Unused { region: region.clone(), found: regions.to_vec() });
    }
}

/// Makes one oddity of the formulas of each column, at the first of them.
pub(super) fn note_formulas(pieces: &[Piece], notes: &mut Notes) {
    let mut columns: BTreeMap<usize, (Spot, u64)> = BTreeMap::new();
    for (&column, &(first, cells)) in pieces.iter().flat_map(|piece| &piece.formulas) {
        columns.entry(column).or_insert((first, 0)).1 += cells;
    }
    for (first, cells) in columns.into_values() {
        notes.oddity(first, OddityKind::Formulas(cells));
    }
}

/// Notes each practice with the name and the ION of an earlier one: perhaps it is the same one with two codes.
pub(super) fn note_twins(pieces: &[Piece], notes: &mut Notes) {
    let mut keys = positions(pieces, |entry| entry.twin);
    keys.par_sort_unstable();
    for alike in keys.chunk_by(|a, b| a.0 == b.0).filter(|alike| alike.len() > 1) {
        let entries: Vec<&Entry> = alike.iter().map(|&(_, position)| entry(pieces, position)).collect();
        for (index, twin) in entries.iter().enumerate() {
            let is_same = |other: &&&Entry| (&other.name, other.ion) == (&twin.name, twin.ion) && other.id != twin.id;
            if let Some(other) = entries[..index].iter().find(is_same) {
                let (code, other) = (twin.id.to_string(), other.id.to_string());
                notes.oddity(twin.spot, OddityKind::Twins { code, other });
            }
        }
    }
}

/// The practices in the given order, each with the index of its region in `regions`; and the indices of those that are
/// silent.
pub(super) fn practices(pieces: &[Piece], order: &[Key], regions: &[String]) -> (Vec<Practice>, Vec<u32>) {
    let index = |label: &Label| regions.binary_search(&label.name).ok().and_then(|index| u32::try_from(index).ok());
    let known: Vec<Vec<u32>> = pieces.iter().map(|piece| piece.regions.iter().filter_map(index).collect()).collect();
    let (id, name) = (CompactString::default(), String::new());
    let stand_in = Practice {
        id,
        name,
        region: 0,
        ion: Ion::ONE,
        wish: None,
        class: None,
        group: None,
        since: None,
        insurer: None,
    };
    let mut practices: Vec<Practice> = rayon::iter::repeat_n(stand_in, order.len()).collect();
    let batches = practices.par_chunks_mut(BATCH).zip(order.par_chunks(BATCH)).enumerate();
    let silent = batches.flat_map_iter(|(batch, (slots, keys))| {
        let entries = keys.iter().map(|&(_, position)| (position, entry(pieces, position)));
        // Practices that follow each other stand far apart in memory. A look at all of them before any is made lets
        // the waits for memory run side by side; without it this takes half as long again.
        std::hint::black_box(entries.clone().fold(0, |ends, (_, entry)| ends ^ ends_of(entry)));
        let mut silent = Vec::new();
        for ((at, slot), (position, entry)) in slots.iter_mut().enumerate().zip(entries) {
            let piece = position.0 as usize;
            *slot = practice(entry, known[piece][entry.region as usize], extra(&pieces[piece], position.1));
            if entry.silent {
                silent.extend(u32::try_from(batch * BATCH + at)); // as many as there are positions
            }
        }
        silent
    });
    let silent = silent.collect();
    (practices, silent)
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
    let Entry { ion, wish, class, .. } = *entry;
    let insurer = entry.insurer.as_deref().map(Into::into);
    let (id, name) = (entry.id.as_ref().into(), entry.name.to_string());
    let group = extra.and_then(|extra| extra.group.as_ref()).map(|(label, _)| label.as_ref().into());
    let since = extra.and_then(|extra| extra.since);
    let ion = ion.unwrap_or(Ion::ONE); // where a cell is wrong no register is made
    Practice { id, name, region, ion, wish, class, group, since, insurer }
}

/// The practice at a position.
pub(super) fn entry<'p, 't>(pieces: &'p [Piece<'t>], (piece, entry): Position) -> &'p Entry<'t> {
    &pieces[piece as usize].entries[entry as usize]
}

/// A key of each practice with its position, in the order of the file.
fn positions(pieces: &[Piece], key: impl Fn(&Entry) -> u64 + Sync) -> Vec<Key> {
    let of_piece = |(at, piece): (u32, &Piece)| {
        (0_u32..).zip(&piece.entries).map(|(index, entry)| (key(entry), (at, index))).collect::<Vec<_>>()
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
