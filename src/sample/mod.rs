//! Fictitious rules and registers (*voorbeeldgegevens*), to try the program on and to measure it with.
//!
//! Comes in: a [`Preset`], how many practices, and a seed. Goes out: the text of a `rules.toml` and of an
//! `aanmeldingen.csv`. The same seed gives the same bytes on every machine and in every version: all chance is
//! the raw ChaCha20 stream, all arithmetic with fractions is `libm`'s or plain. The numbers are those of the
//! field (domain A.1.4, A.1.5, C1, F1–F7). Nothing here is a real practice: every name says FICTIEF.
//!
//! A [`Sheet`] of a sample can be made dirty in the ways of registers from practice ([`Dirt`], domain B7, F6), and
//! written as CSV or as a workbook. It knows what is dirty where, so that a reader can be held against it.

mod answer;
mod dirt;
mod draft;
mod name;
mod recipe;
mod region;
mod share;
mod sheet;
mod size;
mod smudge;
mod soil;
mod stream;
mod workbook;
mod write;

pub use dirt::{Dirt, UnknownDirt};
pub use sheet::{Sheet, Stain};
pub use workbook::WorkbookFault;

use std::fmt;
use std::str::FromStr;

/// Which organisation the register resembles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// HOOG, 12 June 2023: three regions, one draw for all start dates (R40–R59).
    Hoog,
    /// Cohaesie, 24 March 2023: one region, priority for who meets seven conditions (R60–R85).
    Cohaesie,
    /// Friesland, 31 March 2023: one start date, drawn until the maximum is reached (domain C1).
    Friesland,
    /// The whole country, with 90 invented organisations (domain F5).
    National,
}

impl Preset {
    /// All of them, in the order in which a list shows them.
    pub const ALL: [Self; 4] = [Self::Hoog, Self::Cohaesie, Self::Friesland, Self::National];

    /// The word by which a user asks for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Hoog => "hoog",
            Self::Cohaesie => "cohaesie",
            Self::Friesland => "friesland",
            Self::National => "national",
        }
    }
}

/// A word that names no preset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownPreset(pub String);

impl fmt::Display for UnknownPreset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no preset `{}`", self.0)
    }
}

impl std::error::Error for UnknownPreset {}

impl FromStr for Preset {
    type Err = UnknownPreset;

    fn from_str(word: &str) -> Result<Self, UnknownPreset> {
        Self::ALL.into_iter().find(|preset| preset.name() == word).ok_or_else(|| UnknownPreset(word.to_owned()))
    }
}

/// The two input files of a fictitious round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Text of `rules.toml`, with comments in Dutch, LF.
    pub rules: String,
    /// Text of `aanmeldingen.csv`: `;`, CRLF, without the byte order mark that Excel likes.
    pub register: String,
}

/// Makes a fictitious round.
///
/// `practices` scales the preset: answers keep their proportions by largest remainder, totals of ION grow along;
/// none means the preset's own number, zero means one. `regions` is heard by [`Preset::National`] alone and asks
/// for exactly so many regions, at most one a practice.
pub fn sample(preset: Preset, practices: Option<usize>, regions: Option<usize>, seed: &str) -> Sample {
    let recipe = recipe::of(preset);
    let practices = practices.unwrap_or(recipe.practices).max(1);
    let mut stream = stream::Stream::new(preset.name(), seed);
    let areas = region::areas(&recipe, practices, regions, &mut stream);
    let drafts = draft::drafts(&recipe, &areas, &mut stream);
    Sample { rules: write::rules(&recipe, practices), register: write::register(&recipe, &areas, &drafts) }
}

#[cfg(test)]
mod tests;
