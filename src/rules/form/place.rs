//! Which field a line of the file belongs to.

use super::at::At;
use super::part::{PARTS, Part};
use std::collections::BTreeMap;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// What stands in each line, counted from 1: a field, or a row where its table begins.
pub fn places(text: &str) -> BTreeMap<usize, At> {
    let (root, _) = DeTable::parse_recoverable(text);
    let line = |at: usize| text.as_bytes().get(..at).map_or(1, |before| memchr::memchr_iter(b'\n', before).count() + 1);
    let mut places = BTreeMap::new();
    for part in PARTS {
        for (row, (at, table)) in tables(root.get_ref(), part).into_iter().enumerate() {
            places.insert(line(at), At { part, row, setting: None });
            for setting in part.settings {
                if let Some((key, value)) = table.get_key_value(setting.key) {
                    let lines = line(key.span().start)..=line(value.span().end);
                    places.extend(lines.map(|line| (line, At { part, row, setting: Some(setting) })));
                }
            }
        }
    }
    places
}

/// The tables of a part and where they begin, in bytes.
fn tables<'a>(root: &'a DeTable<'a>, part: &Part) -> Vec<(usize, &'a DeTable<'a>)> {
    let mut found: Option<&Spanned<DeValue<'a>>> = None;
    for key in part.table.split('.') {
        let table = found.map_or(Some(root), |value| value.get_ref().as_table());
        found = table.and_then(|table| table.get(key));
        if found.is_none() {
            return Vec::new();
        }
    }
    let own = |value: &'a Spanned<DeValue<'a>>| Some((value.span().start, value.get_ref().as_table()?));
    match found.map(Spanned::get_ref) {
        Some(DeValue::Array(list)) if part.many => list.iter().filter_map(own).collect(),
        _ => found.and_then(own).into_iter().collect(),
    }
}
