//! What the board chooses: `[selection]`, and whether the choices go together.

use super::name;
use super::notes::{Choice, Notes};
use super::share::read_share;
use super::suggest;
use super::table::{Field, Table};
use crate::rules::model::Profile;
use crate::rules::selection::{Boundary, Edge, Key, Spread};
use crate::words::rules::{ChoiceFault, NotYet, Refused, RulesFault};
use crate::words::value::Quoted;

/// Words by which rule sets ask to divide the money over all practices.
const SPLIT: [&str; 5] = ["split", "partial", "verdelen", "naar-rato", "pro-rata"];

/// What `[selection]` says.
pub(super) struct Selection {
    pub(super) spread: Spread,
    pub(super) boundary: Boundary,
    pub(super) order: Vec<Key>,
}

/// `[selection]`. Nothing in it has a default: each of these changes the chances of people.
pub(super) fn read_selection(
    root: &mut Table<'_>,
    profile: Option<Profile>,
    notes: &mut Notes<'_>,
) -> Option<Selection> {
    let class = root.optional("class").filter(|field| !field.is_empty_list());
    let mut table = root.required("selection", notes)?.table("[selection]", notes)?;
    let spread = table.required("spread", notes).and_then(|field| field.choose(&Spread::ALL, Spread::code, notes));
    let boundary = read_boundary(&mut table, profile, notes);
    let order = table.required("order", notes);
    let keys = order.and_then(|field| read_order(field, class, notes));
    if let Some((field, boundary)) = order.zip(boundary.as_ref()) {
        check_passed(field, boundary, notes);
    }
    if let Some(split) = table.hidden("split") {
        read_split(split, profile, notes);
    }
    table.finish(notes);
    Some(Selection { spread: spread?, boundary: boundary?, order: keys? })
}

fn read_boundary(table: &mut Table<'_>, profile: Option<Profile>, notes: &mut Notes<'_>) -> Option<Boundary> {
    if notes.boundary == Choice::MayWait && table.optional("boundary").is_none() {
        notes.boundary = Choice::Undecided;
        // they belong to a choice that is not made
        for key in ["consent", "tolerance"] {
            let _ = table.optional(key);
        }
        return Some(Boundary::Skip);
    }
    let field = table.required("boundary", notes);
    let (consent, tolerance) = (table.optional("consent"), table.optional("tolerance"));
    let field = field?;
    if let Some(asked) = field.value.as_str().filter(|word| SPLIT.contains(word)) {
        return notes.refuse(field.at, split(format!("boundary = \"{asked}\""), profile));
    }
    match field.choose(&Edge::ALL, Edge::code, notes)? {
        Edge::Reach => read_reach(field, consent, tolerance, notes),
        edge @ (Edge::Skip | Edge::Stop) => {
            let idle: Vec<_> = [consent, tolerance].into_iter().flatten().collect();
            idle.iter().for_each(|field| notes.wrong(field.key_at, ChoiceFault::OnlyWithReach { key: field.key }));
            Boundary::of(edge.code(), None, None).ok().filter(|_| idle.is_empty())
        }
    }
}

/// R1 says "maximaal", so going over it needs somebody who agreed (Friesland: the insurer).
fn read_reach(
    reach: Field<'_>,
    consent: Option<Field<'_>>,
    tolerance: Option<Field<'_>>,
    notes: &mut Notes<'_>,
) -> Option<Boundary> {
    if consent.is_none() {
        notes.absent(reach.at, ChoiceFault::ConsentMissing);
    }
    let consent = consent.and_then(|field| name::text(field, notes));
    let tolerance = match tolerance {
        Some(field) => Some(read_share(field, notes)?),
        None => None,
    };
    Boundary::of(Edge::Reach.code(), Some(consent?), tolerance).ok()
}

fn read_split(field: Field<'_>, profile: Option<Profile>, notes: &mut Notes<'_>) {
    if field.value.as_bool() == Some(false) {
        return notes.wrong(field.key_at, suggest::unknown_key(field.key, "[selection]", &[]));
    }
    notes.wrong(field.key_at, split("split".to_owned(), profile));
}

/// R5 (notice LHV/InEen/ZN): the money is not split over all practices; R11: a practice enters whole.
fn split(written: String, profile: Option<Profile>) -> RulesFault {
    let written = Quoted(written);
    match profile {
        Some(Profile::Leidraad) => Refused::SplitMoney { written }.into(),
        _ => NotYet::Split { written }.into(),
    }
}

/// The keys of the order, each once, the lot last; classes are in it when there are any, and only then.
fn read_order(field: Field<'_>, class: Option<Field<'_>>, notes: &mut Notes<'_>) -> Option<Vec<Key>> {
    let members = field.list(notes)?;
    let wanted = members.len();
    let mut keys = Vec::new();
    for member in members {
        let Some(key) = read_key(member, notes) else { continue };
        if keys.contains(&key) {
            notes.wrong(member.at, ChoiceFault::KeyTwice { key: key.code() });
        } else {
            keys.push(key);
        }
    }
    if keys.len() != wanted {
        return None;
    }
    if keys.last() != Some(&Key::Lot) {
        return notes.refuse(field.at, ChoiceFault::LotNotLast);
    }
    match (class, keys.contains(&Key::Class)) {
        (Some(_), false) => notes.refuse(field.at, ChoiceFault::ClassesUnused),
        (None, true) => {
            notes.absent(field.at, ChoiceFault::ClassesMissing);
            None
        }
        _ => Some(keys),
    }
}

fn read_key(member: Field<'_>, notes: &mut Notes<'_>) -> Option<Key> {
    member.choose(&Key::ALL, Key::code, notes)
}

/// A key that can never matter is refused, since whoever reads the rules would count on it (domain A1, d and e).
fn check_passed(order: Field<'_>, boundary: &Boundary, notes: &mut Notes<'_>) {
    if boundary.can_refuse_size() {
        return;
    }
    let word = Some(Key::Passed.code());
    let mut members = order.value.as_array().into_iter().flat_map(|list| list.iter());
    if let Some(passed) = members.find(|member| member.get_ref().as_str() == word) {
        notes.absent(passed.span().start, ChoiceFault::PassedIdle);
    }
}
