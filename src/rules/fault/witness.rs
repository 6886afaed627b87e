//! Faults of the witnesses.

use crate::log::key::KeyFault;
use crate::say;
use crate::words::fault::Wording;
use crate::words::lang::Lang;

/// Who signs along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WitnessFault {
    /// A key that is none of a witness.
    Key(KeyFault),
    /// The name is not that of the key.
    OtherName {
        /// As `name` says.
        named: String,
        /// As the key says.
        key: String,
    },
    /// Name or key of another witness.
    Twice {
        /// The earlier one.
        other: String,
    },
    /// The key or the name of the organiser.
    Organiser,
    /// It does not say how many must sign.
    RequiredMissing,
    /// More than there are, or none.
    Required {
        /// How many there are.
        witnesses: usize,
    },
}

impl Wording for WitnessFault {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::Key(fault) => fault.what(lang),
            Self::OtherName { named, key } => say!(lang,
                nl: "`name` is `{named}`, maar deze sleutel is van `{key}`",
                en: "`name` is `{named}`, but this key is of `{key}`"),
            Self::Twice { other } => say!(lang,
                nl: "deze getuige heeft de naam of de sleutel van `{other}`",
                en: "this witness has the name or the key of `{other}`"),
            Self::Organiser => say!(lang,
                nl: "een getuige heeft de naam of de sleutel van de organisator",
                en: "a witness has the name or the key of the organiser"),
            Self::RequiredMissing => say!(lang,
                nl: "er staat niet hoeveel getuigen moeten ondertekenen",
                en: "it does not say how many witnesses must sign"),
            Self::Required { witnesses: 0 } => say!(lang,
                nl: "er zijn geen getuigen die kunnen ondertekenen", en: "there are no witnesses who could sign"),
            Self::Required { witnesses: 1 } => say!(lang,
                nl: "er is één getuige; `required` moet 1 zijn", en: "there is one witness; `required` must be 1"),
            Self::Required { witnesses } => say!(lang,
                nl: "er zijn {witnesses} getuigen; `required` moet tussen 1 en {witnesses} liggen",
                en: "there are {witnesses} witnesses; `required` must be from 1 to {witnesses}"),
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::Key(fault) => fault.mend(lang),
            Self::OtherName { key, .. } => say!(lang,
                nl: "neem de sleutel van de bedoelde getuige over; is dit haar sleutel wel, schrijf dan `name = \"{key}\"`",
                en: "copy the key of the witness you mean; if this is that key, write `name = \"{key}\"`"),
            Self::Twice { .. } | Self::Organiser => say!(lang,
                nl: "elke getuige maakt een eigen sleutel met `instroom keygen --witness`",
                en: "each witness makes a key of their own with `instroom keygen --witness`"),
            Self::Required { witnesses: 1.. } => say!(lang,
                nl: "schrijf hoeveel getuigen er minstens moeten ondertekenen", en: "write how many witnesses must sign at least"),
            Self::RequiredMissing | Self::Required { .. } => say!(lang,
                nl: "schrijf onder de getuigen een blok `[witnesses]` met `required = 2`",
                en: "write below the witnesses a table `[witnesses]` with `required = 2`"),
        }
    }
}
