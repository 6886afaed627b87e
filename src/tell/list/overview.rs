//! The overview of the lists of all insurers: a row a list.

use super::insurers::Insurer;
use super::row::{UZOVI, uzovi};
use super::table::{Column, Kind, Table, Value};
use jiff::civil::Date;

/// A list that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// The start date.
    pub start: Date,
    /// Whose list it is.
    pub insurer: Insurer,
    /// What that is called; empty where it is nobody's.
    pub name: String,
    /// How many rows it has.
    pub practices: u64,
    /// How many of these stopped.
    pub stopped: u64,
    /// The patients of all rows together.
    pub ion: u64,
    /// Those of who stopped.
    pub ion_stopped: u64,
    /// Its file.
    pub file: String,
}

/// The columns, in order.
const COLUMNS: &[Column<Listing>] = &[
    Column { nl: "startdatum", en: "start date", kind: Kind::Day, value: |row| Value::Day(row.start) },
    Column { nl: "verzekeraar", en: "insurer", kind: Kind::Text, value: |row| Value::Text(row.name.clone()) },
    Column { nl: "uzovi", en: "uzovi", kind: Kind::Code(UZOVI), value: |row| uzovi(row.insurer.code()) },
    Column { nl: "praktijken", en: "practices", kind: Kind::Whole, value: |row| Value::Whole(row.practices) },
    Column { nl: "gestopt", en: "stopped", kind: Kind::Whole, value: |row| Value::Whole(row.stopped) },
    Column { nl: "ion", en: "ion", kind: Kind::Whole, value: |row| Value::Whole(row.ion) },
    Column {
        nl: "ion_gestopt",
        en: "ion of who stopped",
        kind: Kind::Whole,
        value: |row| Value::Whole(row.ion_stopped),
    },
    Column { nl: "bestand", en: "file", kind: Kind::Text, value: |row| Value::Text(row.file.clone()) },
];

/// The overview as a table.
pub fn listing_table(rows: &[Listing]) -> Table {
    Table::of("Overzicht", COLUMNS, rows)
}
