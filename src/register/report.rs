//! What was noticed while the register was read.

pub use crate::rules::Repair;
pub use crate::words::register::noticed::{FreelyTold, OddityKind, Repaired};

use super::fault::RegisterFault;
use super::options::Mend;
use super::practice::Register;
use super::separator::Separator;
use crate::words::fault::{Faults, Place};
use crate::words::register::file::{FileRemark, FileTold, SheetTold};

/// A register as it was read, with all that the reader did or noticed. Nothing is repaired silently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What will be sealed.
    pub register: Register,
    /// What the reader did or noticed.
    pub noticed: Noticed,
    /// How the practices answered. Never sealed, never published.
    pub answers: Answers,
    /// Indices in the register of the practices that pass the minimal hurdle, do not take part yet and gave no answer.
    /// Never sealed, never printed.
    pub silent: Vec<u32>,
}

/// A register that could not be read: all that is wrong, and what was noticed besides where there was a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// What is wrong.
    pub faults: Faults<RegisterFault>,
    /// What was noticed besides; none where no table was found.
    pub noticed: Option<Box<Noticed>>,
}

/// What the reader of a file did or noticed, beside what is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noticed {
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
    /// Answers that do not say in so many words what they were read as, in the order of the file.
    pub freely: Vec<ReadFreely>,
}

/// An answer that was read freely, in all cells that hold it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadFreely {
    /// What it was read as.
    pub told: FreelyTold,
    /// The first cell.
    pub first: Place,
    /// The lines, or the rows of the sheet.
    pub lines: Vec<usize>,
    /// Index of its column.
    pub column: usize,
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
    /// What is told of it: `UTF-8 met BOM, puntkomma`.
    pub fn told(&self) -> FileTold {
        match self {
            Self::Text(TextFormat { encoding, bom, separator, sep_line }) => FileTold::Text {
                encoding: if *encoding == "windows-1252" { "Windows-1252" } else { encoding },
                mark: bom.then_some(FileRemark::ByteOrderMark),
                separator: *separator,
                sep_line: sep_line.then_some(FileRemark::SepLine),
            },
            Self::Sheet(SheetFormat { kind, name, others }) => {
                let told = |name: &String| SheetTold::Shown { name: name.as_str().into() };
                let not_read = || FileRemark::NotRead { sheets: others.iter().map(told).collect() };
                FileTold::Sheet { kind, name: name.as_str().into(), others: (!others.is_empty()).then(not_read) }
            }
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

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextFormat {
    /// `UTF-8`, `windows-1252`, `UTF-16LE`, `UTF-16BE`.
    pub encoding: &'static str,
    /// Whether it opens with a byte order mark.
    pub bom: bool,
    /// Between the fields.
    pub separator: Separator,
    /// Whether a first line `sep=` was passed over.
    pub sep_line: bool,
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

    /// These without those of rows that were counted twice, which are among them.
    pub(super) fn minus(self, other: Self) -> Self {
        Self {
            dated: self.dated - other.dated,
            unanswered: self.unanswered - other.unanswered,
            declined: self.declined - other.declined,
            ineligible: self.ineligible - other.ineligible,
            already: self.already - other.already,
        }
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
pub(super) const ION_LARGE: u64 = 30_000;

/// An ION below this is odd: a practice that has just begun has some 300 (domain F1).
pub(super) const ION_SMALL: u64 = 200;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Lang, Message};

    #[test]
    fn a_format_reads_as_people_say_it() {
        let format = TextFormat { encoding: "UTF-8", bom: true, separator: Separator::Semicolon, sep_line: false };
        assert_eq!(FileFormat::Text(format).told().words(Lang::Nl), "UTF-8 met BOM, puntkomma");
        let encoding = encoding_rs::WINDOWS_1252.name();
        let format = TextFormat { encoding, bom: false, separator: Separator::Tab, sep_line: true };
        let words = FileFormat::Text(format).told().words(Lang::En);
        assert_eq!(words, "Windows-1252, tab, first line `sep=` passed over");
    }

    #[test]
    fn a_repair_shows_what_cannot_be_seen() {
        let repaired = Repaired::ReadAs { from: "De\nBrug".into(), to: "De Brug".into() };
        assert_eq!(repaired.words(Lang::Nl), "`De⏎Brug` gelezen als `De Brug`");
    }
}
