//! What can be wrong with what a source gave, and the words for it.

use super::TEXT_MAX;
use crate::draw::beacon::BeaconFault;
use crate::say;
use crate::words::fault::Wording;
use crate::words::lang::Lang;

/// Why what was given is not a contribution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContributionFault {
    /// The plan names no such source.
    Unknown {
        /// The label given.
        given: String,
        /// Those of the plan.
        known: Vec<String>,
    },
    /// Given twice.
    Twice(String),
    /// Not given.
    Missing {
        /// The source.
        label: String,
        /// Who would give it.
        by: String,
        /// What it will be.
        what: String,
    },
    /// Something in a row of dice that is no face.
    NotAFace {
        /// The source.
        label: String,
        /// What stands there.
        given: String,
        /// Which roll, from 1.
        roll: usize,
        /// Faces of the die.
        faces: u32,
    },
    /// Too many or too few rolls.
    Rolls {
        /// The source.
        label: String,
        /// Rolls given.
        given: usize,
        /// Rolls promised.
        rolls: u32,
    },
    /// A text that is empty, too long or holds control characters.
    Text(String),
    /// A secret that is not 64 hex digits.
    NotASecret(String),
    /// A secret that is not the one that was committed.
    OtherSecret(String),
    /// A round of the beacon that it is not.
    Beacon {
        /// The source.
        label: String,
        /// What is wrong with it.
        fault: BeaconFault,
    },
    /// A contribution of a beacon without its signature, or with one that has another form.
    BeaconForm(String),
    /// A signature beside what is no beacon.
    NeedlessSignature(String),
    /// A source failed whose failure means that the round is not drawn.
    MayNotFail(String),
    /// A source failed and gave something all the same.
    FailedAndGiven(String),
    /// What the other sources gave could be guessed, or chosen by one party.
    TooLittleLeft,
}

impl Wording for ContributionFault {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::Unknown { given, .. } => {
                say!(lang, nl: "het plan kent geen inbreng `{given}`", en: "the plan knows no source `{given}`")
            }
            Self::Twice(label) => {
                say!(lang, nl: "de inbreng `{label}` is twee keer gegeven", en: "the contribution `{label}` is given twice")
            }
            Self::Missing { label, by, what } => {
                say!(lang, nl: "de inbreng `{label}` van {by} ontbreekt ({what})", en: "the contribution `{label}` by {by} is missing ({what})")
            }
            Self::NotAFace { label, given, roll, faces } => {
                say!(lang, nl: "`{given}` (worp {roll} van `{label}`) staat niet op een dobbelsteen met {faces} vlakken", en: "`{given}` (roll {roll} of `{label}`) is not on a die with {faces} faces")
            }
            Self::Rolls { label, given, rolls } => {
                say!(lang, nl: "`{label}` heeft {given} worpen; het plan vraagt er {rolls}", en: "`{label}` has {given} rolls; the plan asks for {rolls}")
            }
            Self::Text(label) => {
                say!(lang, nl: "de tekst van `{label}` is leeg, te lang of bevat stuurtekens", en: "the text of `{label}` is empty, too long or holds control characters")
            }
            Self::NotASecret(label) => {
                say!(lang, nl: "`{label}` is geen geheim van 64 cijfers en letters van a tot en met f", en: "`{label}` is no secret of 64 digits and letters from a to f")
            }
            Self::OtherSecret(label) => {
                say!(lang, nl: "dit is niet het geheim dat bij `{label}` in het zegel is vastgelegd", en: "this is not the secret that the seal committed `{label}` to")
            }
            Self::Beacon { label, fault } => format!("`{label}`: {}", fault.what(lang)),
            Self::BeaconForm(label) => {
                say!(lang, nl: "de inbreng `{label}` is geen ronde van het baken met haar handtekening", en: "the contribution `{label}` is no round of the beacon with its signature")
            }
            Self::NeedlessSignature(label) => {
                say!(lang, nl: "de inbreng `{label}` heeft een handtekening, en is geen baken", en: "the contribution `{label}` has a signature, and is no beacon")
            }
            Self::MayNotFail(label) => {
                say!(lang, nl: "zonder `{label}` wordt niet geloot: zo staat het in het verzegelde plan", en: "without `{label}` there is no draw: so the sealed plan says")
            }
            Self::FailedAndGiven(label) => {
                say!(lang, nl: "`{label}` is uitgevallen én gegeven", en: "`{label}` failed and was given")
            }
            Self::TooLittleLeft => {
                say!(lang, nl: "wat er wel gegeven is, laat te weinig aan het toeval over", en: "what was given leaves too little to chance")
            }
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::Unknown { given, known } => {
                let near = known.iter().find(|label| strsim::levenshtein(&given.to_lowercase(), label) <= 2);
                let all = known.join(", ");
                match near {
                    Some(near) => say!(lang, nl: "bedoelt u `{near}`?", en: "do you mean `{near}`?"),
                    None => say!(lang, nl: "het plan vraagt: {all}", en: "the plan asks for: {all}"),
                }
            }
            Self::Twice(_) => say!(lang, nl: "geef hem één keer", en: "give it once"),
            Self::Missing { label, .. } => {
                say!(lang, nl: "geef `--contribute {label}=WAARDE`", en: "pass `--contribute {label}=VALUE`")
            }
            Self::NotAFace { .. } | Self::Rolls { .. } => {
                say!(lang, nl: "lees de worpen nog eens na; er is niets opgeslagen", en: "read the rolls again; nothing was saved")
            }
            Self::Text(_) => {
                say!(lang, nl: "typ de waarde op één regel, hoogstens {TEXT_MAX} bytes", en: "type the value on one line, at most {TEXT_MAX} bytes")
            }
            Self::NotASecret(_) | Self::OtherSecret(_) => {
                say!(lang, nl: "geef het bestand dat `instroom secret new` maakte, of wat erin staat; is het kwijt, dan geldt wat het plan bij uitval zegt", en: "give the file that `instroom secret new` made, or what is in it; if it is lost, what the plan says about failure holds")
            }
            Self::Beacon { fault, .. } => fault.mend(lang),
            Self::BeaconForm(_) | Self::NeedlessSignature(_) => {
                say!(lang, nl: "hier valt niets te herstellen", en: "nothing to mend here")
            }
            Self::MayNotFail(_) | Self::TooLittleLeft => {
                say!(lang, nl: "breek deze ronde af met `instroom abort` en verzegel haar opnieuw", en: "close this round with `instroom abort` and seal it anew")
            }
            Self::FailedAndGiven(label) => {
                say!(lang, nl: "geef `--contribute {label}=…` of `--failed {label}=…`, niet allebei", en: "pass `--contribute {label}=…` or `--failed {label}=…`, not both")
            }
        }
    }
}
