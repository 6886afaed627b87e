//! What is told of a log that was verified, and of a round before it is sealed.

pub mod baskets;
pub mod charter;
pub mod cosign;
pub mod count;
pub mod explain;
mod handover;
pub mod headline;
mod layout;
pub mod letters;
pub mod list;
pub mod listed;
pub mod minutes;
pub mod paper;
pub mod published;
pub mod reason;
pub mod receipt;
pub mod rehearsal;
pub mod report;
pub mod section;
pub mod status;
pub mod survey;
pub mod terms;
pub mod trust;
pub mod verdict;
