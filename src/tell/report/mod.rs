//! The report (*rapport*) on rules and a register: everything that is wrong, odd or worth knowing, by kind and by row; and who
//! misses which condition. For the organisation alone: nothing of it enters a log or a list.
//!
//! Comes in: what was found, as [`Finding`]s. Goes out: a text, a page in one file, or a workbook. The sentences are in
//! `words::report`, and where a finding has its own words already in the room that found it.

mod conditions;
mod document;
mod finding;
mod gather;
mod page;
mod text;
mod workbook;

pub use conditions::{ConditionList, conditions_document};
pub use document::{Document, Head, Section, report_document};
pub use finding::{Finding, count};
pub use gather::{against_findings, fault_findings, noticed_findings, refused, survey_findings};
pub use page::write_page;
pub use text::write_text;
pub use workbook::{Copy, write_workbook};
