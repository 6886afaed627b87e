//! Faults of the seed plan.

use crate::fault::Wording;
use crate::lang::Lang;
use crate::rules::plan::BITS;
use crate::say;

/// Where the seed comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceFault {
    /// An empty list of sources.
    NoSource,
    /// A number that is too small or too large.
    Range {
        /// The key.
        key: &'static str,
        /// The smallest.
        least: u32,
        /// The largest.
        most: u32,
    },
    /// The seed could be guessed.
    TooFewBits {
        /// What the plan gives, rounded down.
        bits: u32,
        /// Faces of the first dice of the plan, or six.
        faces: u32,
        /// Rolls of such a die that are enough.
        rolls: u32,
    },
}

impl Wording for SourceFault {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::NoSource => say!(lang, nl: "er is geen enkele bron", en: "there is no source at all"),
            Self::Range { key, least, most } => say!(lang,
                nl: "`{key}` moet tussen {least} en {most} liggen", en: "`{key}` must be from {least} to {most}"),
            Self::TooFewBits { bits: 0, .. } => say!(lang,
                nl: "niets in dit plan is toeval dat niemand kiest; er is {BITS} bits van nodig",
                en: "the plan has nothing that nobody chooses; {BITS} bits of that are needed"),
            Self::TooFewBits { bits, .. } => say!(lang,
                nl: "het plan heeft maar ongeveer {bits} bits toeval die niemand kiest; er zijn er {BITS} nodig",
                en: "the plan has only about {bits} bits that nobody chooses; {BITS} are needed"),
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::NoSource => say!(lang,
                nl: "voeg een blok `[[source]]` toe met `label`, `kind`, `faces`, `rolls` en `by`",
                en: "add a `[[source]]` with `label`, `kind`, `faces`, `rolls` and `by`"),
            Self::Range { .. } => say!(lang,
                nl: "schrijf een getal daartussen, bijvoorbeeld `faces = 6` en `rolls = 50`",
                en: "write a number in that range, for example `faces = 6` and `rolls = 50`"),
            Self::TooFewBits { bits: 0, rolls, .. } => say!(lang,
                nl: "voeg een bron met `kind = \"dice\"` toe: met gewone dobbelstenen van zes vlakken {rolls} worpen",
                en: "add a source of `kind = \"dice\"`: for six-sided dice {rolls} rolls"),
            Self::TooFewBits { faces: 6, rolls, .. } => say!(lang,
                nl: "gooi vaker: met gewone dobbelstenen van zes vlakken {rolls} worpen",
                en: "roll more often: for six-sided dice {rolls} rolls"),
            Self::TooFewBits { faces, rolls, .. } => say!(lang,
                nl: "gooi vaker: met dobbelstenen van {faces} vlakken {rolls} worpen",
                en: "roll more often: for dice of {faces} faces {rolls} rolls"),
        }
    }
}
