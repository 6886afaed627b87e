//! Answers that were read freely, from all pieces of a file together.

use super::note::{MOST_TOLD, Notes};
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

/// Those of all pieces; they are taken out of them. No more different ones are told than repairs.
pub(super) fn gather(pieces: &mut [Piece], notes: &mut Notes) -> Freely {
    let mut all = Freely::new();
    for (key, mut cells) in pieces.iter_mut().flat_map(|piece| std::mem::take(&mut piece.freely)) {
        let has_room = all.len() < MOST_TOLD;
        match all.get_mut(&key) {
            Some(earlier) => earlier.spots.append(&mut cells.spots),
            None if has_room => _ = all.insert(key, cells),
            None => cells.spots.first().into_iter().for_each(|&first| notes.refuse_to_tell(first)),
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

#[cfg(test)]
mod tests {
    use super::super::fault::{FileFault, RegisterFault};
    use super::*;

    /// A piece with these different answers, each in one cell.
    fn piece(answers: std::ops::Range<usize>) -> Piece<'static> {
        let answer = |at: usize| {
            let value = format!("{at:06}");
            let told = FreelyTold::Silent { value: value.as_str().into() };
            ((4, value), Cells { told, spots: vec![Spot::from(at)] })
        };
        Piece { freely: answers.map(answer).collect(), ..Piece::default() }
    }

    #[test]
    fn more_answers_than_anybody_reads_are_one_fault() {
        let half = MOST_TOLD / 2;
        let mut notes = Notes::default();
        // the second piece holds answers of the first one too: those are told once
        let freely = gather(&mut [piece(0..half), piece(10..MOST_TOLD)], &mut notes);
        assert!(freely.len() == MOST_TOLD && notes.is_empty() && !notes.is_full());
        let freely = gather(&mut [piece(0..half), piece(half..MOST_TOLD + 2)], &mut notes);
        let told = (Spot::from(MOST_TOLD), RegisterFault::from(FileFault::MuchToTell { most: 100_000 }));
        assert!(freely.len() == MOST_TOLD && notes.is_full() && notes.faults == [told]);
    }
}
