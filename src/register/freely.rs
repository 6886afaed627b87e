//! Answers that were read freely, from all pieces of a file together.

use super::place::Places;
use super::report::{FreelyTold, ReadFreely};
use super::row::Piece;
use super::spot::Spot;
use std::collections::BTreeMap;

/// The cells of each answer that was read freely, by its column, in the order of the file.
pub(super) type Freely = BTreeMap<(usize, String), Cells>;

/// What an answer was read as, and where it stands.
pub(super) struct Cells {
    /// What it was read as.
    pub told: FreelyTold,
    /// Where.
    pub spots: Vec<Spot>,
}

/// Those of all pieces; they are taken out of them.
pub(super) fn gather(pieces: &mut [Piece]) -> Freely {
    let mut all = Freely::new();
    for (key, mut cells) in pieces.iter_mut().flat_map(|piece| std::mem::take(&mut piece.freely)) {
        match all.get_mut(&key) {
            Some(earlier) => earlier.spots.append(&mut cells.spots),
            None => _ = all.insert(key, cells),
        }
    }
    all
}

/// The same with their places, in the order of the first of each.
pub(super) fn told(freely: Freely, places: &Places<'_>) -> Vec<ReadFreely> {
    let mut all: Vec<((usize, String), Cells)> = freely.into_iter().collect();
    all.sort_by_key(|(_, cells)| cells.spots.first().copied());
    let line = |spot: &Spot| places.index.line_and_column(spot.at).0;
    let one = |((column, _), Cells { told, spots }): ((usize, String), Cells)| {
        let first = places.of(*spots.first()?);
        Some(ReadFreely { told, first, lines: spots.iter().map(line).collect(), column })
    };
    all.into_iter().filter_map(one).collect()
}
