//! What the board chooses: `[eligibility]`, `[[class]]` and `[selection]`, and whether the choices go together.

use super::fault::{ChoiceFault, NameFault, NotYet, Refused, RulesFault, ShapeFault};
use super::table::{Field, Notes, Table};
use super::{Boundary, Class, Key, Profile, name};

/// Words by which rule sets ask to divide the money over all practices.
const SPLIT: [&str; 5] = ["split", "partial", "verdelen", "naar-rato", "pro-rata"];

/// `[eligibility]`: the conditions without which a practice takes no part (R26–R29); none when it is left out.
pub(super) fn read_eligibility(root: &mut Table<'_>, notes: &mut Notes<'_>) -> Option<Vec<String>> {
    let Some(field) = root.optional("eligibility") else { return Some(Vec::new()) };
    let mut table = field.table("[eligibility]", notes)?;
    let all = table.required("all", notes);
    table.finish(notes);
    name::conditions(all?, notes)
}

/// All `[[class]]` (R64), in order of priority; none when they are left out.
pub(super) fn read_classes(root: &mut Table<'_>, notes: &mut Notes<'_>) -> Option<Vec<Class>> {
    let Some(field) = root.optional("class") else { return Some(Vec::new()) };
    let tables = field.tables("[[class]]", notes);
    let wanted = tables.len();
    let mut classes: Vec<Class> = Vec::new();
    for table in tables {
        if let Some(class) = read_class(table, &classes, notes) {
            classes.push(class);
        }
    }
    (classes.len() == wanted).then_some(classes)
}

fn read_class(mut table: Table<'_>, earlier: &[Class], notes: &mut Notes<'_>) -> Option<Class> {
    let (name, all) = (table.required("name", notes), table.required("all", notes));
    table.finish(notes);
    let named = name.and_then(|field| name::class(field, notes));
    let conditions = all.and_then(|field| name::conditions(field, notes));
    let (name_at, all_at) = (name?.at, all?.at);
    let class = Class { name: named?, all: conditions? };
    if class.all.is_empty() {
        return notes.refuse(all_at, ChoiceFault::ClassWithoutConditions { class: class.name });
    }
    if earlier.iter().any(|other| other.name == class.name) {
        return notes.refuse(name_at, NameFault::ClassTwice { name: class.name });
    }
    // a practice is in the first class whose conditions hold, so nobody would ever reach this one
    if let Some(taken) = earlier.iter().find(|other| other.all.iter().all(|c| class.all.contains(c))) {
        let earlier = taken.name.clone();
        return notes.refuse(all_at, ChoiceFault::ClassUnreachable { class: class.name, earlier });
    }
    Some(class)
}

/// What `[selection]` says.
pub(super) struct Selection {
    pub(super) boundary: Boundary,
    pub(super) order: Vec<Key>,
}

/// `[selection]`. Nothing in it has a default: each of these changes the chances of people.
pub(super) fn read_selection(
    root: &mut Table<'_>,
    profile: Option<Profile>,
    notes: &mut Notes<'_>,
) -> Option<Selection> {
    let has_classes = root.optional("class").is_some_and(|field| !field.is_empty_list());
    let mut table = root.required("selection", notes)?.table("[selection]", notes)?;
    let spread = table.required("spread", notes).and_then(|field| read_spread(field, notes));
    let boundary = read_boundary(&mut table, profile, notes);
    let order = table.required("order", notes).and_then(|field| read_order(field, has_classes, notes));
    if let Some(tolerance) = table.hidden("tolerance") {
        notes.wrong(tolerance.key_at, NotYet::Tolerance);
    }
    if let Some(split) = table.hidden("split") {
        read_split(split, profile, notes);
    }
    table.finish(notes);
    spread?;
    Some(Selection { boundary: boundary?, order: order? })
}

fn read_spread(field: Field<'_>, notes: &mut Notes<'_>) -> Option<()> {
    match field.value.as_str() {
        Some(spread @ ("balanced" | "overall")) => {
            notes.refuse(field.at, NotYet::Spread { written: spread.to_owned() })
        }
        _ => field.choose(&[("per-region", ())], notes),
    }
}

fn read_boundary(table: &mut Table<'_>, profile: Option<Profile>, notes: &mut Notes<'_>) -> Option<Boundary> {
    let field = table.required("boundary", notes);
    let consent = table.optional("consent");
    let field = field?;
    if let Some(asked) = field.value.as_str().filter(|word| SPLIT.contains(word)) {
        return notes.refuse(field.at, split(format!("boundary = \"{asked}\""), profile));
    }
    let options = [("skip", Some(Boundary::Skip)), ("stop", Some(Boundary::Stop)), ("reach", None)];
    match (field.choose(&options.each_ref().map(|(word, b)| (*word, b.as_ref())), notes)?, consent) {
        (Some(boundary), None) => Some(boundary.clone()),
        (Some(_), Some(consent)) => notes.refuse(consent.key_at, ChoiceFault::ConsentNotNeeded),
        (None, Some(consent)) => Some(Boundary::Reach { consent: name::text(consent, notes)?, tolerance: None }),
        // R1 says "maximaal", so going over it needs somebody who agreed (Friesland: the insurer)
        (None, None) => {
            notes.absent(field.at, ChoiceFault::ConsentMissing);
            None
        }
    }
}

fn read_split(field: Field<'_>, profile: Option<Profile>, notes: &mut Notes<'_>) {
    if field.value.as_bool() == Some(false) {
        let fault = ShapeFault::UnknownKey { key: field.key.to_owned(), table: "[selection]", free: Vec::new() };
        return notes.wrong(field.key_at, fault);
    }
    notes.wrong(field.key_at, split("split".to_owned(), profile));
}

/// R5 (notice LHV/InEen/ZN): the money is not split over all practices; R11: a practice enters whole.
fn split(written: String, profile: Option<Profile>) -> RulesFault {
    match profile {
        Some(Profile::Leidraad) => Refused::SplitMoney { written }.into(),
        _ => NotYet::Split { written }.into(),
    }
}

fn read_order(field: Field<'_>, has_classes: bool, notes: &mut Notes<'_>) -> Option<Vec<Key>> {
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
    match (has_classes, keys.contains(&Key::Class)) {
        (true, false) => notes.refuse(field.at, ChoiceFault::ClassesUnused),
        (false, true) => {
            notes.absent(field.at, ChoiceFault::ClassesMissing);
            None
        }
        _ => Some(keys),
    }
}

fn read_key(member: Field<'_>, notes: &mut Notes<'_>) -> Option<Key> {
    match member.value.as_str() {
        Some(key @ ("waited" | "passed" | "wish")) => {
            notes.refuse(member.at, NotYet::OrderKey { written: key.to_owned() })
        }
        _ => member.choose(&[(Key::Class.code(), Key::Class), (Key::Lot.code(), Key::Lot)], notes),
    }
}
