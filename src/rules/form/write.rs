//! The file with what is filled in.

use super::fill::{Filled, rows, tables};
use super::part::{PARTS, Part, Setting};
use super::value::{shown, value};
use std::collections::BTreeMap;
use toml_edit::{Array, ArrayOfTables, Decor, DocumentMut, InlineTable, Item, RawString, Table, TableLike, Value};

/// What is filled in of one table, by its keys.
type Row<'a> = BTreeMap<&'a str, &'a str>;

/// The file with these values: what is the same stays as it is written, what is empty goes, a comment above it stays at the end.
/// `None` where the file is no form, as for [`read_form`](super::read_form).
pub fn written(text: &str, filled: &Filled) -> Option<String> {
    let (mark, body) = text.strip_prefix('\u{feff}').map_or(("", text), |body| ("\u{feff}", body));
    let mut document: DocumentMut = body.parse().ok()?;
    let mut orphans = Vec::new();
    for part in PARTS {
        tables(document.as_table(), part)?;
        let rows = rows(filled, part.table);
        match part.table.split_once('.') {
            Some((above, _)) if !document.contains_key(above) && is_empty(&rows) => {}
            Some((above, key)) => {
                let table = document.entry(above).or_insert_with(implicit).as_table_like_mut()?;
                put(table, key, part, &rows, &mut orphans)?;
            }
            None => put(document.as_table_mut(), part.table, part, &rows, &mut orphans)?,
        }
    }
    let trailing = document.trailing().as_str().unwrap_or_default().to_owned();
    document.set_trailing(orphans.concat() + &trailing);
    let text = document.to_string();
    let is_windows = body.contains("\r\n");
    Some(mark.to_owned() + &if is_windows { text.replace("\r\n", "\n").replace('\n', "\r\n") } else { text })
}

fn implicit() -> Item {
    let mut table = Table::new();
    table.set_implicit(true);
    Item::Table(table)
}

fn is_empty(rows: &BTreeMap<usize, Row<'_>>) -> bool {
    rows.values().all(|row| row.values().all(|value| value.is_empty()))
}

/// Puts the rows of a part in their table.
fn put(
    root: &mut dyn TableLike,
    key: &str,
    part: &Part,
    rows: &BTreeMap<usize, Row<'_>>,
    orphans: &mut Vec<String>,
) -> Option<()> {
    if part.many {
        return put_rows(root, key, part, rows, orphans);
    }
    let none = Row::new();
    let row = rows.get(&0).unwrap_or(&none);
    if !root.contains_key(key) {
        if row.values().all(|value| value.is_empty()) {
            return Some(());
        }
        root.insert(key, Item::Table(Table::new()));
    }
    let table = root.get_mut(key)?.as_table_like_mut()?;
    put_row(table, part, row, orphans);
    if table.is_empty() {
        let comment = root.get(key).and_then(Item::as_table).map(|table| comment_of(table.decor()));
        orphans.extend(comment.flatten());
        root.remove(key);
    }
    Some(())
}

/// Rows by their numbers: those of the file keep theirs, new ones come behind them, those that are not there go.
fn put_rows(
    root: &mut dyn TableLike,
    key: &str,
    part: &Part,
    rows: &BTreeMap<usize, Row<'_>>,
    orphans: &mut Vec<String>,
) -> Option<()> {
    if !root.contains_key(key) {
        if is_empty(rows) {
            return Some(());
        }
        root.insert(key, Item::ArrayOfTables(ArrayOfTables::new()));
    }
    let mut list = List::of(root.get_mut(key)?)?;
    let before = list.tables().len();
    for (number, table) in list.tables().into_iter().enumerate() {
        match rows.get(&number) {
            Some(row) => put_row(table, part, row, orphans),
            None => part.settings.iter().for_each(|setting| remove(table, setting, orphans)),
        }
    }
    for row in rows.range(before..).map(|(_, row)| row).filter(|row| row.values().any(|value| !value.is_empty())) {
        put_row(list.more(), part, row, orphans);
    }
    list.drop_empty(orphans);
    if before > 0 && list.tables().is_empty() {
        root.remove(key);
    }
    Some(())
}

/// Tables in one of the two ways in which a list of them is written.
enum List<'a> {
    /// `[[tranche]]`.
    Tables(&'a mut ArrayOfTables),
    /// `tranche = [{ … }]`.
    Inline(&'a mut Array),
}

impl<'a> List<'a> {
    fn of(item: &'a mut Item) -> Option<Self> {
        match item {
            Item::ArrayOfTables(list) => Some(Self::Tables(list)),
            Item::Value(Value::Array(list)) => Some(Self::Inline(list)),
            _ => None,
        }
    }

    fn tables(&mut self) -> Vec<&mut dyn TableLike> {
        match self {
            Self::Tables(list) => list.iter_mut().map(|table| table as &mut dyn TableLike).collect(),
            Self::Inline(list) => {
                let tables = list.iter_mut().filter_map(Value::as_inline_table_mut);
                tables.map(|table| table as &mut dyn TableLike).collect()
            }
        }
    }

    /// One more.
    fn more(&mut self) -> &mut dyn TableLike {
        match self {
            Self::Tables(list) => {
                list.push(Table::new());
                let last = list.len() - 1;
                list.get_mut(last).map_or_else(|| unreachable!("it was pushed"), |table| table as &mut dyn TableLike)
            }
            Self::Inline(list) => {
                let decor = list.iter().last().map(|last| last.decor().clone()).unwrap_or_default();
                let mut table = InlineTable::new();
                *table.decor_mut() = decor;
                list.push_formatted(Value::InlineTable(table));
                let last = list.iter_mut().last().and_then(Value::as_inline_table_mut);
                last.map_or_else(|| unreachable!("it was pushed"), |table| table as &mut dyn TableLike)
            }
        }
    }

    fn drop_empty(&mut self, orphans: &mut Vec<String>) {
        match self {
            Self::Tables(list) => {
                orphans.extend(list.iter().filter(|table| table.is_empty()).filter_map(|own| comment_of(own.decor())));
                list.retain(|table| !table.is_empty());
            }
            Self::Inline(list) => list.retain(|table| table.as_inline_table().is_none_or(|table| !table.is_empty())),
        }
    }
}

fn put_row(table: &mut dyn TableLike, part: &Part, row: &Row<'_>, orphans: &mut Vec<String>) {
    for setting in part.settings {
        match row.get(setting.key).filter(|value| !value.is_empty()) {
            Some(filled) => set(table, setting, filled),
            None if table.get(setting.key).is_some_and(|own| shown(own, setting.kind).is_empty()) => {}
            None => remove(table, setting, orphans),
        }
    }
}

fn remove(table: &mut dyn TableLike, setting: &Setting, orphans: &mut Vec<String>) {
    orphans.extend(table.key(setting.key).and_then(|key| comment_of(key.leaf_decor())));
    table.remove(setting.key);
}

/// Sets one value, where it is another than stands there.
fn set(table: &mut dyn TableLike, setting: &Setting, filled: &str) {
    let mut new = value(filled, setting.kind);
    let Some(old) = table.get_mut(setting.key) else {
        table.insert(setting.key, Item::Value(new));
        return;
    };
    if shown(old, setting.kind) == shown(&Item::Value(new.clone()), setting.kind) {
        return;
    }
    let decor = old.as_value().map(Value::decor).cloned().unwrap_or_default();
    let suffix = decor.suffix().and_then(RawString::as_str).filter(|suffix| !suffix.contains(TO_FILL_IN));
    *new.decor_mut() = Decor::new(" ", suffix.unwrap_or_default());
    *old = Item::Value(new);
}

/// Stands behind what is to be filled in, in the files of `init`.
const TO_FILL_IN: char = '◄';

/// The comment above something that goes.
fn comment_of(decor: &Decor) -> Option<String> {
    let above = decor.prefix()?.as_str()?;
    above.contains('#').then(|| above.to_owned())
}
