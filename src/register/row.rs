//! Rows to practices. Each piece of the file is read on its own; what concerns all rows is checked afterwards ([`super::whole`]).

mod answer;
mod code;
mod extra;
mod mark;

use super::Ion;
use super::cell::read_ion;
use super::column::Columns;
use super::fault::{Field, RegisterFault, RowFault, TextFault, is_error};
use super::label::{mojibake, read_text};
use super::note::{Notes, Spot};
use super::options::{Mending, Options};
use super::report;
use super::report::{Answers, OddityKind};
use super::sheet::Sheet;
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
    options: &'a Options,
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
    pub fn new(columns: &'a Columns, rules: &Rules, options: &'a Options) -> Self {
        let indices = |names: &[String]| -> Vec<usize> {
            let index = |name: &String| columns.conditions.iter().position(|(condition, _)| condition == name);
            names.iter().filter_map(index).collect()
        };
        Self {
            columns,
            options,
            profile: rules.profile,
            no_answer: rules.no_answer,
            starts: rules.tranches.iter().map(|tranche| tranche.start).collect(),
            eligibility: indices(&rules.eligibility),
            classes: rules.classes.iter().map(|class| indices(&class.all)).collect(),
        }
    }
}

impl Plan<'_> {
    /// Whether a repair was asked for.
    pub fn allows(&self, mending: Mending) -> bool {
        self.options.allow(mending)
    }

    /// The column of a field.
    pub fn column(&self, field: Field) -> Option<usize> {
        self.columns.of(field)
    }
}

/// A practice as it stands in the file. Its texts are borrowed from there: a [`super::Practice`] is made when all is known
/// to be right. Where a cell is wrong there is a stand-in; nothing is made then.
pub(super) struct Entry<'t> {
    pub id: Cow<'t, str>,
    pub name: Cow<'t, str>,
    /// Index into [`Piece::regions`].
    pub region: u32,
    /// None where the cell is wrong.
    pub ion: Option<Ion>,
    pub wish: Option<Date>,
    pub class: Option<u16>,
    pub insurer: Option<Cow<'t, str>>,
    /// The cell with its code.
    pub spot: Spot,
    /// Equal for practices with the same name and ION.
    pub twin: u64,
    /// Whether it could have a wish and gave no answer.
    pub silent: bool,
}

/// What few practices have.
pub(super) struct Extra<'t> {
    /// Index into [`Piece::entries`].
    pub entry: u32,
    /// Since when it takes part already.
    pub since: Option<Date>,
    /// The label of its group, and its cell.
    pub group: Option<(Cow<'t, str>, Spot)>,
}

/// A row that adds up others.
pub(super) struct Sum {
    /// So many practices of the piece stand before it.
    pub before: usize,
    /// The sum, where nothing else shows what the row is: its ION, where it stands, and what is wrong if it is none.
    pub bare: Option<(Ion, Spot, (Spot, RegisterFault))>,
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
    /// What few practices have, in the order of the practices.
    pub extras: Vec<Extra<'t>>,
    /// Rows that add up others, or may do so, in the order of the file.
    pub sums: Vec<Sum>,
    /// So many of them were passed over.
    pub totals_skipped: u64,
    /// So many codes got back their zero.
    pub zeros_restored: u64,
    /// Formulas by column: the first, and how many.
    pub formulas: BTreeMap<usize, (Spot, u64)>,
}

/// Reads the rows of one piece.
pub(super) fn read_piece<'t>(table: &Table<'t>, piece: Range<usize>, plan: &Plan) -> Piece<'t> {
    let mut rows = table.rows(piece);
    let mut cells = Vec::with_capacity(plan.columns.width);
    let mut reader = RowReader::new(table, plan);
    while let Some(row) = rows.next(&mut cells) {
        match row {
            Ok(()) => reader.row(&cells),
            Err((at, fault)) => reader.piece.notes.fault(at, fault),
        }
    }
    reader.piece
}

/// How a single row would be counted.
pub(super) fn read_row<'t>(table: &Table<'t>, cells: &[Cell<'t>], plan: &Plan) -> Answers {
    let mut reader = RowReader::new(table, plan);
    reader.row(cells);
    reader.piece.answers
}

struct RowReader<'t, 'p> {
    plan: &'p Plan<'p>,
    sheet: Option<&'t Sheet>,
    piece: Piece<'t>,
    /// Wishes as written that need no remark, and what they mean: a register has few different ones.
    wishes: Vec<(&'t str, Answer)>,
    labels: BTreeMap<String, u32>,
    conditions: Vec<bool>,
}

impl<'t, 'p> RowReader<'t, 'p> {
    fn new(table: &Table<'t>, plan: &'p Plan<'p>) -> Self {
        Self {
            plan,
            sheet: table.sheet,
            piece: Piece::default(),
            wishes: Vec::new(),
            labels: BTreeMap::new(),
            conditions: vec![false; plan.columns.conditions.len()],
        }
    }

    fn row(&mut self, cells: &[Cell<'t>]) {
        if cells.iter().all(|cell| cell.is_blank()) {
            self.piece.empty_rows += 1;
            return;
        }
        let Ok(()) = self.check_width(cells) else { return };
        let Ok(id) = self.code(cells) else { return };
        let name = self.name(cells, id.as_ref());
        let region = self.region(cells);
        let ion = self.ion(cells);
        let insurer = self.text(cells, Field::Insurer);
        let answer = self.answer(cells);
        let (eligible, class) = self.conditions(cells);
        let extra = self.extra(cells, id.as_deref());
        self.note_marks(cells);
        let since = extra.as_ref().and_then(|extra| extra.since);
        let (wish, silent) = self.count(answer, eligible, since);
        let (Some(id), Some(code)) = (id, self.plan.columns.of(Field::Practice)) else { return };
        let name = name.unwrap_or_default();
        let twin = twin(&name, ion);
        let class = class.filter(|_| eligible);
        let spot = Spot { at: cells[code].start, column: Some(code) };
        let region = region.unwrap_or(0);
        self.piece.extras.extend(extra);
        self.piece.entries.push(Entry { id, name, region, ion, wish, class, insurer, spot, twin, silent });
    }

    fn check_width(&mut self, cells: &[Cell]) -> Result<(), ()> {
        let expected = self.plan.columns.width;
        if cells.len() < expected {
            if !self.is_total(cells) {
                let start = cells.first().map_or(0, |cell| cell.start);
                self.piece.notes.fault(start, RowFault::TooFew { found: cells.len(), expected });
            }
            return Err(());
        }
        let Some(extra) = cells[expected..].iter().find(|cell| !cell.is_blank()) else { return Ok(()) };
        let value = extra.value().trim().to_owned();
        self.piece.notes.fault(extra.start, RowFault::TooMany { value, expected });
        Err(())
    }

    fn cell(&self, cells: &[Cell<'t>], field: Field) -> Option<(Cell<'t>, Spot)> {
        let column = self.plan.columns.of(field)?;
        let cell = *cells.get(column)?;
        Some((cell, Spot { at: cell.start, column: Some(column) }))
    }

    fn name(&mut self, cells: &[Cell<'t>], id: Option<&Cow<'t, str>>) -> Option<Cow<'t, str>> {
        match self.plan.columns.of(Field::Name) {
            Some(_) => self.text(cells, Field::Name),
            None => id.cloned(),
        }
    }

    /// A text for people; an empty one is a fault, except for insurer and group.
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
            if !matches!(field, Field::Insurer | Field::Group) {
                self.piece.notes.fault(spot, TextFault::Empty(field));
            }
            return None;
        }
        if is_error(&text) {
            self.piece.notes.fault(spot, TextFault::Error(text.into_owned()));
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

    fn ion(&mut self, cells: &[Cell<'t>]) -> Option<Ion> {
        let (cell, spot) = self.cell(cells, Field::Ion)?;
        match read_ion(&cell.value()) {
            Ok(ion) => {
                let patients = ion.patients();
                if patients > report::ION_ODD {
                    self.piece.notes.oddity(spot, OddityKind::LargeIon(patients));
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
fn twin(name: &str, ion: Option<Ion>) -> u64 {
    let mut hasher = DefaultHasher::new();
    (name, ion).hash(&mut hasher);
    hasher.finish()
}
