//! What conditions decide: `[eligibility]` and `[[class]]`.

use super::name;
use super::notes::Notes;
use super::table::{At, Table};
use crate::rules::fold::{likeness, look_alike};
use crate::rules::selection::Class;
use crate::words::rules::{ChoiceFault, NameFault};
use crate::words::value::{Digits, Quoted};

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
    let mut classes: Vec<At<Class>> = Vec::new();
    for table in tables {
        if let Some(class) = read_class(table, &classes, notes) {
            classes.push(class);
        }
    }
    (classes.len() == wanted).then(|| classes.into_iter().map(|class| class.value).collect())
}

fn read_class(mut table: Table<'_>, earlier: &[At<Class>], notes: &mut Notes<'_>) -> Option<At<Class>> {
    let (name, all) = (table.required("name", notes), table.required("all", notes));
    table.finish(notes);
    let named = name.and_then(|field| name::class(field, notes));
    let conditions = all.and_then(|field| name::conditions(field, notes));
    let (name_at, all_at) = (name?.at, all?.at);
    let class = Class { name: named?, all: conditions? };
    if class.all.is_empty() {
        return notes.refuse(all_at, ChoiceFault::ClassWithoutConditions { class: Quoted(class.name) });
    }
    if let Some(other) = earlier.iter().find(|other| likeness(&other.value.name) == likeness(&class.name)) {
        return notes.refuse(name_at, twice(class, other, notes));
    }
    // a practice is in the first class whose conditions hold, so nobody would ever reach this one
    if let Some(taken) = earlier.iter().find(|other| other.value.all.iter().all(|c| class.all.contains(c))) {
        let earlier = Quoted(taken.value.name.clone());
        return notes.refuse(all_at, ChoiceFault::ClassUnreachable { class: Quoted(class.name), earlier });
    }
    Some(At { value: class, at: name_at })
}

/// A class whose name is that of an earlier one, or seems to be.
fn twice(class: Class, earlier: &At<Class>, notes: &Notes<'_>) -> NameFault {
    let (name, other) = (class.name, &earlier.value.name);
    if name == *other {
        return NameFault::ClassTwice { name: Quoted(name) };
    }
    let (letters, line) = (look_alike(&name, other), Digits(notes.line(earlier.at) as u64));
    NameFault::ClassAlike { name: Quoted(name), other: Quoted(other.clone()), line, letters }
}
