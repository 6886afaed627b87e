//! `[register]`: of what day the register is, what counts, what silence means, and how its columns are called.

use super::field::FIELDS;
use super::name;
use super::notes::Notes;
use super::suggest;
use super::table::{Field, Table};
use crate::rules::base::Measure;
use crate::rules::model::{Identity, NoAnswer, Profile};
use crate::words::rules::{Refused, ShapeFault};
use crate::words::value::Quoted;
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What `[register]` says; nothing where something is wrong with it.
pub(super) struct Register {
    pub(super) reference_date: Option<Date>,
    pub(super) measure: Option<Measure>,
    pub(super) no_answer: Option<NoAnswer>,
    pub(super) identity: Option<Identity>,
    pub(super) objections_until: Option<Option<Timestamp>>,
    pub(super) columns: Option<BTreeMap<String, String>>,
}

/// `[register]`.
pub(super) fn read_register(
    root: &mut Table<'_>,
    profile: Option<Profile>,
    conditions: Option<Vec<String>>,
    notes: &mut Notes<'_>,
) -> Option<Register> {
    let mut table = root.required("register", notes)?.table("[register]", notes)?;
    let reference_date = table.required("reference_date", notes).and_then(|field| field.date(notes));
    let no_answer = table.required("no_answer", notes);
    let no_answer = no_answer.and_then(|field| field.choose(&NoAnswer::ALL, NoAnswer::code, notes));
    let measure = table.optional("unit").map_or(Some(Measure::Ion), |field| read_unit(field, profile, notes));
    let identity = table.optional("identity");
    let identity = identity.map_or(Some(Identity::Open), |field| field.choose(&Identity::ALL, Identity::code, notes));
    let objections_until = table.optional("objections_until").map_or(Some(None), |field| field.moment(notes).map(Some));
    let columns = match table.optional("columns") {
        Some(field) => read_columns(field, conditions, notes),
        None => Some(BTreeMap::new()),
    };
    table.finish(notes);
    Some(Register { reference_date, measure, no_answer, identity, objections_until, columns })
}

/// R1 counts the cap in ION ("25% (ION)"); another programme may count practices (domain A2).
fn read_unit(field: Field<'_>, profile: Option<Profile>, notes: &mut Notes<'_>) -> Option<Measure> {
    match (field.choose(&Measure::ALL, Measure::code, notes)?, profile) {
        (Measure::Practices, Some(Profile::Leidraad)) => notes.refuse(field.at, Refused::UnitPractices),
        (measure, _) => Some(measure),
    }
}

/// `[register.columns]`: the name of a field, or of a condition of these rules, and the heading it stands under.
fn read_columns(
    field: Field<'_>,
    conditions: Option<Vec<String>>,
    notes: &mut Notes<'_>,
) -> Option<BTreeMap<String, String>> {
    let table = field.table("[register.columns]", notes)?;
    let mut columns = BTreeMap::new();
    for (key, at, value) in table.entries() {
        if let Some(conditions) = conditions.as_ref().filter(|named| !is_field(key, named)) {
            notes.wrong(at, suggest::unknown_column(key, conditions));
        }
        if let Some(heading) = name::text(Field::member("columns", value), notes) {
            if columns.values().any(|other| *other == heading) {
                notes.wrong(at, ShapeFault::Repeated { key: Quoted(heading.clone()) }); // one column cannot be two things
            }
            columns.insert(key.to_owned(), heading);
        }
    }
    Some(columns)
}

fn is_field(key: &str, conditions: &[String]) -> bool {
    FIELDS.contains(&key) || conditions.iter().any(|condition| condition == key)
}
