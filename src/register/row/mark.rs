//! Cells of a sheet that hold something that a text could not.

use super::RowReader;
use crate::register::fault::{Field, SheetFault, Wanted};
use crate::register::note::Spot;
use crate::register::sheet::Mark;
use crate::register::table::Cell;

impl<'t> RowReader<'t, '_> {
    /// Tells what is marked in the columns that mean something.
    pub(super) fn note_marks(&mut self, cells: &[Cell<'t>]) {
        let (Some(sheet), Some(first), Some(last)) = (self.sheet, cells.first(), cells.last()) else { return };
        for (at, mark) in sheet.marks(first.start, last.start) {
            let Some(column) = cells.iter().position(|cell| cell.start == *at) else { continue };
            let Some(meaning) = self.plan.columns.meaning(column) else { continue };
            let spot = Spot { at: *at, column: Some(column) };
            if *mark == Mark::Formula {
                self.piece.formulas.entry(column).or_insert((spot, 0)).1 += 1;
            } else if let Some(fault) = fault_of(mark, &cells[column].value(), &meaning) {
                self.piece.notes.fault(spot, fault);
            }
        }
    }
}

/// What is wrong with a marked cell in a column with this meaning.
fn fault_of(mark: &Mark, value: &str, meaning: &Wanted) -> Option<SheetFault> {
    let value = value.to_owned();
    match mark {
        Mark::Formula => None,
        Mark::Error => Some(SheetFault::Error(value)),
        Mark::Uncalculated => Some(SheetFault::Uncalculated),
        Mark::Merged(range) => Some(SheetFault::Merged(range.clone())),
        Mark::Inexact => Some(SheetFault::Inexact(value)),
        Mark::Fraction if *meaning == Wanted::Field(Field::Ion) => Some(SheetFault::Fraction(value)),
        Mark::Fraction if *meaning == Wanted::Field(Field::Practice) => Some(SheetFault::Inexact(value)),
        Mark::Fraction => None,
        Mark::Moment if matches!(meaning, Wanted::Field(Field::Wish | Field::Since)) => None,
        Mark::Moment => Some(SheetFault::Moment(value)),
    }
}
