//! Cells of a sheet that hold something that a text could not.

use super::piece::Formulas;
use super::reader::RowReader;
use crate::register::fault::SheetFault;
use crate::register::field::{Field, Wanted};
use crate::register::rows::Cell;
use crate::register::sheet::Mark;
use crate::register::spot::Spot;
use crate::words::register::sheet::CellError;

impl<'t> RowReader<'t, '_> {
    /// Tells what is marked in the columns that mean something.
    pub(super) fn note_marks(&mut self, cells: &[Cell<'t>]) {
        let (Some(sheet), Some(first), Some(last)) = (self.sheet, cells.first(), cells.last()) else { return };
        for (at, mark) in sheet.marks(first.start, last.start) {
            let Some(column) = cells.iter().position(|cell| cell.start == *at) else { continue };
            let Some(meaning) = self.plan.columns.meaning(column) else { continue };
            let spot = Spot { at: *at, column: Some(column) };
            if *mark == Mark::Formula {
                self.piece.formulas.entry(column).or_insert(Formulas { first: spot, cells: 0 }).cells += 1;
            } else if let Some(fault) = fault_of(mark, &cells[column].value(), &meaning) {
                self.piece.notes.fault(spot, fault);
            }
        }
    }
}

/// What is wrong with a marked cell in a column with this meaning.
fn fault_of(mark: &Mark, value: &str, meaning: &Wanted) -> Option<SheetFault> {
    let is = |fields: &[Field]| matches!(meaning, Wanted::Field { field } if fields.contains(field));
    match mark {
        Mark::Formula => None,
        Mark::Error => {
            let error = CellError::read(value).unwrap_or_else(|| CellError::Other { error: value.into() });
            Some(SheetFault::Error { error })
        }
        Mark::Uncalculated => Some(SheetFault::Uncalculated),
        Mark::Merged(range) => Some(SheetFault::Merged { range: range.clone() }),
        Mark::Inexact => Some(SheetFault::Inexact { number: value.into() }),
        Mark::Fraction(number) if is(&[Field::Ion]) => Some(SheetFault::Fraction { number: number.clone() }),
        Mark::Fraction(_) if is(&[Field::Practice]) => Some(SheetFault::Inexact { number: value.into() }),
        Mark::Fraction(_) => None,
        Mark::Moment if is(&[Field::Wish, Field::Since]) => None,
        Mark::Moment => Some(SheetFault::Moment { value: value.into() }),
    }
}
