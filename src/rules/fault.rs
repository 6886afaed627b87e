//! What can be wrong with a `rules.toml`: the kinds by what they are about, with their words.

mod base;
mod choice;
mod name;
mod not_yet;
mod refused;
mod schedule;
mod shape;
mod share;
mod source;
mod witness;

pub use base::BaseFault;
pub use choice::ChoiceFault;
pub use name::{NameFault, OriginFault};
pub use not_yet::NotYet;
pub use refused::Refused;
pub use schedule::ScheduleFault;
pub use shape::{Kind, ShapeFault};
pub use share::{ShareFault, Written};
pub use source::SourceFault;
pub use witness::WitnessFault;

use crate::words::fault::Wording;
use crate::words::fault::is_invisible;
use crate::words::lang::Lang;

/// One kind of mistake in the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RulesFault {
    /// The file, its keys and the types of its values.
    Shape(ShapeFault),
    /// Names and texts.
    Name(NameFault),
    /// Start dates, and caps beside each other.
    Schedule(ScheduleFault),
    /// A percentage.
    Share(ShareFault),
    /// Bases that are given.
    Base(BaseFault),
    /// What the board chooses, and whether the choices go together.
    Choice(ChoiceFault),
    /// Where the seed comes from.
    Source(SourceFault),
    /// Who signs along.
    Witness(WitnessFault),
    /// What the parties to the national agreement refused.
    Refused(Refused),
    /// What this version does not have.
    NotYet(NotYet),
}

impl RulesFault {
    fn part(&self) -> &dyn Wording {
        match self {
            Self::Shape(part) => part,
            Self::Name(part) => part,
            Self::Schedule(part) => part,
            Self::Share(part) => part,
            Self::Base(part) => part,
            Self::Choice(part) => part,
            Self::Source(part) => part,
            Self::Witness(part) => part,
            Self::Refused(part) => part,
            Self::NotYet(part) => part,
        }
    }
}

impl Wording for RulesFault {
    fn what(&self, lang: Lang) -> String {
        self.part().what(lang)
    }

    fn mend(&self, lang: Lang) -> String {
        self.part().mend(lang)
    }
}

macro_rules! part_of_rules_fault {
    ($($variant:ident($part:ident)),*) => {
        $(impl From<$part> for RulesFault {
            fn from(part: $part) -> Self {
                Self::$variant(part)
            }
        })*
    };
}

part_of_rules_fault!(
    Shape(ShapeFault),
    Name(NameFault),
    Schedule(ScheduleFault),
    Share(ShareFault),
    Base(BaseFault),
    Choice(ChoiceFault),
    Source(SourceFault),
    Witness(WitnessFault),
    Refused(Refused),
    NotYet(NotYet)
);

/// Longest piece of a value that is quoted, in characters.
const QUOTED: usize = 60;

/// A value in back-ticks, cut when long, with what cannot be seen written as its code.
fn quote(value: &str) -> String {
    let mut text = String::from("`");
    for c in value.chars().take(QUOTED) {
        if is_invisible(c) {
            text.push_str(&format!("<{}>", code(c)));
        } else {
            text.push(c);
        }
    }
    text.push_str(if value.chars().count() > QUOTED { "…`" } else { "`" });
    text
}

/// `U+200B`.
fn code(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// `` `a`, `b` or `c` ``.
fn one_of(lang: Lang, words: &[&str]) -> String {
    let quoted: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} {} {last}", rest.join(", "), lang.pick("of", "or")),
        None => String::new(),
    }
}

/// The word that was probably meant, when one is near enough.
fn nearest<'w>(written: &str, words: &[&'w str]) -> Option<&'w str> {
    let written = written.to_lowercase();
    let far = (written.chars().count() / 3).max(1);
    let near = words.iter().map(|word| (strsim::damerau_levenshtein(&written, word), *word));
    near.filter(|(distance, _)| *distance <= far).min().map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suggestion_is_near_or_absent() {
        assert_eq!(nearest("boundry", &["spread", "boundary", "order"]), Some("boundary"));
        assert_eq!(nearest("Boundary", &["spread", "boundary", "order"]), Some("boundary"));
        assert_eq!(nearest("budget", &["spread", "boundary", "order"]), None);
    }

    #[test]
    fn what_cannot_be_seen_is_shown_as_a_code() {
        assert_eq!(quote("a\u{202e}b"), "`a<U+202E>b`");
        assert_eq!(quote(&"x".repeat(61)), format!("`{}…`", "x".repeat(60)));
    }
}
