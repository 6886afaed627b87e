//! Outcomes as a workbook: a row a practice with every field of its letter, for a mail merge.

use super::field::{FIELDS, Field, Value};
use super::letter::Letter;
use super::post::Post;
use crate::tell::list::form::{Fact, write_workbook};
use crate::tell::list::{Head, Table, Value as Cell};
use crate::tell::paper::line::under_each_other;
use crate::tell::rehearsal::titled;
use crate::words::letters::LetterPaper;
use crate::words::list::OriginHead;
use crate::words::{Lang, Message};
use rust_xlsxwriter::XlsxError;

/// The columns: every field but those that are blocks.
pub fn columns() -> impl Iterator<Item = &'static Field> {
    FIELDS.iter().filter(|field| !field.is_block())
}

/// The workbook: a sheet with a table, headed by the names of the fields, and one that tells where it comes from.
///
/// # Errors
/// In practice only when there are too many rows.
pub fn write_outcomes(post: &Post<'_>, letters: &[Letter<'_>]) -> Result<Vec<u8>, XlsxError> {
    let lang = post.shared.lang;
    let origin = &post.transcript().programme.origin;
    let title = titled(LetterPaper::Many { programme: post.programme() }.words(lang), origin, lang);
    let head = |field: &Field| Head { nl: field.name(lang), en: field.name(Lang::En), kind: field.kind };
    let row = |letter: &Letter<'_>| columns().map(|field| cell((field.value)(letter))).collect();
    let table =
        Table { name: sheet_name(lang), heads: columns().map(head).collect(), rows: letters.iter().map(row).collect() };
    write_workbook(&title, &[&table.marked(origin)], (&OriginHead::Sheet.words(lang), &facts(post)))
}

fn sheet_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "Uitkomsten",
        Lang::En => "Outcomes",
    }
}

/// A value as a cell: sentences under each other.
fn cell(value: Value) -> Cell {
    match value {
        Value::Nothing | Value::Block(_) => Cell::Nothing,
        Value::Text(words) | Value::Code(words) => Cell::Text(words),
        Value::Number(number) | Value::Digits(number) => Cell::Whole(number),
        Value::Day(day) => Cell::Day(day),
        Value::Lines(lines) => Cell::Text(under_each_other(&lines)),
    }
}

fn facts(post: &Post<'_>) -> Vec<Fact> {
    let programme = &post.transcript().programme;
    let told = [
        (OriginHead::Programme, Some(programme.title.clone())),
        (OriginHead::Log, Some(programme.origin.clone())),
        (OriginHead::By, programme.by.clone()),
        (OriginHead::State, Some(post.round())),
        (OriginHead::Root, Some(post.root())),
        (OriginHead::Short, Some(post.short())),
        (OriginHead::Trust, Some(under_each_other(&post.vouches))),
    ];
    let lang = post.shared.lang;
    let fact = |(name, value): (OriginHead, Option<String>)| Some(Fact { name: name.words(lang), value: value? });
    told.into_iter().filter_map(fact).collect()
}
