//! The words of the choices, as they stand in `rules.toml` and in the transcript: each is written here and nowhere
//! else.

use super::base::Measure;
use super::model::{Identity, NoAnswer, Profile};
use super::plan::{FailureRule, SourceKind};
use super::selection::{Boundary, Key, Spread};

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
}

impl Boundary {
    /// The word of [`Boundary::Skip`].
    pub const SKIP: &'static str = "skip";
    /// The word of [`Boundary::Stop`].
    pub const STOP: &'static str = "stop";
    /// The word of [`Boundary::Reach`].
    pub const REACH: &'static str = "reach";
    /// All words.
    pub const CODES: [&'static str; 3] = [Self::SKIP, Self::STOP, Self::REACH];

    /// The word in rules and transcript.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Skip => Self::SKIP,
            Self::Stop => Self::STOP,
            Self::Reach { .. } => Self::REACH,
        }
    }
}

impl SourceKind {
    /// The word of [`SourceKind::Dice`].
    pub const DICE: &'static str = "dice";
    /// The word of [`SourceKind::Text`].
    pub const TEXT: &'static str = "text";
    /// The word of [`SourceKind::Secret`].
    pub const SECRET: &'static str = "secret";
    /// The word of [`SourceKind::Drand`].
    pub const DRAND: &'static str = "drand";
    /// All words.
    pub const CODES: [&'static str; 4] = [Self::DICE, Self::DRAND, Self::SECRET, Self::TEXT];

    /// The word in rules and transcript.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Dice { .. } => Self::DICE,
            Self::Text { .. } => Self::TEXT,
            Self::Secret { .. } => Self::SECRET,
            Self::Drand { .. } => Self::DRAND,
        }
    }
}

impl FailureRule {
    /// The word of [`FailureRule::Abort`].
    pub const ABORT: &'static str = "abort";
    /// The word of [`FailureRule::Skip`].
    pub const SKIP: &'static str = "skip";
    /// The word of [`FailureRule::Later`].
    pub const LATER: &'static str = "later";
    /// All words.
    pub const CODES: [&'static str; 3] = [Self::ABORT, Self::SKIP, Self::LATER];

    /// The word in rules and transcript.
    pub fn code(self) -> &'static str {
        match self {
            Self::Abort => Self::ABORT,
            Self::Skip => Self::SKIP,
            Self::Later(_) => Self::LATER,
        }
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
    }

    #[test]
    fn a_word_has_one_spelling() {
        assert_eq!(Spread::of_code("per_region"), None);
        assert_eq!(Measure::of_code("ION"), None);
        assert_eq!(Key::of_code(""), None);
    }
}
