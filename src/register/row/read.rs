//! A row to a practice, and a piece of the file to all of its practices.

use super::answer::Counted;
use super::piece::{Entry, Label, Piece};
use super::plan::Plan;
use super::reader::RowReader;
use crate::register::cell::{read_ion, read_uzovi};
use crate::register::fault::RowFault;
use crate::register::field::Field;
use crate::register::ion::Ion;
use crate::register::practice::narrow;
use crate::register::report::{Answers, ION_LARGE, ION_SMALL, OddityKind};
use crate::register::rows::{BadRow, Cell};
use crate::register::spot::Spot;
use crate::register::table::Table;
use crate::register::uzovi::Uzovi;
use crate::rules::{Profile, likeness};
use std::borrow::Cow;
use std::ops::Range;

/// Reads the rows of one piece.
pub(in crate::register) fn read_piece<'t>(table: &Table<'t>, piece: Range<usize>, plan: &Plan) -> Piece<'t> {
    let mut rows = table.rows(piece);
    let mut cells = Vec::with_capacity(plan.columns.width);
    let mut reader = RowReader::new(table, plan);
    while let Some(row) = rows.next(&mut cells) {
        match row {
            Ok(()) => reader.row(&cells),
            Err(BadRow { at, fault }) => reader.piece.notes.fault(at, fault),
        }
    }
    reader.piece
}

/// How a single row would be counted.
pub(in crate::register) fn read_row<'t>(table: &Table<'t>, cells: &[Cell<'t>], plan: &Plan) -> Answers {
    let mut reader = RowReader::new(table, plan);
    reader.row(cells);
    reader.piece.answers
}

impl<'t> RowReader<'t, '_> {
    /// Reads a row: what it says is kept in the piece.
    pub(super) fn row(&mut self, cells: &[Cell<'t>]) {
        if cells.iter().all(|cell| cell.is_blank()) {
            self.piece.empty_rows += 1;
            return;
        }
        let Ok(()) = self.check_width(cells) else { return };
        let Ok(id) = self.code(cells) else { return };
        let name = self.name(cells, id.as_ref());
        let town = self.text(cells, Field::Town);
        let region = self.region(cells);
        let ion = self.ion(cells);
        let insurer = self.text(cells, Field::Insurer);
        let uzovi = self.uzovi(cells);
        let answer = self.answer(cells);
        let standing = self.standing(cells);
        let extra = self.extra(cells, id.as_deref());
        self.note_marks(cells);
        let since = extra.as_ref().and_then(|extra| extra.since);
        let Counted { wish, silent } = self.count(answer, standing, since);
        let (Some(id), Some(code)) = (id, self.plan.columns.of(Field::Practice)) else { return };
        let name = name.unwrap_or_default();
        let twin = twin(&name, ion);
        let class = standing.class();
        let spot = Spot { at: cells[code].start, column: Some(code) };
        let region = region.unwrap_or(Entry::NO_REGION);
        self.piece.extras.extend(extra);
        self.piece.entries.push(Entry { id, name, region, ion, wish, class, town, insurer, uzovi, spot, twin, silent });
    }

    fn check_width(&mut self, cells: &[Cell]) -> Result<(), ()> {
        let expected = self.plan.columns.width;
        if cells.len() < expected {
            if !self.is_total(cells) {
                let start = cells.first().map_or(0, |cell| cell.start);
                self.piece.notes.fault(start, RowFault::TooFew { found: cells.len(), expected });
            }
            return Err(());
        }
        let Some(extra) = cells[expected..].iter().find(|cell| !cell.is_blank()) else { return Ok(()) };
        let value = extra.value().trim().into();
        let fault = match self.sheet {
            Some(_) => RowFault::Beside { value },
            None => RowFault::TooMany { value, expected },
        };
        self.piece.notes.fault(extra.start, fault);
        Err(())
    }

    fn name(&mut self, cells: &[Cell<'t>], id: Option<&Cow<'t, str>>) -> Option<Cow<'t, str>> {
        match self.plan.columns.of(Field::Name) {
            Some(_) => self.text(cells, Field::Name),
            None => id.cloned(),
        }
    }

    fn region(&mut self, cells: &[Cell<'t>]) -> Option<u32> {
        let (cell, spot) = self.cell(cells, Field::Region)?;
        // The value as it stands is looked up first: a label is only kept there when it needed no repair.
        let index = match self.labels.get(&*cell.value()) {
            Some(&index) => index,
            None => {
                let name = self.text(cells, Field::Region)?;
                self.label(&name, spot)
            }
        };
        self.piece.regions[index as usize].rows += 1;
        Some(index)
    }

    /// The index of a region, a new one where it has none.
    fn label(&mut self, name: &str, first: Spot) -> u32 {
        if let Some(&index) = self.labels.get(name) {
            return index;
        }
        let index = narrow(self.piece.regions.len());
        self.labels.insert(name.to_owned(), index);
        self.piece.regions.push(Label { name: name.to_owned(), rows: 0, first });
        index
    }

    fn ion(&mut self, cells: &[Cell<'t>]) -> Option<Ion> {
        let (cell, spot) = self.cell(cells, Field::Ion)?;
        match read_ion(&cell.value()) {
            Ok(ion) => {
                self.note_size(spot, ion.patients());
                Some(ion)
            }
            Err(fault) => {
                self.piece.notes.fault(spot, fault);
                None
            }
        }
    }

    /// Notes a number of patients that no practice has. What counts under another programme than that of the Leidraad nobody
    /// knows here, so there no number is too small.
    fn note_size(&mut self, spot: Spot, ion: u64) {
        if ion > ION_LARGE {
            self.piece.notes.oddity(spot, OddityKind::LargeIon { ion });
        }
        if ion < ION_SMALL && self.plan.profile == Profile::Leidraad {
            self.piece.notes.oddity(spot, OddityKind::SmallIon { ion });
        }
    }

    /// The code of the insurer; an empty cell is none.
    fn uzovi(&mut self, cells: &[Cell<'t>]) -> Option<Uzovi> {
        let (cell, spot) = self.cell(cells, Field::Uzovi)?;
        let value = cell.value();
        let code = read_uzovi(&value).map_err(|fault| self.piece.notes.fault(spot, fault)).ok()??;
        let digits = code.to_string();
        if *value != *digits {
            self.piece.notes.repair(spot, &value, &digits);
        }
        Some(code)
    }
}

/// Only to find candidates: whoever has the same number is compared in full. Equal for names that are alike; of one that is
/// ASCII no letter is copied for it.
fn twin(name: &str, ion: Option<Ion>) -> u64 {
    let told = |byte: &u8| byte.is_ascii_alphanumeric();
    // FNV-1a: where two that differ get the same number, no more comes of it than that they are compared
    let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
    let start = mix(ion.map_or(0, Ion::patients), 0);
    match name.is_ascii() {
        true => name.bytes().filter(told).fold(start, |hash, byte| mix(hash, byte.to_ascii_lowercase())),
        false => likeness(name).bytes().filter(told).fold(start, mix),
    }
}
