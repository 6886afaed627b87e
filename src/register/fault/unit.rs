//! What can be wrong with groups, with earlier participation and with the bases of regions.

use super::{Words, list, shown};
use crate::say;
use crate::words::lang::Lang;
use jiff::civil::Date;

/// What can be wrong with a group: practices that are drawn as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupFault {
    /// A label with more characters than [`GroupFault::MOST`].
    TooLong(usize),
    /// A label that is the code of a practice.
    Code(String),
    /// A label that is also written otherwise.
    Spelling {
        /// The rarer spelling.
        label: String,
        /// The usual spelling.
        usual: String,
    },
    /// Two practices of one group in different regions.
    Regions(Pair),
    /// Two practices of one group with different wishes.
    Wishes(Pair<Option<Date>>),
    /// A practice of a group that takes part already.
    Since {
        /// The practice.
        code: String,
        /// The label of its group.
        group: String,
    },
}

/// Two practices of one group that differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair<T = String> {
    /// The label of the group.
    pub group: String,
    /// The practice that stands first in the file, and what it has.
    pub first: (String, T),
    /// The practice at fault, and what it has.
    pub other: (String, T),
}

impl GroupFault {
    /// So many characters a label may have.
    pub const MOST: usize = 64;

    pub(super) fn words(&self, lang: Lang) -> Words {
        Words { what: self.what(lang), mend: self.mend(lang) }
    }

    fn what(&self, lang: Lang) -> String {
        match self {
            Self::TooLong(length) => {
                say!(lang, nl: "deze groepsnaam heeft {length} tekens", en: "this group label has {length} characters")
            }
            Self::Code(label) => {
                let label = shown(label);
                say!(lang, nl: "groep `{label}` heet als een praktijk", en: "group `{label}` is named as a practice")
            }
            Self::Spelling { label, usual } => {
                let (label, usual) = (shown(label), shown(usual));
                say!(lang,
                    nl: "groep `{label}` lijkt dezelfde als `{usual}`",
                    en: "group `{label}` seems to be the same as `{usual}`")
            }
            Self::Regions(pair) => {
                let [group, first, one, other, two] = pair.words(|region| shown(region));
                say!(lang,
                    nl: "groep `{group}` loot als één geheel, maar praktijk `{first}` hoort bij regio `{one}` en `{other}` bij `{two}`",
                    en: "group `{group}` is drawn as one, but practice `{first}` is in region `{one}` and `{other}` in `{two}`")
            }
            Self::Wishes(pair) => {
                let wish = |wish: &Option<Date>| match wish {
                    Some(date) => lang.date(*date),
                    None => lang.pick("neemt geen deel", "takes no part").to_owned(),
                };
                let [group, first, one, other, two] = pair.words(wish);
                say!(lang,
                    nl: "groep `{group}` start als één geheel, maar voor praktijk `{first}` geldt `{one}` en voor `{other}` geldt `{two}`",
                    en: "group `{group}` starts as one, but for practice `{first}` it is `{one}` and for `{other}` it is `{two}`")
            }
            Self::Since { code, group } => {
                let (code, group) = (shown(code), shown(group));
                say!(lang,
                    nl: "praktijk `{code}` doet al mee en kan niet meeloten in groep `{group}`",
                    en: "practice `{code}` takes part already and cannot be drawn in group `{group}`")
            }
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::TooLong(_) => {
                let most = Self::MOST;
                say!(lang, nl: "maak er hoogstens {most} van", en: "make it at most {most}")
            }
            Self::Code(_) => say!(lang, nl: "geef de groep een eigen naam", en: "give the group a label of its own"),
            Self::Spelling { usual, .. } => {
                let usual = shown(usual);
                say!(lang,
                    nl: "schrijf overal `{usual}`, of geef de groep een naam die meer verschilt",
                    en: "write `{usual}` everywhere, or give the group a label that differs more")
            }
            Self::Regions(_) => say!(lang,
                nl: "zet beide in dezelfde regio, of haal één van de twee uit de groep",
                en: "put both in the same region, or take one of the two out of the group"),
            Self::Wishes(_) => say!(lang,
                nl: "geef beide dezelfde voorkeursdatum, of haal één van de twee uit de groep; wie niet aan de minimale horde voldoet neemt geen deel",
                en: "give both the same wish, or take one of the two out of the group; who fails the minimal hurdle takes no part"),
            Self::Since { .. } => {
                say!(lang, nl: "maak één van de twee cellen leeg", en: "empty one of the two cells")
            }
        }
    }
}

impl<T> Pair<T> {
    fn words(&self, value: impl Fn(&T) -> String) -> [String; 5] {
        let Self { group, first, other } = self;
        [shown(group), shown(&first.0), value(&first.1), shown(&other.0), value(&other.1)]
    }
}

/// What can be wrong with the day since which a practice takes part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SinceFault {
    /// No date.
    Unknown(String),
    /// The number by which Excel counts this day.
    Serial(String, Date),
    /// A date without its year.
    NoYear(String),
    /// After the first start of the round.
    Late {
        /// The date.
        date: Date,
        /// The first start.
        first: Date,
    },
}

impl SinceFault {
    pub(super) fn words(&self, lang: Lang) -> Words {
        let what = match self {
            Self::Unknown(value) => {
                let value = shown(value);
                say!(lang, nl: "`{value}` is niet als datum te lezen", en: "`{value}` cannot be read as a date")
            }
            Self::Serial(value, _) => {
                let value = shown(value);
                say!(lang,
                    nl: "`{value}` is een getal: de kolom is niet als datum bewaard",
                    en: "`{value}` is a number: the column was not saved as a date")
            }
            Self::NoYear(value) => {
                let value = shown(value);
                say!(lang, nl: "bij `{value}` ontbreekt het jaar", en: "`{value}` lacks its year")
            }
            Self::Late { date, first } => {
                let (date, first) = (lang.date(*date), lang.date(*first));
                say!(lang,
                    nl: "deelnemer sinds {date}, maar dat is na de eerste startdatum van deze ronde, {first}",
                    en: "taking part since {date}, but that is after the first start of this round, {first}")
            }
        };
        Words { what, mend: self.mend(lang) }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::Serial(_, date) => {
                let date = lang.date(*date);
                say!(lang,
                    nl: "maak de kolom in Excel op als datum en sla opnieuw op; Excel bedoelt hier waarschijnlijk {date}",
                    en: "format the column as a date in Excel and save again; Excel probably means {date}")
            }
            Self::Late { .. } => say!(lang,
                nl: "vul alleen in wie al deelneemt; wie nog moet starten krijgt een voorkeursdatum",
                en: "fill it in only for those that take part already; who is still to start has a wish"),
            Self::Unknown(_) | Self::NoYear(_) => say!(lang,
                nl: "schrijf de hele datum, zoals `1 april 2023`, of laat de cel leeg",
                en: "write the whole date, such as `1 April 2023`, or leave the cell empty"),
        }
    }
}

/// What can be wrong between the regions of the register and the bases of the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BaseFault {
    /// A region to which the rules give no base.
    Unnamed {
        /// The region.
        region: String,
        /// The regions that have one.
        named: Vec<String>,
    },
    /// A base of a region that has no practice.
    Unused {
        /// The region.
        region: String,
        /// The regions of the register.
        found: Vec<String>,
    },
}

impl BaseFault {
    pub(super) fn words(&self, lang: Lang) -> Words {
        let (what, mend) = match self {
            Self::Unnamed { region, named } => {
                let (region, named) = (shown(region), list(lang, named));
                (
                    say!(lang,
                        nl: "de spelregels noemen geen grondslag voor regio `{region}`",
                        en: "the rules give no base for region `{region}`"),
                    say!(lang,
                        nl: "zet de regio in de spelregels onder [base], of schrijf hier {named}",
                        en: "name the region in the rules under [base], or write {named} here"),
                )
            }
            Self::Unused { region, found } => {
                let (region, found) = (shown(region), list(lang, found));
                (
                    say!(lang,
                        nl: "de spelregels noemen een grondslag voor regio `{region}`, maar daar is geen enkele praktijk",
                        en: "the rules give a base for region `{region}`, which has no practice"),
                    say!(lang,
                        nl: "haal de regio weg uit [base] in de spelregels, of schrijf daar {found}",
                        en: "remove the region from [base] of the rules, or write {found} there"),
                )
            }
        };
        Words { what, mend }
    }
}
