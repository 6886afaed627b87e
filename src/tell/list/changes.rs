//! What changed on a list since an earlier state (*wijzigingen*): who is new, stopped or went up in another, what was corrected,
//! who moved; each with the reason and the day from which it counts.
//!
//! Comes in: a list and the same list of an earlier state of the same log. Goes out: a row a change, with both values.

use super::ask::{Request, is_insured};
use super::held::{Holder, holders, holders_after};
use super::insurers::Insurer;
use super::participants::{List, is_on};
use super::row::{COLUMNS as LIST, Row, UZOVI, uzovi};
use super::table::{Column, Kind, Table, Value};
use crate::log::LineNumber;
use crate::register::Uzovi;
use crate::tell::headline::headline;
use crate::transcript::{Section, Subject};
use crate::words::lang::day;
use crate::words::list::ChangeWord;
use crate::words::{Lang, Message};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// A change of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeRow {
    /// The code of the practice.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its insurer, now; of who stopped the last one.
    pub insurer: Option<String>,
    /// The code of that insurer.
    pub uzovi: Option<Uzovi>,
    /// Whose list it concerns: the insurer then and now.
    pub insurers: [Insurer; 2],
    /// What kind of change it is.
    pub kind: ChangeWord,
    /// The column that is another.
    pub field: &'static str,
    /// What stood there.
    pub was: Value,
    /// What stands there.
    pub is: Value,
    /// The decision by which it changed.
    pub cause: Cause,
    /// The line of the log that says so.
    pub line: LineNumber,
}

/// A round or an amendment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// What it is called: `Wijziging 2`.
    pub title: String,
    /// Why; of a round what it is called.
    pub reason: String,
    /// From when it counts; of a round the day on which it was drawn, in the Netherlands.
    pub date: Date,
}

/// The columns, in order.
pub const COLUMNS: &[Column<ChangeRow>] = &[
    Column { nl: "praktijk", en: "practice", kind: Kind::Practice, value: |row| Value::Text(row.code.clone()) },
    Column { nl: "naam", en: "name", kind: Kind::Text, value: |row| Value::Text(row.name.clone()) },
    Column { nl: "verzekeraar", en: "insurer", kind: Kind::Text, value: |row| Value::of(row.insurer.as_deref()) },
    Column { nl: "uzovi", en: "uzovi", kind: Kind::Code(UZOVI), value: |row| uzovi(row.uzovi) },
    Column { nl: "soort", en: "kind", kind: Kind::Text, value: |row| Value::Text(row.kind.words(Lang::Nl)) },
    Column { nl: "kolom", en: "column", kind: Kind::Text, value: |row| Value::of(Some(row.field)) },
    Column { nl: "was", en: "was", kind: Kind::Text, value: |row| row.was.clone() },
    Column { nl: "wordt", en: "is", kind: Kind::Text, value: |row| row.is.clone() },
    Column { nl: "per", en: "as of", kind: Kind::Day, value: |row| Value::Day(row.cause.date) },
    Column { nl: "reden", en: "reason", kind: Kind::Text, value: |row| Value::of(Some(&row.cause.reason)) },
    Column { nl: "besluit", en: "decision", kind: Kind::Text, value: |row| Value::of(Some(&row.cause.title)) },
    Column { nl: "verslagregel", en: "line of the transcript", kind: Kind::Whole, value: ChangeRow::line },
];

/// The columns of the list that are compared; all others follow from these, or are of the whole list.
const COMPARED: [&str; 9] =
    ["naam", "plaats", "regio", "verzekeraar", "uzovi", "groep", "ion", "peildatum", "startdatum"];

const START: &str = "startdatum";
const REFERENCE: &str = "peildatum";
const GROUP: &str = "groep";

/// Changes as a table.
pub fn change_table(rows: &[ChangeRow]) -> Table {
    Table::of("Wijzigingen", COLUMNS, rows)
}

/// What is another on a list than on that of an earlier state of the same log; by code.
pub fn changes(list: &List<'_>, earlier: &List<'_>, request: &Request) -> Vec<ChangeRow> {
    let (were, are) = (holders(earlier.transcript), holders(list.transcript));
    let asked = |list: &List<'_>, own: &Holder<'_>| {
        let insured = || request.insurer.as_deref().is_none_or(|asked| is_insured(list.names, own.practice, asked));
        own.stop.is_none() && is_on(own, request) && insured()
    };
    let before = were.iter().filter(|own| asked(earlier, own)).map(|own| own.practice.id.as_str());
    let ids: BTreeSet<&str> =
        before.chain(are.iter().filter(|own| asked(list, own)).map(|own| own.practice.id.as_str())).collect();
    let causes = Causes::of(list, earlier, request);
    let placed = |own: &&Holder<'_>| own.stop.is_none();
    let row = |list: &List<'_>, own: &Holder<'_>| list.row_of(own, request.start);
    let was: BTreeMap<&str, Row> =
        were.iter().filter(placed).map(|own| (own.practice.id.as_str(), row(earlier, own))).collect();
    let is: BTreeMap<&str, Row> =
        are.iter().filter(placed).map(|own| (own.practice.id.as_str(), row(list, own))).collect();
    let mut rows = Vec::new();
    for id in ids {
        match (was.get(id), is.get(id)) {
            (Some(was), Some(is)) => rows.extend(corrected(was, is, &causes)),
            (None, Some(is)) => rows.extend(causes.get(id, START).map(|cause| {
                let values = (START, Value::Nothing, Value::Day(is.start));
                change(is, ChangeWord::New, values, (cause, is.from.outcome))
            })),
            (Some(was), None) => rows.extend(ended(was, &are, list)),
            (None, None) => {}
        }
    }
    rows.sort_by(|one, other| one.code.cmp(&other.code));
    rows
}

/// Of how many practices there are changes of each kind.
pub fn count_changes(rows: &[ChangeRow]) -> Vec<(ChangeWord, u64)> {
    let of = |kind: ChangeWord| rows.iter().filter(move |row| row.kind == kind).map(|row| row.code.as_str());
    let count = |kind: ChangeWord| (kind, of(kind).collect::<BTreeSet<_>>().len() as u64);
    ChangeWord::ALL.map(count).into_iter().filter(|(_, many)| *many > 0).collect()
}

/// What is another in the row of somebody who has a place then and now.
fn corrected(before: &Row, is: &Row, causes: &Causes) -> Vec<ChangeRow> {
    let differing = compared(before).into_iter().zip(compared(is)).filter(|(was, is)| was.1 != is.1);
    let then = Insurer::of(before.insurer.as_deref(), before.uzovi);
    let told = differing.filter_map(|((field, was), (_, new))| {
        let cause = causes.get(&is.from.id, field)?;
        let (kind, line) = match field {
            START => (ChangeWord::Moved, is.from.outcome),
            REFERENCE => (ChangeWord::Corrected, is.from.rules),
            GROUP => (ChangeWord::Corrected, is.from.outcome),
            _ => (ChangeWord::Corrected, is.from.record),
        };
        let told = change(is, kind, (field, was, new), (cause, line));
        Some(ChangeRow { insurers: [then.clone(), told.insurers[1].clone()], ..told })
    });
    told.collect()
}

/// By what somebody has no place any more.
fn ended(was: &Row, are: &[Holder<'_>], list: &List<'_>) -> Option<ChangeRow> {
    let last = are.iter().rfind(|own| own.practice.id == was.from.id && own.stop.is_some())?;
    let (stop, lines) = (last.stop?, last.from.stop?);
    let section = list.transcript.sections.iter().find(|section| section.first == lines.amendment)?;
    let (kind, values) = match stop.next {
        // who stopped before its start took no part: the list has no row of it
        None if stop.amendment.date <= was.start => {
            (ChangeWord::Stopped, (START, Value::Day(was.start), Value::Nothing))
        }
        None => (ChangeWord::Stopped, ("gestopt_per", Value::Nothing, Value::Day(stop.amendment.date))),
        Some(next) => {
            let next = Value::Text(list.names.code(next).into_owned());
            (ChangeWord::Merged, ("praktijk", Value::Text(was.code.clone()), next))
        }
    };
    Some(change(was, kind, values, (&Cause::of(section)?, lines.change)))
}

fn change(
    row: &Row,
    kind: ChangeWord,
    (field, was, is): (&'static str, Value, Value),
    (cause, line): (&Cause, LineNumber),
) -> ChangeRow {
    let Row { code, name, insurer, uzovi, .. } = row.clone();
    let own = Insurer::of(insurer.as_deref(), uzovi);
    ChangeRow {
        code,
        name,
        insurer,
        uzovi,
        insurers: [own.clone(), own],
        kind,
        field,
        was,
        is,
        cause: cause.clone(),
        line,
    }
}

/// The compared columns of a row, with their headings.
fn compared(row: &Row) -> Vec<(&'static str, Value)> {
    LIST.iter().filter(|column| COMPARED.contains(&column.nl)).map(|column| (column.nl, (column.value)(row))).collect()
}

/// By which section, the last one, a value of a practice became what it is.
struct Causes(BTreeMap<(String, &'static str), Cause>);

impl Causes {
    /// Since an earlier state.
    fn of(list: &List<'_>, earlier: &List<'_>, request: &Request) -> Self {
        let mut causes = BTreeMap::new();
        let mut before: BTreeMap<String, Vec<(&'static str, Value)>> = BTreeMap::new();
        let told = earlier.last.section.first.index();
        let cause = |section: &Section| (section.first.index() > told).then(|| Cause::of(section)).flatten();
        for (section, placed) in holders_after(list.transcript) {
            let mut now = BTreeMap::new();
            for own in placed {
                let (id, values) = (own.practice.id.to_string(), compared(&list.row_of(&own, request.start)));
                let was = before.get(&id);
                let is_new = |at: usize| was.is_none_or(|was| was[at].1 != values[at].1);
                for (_, (field, _)) in values.iter().enumerate().filter(|(at, _)| is_new(*at)) {
                    let by = if [START, REFERENCE, GROUP].contains(field) { section } else { recorded(list, &own) };
                    causes.extend(cause(by).map(|cause| ((id.clone(), *field), cause)));
                }
                now.insert(id, values);
            }
            before = now;
        }
        Self(causes)
    }

    fn get(&self, id: &str, field: &'static str) -> Option<&Cause> {
        self.0.get(&(id.to_owned(), field))
    }
}

/// The section that gave the data of a practice: perhaps while its place was taken away for a time.
fn recorded<'a>(list: &List<'a>, own: &Holder<'_>) -> &'a Section {
    let sections = &list.transcript.sections;
    &sections[sections.partition_point(|section| section.first.index() <= own.from.record.index()).saturating_sub(1)]
}

impl Cause {
    fn of(section: &Section) -> Option<Self> {
        let title = headline(&section.subject).words(Lang::Nl);
        match &section.subject {
            Subject::Amendment(amendment) => {
                Some(Self { title, reason: amendment.reason.clone(), date: amendment.date })
            }
            Subject::Round { sealed, .. } => {
                Some(Self { title, reason: sealed.round.title.clone(), date: day(section.stated()) })
            }
            Subject::Handover(_) => None,
        }
    }
}

impl ChangeRow {
    fn line(&self) -> Value {
        Value::Whole(self.line.shown() as u64)
    }
}
