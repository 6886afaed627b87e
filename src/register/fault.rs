//! What can be wrong with a register.
//!
//! Each part of the reading has its own kinds: the file ([`FileFault`], [`WorkbookFault`]), its headings
//! ([`ColumnFault`]), its rows ([`RowFault`]), the cells ([`CodeFault`], [`IonFault`], [`WishFault`], [`TextFault`],
//! [`AnswerFault`], [`SinceFault`], [`SheetFault`]), and what concerns several practices ([`GroupFault`], [`BaseFault`]).

mod cell;
mod column;
mod file;
mod row;
mod sheet;
mod unit;
mod wish;
mod workbook;

pub use cell::{AnswerFault, CodeFault, IonFault, TextFault};
pub use column::{ColumnFault, Field, Wanted};
pub use file::FileFault;
pub(super) use file::separator_word;
pub use row::RowFault;
pub use sheet::SheetFault;
pub(super) use sheet::is_error;
pub use unit::{BaseFault, GroupFault, Pair, SinceFault};
pub use wish::{WishFault, WishFaultKind};
pub use workbook::{Headings, SheetName, Shown, WorkbookFault};

use super::options::Mending;
use crate::say;
use crate::words::fault::Wording;
use crate::words::lang::Lang;

/// One kind of mistake in the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RegisterFault {
    /// The file as a whole.
    File(FileFault),
    /// A workbook, or the choice of its sheet.
    Workbook(WorkbookFault),
    /// A row.
    Row(RowFault),
    /// The headings.
    Column(ColumnFault),
    /// The code of a practice.
    Code(CodeFault),
    /// A number of patients.
    Ion(IonFault),
    /// A wish.
    Wish(WishFault),
    /// A name, a region or an insurer.
    Text(TextFault),
    /// A yes or a no.
    Answer(AnswerFault),
    /// A day since which a practice takes part.
    Since(SinceFault),
    /// A cell of a sheet.
    Sheet(SheetFault),
    /// A group.
    Group(GroupFault),
    /// A base of a region.
    Base(BaseFault),
}

impl RegisterFault {
    fn words(&self, lang: Lang) -> Words {
        match self {
            Self::File(fault) => fault.words(lang),
            Self::Workbook(fault) => fault.words(lang),
            Self::Row(fault) => fault.words(lang),
            Self::Column(fault) => fault.words(lang),
            Self::Code(fault) => fault.words(lang),
            Self::Ion(fault) => fault.words(lang),
            Self::Wish(fault) => fault.words(lang),
            Self::Text(fault) => fault.words(lang),
            Self::Answer(fault) => fault.words(lang),
            Self::Since(fault) => fault.words(lang),
            Self::Sheet(fault) => fault.words(lang),
            Self::Group(fault) => fault.words(lang),
            Self::Base(fault) => fault.words(lang),
        }
    }

    /// The option that mends it, if there is one, and where it says how many such rows there are.
    pub(super) fn mended_by(&mut self) -> Option<(Mending, &mut u64)> {
        match self {
            Self::Code(CodeFault::LostZero { rows, .. }) => Some((Mending::RestoreLeadingZeros, rows)),
            Self::Row(RowFault::Total { plain: Some(rows), .. }) => Some((Mending::SkipTotals, rows)),
            Self::Row(RowFault::Doubled { repeated: Some(rows), .. }) => Some((Mending::DropRepeatedRows, rows)),
            _ => None,
        }
    }
}

impl Wording for RegisterFault {
    fn what(&self, lang: Lang) -> String {
        self.words(lang).what
    }

    fn mend(&self, lang: Lang) -> String {
        self.words(lang).mend
    }
}

macro_rules! register_fault_from {
    ($($part:ident($kind:ident)),+) => {
        $(impl From<$kind> for RegisterFault {
            fn from(fault: $kind) -> Self {
                Self::$part(fault)
            }
        })+
    };
}

register_fault_from!(
    File(FileFault),
    Workbook(WorkbookFault),
    Row(RowFault),
    Column(ColumnFault),
    Code(CodeFault),
    Ion(IonFault),
    Wish(WishFault),
    Text(TextFault),
    Answer(AnswerFault),
    Since(SinceFault),
    Sheet(SheetFault),
    Group(GroupFault),
    Base(BaseFault)
);

/// What is wrong and how to mend it, side by side, so that neither is written without the other in view.
struct Words {
    what: String,
    mend: String,
}

/// The end of a mend: the option that repairs this row and all others like it.
fn or_pass(lang: Lang, mending: Mending, rows: u64) -> String {
    let (option, all) = (mending.code(), lang.number(rows));
    let verb = match mending {
        Mending::RestoreLeadingZeros => lang.pick("te herstellen", "restore"),
        Mending::SkipTotals | Mending::DropRepeatedRows => lang.pick("over te slaan", "pass over"),
    };
    match rows {
        1 => {
            say!(lang, nl: ", of geef --{option} mee om deze ene {verb}", en: ", or pass --{option} to {verb} this one")
        }
        _ => {
            say!(lang, nl: ", of geef --{option} mee om alle {all} {verb}", en: ", or pass --{option} to {verb} all {all} of them")
        }
    }
}

/// Longer values are cut off in a message.
const SHOWN_CHARS: usize = 60;

/// A value as it can stand in a message: on one line, nothing invisible, not too long.
pub(super) fn shown(value: &str) -> String {
    let mut text = String::new();
    for (count, char) in value.replace("\r\n", "\n").chars().enumerate() {
        if count == SHOWN_CHARS {
            text.push('…');
            break;
        }
        match char {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => text.push('⏎'),
            _ if crate::words::fault::is_invisible(char) => text.push_str(&code_point(char)),
            _ => text.push(char),
        }
    }
    text
}

/// `U+200B`.
fn code_point(char: char) -> String {
    format!("U+{:04X}", u32::from(char))
}

/// `` `a`, `b` `` with the last two joined by `or`.
fn list(lang: Lang, values: &[String]) -> String {
    let quoted: Vec<String> = values.iter().map(|value| format!("`{}`", shown(value))).collect();
    match quoted.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} {} {last}", rest.join(", "), lang.pick("of", "or")),
        _ => quoted.concat(),
    }
}
