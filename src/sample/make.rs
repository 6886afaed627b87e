//! A fictitious round, from its preset to its two files.

use super::preset::Preset;
use super::{applicant, recipe, region, stream, write};

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
    let applicants = applicant::applicants(&recipe, &areas, &mut stream);
    Sample { rules: write::rules(&recipe, practices), register: write::register(&recipe, &applicants) }
}
