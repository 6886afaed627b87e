//! What a list proves, or why it does not: in words, and for programs. Who vouches is told by [`super::trust`].

use super::rehearsal::{mark_json, mark_lines};
use super::trust::{list_limit_words, trust_json, voucher_words};
use crate::log::note::base64;
use crate::log::short::short_number;
use crate::receipt::list::{ListAt, ListPlaced, ProvenList};
use crate::tell::layout::Text;
use crate::words::fault::{Place, difference_parts};
use crate::words::listed::{ListPlace, ListedWords};
use crate::words::noun::Practices;
use crate::words::trust::TrustWords;
use crate::words::value::{Digits, message_json};
use crate::words::{Lang, Message};
use serde_json::{Value as Json, json};

/// Of what the list is, that it agrees, who vouches for it, and what it does not prove. `file` is its name as the user typed it.
pub fn list_words(proven: &ProvenList, file: &str, lang: Lang) -> String {
    let ProvenList { list, start, checkpoint, vouching } = proven;
    let mut text = Text::new(lang);
    text.text(&mark_lines(&checkpoint.origin, lang));
    let (title, origin) = (list.title.clone(), list.origin.clone());
    text.line(0, &ListedWords::Title { file: file.to_owned(), title, origin }).blank();
    let (practices, ion) = (Practices(list.rows.len() as u64), list.rows.iter().map(|row| row.ion).sum());
    let date = *start;
    text.line(
        0,
        &match list.is_new() {
            true => ListedWords::New { practices, ion, date },
            false => ListedWords::SoFar { practices, ion, date },
        },
    );
    let stopped = list.rows.iter().filter(|row| row.gestopt_per.is_some()).count() as u64;
    if stopped > 0 {
        text.line(2, &ListedWords::Stopped { practices: Practices(stopped) });
    }
    if let Some(insurer) = &list.insurer {
        text.line(2, &ListedWords::Insurer { insurer: insurer.clone() });
    }
    let (root, short) = (base64(&checkpoint.root), short_number(&checkpoint.root));
    text.line(2, &ListedWords::Result { lines: Digits(checkpoint.size), root, short });
    let head = if vouching.is_enough() { ListedWords::Agrees } else { ListedWords::NotYet };
    text.blank().line(0, &head).text(&voucher_words(vouching, lang)).text(&list_limit_words(vouching, lang));
    if vouching.witnesses.is_empty() && vouching.missing.is_empty() {
        text.line(0, &TrustWords::ListWitnesses);
    }
    text.line(0, &ListedWords::Unproven);
    if list.rows.iter().any(|row| row.opening.is_some()) {
        text.line(0, &ListedWords::Hidden);
    }
    text.line(0, &ListedWords::Whole);
    text.finish()
}

/// Why a list differs, and where.
pub fn list_fault_words(placed: &ListPlaced, file: &str, lang: Lang) -> String {
    let mut text = Text::new(lang);
    text.text(&difference_parts(lang, &placed.fault, &place_words(&placed.at, file, lang))).blank();
    text.line(0, &ListedWords::Differs);
    text.finish()
}

/// Where something is wrong.
pub fn place_words(at: &ListAt, file: &str, lang: Lang) -> String {
    let file = file.to_owned();
    match at.clone() {
        ListAt::Start => Place::new(&file, 1, 1).words(lang),
        ListAt::Character { column } => Place::new(&file, 1, column).words(lang),
        ListAt::Member { member } => ListPlace::Member { file, member }.words(lang),
        ListAt::Row { row, practice } => ListPlace::Row { file, row: Digits(row as u64), practice }.words(lang),
        ListAt::Line { line } => ListPlace::Line { file, line: Digits(line) }.words(lang),
    }
}

/// What a list proves, as one JSON object; its members are named as those of a transcript's verdict.
pub fn write_list_json(proven: &ProvenList) -> String {
    let ProvenList { list, checkpoint, vouching, .. } = proven;
    let told = json!({
        "start": list.start, "scope": list.scope, "insurer": list.insurer, "rows": list.rows.len(),
        "ion": list.rows.iter().map(|row| row.ion).sum::<u64>(),
    });
    let mut object = json!({
        "type": "list", "agrees": true, "trusted": vouching.is_enough(), "list": told, "origin": checkpoint.origin,
        "lines": checkpoint.size, "last_root": base64(&checkpoint.root),
        "last_root_short": short_number(&checkpoint.root), "vouching": trust_json(vouching),
    });
    mark_json(&mut object, &checkpoint.origin);
    format!("{object:#}\n")
}

/// Why a list differs, as one JSON object: the step that found it, its place, and the reason as its id and values.
pub fn write_list_fault_json(placed: &ListPlaced) -> String {
    let difference =
        json!({ "step": placed.step, "at": place_json(&placed.at), "reason": message_json(&placed.fault) });
    let object = json!({ "type": "list", "agrees": false, "trusted": false, "difference": difference });
    format!("{object:#}\n")
}

fn place_json(at: &ListAt) -> Json {
    match at {
        ListAt::Start => json!({ "column": 1 }),
        ListAt::Character { column } => json!({ "column": column }),
        ListAt::Member { member } => json!({ "member": member }),
        ListAt::Row { row, practice } => json!({ "row": row, "practice": practice }),
        ListAt::Line { line } => json!({ "line": line }),
    }
}
