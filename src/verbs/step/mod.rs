//! Work that several verbs have in common: reading and growing a log, planning a round, what sources give.

pub(super) mod earlier;
pub(super) mod entropy;
pub(super) mod give;
pub(super) mod grow;
pub(super) mod letters;
pub(super) mod lookup;
pub(super) mod memory;
pub(super) mod paper;
pub(super) mod plan;
pub(super) mod policy;
pub(super) mod read;
pub(super) mod recall;
pub(super) mod receipts;
pub(super) mod refused;
pub(super) mod report;
pub(super) mod rows;
pub(super) mod same;
pub(super) mod sibling;
pub(super) mod signatures;
pub(super) mod throws;
