//! What is said of where a log stands.

use super::explain::Headline;
use super::message::Entry;
use super::noun::{Practices, Witnesses};
use super::survey::{Deadline, SourceTold};
use super::verify::WitnessNote;
use jiff::Timestamp;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] =
    &[Ended::ENTRIES, SectionTold::ENTRIES, Standing::ENTRIES, Status::ENTRIES, Step::ENTRIES, WitnessNow::ENTRIES];

crate::nouns! {
    StillWaiting: "wacht nog" "wachten nog", "still waits" "still wait";
}

crate::messages! {
    /// Titles.
    pub enum Status as "status" {
        Title { programme: String, origin: String } nl: "{programme} ({origin})"; en: "{programme} ({origin})";
        Now nl: "Nu:"; en: "Now:";
    }

    /// A round, an amendment or a handover, and how it ended.
    pub enum SectionTold as "status-section" {
        Round { name: Headline, sealed: Timestamp, ended: Option<Ended> }
            nl: "{name}, verzegeld {sealed}: {ended}";
            en: "{name}, sealed {sealed}: {ended}";
        Amendment { name: Headline, reason: String, sealed: Timestamp, ended: Option<Ended> }
            nl: "{name} ({reason}), verzegeld {sealed}: {ended}";
            en: "{name} ({reason}), sealed {sealed}: {ended}";
        Handover { announced: Timestamp, reason: String }
            nl: "Sleutelwissel van {announced}: {reason}";
            en: "Handover of {announced}: {reason}";
    }

    /// How a section ended.
    pub enum Ended as "status-ended" {
        WaitsForDraw { practices: Practices, ion: u64 }
            nl: "wacht op de loting; {practices}, {ion} ION";
            en: "waits for the draw; {practices}, {ion} ION";
        Waits nl: "wacht op uitwerking"; en: "waits to be worked out";
        Aborted { reason: String } nl: "afgebroken: {reason}"; en: "aborted: {reason}";
        Drawn { drawn: Timestamp, standing: Standing }
            nl: "geloot {drawn}; {standing}";
            en: "drawn {drawn}; {standing}";
        WorkedOut { drawn: Timestamp, standing: Standing }
            nl: "uitgewerkt {drawn}; {standing}";
            en: "worked out {drawn}; {standing}";
    }

    /// How many have a start date, and how many wait for one.
    pub enum Standing as "standing" {
        Placed { placed: u64, of: Practices, waiting: StillWaiting }
            nl: "{placed} van {of} met een startdatum, {waiting}";
            en: "{placed} of {of} with a start date, {waiting}";
    }

    /// What somebody must do next.
    pub enum Step as "status-step" {
        Publish { log: String, root: String, short: String }
            nl: "de organisator maakt {log} bekend met het controlegetal, dat het hele verslag samenvat: {root} (kort: {short})";
            en: "the organiser publishes {log} with root {root} (short: {short})";
        CheckLines { program: String, log: String }
            nl: "elke praktijk controleert haar regel: {program} list {log} --sealed --out controlelijst.xlsx";
            en: "each practice checks its line: {program} list {log} --sealed --out check-list.xlsx";
        Baskets { program: String, log: String }
            nl: "ieder kan de manden zien, die al vaststaan: {program} baskets {log} --out manden.xlsx";
            en: "everybody can see the baskets, which are fixed already: {program} baskets {log} --out baskets.xlsx";
        Source { source: SourceTold } nl: "{source}"; en: "{source}";
        WitnessesDone { signed: usize, of: Witnesses, required: usize }
            nl: "medeondertekend door {signed} van {of}, nodig: {required}";
            en: "cosigned by {signed} of {of}, needed: {required}";
        Witnesses { signed: usize, of: Witnesses, required: usize, before: Option<Deadline>, program: String, log: String }
            nl: "medeondertekend door {signed} van {of}, nodig: {required}{before}; wie nog niet tekende: {program} cosign {log} --key GETUIGE";
            en: "cosigned by {signed} of {of}, needed: {required}{before}; who did not sign yet: {program} cosign {log} --key WITNESS";
        Draw { program: String, log: String }
            nl: "daarna: {program} draw {log} --key SLEUTEL";
            en: "then: {program} draw {log} --key KEY";
        Abort { program: String, log: String }
            nl: "gaat het niet door: {program} abort {log} --reason WAAROM --key SLEUTEL";
            en: "if it does not go on: {program} abort {log} --reason WHY --key KEY";
        SealFirst { program: String, log: String }
            nl: "er is nog niets geloot: {program} seal SPELREGELS AANMELDINGEN --key SLEUTEL --log {log}";
            en: "nothing was drawn yet: {program} seal RULES REGISTER --key KEY --log {log}";
        Lists { program: String, log: String }
            nl: "niets wacht; elke verzekeraar krijgt zijn lijst: {program} list {log} --start DATUM";
            en: "nothing waits; each insurer gets its list: {program} list {log} --start DATE";
        ListsLater { program: String, log: String }
            nl: "gewacht wordt op de handtekeningen van de getuigen; daarna krijgt elke verzekeraar zijn lijst: {program} list {log} --start DATUM";
            en: "what waits is the cosignatures; then each insurer gets its list: {program} list {log} --start DATE";
        Next { program: String, log: String }
            nl: "verandert er iets: {program} amend; een volgende ronde: {program} seal SPELREGELS AANMELDINGEN --key SLEUTEL --log {log}";
            en: "if something changes: {program} amend; a next round: {program} seal RULES REGISTER --key KEY --log {log}";
    }

    /// Whether a witness signed.
    pub enum WitnessNow as "status-witness" {
        Signed { time: Timestamp, role: String, name: String, note: WitnessNote }
            nl: "getekend op {time}: {role} ({name}){note}";
            en: "signed on {time}: {role} ({name}){note}";
        NotYet { role: String, name: String } nl: "nog niet: {role} ({name})"; en: "not yet: {role} ({name})";
    }
}
