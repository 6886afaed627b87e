//! The report (*rapport*) on rules and a register: everything that is wrong, odd or worth knowing, by kind and by row; and who
//! misses which condition. For the organisation alone: nothing of it enters a log or a list.
//!
//! Comes in: what was found, as [`Finding`]s, and the register as it stands in its file. Goes out: what is said at which cell
//! ([`Sheet`]), and a text, a page in one file or a workbook; the desk shows the same page. The sentences are in
//! `words::report`, and where a finding has its own words already in the room that found it.

mod checked;
mod conditions;
mod document;
mod finding;
mod gather;
mod grid;
mod page;
mod sheet;
mod since;
mod text;
mod workbook;

pub use checked::Checked;
pub use conditions::{ConditionList, conditions_document};
pub use document::{Document, Head, Section, report_document};
pub use finding::{Finding, Of, count};
pub use gather::{against_findings, fault_findings, noticed_findings, refused, survey_findings};
pub use grid::{MOST_ROWS, SHEET_STYLE, Shown, View, Which};
pub use page::{sections_markup, write_page};
pub use sheet::Sheet;
pub use since::{Reach, Seen, Since};
pub use text::write_text;
pub use workbook::write_workbook;
