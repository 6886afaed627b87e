//! What can be wrong with the headings.

use super::{Words, list, shown};
use crate::say;
use crate::words::lang::Lang;

/// A column with a meaning of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The code of the practice.
    Practice,
    /// Its name.
    Name,
    /// Its region.
    Region,
    /// Its registered patients.
    Ion,
    /// The start it wants.
    Wish,
    /// Whether it takes part (*deelname*).
    Participation,
    /// Its insurer.
    Insurer,
    /// The group it is drawn with.
    Group,
    /// Since when it takes part already.
    Since,
}

impl Field {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Practice,
        Self::Name,
        Self::Region,
        Self::Ion,
        Self::Wish,
        Self::Participation,
        Self::Insurer,
        Self::Group,
        Self::Since,
    ];

    /// Its name in `[register.columns]`.
    pub fn key(self) -> &'static str {
        self.heading(Lang::En)
    }

    /// The heading that is proposed for it.
    pub fn heading(self, lang: Lang) -> &'static str {
        let (nl, en) = match self {
            Self::Practice => ("praktijk", "practice"),
            Self::Name => ("naam", "name"),
            Self::Region => ("regio", "region"),
            Self::Ion => ("ion", "ion"),
            Self::Wish => ("voorkeursdatum", "wish"),
            Self::Participation => ("deelname", "participation"),
            Self::Insurer => ("verzekeraar", "insurer"),
            Self::Group => ("groep", "group"),
            Self::Since => ("sinds", "since"),
        };
        lang.pick(nl, en)
    }
}

/// A column that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// With a meaning of its own.
    Field(Field),
    /// A condition that the rules name.
    Condition(String),
}

impl Wanted {
    fn heading(&self, lang: Lang) -> String {
        match self {
            Self::Field(field) => field.heading(lang).to_owned(),
            Self::Condition(name) => shown(name),
        }
    }

    fn key(&self) -> String {
        self.heading(Lang::En)
    }
}

/// What can be wrong with the headings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnFault {
    /// A column that is needed is not there.
    Missing {
        /// What is looked for.
        wanted: Wanted,
        /// A heading that looks like it.
        suggestion: Option<String>,
        /// The headings of the file.
        found: Vec<String>,
    },
    /// Two columns for one thing.
    Twice {
        /// What they both are.
        wanted: Wanted,
        /// The heading of the first.
        first: String,
        /// The heading of the second.
        second: String,
    },
    /// `[register.columns]` names a heading that is not there.
    Unmapped {
        /// What it is named for.
        wanted: Wanted,
        /// The heading it names.
        heading: String,
        /// A heading that looks like it.
        suggestion: Option<String>,
        /// The headings of the file.
        found: Vec<String>,
    },
    /// `[register.columns]` names something that is no column of a register.
    UnknownField {
        /// What it names.
        key: String,
        /// What it could name.
        known: Vec<String>,
    },
}

impl ColumnFault {
    pub(super) fn words(&self, lang: Lang) -> Words {
        Words { what: self.what(lang), mend: self.mend(lang) }
    }

    fn what(&self, lang: Lang) -> String {
        match self {
            Self::Missing { wanted, .. } => {
                let heading = wanted.heading(lang);
                say!(lang, nl: "de kolom `{heading}` ontbreekt", en: "the column `{heading}` is missing")
            }
            Self::Twice { wanted, first, second } => {
                let (heading, first, second) = (wanted.heading(lang), shown(first), shown(second));
                say!(lang,
                    nl: "twee kolommen lijken `{heading}` te zijn: `{first}` en `{second}`",
                    en: "two columns seem to be `{heading}`: `{first}` and `{second}`")
            }
            Self::Unmapped { wanted, heading, .. } => {
                let (key, heading) = (wanted.key(), shown(heading));
                say!(lang,
                    nl: "geen kolom heeft de kop `{heading}` die de spelregels voor `{key}` noemen",
                    en: "no column has the heading `{heading}` that the rules name for `{key}`")
            }
            Self::UnknownField { key, .. } => {
                let key = shown(key);
                say!(lang,
                    nl: "de spelregels noemen onder [register.columns] een onbekende kolom `{key}`",
                    en: "the rules name an unknown column `{key}` in [register.columns]")
            }
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::Missing { wanted, suggestion, found } => {
                let (heading, key) = (wanted.heading(lang), wanted.key());
                say!(lang,
                    nl: "geef een kolom de kop `{heading}`, of wijs er een aan in de spelregels, onder [register.columns]: `{key} = \"kop\"`{}",
                    en: "give a column the heading `{heading}`, or name one in the rules, under [register.columns]: `{key} = \"heading\"`{}",
                    seen(lang, suggestion.as_deref(), found))
            }
            Self::Twice { wanted, first, .. } => {
                let (key, first) = (wanted.key(), shown(first));
                say!(lang,
                    nl: "haal er één weg, of kies bij [register.columns] in de spelregels, zoals `{key} = \"{first}\"`",
                    en: "remove one, or choose in [register.columns] of the rules, such as `{key} = \"{first}\"`")
            }
            Self::Unmapped { suggestion, found, .. } => say!(lang,
                nl: "neem in de spelregels de kop over zoals hij in het bestand staat{}",
                en: "write the heading in the rules as it stands in the file{}",
                seen(lang, suggestion.as_deref(), found)),
            Self::UnknownField { known, .. } => {
                let known = list(lang, known);
                say!(lang, nl: "noem in de spelregels {known}", en: "name {known} in the rules")
            }
        }
    }
}

/// `` (misschien `Rego`; gevonden koppen: …) ``.
fn seen(lang: Lang, suggestion: Option<&str>, found: &[String]) -> String {
    let quoted: Vec<String> = found.iter().map(|heading| format!("`{}`", shown(heading))).collect();
    let found = quoted.join(", ");
    match suggestion.map(shown) {
        _ if found.is_empty() => say!(lang, nl: " (geen koppen gevonden)", en: " (no headings found)"),
        Some(near) => say!(lang,
            nl: " (misschien `{near}`; gevonden koppen: {found})",
            en: " (perhaps `{near}`; headings found: {found})"),
        None => say!(lang, nl: " (gevonden koppen: {found})", en: " (headings found: {found})"),
    }
}
