//! All `[[witness]]`, and `[witnesses]`: who signs along, and how many of them must.

use super::name;
use super::notes::Notes;
use super::table::{At, Field, Table};
use crate::log::key::WitnessKey;
use crate::log::signers::Witness;
use crate::rules::witness::Witnesses;
use crate::words::rules::WitnessFault;

/// Reads both; without either nobody signs along.
pub(super) fn read_witnesses(root: &mut Table<'_>, notes: &mut Notes<'_>) -> Option<Witnesses> {
    let (field, required) = (root.optional("witness"), root.optional("witnesses"));
    let tables = field.map_or(Vec::new(), |field| field.tables("[[witness]]", notes));
    let wanted = tables.len();
    let mut list: Vec<Witness> = Vec::new();
    for table in tables {
        if let Some(witness) = read_witness(table, &list, notes) {
            list.push(witness);
        }
    }
    let required = match (field, required) {
        (None, None) => return Some(Witnesses::default()),
        (Some(field), None) => notes.refuse(field.at, WitnessFault::RequiredMissing),
        (_, Some(required)) => read_required(required, wanted, notes),
    };
    if list.len() != wanted {
        return None;
    }
    Some(Witnesses { list, required: required? })
}

fn read_witness(mut table: Table<'_>, earlier: &[Witness], notes: &mut Notes<'_>) -> Option<Witness> {
    let named = table.required("name", notes).and_then(|field| Some(field.at(field.text(notes)?)));
    let role = table.required("role", notes).and_then(|field| name::text(field, notes));
    let key = table.required("vkey", notes).and_then(|field| Some(field.at(read_key(field, notes)?)));
    table.finish(notes);
    let (named, At { value: key, at: key_at }) = (named?, key?);
    if key.name() != named.value {
        let fault = WitnessFault::OtherName { named: named.value.to_owned(), key: key.name().to_owned() };
        return notes.refuse(named.at, fault);
    }
    let same = |other: &&Witness| other.key.name() == key.name() || other.key.bytes() == key.bytes();
    if let Some(other) = earlier.iter().find(same) {
        return notes.refuse(key_at, WitnessFault::Twice { other: other.key.name().to_owned() });
    }
    Some(Witness { role: role?, key })
}

fn read_key(field: Field<'_>, notes: &mut Notes<'_>) -> Option<WitnessKey> {
    match WitnessKey::read(field.text(notes)?) {
        Ok(key) => Some(key),
        Err(fault) => notes.refuse(field.at, WitnessFault::Key { fault }),
    }
}

fn read_required(field: Field<'_>, witnesses: usize, notes: &mut Notes<'_>) -> Option<usize> {
    let mut table = field.table("[witnesses]", notes)?;
    let number = table.required("required", notes).and_then(|field| Some(field.at(field.number(notes)?)));
    table.finish(notes);
    let number = number?;
    let fault = match (usize::try_from(number.value), witnesses) {
        (Ok(required), _) if (1..=witnesses).contains(&required) => return Some(required),
        (_, 0) => WitnessFault::NoWitness,
        (_, 1) => WitnessFault::RequiredOfOne,
        _ => WitnessFault::Required { witnesses },
    };
    notes.refuse(number.at, fault)
}
