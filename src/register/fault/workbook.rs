//! What can be wrong with a workbook: the file of a spreadsheet program.

use super::{Words, list, shown};
use crate::say;
use crate::words::lang::Lang;

/// What can be wrong with a workbook as a whole, and with the choice of its sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkbookFault {
    /// It asks for a password.
    Encrypted,
    /// It cannot be read, for this reason.
    Broken(String),
    /// It is of a kind that is not read: its name.
    Kind(&'static str),
    /// No sheet is the obvious one.
    Choose(Vec<SheetName>),
    /// `--sheet` names a sheet that is not there.
    NoSuchSheet {
        /// The name that was given.
        name: String,
        /// The sheets of the workbook.
        sheets: Vec<SheetName>,
    },
    /// `--sheet` is given, but the file has no sheets.
    NoSheets(String),
}

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetName {
    /// Its name.
    pub name: String,
    /// Whether the spreadsheet program shows it.
    pub shown: Shown,
    /// Whether it has the headings of a register.
    pub headings: Headings,
}

/// Whether a spreadsheet program shows a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// It does.
    Visible,
    /// It does not.
    Hidden,
}

/// Whether a sheet has the headings of a register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Headings {
    /// A practice, a region and its patients.
    Register,
    /// Something else, or nothing.
    Other,
}

impl WorkbookFault {
    pub(super) fn words(&self, lang: Lang) -> Words {
        Words { what: self.what(lang), mend: self.mend(lang) }
    }

    fn what(&self, lang: Lang) -> String {
        match self {
            Self::Encrypted => {
                say!(lang, nl: "de werkmap is met een wachtwoord beveiligd", en: "the workbook is protected with a password")
            }
            Self::Broken(reason) => {
                let reason = shown(reason);
                say!(lang,
                    nl: "de werkmap kan niet gelezen worden: `{reason}`",
                    en: "the workbook cannot be read: `{reason}`")
            }
            Self::Kind(kind) => {
                say!(lang, nl: "bestanden van de soort {kind} worden niet gelezen", en: "files of the kind {kind} are not read")
            }
            Self::Choose(sheets) if sheets.iter().any(SheetName::would_do) => say!(lang,
                nl: "meer dan één blad heeft koppen voor praktijk, regio en ion: {}",
                en: "more than one sheet has headings for practice, region and ion: {}",
                names(lang, sheets.iter().filter(|sheet| sheet.would_do()))),
            Self::Choose(sheets) => say!(lang,
                nl: "geen enkel zichtbaar blad heeft koppen voor praktijk, regio en ion; de bladen zijn {}",
                en: "no visible sheet has headings for practice, region and ion; the sheets are {}",
                names(lang, sheets.iter())),
            Self::NoSuchSheet { name, .. } => {
                let name = shown(name);
                say!(lang, nl: "de werkmap heeft geen blad `{name}`", en: "the workbook has no sheet `{name}`")
            }
            Self::NoSheets(name) => {
                let name = shown(name);
                say!(lang,
                    nl: "het blad `{name}` is gekozen, maar dit bestand is geen werkmap en heeft geen bladen",
                    en: "the sheet `{name}` was chosen, but this file is no workbook and has no sheets")
            }
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::Encrypted => say!(lang,
                nl: "open het bestand in Excel, haal het wachtwoord weg (Bestand, Info, Werkmap beveiligen) en sla het op",
                en: "open the file in Excel, remove the password (File, Info, Protect Workbook) and save it"),
            Self::Broken(_) | Self::Kind(_) => say!(lang,
                nl: "open het bestand in Excel en sla het op als `Excel-werkmap (.xlsx)`",
                en: "open the file in Excel and save it as `Excel Workbook (.xlsx)`"),
            Self::Choose(_) => say!(lang,
                nl: "kies het blad met --sheet en de naam",
                en: "choose the sheet with --sheet and its name"),
            Self::NoSuchSheet { sheets, .. } => {
                let known: Vec<String> = sheets.iter().map(|sheet| sheet.name.clone()).collect();
                let known = list(lang, &known);
                say!(lang, nl: "kies {known}", en: "choose {known}")
            }
            Self::NoSheets(_) => say!(lang, nl: "laat --sheet weg", en: "leave out --sheet"),
        }
    }
}

impl SheetName {
    /// Whether it would be read without being chosen by name.
    pub(in crate::register) fn would_do(&self) -> bool {
        self.shown == Shown::Visible && self.headings == Headings::Register
    }
}

/// `` `Blad1`, `Oud` (verborgen) ``.
fn names<'a>(lang: Lang, sheets: impl Iterator<Item = &'a SheetName>) -> String {
    let name = |sheet: &SheetName| {
        let hidden = match sheet.shown {
            Shown::Hidden => lang.pick(" (verborgen)", " (hidden)"),
            Shown::Visible => "",
        };
        format!("`{}`{hidden}", shown(&sheet.name))
    };
    sheets.map(name).collect::<Vec<_>>().join(", ")
}
