//! A line that is not TOML, looked at for what it was meant to be.
//!
//! Comes in: the line, without the lines around it. Goes out: its parts as a person sees them: a name, a value, a heading.

use super::field::FIELDS;
use crate::rules::written::read_whole;
use crate::words::visible::is_invisible;
use jiff::civil::Date;

/// A line in its parts.
pub(super) struct Line<'l> {
    /// Without what stands behind `#`.
    pub text: &'l str,
    /// What stands before the first `=`.
    pub key: &'l str,
    /// What stands after it; nothing where there is no `=`.
    pub value: Option<&'l str>,
}

/// What the value of a key is, wherever the key stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// A whole number.
    Number,
    /// A percentage.
    Share,
    /// A date.
    Day,
    /// A date and time.
    Moment,
    /// Several texts.
    List,
    /// A text.
    Text,
    /// What a name of the board's own has: the base of a region, the heading of a condition.
    Free,
}

/// Keys with a whole number.
pub(super) const NUMBERS: [&str; 6] = ["faces", "rolls", "later", "required", "round", "baskets"];

/// Keys with a text.
const TEXTS: [&str; 24] = [
    "origin",
    "title",
    "by",
    "profile",
    "unit",
    "no_answer",
    "identity",
    "spread",
    "boundary",
    "consent",
    "leftover",
    "basket_dice",
    "objections",
    "what",
    "within",
    "name",
    "role",
    "vkey",
    "label",
    "kind",
    "failure",
    "commitment",
    "region",
    "columns",
];

/// Headings of blocks, those in double brackets may stand there more than once.
const HEADINGS: [&str; 14] = [
    "[programme]",
    "[round]",
    "[register]",
    "[register.columns]",
    "[base]",
    "[result]",
    "[selection]",
    "[eligibility]",
    "[witnesses]",
    "[[tranche]]",
    "[[class]]",
    "[[source]]",
    "[[witness]]",
    "[[result.then]]",
];

impl<'l> Line<'l> {
    /// The parts of a line.
    pub fn of(line: &'l str) -> Self {
        let comment = bare(line).find(|(_, char)| *char == '#').map_or(line.len(), |(at, _)| at);
        let text = line[..comment].trim();
        match text.split_once('=') {
            Some((key, value)) => Self { text, key: key.trim(), value: Some(value.trim()) },
            None => Self { text, key: "", value: None },
        }
    }

    /// What the value of its key is.
    pub fn sort(&self) -> Sort {
        match self.key {
            key if NUMBERS.contains(&key) => Sort::Number,
            "cap" | "tolerance" => Sort::Share,
            "start" | "reference_date" => Sort::Day,
            "at" | "objections_until" => Sort::Moment,
            "order" | "all" | "subject_to" | "then" => Sort::List,
            key if TEXTS.contains(&key) || FIELDS.contains(&key) => Sort::Text,
            _ => Sort::Free,
        }
    }

    /// Whether a character stands outside quotes that does not show, or not as what it is.
    pub fn is_unseen(&self) -> bool {
        let space = |char: char| char.is_whitespace() && char != ' ';
        bare(self.text).any(|(_, char)| char != '\t' && (is_invisible(char) || space(char)))
    }

    /// The heading that was meant by a line that is none.
    pub fn heading(&self) -> Option<&'static str> {
        let brackets = |char: char| "[](){}<>".contains(char) || char.is_whitespace();
        let name = self.text.trim_matches(brackets).to_lowercase();
        HEADINGS.into_iter().find(|heading| heading.trim_matches(brackets) == name)
    }

    /// The heading after which something stands on the same line.
    pub fn heading_before(&self) -> Option<&'static str> {
        let rest = |heading: &str| self.text.strip_prefix(heading).map(str::trim_start);
        let follows = |rest: &str| rest.starts_with(|char: char| char.is_alphanumeric() || char == '"');
        HEADINGS.into_iter().find(|heading| rest(heading).is_some_and(follows))
    }

    /// The name that a colon follows.
    pub fn before_colon(&self) -> Option<&'l str> {
        let (key, _) = self.text.split_once(':')?;
        let key = key.trim_end();
        (!key.is_empty() && key.chars().all(|char| char.is_ascii_alphanumeric() || char == '_')).then_some(key)
    }

    /// The words before `=`, when there are several and none has a quote.
    pub fn spaced_key(&self) -> Option<&'l str> {
        (self.value.is_some() && self.key.contains(' ') && !self.key.contains(['"', '\'', '['])).then_some(self.key)
    }

    /// Whether a second setting follows the first.
    pub fn has_two(&self) -> bool {
        let value = self.value.unwrap_or_default();
        !value.starts_with(['{', '[']) && bare(value).any(|(_, char)| char == '=')
    }

    /// The day that the value names, whatever stands between its parts; of a key that is a day.
    pub fn date(&self) -> Option<Date> {
        let value =
            self.value.filter(|value| self.sort() == Sort::Day && !lacks_quote(value))?.trim_matches(['"', '\'']);
        read_whole(&value.replace(['–', '—', '‑', '−'], "-")).ok()
    }

    /// The value as one text, where it holds quotes within its quotes.
    pub fn without_inner_quotes(&self) -> Option<String> {
        let value = self.value.filter(|_| matches!(self.sort(), Sort::Text | Sort::Free))?;
        let quote = value.chars().next().filter(|char| ['"', '\''].contains(char))?;
        // an apostrophe may stand within other quotes
        let inner = || value[1..].strip_suffix(quote).unwrap_or(&value[1..]);
        (value.matches(quote).count() > 2).then(|| inner().replace('"', ""))
    }

    /// The list that was meant by several texts without brackets.
    pub fn bare_list(&self) -> Option<String> {
        let value = self.value.filter(|value| value.starts_with('"') && value.ends_with('"'))?;
        let value = Some(value).filter(|_| self.sort() == Sort::List)?;
        let texts: Vec<&str> = value.split([',', ';']).map(str::trim).collect();
        let whole = |text: &&str| text.len() > 2 && text.starts_with('"') && text.ends_with('"');
        (texts.len() > 1 && texts.iter().all(whole)).then(|| format!("[{}]", texts.join(", ")))
    }
}

/// Whether one of the two quotes around a text is missing.
fn lacks_quote(value: &str) -> bool {
    ['"', '\''].iter().any(|quote| value.starts_with(*quote) != value.ends_with(*quote))
}

/// The whole number with which a text begins, and what follows it: digits, or groups of three with the same mark between
/// them. Noughts before it are left out.
pub(super) fn leading_number(text: &str) -> Option<(String, &str)> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut end = digits(text);
    let mut number = text[..end].to_owned();
    let mark = text[end..].chars().next().filter(|char| [' ', '.', ',', '\''].contains(char));
    let may_go_on = (1..=3).contains(&end) && !text.starts_with('0');
    if let Some(mark) = mark.filter(|_| may_go_on) {
        while let Some(group) = text[end..].strip_prefix(mark).filter(|group| digits(group) == 3) {
            number.push_str(&group[..3]);
            end += 4;
        }
    }
    let short = number.trim_start_matches('0');
    let number = if short.is_empty() && end > 0 { "0" } else { short };
    (end > 0).then(|| (number.to_owned(), &text[end..]))
}

/// The characters outside quotes, each with its byte.
fn bare(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut quote = None;
    text.char_indices().filter(move |(_, char)| match quote {
        Some(open) => {
            quote = quote.filter(|_| *char != open);
            false
        }
        None => {
            quote = Some(*char).filter(|char| matches!(char, '"' | '\''));
            quote.is_none()
        }
    })
}
