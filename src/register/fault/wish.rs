//! What can be wrong with a wish.

use super::{Words, list, shown};
use crate::say;
use crate::words::lang::Lang;
use jiff::civil::Date;

/// What can be wrong with a wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WishFault {
    /// What the cell says.
    pub value: String,
    /// What is wrong with it.
    pub kind: WishFaultKind,
    /// The start dates of the rules.
    pub starts: Vec<Date>,
}

/// The kinds of [`WishFault`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WishFaultKind {
    /// No date and no answer.
    Unknown,
    /// The number by which Excel counts this day.
    Serial(Date),
    /// Without a year, and not exactly one start date fits.
    NoYear,
    /// A date on which nobody can start.
    NoStart(Date),
}

impl WishFault {
    pub(super) fn words(&self, lang: Lang) -> Words {
        let value = shown(&self.value);
        let what = match self.kind {
            WishFaultKind::Unknown => say!(lang,
                nl: "`{value}` is niet als startdatum te lezen",
                en: "`{value}` cannot be read as a start date"),
            WishFaultKind::Serial(_) => say!(lang,
                nl: "`{value}` is een getal: de kolom is niet als datum bewaard",
                en: "`{value}` is a number: the column was not saved as a date"),
            WishFaultKind::NoYear => say!(lang,
                nl: "bij `{value}` past niet precies één startdatum",
                en: "not exactly one start date fits `{value}`"),
            WishFaultKind::NoStart(date) => {
                let date = lang.date(date);
                let read = if date == value { String::new() } else { format!(" ({date})") };
                say!(lang, nl: "op `{value}`{read} kan niemand starten", en: "nobody can start on `{value}`{read}")
            }
        };
        Words { what, mend: self.mend(lang) }
    }

    fn mend(&self, lang: Lang) -> String {
        let starts: Vec<String> = self.starts.iter().map(|&start| lang.date(start)).collect();
        let or_not = [lang.pick("weet niet", "don't know").to_owned(), lang.pick("nee", "no").to_owned()];
        match self.kind {
            WishFaultKind::Serial(date) => {
                let date = lang.date(date);
                say!(lang,
                    nl: "maak de kolom in Excel op als datum en sla opnieuw op; Excel bedoelt hier waarschijnlijk {date}",
                    en: "format the column as a date in Excel and save again; Excel probably means {date}")
            }
            WishFaultKind::NoYear => {
                let starts = list(lang, &starts);
                say!(lang, nl: "schrijf de datum met het jaar: {starts}", en: "write the date with its year: {starts}")
            }
            WishFaultKind::Unknown | WishFaultKind::NoStart(_) => {
                let answers = list(lang, &[starts, or_not.to_vec()].concat());
                say!(lang, nl: "schrijf {answers}", en: "write {answers}")
            }
        }
    }
}
