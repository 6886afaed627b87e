//! A list that proves its rows without the transcript: JSON, in its only spelling.
//!
//! Comes in: the rows of a list, and their lines of the log with proofs. Goes out: one line of JSON. Section "Lists that prove
//! themselves" of the format document.

use super::ask::Request;
use super::participants::List;
use super::row::{COLUMNS, COUNTS, Row, Sources, StopLines};
use super::table::{Column, Value};
use crate::log::line::Line;
use crate::log::note::base64;
use crate::receipt::{Proofs, ProvenLine};
use crate::roster::Names;
use std::collections::BTreeSet;

/// Name and version of the form.
pub const FORMAT: &str = "instroom-list/1";

/// The lines of the log that prove these rows, from 0: those from which they follow, and the first.
pub fn lines_of(rows: &[Row]) -> BTreeSet<usize> {
    let of_row = |row: &Row| {
        let Sources { outcome, record, rules, stop, .. } = &row.from;
        let stop = stop.iter().flat_map(|StopLines { amendment, change, last }| {
            // all changes up to its own: so it is of this amendment
            (amendment.index()..=change.index()).chain(last.map(|last| last.index()))
        });
        [outcome, record, rules].map(|line| line.index()).into_iter().chain(stop).collect::<Vec<_>>()
    };
    [0].into_iter().chain(rows.iter().flat_map(of_row)).collect()
}

/// The list as a file; `proofs` are those of [`lines_of`] its rows.
pub fn write_proof(list: &List<'_>, request: &Request, rows: &[Row], proofs: &Proofs) -> Vec<u8> {
    let mut out = Vec::new();
    let programme = &list.transcript.programme;
    Line::open(&mut out, "list")
        .plain("format", FORMAT)
        .text("origin", &programme.origin)
        .text("title", &programme.title)
        .text_or_null("by", programme.by.as_deref())
        .plain("start", &request.start.to_string())
        .plain("scope", request.scope.code())
        .text_or_null("insurer", request.insurer.as_deref())
        .objects("rows", rows, |row, members| write_row(row, list.names, members))
        .objects("lines", &proofs.lines, write_line)
        .text("checkpoint", &proofs.note)
        .end();
    out
}

/// The columns of a row, and what proves them.
fn write_row<'l>(row: &Row, names: Names<'_>, members: Line<'l>) -> Line<'l> {
    let proven = COLUMNS.iter().filter(|column| column.nl != COUNTS);
    let cells = proven.fold(members, |members, column| write_cell(row, column, members));
    let opening = names.row(&row.from.id).map(|person| (person.code.to_string(), person.salt.clone()));
    cells
        .object_or_null("opening", opening.as_ref(), |(code, salt), members| {
            members.text("code", code).plain("salt", salt)
        })
        .object_or_null("from", Some(&row.from), write_sources)
}

fn write_cell<'l>(row: &Row, column: &Column<Row>, members: Line<'l>) -> Line<'l> {
    match (column.value)(row) {
        Value::Text(text) => members.text(column.nl, &text),
        Value::Whole(number) => members.number(column.nl, number),
        Value::Day(day) => members.plain(column.nl, &day.to_string()),
        Value::Nothing => members.text_or_null(column.nl, None),
    }
}

fn write_sources<'l>(from: &Sources, members: Line<'l>) -> Line<'l> {
    let lines = |line: crate::log::LineNumber| line.shown() as u64;
    members
        .number("outcome", lines(from.outcome))
        .number("record", lines(from.record))
        .number("rules", lines(from.rules))
        .object_or_null("stop", from.stop, |stop, members| {
            members
                .number("amendment", lines(stop.amendment))
                .number("change", lines(stop.change))
                .number_or_null("last", stop.last.map(lines))
        })
}

fn write_line<'l>(proven: &ProvenLine, members: Line<'l>) -> Line<'l> {
    let proof: Vec<String> = proven.proof.iter().map(base64).collect();
    let text = String::from_utf8_lossy(&proven.line); // a line that was verified is UTF-8
    members.number("line", proven.index + 1).text("text", &text).texts("proof", proof.iter().map(String::as_str))
}
