//! What was noticed while the register was read.

use super::fault::{separator_word, shown};
use super::{Mend, Register};
use crate::say;
use crate::words::fault::Place;
use crate::words::lang::Lang;

/// A register as it was read, with all that the reader did or noticed. Nothing is repaired silently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What will be sealed.
    pub register: Register,
    /// How the file was written.
    pub format: FileFormat,
    /// Filled lines above the headings, passed over: a title, a date.
    pub lines_above: usize,
    /// Rows that held nothing, passed over.
    pub empty_rows: usize,
    /// Headings of columns that have no meaning here.
    pub unused_columns: Vec<String>,
    /// Each repair, in the order of the file.
    pub repairs: Vec<Repair>,
    /// The repairs that were asked for and made, in the order of their codes.
    pub restored: Vec<Mend>,
    /// What is odd but not wrong, in the order of the file.
    pub oddities: Vec<Oddity>,
    /// How the practices answered. Never sealed, never published.
    pub answers: Answers,
    /// Indices in the register of the practices that pass the minimal hurdle, do not take part yet and gave no answer.
    /// Never sealed, never printed.
    pub silent: Vec<u32>,
}

/// How a file is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileFormat {
    /// Lines of text.
    Text(TextFormat),
    /// A sheet of a workbook.
    Sheet(SheetFormat),
}

impl FileFormat {
    /// In words: `UTF-8 met BOM, puntkomma`.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::Text(format) => format.words(lang),
            Self::Sheet(format) => format.words(lang),
        }
    }
}

/// The sheet of a workbook that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetFormat {
    /// `XLSX`.
    pub kind: &'static str,
    /// Its name.
    pub name: String,
    /// The sheets that were not read.
    pub others: Vec<String>,
}

impl SheetFormat {
    fn words(&self, lang: Lang) -> String {
        let (kind, name) = (self.kind, shown(&self.name));
        let others: Vec<String> = self.others.iter().map(|other| format!("`{}`", shown(other))).collect();
        let others = match others.join(", ") {
            none if none.is_empty() => none,
            names => say!(lang, nl: " (niet gelezen: {names})", en: " (not read: {names})"),
        };
        say!(lang, nl: "{kind}, blad `{name}`{others}", en: "{kind}, sheet `{name}`{others}")
    }
}

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextFormat {
    /// `UTF-8`, `windows-1252`, `UTF-16LE`, `UTF-16BE`.
    pub encoding: &'static str,
    /// Whether it opens with a byte order mark.
    pub bom: bool,
    /// Between the fields: `;`, `,` or tab.
    pub separator: char,
    /// Whether a first line `sep=` was passed over.
    pub sep_line: bool,
}

impl TextFormat {
    fn words(self, lang: Lang) -> String {
        let encoding = if self.encoding == "windows-1252" { "Windows-1252" } else { self.encoding };
        let bom = if self.bom { lang.pick(" met BOM", " with BOM") } else { "" };
        let separator = separator_word(lang, self.separator);
        let sep_line = match self.sep_line {
            true => lang.pick(", eerste regel `sep=` overgeslagen", ", first line `sep=` passed over"),
            false => "",
        };
        format!("{encoding}{bom}, {separator}{sep_line}")
    }
}

/// Numbers of practices by answer. Each practice is counted once, so together they are all practices.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Named a start date.
    pub dated: usize,
    /// Empty, or "weet niet".
    pub unanswered: usize,
    /// "nee", "doet niet mee".
    pub declined: usize,
    /// Fails the minimal hurdle (whatever it answered).
    pub ineligible: usize,
    /// Takes part already (whatever it answered).
    pub already: usize,
}

impl Answers {
    /// These and others together.
    pub(super) fn plus(self, other: Self) -> Self {
        Self {
            dated: self.dated + other.dated,
            unanswered: self.unanswered + other.unanswered,
            declined: self.declined + other.declined,
            ineligible: self.ineligible + other.ineligible,
            already: self.already + other.already,
        }
    }

    /// These without those of rows that were counted twice.
    pub(super) fn minus(self, other: Self) -> Self {
        Self {
            dated: self.dated.saturating_sub(other.dated),
            unanswered: self.unanswered.saturating_sub(other.unanswered),
            declined: self.declined.saturating_sub(other.declined),
            ineligible: self.ineligible.saturating_sub(other.ineligible),
            already: self.already.saturating_sub(other.already),
        }
    }
}

/// Something that was read otherwise than it was written, without any doubt about its meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// Where.
    pub place: Place,
    /// What it says in the file.
    pub from: String,
    /// What it was read as; `None` for a row that was passed over.
    pub to: Option<String>,
}

impl Repair {
    /// In words: `` `01.990.012` gelezen als `01990012` ``.
    pub fn words(&self, lang: Lang) -> String {
        let from = shown(&self.from);
        let Some(to) = &self.to else {
            return say!(lang, nl: "rij `{from}` overgeslagen", en: "row `{from}` passed over");
        };
        let to = shown(to);
        say!(lang, nl: "`{from}` gelezen als `{to}`", en: "`{from}` read as `{to}`")
    }
}

/// Something odd but not wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Oddity {
    /// Where.
    pub place: Place,
    /// What.
    pub kind: OddityKind,
}

/// An ION above this is odd: the largest health centres of the country are smaller.
pub(super) const ION_ODD: u64 = 30_000;

/// What can be odd about a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OddityKind {
    /// A code that starts with neither 01 nor 37 (domain B1).
    CodePrefix(String),
    /// A text that was once saved in the wrong encoding: `patiÃ«nt` (domain B7).
    Mojibake {
        /// The text.
        text: String,
        /// What shows it.
        trace: String,
    },
    /// Another practice has the same name and ION: perhaps one practice with two codes.
    Twins {
        /// This practice.
        code: String,
        /// The one before it in the file.
        other: String,
    },
    /// More than 30,000 patients.
    LargeIon(u64),
    /// The column `deelname` says otherwise than the wish; one of them is "nee", and that counts.
    TwoAnswers(String),
    /// A practice that takes part already also wishes a start; the wish does not count.
    AlreadyIn(String),
    /// A group of this one practice.
    LoneGroup(String),
    /// Formulas in a column; their stored values are read.
    Formulas(u64),
}

impl OddityKind {
    /// In words.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::CodePrefix(code) => say!(lang,
                nl: "AGB-code `{code}` begint niet met 01 (huisartsen) of 37 (gezondheidscentrum)",
                en: "AGB code `{code}` starts with neither 01 (practices) nor 37 (health centres)"),
            Self::Mojibake { text, trace } => {
                let (text, trace) = (shown(text), shown(trace));
                say!(lang,
                    nl: "in `{text}` wijst `{trace}` op een bestand dat ooit met verkeerde letters is bewaard",
                    en: "in `{text}` the characters `{trace}` suggest that the file was once saved in the wrong encoding")
            }
            Self::Twins { code, other } => {
                let (code, other) = (shown(code), shown(other));
                say!(lang,
                    nl: "praktijk `{code}` heeft dezelfde naam en hetzelfde ION als `{other}`",
                    en: "practice `{code}` has the same name and the same ION as `{other}`")
            }
            Self::LargeIon(ion) => {
                let ion = lang.number(*ion);
                say!(lang, nl: "ION {ion} is ongewoon groot voor één praktijk", en: "ION {ion} is unusually large for one practice")
            }
            Self::TwoAnswers(answer) => {
                let answer = shown(answer);
                say!(lang,
                    nl: "deelname `{answer}` past niet bij de voorkeursdatum; gelezen als: doet niet mee",
                    en: "participation `{answer}` does not fit the wish; read as: takes no part")
            }
            Self::AlreadyIn(code) => {
                let code = shown(code);
                say!(lang,
                    nl: "praktijk `{code}` doet al mee; de voorkeursdatum telt niet",
                    en: "practice `{code}` takes part already; its wish does not count")
            }
            Self::LoneGroup(label) => {
                let label = shown(label);
                say!(lang, nl: "groep `{label}` heeft maar één praktijk", en: "group `{label}` has one practice only")
            }
            Self::Formulas(cells) => {
                let cells = lang.count(*cells, ["cel", "cellen"], ["cell", "cells"]);
                say!(lang,
                    nl: "in deze kolom staan formules ({cells}); de bewaarde uitkomst is gelezen",
                    en: "this column holds formulas ({cells}); their stored values were read")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_reads_as_people_say_it() {
        let format = TextFormat { encoding: "UTF-8", bom: true, separator: ';', sep_line: false };
        assert_eq!(format.words(Lang::Nl), "UTF-8 met BOM, puntkomma");
        let format = TextFormat { encoding: "windows-1252", bom: false, separator: '\t', sep_line: true };
        assert_eq!(format.words(Lang::En), "Windows-1252, tab, first line `sep=` passed over");
    }

    #[test]
    fn a_repair_shows_what_cannot_be_seen() {
        let repair = Repair { place: Place::new("a.csv", 2, 1), from: "De\nBrug".into(), to: Some("De Brug".into()) };
        assert_eq!(repair.words(Lang::Nl), "`De⏎Brug` gelezen als `De Brug`");
    }
}
