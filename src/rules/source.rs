//! All `[[source]]` to a [`SeedPlan`].

use super::chain;
use super::fault::{ChoiceFault, NameFault, SourceFault};
use super::plan::{Chance, is_hash, rolls_enough};
use super::table::{Field, Notes, Table};
use super::{FailureRule, SeedPlan, Source, SourceKind, name};
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
    let chance = plan.chance();
    if !chance.is_enough() {
        let Chance { dice: bits, secrets, .. } = chance;
        let faces = plan.sources.iter().find_map(faces).unwrap_or(6);
        let fault = match (bits, secrets) {
            (0, 1..) => SourceFault::OneSecret,
            _ => SourceFault::TooFewBits { bits, faces, rolls: rolls_enough(faces) },
        };
        notes.absent(field.at, fault);
        return None;
    }
    Some(plan)
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
    let is_drand = kind.is_some_and(|field| field.value.as_str() == Some(SourceKind::DRAND));
    // of a public beacon nobody here is in charge
    let by = match is_drand {
        true => table.optional("by").map_or(Some(DRAND_BY.to_owned()), |field| name::text(field, notes)),
        false => table.required("by", notes).and_then(|field| name::text(field, notes)),
    };
    let kind = kind.and_then(|field| read_kind(field, &mut table, notes));
    let failure = read_failure(&mut table, is_drand, notes);
    match kind {
        Some(_) => table.finish(notes),
        None => table.finish_known(&KEYS, notes),
    }
    let labelled = label.and_then(|field| name::label(field, notes));
    let (label_at, label) = (label?.at, labelled?);
    if earlier.iter().any(|other| other.label == label) {
        return notes.refuse(label_at, NameFault::LabelTwice { label });
    }
    let kind = kind??;
    if let Some(other) = earlier.iter().find(|other| matches!(kind, SourceKind::Secret { .. }) && other.kind == kind) {
        return notes.refuse(label_at, SourceFault::SameSecret { label, other: other.label.clone() });
    }
    let failure = failure?;
    if let (FailureRule::Later(rounds), SourceKind::Drand { round }) = (failure, &kind)
        && chain::time_of(round + rounds).is_none()
    {
        return notes.refuse(label_at, SourceFault::Round { most: chain::MOST_ROUND });
    }
    Some(Source { label, by: by?, kind, failure })
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
        Some(SourceKind::SECRET) => {
            let commitment = table.required("commitment", notes).and_then(|field| read_commitment(field, notes));
            Some(commitment.map(|commitment| SourceKind::Secret { commitment }))
        }
        Some(SourceKind::DRAND) => Some(read_round(table, notes).map(|round| SourceKind::Drand { round })),
        _ => field.choose(&SourceKind::CODES.map(|code| (code, ())), notes).map(|()| None),
    }
}

fn read_commitment(field: Field<'_>, notes: &mut Notes<'_>) -> Option<String> {
    let text = field.text(notes)?;
    if is_hash(text) {
        Some(text.to_owned())
    } else {
        notes.refuse(field.at, SourceFault::Commitment { found: text.chars().count() })
    }
}

/// The beacon's round by number, or the one of a moment.
fn read_round(table: &mut Table<'_>, notes: &mut Notes<'_>) -> Option<u64> {
    let refuse = |at, notes: &mut Notes<'_>| notes.refuse(at, SourceFault::Round { most: chain::MOST_ROUND });
    match (table.optional("round"), table.optional("at")) {
        (Some(_), Some(at)) => notes.refuse(at.key_at, SourceFault::RoundAndMoment),
        (None, Some(field)) => {
            let round = chain::round_at(field.moment(notes)?).filter(|round| chain::time_of(*round).is_some());
            round.or_else(|| refuse(field.at, notes))
        }
        (Some(field), None) => {
            let round = u64::try_from(field.number(notes)?).ok().filter(|round| chain::time_of(*round).is_some());
            round.or_else(|| refuse(field.at, notes))
        }
        (None, None) => {
            notes.absent(table.at(), SourceFault::NoRound);
            None
        }
    }
}

/// What happens when the source fails; without a word the round is not drawn.
fn read_failure(table: &mut Table<'_>, is_drand: bool, notes: &mut Notes<'_>) -> Option<FailureRule> {
    let later = table.optional("later");
    let Some(field) = table.optional("failure") else {
        return match later {
            None => Some(FailureRule::Abort),
            Some(later) => notes.refuse(later.key_at, SourceFault::LaterAlone),
        };
    };
    let word =
        field.choose(&[FailureRule::ABORT, FailureRule::SKIP, FailureRule::LATER].map(|code| (code, code)), notes)?;
    match (word, later) {
        (FailureRule::LATER, _) if !is_drand => {
            let options = vec![FailureRule::ABORT, FailureRule::SKIP];
            notes.refuse(field.at, ChoiceFault::Unknown { key: "failure", value: word.to_owned(), options })
        }
        (FailureRule::LATER, Some(later)) => {
            let rounds = u64::try_from(later.number(notes)?).ok().filter(|rounds| FailureRule::ROUNDS.contains(rounds));
            rounds.map(FailureRule::Later).or_else(|| notes.refuse(later.at, SourceFault::LaterRange))
        }
        (FailureRule::LATER, None) => notes.refuse(field.at, SourceFault::LaterMissing),
        (_, Some(later)) => notes.refuse(later.key_at, SourceFault::LaterAlone),
        (FailureRule::SKIP, None) => Some(FailureRule::Skip),
        (_, None) => Some(FailureRule::Abort),
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
        SourceKind::Text { .. } | SourceKind::Secret { .. } | SourceKind::Drand { .. } => None,
    }
}
