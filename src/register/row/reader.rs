//! A reader of rows, and how it takes a cell.

use super::piece::Piece;
use super::plan::Plan;
use crate::register::fault::TextFault;
use crate::register::field::Field;
use crate::register::label::{mojibake, read_text};
use crate::register::report::OddityKind;
use crate::register::rows::Cell;
use crate::register::sheet::Sheet;
use crate::register::spot::Spot;
use crate::register::table::Table;
use crate::register::wish::Answer;
use crate::words::register::sheet::CellError;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Reads rows one by one; what it reads gathers in a piece.
pub(super) struct RowReader<'t, 'p> {
    /// What rows are read with.
    pub plan: &'p Plan<'p>,
    /// The sheet that the text was made of.
    pub sheet: Option<&'t Sheet>,
    /// What was read.
    pub piece: Piece<'t>,
    /// Wishes as written that need no remark, and what they mean: a register has few different ones.
    pub wishes: Vec<(&'t str, Answer)>,
    /// Index of each region, by its label.
    pub labels: BTreeMap<String, u32>,
    /// Which conditions the row meets.
    pub conditions: Vec<bool>,
}

impl<'t, 'p> RowReader<'t, 'p> {
    /// One that has read nothing.
    pub fn new(table: &Table<'t>, plan: &'p Plan<'p>) -> Self {
        Self {
            plan,
            sheet: table.sheet,
            piece: Piece::default(),
            wishes: Vec::new(),
            labels: BTreeMap::new(),
            conditions: vec![false; plan.columns.conditions.len()],
        }
    }

    /// The cell of a field, if the table has it, and where it stands.
    pub fn cell(&self, cells: &[Cell<'t>], field: Field) -> Option<(Cell<'t>, Spot)> {
        let column = self.plan.columns.of(field)?;
        let cell = *cells.get(column)?;
        Some((cell, Spot { at: cell.start, column: Some(column) }))
    }

    /// A text for people; an empty one is a fault, except for town, insurer and group.
    pub fn text(&mut self, cells: &[Cell<'t>], field: Field) -> Option<Cow<'t, str>> {
        let (cell, spot) = self.cell(cells, field)?;
        let value = cell.value();
        let text = match map_text(value.clone(), read_text) {
            Ok(text) => text,
            Err(fault) => {
                self.piece.notes.fault(spot, fault);
                return None;
            }
        };
        if text.is_empty() {
            if !matches!(field, Field::Town | Field::Insurer | Field::Group) {
                self.piece.notes.fault(spot, TextFault::Empty { field });
            }
            return None;
        }
        if let Some(error) = CellError::read(&text) {
            self.piece.notes.fault(spot, TextFault::Error { error });
            return None;
        }
        if text.starts_with('=') {
            self.piece.notes.fault(spot, TextFault::Formula { value: text.as_ref().into() });
            return None;
        }
        if text != value {
            self.piece.notes.repair(spot, &value, &text);
        }
        // of a region it is told once, where the regions are gathered
        if let Some(trace) = mojibake(&text).filter(|_| field != Field::Region) {
            self.piece.notes.oddity(spot, OddityKind::Mojibake { text: text.as_ref().into(), trace: trace.into() });
        }
        Some(text)
    }
}

/// What a reader makes of a text: borrowed from the file where both are.
pub(super) fn map_text<'t, E>(
    value: Cow<'t, str>,
    read: impl for<'a> Fn(&'a str) -> Result<Cow<'a, str>, E>,
) -> Result<Cow<'t, str>, E> {
    match value {
        Cow::Borrowed(value) => read(value),
        Cow::Owned(value) => Ok(Cow::Owned(read(&value)?.into_owned())),
    }
}
