//! A line of a log as JSON, whatever its type: read in its only spelling.

use crate::log::NUMBERS;
use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::collections::BTreeSet;
use std::fmt;

/// What can stand in a line: numbers are whole and below 2^53, members keep their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Json {
    Null,
    Truth(bool),
    Number(u64),
    Text(String),
    Array(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Reads a line, without its LF; `None` when it is no object in its only spelling.
    pub fn read_line(line: &str) -> Option<Self> {
        let json: Self = serde_json::from_str(line).ok()?;
        let mut again = String::with_capacity(line.len());
        json.write(&mut again);
        (matches!(json, Self::Object(_)) && again == line).then_some(json)
    }

    /// A member of an object.
    pub fn member(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else { return None };
        members.iter().find(|(own, _)| own == name).map(|(_, value)| value)
    }

    /// A member that is a text.
    pub fn text(&self, name: &str) -> Option<&str> {
        match self.member(name)? {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A member that is a text or `null`; `None` when it is neither.
    pub fn text_or_null(&self, name: &str) -> Option<Option<&str>> {
        match self.member(name)? {
            Self::Text(text) => Some(Some(text)),
            Self::Null => Some(None),
            _ => None,
        }
    }

    /// A text.
    fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A member that is an array of texts.
    pub fn texts(&self, name: &str) -> Option<Vec<&str>> {
        let Self::Array(items) = self.member(name)? else { return None };
        items.iter().map(Self::as_text).collect()
    }

    /// A member that is a number.
    pub fn number(&self, name: &str) -> Option<u64> {
        match self.member(name)? {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    fn write(&self, out: &mut String) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Truth(truth) => out.push_str(if *truth { "true" } else { "false" }),
            Self::Number(number) => out.push_str(&number.to_string()),
            Self::Text(text) => write_text(text, out),
            Self::Array(items) => {
                out.push('[');
                for (at, item) in items.iter().enumerate() {
                    if at > 0 {
                        out.push(',');
                    }
                    item.write(out);
                }
                out.push(']');
            }
            Self::Object(members) => {
                out.push('{');
                for (at, (name, value)) in members.iter().enumerate() {
                    if at > 0 {
                        out.push(',');
                    }
                    write_text(name, out);
                    out.push(':');
                    value.write(out);
                }
                out.push('}');
            }
        }
    }
}

/// The general writer has the escapes of a log: a test of `log::line` holds them against each other.
fn write_text(text: &str, out: &mut String) {
    out.push_str(&serde_json::Value::from(text).to_string());
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("what a line can hold")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Json, E> {
        Ok(Json::Truth(truth))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Json, E> {
        if number < NUMBERS { Ok(Json::Number(number)) } else { Err(E::custom("2^53 or more")) }
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = from.next_element()? {
            items.push(item);
        }
        Ok(Json::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Json, A::Error> {
        let mut members: Vec<(String, Json)> = Vec::new();
        while let Some(member) = from.next_entry()? {
            members.push(member);
        }
        let names: BTreeSet<&str> = members.iter().map(|(name, _)| name.as_str()).collect();
        if names.len() == members.len() { Ok(Json::Object(members)) } else { Err(A::Error::custom("a name twice")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_one_spelling() {
        let line = r#"{"type":"x","b":[1,null,true,"é\"\n"],"a":{"n":9007199254740991}}"#;
        let read = Json::read_line(line).unwrap();
        assert_eq!((read.text("type"), read.text_or_null("b"), read.number("a")), (Some("x"), None, None));
        for other in [
            r#"{"a":1,"a":1}"#,
            r#"{"a": 1}"#,
            r#"{"a":1.0}"#,
            r#"{"a":-1}"#,
            r#"{"a":9007199254740992}"#,
            r#"{"a":"\u0041"}"#,
            r#"["a"]"#,
            "1",
            "",
        ] {
            assert_eq!(Json::read_line(other), None, "{other}");
        }
    }
}
