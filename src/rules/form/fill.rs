//! What a file says, as a form that is filled in.

use super::at::At;
use super::part::{PARTS, Part};
use super::value::shown;
use std::collections::BTreeMap;
use toml_edit::{DocumentMut, Item, TableLike, Value};

/// Values by name: the table, which one of it, and the key, as in `tranche.0.start`.
pub type Filled = BTreeMap<String, String>;

/// A file as a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// What its settings say.
    pub filled: Filled,
    /// What else stands in it, which no field is for: it stays.
    pub kept: Vec<String>,
}

impl Form {
    /// The numbers of the rows of a part, in their order.
    pub fn rows(&self, part: &Part) -> Vec<usize> {
        rows(&self.filled, part.table).into_keys().collect()
    }
}

/// What is filled in of a table, by its rows.
pub(super) fn rows<'a>(filled: &'a Filled, table: &str) -> BTreeMap<usize, BTreeMap<&'a str, &'a str>> {
    let mut rows: BTreeMap<usize, BTreeMap<&str, &str>> = BTreeMap::new();
    for (name, value) in filled {
        let Some(At { part, row, setting: Some(setting) }) = At::read(name) else { continue };
        if part.table == table {
            rows.entry(row).or_default().insert(setting.key, value.trim());
        }
    }
    rows
}

/// The name of a field.
pub fn name(part: &Part, row: impl std::fmt::Display, key: &str) -> String {
    format!("{}.{row}.{key}", part.table)
}

/// Reads a file; `None` where it is no TOML, or a table is not one.
pub fn read_form(text: &str) -> Option<Form> {
    let document: DocumentMut = text.trim_start_matches('\u{feff}').parse().ok()?;
    let mut filled = Filled::new();
    for part in PARTS {
        for (row, table) in tables(document.as_table(), part)?.into_iter().enumerate() {
            for setting in part.settings {
                let item = table.get(setting.key);
                let value = item.map(|item| shown(item, setting.kind)).unwrap_or_default();
                filled.insert(name(part, row, setting.key), value);
            }
        }
    }
    Some(Form { filled, kept: kept(document.as_table(), "") })
}

/// The tables of a part that are there; `None` where something else stands in their place.
pub(super) fn tables<'a>(root: &'a dyn TableLike, part: &Part) -> Option<Vec<&'a dyn TableLike>> {
    let mut at = Some(root);
    let mut keys = part.table.split('.').peekable();
    while let (Some(own), Some(key)) = (at, keys.next()) {
        let Some(item) = own.get(key).filter(|item| !item.is_none()) else { return Some(Vec::new()) };
        at = match (keys.peek(), part.many) {
            (None, true) => return listed(item),
            _ => Some(item.as_table_like()?),
        };
    }
    Some(at.into_iter().collect())
}

/// The tables of a list, in whichever way it is written.
fn listed(item: &Item) -> Option<Vec<&dyn TableLike>> {
    match item {
        Item::ArrayOfTables(list) => Some(list.iter().map(|table| table as &dyn TableLike).collect()),
        Item::Value(Value::Array(list)) => {
            list.iter().map(|table| table.as_inline_table().map(|table| table as &dyn TableLike)).collect()
        }
        _ => None,
    }
}

/// What no field is for, by its keys from the top.
fn kept(table: &dyn TableLike, above: &str) -> Vec<String> {
    let mut kept = Vec::new();
    for (key, item) in table.iter() {
        let path = if above.is_empty() { key.to_owned() } else { format!("{above}.{key}") };
        let has_field = PARTS.iter().any(|part| part.table == above && part.settings.iter().any(|own| own.key == key));
        let is_part = PARTS.iter().any(|part| part.table == path);
        match item {
            _ if has_field => {}
            item => match item.as_table_like().map(|table| vec![table]).or_else(|| listed(item)).filter(|_| is_part) {
                Some(tables) => tables.into_iter().for_each(|table| kept.extend(self::kept(table, &path))),
                None => kept.push(path),
            },
        }
    }
    kept.dedup();
    kept
}
