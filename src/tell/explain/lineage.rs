//! Under which ids a practice goes through a log.
//!
//! A successor's story has its predecessors', and that of a practice which merged goes up to the merger.

use crate::draw::round::{Amendment, Change};
use crate::transcript::{End, Section, Subject, Transcript};

/// The ids of a practice, section by section.
pub(super) struct Lineage<'a> {
    /// After each section: whose story it is, first the one whose place goes on. Empty after a merger.
    ids: Vec<Vec<&'a str>>,
    /// Where it ended, if it did.
    pub(super) ended: Option<Ended<'a>>,
}

/// How a practice ended: it goes on under another id.
#[derive(Clone, Copy)]
pub(super) struct Ended<'a> {
    /// The section, an amendment.
    pub(super) section: usize,
    pub(super) amendment: &'a Amendment,
    /// The id under which it goes on.
    pub(super) next: &'a str,
    /// Whether its own place went on.
    pub(super) first: bool,
}

impl<'a> Lineage<'a> {
    pub(super) fn of(transcript: &'a Transcript, id: &'a str) -> Self {
        let sections = &transcript.sections;
        let ended = ending(sections, id);
        let mut ids = vec![Vec::new(); sections.len()];
        let mut own = vec![id];
        let many = ended.map_or(sections.len(), |ended| ended.section);
        for (section, ids) in sections.iter().zip(&mut ids).take(many).rev() {
            ids.clone_from(&own);
            for (of, next) in successions(section) {
                own = own.iter().flat_map(|&id| if id == next { of.clone() } else { vec![id] }).collect();
            }
        }
        Self { ids, ended }
    }

    /// Its ids after a section, first the one whose place goes on.
    pub(super) fn after(&self, section: usize) -> &[&'a str] {
        &self.ids[section]
    }

    /// The id whose place an id took over in this section; itself in most.
    pub(super) fn before(section: &'a Section, id: &'a str) -> &'a str {
        successions(section).into_iter().find(|(_, next)| *next == id).map_or(id, |(of, _)| of[0])
    }
}

/// Where a practice went up in another one, and came in no later register.
fn ending<'a>(sections: &'a [Section], id: &str) -> Option<Ended<'a>> {
    let drawn = sections.iter().rev().find_map(Section::drawn);
    let sealed = sections.iter().rev().find_map(|section| match &section.subject {
        Subject::Round { sealed, .. } if matches!(section.end, End::Sealed) => Some(sealed),
        Subject::Round { .. } | Subject::Amendment(_) | Subject::Handover(_) => None,
    });
    let is_in = drawn.is_some_and(|drawn| drawn.standing.sealed.register.find(id).is_some())
        || sealed.is_some_and(|sealed| sealed.register.find(id).is_some());
    let ends = |(section, own): (usize, &'a Section)| {
        let (of, next) = successions(own).into_iter().find(|(of, next)| *next != id && of.contains(&id))?;
        let Subject::Amendment(amendment) = &own.subject else { return None };
        Some(Ended { section, amendment, next, first: of[0] == id })
    };
    sections.iter().enumerate().rev().find_map(ends).filter(|_| !is_in)
}

/// Who goes on under which id by a section that was worked out.
fn successions(section: &Section) -> Vec<(Vec<&str>, &str)> {
    let (Subject::Amendment(amendment), Some(_)) = (&section.subject, section.drawn()) else { return Vec::new() };
    amendment
        .changes
        .iter()
        .filter_map(|change| match change {
            Change::Successor { of, record } => Some((of.iter().map(|id| id.as_str()).collect(), record.id.as_str())),
            _ => None,
        })
        .collect()
}
