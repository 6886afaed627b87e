//! What a handover changes in who signs: for a verdict, and for a witness who is asked to sign it.

use crate::transcript::{Section, Subject};
use crate::words::verify::HandoverWords;

/// What changes in who signs.
pub(super) fn handover_words(section: &Section) -> Vec<HandoverWords> {
    let Subject::Handover(handover) = &section.subject else { return Vec::new() };
    let (before, after) = (&*section.signers, &handover.signers);
    let organiser =
        (before.organiser != after.organiser).then(|| HandoverWords::Organiser { key: after.organiser.to_string() });
    let gone = before.witnesses.iter().filter(|witness| !after.witnesses.contains(witness));
    let gone = gone.map(|own| HandoverWords::Gone { role: own.role.clone(), key: own.key.to_string() });
    let new = after.witnesses.iter().filter(|witness| !before.witnesses.contains(witness));
    let new = new.map(|own| HandoverWords::New { role: own.role.clone(), key: own.key.to_string() });
    let required = (before.required != after.required)
        .then_some(HandoverWords::Required { new: after.required, old: before.required });
    let mut lines: Vec<HandoverWords> = organiser.into_iter().chain(gone).chain(new).chain(required).collect();
    if lines.is_empty() {
        lines.push(HandoverWords::Nothing);
    }
    lines
}
