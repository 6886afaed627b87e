//! What the `toml` crate says of a file that is no TOML, as a fault of ours.
//!
//! The crate gives English sentences and no codes, so its sentences are recognised here; a test asks the crate for each
//! of them and fails when it changes one.

use crate::words::rules::ShapeFault;
use crate::words::value::Quoted;

/// The fault behind what the crate says about a piece of a line of the file.
pub(super) fn fault(message: &str, piece: &str, line: &str) -> ShapeFault {
    let starts = |words: &str| message.starts_with(words);
    let quoted = || Quoted(piece.to_owned());
    if piece.contains(['“', '”', '„', '‘', '’']) {
        ShapeFault::Curly
    } else if starts("duplicate key") {
        ShapeFault::Repeated { key: quoted() }
    } else if starts("string values must be quoted") {
        ShapeFault::Unquoted { value: quoted() }
    } else if starts("invalid date") && piece.contains(':') {
        ShapeFault::Moment { value: quoted() }
    } else if starts("invalid date") {
        ShapeFault::Date { value: quoted() }
    } else if starts("key with no value") {
        spaced_key(line).map_or(ShapeFault::NoEquals, |key| ShapeFault::SpacedKey { key: Quoted(key.to_owned()) })
    } else if starts("missing opening quote") {
        ShapeFault::LoneQuote
    } else if message.ends_with("expected `\"`") || message.ends_with("expected `'`") {
        ShapeFault::OpenQuote
    } else if starts("unclosed table") || starts("unclosed array table") {
        ShapeFault::OpenHeading
    } else {
        ShapeFault::Syntax { message: message.to_owned() }
    }
}

/// The words before `=`, when there are several and none has a quote.
fn spaced_key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim();
    (key.contains(' ') && !key.contains(['"', '\'', '#', '['])).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use toml::de::DeTable;

    /// What the crate says first about a text, and the fault that it becomes.
    fn told(text: &str) -> (String, ShapeFault) {
        let (_, errors) = DeTable::parse_recoverable(text);
        let error = errors.iter().min_by_key(|error| error.span().map(|span| span.start)).unwrap();
        let piece = &text[error.span().unwrap()];
        (error.message().to_owned(), fault(error.message(), piece, text.lines().next().unwrap()))
    }

    #[test]
    fn the_crate_says_what_is_recognised_here() {
        let quoted = |text: &str| Quoted(text.to_owned());
        let sentences = [
            ("a = 1\na = 2", "duplicate key", ShapeFault::Repeated { key: quoted("a") }),
            (
                "a = leidraad",
                "string values must be quoted, expected literal string",
                ShapeFault::Unquoted { value: quoted("leidraad") },
            ),
            (
                "a = 2023-13-01T10:00:00Z",
                "invalid date, expected month between 01 and 12",
                ShapeFault::Moment { value: quoted("2023-13-01T10:00:00Z") },
            ),
            (
                "a = 2023-02-30",
                "invalid date, expected day between 01 and 28",
                ShapeFault::Date { value: quoted("2023-02-30") },
            ),
            ("a 1", "key with no value, expected `=`", ShapeFault::NoEquals),
            ("a b = 1", "key with no value, expected `=`", ShapeFault::SpacedKey { key: quoted("a b") }),
            ("a = b\"", "missing opening quote, expected `\"`", ShapeFault::LoneQuote),
            ("a = \"b", "invalid basic string, expected `\"`", ShapeFault::OpenQuote),
            ("a = 'b", "invalid literal string, expected `'`", ShapeFault::OpenQuote),
            ("[a", "unclosed table, expected `]`", ShapeFault::OpenHeading),
            ("[[a", "unclosed array table, expected `]]`", ShapeFault::OpenHeading),
            ("a = “b”", "string values must be quoted, expected literal string", ShapeFault::Curly),
        ];
        for (text, message, expected) in sentences {
            assert_eq!(told(text), (message.to_owned(), expected), "{text}");
        }
    }
}
