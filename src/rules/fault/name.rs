//! Faults of names and texts.

use super::{code, nearest, one_of, quote};
use crate::rules::name::FIELDS;
use crate::say;
use crate::words::fault::Wording;
use crate::words::lang::Lang;

/// Names and texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameFault {
    /// Nothing, or only spaces.
    Empty {
        /// The key.
        key: &'static str,
    },
    /// Too many characters.
    TooLong {
        /// The key.
        key: &'static str,
        /// So many may be.
        most: usize,
    },
    /// A character that cannot be seen or turns the text around.
    Invisible {
        /// The key.
        key: &'static str,
        /// The character.
        character: char,
    },
    /// A name of a log that is not one.
    Origin {
        /// What is written.
        origin: String,
        /// What is wrong with it.
        why: OriginFault,
    },
    /// A name of a condition with other characters than it may have.
    Condition {
        /// What is written.
        name: String,
    },
    /// A condition with the name of a field of every practice.
    ConditionIsField {
        /// The name.
        name: String,
    },
    /// A condition twice in one list.
    ConditionTwice {
        /// The name.
        name: String,
    },
    /// A priority class of this name was written before.
    ClassTwice {
        /// The name.
        name: String,
    },
    /// A label with other characters than it may have.
    Label {
        /// What is written.
        label: String,
    },
    /// A source with this label was written before.
    LabelTwice {
        /// The label.
        label: String,
    },
    /// A field under `[register.columns]` that no practice has.
    Column {
        /// What is written.
        field: String,
        /// The conditions that the rules name.
        conditions: Vec<String>,
    },
}

/// What is wrong with an origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OriginFault {
    /// It begins with `https://` or the like.
    Scheme,
    /// It has a space, a plus or a character outside ASCII.
    Character(char),
    /// It has neither a dot nor a slash.
    Bare,
}

impl Wording for NameFault {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::Empty { key } => say!(lang, nl: "`{key}` is leeg", en: "`{key}` is empty"),
            Self::TooLong { key, most } => say!(lang,
                nl: "`{key}` heeft meer dan {most} tekens", en: "`{key}` has more than {most} characters"),
            Self::Invisible { key, character } => say!(lang,
                nl: "in `{key}` staat een teken dat niet te zien is, {}",
                en: "`{key}` has a character that cannot be seen, {}", code(*character)),
            Self::Origin { origin, why } => format!("{} {}", quote(origin), why.words(lang)),
            Self::Condition { name } => say!(lang,
                nl: "{} kan geen naam van een voorwaarde zijn", en: "{} cannot be the name of a condition", quote(name)),
            Self::ConditionIsField { name } => say!(lang,
                nl: "`{name}` is al de naam van een gegeven van elke praktijk en kan geen voorwaarde zijn",
                en: "`{name}` is a field of every practice already and cannot be a condition"),
            Self::ConditionTwice { name } => say!(lang,
                nl: "voorwaarde `{name}` staat twee keer in deze lijst", en: "condition `{name}` is twice in this list"),
            Self::ClassTwice { name } => say!(lang,
                nl: "er is al een voorrangsgroep {}", en: "there is a class {} already", quote(name)),
            Self::Label { label } => say!(lang,
                nl: "{} kan geen label zijn", en: "{} cannot be a label", quote(label)),
            Self::LabelTwice { label } => say!(lang,
                nl: "er is al een bron met label `{label}`", en: "there is a source labelled `{label}` already"),
            Self::Column { field, .. } => say!(lang,
                nl: "{} is geen gegeven van een praktijk en geen voorwaarde uit deze spelregels",
                en: "{} is not a field of a practice nor a condition of these rules", quote(field)),
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::Empty { .. } => say!(lang, nl: "vul het in", en: "fill it in"),
            Self::TooLong { most, .. } => say!(lang,
                nl: "maak het korter, hoogstens {most} tekens", en: "shorten it to at most {most} characters"),
            Self::Invisible { .. } => say!(lang,
                nl: "typ de tekst opnieuw in plaats van hem te kopiëren",
                en: "type the text anew instead of pasting it"),
            Self::Origin { .. } => say!(lang,
                nl: "schrijf een webadres zonder `https://`, spaties en plusteken, bijvoorbeeld \
                     `hoog.example/mtvp-2023`",
                en: "write a web address without `https://`, spaces and plus signs, for example \
                     `hoog.example/mtvp-2023`"),
            Self::Condition { .. } => say!(lang,
                nl: "gebruik alleen kleine letters, cijfers en `_`, hoogstens 64, bijvoorbeeld `ict_scan`",
                en: "use small letters, digits and `_` only, at most 64, for example `ict_scan`"),
            Self::ConditionIsField { name } => say!(lang,
                nl: "geef de voorwaarde een andere naam, bijvoorbeeld `{name}_ok`",
                en: "give the condition another name, for example `{name}_ok`"),
            Self::ConditionTwice { .. } => say!(lang, nl: "laat er één staan", en: "keep one"),
            Self::ClassTwice { .. } => say!(lang,
                nl: "geef elke voorrangsgroep een eigen naam", en: "give each class a name of its own"),
            Self::Label { .. } => say!(lang,
                nl: "gebruik alleen kleine letters, cijfers en `-`, hoogstens 64, bijvoorbeeld `dobbelstenen`",
                en: "use small letters, digits and `-` only, at most 64, for example `dobbelstenen`"),
            Self::LabelTwice { .. } => say!(lang,
                nl: "geef elke bron een eigen label", en: "give each source a label of its own"),
            Self::Column { field, conditions } => column(lang, field, conditions),
        }
    }
}

fn column(lang: Lang, field: &str, conditions: &[String]) -> String {
    let known: Vec<&str> = FIELDS.iter().copied().chain(conditions.iter().map(String::as_str)).collect();
    if let Some(near) = nearest(field, &known) {
        return say!(lang, nl: "bedoelt u `{near}`?", en: "did you mean `{near}`?");
    }
    let known = one_of(lang, &known);
    say!(lang, nl: "schrijf {known}", en: "write {known}")
}

impl OriginFault {
    fn words(self, lang: Lang) -> String {
        match self {
            Self::Scheme => say!(lang,
                nl: "begint als een volledig webadres", en: "begins as a full web address"),
            Self::Character(' ') => say!(lang, nl: "bevat een spatie", en: "has a space in it"),
            Self::Character(c) => say!(lang,
                nl: "bevat {}, en dat mag niet in `origin`", en: "has {} in it, which `origin` may not have",
                quote(&c.to_string())),
            Self::Bare => say!(lang,
                nl: "is geen webadres: er staat geen punt en geen schuine streep in",
                en: "is not a web address: it has no dot and no slash"),
        }
    }
}
