//! What the board chooses: `[selection]`, and whether the choices go together.

use super::boundary::{read_boundary, read_split};
use super::notes::Notes;
use super::table::{Field, Table};
use crate::rules::model::Profile;
use crate::rules::selection::{Boundary, Key, Spread};
use crate::words::rules::ChoiceFault;

/// What `[selection]` says.
pub(super) struct Selection {
    pub(super) spread: Spread,
    pub(super) boundary: Boundary,
    pub(super) order: Vec<Key>,
    /// Where the dice that are the number of a basket are named.
    pub(super) dice_at: Option<usize>,
}

/// `[selection]`. Nothing in it has a default: each of these changes the chances of people.
pub(super) fn read_selection(
    root: &mut Table<'_>,
    profile: Option<Profile>,
    notes: &mut Notes<'_>,
) -> Option<Selection> {
    let class = root.optional("class").filter(|field| !field.is_empty_list());
    let mut table = root.required("selection", notes)?.table("[selection]", notes)?;
    let shared = table.required("spread", notes);
    let spread = shared.and_then(|field| field.choose(&Spread::ALL, Spread::code, notes));
    let read = read_boundary(&mut table, profile, notes);
    let (boundary, dice_at) = read.map_or((None, None), |read| (Some(read.boundary), read.dice_at));
    let order = table.required("order", notes);
    let keys = order.and_then(|field| read_order(field, class, notes));
    if let Some((field, boundary)) = order.zip(boundary.as_ref()) {
        check_passed(field, boundary, notes);
    }
    // equal chances for all, and the region that is furthest behind first: both cannot be had at once
    if let (Some(field), Some(Spread::Balanced), Some(Boundary::Baskets(_))) = (shared, spread, &boundary) {
        notes.wrong(field.at, ChoiceFault::BasketsBalanced);
    }
    if let Some(split) = table.hidden("split") {
        read_split(split, profile, notes);
    }
    table.finish(notes);
    Some(Selection { spread: spread?, boundary: boundary?, order: keys?, dice_at })
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
