//! A value as it is filled in, and as it stands in the file.

use super::part::Kind;
use crate::words::lang::netherlands;
use jiff::Timestamp;
use jiff::civil::DateTime;
use toml_edit::{Array, Datetime, Item, Value};

/// What is filled in where this stands in the file; as it is written there where it is not of this kind.
pub(super) fn shown(item: &Item, kind: Kind) -> String {
    let Some(value) = item.as_value() else { return item.to_string().trim().to_owned() };
    match value {
        Value::String(text) => text.value().clone(),
        Value::Integer(number) => number.value().to_string(),
        Value::Datetime(moment) => {
            let written = moment.value().to_string();
            let local = written.parse().ok().filter(|_| kind == Kind::Moment).map(local);
            local.unwrap_or(written)
        }
        Value::Array(list) if list.iter().all(Value::is_str) => {
            let between = if kind == Kind::Lines { "\n" } else { ", " };
            list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(between)
        }
        other => other.to_string().trim().to_owned(),
    }
}

/// What stands in the file where this is filled in. What is not of its kind stands there as text, so that reading says what is wrong.
pub(super) fn value(filled: &str, kind: Kind) -> Value {
    let text = || Value::from(filled);
    match kind {
        Kind::Number => filled.parse::<i64>().map_or_else(|_| text(), Value::from),
        Kind::Day => filled.parse::<Datetime>().map_or_else(|_| text(), Value::from),
        Kind::Moment => {
            let moment = filled.parse().ok().and_then(dutch).and_then(|moment| moment.parse::<Datetime>().ok());
            moment.map_or_else(text, Value::from)
        }
        Kind::Names | Kind::Order => list(filled.split(',')),
        Kind::Lines => list(filled.lines()),
        Kind::Text | Kind::Choice(_) | Kind::Key => text(),
    }
}

fn list<'a>(parts: impl Iterator<Item = &'a str>) -> Value {
    Value::from(parts.map(str::trim).filter(|part| !part.is_empty()).collect::<Array>())
}

/// A moment by the clocks of the Netherlands.
fn local(moment: Timestamp) -> String {
    moment.to_zoned(netherlands()).datetime().to_string()
}

/// The moment at which clocks in the Netherlands show this, with its offset; of the hour that comes twice in autumn the first.
fn dutch(local: DateTime) -> Option<String> {
    let moment = local.to_zoned(netherlands()).ok()?;
    Some(moment.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
}
