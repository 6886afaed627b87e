//! The register (*aanmeldingen*): every practice of the area, also those that did not answer.
//!
//! Comes in: `aanmeldingen.csv` or a workbook of Excel (how it differs: `book/mod.rs`), the rules, and what was asked
//! ([`Options`], [`read_register`]). Goes out: a [`Reading`]: the [`Register`]
//! as it will be sealed, with all that was repaired, passed over or odd. Refuses: whatever is ambiguous, all
//! faults in one run. What a practice answered or which conditions it fails does not leave this module:
//! the register holds its class and the resulting wish (design 5, privacy).

// What is read, and what goes out.
mod ion;
mod options;
mod practice;
mod report;
mod uzovi;

// What is noticed on the way, and where.
mod fault;
mod lines;
mod note;
mod place;
mod spot;

// Bytes to a table.
mod across;
mod book;
mod field;
mod fold;
mod head;
mod heading;
mod kind;
mod page;
mod rows;
mod separator;
mod sheet;
mod table;
mod tables;
mod text;

// A table to practices.
mod alike;
mod cell;
mod column;
mod label;
mod plain;
mod row;
mod wish;

// What concerns all rows, and the way from one end to the other.
mod freely;
mod grid;
mod group;
mod insurer;
mod read;
mod record;
mod repeat;
mod total;
mod whole;

pub use cell::{read_code, read_ion, whole_number};
pub use fault::{
    AnswerFault, BaseFault, CodeFault, ColumnFault, FileFault, GroupFault, IonFault, KindFault, RegisterFault,
    RowFault, SheetFault, SinceFault, TextFault, UzoviFault, WishFault, WorkbookFault,
};
pub use field::{Field, Wanted};
pub use grid::{Extent, Grid, GridCell, GridColumn, GridRow};
pub use insurer::Spelt;
pub use ion::{ION_MAX, Ion};
pub use options::{Mend, Mending, Options};
pub use practice::{Misfit, Practice, Register, Terms, narrow};
pub use read::{MOST_BYTES, conditions_met, copy_register, inspect_register, locate, read_register};
pub use record::Record;
pub use report::{
    Answers, FileFormat, FreelyTold, Noticed, Oddity, OddityKind, ReadFreely, Reading, Refused, Repair, Repaired,
    SheetFormat, TextFormat,
};
pub use row::Met;
pub use separator::Separator;
pub use tables::{PlainRow, PlainTable, read_tables};
pub use uzovi::Uzovi;
