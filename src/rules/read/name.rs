//! Names and texts of the rules: what may stand in them.
//!
//! They end up in the transcript and on a screen in a room, so nothing in them may be invisible or turn the
//! direction of the text: two names that look the same must be the same.

use super::field::FIELDS;
use super::notes::Notes;
use super::table::Field;
use crate::rules::limit::MOST;
use crate::rules::plan::Source;
use crate::words::rules::{NameFault, ShapeFault};
use crate::words::value::{Digits, Quoted};
use crate::words::visible::{code_point, is_invisible};

/// Longest text for people, in characters.
const TEXT: usize = 200;

/// Longest name of a class or condition, in characters.
const NAME: usize = 64;

/// Longest origin, in characters.
const ORIGIN: usize = 128;

/// A text for people: not empty, at most 200 characters, all of them visible.
pub(super) fn text(field: Field<'_>, notes: &mut Notes<'_>) -> Option<String> {
    visible(field, TEXT, notes)
}

/// The name of a class: as a text, at most 64 characters.
pub(super) fn class(field: Field<'_>, notes: &mut Notes<'_>) -> Option<String> {
    visible(field, NAME, notes)
}

/// The name of a region, written as a key at this byte offset: as a text.
pub(super) fn region(name: &str, at: usize, notes: &mut Notes<'_>) -> Option<String> {
    match check_visible("region", name, TEXT) {
        None => Some(name.to_owned()),
        Some(fault) => notes.refuse(at, fault),
    }
}

fn visible(field: Field<'_>, most: usize, notes: &mut Notes<'_>) -> Option<String> {
    let text = field.text(notes)?;
    match check_visible(field.key, text, most) {
        None => Some(text.to_owned()),
        Some(fault) => notes.refuse(field.at, fault),
    }
}

/// What is wrong with a text of at most so many characters.
fn check_visible(key: &'static str, text: &str, most: usize) -> Option<NameFault> {
    if text.trim().is_empty() {
        return Some(NameFault::Empty { key });
    }
    if text.chars().count() > most {
        return Some(NameFault::TooLong { key, most });
    }
    let character = text.chars().find(|c| is_invisible(*c))?;
    Some(NameFault::Invisible { key, character: code_point(character) })
}

/// The name of a log for ever; a C2SP key name, so no space and no plus.
pub(super) fn origin(field: Field<'_>, notes: &mut Notes<'_>) -> Option<String> {
    let origin = field.text(notes)?;
    match check_origin(field.key, origin) {
        None => Some(origin.to_owned()),
        Some(fault) => notes.refuse(field.at, fault),
    }
}

fn check_origin(key: &'static str, text: &str) -> Option<NameFault> {
    let origin = Quoted(text.to_owned());
    let odd = text.chars().find(|c| !c.is_ascii_graphic() || *c == '+');
    match odd {
        _ if text.is_empty() => Some(NameFault::Empty { key }),
        _ if text.contains("://") => Some(NameFault::OriginScheme { origin }),
        Some(' ') => Some(NameFault::OriginSpace { origin }),
        Some(c) => Some(NameFault::OriginCharacter { origin, character: Quoted(c.to_string()) }),
        None if !text.contains(['/', '.']) => Some(NameFault::OriginBare { origin }),
        None if text.len() > ORIGIN => Some(NameFault::TooLong { key, most: ORIGIN }),
        None => None,
    }
}

/// A list of conditions, each `a-z`, `0-9` and `_`, none twice.
pub(super) fn conditions(field: Field<'_>, notes: &mut Notes<'_>) -> Option<Vec<String>> {
    let mut names: Vec<String> = Vec::new();
    let members = field.list(notes)?;
    let wanted = members.len();
    if wanted > MOST {
        let found = Digits(wanted as u64);
        return notes.refuse(field.at, ShapeFault::TooMany { table: field.key, found, most: MOST });
    }
    for member in members {
        let Some(name) = condition(member, notes) else { continue };
        if names.contains(&name) {
            notes.wrong(member.at, NameFault::ConditionTwice { name });
        } else {
            names.push(name);
        }
    }
    (names.len() == wanted).then_some(names)
}

fn condition(member: Field<'_>, notes: &mut Notes<'_>) -> Option<String> {
    let name = member.text(notes)?;
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if name.is_empty() || name.len() > NAME || !name.chars().all(allowed) {
        return notes.refuse(member.at, NameFault::Condition { name: Quoted(name.to_owned()) });
    }
    if FIELDS.contains(&name) {
        return notes.refuse(member.at, NameFault::ConditionIsField { name: name.to_owned() });
    }
    Some(name.to_owned())
}

/// A label of a source: `a-z`, `0-9` and `-`, at most 64.
pub(super) fn label(field: Field<'_>, notes: &mut Notes<'_>) -> Option<String> {
    let label = field.text(notes)?;
    if !Source::is_label(label) {
        return notes.refuse(field.at, NameFault::Label { label: Quoted(label.to_owned()) });
    }
    Some(label.to_owned())
}
