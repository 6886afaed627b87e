//! What the format foresees and this version does not have.

use super::quote;
use crate::say;
use crate::words::fault::Wording;
use crate::words::lang::Lang;

/// What this version does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotYet {
    /// Practices that take part for a share.
    Split {
        /// How the rules ask for it.
        written: String,
    },
    /// A cap per region.
    RegionalCap,
}

impl Wording for NotYet {
    fn what(&self, lang: Lang) -> String {
        let asked = match self {
            Self::Split { .. } => lang
                .pick("praktijken voor een deel laten meedoen", "letting practices take part for a share")
                .to_owned(),
            Self::RegionalCap => lang.pick("een eigen maximum per regio", "a cap per region").to_owned(),
        };
        say!(lang, nl: "{asked} zit nog niet in deze versie", en: "{asked} is not in this version yet")
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::Split { written } => say!(lang,
                nl: "haal {} weg; een praktijk begint helemaal of niet, met `boundary` `\"skip\"`, `\"stop\"` of \
                     `\"reach\"`",
                en: "remove {}; a practice enters whole or not at all, with `boundary` `\"skip\"`, `\"stop\"` or \
                     `\"reach\"`",
                quote(written)),
            Self::RegionalCap => say!(lang,
                nl: "wel mogelijk: één `cap` voor alle regio's, bijvoorbeeld `cap = \"25%\"`",
                en: "what it has: one `cap` for all regions, for example `cap = \"25%\"`"),
        }
    }
}
