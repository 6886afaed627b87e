//! Rows to practices. Each piece of the file is read on its own; what concerns all rows is checked afterwards ([`super::whole`]).

use super::cell::{as_text, read_code, read_ion, read_yes_no};
use super::column::Columns;
use super::fault::{CodeFault, ColumnFault, Field, RowFault, TextFault};
use super::fold::fold;
use super::label::{mojibake, read_text};
use super::note::{Notes, Spot};
use super::report::{Answers, OddityKind};
use super::table::{Cell, Table};
use super::wish::{Answer, read_wish};
use super::{Practice, report};
use crate::rules::{NoAnswer, Profile, Rules};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

/// What the rows are read with: the columns and what the rules say about cells.
pub(super) struct Plan<'a> {
    columns: &'a Columns,
    profile: Profile,
    no_answer: NoAnswer,
    starts: Vec<Date>,
    /// Indices into the conditions of [`Columns`].
    eligibility: Vec<usize>,
    /// The same, per class.
    classes: Vec<Vec<usize>>,
}

impl<'a> Plan<'a> {
    /// Looks up the conditions of the rules in the columns.
    pub fn new(columns: &'a Columns, rules: &Rules) -> Self {
        let indices = |names: &[String]| -> Vec<usize> {
            let index = |name: &String| columns.conditions.iter().position(|(condition, _)| condition == name);
            names.iter().filter_map(index).collect()
        };
        Self {
            columns,
            profile: rules.profile,
            no_answer: rules.no_answer,
            starts: rules.tranches.iter().map(|tranche| tranche.start).collect(),
            eligibility: indices(&rules.eligibility),
            classes: rules.classes.iter().map(|class| indices(&class.all)).collect(),
        }
    }
}

/// A practice with where it stands.
pub(super) struct Entry {
    /// Its region is an index into [`Piece::regions`]. Where a cell is wrong it holds a stand-in: no register is made then.
    pub practice: Practice,
    /// The cell with its code.
    pub spot: Spot,
    /// Equal for practices with the same name and ION.
    pub twin: u64,
}

/// A region as it is written in a piece.
pub(super) struct Label {
    /// As written.
    pub name: String,
    /// In so many rows.
    pub rows: u64,
    /// The first of them.
    pub first: Spot,
}

/// What was read from one piece of the file.
#[derive(Default)]
pub(super) struct Piece {
    /// Practices in the order of the file.
    pub entries: Vec<Entry>,
    /// Regions in the order in which they first appear.
    pub regions: Vec<Label>,
    /// What was noticed.
    pub notes: Notes,
    /// How the practices answered.
    pub answers: Answers,
    /// Rows that held nothing.
    pub empty_rows: usize,
}

/// Reads the rows of one piece.
pub(super) fn read_piece(table: &Table, piece: Range<usize>, plan: &Plan) -> Piece {
    let mut rows = table.rows(piece);
    let mut cells = Vec::with_capacity(plan.columns.width);
    let mut reader = RowReader {
        plan,
        piece: Piece::default(),
        wishes: Vec::new(),
        labels: BTreeMap::new(),
        conditions: vec![false; plan.columns.conditions.len()],
    };
    while let Some(row) = rows.next(&mut cells) {
        match row {
            Ok(()) => reader.row(&cells),
            Err((at, fault)) => reader.piece.notes.fault(at, fault),
        }
    }
    reader.piece
}

/// So many different wishes are remembered.
const WISHES: usize = 16;

struct RowReader<'t, 'p> {
    plan: &'p Plan<'p>,
    piece: Piece,
    /// Wishes as written that need no remark, and what they mean: a register has few different ones.
    wishes: Vec<(&'t str, Answer)>,
    labels: BTreeMap<String, u32>,
    conditions: Vec<bool>,
}

impl<'t> RowReader<'t, '_> {
    fn row(&mut self, cells: &[Cell<'t>]) {
        if cells.iter().all(|cell| cell.is_blank()) {
            self.piece.empty_rows += 1;
            return;
        }
        if let Err((spot, fault)) = self.check_width(cells) {
            self.piece.notes.fault(spot, fault);
            return;
        }
        let Ok(id) = self.code(cells) else { return };
        let name = self.name(cells, id.as_deref());
        let region = self.region(cells);
        let ion = self.ion(cells);
        let insurer = self.text(cells, Field::Insurer);
        let answer = self.answer(cells);
        let (eligible, class) = self.conditions(cells);
        self.refuse_not_yet(cells);
        let wish = self.count(answer, eligible);
        let (Some(id), Some(code)) = (id, self.plan.columns.of(Field::Practice)) else { return };
        let (name, ion) = (name.unwrap_or_default(), ion.unwrap_or(0));
        let twin = twin(&name, ion);
        let class = class.filter(|_| eligible);
        let practice = Practice { id, name, region: region.unwrap_or(0), ion, wish, class, insurer };
        let spot = Spot { at: cells[code].start, column: Some(code) };
        self.piece.entries.push(Entry { practice, spot, twin });
    }

    fn check_width(&self, cells: &[Cell]) -> Result<(), (Spot, RowFault)> {
        let expected = self.plan.columns.width;
        let start = cells.first().map_or(0, |cell| cell.start);
        if cells.len() < expected {
            let fault = total(cells).unwrap_or(RowFault::TooFew { found: cells.len(), expected });
            return Err((start.into(), fault));
        }
        match cells[expected..].iter().find(|cell| !cell.is_blank()) {
            Some(extra) => {
                Err((extra.start.into(), RowFault::TooMany { value: extra.value().trim().to_owned(), expected }))
            }
            None => Ok(()),
        }
    }

    fn cell(&self, cells: &[Cell<'t>], field: Field) -> Option<(Cell<'t>, Spot)> {
        let column = self.plan.columns.of(field)?;
        let cell = *cells.get(column)?;
        Some((cell, Spot { at: cell.start, column: Some(column) }))
    }

    /// The code of the practice, if it has one. `Err` for a row that is a sum: then nothing else in it is read.
    fn code(&mut self, cells: &[Cell<'t>]) -> Result<Option<String>, ()> {
        let Some((cell, spot)) = self.cell(cells, Field::Practice) else { return Ok(None) };
        let value = cell.value();
        let code = match read_code(&value, self.plan.profile) {
            // `Totaal` would do as a code under `free`
            Ok(code) if self.plan.profile == Profile::Leidraad || !is_total(&code) => code,
            found => {
                let fault = found.err().unwrap_or(CodeFault::Empty);
                match total(cells) {
                    Some(sum) => self.piece.notes.fault(cells[0].start, sum),
                    None => self.piece.notes.fault(spot, fault),
                }
                return if total(cells).is_some() { Err(()) } else { Ok(None) };
            }
        };
        if *code != *value && code != as_text(&value) {
            self.piece.notes.repair(spot, &value, &code);
        }
        // Domain B1: 01 is a practice, 37 a health centre; others are perhaps right, so this is no fault.
        if self.plan.profile == Profile::Leidraad && !code.starts_with("01") && !code.starts_with("37") {
            self.piece.notes.oddity(spot, OddityKind::CodePrefix(code.to_string()));
        }
        Ok(Some(code.into_owned()))
    }

    fn name(&mut self, cells: &[Cell<'t>], id: Option<&str>) -> Option<String> {
        match self.plan.columns.of(Field::Name) {
            Some(_) => self.text(cells, Field::Name),
            None => id.map(str::to_owned),
        }
    }

    /// A text for people; an empty one is a fault, except for the insurer.
    fn text(&mut self, cells: &[Cell<'t>], field: Field) -> Option<String> {
        let (cell, spot) = self.cell(cells, field)?;
        let value = cell.value();
        let text = match read_text(&value) {
            Ok(text) => text,
            Err(fault) => {
                self.piece.notes.fault(spot, fault);
                return None;
            }
        };
        if text.is_empty() {
            if field != Field::Insurer {
                self.piece.notes.fault(spot, TextFault::Empty(field));
            }
            return None;
        }
        if text != value {
            self.piece.notes.repair(spot, &value, &text);
        }
        if let Some(trace) = mojibake(&text) {
            self.piece.notes.oddity(spot, OddityKind::Mojibake { text: text.to_string(), trace });
        }
        Some(text.into_owned())
    }

    fn region(&mut self, cells: &[Cell<'t>]) -> Option<u32> {
        let (cell, spot) = self.cell(cells, Field::Region)?;
        // The value as it stands is looked up first: a label is only kept there when it needed no repair.
        let index = match self.labels.get(&*cell.value()) {
            Some(&index) => index,
            None => {
                let name = self.text(cells, Field::Region)?;
                self.label(name, spot)?
            }
        };
        self.piece.regions[index as usize].rows += 1;
        Some(index)
    }

    fn label(&mut self, name: String, first: Spot) -> Option<u32> {
        if let Some(&index) = self.labels.get(&name) {
            return Some(index);
        }
        let index = u32::try_from(self.piece.regions.len()).ok()?; // a piece is far smaller than 4 GiB
        self.labels.insert(name.clone(), index);
        self.piece.regions.push(Label { name, rows: 0, first });
        Some(index)
    }

    fn ion(&mut self, cells: &[Cell<'t>]) -> Option<u64> {
        let (cell, spot) = self.cell(cells, Field::Ion)?;
        match read_ion(&cell.value()) {
            Ok(ion) => {
                if ion > report::ION_ODD {
                    self.piece.notes.oddity(spot, OddityKind::LargeIon(ion));
                }
                Some(ion)
            }
            Err(fault) => {
                self.piece.notes.fault(spot, fault);
                None
            }
        }
    }

    /// What the practice answered, from the wish and from `deelname` together.
    fn answer(&mut self, cells: &[Cell<'t>]) -> Option<Answer> {
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
            self.piece.notes.oddity(spot, OddityKind::TwoAnswers(value.trim().to_owned()));
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
            Ok(answer) => {
                if self.wishes.len() < WISHES {
                    self.wishes.push((cell.raw, answer));
                }
                Some(answer)
            }
            Err(fault) => {
                self.piece.notes.fault(spot, fault);
                None
            }
        }
    }

    /// Whether the practice passes the minimal hurdle (R26–R29), and its class: the first of which all conditions hold (R64).
    fn conditions(&mut self, cells: &[Cell<'t>]) -> (bool, Option<u16>) {
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
        let class = plan.classes.iter().position(|class| holds(class));
        (holds(&plan.eligibility), class.and_then(|class| u16::try_from(class).ok()))
    }

    fn refuse_not_yet(&mut self, cells: &[Cell<'t>]) {
        for field in [Field::Group, Field::Since] {
            let Some((cell, spot)) = self.cell(cells, field) else { continue };
            if !cell.is_blank() {
                let value = cell.value().trim().to_owned();
                self.piece.notes.fault(spot, ColumnFault::NotYet { field, value });
            }
        }
    }

    /// Counts the answer and makes a wish of it. Why a practice has no wish is not kept (design 5, privacy).
    fn count(&mut self, answer: Option<Answer>, eligible: bool) -> Option<Date> {
        let answers = &mut self.piece.answers;
        match answer? {
            _ if !eligible => {
                answers.ineligible += 1;
                None
            }
            Answer::Dated(date) | Answer::Moved(date) => {
                answers.dated += 1;
                Some(date)
            }
            Answer::Silent => {
                answers.unanswered += 1;
                // R50, domain A12: "dan stroomt je praktijk in per 1 januari 2024", the last start
                if self.plan.no_answer == NoAnswer::Last { self.plan.starts.last().copied() } else { None }
            }
            Answer::Declined => {
                answers.declined += 1;
                None
            }
        }
    }
}

/// Only to find candidates: whoever has the same number is compared in full.
fn twin(name: &str, ion: u64) -> u64 {
    let mut hasher = DefaultHasher::new();
    (name, ion).hash(&mut hasher);
    hasher.finish()
}

/// A row that adds up the others (domain B7): one of its first cells says so.
fn total(cells: &[Cell]) -> Option<RowFault> {
    let mut first = cells.iter().take(3).map(|cell| cell.value());
    first.find(|value| is_total(value)).map(|value| RowFault::Total(value.trim().to_owned()))
}

fn is_total(value: &str) -> bool {
    let text = fold(value);
    let word = text.split([' ', ':']).next().unwrap_or("");
    matches!(word, "totaal" | "subtotaal" | "eindtotaal" | "total" | "subtotal") || text.starts_with("grand total")
}
