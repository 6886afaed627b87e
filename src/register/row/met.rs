//! Which practice meets which condition of the rules: never kept with the register.

use super::plan::Plan;
use super::reader::RowReader;
use crate::register::rows::Cell;
use crate::register::table::Table;
use std::collections::BTreeMap;
use std::ops::Range;

/// Which practice meets which condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Met {
    /// The conditions that the rules name, each once.
    pub conditions: Vec<String>,
    /// By code, for each condition whether it is met.
    pub practices: BTreeMap<String, Vec<bool>>,
}

/// Those of the practices of one piece, in the order of the file.
pub(in crate::register) fn read_conditions(
    table: &Table,
    piece: Range<usize>,
    plan: &Plan,
) -> Vec<(String, Vec<bool>)> {
    let mut rows = table.rows(piece);
    let mut cells: Vec<Cell> = Vec::with_capacity(plan.columns.width);
    let mut reader = RowReader::new(table, plan);
    let mut met = Vec::new();
    while let Some(row) = rows.next(&mut cells) {
        let known = reader.piece.entries.len();
        if row.is_ok() {
            reader.row(&cells);
        }
        if let Some(entry) = reader.piece.entries.get(known) {
            met.push((entry.id.to_string(), reader.conditions.clone()));
        }
    }
    met
}
