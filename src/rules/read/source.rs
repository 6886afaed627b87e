//! All `[[source]]` to a [`SeedPlan`].

use super::name;
use super::notes::Notes;
use super::suggest;
use super::table::{Field, Table};
use crate::rules::chain;
use crate::rules::plan::{
    BITS, Chance, FailureRule, FailureWord, SeedPlan, Source, SourceKind, SourceWord, is_hash, rolls_enough,
};
use crate::words::rules::{Dice, NameFault, SourceFault};
use crate::words::value::Digits;
use jiff::Timestamp;
use std::ops::RangeInclusive;

/// Who is responsible for a round of the beacon, where the rules do not say.
const DRAND_BY: &str = "drand quicknet (League of Entropy)";

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
    let plan = SeedPlan { sources };
    if let Some(fault) = too_little(&plan) {
        notes.absent(field.at, fault);
        return None;
    }
    Some(plan)
}

/// What is wrong with a plan whose seed could be guessed.
fn too_little(plan: &SeedPlan) -> Option<SourceFault> {
    let chance = plan.chance();
    let faces = plan.sources.iter().find_map(faces).unwrap_or(6);
    let rolls = rolls_enough(faces);
    match chance {
        _ if chance.is_enough() => None,
        Chance { dice: 0, secrets: 1.., .. } => Some(SourceFault::OneSecret),
        Chance { dice: 0, .. } => Some(SourceFault::NothingByChance { needed: BITS, rolls }),
        Chance { dice: bits, .. } => {
            let dice = if faces == 6 { Dice::Six } else { Dice::Of { faces } };
            Some(SourceFault::TooFewBits { bits, needed: BITS, dice, rolls })
        }
    }
}

/// A seed that is known while the list can still be sent back would let the organiser choose.
pub(super) fn check_after(plan: &SeedPlan, until: Timestamp, root: &mut Table<'_>, notes: &mut Notes<'_>) {
    let early = plan.sources.iter().find(|source| source.kind.beacon().is_some_and(|beacon| beacon <= until));
    if let (Some(source), Some(field)) = (early, root.optional("source")) {
        notes.wrong(field.at, SourceFault::InObjections { label: source.label.clone() });
    }
}

/// The keys of all kinds of sources.
const KEYS: [&str; 9] = ["by", "faces", "rolls", "what", "round", "at", "commitment", "failure", "later"];

fn read_source(mut table: Table<'_>, earlier: &[Source], notes: &mut Notes<'_>) -> Option<Source> {
    let (label, kind) = (table.required("label", notes), table.required("kind", notes));
    let word = kind.and_then(|field| SourceWord::of_code(field.value.as_str()?));
    let by = read_by(&mut table, word, notes);
    let kind = kind.and_then(|field| read_kind(field, &mut table, notes));
    let failure = read_failure(&mut table, word, notes);
    match kind {
        Some(_) => table.finish(notes),
        None => table.finish_known(&KEYS, notes),
    }
    let label = label.and_then(|field| name::label(field, notes).map(|label| field.at(label)))?;
    if earlier.iter().any(|other| other.label == label.value) {
        return notes.refuse(label.at, NameFault::LabelTwice { label: label.value });
    }
    let kind = kind??;
    if let Some(other) = earlier.iter().find(|other| matches!(kind, SourceKind::Secret { .. }) && other.kind == kind) {
        return notes.refuse(label.at, SourceFault::SameSecret { label: label.value, other: other.label.clone() });
    }
    let failure = failure?;
    if let (FailureRule::Later(rounds), SourceKind::Drand { round }) = (failure, &kind)
        && chain::time_of(round + rounds).is_none()
    {
        return notes.refuse(label.at, no_such_round());
    }
    Some(Source { label: label.value, by: by?, kind, failure })
}

/// Who is responsible; of a public beacon nobody here is.
fn read_by(table: &mut Table<'_>, kind: Option<SourceWord>, notes: &mut Notes<'_>) -> Option<String> {
    match kind {
        Some(SourceWord::Drand) => {
            table.optional("by").map_or(Some(DRAND_BY.to_owned()), |field| name::text(field, notes))
        }
        Some(SourceWord::Dice | SourceWord::Secret | SourceWord::Text) | None => {
            table.required("by", notes).and_then(|field| name::text(field, notes))
        }
    }
}

fn no_such_round() -> SourceFault {
    SourceFault::Round { most: Digits(chain::MOST_ROUND) }
}

/// The kind with its own keys; the inner `None` when the kind is known and something in it is wrong.
fn read_kind(field: Field<'_>, table: &mut Table<'_>, notes: &mut Notes<'_>) -> Option<Option<SourceKind>> {
    let kind = match field.choose(&SourceWord::ALL, SourceWord::code, notes)? {
        SourceWord::Dice => {
            let (faces, rolls) = (table.required("faces", notes), table.required("rolls", notes));
            let faces = faces.and_then(|field| within(field, SourceKind::FACES, notes));
            let rolls = rolls.and_then(|field| within(field, SourceKind::ROLLS, notes));
            faces.zip(rolls).map(|(faces, rolls)| SourceKind::Dice { faces, rolls })
        }
        SourceWord::Text => {
            let what = table.required("what", notes).and_then(|field| name::text(field, notes));
            what.map(|what| SourceKind::Text { what })
        }
        SourceWord::Secret => {
            let commitment = table.required("commitment", notes).and_then(|field| read_commitment(field, notes));
            commitment.map(|commitment| SourceKind::Secret { commitment })
        }
        SourceWord::Drand => read_round(table, notes).map(|round| SourceKind::Drand { round }),
    };
    Some(kind)
}

fn read_commitment(field: Field<'_>, notes: &mut Notes<'_>) -> Option<String> {
    let text = field.text(notes)?;
    if is_hash(text) {
        Some(text.to_owned())
    } else {
        notes.refuse(field.at, SourceFault::Commitment { found: Digits(text.chars().count() as u64) })
    }
}

/// The beacon's round by number, or the one of a moment.
fn read_round(table: &mut Table<'_>, notes: &mut Notes<'_>) -> Option<u64> {
    let (field, round) = match (table.optional("round"), table.optional("at")) {
        (Some(_), Some(at)) => return notes.refuse(at.key_at, SourceFault::RoundAndMoment),
        (None, Some(field)) => (field, chain::round_at(field.moment(notes)?)),
        (Some(field), None) => (field, u64::try_from(field.number(notes)?).ok()),
        (None, None) => {
            notes.absent(table.at(), SourceFault::NoRound);
            return None;
        }
    };
    match round.filter(|round| chain::time_of(*round).is_some()) {
        Some(round) => Some(round),
        None => notes.refuse(field.at, no_such_round()),
    }
}

/// What happens when the source fails; without a word the round is not drawn.
fn read_failure(table: &mut Table<'_>, kind: Option<SourceWord>, notes: &mut Notes<'_>) -> Option<FailureRule> {
    let later = table.optional("later");
    let Some(field) = table.optional("failure") else {
        return match later {
            None => Some(FailureRule::Abort),
            Some(later) => notes.refuse(later.key_at, SourceFault::LaterAlone),
        };
    };
    match (field.choose(&FailureWord::ALL, FailureWord::code, notes)?, later) {
        (FailureWord::Later, _) if kind != Some(SourceWord::Drand) => {
            let words = [FailureWord::Abort, FailureWord::Skip].map(FailureWord::code);
            notes.refuse(field.at, suggest::unknown_word("failure", FailureWord::Later.code(), &words))
        }
        (FailureWord::Later, Some(later)) => read_later(later, notes).map(FailureRule::Later),
        (FailureWord::Later, None) => notes.refuse(field.at, SourceFault::LaterMissing),
        (FailureWord::Abort | FailureWord::Skip, Some(later)) => notes.refuse(later.key_at, SourceFault::LaterAlone),
        (FailureWord::Skip, None) => Some(FailureRule::Skip),
        (FailureWord::Abort, None) => Some(FailureRule::Abort),
    }
}

fn read_later(field: Field<'_>, notes: &mut Notes<'_>) -> Option<u64> {
    match u64::try_from(field.number(notes)?) {
        Ok(rounds) if FailureRule::ROUNDS.contains(&rounds) => Some(rounds),
        _ => {
            let (least, most) = (Digits(*FailureRule::ROUNDS.start()), Digits(*FailureRule::ROUNDS.end()));
            notes.refuse(field.at, SourceFault::LaterRange { least, most })
        }
    }
}

fn within(field: Field<'_>, range: RangeInclusive<u32>, notes: &mut Notes<'_>) -> Option<u32> {
    let number = field.number(notes)?;
    match u32::try_from(number) {
        Ok(number) if range.contains(&number) => Some(number),
        _ => {
            let (least, most) = (Digits((*range.start()).into()), Digits((*range.end()).into()));
            notes.refuse(field.at, SourceFault::Range { key: field.key, least, most })
        }
    }
}

fn faces(source: &Source) -> Option<u32> {
    match source.kind {
        SourceKind::Dice { faces, .. } => Some(faces),
        SourceKind::Text { .. } | SourceKind::Secret { .. } | SourceKind::Drand { .. } => None,
    }
}
