//! Texts with places for what is known. The texts themselves are files in `text`: Dutch that a programme manager reads
//! without a lawyer beside it; what to do next in English too. Each choice in the rules says what it does, what else there
//! is, and where the rule comes from (domain A.1).

use super::way::Way;
use crate::words::lang::Lang;

/// The frame of `rules.toml`, for all ways.
pub(super) const RULES: &str = include_str!("text/rules.toml");

/// What to do next, with the commands to type (*LEESMIJ*).
pub(super) struct Guide {
    /// Its file.
    pub(super) name: &'static str,
    /// Its frame, for all ways.
    pub(super) frame: &'static str,
    /// The quarters that follow, when all start dates are in one draw.
    dates: &'static str,
    /// The quarters that follow, when each has a round of its own.
    rounds: &'static str,
}

/// For who reads Dutch.
const LEESMIJ: Guide = Guide {
    name: "LEESMIJ.txt",
    frame: include_str!("text/LEESMIJ.txt"),
    dates: include_str!("text/later/LEESMIJ.txt"),
    rounds: include_str!("text/leidraad/LEESMIJ.txt"),
};

/// For who reads English.
const README: Guide = Guide {
    name: "README.txt",
    frame: include_str!("text/README.txt"),
    dates: include_str!("text/later/README.txt"),
    rounds: include_str!("text/leidraad/README.txt"),
};

impl Guide {
    /// The one for who reads this language.
    pub(super) fn of(lang: Lang) -> Self {
        match lang {
            Lang::Nl => LEESMIJ,
            Lang::En => README,
        }
    }

    /// The quarters that follow the first.
    pub(super) fn later(&self, way: Way) -> &'static str {
        match way {
            Way::Hoog | Way::Cohaesie => self.dates,
            Way::Leidraad => self.rounds,
        }
    }
}

/// What one way has in these frames.
pub(super) struct Parts {
    /// First lines of the rules.
    pub(super) opening: &'static str,
    /// `[round]`.
    pub(super) round: &'static str,
    /// Before the start dates.
    pub(super) tranches: &'static str,
    /// What silence means.
    pub(super) no_answer: &'static str,
    /// Who goes first.
    pub(super) order: &'static str,
    /// Who has priority, or how to give it.
    pub(super) class: &'static str,
}

impl Way {
    /// What this way has in the frames.
    pub(super) fn parts(self) -> Parts {
        match self {
            Self::Hoog => HOOG,
            Self::Cohaesie => COHAESIE,
            Self::Leidraad => LEIDRAAD,
        }
    }
}

/// R45, R50, R51.
const HOOG: Parts = Parts {
    opening: include_str!("text/hoog/opening.toml"),
    round: include_str!("text/round.toml"),
    tranches: include_str!("text/tranches.toml"),
    no_answer: include_str!("text/hoog/no_answer.toml"),
    order: include_str!("text/hoog/order.toml"),
    class: include_str!("text/class.toml"),
};

/// R64, R67, R69; no source decides what silence means.
const COHAESIE: Parts = Parts {
    opening: include_str!("text/cohaesie/opening.toml"),
    no_answer: include_str!("text/cohaesie/no_answer.toml"),
    order: include_str!("text/cohaesie/order.toml"),
    class: include_str!("text/cohaesie/class.toml"),
    ..HOOG
};

/// Round by round (R1–R3; domain C1).
const LEIDRAAD: Parts = Parts {
    opening: include_str!("text/leidraad/opening.toml"),
    round: include_str!("text/leidraad/round.toml"),
    tranches: include_str!("text/leidraad/tranche.toml"),
    no_answer: include_str!("text/leidraad/no_answer.toml"),
    order: include_str!("text/leidraad/order.toml"),
    ..HOOG
};

/// A frame with these values in their places, in one pass: a value can hold braces too.
pub(super) fn fill(frame: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(2 * frame.len());
    let mut rest = frame;
    while let Some((before, name, after)) = next_place(rest) {
        text.push_str(before);
        let value = values.iter().find(|(own, _)| *own == name).map(|(_, value)| *value);
        text.push_str(value.unwrap_or_default());
        rest = after;
    }
    text + rest
}

/// What stands before the next `{name}`, the name, and what stands after it.
fn next_place(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}
