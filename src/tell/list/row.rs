//! A row of the participant list, and its columns.

use super::table::{Column, Kind, Value};
use crate::log::LineNumber;
use crate::register::Uzovi;
use compact_str::CompactString;
use jiff::civil::Date;

/// A practice with a place, or one that had it and stopped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its code, as people know it.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Where it is.
    pub town: Option<String>,
    /// Its region.
    pub region: String,
    /// Its insurer.
    pub insurer: Option<String>,
    /// The code of that insurer.
    pub uzovi: Option<Uzovi>,
    /// The group that it was drawn with.
    pub group: Option<String>,
    /// Registered patients.
    pub ion: u64,
    /// The day on which these were counted.
    pub reference_date: Date,
    /// When it starts, or started.
    pub start: Date,
    /// From when it counts so: its start, or later.
    pub counts: Date,
    /// The first day on which it takes part no more.
    pub stopped: Option<Date>,
    /// In which year of its own it is on the date of the list (R94), from 1.
    pub year: u64,
    /// The name of the log.
    pub programme: String,
    /// The root over all lines above the checkpoint of the last result, in base64.
    pub root: String,
    /// What is still missing; empty when nothing.
    pub reservation: String,
    /// The lines of the log from which it follows.
    pub from: Sources,
}

/// The lines of the log from which a row follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sources {
    /// The practice as the log calls it.
    pub id: CompactString,
    /// The last `outcome` with its start.
    pub outcome: LineNumber,
    /// What last gave its name, town, region, ION and insurer: its `practice` line, or that of a change.
    pub record: LineNumber,
    /// The rules of its round.
    pub rules: LineNumber,
    /// By what it stopped.
    pub stop: Option<StopLines>,
}

/// By what a practice stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StopLines {
    /// The first line of the amendment.
    pub amendment: LineNumber,
    /// The change: its `withdraw`, or the `successor` that it went up in.
    pub change: LineNumber,
    /// Its last `outcome`, without a start; none where the round that stands has it no more.
    pub last: Option<LineNumber>,
}

/// The columns, in order: of every form of the list.
pub const COLUMNS: &[Column<Row>] = &[
    Column { nl: "praktijk", en: "practice", kind: Kind::Practice, value: |row| Value::Text(row.code.clone()) },
    Column { nl: "naam", en: "name", kind: Kind::Text, value: |row| Value::Text(row.name.clone()) },
    Column { nl: "plaats", en: "town", kind: Kind::Text, value: |row| Value::of(row.town.as_deref()) },
    Column { nl: "regio", en: "region", kind: Kind::Text, value: |row| Value::Text(row.region.clone()) },
    Column { nl: "verzekeraar", en: "insurer", kind: Kind::Text, value: |row| Value::of(row.insurer.as_deref()) },
    Column { nl: "uzovi", en: "uzovi", kind: Kind::Code(UZOVI), value: |row| uzovi(row.uzovi) },
    Column { nl: "groep", en: "group", kind: Kind::Text, value: |row| Value::of(row.group.as_deref()) },
    Column { nl: "ion", en: "ion", kind: Kind::Whole, value: |row| Value::Whole(row.ion) },
    Column { nl: "peildatum", en: "reference date", kind: Kind::Day, value: |row| Value::Day(row.reference_date) },
    Column { nl: "startdatum", en: "start date", kind: Kind::Day, value: |row| Value::Day(row.start) },
    Column { nl: COUNTS, en: "counts as of", kind: Kind::Day, value: |row| Value::Day(row.counts) },
    Column { nl: "gestopt_per", en: "stopped as of", kind: Kind::Day, value: |row| Value::day(row.stopped) },
    Column {
        nl: "implementatiejaar",
        en: "implementation year",
        kind: Kind::Whole,
        value: |row| Value::Whole(row.year),
    },
    Column { nl: "programma", en: "programme", kind: Kind::Text, value: |row| Value::Text(row.programme.clone()) },
    Column { nl: "verslagregel", en: "line of the transcript", kind: Kind::Whole, value: Row::line },
    Column { nl: "controlegetal", en: "root", kind: Kind::Code(ROOT), value: |row| Value::Text(row.root.clone()) },
    Column { nl: "voorbehoud", en: "reservation", kind: Kind::Text, value: |row| Value::Text(row.reservation.clone()) },
];

/// From when a row counts: for people, so that nobody is paid twice. JSON has it not: no line of a row alone proves it.
pub const COUNTS: &str = "ingaand_per";

/// A code of an insurer as a regular expression.
pub(super) const UZOVI: &str = "[0-9]{4}";

/// A root in base64.
pub(super) const ROOT: &str = "[A-Za-z0-9+/]{43}=";

/// The code of an insurer as a value.
pub(super) fn uzovi(uzovi: Option<Uzovi>) -> Value {
    uzovi.map_or(Value::Nothing, |uzovi| Value::Text(uzovi.to_string()))
}

impl Row {
    fn line(&self) -> Value {
        Value::Whole(self.from.outcome.shown() as u64)
    }
}
