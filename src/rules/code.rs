//! The words of the choices, as they stand in `rules.toml` and in the transcript: each is written here and nowhere
//! else.

use super::base::Measure;
use super::model::{Identity, NoAnswer, Profile};
use super::plan::{FailureRule, FailureWord, SourceKind, SourceWord};
use super::result::PeriodUnit;
use super::selection::{Boundary, Edge, Key, Leftover, Spread};

/// Gives a choice its words, both ways.
macro_rules! words {
    ($($type:ident { $($variant:ident = $code:literal),+ })+) => {
        $(impl $type {
            /// All of them.
            pub const ALL: [Self; [$($code),+].len()] = [$(Self::$variant),+];

            /// The word in rules and transcript.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code),+
                }
            }

            /// The one with this word.
            pub fn of_code(code: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|choice| choice.code() == code)
            }
        })+
    };
}

words! {
    Profile { Leidraad = "leidraad", Free = "free" }
    Measure { Ion = "ion", Practices = "practices" }
    NoAnswer { Last = "last", Out = "out" }
    Identity { Open = "open", Pseudonym = "pseudonym" }
    Spread { PerRegion = "per-region", Balanced = "balanced", Overall = "overall" }
    Key { Class = "class", Waited = "waited", Passed = "passed", Wish = "wish", Lot = "lot" }
    Edge { Skip = "skip", Stop = "stop", Reach = "reach", Baskets = "baskets" }
    Leftover { Lots = "lots", Carry = "carry" }
    SourceWord { Dice = "dice", Drand = "drand", Secret = "secret", Text = "text" }
    FailureWord { Abort = "abort", Skip = "skip", Later = "later" }
    PeriodUnit { Days = "days", WorkingDays = "working-days", Weeks = "weeks", Months = "months" }
}

impl Boundary {
    /// The word in rules and transcript.
    pub fn code(&self) -> &'static str {
        Edge::of(self).code()
    }
}

impl SourceKind {
    /// The word in rules and transcript.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Dice { .. } => SourceWord::Dice,
            Self::Text { .. } => SourceWord::Text,
            Self::Secret { .. } => SourceWord::Secret,
            Self::Drand { .. } => SourceWord::Drand,
        }
        .code()
    }
}

impl FailureRule {
    /// The word in rules and transcript.
    pub fn code(self) -> &'static str {
        match self {
            Self::Abort => FailureWord::Abort,
            Self::Skip => FailureWord::Skip,
            Self::Later(_) => FailureWord::Later,
        }
        .code()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_read_as_what_it_was_written_for() {
        assert_eq!(Profile::ALL.map(|profile| Profile::of_code(profile.code())), Profile::ALL.map(Some));
        assert_eq!(Measure::ALL.map(|measure| Measure::of_code(measure.code())), Measure::ALL.map(Some));
        assert_eq!(NoAnswer::ALL.map(|answer| NoAnswer::of_code(answer.code())), NoAnswer::ALL.map(Some));
        assert_eq!(Identity::ALL.map(|identity| Identity::of_code(identity.code())), Identity::ALL.map(Some));
        assert_eq!(Spread::ALL.map(|spread| Spread::of_code(spread.code())), Spread::ALL.map(Some));
        assert_eq!(Key::ALL.map(|key| Key::of_code(key.code())), Key::ALL.map(Some));
        assert_eq!(Edge::ALL.map(|edge| Edge::of_code(edge.code())), Edge::ALL.map(Some));
        assert_eq!(Leftover::ALL.map(|left| Leftover::of_code(left.code())), Leftover::ALL.map(Some));
        assert_eq!(SourceWord::ALL.map(|word| SourceWord::of_code(word.code())), SourceWord::ALL.map(Some));
        assert_eq!(FailureWord::ALL.map(|word| FailureWord::of_code(word.code())), FailureWord::ALL.map(Some));
        assert_eq!(PeriodUnit::ALL.map(|unit| PeriodUnit::of_code(unit.code())), PeriodUnit::ALL.map(Some));
    }

    #[test]
    fn a_word_has_one_spelling() {
        assert_eq!(Spread::of_code("per_region"), None);
        assert_eq!(Measure::of_code("ION"), None);
        assert_eq!(Key::of_code(""), None);
    }
}
