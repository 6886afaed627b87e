//! What the format foresees and this version does not have.

use super::quote;
use crate::fault::Wording;
use crate::lang::Lang;
use crate::say;

/// What this version does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotYet {
    /// One cap over all regions.
    Spread {
        /// `balanced` or `overall`.
        written: String,
    },
    /// A cap that counts practices.
    UnitPractices,
    /// Another key of the order.
    OrderKey {
        /// `waited`, `passed` or `wish`.
        written: String,
    },
    /// Names that are hidden in the transcript.
    Pseudonym,
    /// A limit to how far the last practice may go over the cap.
    Tolerance,
    /// Another source of the seed.
    SourceKind {
        /// `drand` or `secret`.
        written: String,
    },
    /// Witnesses who cosign.
    Witnesses,
    /// A base that is given instead of added up.
    Base,
    /// Practices that take part for a share.
    Split {
        /// How the rules ask for it.
        written: String,
    },
    /// A cap per region.
    RegionalCap,
    /// Another field of a practice.
    Column {
        /// `since` or `group`.
        written: String,
    },
}

impl Wording for NotYet {
    fn what(&self, lang: Lang) -> String {
        let asked = match self {
            Self::Spread { written } => quote(&format!("spread = \"{written}\"")),
            Self::UnitPractices => "`unit = \"practices\"`".to_owned(),
            Self::OrderKey { written } => say!(lang,
                nl: "volgorde op {}", en: "order by {}", quote(written)),
            Self::Pseudonym => "`identity = \"pseudonym\"`".to_owned(),
            Self::Tolerance => "`tolerance`".to_owned(),
            Self::SourceKind { written } => quote(&format!("kind = \"{written}\"")),
            Self::Witnesses => lang.pick("medeondertekening door getuigen", "cosigning by witnesses").to_owned(),
            Self::Base => lang.pick("een zelf opgegeven grondslag", "a base given by hand").to_owned(),
            Self::Split { .. } => lang
                .pick("praktijken voor een deel laten meedoen", "letting practices take part for a share")
                .to_owned(),
            Self::RegionalCap => lang.pick("een eigen maximum per regio", "a cap per region").to_owned(),
            Self::Column { written } => say!(lang, nl: "kolom {}", en: "column {}", quote(written)),
        };
        say!(lang, nl: "{asked} zit nog niet in deze versie", en: "{asked} is not in this version yet")
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::Spread { .. } => say!(lang,
                nl: "wel mogelijk: `spread = \"per-region\"`, elke regio een eigen maximum",
                en: "what it has: `spread = \"per-region\"`, each region with its own cap"),
            Self::UnitPractices => say!(lang,
                nl: "wel mogelijk: `unit = \"ion\"`; haal de regel weg of schrijf dat",
                en: "what it has: `unit = \"ion\"`; remove the line or write that"),
            Self::OrderKey { .. } => say!(lang,
                nl: "wel mogelijk: `\"class\"` en `\"lot\"`", en: "what it has: `\"class\"` and `\"lot\"`"),
            Self::Pseudonym => say!(lang,
                nl: "wel mogelijk: `identity = \"open\"`, met namen in het lotingsverslag",
                en: "what it has: `identity = \"open\"`, with names in the transcript"),
            Self::Tolerance => say!(lang,
                nl: "haal de regel weg; met `\"reach\"` mag de laatste praktijk over het maximum, met `\"skip\"` \
                     en `\"stop\"` niemand",
                en: "remove the line; with `\"reach\"` the last practice may exceed the cap, with `\"skip\"` and \
                     `\"stop\"` nobody may"),
            Self::SourceKind { .. } => say!(lang,
                nl: "wel mogelijk: `kind = \"dice\"` (dobbelstenen) en `kind = \"text\"` (een openbare waarde van \
                     later)",
                en: "what it has: `kind = \"dice\"` and `kind = \"text\"` (a public value of a later moment)"),
            Self::Witnesses => say!(lang,
                nl: "haal dit blok weg; de organisator ondertekent", en: "remove this block; the organiser signs"),
            Self::Base => say!(lang,
                nl: "haal dit weg; de grondslag is de ION van alle praktijken van de regio in de aanmeldingen",
                en: "remove it; the base is the ION of all practices of the region in the register"),
            Self::Split { written } => say!(lang,
                nl: "haal {} weg; een praktijk begint helemaal of niet, met `boundary` `\"skip\"`, `\"stop\"` of \
                     `\"reach\"`",
                en: "remove {}; a practice enters whole or not at all, with `boundary` `\"skip\"`, `\"stop\"` or \
                     `\"reach\"`",
                quote(written)),
            Self::RegionalCap => say!(lang,
                nl: "wel mogelijk: één `cap` voor alle regio's, bijvoorbeeld `cap = \"25%\"`",
                en: "what it has: one `cap` for all regions, for example `cap = \"25%\"`"),
            Self::Column { .. } => say!(lang,
                nl: "haal de regel weg; wel mogelijk: `practice`, `name`, `region`, `ion`, `wish`, `insurer` en de \
                     voorwaarden",
                en: "remove the line; what it has: `practice`, `name`, `region`, `ion`, `wish`, `insurer` and the \
                     conditions"),
        }
    }
}
