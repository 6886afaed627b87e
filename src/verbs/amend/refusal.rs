//! Why an amendment is refused before it is tried.

use crate::say;
use crate::words::fault::Wording;
use crate::words::lang::Lang;
use jiff::civil::Date;

/// Why.
#[derive(Debug)]
pub(super) enum Refusal {
    NothingDrawn,
    NoPlan,
    Past(Date),
    NotAlone(String),
    NewRegion { region: String, near: Option<String> },
    NothingChanges(String),
    NotInLog,
    NoClass { asked: String, known: Vec<String> },
}

impl Wording for Refusal {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::NothingDrawn => {
                say!(lang, nl: "er is nog geen ronde geloot, dus er valt niets te wijzigen", en: "no round was drawn yet, so there is nothing to amend")
            }
            Self::NoPlan => say!(lang,
                nl: "voor dit lot is een nieuwe startwaarde nodig, en de dobbelstenen van de ronde geven daarvoor te weinig toeval",
                en: "this lot needs a fresh seed, and the dice of the round leave too little to chance for it"),
            Self::Past(date) => {
                let date = lang.date(*date);
                say!(lang, nl: "{date} is al geweest", en: "{date} has been already")
            }
            Self::NotAlone(id) => {
                say!(lang, nl: "praktijk `{id}` staat hier met een groep of een datum sinds wanneer zij deelneemt", en: "practice `{id}` stands here with a group or a date since when it takes part")
            }
            Self::NewRegion { region, .. } => {
                say!(lang, nl: "regio `{region}` komt in deze ronde niet voor", en: "region `{region}` does not occur in this round")
            }
            Self::NotInLog => {
                say!(lang, nl: "namen en verzekeraars staan niet in dit verslag", en: "names and insurers do not stand in this log")
            }
            Self::NothingChanges(id) => {
                say!(lang, nl: "er verandert niets aan praktijk `{id}`", en: "nothing changes about practice `{id}`")
            }
            Self::NoClass { asked, .. } => {
                say!(lang, nl: "deze ronde kent geen voorrangsgroep `{asked}`", en: "this round has no priority class `{asked}`")
            }
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::NothingDrawn => {
                say!(lang, nl: "loot eerst; een ronde die nog niet geloot is breekt u af met `instroom abort`", en: "draw first; a round that is not drawn yet is closed with `instroom abort`")
            }
            Self::NoPlan => say!(lang,
                nl: "geef met --sources een bestand met blokken [[source]], zoals in de spelregels",
                en: "pass a file with [[source]] tables, as in the rules, with --sources"),
            Self::Past(_) => say!(lang,
                nl: "neem vandaag of later: wie al begonnen had kunnen zijn, kan niet meer beginnen",
                en: "take today or later: a start that has been is not given out again"),
            Self::NotAlone(_) => say!(lang,
                nl: "laat die kolommen leeg: wie nakomt loot alleen, en alleen wie nog niet deelneemt",
                en: "leave those columns empty: who is late is drawn alone, and only when it takes no part yet"),
            Self::NewRegion { near: Some(near), .. } => {
                say!(lang, nl: "bedoelt u `{near}`? Is het echt een nieuwe regio, geef dan ook --new-region", en: "do you mean `{near}`? If it is a new region indeed, pass --new-region too")
            }
            Self::NewRegion { near: None, .. } => {
                say!(lang, nl: "is het echt een nieuwe regio, geef dan ook --new-region", en: "if it is a new region indeed, pass --new-region too")
            }
            Self::NotInLog => say!(lang,
                nl: "laat --name en --insurer weg, en verander ze in de namenlijst zelf",
                en: "leave --name and --insurer out, and change them in the roster itself"),
            Self::NothingChanges(_) => {
                say!(lang, nl: "noem wat anders moet zijn: --ion, --region, --name, --insurer, --wish of --class", en: "name what must be different: --ion, --region, --name, --insurer, --wish or --class")
            }
            Self::NoClass { known, .. } if known.is_empty() => {
                say!(lang, nl: "laat `--class` weg", en: "leave `--class` out")
            }
            Self::NoClass { known, .. } => {
                let known = known.join(", ");
                say!(lang, nl: "kies uit {known}, of `geen`", en: "choose one of {known}, or `none`")
            }
        }
    }
}
