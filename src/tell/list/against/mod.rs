//! A list held against the transcript: row by row, as it was told then, and what changed since.
//!
//! Comes in: a list as somebody has it, and the list that the log gives. Goes out: every cell that differs, every row that is
//! missing or too many. Rows may stand in any order. Who is missing follows from what the list is of: a date, all so far or not,
//! an insurer. A list in a file says that itself; of rows alone it is what they fit best.

mod damage;
mod given;
mod told;

pub use given::{Given, GivenRow};
pub use told::{compared_words, write_compared_json};

use super::Request;
use super::participants::List;
use super::row::{COLUMNS, Row};
use super::when::Until;
use crate::log::note::base64;
use crate::rules::Identity;
use crate::words::Lang;
use crate::words::listed::Source;
use std::collections::BTreeMap;

/// Something in which a list is not as the log has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// A cell.
    Cell {
        /// Where.
        row: usize,
        /// The practice, as the log has it.
        practice: String,
        /// The heading.
        column: &'static str,
        /// What the list says.
        found: String,
        /// What the log says.
        due: String,
    },
    /// A row that the log has.
    Missing {
        /// Its practice.
        practice: String,
        /// Its name.
        name: String,
        /// Its line of the log.
        line: u64,
    },
    /// A row that the log has not.
    Extra {
        /// Where.
        row: usize,
        /// The code that stands there.
        practice: String,
    },
}

/// A list, held against the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// What it is a list of.
    pub request: Request,
    /// How that is known.
    pub source: Source,
    /// How many rows it has.
    pub rows: usize,
    /// The earlier state that it is of; none where that is the last.
    pub then: Option<Until>,
    /// Whether its root is of no result of the log.
    pub is_unknown: bool,
    /// In what it is not as the log said in that state.
    pub differences: Vec<Difference>,
    /// What the log says otherwise now.
    pub since: Vec<Difference>,
    /// Columns that were not compared: the list has them not, or the log hides what stands there.
    pub skipped: Vec<&'static str>,
    /// Sheets that were not compared.
    pub sheets: Vec<String>,
    /// What the column of reservations says, and what it would say now; where these are two.
    pub reservation: Option<(String, String)>,
}

impl Compared {
    /// Whether it is as the log said; `None` where its root is of no result, so that nobody can tell.
    pub fn agrees(&self) -> Option<bool> {
        (!self.is_unknown).then_some(self.differences.is_empty())
    }

    /// Whether the log says the same now.
    pub fn is_current(&self) -> bool {
        self.since.is_empty()
    }
}

/// What stands in columns that a log with pseudonyms hides.
const HIDDEN: [&str; 6] = ["praktijk", "naam", "plaats", "verzekeraar", "uzovi", "groep"];

/// What changes from one state to another though nothing does.
const OF_STATE: [&str; 3] = ["verslagregel", "controlegetal", "voorbehoud"];

/// Holds a list against what the log says, and said in the state that the list is of; `None` where nobody can start on any date.
pub fn compare(given: &Given, now: &List<'_>, then: Option<(&List<'_>, Until)>) -> Option<Compared> {
    let at = then.as_ref().map_or(now, |(list, _)| *list);
    let hides = at.transcript.identity() == Identity::Pseudonym;
    let is_skipped = |(column, has): (&&'static str, &bool)| !has || (hides && HIDDEN.contains(column));
    let headings: Vec<&'static str> = COLUMNS.iter().map(|column| column.heading(Lang::Nl)).collect();
    let skipped: Vec<&'static str> =
        headings.iter().zip(&given.has).filter(|pair| is_skipped(*pair)).map(|(column, _)| *column).collect();
    let (source, requests) = given.requests(at.transcript);
    let tried = requests.into_iter().map(|request| {
        let due = at.rows(&Request { insurer: request.insurer.clone().filter(|_| !hides), ..request.clone() });
        let mut found = differences(&given.rows, &due, &skipped);
        if hides && request.insurer.is_some() {
            found.retain(|difference| !matches!(difference, Difference::Missing { .. }));
        }
        (found, request)
    });
    // a list of which fewest rows are too many or missing, then one to which every row belongs: of an insurer before all, and all
    // before those without an insurer, which says nothing of a log that has none
    let width = |request: &Request| request.insurer.as_deref().map_or(1, |asked| if asked.is_empty() { 2 } else { 0 });
    let fits = |(found, request): &(Vec<Difference>, Request)| {
        let extra = found.iter().filter(|difference| matches!(difference, Difference::Extra { .. })).count();
        let missing = found.iter().filter(|difference| matches!(difference, Difference::Missing { .. })).count();
        (extra + missing, extra, found.len(), width(request))
    };
    let (mut found, request) = tried.min_by_key(fits)?;
    let reservation = reservation_of(given, at, &mut found);
    let since = then.as_ref().map_or_else(Vec::new, |(list, _)| changes(list, now, &request));
    Some(Compared {
        request,
        source,
        rows: given.rows.len(),
        is_unknown: given.has_roots() && given.root() != base64(&at.last.root()),
        then: then.map(|(_, until)| until),
        differences: found,
        since,
        skipped,
        sheets: given.sheets.clone(),
        reservation,
    })
}

/// What the log says otherwise now of those who were on a list, and who else is.
fn changes(then: &List<'_>, now: &List<'_>, request: &Request) -> Vec<Difference> {
    let told = |row: &Row| GivenRow { row: 0, cells: given::cells(row) };
    let before: Vec<GivenRow> = then.rows(request).iter().map(told).collect();
    differences(&before, &now.rows(request), &OF_STATE)
}

/// What the column of reservations says and what the log would say, where these are two: it changes when witnesses sign, and
/// when an amendment is sealed. Only what the rules say of the result must stand in it.
fn reservation_of(given: &Given, at: &List<'_>, found: &mut Vec<Difference>) -> Option<(String, String)> {
    let due = at.terms().unwrap_or_default();
    let is_of_moment = |difference: &Difference| match difference {
        Difference::Cell { column: "voorbehoud", found, .. } => found.ends_with(&due),
        _ => false,
    };
    let all = at.reservation(Lang::Nl);
    found.retain(|difference| !is_of_moment(difference));
    let other = given.rows.iter().map(|row| row.cell("voorbehoud")).find(|own| *own != all && own.ends_with(&due));
    let has = COLUMNS.iter().zip(&given.has).any(|(column, has)| *has && column.heading(Lang::Nl) == "voorbehoud");
    other.filter(|_| has).map(|own| (own.to_owned(), all.clone()))
}

/// Rows against those that are due, in whatever order: by code and start date, else by code, by code without leading zeros, or by
/// the line of the log.
fn differences(given: &[GivenRow], due: &[Row], skipped: &[&str]) -> Vec<Difference> {
    let due: Vec<(&Row, GivenRow)> =
        due.iter().map(|row| (row, GivenRow { row: 0, cells: given::cells(row) })).collect();
    let keys: [fn(&GivenRow) -> String; 4] = [
        |row| format!("{} {}", row.cell("praktijk"), row.cell("startdatum")),
        |row| row.cell("praktijk").to_owned(),
        |row| row.cell("praktijk").trim_start_matches('0').to_owned(),
        |row| row.cell("verslagregel").to_owned(),
    ];
    let (mut pairs, mut left): (BTreeMap<usize, usize>, Vec<usize>) = (BTreeMap::new(), (0..given.len()).collect());
    for key in keys {
        let mut open: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for at in (0..due.len()).rev().filter(|at| !pairs.contains_key(at)) {
            open.entry(key(&due[at].1)).or_default().push(at);
        }
        left.retain(|&at| {
            let own = key(&given[at]);
            let pair = open.get_mut(&own).filter(|_| !own.is_empty()).and_then(Vec::pop);
            pair.is_none_or(|pair| pairs.insert(pair, at).is_some())
        });
    }
    let told = due.iter().enumerate().flat_map(|(at, (row, cells))| match pairs.get(&at) {
        Some(&pair) => differing(&given[pair], cells, skipped),
        None => vec![Difference::Missing {
            practice: row.code.clone(),
            name: row.name.clone(),
            line: row.from.outcome.shown() as u64,
        }],
    });
    let extra =
        |at: &usize| Difference::Extra { row: given[*at].row, practice: given[*at].cell("praktijk").to_owned() };
    told.chain(left.iter().map(extra)).collect()
}

/// The cells of a row that differ.
fn differing(given: &GivenRow, due: &GivenRow, skipped: &[&str]) -> Vec<Difference> {
    let cells = COLUMNS.iter().zip(given.cells.iter().zip(&due.cells));
    let differs = cells.map(|(column, pair)| (column.heading(Lang::Nl), pair));
    let differs = differs.filter(|(column, (found, due))| found != due && !skipped.contains(column));
    let cell = |(column, (found, own)): (&'static str, (&String, &String))| Difference::Cell {
        row: given.row,
        practice: due.cell("praktijk").to_owned(),
        column,
        found: found.clone(),
        due: own.clone(),
    };
    differs.map(cell).collect()
}
