//! Lists of practices, for insurers and for the practices themselves.
//!
//! Comes in: a verified transcript. Goes out: a [`Table`], which [`form`] writes as a workbook, as CSV with its data package, or
//! as JSON, and [`proof`] with what proves every row. Headings are Dutch in every locale: a list is the same bytes everywhere.
//! A column is one line of the table columns in [`row`], [`sealed`] or [`changes`]: its heading in both languages, what stands in it, its value.

pub mod against;
mod ask;
pub mod changes;
mod days;
pub mod form;
mod held;
pub mod insurers;
mod origin;
pub mod overview;
pub mod participants;
pub mod proof;
pub mod row;
pub mod sealed;
pub mod table;
pub mod when;

pub use ask::{Request, Scope, is_insured};
pub use held::{Holder, Stop, holders};
pub use origin::{About, change_facts};
pub use participants::List;
pub use proof::{lines_of, write_proof};
pub use row::{Row, Sources, StopLines};
pub use sealed::SealedRound;
pub use table::{Column, Head, Kind, Table, Value};
