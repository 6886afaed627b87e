//! A list that comes back: as this program wrote it, or as a spreadsheet saved it again.

use crate::receipt::list::ListFile;
use crate::register::{PlainRow, PlainTable, Uzovi};
use crate::rules::written::read_whole;
use crate::tell::list::insurers::Insurer;
use crate::tell::list::row::{COLUMNS, COUNTS, Row};
use crate::tell::list::table::Kind;
use crate::tell::list::{Request, Scope};
use crate::transcript::Transcript;
use crate::words::list::OriginHead;
use crate::words::listed::{GivenFault, Source};
use crate::words::{Lang, Message};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// A list as it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// Its rows.
    pub rows: Vec<GivenRow>,
    /// Whether it has each of the columns.
    pub has: Vec<bool>,
    /// Its other sheets: nobody compares those.
    pub sheets: Vec<String>,
    /// What the list says that it is of.
    said: Said,
}

/// What a list says that it is of.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Said {
    Request(Request),
    Title(String),
    Nothing,
}

/// A row of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenRow {
    /// Which row of the sheet, line of the text or row of the JSON, from 1.
    pub row: usize,
    /// What it says, a cell a column of a list; days and numbers as the list writes them.
    pub cells: Vec<String>,
}

impl GivenRow {
    /// The cell of a column.
    pub fn cell(&self, column: &str) -> &str {
        let at = COLUMNS.iter().position(|own| own.heading(Lang::Nl) == column);
        at.map_or("", |at| &self.cells[at])
    }
}

impl Given {
    /// Of tables: the first that has the headings of a list.
    ///
    /// # Errors
    /// When none has.
    pub fn of_tables(tables: &[PlainTable]) -> Result<Self, GivenFault> {
        let found = tables.iter().find_map(|table| head_of(table).map(|(head, at)| (table, head, at)));
        let (table, head, places) = found.ok_or(GivenFault::NoList)?;
        let cell = |cells: &[String], column: usize| {
            let text = places[column].and_then(|at| cells.get(at)).map_or("", String::as_str);
            as_written(text, COLUMNS[column].kind)
        };
        let row = |own: &PlainRow| GivenRow {
            row: own.row,
            cells: (0..COLUMNS.len()).map(|column| cell(&own.cells, column)).collect(),
        };
        let rows = table.rows[head + 1..].iter().map(row).filter(|row| row.cells.iter().any(|cell| !cell.is_empty()));
        let list = OriginHead::List.words(Lang::Nl);
        let facts = tables.iter().filter(|other| other.sheet != table.sheet).flat_map(|other| &other.rows);
        let title = facts.filter_map(|row| row.cells.split_first()).find(|(name, _)| **name == list);
        let said = title.and_then(|(_, rest)| rest.first()).map_or(Said::Nothing, |title| Said::Title(title.clone()));
        let others = tables.iter().filter(|other| other.sheet != table.sheet && !other.rows.is_empty());
        let sheets = others.filter_map(|other| other.sheet.clone()).collect();
        Ok(Self { rows: rows.collect(), has: places.iter().map(Option::is_some).collect(), sheets, said })
    }

    /// Of a list that proves itself.
    pub fn of_json(list: &ListFile, start: Date) -> Self {
        let rows = list.rows.iter().enumerate();
        let has: Vec<bool> = COLUMNS.iter().map(|column| column.heading(Lang::Nl) != COUNTS).collect();
        let rows = rows.map(|(at, row)| {
            let mut own = row.cells().into_iter();
            let cell = |has: &bool| has.then(|| own.next()).flatten().unwrap_or_default();
            GivenRow { row: at + 1, cells: has.iter().map(cell).collect() }
        });
        let scope = if list.is_new() { Scope::New } else { Scope::SoFar };
        let request = Request { start, insurer: list.insurer.clone(), scope };
        Self { rows: rows.collect(), has, sheets: Vec::new(), said: Said::Request(request) }
    }

    /// Whether it has rows that name a root.
    pub fn has_roots(&self) -> bool {
        !self.root().is_empty()
    }

    /// The root that most rows name, of those that name one.
    pub fn root(&self) -> &str {
        most(self.filled("controlegetal")).unwrap_or_default()
    }

    /// The log that every row names, when that is not this one.
    pub fn stranger(&self, origin: &str) -> Option<String> {
        self.only("programma").filter(|named| named != origin)
    }

    /// What it can be a list of: what it says itself, or all that its rows leave open.
    pub fn requests(&self, transcript: &Transcript) -> (Source, Vec<Request>) {
        let starts = transcript.starts();
        match &self.said {
            Said::Request(request) => return (Source::Said, vec![request.clone()]),
            Said::Title(title) => {
                if let Some(request) = starts.iter().find_map(|start| titled(title, *start)) {
                    return (Source::Said, vec![request]);
                }
            }
            Said::Nothing => {}
        }
        let asked = [self.most("verzekeraar"), self.insurer().map(|insurer| insurer.asked())].into_iter().flatten();
        let insurers = [None].into_iter().chain(asked.map(Some));
        let requests = insurers.flat_map(|insurer| {
            let of = |start: &Date, scope| Request { start: *start, insurer: insurer.clone(), scope };
            let both = |start| [of(start, Scope::New), of(start, Scope::SoFar)];
            starts.iter().flat_map(both).collect::<Vec<_>>()
        });
        (Source::Rows, requests.collect())
    }

    /// The insurer of most rows, however each writes it: a sum below, or a row too many, makes it no list of all.
    fn insurer(&self) -> Option<Insurer> {
        most(self.rows.iter().map(|row| Insurer::of(Some(row.cell("verzekeraar")), Uzovi::of(row.cell("uzovi")))))
    }

    /// What most rows say in a column.
    fn most(&self, column: &str) -> Option<String> {
        most(self.filled(column)).map(str::to_owned)
    }

    /// What all rows say in a column, where they say one thing.
    fn only(&self, column: &str) -> Option<String> {
        let mut values: BTreeSet<&str> = self.filled(column).collect();
        values.pop_first().filter(|_| values.is_empty()).map(str::to_owned)
    }

    /// The cells of a column that say something.
    fn filled(&self, column: &str) -> impl Iterator<Item = &str> {
        self.rows.iter().map(move |row| row.cell(column)).filter(|value| !value.is_empty())
    }
}

/// What is there most often.
fn most<T: Ord + Clone>(values: impl Iterator<Item = T>) -> Option<T> {
    let mut values: Vec<T> = values.collect();
    values.sort_unstable();
    values.chunk_by(|one, other| one == other).max_by_key(|same| same.len()).map(|same| same[0].clone())
}

/// What a title says, if it is one of a list of this date.
fn titled(title: &str, start: Date) -> Option<Request> {
    [Scope::New, Scope::SoFar].into_iter().find_map(|scope| {
        let all = Request { start, insurer: None, scope };
        let nobody = Request { insurer: Some(String::new()), ..all.clone() };
        if let Some(own) = [&all, &nobody].into_iter().find(|own| own.title() == title) {
            return Some(own.clone());
        }
        let mark = "\u{0}";
        let marked = Request { insurer: Some(mark.to_owned()), ..all.clone() }.title();
        let (before, behind) = marked.split_once(mark)?;
        let insurer = title.strip_prefix(before)?.strip_suffix(behind)?;
        Some(Request { insurer: Some(insurer.to_owned()), ..all })
    })
}

/// The row of the headings, and where each column of a list stands; `None` where it is no list.
fn head_of(table: &PlainTable) -> Option<(usize, Vec<Option<usize>>)> {
    table.rows.iter().take(20).enumerate().find_map(|(at, row)| {
        let place = |column: &str| row.cells.iter().position(|cell| cell.trim().eq_ignore_ascii_case(column));
        let places: Vec<_> = COLUMNS.iter().map(|column| place(column.heading(Lang::Nl))).collect();
        let needed = ["praktijk", "startdatum"].iter().all(|column| place(column).is_some());
        needed.then_some((at, places))
    })
}

/// A cell as a list writes it: a day in its only spelling, line ends as they were.
fn as_written(text: &str, kind: Kind) -> String {
    match kind {
        Kind::Day => read_cell(text).map_or_else(|| text.to_owned(), |day| day.to_string()),
        Kind::Text | Kind::Practice | Kind::Code(_) | Kind::Whole => text.replace("\r\n", "\n"),
    }
}

/// A day as the register reads it. But whether the day stands first in `10/01/2023` nobody can say of a list that came by any
/// program: it is no day here.
fn read_cell(text: &str) -> Option<Date> {
    let is_turned = |part: &str| part.contains(['/', '.']) && !part.contains(':');
    read_whole(text).ok().filter(|_| !text.split([' ', 'T', 't']).any(is_turned))
}

/// A row that is due, as cells.
pub(super) fn cells(row: &Row) -> Vec<String> {
    COLUMNS.iter().map(|column| (column.value)(row).to_string()).collect()
}
