//! Where a practice stands in a log.

use super::scene::Scene;
use crate::draw::round::{Amendment, Change, Out};
use crate::register::{Practice, Register};
use crate::roster::Names;
use crate::transcript::{End, Section, Subject, Transcript};
use crate::words::value::Digits;

/// The register in which a practice is looked up: the last one, with its amendments, in which it is; else the last one.
pub fn register_with<'a>(transcript: &'a Transcript, names: Names<'_>, asked: &str) -> Option<&'a Register> {
    let has = |register: &&Register| {
        let named = |practice: &Practice| names.name(practice).eq_ignore_ascii_case(asked);
        register.find(asked).is_some() || register.practices().iter().any(named)
    };
    let mut registers = transcript.sections.iter().rev().filter_map(register_of);
    let last = registers.clone().next();
    registers.find(has).or(last)
}

/// The register of a section, as it stands after it.
pub(super) fn register_of(section: &Section) -> Option<&Register> {
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

/// The amendment by which a practice withdrew from the round of a scene, and the line that says so.
pub(super) fn withdrawal<'a>(
    transcript: &'a Transcript,
    scene: &Scene<'a>,
    id: &str,
) -> Option<(&'a Amendment, Digits)> {
    // who came back, or went on as another, has not
    let out = scene.drawn.standing.out.get(id);
    out.filter(|out| matches!(out, Out::Withdrew(_)))?;
    let sections = transcript.sections.get(..=scene.section)?;
    let drawn = sections.iter().rev().filter(|section| section.drawn().is_some());
    let mut amendments = drawn.map_while(|section| match &section.subject {
        Subject::Amendment(amendment) => Some((section, amendment)),
        Subject::Round { .. } | Subject::Handover(_) => None,
    });
    amendments.find_map(|(section, amendment)| {
        let is_own = |change: &Change| matches!(change, Change::Withdraw { practice } if practice == id);
        let at = amendment.changes.iter().position(is_own)?;
        Some((amendment, Digits::from(section.change_line(at))))
    })
}
