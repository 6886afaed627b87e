//! Where the seed will come from: all `[[source]]`, and whether they leave enough to chance.

use super::fault::{NameFault, NotYet, SourceFault};
use super::table::{Field, Notes, Table};
use super::{SeedPlan, Source, SourceKind, name};
use std::ops::RangeInclusive;

/// A seed is drawn from at least 2^128 possibilities that nobody chooses (format, "seed").
pub(super) const BITS: u32 = 128;

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
        Some("dice") => {
            let (faces, rolls) = (table.required("faces", notes), table.required("rolls", notes));
            let faces = faces.and_then(|field| within(field, 2..=100, notes));
            let rolls = rolls.and_then(|field| within(field, 1..=1000, notes));
            Some(faces.zip(rolls).map(|(faces, rolls)| SourceKind::Dice { faces, rolls }))
        }
        Some("text") => {
            let what = table.required("what", notes).and_then(|field| name::text(field, notes));
            Some(what.map(|what| SourceKind::Text { what }))
        }
        Some(later @ ("drand" | "secret")) => notes.refuse(field.at, NotYet::SourceKind { written: later.to_owned() }),
        _ => field.choose(&[("dice", ()), ("text", ())], notes).map(|()| None),
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

/// Whether all dice together have at least 2^128 outcomes; else how many whole bits they give.
pub(super) fn enough(sources: &[Source]) -> Result<(), u32> {
    let mut outcomes: u128 = 1;
    for source in sources {
        // what is typed by hand does not count: whoever names the value may know it
        let SourceKind::Dice { faces, rolls } = source.kind else { continue };
        for _ in 0..rolls {
            // past `u128` means at least 2^128 outcomes
            outcomes = match outcomes.checked_mul(u128::from(faces)) {
                Some(more) => more,
                None => return Ok(()),
            };
        }
    }
    Err(outcomes.ilog2())
}

/// The fewest rolls of a die that have at least 2^128 outcomes.
fn rolls_enough(faces: u32) -> u32 {
    let mut outcomes: u128 = 1;
    let mut rolls = 1;
    while let Some(more) = outcomes.checked_mul(u128::from(faces.max(2))) {
        outcomes = more;
        rolls += 1;
    }
    rolls
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dice(faces: u32, rolls: u32) -> Source {
        Source { label: "d".to_owned(), by: "b".to_owned(), kind: SourceKind::Dice { faces, rolls } }
    }

    #[test]
    fn fifty_six_sided_dice_are_enough_and_forty_nine_are_not() {
        // log2(6) = 2.58496…; 49 rolls give 126.66 bits, 50 give 129.24
        assert_eq!(enough(&[dice(6, 49)]), Err(126));
        assert_eq!(enough(&[dice(6, 50)]), Ok(()));
        assert_eq!(rolls_enough(6), 50);
    }

    #[test]
    fn exactly_128_bits_are_enough() {
        assert_eq!(enough(&[dice(2, 127)]), Err(127));
        assert_eq!(enough(&[dice(2, 128)]), Ok(()));
        assert_eq!(rolls_enough(2), BITS);
    }

    #[test]
    fn dice_of_several_sources_count_together_and_text_does_not() {
        let text =
            Source { label: "t".to_owned(), by: "b".to_owned(), kind: SourceKind::Text { what: "w".to_owned() } };
        assert_eq!(enough(&[dice(6, 25), text.clone(), dice(6, 25)]), Ok(()));
        assert_eq!(enough(&[text]), Err(0));
        assert_eq!(enough(&[dice(10, 38)]), Err(126)); // 38 × 3.3219 = 126.2
        assert_eq!(rolls_enough(10), 39);
    }
}
