//! All `[[source]]` to a [`SeedPlan`].

use super::fault::{NameFault, NotYet, SourceFault};
use super::plan::{enough, rolls_enough};
use super::table::{Field, Notes, Table};
use super::{SeedPlan, Source, SourceKind, name};
use std::ops::RangeInclusive;

/// All `[[source]]`, in the order of mixing.
pub(super) fn read_plan(root: &mut Table<'_>, notes: &mut Notes<'_>) -> Option<SeedPlan> {
    let field = root.required("source", notes)?;
    let tables = field.tables("[[source]]", notes);
    let wanted = tables.len();
    let mut sources: Vec<Source> = Vec::new();
    for table in tables {
        if let Some(source) = read_source(table, &sources, notes) {
            sources.push(source);
        }
    }
    if field.is_empty_list() {
        notes.absent(field.at, SourceFault::NoSource);
    }
    if wanted == 0 || sources.len() != wanted {
        return None;
    }
    if let Err(bits) = enough(&sources) {
        let faces = sources.iter().find_map(faces).unwrap_or(6);
        notes.absent(field.at, SourceFault::TooFewBits { bits, faces, rolls: rolls_enough(faces) });
        return None;
    }
    Some(SeedPlan { sources })
}

fn read_source(mut table: Table<'_>, earlier: &[Source], notes: &mut Notes<'_>) -> Option<Source> {
    let (label, by) = (table.required("label", notes), table.required("by", notes));
    let kind = table.required("kind", notes).and_then(|field| read_kind(field, &mut table, notes));
    match kind {
        Some(_) => table.finish(notes),
        None => table.finish_known(&["faces", "rolls", "what", "round", "commit"], notes),
    }
    let labelled = label.and_then(|field| name::label(field, notes));
    let by = by.and_then(|field| name::text(field, notes));
    let (label_at, label) = (label?.at, labelled?);
    if earlier.iter().any(|other| other.label == label) {
        return notes.refuse(label_at, NameFault::LabelTwice { label });
    }
    Some(Source { label, by: by?, kind: kind?? })
}

/// The kind with its own keys; the inner `None` when the kind is known and something in it is wrong.
fn read_kind(field: Field<'_>, table: &mut Table<'_>, notes: &mut Notes<'_>) -> Option<Option<SourceKind>> {
    match field.value.as_str() {
        Some(SourceKind::DICE) => {
            let (faces, rolls) = (table.required("faces", notes), table.required("rolls", notes));
            let faces = faces.and_then(|field| within(field, SourceKind::FACES, notes));
            let rolls = rolls.and_then(|field| within(field, SourceKind::ROLLS, notes));
            Some(faces.zip(rolls).map(|(faces, rolls)| SourceKind::Dice { faces, rolls }))
        }
        Some(SourceKind::TEXT) => {
            let what = table.required("what", notes).and_then(|field| name::text(field, notes));
            Some(what.map(|what| SourceKind::Text { what }))
        }
        Some(kind @ ("drand" | "secret")) => notes.refuse(field.at, NotYet::SourceKind { written: kind.to_owned() }),
        _ => field.choose(&SourceKind::CODES.map(|code| (code, ())), notes).map(|()| None),
    }
}

fn within(field: Field<'_>, range: RangeInclusive<u32>, notes: &mut Notes<'_>) -> Option<u32> {
    let number = field.number(notes)?;
    match u32::try_from(number) {
        Ok(number) if range.contains(&number) => Some(number),
        _ => {
            let (least, most) = (*range.start(), *range.end());
            notes.refuse(field.at, SourceFault::Range { key: field.key, least, most })
        }
    }
}

fn faces(source: &Source) -> Option<u32> {
    match source.kind {
        SourceKind::Dice { faces, .. } => Some(faces),
        SourceKind::Text { .. } => None,
    }
}
