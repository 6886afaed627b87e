//! The opening of a pseudonym: the code and the salt that it was made of.

use crate::log::line::Line;
use crate::roster::pseudonym::{is_pseudonym, pseudonym};
use serde::Deserialize;

/// What shows a practice that a pseudonym is its own.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    #[serde(rename = "type")]
    kind: String,
    /// The code of the practice.
    pub code: String,
    /// 64 hex digits.
    pub salt: String,
}

impl Opening {
    /// With this code and salt.
    pub fn new(code: &str, salt: &str) -> Self {
        Self { kind: "opening".to_owned(), code: code.to_owned(), salt: salt.to_owned() }
    }

    /// The line in its only spelling, without LF.
    pub fn write(&self) -> Vec<u8> {
        let mut line = Vec::new();
        Line::open(&mut line, "opening").text("code", &self.code).text("salt", &self.salt).end();
        line.pop();
        line
    }

    /// Reads a line, without its LF; `None` when it is none in its only spelling.
    pub fn read(line: &[u8]) -> Option<Self> {
        let opening: Self = serde_json::from_slice(line).ok()?;
        let code = (1..=64).contains(&opening.code.len()) && opening.code.bytes().all(|byte| byte.is_ascii_graphic());
        (code && is_pseudonym(&opening.salt) && opening.write() == line).then_some(opening)
    }

    /// The pseudonym that it opens.
    pub fn pseudonym(&self) -> compact_str::CompactString {
        pseudonym(&self.salt, &self.code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_opening_has_one_spelling() {
        let salt = "5f1d2c3b4a59687706152433425160ffeeddccbbaa99887766554433221100aa";
        let line = format!("{{\"type\":\"opening\",\"code\":\"01990012\",\"salt\":\"{salt}\"}}");
        let opening = Opening::new("01990012", salt);
        assert_eq!((opening.write(), Opening::read(line.as_bytes())), (line.clone().into_bytes(), Some(opening)));
        for (from, to) in [
            ("\"opening\"", "\"outcome\""),
            (":\"01990012\"", ": \"01990012\""),
            ("01990012", ""),
            ("01990012", "0199 012"),
            ("0199", "\\u0030199"),
            ("5f1d", "5F1d"),
            ("5f1d", "5f1"),
            ("\"code\"", "\"name\""),
            ("\"}", "\"}\n"),
        ] {
            assert!(line.contains(from), "{from}");
            assert_eq!(Opening::read(line.replacen(from, to, 1).as_bytes()), None, "{from} → {to}");
        }
    }
}
