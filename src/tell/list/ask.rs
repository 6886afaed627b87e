//! What is asked for with a list.

use crate::register::Practice;
use crate::roster::Names;
use crate::words::spreadsheet::Reader;
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
    /// Only practices of this insurer: its whole text or some words of it.
    pub insurer: Option<String>,
    /// New or so far.
    pub scope: Scope,
    /// Spreadsheet or program.
    pub reader: Reader,
}

/// Whether a practice is insured where is asked for, by name or by UZOVI code.
pub fn is_insured(names: Names<'_>, practice: &Practice, asked: &str) -> bool {
    let coded = names.uzovi(practice).is_some_and(|uzovi| uzovi.to_string() == asked.trim());
    coded || is_insurer(names.insurer(practice), asked)
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
