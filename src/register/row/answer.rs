//! What a practice answered and which conditions it meets, and what the register keeps of it: a wish and a class.

use super::reader::RowReader;
use crate::register::cell::read_yes_no;
use crate::register::field::Field;
use crate::register::freely::Cells;
use crate::register::plain::is_plain;
use crate::register::report::{FreelyTold, OddityKind};
use crate::register::rows::Cell;
use crate::register::spot::Spot;
use crate::register::wish::{Answer, read_wish};
use crate::rules::NoAnswer;
use jiff::civil::Date;

/// So many different wishes are remembered.
const WISHES: usize = 16;

impl<'t> RowReader<'t, '_> {
    /// What the practice answered, from the wish and from `deelname` together.
    pub(super) fn answer(&mut self, cells: &[Cell<'t>]) -> Option<Answer> {
        let wish = self.wish(cells);
        let Some((cell, spot)) = self.cell(cells, Field::Participation) else { return wish };
        let value = cell.value();
        let takes_part = match read_yes_no(&value) {
            Ok(_) if value.trim().is_empty() => return wish,
            Ok(takes_part) => takes_part,
            Err(fault) => {
                self.piece.notes.fault(spot, fault);
                return wish;
            }
        };
        let contradicts = match wish {
            Some(Answer::Declined) => takes_part,
            Some(Answer::Dated(_) | Answer::Moved(_)) => !takes_part,
            Some(Answer::Silent) | None => false,
        };
        if contradicts {
            self.piece.notes.oddity(spot, OddityKind::TwoAnswers { answer: value.trim().into() });
        }
        if takes_part { wish } else { Some(Answer::Declined) }
    }

    fn wish(&mut self, cells: &[Cell<'t>]) -> Option<Answer> {
        let (cell, spot) = self.cell(cells, Field::Wish)?;
        if let Some((_, answer)) = self.wishes.iter().find(|(raw, _)| *raw == cell.raw) {
            return Some(*answer);
        }
        let value = cell.value();
        match read_wish(&value, &self.plan.starts) {
            Ok(Answer::Moved(start)) => {
                self.piece.notes.repair(spot, value.trim(), &start.to_string());
                Some(Answer::Moved(start))
            }
            Ok(answer) if is_plain(&value, answer) => {
                if self.wishes.len() < WISHES {
                    self.wishes.push((cell.raw, answer));
                }
                Some(answer)
            }
            Ok(answer) => {
                let value = value.trim();
                self.note_freely(
                    spot,
                    value,
                    match answer {
                        Answer::Dated(date) | Answer::Moved(date) => FreelyTold::Date { value: value.into(), date },
                        Answer::Silent => FreelyTold::Silent { value: value.into() },
                        Answer::Declined => FreelyTold::Declined { value: value.into() },
                    },
                );
                Some(answer)
            }
            Err(fault) => {
                self.piece.notes.fault(spot, fault);
                None
            }
        }
    }

    /// Notes what was made of an answer that does not say it in so many words.
    pub(super) fn note_freely(&mut self, spot: Spot, value: &str, told: FreelyTold) {
        let key = (spot.column.unwrap_or_default(), value.to_owned());
        self.piece.freely.entry(key).or_insert(Cells { told, spots: Vec::new() }).spots.push(spot);
    }

    /// Whether the practice passes the minimal hurdle (R26–R29), and its class: the first of which all conditions hold (R64).
    pub(super) fn standing(&mut self, cells: &[Cell<'t>]) -> Standing {
        let plan = self.plan;
        for (index, (_, column)) in plan.columns.conditions.iter().enumerate() {
            let Some(column) = *column else { continue };
            self.conditions[index] = match read_yes_no(&cells[column].value()) {
                Ok(holds) => holds,
                Err(fault) => {
                    self.piece.notes.fault(Spot { at: cells[column].start, column: Some(column) }, fault);
                    false
                }
            };
        }
        let holds = |all: &[usize]| all.iter().all(|&index| self.conditions[index]);
        if !holds(&plan.eligibility) {
            return Standing::Ineligible;
        }
        let class = (0..).zip(&plan.classes).find(|(_, class)| holds(class)).map(|(index, _)| index);
        Standing::Eligible { class }
    }

    /// Counts the answer and makes a wish of it. Why a practice has no wish is not kept (design 5, privacy).
    pub(super) fn count(&mut self, answer: Option<Answer>, standing: Standing, since: Option<Date>) -> Counted {
        let none = Counted { wish: None, silent: false };
        let Some(answer) = answer else { return none };
        let answers = &mut self.piece.answers;
        match answer {
            _ if since.is_some() => answers.already += 1,
            _ if standing == Standing::Ineligible => answers.ineligible += 1,
            Answer::Dated(date) | Answer::Moved(date) => {
                answers.dated += 1;
                return Counted { wish: Some(date), silent: false };
            }
            Answer::Silent => {
                answers.unanswered += 1;
                // R50, domain A12: "dan stroomt je praktijk in per 1 januari 2024", the last start
                let last = self.plan.starts.last().copied();
                return Counted { wish: last.filter(|_| self.plan.no_answer == NoAnswer::Last), silent: true };
            }
            Answer::Declined => answers.declined += 1,
        }
        none
    }
}

/// What the conditions of the rules make of a practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It passes the minimal hurdle, and is perhaps in a class.
    Eligible {
        /// Index of the class.
        class: Option<u16>,
    },
    /// It does not.
    Ineligible,
}

impl Standing {
    /// Its class, where it has one.
    pub fn class(self) -> Option<u16> {
        match self {
            Self::Eligible { class } => class,
            Self::Ineligible => None,
        }
    }
}

/// What the register keeps of an answer.
pub(super) struct Counted {
    /// The start that the practice wants.
    pub wish: Option<Date>,
    /// Whether it could have one and gave no answer.
    pub silent: bool,
}
