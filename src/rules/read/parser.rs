//! What the `toml` crate says of a file that is no TOML, as a fault of ours.
//!
//! The crate gives English sentences and no codes, so its sentences are recognised here; a test asks the crate for each
//! of them and fails when it changes one.

use super::line::{Line, NUMBERS, Sort, leading_number};
use super::{base, meant, share, suggest};
use crate::words::rules::{Kind, RulesFault, ShapeFault, TomlFault};
use crate::words::value::Quoted;
use std::ops::Range;

/// What the crate says about a piece of the file.
pub(super) struct Said<'t> {
    /// In its own words.
    pub message: &'t str,
    /// About what.
    pub piece: &'t str,
    /// The line in which that begins.
    pub line: Line<'t>,
    /// That line from there on.
    pub rest: &'t str,
}

impl<'t> Said<'t> {
    /// What is said of these bytes of a text, in the line that begins at a byte.
    pub fn of(message: &'t str, text: &'t str, span: Range<usize>, start: usize) -> Self {
        let line = |from: usize| text.get(from..).and_then(|rest| rest.lines().next()).unwrap_or("");
        let rest = line(span.start).trim();
        Self { message, piece: text.get(span).unwrap_or(""), line: Line::of(line(start)), rest }
    }

    fn starts(&self, words: &str) -> bool {
        self.message.starts_with(words)
    }

    /// Whether it only follows from what was wrong before: the rest of a list that is open, the lines of a block that is there
    /// twice, the line after a text that is open.
    pub fn follows(&self, last: Option<&RulesFault>, lines_on: usize) -> bool {
        match last {
            Some(RulesFault::Toml(TomlFault::List)) => self.starts("missing comma"),
            Some(RulesFault::Toml(TomlFault::BlockTwice { .. } | TomlFault::DoubleBrackets { .. })) => {
                self.starts("duplicate key") && !self.line.text.starts_with('[')
            }
            Some(RulesFault::Shape(ShapeFault::OpenQuote { .. })) => lines_on == 1,
            _ => false,
        }
    }
}

/// The fault behind it.
pub(super) fn fault(said: &Said<'_>) -> RulesFault {
    let line = &said.line;
    if line.is_unseen() {
        return TomlFault::Invisible.into();
    }
    if said.piece.contains(['“', '”', '„', '‘', '’']) {
        return ShapeFault::Curly.into();
    }
    if said.starts("duplicate key") {
        return repeated(said);
    }
    if said.starts("missing comma") {
        return TomlFault::List.into();
    }
    if said.message.contains("unicode") || said.message.contains("escape") {
        return TomlFault::Backslash.into();
    }
    if let Some(heading) = line.heading_before() {
        return TomlFault::AfterHeading { heading: heading.to_owned() }.into();
    }
    match line.value {
        _ if line.text.starts_with('[') && said.starts("unclosed") => unclosed(line),
        Some(value) if line.before_colon().is_none() => of_value(said, value),
        _ => of_name(said),
    }
}

/// Something that is there twice.
fn repeated(said: &Said<'_>) -> RulesFault {
    match said.line.heading() {
        Some(heading) if heading.starts_with("[[") => TomlFault::DoubleBrackets { heading: heading.to_owned() }.into(),
        _ if said.line.text.starts_with('[') => TomlFault::BlockTwice { heading: said.line.text.to_owned() }.into(),
        _ => ShapeFault::Repeated { key: Quoted(said.piece.to_owned()) }.into(),
    }
}

/// A heading of which brackets are open.
fn unclosed(line: &Line<'_>) -> RulesFault {
    let heading = |heading: &str| TomlFault::Heading { heading: heading.to_owned() }.into();
    line.heading().map_or_else(|| ShapeFault::OpenHeading.into(), heading)
}

/// A line whose beginning is wrong.
fn of_name(said: &Said<'_>) -> RulesFault {
    let line = &said.line;
    if let Some(heading) = line.heading() {
        TomlFault::Heading { heading: heading.to_owned() }.into()
    } else if let Some(key) = line.before_colon() {
        TomlFault::Colon { key: Quoted(key.to_owned()) }.into()
    } else {
        ShapeFault::NoEquals.into()
    }
}

/// A line with a name and a value.
fn of_value(said: &Said<'_>, value: &str) -> RulesFault {
    let line = &said.line;
    let key = || Quoted(line.key.to_owned());
    if let Some(key) = line.spaced_key().filter(|_| said.starts("key with no value")) {
        return suggest::spaced_key(key);
    }
    if said.starts("extra `=`") {
        return TomlFault::ExtraEquals.into();
    }
    if value.is_empty() {
        return TomlFault::NoValue { key: key() }.into();
    }
    if line.has_two() {
        return TomlFault::TwoOnALine.into();
    }
    if let Some(date) = line.date() {
        return TomlFault::DateWritten { value: Quoted(value.to_owned()), date, written: date.to_string() }.into();
    }
    if let Some(fault) = of_number(line, value).filter(|_| !said.starts("invalid unquoted key")) {
        return fault;
    }
    if value.contains(" //") {
        return TomlFault::Comment.into();
    }
    if let Some(key) = ["at", "objections_until"].into_iter().find(|key| *key == line.key && !value.starts_with('"')) {
        return meant::moment(key, value.trim_matches('"'));
    }
    of_text(said, value)
}

/// A value that begins with a number, of a key that has one.
fn of_number(line: &Line<'_>, value: &str) -> Option<RulesFault> {
    let (number, rest) = leading_number(value)?;
    let digit_after = |rest: &str| rest.starts_with(|char: char| char.is_ascii_digit());
    let is_decimal = rest.starts_with(['.', ',']) && digit_after(&rest[1..]);
    let is_plain = !is_decimal && !digit_after(rest.trim_start());
    let ends = rest.is_empty() || rest.starts_with([' ', ',', ';']);
    let is_word = rest.trim_start().starts_with(char::is_alphabetic) && !rest.trim().eq_ignore_ascii_case("ion");
    match line.sort() {
        Sort::Free if is_decimal => Some(base::form(line.key.trim_matches(['"', '\'']), value).into()),
        Sort::Number | Sort::Free if is_plain && (line.sort() == Sort::Number || ends && !is_word) => {
            Some(TomlFault::Whole { key: Quoted(line.key.to_owned()), number }.into())
        }
        Sort::Number => Some(no_number(line, if is_decimal { Kind::Decimal } else { Kind::Text })),
        _ => None,
    }
}

/// Something else where a whole number belongs.
fn no_number(line: &Line<'_>, found: Kind) -> RulesFault {
    let key = NUMBERS.into_iter().find(|key| *key == line.key).unwrap_or_default();
    ShapeFault::WrongType { key, wanted: Kind::Number, found }.into()
}

/// A value that is a text, or should be.
fn of_text(said: &Said<'_>, value: &str) -> RulesFault {
    let line = &said.line;
    let bare = value.trim_matches(['`', '\'', '"']);
    if let Some(fault) = share::slip(line.key, bare).filter(|_| !value.contains('"')) {
        return fault;
    }
    if let Some(list) = line.bare_list() {
        return TomlFault::BareList { key: Quoted(line.key.to_owned()), list }.into();
    }
    if let Some(without) = line.without_inner_quotes() {
        return TomlFault::InnerQuote { without: Quoted(without) }.into();
    }
    if is_text(said) {
        if line.sort() == Sort::Number {
            return no_number(line, Kind::Text);
        }
        return suggest::unquoted(line.key, if value.starts_with('[') { said.piece } else { bare });
    }
    let open = ["\"", "'"].into_iter().find(|quote| said.message.ends_with(&format!("expected `{quote}`")));
    match () {
        () if said.starts("invalid date") => ShapeFault::Date { value: Quoted(value.to_owned()) }.into(),
        () if said.starts("missing opening quote") => ShapeFault::LoneQuote.into(),
        () if said.starts("unexpected key or value") => TomlFault::Rest { rest: Quoted(said.rest.to_owned()) }.into(),
        () if said.starts("invalid unquoted key") => TomlFault::Name.into(),
        () => match open {
            Some(quote) => ShapeFault::OpenQuote { quote }.into(),
            None => ShapeFault::Syntax { message: said.message.to_owned() }.into(),
        },
    }
}

/// Whether the parser looked for something else where a text begins: `i` and `n` begin numbers of TOML too.
fn is_text(said: &Said<'_>) -> bool {
    ["invalid boolean", "string values must be quoted", "invalid float", "invalid mantissa"]
        .iter()
        .any(|words| said.starts(words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::rules::{Percentage, ShareFault};
    use toml::de::DeTable;

    /// What the crate says first about a text, and the fault that it becomes.
    fn told(text: &str) -> (String, RulesFault) {
        let (_, errors) = DeTable::parse_recoverable(text);
        let error = errors.iter().min_by_key(|error| error.span().map(|span| span.start)).unwrap();
        let span = error.span().unwrap();
        let start = text[..span.start].rfind('\n').map_or(0, |end| end + 1);
        (error.message().to_owned(), fault(&Said::of(error.message(), text, span, start)))
    }

    #[test]
    fn the_crate_says_what_is_recognised_here() {
        let quoted = |text: &str| Quoted(text.to_owned());
        let percent = |itself: &str, written: &str| {
            let (percent, itself, written) = ("25".to_owned(), itself.to_owned(), quoted(written));
            ShareFault::Fraction { of: Percentage::Cap, key: "cap", written, percent, itself }.into()
        };
        let sentences: [(&str, &str, RulesFault); 21] = [
            ("a = 1\na = 2", "duplicate key", ShapeFault::Repeated { key: quoted("a") }.into()),
            (
                "a = leidraad",
                "string values must be quoted, expected literal string",
                ShapeFault::Unquoted { value: quoted("leidraad") }.into(),
            ),
            (
                "at = 2023-13-01T10:00:00Z",
                "invalid date, expected month between 01 and 12",
                ShapeFault::Moment { value: quoted("2023-13-01T10:00:00Z") }.into(),
            ),
            (
                "a = 2023-02-30",
                "invalid date, expected day between 01 and 28",
                ShapeFault::Date { value: quoted("2023-02-30") }.into(),
            ),
            ("a = ion", "invalid float, expected `inf`", ShapeFault::Unquoted { value: quoted("ion") }.into()),
            ("a = notaris", "invalid float, expected `nan`", ShapeFault::Unquoted { value: quoted("notaris") }.into()),
            ("cap = .25", "invalid mantissa, expected digits", percent("0,25", ".25")),
            (
                "[[tranche]] start = 2023-07-01",
                "unexpected key or value, expected newline, `#`",
                TomlFault::AfterHeading { heading: "[[tranche]]".to_owned() }.into(),
            ),
            ("a 1", "key with no value, expected `=`", ShapeFault::NoEquals.into()),
            ("a b = 1", "key with no value, expected `=`", ShapeFault::SpacedKey { key: quoted("a b") }.into()),
            ("a = b\"", "missing opening quote, expected `\"`", ShapeFault::LoneQuote.into()),
            ("a = \"b", "invalid basic string, expected `\"`", ShapeFault::OpenQuote { quote: "\"" }.into()),
            ("a = 'b", "invalid literal string, expected `'`", ShapeFault::OpenQuote { quote: "'" }.into()),
            ("[a", "unclosed table, expected `]`", ShapeFault::OpenHeading.into()),
            ("[[a", "unclosed array table, expected `]]`", ShapeFault::OpenHeading.into()),
            ("a = “b”", "string values must be quoted, expected literal string", ShapeFault::Curly.into()),
            ("a == 1", "extra `=`, expected nothing", TomlFault::ExtraEquals.into()),
            (
                "a = \"b\";",
                "unexpected key or value, expected newline, `#`",
                TomlFault::Rest { rest: quoted(";") }.into(),
            ),
            ("a = [\"b\" \"c\"]", "missing comma between array elements, expected `,`", TomlFault::List.into()),
            ("** = 1", "invalid unquoted key, expected letters, numbers, `-`, `_`", TomlFault::Name.into()),
            (
                "a = \"C:\\Users\"",
                "too few unicode value digits, expected unicode hexadecimal value",
                TomlFault::Backslash.into(),
            ),
        ];
        for (text, message, expected) in sentences {
            assert_eq!(told(text), (message.to_owned(), expected), "{text}");
        }
    }

    #[test]
    fn a_name_of_ours_has_no_space_and_what_does_not_show_is_told() {
        for key in ["reference_date", "basket_dice"] {
            let text = format!("{} = \"x\"", key.replace('_', " "));
            assert_eq!(told(&text).1, TomlFault::Joined { key: key.to_owned() }.into());
        }
        for unseen in ['\u{a0}', '\u{200b}', '\u{3164}', '\u{fe0f}', '\u{202e}'] {
            assert_eq!(told(&format!("rolls{unseen} = 50")).1, TomlFault::Invisible.into(), "{unseen:?}");
        }
    }
}
