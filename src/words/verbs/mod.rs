//! What is said of the verbs: what they did, what comes next, and why they refuse. A file for each verb or family.

use super::message::Entry;
use super::noun::Noun;

pub mod arg;
pub mod help;
pub mod log;
pub mod plan;
pub mod policy;
pub mod roster;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[
    arg::ArgFault::ENTRIES,
    arg::EntropyFault::ENTRIES,
    arg::Total::ENTRIES,
    help::Hint::ENTRIES,
    help::UsageFault::ENTRIES,
    log::CosignNext::ENTRIES,
    log::DrawNext::ENTRIES,
    log::GrowRefusal::ENTRIES,
    log::Root::ENTRIES,
    log::SiblingRefusal::ENTRIES,
    plan::Asked::ENTRIES,
    plan::Follows::ENTRIES,
    plan::GivenRefusal::ENTRIES,
    plan::MoreFaults::ENTRIES,
    plan::PlanRefusal::ENTRIES,
    plan::Who::ENTRIES,
    policy::PolicyFileFault::ENTRIES,
    policy::Publish::ENTRIES,
    roster::RosterChange::ENTRIES,
    roster::RosterRefusal::ENTRIES,
    roster::RosterWritten::ENTRIES,
];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = plan::NOUNS;
