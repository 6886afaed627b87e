//! Faults of pseudonyms: what stays home stands in the log, or what stands there is none.

use super::draft::Draft;
use super::{Fault, fault};

const FIRST: &str = "practice";

/// All of them.
pub fn faults() -> Vec<Fault> {
    let bent =
        |name, bend: fn(Draft) -> Draft| fault(name, bend(Draft::golden("pseudoniemen").until("checkpoint")).signed());
    let again = |name, bend: fn(Draft) -> Draft| {
        let log = Draft::golden("pseudoniemen");
        let second = log.at("round number=2");
        let log = bend(log.looking_from(second)).until("checkpoint");
        let at = log.lines.len() - 1;
        fault(name, log.looking_from(at).stating("checkpoint", &super::signer::Signer::organiser(), |due| due.text()))
    };
    vec![
        bent("identity-unknown", |log| log.set("rules", "identity", "\"hidden\"")),
        bent("identity-missing", |log| log.without("rules", "identity")),
        bent("pseudonym-of-an-open-log", |log| log.set("rules", "identity", "\"open\"")),
        bent("pseudonym-agb-code", |log| log.set(FIRST, "id", "\"01990001\"")),
        bent("pseudonym-capitals", |log| log.change(FIRST, "id", str::to_uppercase)),
        bent("pseudonym-too-short", |log| log.change(FIRST, "id", |id| format!("{}\"", &id[..64]))),
        bent("pseudonym-with-a-name", |log| log.set(FIRST, "name", "\"De Linde (FICTIEF)\"")),
        bent("pseudonym-with-an-insurer", |log| log.set(FIRST, "insurer", "\"CZ 7119\"")),
        bent("pseudonym-with-an-empty-insurer", |log| log.set(FIRST, "insurer", "\"\"")),
        bent("pseudonym-of-a-group-open", |log| log.set(FIRST, "group", "\"hoed-west\"")),
        again("identity-changed", |log| {
            // in a free programme these could be ids of an open log
            log.set("rules", "profile", "\"free\"").set("rules", "identity", "\"open\"")
        }),
    ]
}
