//! What is said of the verbs: what they did, what comes next, and why they refuse. A file for each verb or family.

use super::message::Entry;
use super::noun::Noun;

pub mod amend;
pub mod arg;
pub mod beacon;
pub mod chances;
pub mod confirm;
pub mod cosign;
pub mod demo;
pub mod help;
pub mod init;
pub mod key;
pub mod letters;
pub mod list;
pub mod log;
pub mod minutes;
pub mod noun;
pub mod paper;
pub mod plan;
pub mod policy;
pub mod practice;
pub mod rehearse;
pub mod remember;
pub mod roster;
pub mod seal;
pub mod witness;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[
    amend::AmendRefusal::ENTRIES,
    amend::Amended::ENTRIES,
    amend::Classed::ENTRIES,
    amend::Filled::ENTRIES,
    amend::Corrected::ENTRIES,
    amend::Reallocated::ENTRIES,
    amend::Taken::ENTRIES,
    amend::Wished::ENTRIES,
    arg::Ahead::ENTRIES,
    arg::ArgFault::ENTRIES,
    arg::EntropyFault::ENTRIES,
    arg::Total::ENTRIES,
    beacon::Answer::ENTRIES,
    beacon::Appears::ENTRIES,
    beacon::FetchRefusal::ENTRIES,
    beacon::Fetched::ENTRIES,
    beacon::Left::ENTRIES,
    beacon::Told::ENTRIES,
    chances::ChancesRefusal::ENTRIES,
    chances::Written::ENTRIES,
    confirm::Answer::ENTRIES,
    confirm::Confirm::ENTRIES,
    confirm::ConfirmFault::ENTRIES,
    confirm::Private::ENTRIES,
    confirm::Published::ENTRIES,
    confirm::WouldSeal::ENTRIES,
    cosign::Confirm::ENTRIES,
    cosign::Counted::ENTRIES,
    cosign::RequestRefusal::ENTRIES,
    cosign::Requested::ENTRIES,
    cosign::Seal::ENTRIES,
    cosign::Signed::ENTRIES,
    cosign::SubmitRefusal::ENTRIES,
    cosign::Submitted::ENTRIES,
    demo::Step::ENTRIES,
    help::Begin::ENTRIES,
    help::Hint::ENTRIES,
    help::UsageFault::ENTRIES,
    init::InitDone::ENTRIES,
    init::InitRefusal::ENTRIES,
    init::SampleMade::ENTRIES,
    init::SampleRefusal::ENTRIES,
    init::WayMeans::ENTRIES,
    init::WayName::ENTRIES,
    key::Aloud::ENTRIES,
    key::Announced::ENTRIES,
    key::ChangeRefusal::ENTRIES,
    key::Made::ENTRIES,
    key::PassphraseFault::ENTRIES,
    key::Place::ENTRIES,
    key::SecretMade::ENTRIES,
    key::KeygenRefusal::ENTRIES,
    key::ShowRefusal::ENTRIES,
    key::Typed::ENTRIES,
    key::WouldChange::ENTRIES,
    letters::LettersRefusal::ENTRIES,
    letters::LettersWritten::ENTRIES,
    list::AgainstRefusal::ENTRIES,
    list::ChangeTold::ENTRIES,
    list::ListRefusal::ENTRIES,
    list::Listed::ENTRIES,
    list::Mistakes::ENTRIES,
    list::Where::ENTRIES,
    log::CosignNext::ENTRIES,
    log::DrawNext::ENTRIES,
    log::GrowRefusal::ENTRIES,
    log::Root::ENTRIES,
    log::SiblingRefusal::ENTRIES,
    minutes::MinutesRefusal::ENTRIES,
    minutes::MinutesWritten::ENTRIES,
    paper::OnPaper::ENTRIES,
    paper::PaperRefusal::ENTRIES,
    plan::Asked::ENTRIES,
    plan::Early::ENTRIES,
    plan::Follows::ENTRIES,
    plan::GivenRefusal::ENTRIES,
    plan::PlanRefusal::ENTRIES,
    plan::ThrowsKept::ENTRIES,
    plan::GivesWay::ENTRIES,
    plan::TypedTwice::ENTRIES,
    plan::Who::ENTRIES,
    policy::PolicyFileFault::ENTRIES,
    policy::Publish::ENTRIES,
    practice::ReceiptRefusal::ENTRIES,
    practice::ReceiptWritten::ENTRIES,
    practice::Unknown::ENTRIES,
    rehearse::RehearseRefusal::ENTRIES,
    rehearse::Rehearsed::ENTRIES,
    remember::Remember::ENTRIES,
    remember::RememberRefusal::ENTRIES,
    roster::RosterChange::ENTRIES,
    roster::RosterRefusal::ENTRIES,
    roster::RosterWritten::ENTRIES,
    seal::Closed::ENTRIES,
    seal::DrawRefusal::ENTRIES,
    seal::Drawn::ENTRIES,
    seal::Sealed::ENTRIES,
    seal::WouldClose::ENTRIES,
    witness::ListenRefusal::ENTRIES,
    witness::Listening::ENTRIES,
];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = noun::NOUNS;
