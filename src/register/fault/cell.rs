//! What can be wrong with codes, numbers, names and answers.

use super::sheet::error_word;
use super::{Field, Words, code_point, or_pass, shown};
use crate::register::{ION_MAX, Mending};
use crate::say;
use crate::words::lang::Lang;

/// What can be wrong with the code of a practice (domain B1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeFault {
    /// There is none.
    Empty,
    /// 7 digits that with a zero in front are a practice: Excel took the zero.
    LostZero {
        /// The digits.
        code: String,
        /// So many rows of the file have such a code.
        rows: u64,
    },
    /// 7 digits, and not plain which one is missing.
    SevenDigits(String),
    /// No AGB code.
    NotAgb(String),
    /// No code under profile `free`.
    NotId(String),
}

impl CodeFault {
    pub(super) fn words(&self, lang: Lang) -> Words {
        let what = match self {
            Self::Empty => say!(lang, nl: "de praktijk heeft geen code", en: "the practice has no code"),
            Self::LostZero { code, .. } => say!(lang,
                nl: "AGB-code `{code}` heeft 7 cijfers; waarschijnlijk is de nul vooraan verdwenen",
                en: "AGB code `{code}` has 7 digits; a leading zero was probably lost"),
            Self::SevenDigits(code) => say!(lang,
                nl: "AGB-code `{code}` heeft 7 cijfers; er ontbreekt er een",
                en: "AGB code `{code}` has 7 digits; one is missing"),
            Self::NotAgb(value) => {
                let value = shown(value);
                say!(lang,
                    nl: "`{value}` is geen AGB-code: die heeft 8 cijfers",
                    en: "`{value}` is not an AGB code, which has 8 digits")
            }
            Self::NotId(value) => {
                let value = shown(value);
                say!(lang, nl: "`{value}` kan geen code zijn", en: "`{value}` cannot be a code")
            }
        };
        Words { what, mend: self.mend(lang) }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::LostZero { code, rows } => {
                let or_pass = or_pass(lang, Mending::RestoreLeadingZeros, *rows);
                say!(lang,
                    nl: "schrijf `0{code}`{or_pass}; maak de kolom in Excel op als tekst, dan blijft de nul staan",
                    en: "write `0{code}`{or_pass}; format the column as text in Excel, then the zero stays")
            }
            Self::SevenDigits(_) => say!(lang,
                nl: "zoek de code op; die van een praktijk begint met 01, die van een gezondheidscentrum met 37",
                en: "look up the code; that of a practice starts with 01, that of a health centre with 37"),
            Self::NotId(_) => say!(lang,
                nl: "gebruik 1 tot 64 letters zonder accent, cijfers en leestekens, zonder spaties",
                en: "use 1 to 64 letters without accents, digits and punctuation marks, without spaces"),
            Self::Empty | Self::NotAgb(_) => say!(lang,
                nl: "schrijf de code van de praktijk, niet van de huisarts, zoals `01990012`",
                en: "write the code of the practice, not of the doctor, such as `01990012`"),
        }
    }
}

/// What can be wrong with a number of patients (domain B5, B7).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IonFault {
    /// There is none.
    Empty,
    /// Zero.
    Zero,
    /// Below zero.
    Negative(String),
    /// A point or a comma that can mean two things.
    Ambiguous(String),
    /// No number.
    NotNumber(String),
    /// More than [`ION_MAX`].
    TooLarge(String),
}

impl IonFault {
    pub(super) fn words(&self, lang: Lang) -> Words {
        let what = match self {
            Self::Empty => say!(lang, nl: "het aantal patiënten ontbreekt", en: "the number of patients is missing"),
            Self::Zero => {
                say!(lang, nl: "ION `0`: deze praktijk heeft geen patiënten", en: "ION `0`: this practice has no patients")
            }
            Self::Negative(value) => {
                let value = shown(value);
                say!(lang, nl: "ION `{value}` is kleiner dan nul", en: "ION `{value}` is less than zero")
            }
            Self::Ambiguous(value) => {
                let value = shown(value);
                say!(lang, nl: "ION `{value}` kan op twee manieren gelezen worden", en: "ION `{value}` is ambiguous")
            }
            Self::NotNumber(value) => {
                let value = shown(value);
                say!(lang, nl: "ION `{value}` is geen aantal", en: "ION `{value}` is not a number")
            }
            Self::TooLarge(value) => {
                let (value, most) = (shown(value), lang.number(ION_MAX));
                say!(lang, nl: "ION `{value}` is meer dan {most}", en: "ION `{value}` is more than {most}")
            }
        };
        let mend = match self {
            Self::Zero => say!(lang,
                nl: "een praktijk zonder ingeschreven patiënten kan niet meedoen: vul het juiste aantal in of haal de rij weg",
                en: "a practice without registered patients cannot take part: write the right number or remove the row"),
            Self::TooLarge(_) => say!(lang,
                nl: "vul het aantal ingeschreven patiënten van deze ene praktijk in",
                en: "write the number of registered patients of this one practice"),
            _ => say!(lang,
                nl: "schrijf een heel aantal patiënten, bijvoorbeeld 3250 of 3.250",
                en: "write a whole number of patients, for example 3250 or 3.250"),
        };
        Words { what, mend }
    }
}

/// What can be wrong with a name, a region or an insurer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextFault {
    /// There is none.
    Empty(Field),
    /// A character that does not show, or shows something else than it is.
    Invisible(char),
    /// A character that another program could not read (U+FFFD).
    Lost,
    /// More characters than [`TextFault::MOST`].
    TooLong(usize),
    /// An error of a spreadsheet program: `#N/B`.
    Error(String),
    /// A region that is also written otherwise.
    RegionSpelling {
        /// The rarer spelling.
        label: String,
        /// In so many rows.
        rows: u64,
        /// The usual spelling.
        usual: String,
    },
}

impl TextFault {
    /// So many characters a text may have.
    pub const MOST: usize = 200;

    pub(super) fn words(&self, lang: Lang) -> Words {
        let most = Self::MOST;
        let (what, mend) = match self {
            Self::Empty(field) => {
                let heading = field.heading(lang);
                (
                    say!(lang, nl: "het veld `{heading}` is leeg", en: "the field `{heading}` is empty"),
                    say!(lang, nl: "vul het in", en: "fill it in"),
                )
            }
            Self::Invisible(char) => {
                let char = code_point(*char);
                (
                    say!(lang, nl: "hier staat een onzichtbaar teken, `{char}`", en: "here is an invisible character, `{char}`"),
                    say!(lang, nl: "typ de tekst opnieuw in", en: "type the text again"),
                )
            }
            Self::Lost => (
                say!(lang,
                    nl: "hier is een letter verloren gegaan, er staat nu `\u{fffd}`",
                    en: "a letter was lost here, it now says `\u{fffd}`"),
                say!(lang, nl: "typ de tekst opnieuw in", en: "type the text again"),
            ),
            Self::TooLong(length) => (
                say!(lang, nl: "deze tekst heeft {length} tekens", en: "this text has {length} characters"),
                say!(lang, nl: "maak er hoogstens {most} van", en: "make it at most {most}"),
            ),
            Self::Error(code) => {
                let code = error_word(lang, code);
                (
                    say!(lang, nl: "hier staat een foutmelding van Excel, `{code}`", en: "here is an error of Excel, `{code}`"),
                    say!(lang, nl: "typ de tekst opnieuw in", en: "type the text again"),
                )
            }
            Self::RegionSpelling { label, rows, usual } => {
                let (label, usual) = (shown(label), shown(usual));
                (
                    say!(lang,
                        nl: "regio `{label}` lijkt dezelfde als `{usual}` (aantal rijen met `{label}`: {rows})",
                        en: "region `{label}` seems to be the same as `{usual}` (rows with `{label}`: {rows})"),
                    say!(lang,
                        nl: "schrijf in al deze rijen `{usual}`, of geef de regio een naam die meer verschilt",
                        en: "write `{usual}` in all these rows, or give the region a name that differs more"),
                )
            }
        };
        Words { what, mend }
    }
}

/// What can be wrong with a yes or a no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerFault {
    /// Neither yes nor no.
    NotYesNo(String),
}

impl AnswerFault {
    pub(super) fn words(&self, lang: Lang) -> Words {
        let Self::NotYesNo(value) = self;
        let value = shown(value);
        Words {
            what: say!(lang, nl: "`{value}` is geen ja en geen nee", en: "`{value}` is neither yes nor no"),
            mend: say!(lang, nl: "schrijf `ja` of `nee`", en: "write `yes` or `no`"),
        }
    }
}
