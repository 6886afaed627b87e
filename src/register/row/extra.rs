//! What few practices have: a group, and a day since which they take part already.

use super::piece::{Extra, Group};
use super::reader::RowReader;
use crate::register::fault::GroupFault;
use crate::register::field::Field;
use crate::register::fold::fold;
use crate::register::practice::narrow;
use crate::register::report::{FreelyTold, OddityKind};
use crate::register::rows::Cell;
use crate::register::wish::{Answer, read_since, read_wish};
use crate::rules::written::is_plain_date;
use jiff::civil::Date;

/// So many characters the label of a group may have.
const MOST: usize = 64;

impl<'t> RowReader<'t, '_> {
    /// Group and earlier participation, where the practice has one of them.
    pub(super) fn extra(&mut self, cells: &[Cell<'t>], id: Option<&str>) -> Option<Extra<'t>> {
        let since = self.since(cells);
        let group = self.group(cells);
        if since.is_none() && group.is_none() {
            return None;
        }
        if let (Some(_), Some(id)) = (since, id) {
            self.note_wish_of_participant(cells, id);
        }
        Some(Extra { entry: narrow(self.piece.entries.len()), since, group })
    }

    fn since(&mut self, cells: &[Cell<'t>]) -> Option<Date> {
        let (cell, spot) = self.cell(cells, Field::Since)?;
        if cell.is_blank() {
            return None;
        }
        let first = *self.plan.starts.first()?;
        let value = cell.value();
        let since = read_since(&value, first).map_err(|fault| self.piece.notes.fault(spot, fault)).ok()?;
        if !is_plain_date(&fold(&value), since) {
            let value = value.trim();
            self.note_freely(spot, value, FreelyTold::Since { value: value.into(), date: since });
        }
        Some(since)
    }

    fn group(&mut self, cells: &[Cell<'t>]) -> Option<Group<'t>> {
        let (_, spot) = self.cell(cells, Field::Group)?;
        let label = self.text(cells, Field::Group)?;
        let length = label.chars().count();
        if length > MOST {
            self.piece.notes.fault(spot, GroupFault::TooLong { length, most: MOST });
            return None;
        }
        Some(Group { label, spot })
    }

    /// Who takes part already is no candidate, whatever it answered; an answer with a date is told.
    fn note_wish_of_participant(&mut self, cells: &[Cell<'t>], id: &str) {
        let Some((cell, spot)) = self.cell(cells, Field::Wish) else { return };
        let wish = read_wish(&cell.value(), &self.plan.starts);
        if matches!(wish, Ok(Answer::Dated(_) | Answer::Moved(_))) {
            self.piece.notes.oddity(spot, OddityKind::AlreadyIn { code: id.into() });
        }
    }
}
