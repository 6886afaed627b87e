//! What is asked for with a list.

use super::insurers::Insurer;
use crate::register::{Practice, Spelt};
use crate::roster::Names;
use crate::words::list::{ListTitle, OfInsurer};
use crate::words::{Lang, Message};
use jiff::civil::Date;

/// Which practices of those that are placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Those that start on the date.
    New,
    /// Those that start on the date or earlier.
    SoFar,
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The start date.
    pub start: Date,
    /// Only practices of this insurer: what [`is_insured`] takes.
    pub insurer: Option<String>,
    /// New or so far.
    pub scope: Scope,
}

impl Scope {
    /// As a list says it.
    pub fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::SoFar => "so-far",
        }
    }
}

impl Request {
    /// What a list of it is called, in Dutch as the list itself.
    pub fn title(&self) -> String {
        let (date, insurer) = (self.start, insurer_words(self.insurer.as_deref()));
        let title = match self.scope {
            Scope::New => ListTitle::Start { date, insurer },
            Scope::SoFar => ListTitle::Started { date, insurer },
        };
        title.words(Lang::Nl)
    }

    /// Whether somebody with this start date is on the list. Who takes part from outside the log is on none of a start date,
    /// only on those of everybody so far.
    pub(super) fn is_of(&self, start: Date, outside: bool) -> bool {
        match self.scope {
            Scope::New => start == self.start && !outside,
            Scope::SoFar => start <= self.start,
        }
    }
}

/// Of which insurer a list is.
pub(super) fn insurer_words(insurer: Option<&str>) -> OfInsurer {
    match insurer.map(str::trim) {
        None => OfInsurer::All,
        Some("") => OfInsurer::Nobody,
        Some(insurer) => OfInsurer::One { insurer: insurer.to_owned() },
    }
}

/// Whether a practice is insured where is asked for: by its code, where the text holds one; in quotes by its whole name without
/// a code; empty where it has none; else by words of its name.
pub fn is_insured(names: Names<'_>, practice: &Practice, asked: &str) -> bool {
    let (label, uzovi, asked) = (names.insurer(practice), names.uzovi(practice), asked.trim());
    let own = Insurer::of(label, uzovi);
    let quoted = asked.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    match (quoted, Spelt::of(Some(asked), None).code) {
        _ if asked.is_empty() => own == Insurer::Nobody,
        (Some(name), _) => own == Insurer::Named(name.to_owned()),
        (None, Some(code)) => own == Insurer::Coded(code),
        (None, None) => is_insurer(label, asked),
    }
}

/// Whether an insurer is the one asked for: every word asked for is one of the insurer's.
fn is_insurer(insurer: Option<&str>, asked: &str) -> bool {
    let words = |text: &str| text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>();
    let own = words(insurer.unwrap_or(""));
    words(asked).iter().all(|word| own.contains(word)) && !asked.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_insurer_is_found_by_name_or_code() {
        assert!(is_insurer(Some("Zilveren Kruis 3311"), "zilveren kruis"));
        assert!(is_insurer(Some("Zilveren Kruis 3311"), "3311"));
        assert!(!is_insurer(Some("Menzis 3332"), "3311"));
        assert!(!is_insurer(Some("Menzis 3332"), " "));
        assert!(!is_insurer(None, "3311"));
    }
}
