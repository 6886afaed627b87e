//! What can be wrong with a row.

use super::{Words, or_pass, shown};
use crate::register::Mending;
use crate::say;
use crate::words::lang::Lang;

/// What can be wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowFault {
    /// A quote that is never closed.
    QuoteUnclosed,
    /// Text before the quote that opens a field, or after the one that closes it.
    QuoteStray,
    /// A row with fewer fields than headings.
    TooFew {
        /// Fields in the row.
        found: usize,
        /// Headings.
        expected: usize,
    },
    /// A row with something behind the last heading.
    TooMany {
        /// The first thing behind it.
        value: String,
        /// Headings.
        expected: usize,
    },
    /// A row with a sum over practices.
    Total {
        /// What shows it: a word, or the sum itself.
        value: String,
        /// So many rows of the file are plainly sums; `None` where this one is not.
        plain: Option<u64>,
    },
    /// A practice that was already there.
    Doubled {
        /// Its code.
        code: String,
        /// The line where it stands first.
        first: usize,
        /// So many rows of the file say the same as an earlier one; `None` where this one does not.
        repeated: Option<u64>,
    },
}

impl RowFault {
    pub(super) fn words(&self, lang: Lang) -> Words {
        Words { what: self.what(lang), mend: self.mend(lang) }
    }

    fn what(&self, lang: Lang) -> String {
        match self {
            Self::QuoteUnclosed => say!(lang,
                nl: "het aanhalingsteken dat hier begint, wordt nergens gesloten",
                en: "the quote that opens here is never closed"),
            Self::QuoteStray => say!(lang,
                nl: "bij dit veld staat tekst buiten de aanhalingstekens",
                en: "this field has text outside its quotes"),
            Self::TooFew { found, expected } => say!(lang,
                nl: "deze rij heeft {found} van de {expected} velden",
                en: "this row has {found} of the {expected} fields"),
            Self::TooMany { value, expected } => {
                let value = shown(value);
                say!(lang,
                    nl: "`{value}` staat voorbij de laatste van de {expected} koppen",
                    en: "`{value}` stands beyond the last of the {expected} headings")
            }
            Self::Total { value, .. } => {
                let word = shown(value);
                say!(lang, nl: "`{word}` is een optelling en geen praktijk", en: "`{word}` is a sum and not a practice")
            }
            Self::Doubled { code, first, .. } => {
                let code = shown(code);
                say!(lang,
                    nl: "praktijk `{code}` staat er twee keer in, de eerste keer op regel {first}",
                    en: "practice `{code}` is listed twice, first on line {first}")
            }
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::QuoteUnclosed => say!(lang,
                nl: "sluit het veld met `\"`; een aanhalingsteken in de tekst zelf wordt `\"\"`",
                en: "close the field with `\"`; a quote inside the text is written `\"\"`"),
            Self::QuoteStray => say!(lang,
                nl: "zet het hele veld tussen `\"` en `\"`; een aanhalingsteken in de tekst zelf wordt `\"\"`",
                en: "put the whole field between `\"` and `\"`; a quote inside the text is written `\"\"`"),
            Self::TooFew { .. } => say!(lang,
                nl: "vul de rij aan; laat Excel lege velden aan het eind weg, zet dan een gevulde kolom achteraan",
                en: "complete the row; where Excel leaves out empty fields at the end, put a filled column last"),
            Self::TooMany { .. } => say!(lang,
                nl: "geef deze kolom een kop, of zet een tekst met een scheidingsteken erin tussen `\"` en `\"`",
                en: "give this column a heading, or put a text with a separator in it between `\"` and `\"`"),
            Self::Total { plain, .. } => {
                let or_pass = plain.map_or(String::new(), |rows| or_pass(lang, Mending::SkipTotals, rows));
                say!(lang, nl: "haal deze rij weg{or_pass}", en: "remove this row{or_pass}")
            }
            Self::Doubled { repeated: Some(rows), .. } => {
                let or_pass = or_pass(lang, Mending::DropRepeatedRows, *rows);
                say!(lang,
                    nl: "beide rijen zijn gelijk: haal er één weg{or_pass}",
                    en: "both rows are equal: remove one{or_pass}")
            }
            Self::Doubled { .. } => say!(lang,
                nl: "laat één van de twee rijen staan: die met het juiste ION en het laatste antwoord",
                en: "keep one of the two rows: the one with the right ION and the latest answer"),
        }
    }
}
