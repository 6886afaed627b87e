//! Faults of the seed plan.

use crate::rules::FailureRule;
use crate::rules::plan::BITS;
use crate::say;
use crate::words::fault::Wording;
use crate::words::lang::Lang;

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
    /// Secrets of one party only: that party would choose the seed.
    OneSecret,
    /// A commitment that is no SHA-256 in hex.
    Commitment {
        /// How many characters stand there.
        found: usize,
    },
    /// Two sources with the same commitment.
    SameSecret {
        /// The later one.
        label: String,
        /// The earlier one.
        other: String,
    },
    /// A beacon with neither a round nor a moment.
    NoRound,
    /// A beacon with both.
    RoundAndMoment,
    /// A round that the beacon does not have.
    Round {
        /// The last one.
        most: u64,
    },
    /// `later` without `failure = "later"`.
    LaterAlone,
    /// `failure = "later"` without `later`.
    LaterMissing,
    /// A number of rounds that cannot be.
    LaterRange,
    /// A beacon that speaks while mistakes can still be corrected.
    InObjections {
        /// The source.
        label: String,
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
            Self::OneSecret => say!(lang,
                nl: "in dit plan kiest één partij de startwaarde: alleen zij houdt een geheim",
                en: "in this plan one party chooses the seed: it alone keeps a secret"),
            Self::Commitment { found } => say!(lang,
                nl: "`commitment` bestaat uit 64 cijfers en kleine letters van a tot en met f; hier staan {found} tekens",
                en: "`commitment` is 64 digits and small letters from a to f; there are {found} characters here"),
            Self::SameSecret { label, other } => say!(lang,
                nl: "`{label}` heeft hetzelfde geheim als `{other}`",
                en: "`{label}` has the same secret as `{other}`"),
            Self::NoRound => say!(lang,
                nl: "van dit baken ontbreekt welke ronde het is",
                en: "which round of the beacon this is, is missing"),
            Self::RoundAndMoment => say!(lang,
                nl: "`round` en `at` staan er allebei", en: "both `round` and `at` are there"),
            Self::Round { most } => say!(lang,
                nl: "deze ronde heeft het baken niet: het telt vanaf 1 (23 augustus 2023) tot {most}",
                en: "the beacon has no such round: it counts from 1 (23 August 2023) to {most}"),
            Self::LaterAlone => say!(lang,
                nl: "`later` hoort bij `failure = \"later\"`", en: "`later` goes with `failure = \"later\"`"),
            Self::LaterMissing => say!(lang,
                nl: "er staat niet hoeveel rondes later", en: "it does not say how many rounds later"),
            Self::LaterRange => say!(lang,
                nl: "`later` moet tussen {} en {} liggen", en: "`later` must be from {} to {}",
                FailureRule::ROUNDS.start(), FailureRule::ROUNDS.end()),
            Self::InObjections { label } => say!(lang,
                nl: "`{label}` is bekend terwijl praktijken nog fouten kunnen laten herstellen",
                en: "`{label}` is known while practices can still have mistakes corrected"),
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
            Self::OneSecret => say!(lang,
                nl: "laat ook een andere partij een geheim maken, of voeg dobbelstenen of een baken toe",
                en: "let another party make a secret too, or add dice or a beacon"),
            Self::Commitment { .. } => say!(lang,
                nl: "neem over wat `instroom secret new` toont", en: "copy what `instroom secret new` shows"),
            Self::SameSecret { .. } => say!(lang,
                nl: "laat ieder een eigen geheim maken met `instroom secret new`",
                en: "let each make a secret of their own with `instroom secret new`"),
            Self::NoRound | Self::RoundAndMoment => say!(lang,
                nl: "schrijf één van beide: het tijdstip `at = 2026-06-12T14:10:00+02:00`, of het nummer `round = 27946612`",
                en: "write one of them: the moment `at = 2026-06-12T14:10:00+02:00`, or the number `round = 27946612`"),
            Self::Round { .. } => say!(lang,
                nl: "schrijf het tijdstip van de loting: `at = 2026-06-12T14:10:00+02:00`",
                en: "write the moment of the draw: `at = 2026-06-12T14:10:00+02:00`"),
            Self::InObjections { .. } => say!(lang,
                nl: "kies met `at` een tijdstip na `objections_until`", en: "choose a moment after `objections_until` with `at`"),
            Self::LaterAlone => say!(lang,
                nl: "schrijf `failure = \"later\"` erbij, of haal `later` weg",
                en: "add `failure = \"later\"`, or remove `later`"),
            Self::LaterMissing | Self::LaterRange => say!(lang,
                nl: "een ronde duurt drie seconden: `later = 200` is tien minuten later",
                en: "a round takes three seconds: `later = 200` is ten minutes later"),
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
