//! What stands against a round, at the rows of its register.

use crate::draw::round::{RoundFault, Stood};
use crate::draw::units::{GroupFault, PlacedBy};
use crate::env::Env;
use crate::register::{Field, locate};
use crate::roster::Names;
use crate::rules::RulesFile;
use crate::verbs::arg::reading::ReadingArgs;
use crate::verbs::arg::shown::shown;
use crate::verbs::step::refused::{Placed, Refused};
use crate::words::Wording;
use crate::words::value::Digits;
use jiff::civil::Date;
use std::path::Path;

/// A register that was read, and what it was read with.
pub struct Rows<'a> {
    /// Its file.
    pub path: &'a Path,
    /// The rules.
    pub file: &'a RulesFile,
    /// What was asked.
    pub reading: &'a ReadingArgs,
}

/// Something about a practice, and the field where it shows; nothing where it stands in no row.
pub struct AtRow<'a> {
    /// What is wrong.
    pub fault: &'a dyn Wording,
    /// The code of the practice, and the field.
    pub cell: Option<(&'a str, Field)>,
}

impl Rows<'_> {
    /// All that stands against it, each at its row: the file is read once more for that.
    pub fn failure(&self, faults: &[AtRow<'_>], env: &Env<'_>) -> Refused {
        let wanted: Vec<(&str, Field)> = faults.iter().filter_map(|fault| fault.cell).collect();
        let file = shown(self.path);
        let bytes = if wanted.is_empty() { Vec::new() } else { env.read(self.path).unwrap_or_default() };
        let mut places = locate(&bytes, &file, (self.file, &self.reading.options()), &wanted).into_iter();
        let placed = faults.iter().map(|AtRow { fault, cell }| {
            let place = cell.and_then(|_| places.next().flatten());
            Placed { fault: *fault, place }
        });
        Refused::of_round(&placed.collect::<Vec<_>>(), &file, env)
    }

    /// All that stands against it as the next round, and which round gave a place.
    pub fn refuse(&self, mut faults: Vec<RoundFault>, earlier: (&[Stood<'_>], Names<'_>), env: &Env<'_>) -> Refused {
        for fault in &mut faults {
            let RoundFault::Group { fault } = fault else { continue };
            if let GroupFault::TakesPart { practice, start, by: by @ None, .. } = &mut **fault {
                *by = placed_by(earlier, practice, *start);
            }
        }
        let rows: Vec<AtRow<'_>> = faults.iter().map(|fault| AtRow { fault, cell: cell(fault) }).collect();
        self.failure(&rows, env)
    }
}

/// Where a fault of a round shows.
fn cell(fault: &RoundFault) -> Option<(&str, Field)> {
    match fault {
        RoundFault::Since { practice, .. } => Some((practice, Field::Since)),
        RoundFault::Group { fault } => Some(match &**fault {
            GroupFault::TakesPart { practice, .. } => (practice, Field::Group),
            GroupFault::Regions { other, .. } => (other, Field::Region),
            GroupFault::Wishes { other, .. } => (other, Field::Wish),
            GroupFault::IsPractice { label } => (label, Field::Practice),
        }),
        RoundFault::Gone { .. }
        | RoundFault::NoBase { .. }
        | RoundFault::Crowded { .. }
        | RoundFault::CrowdedAll { .. } => None,
    }
}

/// The round in which a practice got the place that it has.
fn placed_by((rounds, names): (&[Stood<'_>], Names<'_>), code: &str, start: Date) -> Option<PlacedBy> {
    let placed = rounds.iter().find(|stood| {
        let practice = stood.standing.sealed.register.find(names.id(code));
        practice.is_some_and(|practice| stood.standing.outcome(practice).start == Some(start))
    });
    placed.map(|stood| PlacedBy::Round { number: Digits(stood.sealed.round.number) })
}
