//! A list as values, before it is a workbook, CSV or JSON: so no form can say another thing than the others.

use crate::log::rehearsal::{LABEL, is_rehearsal};
use crate::words::rehearsal::RehearsalWords;
use crate::words::{Lang, Message};
use jiff::civil::Date;
use std::fmt;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text, also digits that are no number.
    Text(String),
    /// A whole number.
    Whole(u64),
    /// A day.
    Day(Date),
    /// Nothing is known.
    Nothing,
}

/// What stands in the cells of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// The code of a practice: what it looks like hangs on the profile of the rules.
    Practice,
    /// A text that looks like this, as a regular expression.
    Code(&'static str),
    /// Whole numbers.
    Whole,
    /// Days.
    Day,
}

/// A column of rows `R`: its heading in Dutch and in English, what stands in it, and its value in a row.
pub struct Column<R> {
    pub(super) nl: &'static str,
    pub(super) en: &'static str,
    pub(super) kind: Kind,
    pub(super) value: fn(&R) -> Value,
}

impl<R> Column<R> {
    /// The heading. A file has the Dutch one in every locale.
    pub fn heading(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Nl => self.nl,
            Lang::En => self.en,
        }
    }
}

/// A column without its values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// The heading, in every form.
    pub nl: &'static str,
    /// The same in English.
    pub en: &'static str,
    /// What stands below it.
    pub kind: Kind,
}

/// Rows under their headings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it is called: a sheet, a resource.
    pub name: &'static str,
    /// Its columns.
    pub heads: Vec<Head>,
    /// Its rows, each with a value a column.
    pub rows: Vec<Vec<Value>>,
}

impl Table {
    /// Of rows and what their columns are.
    pub fn of<R>(name: &'static str, columns: &[Column<R>], rows: &[R]) -> Self {
        let heads = columns.iter().map(|column| Head { nl: column.nl, en: column.en, kind: column.kind }).collect();
        let values = |row: &R| columns.iter().map(|column| (column.value)(row)).collect();
        Self { name, heads, rows: rows.iter().map(values).collect() }
    }

    /// The same of a log with this name: of a rehearsal every row says so in its first cell, so that nobody takes it for a result.
    pub fn marked(mut self, origin: &str) -> Self {
        if is_rehearsal(origin) {
            self.heads.insert(0, Head { nl: LABEL, en: "rehearsal", kind: Kind::Text });
            let mark = Value::Text(RehearsalWords::Mark.words(Lang::Nl));
            self.rows.iter_mut().for_each(|row| row.insert(0, mark.clone()));
        }
        self
    }
}

impl Value {
    /// A text where there is one; nothing is nothing.
    pub(super) fn of(text: Option<&str>) -> Self {
        text.map_or(Self::Nothing, |text| Self::Text(text.to_owned()))
    }

    /// A day where there is one.
    pub(super) fn day(day: Option<Date>) -> Self {
        day.map_or(Self::Nothing, Self::Day)
    }
}

/// As CSV and JSON have it.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Whole(number) => number.fmt(f),
            Self::Day(day) => day.fmt(f),
            Self::Nothing => Ok(()),
        }
    }
}
