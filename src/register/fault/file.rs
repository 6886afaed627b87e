//! What can be wrong with the file as a whole.

use super::{Words, shown};
use crate::say;
use crate::words::lang::Lang;

/// What can be wrong with the file as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// A byte that breaks the UTF-8 which the byte order mark announces.
    BrokenUtf8(u8),
    /// A byte that means nothing in Windows-1252.
    UndefinedByte(u8),
    /// A NUL character.
    Nul,
    /// No line with headings.
    Empty,
    /// No separator in the line of the headings.
    NoSeparator,
    /// Two separators, equally often.
    TwoSeparators(char, char),
    /// A line `sep=` with something that is no separator.
    SepLine(String),
    /// Headings without any practice.
    NoRows,
}

impl FileFault {
    pub(super) fn words(&self, lang: Lang) -> Words {
        Words { what: self.what(lang), mend: self.mend(lang) }
    }

    fn what(&self, lang: Lang) -> String {
        match self {
            Self::BrokenUtf8(byte) => say!(lang,
                nl: "het bestand zegt dat het UTF-8 is, maar de byte `{byte:02X}` past daar niet in",
                en: "the file says it is UTF-8, but the byte `{byte:02X}` does not fit"),
            Self::UndefinedByte(byte) => say!(lang,
                nl: "de byte `{byte:02X}` is geen letter of teken, dus de codering van dit bestand is onduidelijk",
                en: "the byte `{byte:02X}` is no character, so the encoding of this file is unclear"),
            Self::Nul => say!(lang,
                nl: "hier staat een teken zonder betekenis, `NUL`",
                en: "here is a character without a meaning, `NUL`"),
            Self::Empty => say!(lang, nl: "het bestand is leeg", en: "the file is empty"),
            Self::NoSeparator => say!(lang,
                nl: "de eerste regel heeft geen puntkomma, komma of tab",
                en: "the first line has no semicolon, comma or tab"),
            Self::TwoSeparators(one, other) => {
                let (one, other) = (separator_word(lang, *one), separator_word(lang, *other));
                say!(lang,
                    nl: "de koppen hebben even vaak een {one} als een {other}: onduidelijk is wat de kolommen scheidt",
                    en: "the headings have a {one} as often as a {other}: what separates the columns is unclear")
            }
            Self::SepLine(named) => {
                let named = shown(named);
                say!(lang,
                    nl: "`sep={named}` noemt geen puntkomma, komma of tab",
                    en: "`sep={named}` names no semicolon, comma or tab")
            }
            Self::NoRows => say!(lang,
                nl: "onder de koppen staat geen enkele praktijk",
                en: "there is no practice below the headings"),
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::BrokenUtf8(_) | Self::UndefinedByte(_) | Self::Nul => say!(lang,
                nl: "open het bestand in Excel en sla het op als `CSV UTF-8`",
                en: "open the file in Excel and save it as `CSV UTF-8`"),
            Self::Empty => say!(lang,
                nl: "zet de koppen op de eerste regel en elke praktijk op een eigen regel daaronder",
                en: "write the headings on the first line and each practice on a line of its own below it"),
            Self::NoSeparator => say!(lang,
                nl: "zet de koppen op de eerste regel, met `;` ertussen, zonder titel erboven",
                en: "write the headings on the first line, with `;` between them, without a title above it"),
            Self::TwoSeparators(..) => say!(lang,
                nl: "zet boven de koppen een regel met `sep=` en het teken dat de kolommen scheidt, zoals `sep=;`",
                en: "write a line above the headings with `sep=` and what separates the columns, such as `sep=;`"),
            Self::SepLine(_) => say!(lang,
                nl: "schrijf `sep=;`, `sep=,` of `sep=` met een tab, of haal de regel weg",
                en: "write `sep=;`, `sep=,` or `sep=` with a tab, or remove the line"),
            Self::NoRows => say!(lang,
                nl: "zet elke praktijk van het gebied op een eigen regel, ook wie niet heeft geantwoord",
                en: "write each practice of the area on a line of its own, also those that did not answer"),
        }
    }
}

/// `puntkomma`, `semicolon`.
pub(in crate::register) fn separator_word(lang: Lang, separator: char) -> &'static str {
    match separator {
        ';' => lang.pick("puntkomma", "semicolon"),
        ',' => lang.pick("komma", "comma"),
        _ => "tab",
    }
}
