//! Texts with places for what is known. The texts themselves are files in `text`: Dutch that a programme manager reads
//! without a lawyer beside it. Each choice in them says what it does, what else there is, and where the rule comes from
//! (domain A.1).

use super::way::Way;

/// The frame of `rules.toml`, for all ways.
pub(super) const RULES: &str = include_str!("text/rules.toml");

/// The frame of `LEESMIJ.txt`: what to do next, with the commands to type.
pub(super) const README: &str = include_str!("text/LEESMIJ.txt");

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
    /// The rounds that follow, in `LEESMIJ.txt`.
    pub(super) rounds: &'static str,
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
    rounds: "",
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
    rounds: include_str!("text/leidraad/LEESMIJ.txt"),
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
