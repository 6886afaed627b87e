//! What concerns all rows together: codes that stand twice, regions in two spellings, practices that look alike.

use super::Practice;
use super::fault::{RowFault, TextFault};
use super::fold::label_key;
use super::note::Notes;
use super::report::OddityKind;
use super::row::{Entry, Label, Piece};
use super::text::Lines;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Where a practice stands: piece and entry. Ordered as in the file.
type Position = (u32, u32);

/// The regions of the file, sorted as bytes; two spellings of one region become a fault.
pub(super) fn regions(pieces: &[Piece], notes: &mut Notes) -> Vec<String> {
    let mut all: BTreeMap<&str, Label> = BTreeMap::new();
    for label in pieces.iter().flat_map(|piece| &piece.regions) {
        let fresh = || Label { name: label.name.clone(), rows: 0, first: label.first };
        all.entry(&label.name).or_insert_with(fresh).rows += label.rows;
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
pub(super) fn order(pieces: &[Piece]) -> Vec<Position> {
    let mut keys: Vec<(u64, Position)> = positions(pieces, |entry| first_bytes(&entry.practice.id));
    let id = |position: Position| entry(pieces, position).practice.id.as_bytes();
    // The first 8 bytes are a whole AGB code, so the codes themselves are hardly ever looked at.
    keys.par_sort_unstable_by(|(a, at), (b, bt)| a.cmp(b).then_with(|| id(*at).cmp(id(*bt))).then(at.cmp(bt)));
    keys.into_par_iter().map(|(_, position)| position).collect()
}

/// Makes a fault of each practice whose code is in the file already.
pub(super) fn refuse_doubled(pieces: &[Piece], order: &[Position], text: &str, notes: &mut Notes) {
    let same = |a: &Position, b: &Position| entry(pieces, *a).practice.id == entry(pieces, *b).practice.id;
    let doubled: Vec<&[Position]> = order.chunk_by(same).filter(|entries| entries.len() > 1).collect();
    if doubled.is_empty() {
        return;
    }
    let lines = Lines::of(text);
    for entries in doubled {
        let (first, _) = lines.line_and_column(entry(pieces, entries[0]).spot.at);
        for &later in &entries[1..] {
            let entry = entry(pieces, later);
            notes.fault(entry.spot, RowFault::Doubled { code: entry.practice.id.clone(), first });
        }
    }
}

/// Notes each practice with the name and the ION of an earlier one: perhaps it is the same one with two codes.
pub(super) fn note_twins(pieces: &[Piece], notes: &mut Notes) {
    let mut keys: Vec<(u64, Position)> = positions(pieces, |entry| entry.twin);
    keys.par_sort_unstable();
    for alike in keys.chunk_by(|a, b| a.0 == b.0).filter(|alike| alike.len() > 1) {
        let entries: Vec<&Entry> = alike.iter().map(|&(_, position)| entry(pieces, position)).collect();
        for (index, twin) in entries.iter().enumerate() {
            let is_same = |other: &&&Entry| {
                (&other.practice.name, other.practice.ion) == (&twin.practice.name, twin.practice.ion)
                    && other.practice.id != twin.practice.id
            };
            if let Some(other) = entries[..index].iter().find(is_same) {
                let (code, other) = (twin.practice.id.clone(), other.practice.id.clone());
                notes.oddity(twin.spot, OddityKind::Twins { code, other });
            }
        }
    }
}

/// The practices in the given order, each with the index of its region in `regions`.
pub(super) fn practices(pieces: Vec<Piece>, order: &[Position], regions: &[String]) -> Vec<Practice> {
    let index = |label: &Label| regions.iter().position(|region| *region == label.name).unwrap_or(0);
    let mut slots: Vec<Vec<Option<Practice>>> = pieces
        .into_par_iter()
        .map(|piece| {
            let known: Vec<u32> = piece.regions.iter().filter_map(|label| u32::try_from(index(label)).ok()).collect();
            let place =
                |entry: Entry| Some(Practice { region: known[entry.practice.region as usize], ..entry.practice });
            piece.entries.into_iter().map(place).collect()
        })
        .collect();
    // each position stands in the order once, so nothing is left out
    order.iter().filter_map(|&(piece, entry)| slots[piece as usize][entry as usize].take()).collect()
}

fn entry(pieces: &[Piece], (piece, entry): Position) -> &Entry {
    &pieces[piece as usize].entries[entry as usize]
}

/// A key of each practice with its position, in the order of the file.
fn positions(pieces: &[Piece], key: impl Fn(&Entry) -> u64 + Sync) -> Vec<(u64, Position)> {
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
