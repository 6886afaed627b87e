//! Faults of what the board chooses.

use super::{nearest, one_of, quote};
use crate::say;
use crate::words::fault::Wording;
use crate::words::lang::Lang;

/// What the board chooses, and whether the choices go together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChoiceFault {
    /// A word that is none of the choices.
    Unknown {
        /// The key.
        key: &'static str,
        /// What is written.
        value: String,
        /// What can be chosen.
        options: Vec<&'static str>,
    },
    /// `reach` without saying who agreed.
    ConsentMissing,
    /// Consent or tolerance with a boundary that never goes over the cap.
    OnlyWithReach {
        /// `consent` or `tolerance`.
        key: &'static str,
    },
    /// A key twice in `order`.
    KeyTwice {
        /// The key.
        key: &'static str,
    },
    /// `order` looks at who was passed over for size, but nobody ever is.
    PassedIdle,
    /// `order` does not end with the lot.
    LotNotLast,
    /// There are classes, but `order` does not look at them.
    ClassesUnused,
    /// `order` looks at classes, but there are none.
    ClassesMissing,
    /// A class that everybody is in.
    ClassWithoutConditions {
        /// The class.
        class: String,
    },
    /// A class that nobody can be in, since an earlier one asks for less.
    ClassUnreachable {
        /// The class.
        class: String,
        /// The earlier one.
        earlier: String,
    },
}

impl Wording for ChoiceFault {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::Unknown { key, value, .. } => say!(lang,
                nl: "`{key}` kan niet {} zijn", en: "`{key}` cannot be {}", quote(value)),
            Self::ConsentMissing => say!(lang,
                nl: "met `\"reach\"` kan de laatste praktijk over het maximum gaan, en `consent` ontbreekt",
                en: "with `\"reach\"` the last practice may exceed the cap, and `consent` is missing"),
            Self::OnlyWithReach { key } => say!(lang,
                nl: "`{key}` hoort alleen bij `boundary = \"reach\"`; anders gaat niemand over het maximum",
                en: "`{key}` goes with `boundary = \"reach\"` only; otherwise nobody exceeds the cap"),
            Self::KeyTwice { key } => say!(lang,
                nl: "`{key}` staat twee keer in `order`", en: "`{key}` is twice in `order`"),
            Self::PassedIdle => say!(lang,
                nl: "`order` kijkt naar wie om de grootte is overgeslagen, maar met `\"reach\"` zonder `tolerance` \
                     wordt niemand overgeslagen",
                en: "`order` looks at who was passed over for size, but with `\"reach\"` and no `tolerance` nobody \
                     is passed over"),
            Self::LotNotLast => say!(lang,
                nl: "`order` eindigt niet met `\"lot\"`; dan kunnen praktijken gelijk eindigen",
                en: "`order` does not end with `\"lot\"`; practices could tie"),
            Self::ClassesUnused => say!(lang,
                nl: "er zijn voorrangsgroepen, maar `order` kijkt er niet naar",
                en: "there are priority classes, but `order` does not look at them"),
            Self::ClassesMissing => say!(lang,
                nl: "`order` kijkt naar voorrangsgroepen, maar er is geen `[[class]]`",
                en: "`order` looks at priority classes, but there is no `[[class]]`"),
            Self::ClassWithoutConditions { class } => say!(lang,
                nl: "voorrangsgroep {} heeft geen voorwaarden, dus elke praktijk hoort erin",
                en: "class {} has no conditions, so every practice is in it", quote(class)),
            Self::ClassUnreachable { class, earlier } => say!(lang,
                nl: "niemand komt in voorrangsgroep {}: wie eraan voldoet, zit al in {}",
                en: "nobody can be in class {}: who meets it is in {} already", quote(class), quote(earlier)),
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::Unknown { value, options, .. } => choose(lang, value, options),
            Self::ConsentMissing => say!(lang,
                nl: "schrijf wie ermee instemde en wanneer, bijvoorbeeld `consent = \"zorgverzekeraar, 12 mei \
                     2023\"`, of kies `\"skip\"` of `\"stop\"`",
                en: "write who agreed and when, for example `consent = \"insurer, 12 May 2023\"`, or choose \
                     `\"skip\"` or `\"stop\"`"),
            Self::OnlyWithReach { key } => say!(lang,
                nl: "haal `{key}` weg, of kies `boundary = \"reach\"`",
                en: "remove `{key}`, or choose `boundary = \"reach\"`"),
            Self::KeyTwice { .. } => say!(lang, nl: "laat er één staan", en: "keep one"),
            Self::PassedIdle => say!(lang,
                nl: "haal `\"passed\"` weg, of schrijf hoe ver de laatste praktijk over het maximum mag, bijvoorbeeld \
                     `tolerance = \"1%\"`",
                en: "remove `\"passed\"`, or write how far the last practice may exceed the cap, for example \
                     `tolerance = \"1%\"`"),
            Self::LotNotLast => say!(lang,
                nl: "zet `\"lot\"` achteraan, bijvoorbeeld `order = [\"lot\"]` of `order = [\"class\", \"lot\"]`",
                en: "put `\"lot\"` last, for example `order = [\"lot\"]` or `order = [\"class\", \"lot\"]`"),
            Self::ClassesUnused => say!(lang,
                nl: "zet `\"class\"` in `order`, bijvoorbeeld `order = [\"class\", \"lot\"]`, of haal `[[class]]` weg",
                en: "put `\"class\"` in `order`, for example `order = [\"class\", \"lot\"]`, or remove `[[class]]`"),
            Self::ClassesMissing => say!(lang,
                nl: "haal `\"class\"` uit `order`, of voeg `[[class]]` toe met `name` en `all`",
                en: "take `\"class\"` out of `order`, or add `[[class]]` with `name` and `all`"),
            Self::ClassWithoutConditions { .. } => say!(lang,
                nl: "noem ten minste één voorwaarde in `all`, of haal deze groep weg",
                en: "name at least one condition in `all`, or remove this class"),
            Self::ClassUnreachable { .. } => say!(lang,
                nl: "zet de groep met de meeste voorwaarden bovenaan",
                en: "put the class with the most conditions first"),
        }
    }
}

fn choose(lang: Lang, value: &str, options: &[&str]) -> String {
    if let Some(near) = nearest(value, options) {
        return say!(lang, nl: "bedoelt u `\"{near}\"`?", en: "did you mean `\"{near}\"`?");
    }
    let quoted: Vec<String> = options.iter().map(|option| format!("\"{option}\"")).collect();
    let quoted: Vec<&str> = quoted.iter().map(String::as_str).collect();
    let options = one_of(lang, &quoted);
    say!(lang, nl: "schrijf {options}", en: "write {options}")
}
