//! Rows to practices. Each piece of the file is read on its own; what concerns all rows is checked afterwards ([`super::whole`]).

mod answer;

use super::cell::{as_text, read_code, read_ion};
use super::column::Columns;
use super::fault::{Field, RowFault, TextFault};
use super::fold::fold;
use super::label::{mojibake, read_text};
use super::note::{Notes, Spot};
use super::report;
use super::report::{Answers, OddityKind};
use super::table::{Cell, Table};
use super::wish::Answer;
use crate::rules::{NoAnswer, Profile, Rules};
use jiff::civil::Date;
use std::borrow::Cow;
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

/// A practice as it stands in the file. Its texts are borrowed from there: a [`super::Practice`] is made when all is known
/// to be right. Where a cell is wrong there is a stand-in; nothing is made then.
pub(super) struct Entry<'t> {
    pub id: Cow<'t, str>,
    pub name: Cow<'t, str>,
    /// Index into [`Piece::regions`].
    pub region: u32,
    pub ion: u64,
    pub wish: Option<Date>,
    pub class: Option<u16>,
    pub insurer: Option<Cow<'t, str>>,
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
pub(super) struct Piece<'t> {
    /// Practices in the order of the file.
    pub entries: Vec<Entry<'t>>,
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
pub(super) fn read_piece<'t>(table: &Table<'t>, piece: Range<usize>, plan: &Plan) -> Piece<'t> {
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

struct RowReader<'t, 'p> {
    plan: &'p Plan<'p>,
    piece: Piece<'t>,
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
        let name = self.name(cells, id.as_ref());
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
        let spot = Spot { at: cells[code].start, column: Some(code) };
        let region = region.unwrap_or(0);
        self.piece.entries.push(Entry { id, name, region, ion, wish, class, insurer, spot, twin });
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
    fn code(&mut self, cells: &[Cell<'t>]) -> Result<Option<Cow<'t, str>>, ()> {
        let Some((cell, spot)) = self.cell(cells, Field::Practice) else { return Ok(None) };
        let value = cell.value();
        let profile = self.plan.profile;
        let read = map_text(value.clone(), |value| read_code(value, profile));
        let sum = match &read {
            Ok(code) if profile == Profile::Leidraad || !is_total(code) => None,
            Ok(code) => Some(RowFault::Total(code.to_string())), // `Totaal` would do as a code under `free`
            Err(_) => total(cells),
        };
        if let Some(sum) = sum {
            self.piece.notes.fault(cells[0].start, sum);
            return Err(());
        }
        let code = match read {
            Ok(code) => code,
            Err(fault) => {
                self.piece.notes.fault(spot, fault);
                return Ok(None);
            }
        };
        if *code != *value && code != as_text(&value) {
            self.piece.notes.repair(spot, &value, &code);
        }
        // Domain B1: 01 is a practice, 37 a health centre; others are perhaps right, so this is no fault.
        if profile == Profile::Leidraad && !code.starts_with("01") && !code.starts_with("37") {
            self.piece.notes.oddity(spot, OddityKind::CodePrefix(code.to_string()));
        }
        Ok(Some(code))
    }

    fn name(&mut self, cells: &[Cell<'t>], id: Option<&Cow<'t, str>>) -> Option<Cow<'t, str>> {
        match self.plan.columns.of(Field::Name) {
            Some(_) => self.text(cells, Field::Name),
            None => id.cloned(),
        }
    }

    /// A text for people; an empty one is a fault, except for the insurer.
    fn text(&mut self, cells: &[Cell<'t>], field: Field) -> Option<Cow<'t, str>> {
        let (cell, spot) = self.cell(cells, field)?;
        let value = cell.value();
        let text = match map_text(value.clone(), read_text) {
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
        // of a region it is told once, where the regions are gathered
        if let Some(trace) = mojibake(&text).filter(|_| field != Field::Region) {
            self.piece.notes.oddity(spot, OddityKind::Mojibake { text: text.to_string(), trace });
        }
        Some(text)
    }

    fn region(&mut self, cells: &[Cell<'t>]) -> Option<u32> {
        let (cell, spot) = self.cell(cells, Field::Region)?;
        // The value as it stands is looked up first: a label is only kept there when it needed no repair.
        let index = match self.labels.get(&*cell.value()) {
            Some(&index) => index,
            None => {
                let name = self.text(cells, Field::Region)?;
                self.label(&name, spot)?
            }
        };
        self.piece.regions[index as usize].rows += 1;
        Some(index)
    }

    fn label(&mut self, name: &str, first: Spot) -> Option<u32> {
        if let Some(&index) = self.labels.get(name) {
            return Some(index);
        }
        let index = u32::try_from(self.piece.regions.len()).ok()?; // a piece is far smaller than 4 GiB
        self.labels.insert(name.to_owned(), index);
        self.piece.regions.push(Label { name: name.to_owned(), rows: 0, first });
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
}

/// What a reader makes of a text: borrowed from the file where both are.
fn map_text<'t, E>(
    value: Cow<'t, str>,
    read: impl for<'a> Fn(&'a str) -> Result<Cow<'a, str>, E>,
) -> Result<Cow<'t, str>, E> {
    match value {
        Cow::Borrowed(value) => read(value),
        Cow::Owned(value) => Ok(Cow::Owned(read(&value)?.into_owned())),
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
