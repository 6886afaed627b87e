//! The code of a practice, and rows that have none because they add up others.

use super::piece::{Bare, Sum};
use super::reader::{RowReader, map_text};
use crate::register::cell::{read_code, read_ion};
use crate::register::fault::{CodeFault, RowFault};
use crate::register::field::{Field, Wanted};
use crate::register::fold::fold;
use crate::register::options::Mending;
use crate::register::report::OddityKind;
use crate::register::rows::Cell;
use crate::register::spot::Spot;
use crate::rules::Profile;
use std::borrow::Cow;

impl<'t> RowReader<'t, '_> {
    /// The code of the practice, if it has one. `Err` for a row that is a sum: then nothing else in it is read.
    pub(super) fn code(&mut self, cells: &[Cell<'t>]) -> Result<Option<Cow<'t, str>>, ()> {
        let Some((cell, spot)) = self.cell(cells, Field::Practice) else { return Ok(None) };
        let value = cell.value();
        let profile = self.plan.profile;
        let code = match map_text(value.clone(), |value| read_code(value, profile)) {
            // `Totaal` would do as a code under `free`
            Ok(code) if profile == Profile::Free && is_total(&code) && self.is_total(cells) => return Err(()),
            Ok(code) => code,
            Err(fault) => return self.no_code(cells, spot, fault),
        };
        if *code != *value {
            self.piece.notes.repair(spot, &value, &code);
        }
        // Domain B1: 01 is a practice, 37 a health centre; others are perhaps right, so this is no fault.
        if profile == Profile::Leidraad && !code.starts_with("01") && !code.starts_with("37") {
            self.piece.notes.oddity(spot, OddityKind::CodePrefix { code: code.as_ref().into() });
        }
        Ok(Some(code))
    }

    /// What a row is whose code cannot be read: a practice that lost a zero, a sum, or a fault.
    fn no_code(&mut self, cells: &[Cell<'t>], spot: Spot, fault: CodeFault) -> Result<Option<Cow<'t, str>>, ()> {
        match fault {
            CodeFault::LostZero { code, .. } if self.plan.options.allow(Mending::RestoreLeadingZeros) => {
                let restored = format!("0{code}");
                self.piece.notes.repair(spot, &code, &restored);
                self.piece.zeros_restored += 1;
                return Ok(Some(Cow::Owned(restored)));
            }
            CodeFault::LostZero { .. } | CodeFault::SevenDigits { .. } => {}
            CodeFault::Empty if self.is_total(cells) || self.may_be_sum(cells, spot) => return Err(()),
            _ if self.is_total(cells) => return Err(()),
            _ => {}
        }
        self.piece.notes.fault(spot, fault);
        Ok(None)
    }

    /// Whether one of the first cells says that the row adds up others (domain B7); then this is told, or the row is
    /// passed over where that was asked for.
    pub(super) fn is_total(&mut self, cells: &[Cell]) -> bool {
        let region = self.plan.columns.of(Field::Region);
        let says = |(column, cell): (usize, &Cell)| {
            let value = cell.value().into_owned();
            (is_total(&value) || (Some(column) == region && ends_in_total(&value))).then_some(value)
        };
        let Some(value) = cells.iter().enumerate().take(3).find_map(says) else { return false };
        let (value, start) = (value.trim().to_owned(), cells[0].start);
        self.piece.sums.push(Sum { before: self.piece.entries.len(), bare: None });
        let plain = self.is_plain(cells);
        if plain && self.plan.options.allow(Mending::SkipTotals) {
            self.piece.notes.pass_over(start.into(), &value);
            self.piece.totals_skipped += 1;
        } else {
            let (value, or_pass) = (value.into(), Mending::SkipTotals.or_pass(1));
            let fault = if plain { RowFault::PlainTotal { value, or_pass } } else { RowFault::Total { value } };
            self.piece.notes.fault(start, fault);
        }
        true
    }

    /// Whether the row answers nothing. One that does is perhaps a practice with such a name, and is never passed over.
    fn is_plain(&self, cells: &[Cell]) -> bool {
        cells.iter().enumerate().all(|(column, cell)| match self.plan.columns.meaning(column) {
            Some(Wanted::Field {
                field:
                    Field::Practice
                    | Field::Name
                    | Field::Town
                    | Field::Region
                    | Field::Ion
                    | Field::Insurer
                    | Field::Uzovi,
            })
            | None => true,
            Some(_) => is_count(&cell.value()),
        })
    }

    /// Whether nothing but numbers stands in the row: perhaps a sum, which shows when all is read (`total.rs`).
    fn may_be_sum(&mut self, cells: &[Cell], spot: Spot) -> bool {
        let Some((cell, place)) = self.cell(cells, Field::Ion) else { return false };
        let Ok(ion) = read_ion(&cell.value()) else { return false };
        let others = cells.iter().filter(|other| other.start != cell.start);
        let counts = others.clone().all(|other| is_count(&other.value()));
        let nameless = [Field::Name, Field::Region].into_iter().all(|field| {
            let named = self.plan.columns.of(field).and_then(|column| cells.get(column));
            named.is_none_or(|cell| cell.is_blank())
        });
        if counts && nameless {
            let bare = Some(Bare { ion, place, code: spot });
            self.piece.sums.push(Sum { before: self.piece.entries.len(), bare });
        }
        counts && nameless
    }
}

/// Blank, or digits: what stands below a column that was added up or counted.
fn is_count(value: &str) -> bool {
    value.trim().bytes().all(|byte| byte.is_ascii_digit())
}

/// A word for a sum in front: `Totaal Zutphen`, `Som:`.
fn is_total(value: &str) -> bool {
    let text = fold(value);
    let word = text.split([' ', ':']).next().unwrap_or("");
    let alone = matches!(text.trim_end_matches(':'), "som" | "sum" | "totalen" | "totals");
    alone || is_total_word(word) || text.starts_with("grand total")
}

/// `Zutphen totaal`, as a region.
fn ends_in_total(value: &str) -> bool {
    is_total_word(fold(value).rsplit(' ').next().unwrap_or(""))
}

fn is_total_word(word: &str) -> bool {
    matches!(word, "totaal" | "subtotaal" | "eindtotaal" | "total" | "subtotal")
}
