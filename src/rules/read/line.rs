//! A line that is not TOML, looked at for what it was meant to be.
//!
//! Comes in: the line, without the lines around it. Goes out: its parts as a person sees them: a name, a value, a heading.

use crate::rules::written::read_whole;
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

    /// Whether a character stands outside quotes that does not show, or not as what it is.
    pub fn is_unseen(&self) -> bool {
        let unseen = |char: char| char != '\t' && (char.is_control() || char.is_whitespace() && char != ' ');
        bare(self.text).any(|(_, char)| {
            unseen(char) || matches!(char, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
        })
    }

    /// The heading that was meant by a line that is none.
    pub fn heading(&self) -> Option<&'static str> {
        let brackets = |char: char| "[](){}<>".contains(char) || char.is_whitespace();
        let name = self.text.trim_matches(brackets).to_lowercase();
        HEADINGS.into_iter().find(|heading| heading.trim_matches(brackets) == name)
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
        let is_day = matches!(self.key, "start" | "reference_date");
        let value = self.value.filter(|_| is_day)?.trim_matches(['"', '\'']);
        read_whole(&value.replace(['–', '—', '‑', '−'], "-")).ok()
    }

    /// The whole number with which the value begins; of a key that is one.
    pub fn number(&self) -> Option<String> {
        let is_number = matches!(self.key, "faces" | "rolls" | "later" | "required" | "round");
        let value = self.value.filter(|_| is_number)?;
        let digits: String = value.chars().take_while(char::is_ascii_digit).collect();
        (!digits.is_empty()).then_some(digits)
    }

    /// The value as one text, where it holds quotes within its quotes.
    pub fn without_inner_quotes(&self) -> Option<String> {
        let value = self.value.filter(|value| value.starts_with('"') && value.matches('"').count() > 2)?;
        Some(value.replace('"', ""))
    }

    /// The list that was meant by several texts without brackets.
    pub fn bare_list(&self) -> Option<String> {
        let value = self.value.filter(|value| value.starts_with('"') && value.ends_with('"'))?;
        let texts: Vec<&str> = value.split([',', ';']).map(str::trim).collect();
        let whole = |text: &&str| text.len() > 2 && text.starts_with('"') && text.ends_with('"');
        (texts.len() > 1 && texts.iter().all(whole)).then(|| format!("[{}]", texts.join(", ")))
    }
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
