//! Cells of a sheet that hold something that a text could not.

use super::piece::Formulas;
use super::reader::RowReader;
use crate::register::fault::SheetFault;
use crate::register::field::{Field, Wanted};
use crate::register::rows::Cell;
use crate::register::sheet::{Kind, Mark};
use crate::register::spot::Spot;
use crate::register::wish::{Answer, read_wish};
use crate::words::register::sheet::{CellError, Fraction};
use jiff::civil::Date;

impl<'t> RowReader<'t, '_> {
    /// Tells what is marked in the columns that mean something.
    pub(super) fn note_marks(&mut self, cells: &[Cell<'t>]) {
        let (Some(sheet), Some(first), Some(last)) = (self.sheet, cells.first(), cells.last()) else { return };
        for (at, mark) in sheet.marks(first.start, last.start) {
            let Ok(column) = cells.binary_search_by_key(at, |cell| cell.start) else { continue };
            let Some(meaning) = self.plan.columns.meaning(column) else { continue };
            let spot = Spot { at: *at, column: Some(column) };
            match mark {
                Mark::Formula => {
                    self.piece.formulas.entry(column).or_insert(Formulas { first: spot, cells: 0 }).cells += 1;
                }
                Mark::Merged(range) => {
                    self.piece.notes.fault(spot, SheetFault::Merged { range: sheet.merged_name(*range) });
                }
                Mark::Is(Kind::Yearless(year)) if is(&meaning, &[Field::Wish, Field::Since]) => {
                    self.note_year(cells[column], spot, *year);
                }
                Mark::Is(kind) => {
                    let fault = fault_of(*kind, &cells[column].value(), &meaning);
                    fault.into_iter().for_each(|fault| self.piece.notes.fault(spot, fault));
                }
            }
        }
    }

    /// A day that shows without its year has the one that the spreadsheet gave it, which nobody chose. Where its start
    /// has another year, that is told.
    fn note_year(&mut self, cell: Cell, spot: Spot, year: i16) {
        let Ok(Answer::Dated(start)) = read_wish(&cell.value(), &self.plan.starts) else { return };
        if let (true, Ok(held)) = (start.year() != year, Date::new(year, start.month(), start.day())) {
            self.piece.notes.repair(spot, &held.to_string(), &start.to_string());
        }
    }
}

fn is(meaning: &Wanted, fields: &[Field]) -> bool {
    matches!(meaning, Wanted::Field { field } if fields.contains(field))
}

/// What is wrong with a marked cell in a column with this meaning.
fn fault_of(kind: Kind, value: &str, meaning: &Wanted) -> Option<SheetFault> {
    match kind {
        Kind::Blank | Kind::Plain => None,
        Kind::Error => {
            let error = CellError::read(value).unwrap_or_else(|| CellError::Other { error: value.into() });
            Some(SheetFault::Error { error })
        }
        Kind::Uncalculated => Some(SheetFault::Uncalculated),
        Kind::Inexact => Some(SheetFault::Inexact { number: value.into() }),
        Kind::Fraction if is(meaning, &[Field::Ion]) => {
            let (whole, decimals) = value.split_once(',').unwrap_or((value, ""));
            Some(SheetFault::Fraction { number: Fraction::Of { whole: whole.into(), decimals: decimals.into() } })
        }
        Kind::Fraction if is(meaning, &[Field::Practice]) => Some(SheetFault::Inexact { number: value.into() }),
        Kind::Fraction => None,
        Kind::Moment if is(meaning, &[Field::Wish, Field::Since]) => None,
        Kind::Moment | Kind::Yearless(_) => Some(SheetFault::Moment { value: value.into() }),
        Kind::Disguised => Some(SheetFault::Disguised { value: value.into() }),
    }
}
