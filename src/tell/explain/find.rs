//! Where a practice stands in a log.

use crate::draw::round::{Change, Out};
use crate::register::{Practice, Register};
use crate::roster::Names;
use crate::transcript::{End, Section, Subject, Transcript};

/// The register in which a practice is looked up: the last one, with its amendments; or an earlier one, for a practice
/// that was in a round and is in no later register.
pub fn register_with<'a>(transcript: &'a Transcript, names: Names<'_>, asked: &str) -> Option<&'a Register> {
    let has = |register: &&Register| {
        let named = |practice: &Practice| names.name(practice).eq_ignore_ascii_case(asked);
        register.find(asked).is_some() || register.practices().iter().any(named)
    };
    let registers = || transcript.sections.iter().rev().filter_map(register_of);
    let last = registers().next();
    last.filter(has).or_else(|| {
        let gone = successor(transcript, asked).is_none();
        registers().find(has).filter(|_| gone).or(last)
    })
}

/// The register of a section, as it stands after it.
fn register_of(section: &Section) -> Option<&Register> {
    match (section.drawn(), &section.subject) {
        (Some(drawn), _) => Some(&drawn.standing.sealed.register),
        (None, Subject::Round { sealed, .. }) => Some(&sealed.register),
        (None, Subject::Amendment(_) | Subject::Handover(_)) => None,
    }
}

/// The id under which a practice goes on, if an amendment let another take its place.
pub fn successor<'a>(transcript: &'a Transcript, id: &str) -> Option<&'a str> {
    let changes = transcript.sections.iter().filter(|section| matches!(section.end, End::Drawn(_)));
    let changes = changes.flat_map(|section| match &section.subject {
        Subject::Amendment(amendment) => amendment.changes.as_slice(),
        Subject::Round { .. } | Subject::Handover(_) => &[],
    });
    changes.rev().find_map(|change| match change {
        Change::Successor { of, record } if record.id != id && of.iter().any(|ended| ended == id) => {
            Some(record.id.as_str())
        }
        _ => None,
    })
}

/// Whether the practice withdrew from the round that was drawn last.
pub(super) fn has_withdrawn(transcript: &Transcript, id: &str) -> bool {
    let out = transcript.drawn().and_then(|drawn| drawn.standing.out.get(id));
    matches!(out, Some(Out::Withdrew(_)))
}
