//! What can be wrong with a round, and the words for it.

use crate::rules::chain::{MOST_ROUND, round_path};
use crate::say;
use crate::words::fault::Wording;
use crate::words::lang::Lang;
use std::fmt::Display;

/// Why a text is not the round that it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BeaconFault {
    /// No JSON object.
    NotJson,
    /// A member that a round does not have.
    Unknown(String),
    /// A member that comes twice.
    Twice(String),
    /// A member that a round must have.
    Missing(&'static str),
    /// A number that is no round: not whole, 0, or above [`MOST_ROUND`].
    Round(String),
    /// A member that is not so many hex digits.
    NotHex {
        /// `randomness` or `signature`.
        name: &'static str,
        /// So many belong there.
        digits: usize,
    },
    /// The randomness is not the SHA-256 of the signature.
    OtherHash,
    /// The round builds on an earlier one, so it is of another network.
    Chained,
    /// A round, but not the one that was asked for.
    OtherRound {
        /// The one that was asked for.
        asked: u64,
        /// The one that was given.
        given: u64,
    },
    /// This round does not have this signature.
    NotGenuine(u64),
}

/// So many characters of a faulty value are quoted.
const QUOTED: usize = 40;

fn quoted(text: &str) -> String {
    let mut chars = text.chars();
    let start: String = chars.by_ref().take(QUOTED).collect();
    if chars.next().is_some() { start + "…" } else { start }
}

fn address(round: impl Display) -> String {
    format!("https://api.drand.sh{}", round_path(round))
}

impl Wording for BeaconFault {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::NotJson => {
                say!(lang, nl: "dit is geen ronde van het baken: er staat geen JSON-object", en: "this is no round of the beacon: it holds no JSON object")
            }
            Self::Unknown(name) => {
                let name = quoted(name);
                say!(lang, nl: "`{name}` hoort niet bij een ronde van het baken", en: "`{name}` is no part of a round of the beacon")
            }
            Self::Twice(name) => {
                say!(lang, nl: "`{name}` staat twee keer in deze ronde", en: "`{name}` stands twice in this round")
            }
            Self::Missing(name) => {
                say!(lang, nl: "`{name}` ontbreekt in deze ronde", en: "`{name}` is missing in this round")
            }
            Self::Round(text) => {
                let (text, most) = (quoted(text), lang.number(MOST_ROUND));
                say!(lang, nl: "`{text}` is geen ronde van het baken: dat is een heel getal van 1 tot en met {most}", en: "`{text}` is no round of the beacon: that is a whole number from 1 to {most}")
            }
            Self::NotHex { name, digits } => {
                say!(lang, nl: "`{name}` heeft geen {digits} hexadecimale cijfers", en: "`{name}` does not have {digits} hex digits")
            }
            Self::OtherHash => {
                say!(lang, nl: "`randomness` is niet de SHA-256 van `signature`: een van beide is veranderd", en: "`randomness` is not the SHA-256 of `signature`: one of them was changed")
            }
            Self::Chained => {
                say!(lang, nl: "deze ronde bouwt voort op een vorige, en is dus van een ander netwerk dan drand quicknet", en: "this round builds on an earlier one, so it is of another network than drand quicknet")
            }
            Self::OtherRound { asked, given } => {
                say!(lang, nl: "dit is ronde {given} van het baken, en gevraagd is ronde {asked}", en: "this is round {given} of the beacon, and round {asked} was asked for")
            }
            Self::NotGenuine(round) => {
                say!(lang, nl: "dit is niet de handtekening van drand quicknet onder ronde {round}", en: "this is not the signature of drand quicknet under round {round}")
            }
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::OtherRound { asked: round, .. } | Self::NotGenuine(round) => {
                let address = address(round);
                say!(lang, nl: "neem de ronde van {address}", en: "take the round from {address}")
            }
            _ => {
                let address = address(lang.pick("RONDE", "ROUND"));
                say!(lang, nl: "neem de hele tekst ongewijzigd over van {address}", en: "copy the whole text unchanged from {address}")
            }
        }
    }
}
