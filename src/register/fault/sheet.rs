//! What can be wrong with a cell of a sheet, and cannot be in a text file.

use super::{Words, shown};
use crate::say;
use crate::words::lang::Lang;

/// What can be wrong with a cell of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetFault {
    /// An error of the spreadsheet program: `#REF!`.
    Error(String),
    /// A formula of which no value was stored.
    Uncalculated,
    /// A cell that is merged with others: `A5:A24`.
    Merged(String),
    /// A number with decimals where a whole number is needed.
    Fraction(String),
    /// A number with more digits than a spreadsheet program keeps.
    Inexact(String),
    /// A date where a text or a number is needed.
    Moment(String),
}

impl SheetFault {
    pub(super) fn words(&self, lang: Lang) -> Words {
        Words { what: self.what(lang), mend: self.mend(lang) }
    }

    fn what(&self, lang: Lang) -> String {
        match self {
            Self::Error(code) => {
                let code = error_word(lang, code);
                say!(lang, nl: "in deze cel staat een foutmelding, `{code}`", en: "this cell holds an error, `{code}`")
            }
            Self::Uncalculated => say!(lang,
                nl: "in deze cel staat een formule die nog niet is uitgerekend",
                en: "this cell holds a formula that was not calculated yet"),
            Self::Merged(range) => say!(lang,
                nl: "deze cel is samengevoegd met andere, `{range}`",
                en: "this cell is merged with others, `{range}`"),
            Self::Fraction(number) => {
                let number = decimal(lang, number);
                say!(lang, nl: "ION `{number}` is geen heel aantal", en: "ION `{number}` is not a whole number")
            }
            Self::Inexact(number) => {
                let number = shown(number);
                say!(lang,
                    nl: "het getal `{number}` heeft meer cijfers dan Excel bewaart",
                    en: "the number `{number}` has more digits than Excel keeps")
            }
            Self::Moment(value) => {
                let value = shown(value);
                say!(lang, nl: "in deze cel staat een datum of tijd, `{value}`", en: "this cell holds a date or a time, `{value}`")
            }
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::Error(_) => {
                say!(lang, nl: "herstel de formule, of typ de waarde zelf", en: "mend the formula, or type the value itself")
            }
            Self::Uncalculated => say!(lang,
                nl: "open het bestand in Excel en sla het opnieuw op, of typ de waarde zelf",
                en: "open the file in Excel and save it again, or type the value itself"),
            Self::Merged(_) => say!(lang,
                nl: "splits de cellen en vul de waarde in op elke rij waar hij geldt",
                en: "split the cells and write the value in each row to which it applies"),
            Self::Fraction(_) => say!(lang,
                nl: "schrijf een heel aantal patiënten, bijvoorbeeld 3250",
                en: "write a whole number of patients, for example 3250"),
            Self::Inexact(_) => say!(lang,
                nl: "maak de cel in Excel op als tekst en typ de waarde opnieuw",
                en: "format the cell as text in Excel and type the value again"),
            Self::Moment(_) => say!(lang,
                nl: "waarschijnlijk maakte Excel een datum van een tekst: maak de cel op als tekst en typ de waarde opnieuw",
                en: "Excel probably made a date of a text: format the cell as text and type the value again"),
        }
    }
}

/// An error as Excel shows it in the language of the reader. Files hold the English word.
pub(in crate::register) fn error_word(lang: Lang, code: &str) -> &str {
    let known = ERRORS.iter().find(|(nl, en)| *en == code || *nl == code);
    known.map_or(code, |(nl, en)| lang.pick(nl, en))
}

/// Whether a text is an error of a spreadsheet program, as it also stands in a text file that Excel wrote.
pub(in crate::register) fn is_error(value: &str) -> bool {
    value.starts_with('#') && ERRORS.iter().any(|(nl, en)| value == *nl || value == *en)
}

/// In Dutch and in English.
const ERRORS: [(&str, &str); 7] = [
    ("#N/B", "#N/A"),
    ("#VERW!", "#REF!"),
    ("#DEEL/0!", "#DIV/0!"),
    ("#WAARDE!", "#VALUE!"),
    ("#NAAM?", "#NAME?"),
    ("#GETAL!", "#NUM!"),
    ("#LEEG!", "#NULL!"),
];

/// A number as it is read in the country: the reader writes it with a decimal comma.
fn decimal(lang: Lang, number: &str) -> String {
    match lang {
        Lang::Nl => number.to_owned(),
        Lang::En => number.replace(',', "."),
    }
}
