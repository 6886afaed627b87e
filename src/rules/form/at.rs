//! A place in the form.

use super::part::{PARTS, Part, Setting};
use std::fmt;

/// A field, `tranche.0.cap`, or a row of a part, `tranche.0`.
#[derive(Clone, Copy, Debug)]
pub struct At {
    /// The part.
    pub part: &'static Part,
    /// Which of its rows, from 0.
    pub row: usize,
    /// The field of it; none for the row as a whole.
    pub setting: Option<&'static Setting>,
}

impl At {
    /// The place of this name.
    pub fn read(name: &str) -> Option<Self> {
        let (above, last) = name.rsplit_once('.')?;
        let part = |table: &str| PARTS.iter().find(|part| part.table == table);
        if let Ok(row) = last.parse() {
            return Some(Self { part: part(above)?, row, setting: None });
        }
        let (table, row) = above.rsplit_once('.')?;
        let part = part(table)?;
        let setting = part.settings.iter().find(|setting| setting.key == last)?;
        Some(Self { part, row: row.parse().ok()?, setting: Some(setting) })
    }
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.part.table, self.row)?;
        self.setting.map_or(Ok(()), |setting| write!(f, ".{}", setting.key))
    }
}
