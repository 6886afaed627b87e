//! Names and texts of the rules: what may stand in them.
//!
//! They end up in the transcript and on a screen in a room: two names that look the same must be the same.

use super::field::FIELDS;
use super::notes::Notes;
use super::table::{At, Field};
use crate::log::key::{NAME_MOST, is_key_name};
use crate::log::text::{self, TextFlaw};
use crate::rules::limit::MOST;
use crate::rules::plan::Source;
use crate::words::rules::{NameFault, ShapeFault};
use crate::words::value::{Digits, Quoted};

/// Longest text for people, in characters.
const TEXT: usize = 200;

/// Longest name of a class or condition, in characters.
const NAME: usize = 64;

/// A text for people: not empty, at most 200 characters, all of which can stand in a log.
pub(super) fn text(field: Field<'_>, notes: &mut Notes<'_>) -> Option<String> {
    written(field.key, At { value: field.text(notes)?, at: field.at }, TEXT, notes)
}

/// The name of a class: as a text, at most 64 characters.
pub(super) fn class(field: Field<'_>, notes: &mut Notes<'_>) -> Option<String> {
    written(field.key, At { value: field.text(notes)?, at: field.at }, NAME, notes)
}

/// The name of a region, written as a key at this byte offset: as a text.
pub(super) fn region(name: &str, at: usize, notes: &mut Notes<'_>) -> Option<String> {
    written("region", At { value: name, at }, TEXT, notes)
}

/// A text of at most so many characters, as it is to be read; what was written otherwise is noted.
fn written(key: &'static str, text: At<&str>, most: usize, notes: &mut Notes<'_>) -> Option<String> {
    let At { value: written, at } = text;
    let read = match text::read(written) {
        Ok(read) if read.is_empty() => return notes.refuse(at, NameFault::Empty { key }),
        Ok(read) if read.chars().count() > most => return notes.refuse(at, NameFault::TooLong { key, most }),
        Ok(read) => read,
        Err(TextFlaw::TooLong { .. }) => return notes.refuse(at, NameFault::TooLong { key, most }),
        Err(flaw) => return notes.refuse(at, NameFault::Text { key, flaw }),
    };
    if read != written {
        notes.repair(at, written, &read);
    }
    Some(read.into_owned())
}

/// The name of a log for ever; a C2SP key name, so no space and no plus.
pub(super) fn origin(field: Field<'_>, notes: &mut Notes<'_>) -> Option<String> {
    let origin = field.text(notes)?;
    match check_origin(field.key, origin) {
        Ok(()) => Some(origin.to_owned()),
        Err(fault) => notes.refuse(field.at, fault),
    }
}

/// Whether a text can be the name of a log, and so of its organiser's key.
///
/// # Errors
/// What can be the name of no key; and what has neither a dot nor a slash: that may be the name of others too.
pub fn check_origin(key: &'static str, text: &str) -> Result<(), NameFault> {
    let origin = Quoted(text.to_owned());
    let odd = text.chars().find(|c| !c.is_ascii_graphic() || *c == '+');
    match odd {
        _ if text.is_empty() => Err(NameFault::Empty { key }),
        None if text.contains("://") => Err(NameFault::OriginScheme { origin }),
        Some(' ') => Err(NameFault::OriginSpace { origin }),
        Some(c) => Err(NameFault::OriginCharacter { origin, character: Quoted(c.to_string()) }),
        None if !text.contains(['/', '.']) => Err(NameFault::OriginBare { origin }),
        None if !is_key_name(text) => Err(NameFault::TooLong { key, most: NAME_MOST }),
        None => Ok(()),
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
