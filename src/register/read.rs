//! The way from bytes to a register, step by step.

use super::book::{self, Chosen};
use super::column::Columns;
use super::fault::{FileFault, RegisterFault, WorkbookFault};
use super::field::Field;
use super::grid::{self, Extent, Grid};
use super::heading::{HEAD, Usual};
use super::kind::other_kind;
use super::lines::Lines;
use super::note::Notes;
use super::options::{Mend, Mending, Options};
use super::place::{Index, Places};
use super::practice::Register;
use super::repeat::{self, Again, Dropped};
use super::report::{Answers, FileFormat, Noticed, Reading, Refused, TextFormat};
use super::row::{Met, Piece, Plan, read_conditions, read_piece};
use super::spot::Spot;
use super::table::Table;
use super::text::{Text, decode};
use super::whole::{Key, Made, Regions};
use super::{freely, group, insurer, total, whole};
use crate::rules::RulesFile;
use crate::words::fault::{Fault, Faults, Place};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// So many bytes are read; a register of the whole country has 2 MB, a fictitious one of a million practices 114 MB.
pub const MOST_BYTES: u64 = 128_000_000;

/// So many pieces of a file are read side by side before it is seen whether there is more wrong than is told.
const AT_ONCE: usize = 32;

/// So many lines are read, and some for a title and headings.
const MOST_ROWS: usize = 1_000_000;

/// Reads a register under the given rules, from a text or a workbook; `file` is its name for messages, what it is shows
/// in its bytes.
///
/// # Errors
/// All that is wrong, in one run: the file ([`FileFault`], [`WorkbookFault`]), and if it can be read its headings, rows
/// and cells.
pub fn read_register(
    bytes: &[u8],
    file: &str,
    rules: &RulesFile,
    options: &Options,
) -> Result<Reading, Faults<RegisterFault>> {
    inspect_register(bytes, file, rules, options).map_err(|refused| refused.faults)
}

/// The same; where something is wrong it tells what was noticed besides.
///
/// # Errors
/// [`Refused`]: all that is wrong, in one run.
pub fn inspect_register(bytes: &[u8], file: &str, rules: &RulesFile, options: &Options) -> Result<Reading, Refused> {
    let request = Request { file, rules, options, usual: Usual::of(rules) };
    request.open(bytes, |table, format, notes| request.read(table, format, notes))
}

/// The cells of a register as they were read, for a copy; `None` where there is no table.
pub fn copy_register(bytes: &[u8], (rules, options): (&RulesFile, &Options), extent: &Extent) -> Option<Grid> {
    let request = Request { file: "", rules, options, usual: Usual::of(rules) };
    let copy = |table: &Table, _, mut notes| {
        let columns = Columns::find(table.headings(), rules, &mut notes);
        Ok(grid::copy(table, &columns, extent))
    };
    request.open(bytes, copy).ok()
}

/// Which practice meets which condition of the rules. It does not enter the register: who asks for it keeps it home.
///
/// # Errors
/// [`Refused`] where there is no table; faults of its cells are not told here.
pub fn conditions_met(bytes: &[u8], rules: &RulesFile, options: &Options) -> Result<Met, Refused> {
    let request = Request { file: "", rules, options, usual: Usual::of(rules) };
    request.open(bytes, |table, _, mut notes| {
        let columns = Columns::find(table.headings(), rules, &mut notes);
        let plan = Plan::new(&columns, &rules.rules, options);
        let ranges = table.pieces();
        let practices = ranges.par_iter().flat_map(|range| read_conditions(table, range.clone(), &plan)).collect();
        Ok(Met { conditions: columns.conditions.iter().map(|(name, _)| name.clone()).collect(), practices })
    })
}

/// Where cells stand in a file that was read: each wanted one by the code of its practice and its field, or else the code
/// itself. For what is found about practices after their file was read: that is rare, so no places are kept until then.
pub fn locate(
    bytes: &[u8],
    file: &str,
    (rules, options): (&RulesFile, &Options),
    wanted: &[(&str, Field)],
) -> Vec<Option<Place>> {
    let request = Request { file, rules, options, usual: Usual::of(rules) };
    let located = request.open(bytes, |table, _, notes| Ok(request.locate(table, notes, wanted)));
    located.unwrap_or_else(|_| vec![None; wanted.len()])
}

fn check_length(bytes: u64) -> Result<(), FileFault> {
    if bytes > MOST_BYTES { Err(FileFault::TooLarge { most: MOST_BYTES }) } else { Ok(()) }
}

/// What is asked, whatever the file is.
struct Request<'a> {
    file: &'a str,
    rules: &'a RulesFile,
    options: &'a Options,
    usual: Usual,
}

impl Request<'_> {
    /// Makes a table of a file, and goes on with it.
    fn open<T>(
        &self,
        bytes: &[u8],
        then: impl FnOnce(&Table, FileFormat, Notes) -> Result<T, Refused>,
    ) -> Result<T, Refused> {
        check_length(bytes.len() as u64).map_err(|fault| self.refuse(fault))?;
        other_kind(bytes).map_or(Ok(()), |fault| Err(self.refuse(fault)))?;
        if book::is_zip(bytes) { self.open_workbook(bytes, then) } else { self.open_text(bytes, then) }
    }

    fn open_text<T>(
        &self,
        bytes: &[u8],
        then: impl FnOnce(&Table, FileFormat, Notes) -> Result<T, Refused>,
    ) -> Result<T, Refused> {
        if let Some(sheet) = &self.options.sheet {
            return Err(self.refuse(WorkbookFault::NoSheets { name: sheet.as_str().into() }));
        }
        let mut notes = Notes::default();
        let text = decode(bytes, &mut notes);
        // In a file whose characters are uncertain no cell can be believed.
        let table = if notes.faults.is_empty() { Table::open(&text.text, &self.usual, &mut notes) } else { None };
        let Some(table) = table else { return Err(self.refuse_all(Index::Lines(Lines::of(&text.text)), notes)) };
        let format = FileFormat::Text(format_of(&text, &table));
        then(&table, format, notes)
    }

    fn open_workbook<T>(
        &self,
        bytes: &[u8],
        then: impl FnOnce(&Table, FileFormat, Notes) -> Result<T, Refused>,
    ) -> Result<T, Refused> {
        let Chosen { sheet, format } =
            book::read_sheet(bytes, self.options.sheet.as_deref(), &self.usual).map_err(|fault| self.refuse(fault))?;
        let mut notes = Notes::default();
        let Some(table) = Table::of_sheet(&sheet, &self.usual, &mut notes) else {
            return Err(self.refuse_all(Index::Sheet(&sheet), notes));
        };
        then(&table, FileFormat::Sheet(format), notes)
    }

    fn read(&self, table: &Table, format: FileFormat, mut notes: Notes) -> Result<Reading, Refused> {
        if table.has_more_lines_than(MOST_ROWS + HEAD) {
            return Err(self.refuse(FileFault::ManyRows { most: MOST_ROWS as u64 }));
        }
        let columns = Columns::find(table.headings(), self.rules, &mut notes);
        let plan = Plan::new(&columns, &self.rules.rules, self.options);
        let ranges = table.pieces();
        let mut pieces: Vec<Piece> = Vec::with_capacity(ranges.len());
        for some in ranges.chunks(AT_ONCE) {
            let mut read: Vec<Piece> = some.par_iter().map(|range| read_piece(table, range.clone(), &plan)).collect();
            read.iter_mut().for_each(|piece| notes.append(std::mem::take(&mut piece.notes)));
            pieces.append(&mut read);
            if notes.is_full() {
                break; // the file is refused
            }
        }
        let freely = freely::gather(&mut pieces, &mut notes);
        let whole = match notes.is_full() {
            true => Whole::default(), // of a file that was not read to its end nothing can be said as a whole
            false => self.whole(&pieces, &Again { table, ranges: &ranges, plan: &plan }, &mut notes),
        };
        notes.settle();
        let places = self.places(table, !notes.is_empty() || !freely.is_empty() || table.sheet.is_some());
        let noticed = Noticed {
            format,
            lines_above: table.lines_above(),
            empty_rows: pieces.iter().map(|piece| piece.empty_rows).sum(),
            unused_columns: columns.unused,
            repairs: places.repairs(notes.repairs),
            restored: whole.mends,
            oddities: places.oddities(notes.oddities),
            freely: freely::told(freely, &places),
        };
        if let Err(faults) = Faults::none_of(places.faults(notes.faults)) {
            return Err(Refused { faults, noticed: Some(Box::new(noticed)) });
        }
        let Made { practices, silent } = whole::practices(&pieces, &whole.order, &whole.regions);
        let register = Register::of_sorted(practices, whole.regions);
        let answers = pieces.iter().fold(Answers::default(), |sum, piece| sum.plus(piece.answers));
        Ok(Reading { register, noticed, answers: answers.minus(whole.repeated), silent })
    }

    /// What all rows say together.
    fn whole(&self, pieces: &[Piece], again: &Again, notes: &mut Notes) -> Whole {
        let (table, columns) = (again.table, again.plan.columns);
        let mut whole = Whole::of(pieces, table, notes);
        whole.check(pieces, again, notes);
        let heading = columns.of(Field::Region).and_then(|column| table.headings().get(column));
        let heading = heading.map_or(0, |heading| heading.start).into();
        whole::check_bases(pieces, &Regions { names: &whole.regions, heading }, &self.rules.rules.bases, notes);
        whole
    }

    /// Where these cells stand.
    fn locate(&self, table: &Table, mut notes: Notes, wanted: &[(&str, Field)]) -> Vec<Option<Place>> {
        let columns = Columns::find(table.headings(), self.rules, &mut notes);
        let plan = Plan::new(&columns, &self.rules.rules, self.options);
        let places = Places { file: self.file, index: table.index(), headings: headings(table) };
        let known: BTreeSet<&str> = wanted.iter().map(|(code, _)| *code).collect();
        let mut found: BTreeMap<(&str, usize), Spot> = BTreeMap::new();
        for range in table.pieces() {
            let piece = read_piece(table, range.clone(), &plan);
            let codes: BTreeMap<usize, &str> =
                (piece.entries.iter()).filter_map(|entry| Some((entry.spot.at, *known.get(&*entry.id)?))).collect();
            let (mut rows, mut cells) = (table.rows(range), Vec::new());
            while let Some(row) = rows.next(&mut cells) {
                let code = plan.column(Field::Practice).and_then(|column| codes.get(&cells.get(column)?.start));
                let (Ok(()), Some(&code)) = (row, code) else { continue };
                for (column, cell) in cells.iter().enumerate() {
                    found.entry((code, column)).or_insert(Spot { at: cell.start, column: Some(column) });
                }
            }
        }
        let spot = |(code, field): &(&str, Field)| {
            let own = plan.column(*field).and_then(|column| found.get(&(*code, column)));
            own.or_else(|| found.get(&(*code, plan.column(Field::Practice)?))).copied()
        };
        wanted.iter().map(|wanted| spot(wanted).map(|spot| places.of(spot))).collect()
    }

    /// Where things stand. Nothing noticed, no places: a clean file is not searched for its lines.
    fn places<'t>(&'t self, table: &Table<'t>, needed: bool) -> Places<'t> {
        let index = if needed { table.index() } else { Index::Lines(Lines::of("")) };
        Places { file: self.file, index, headings: headings(table) }
    }

    /// A fault of the file as a whole.
    fn refuse(&self, fault: impl Into<RegisterFault>) -> Refused {
        let place = Place::new(self.file, 1, 1);
        refused(vec![Fault { kind: fault.into(), place }])
    }

    /// The faults because of which there is no table.
    fn refuse_all(&self, index: Index, notes: Notes) -> Refused {
        let places = Places { file: self.file, index, headings: Vec::new() };
        refused(places.faults(notes.faults))
    }
}

/// The headings as they are written.
fn headings(table: &Table) -> Vec<String> {
    table.headings().iter().map(|heading| heading.value().trim().to_owned()).collect()
}

/// Faults of which there is at least one.
fn refused(found: Vec<Fault<RegisterFault>>) -> Refused {
    match Faults::none_of(found) {
        Err(faults) => Refused { faults, noticed: None },
        Ok(()) => unreachable!("each way to no table notes its fault: decode, or Table::open"),
    }
}

/// What is known when all rows are read.
#[derive(Default)]
struct Whole {
    order: Vec<Key>,
    regions: Vec<String>,
    /// Repairs that were asked for and made.
    mends: Vec<Mend>,
    /// How the rows that were passed over because they repeat others were counted.
    repeated: Answers,
}

impl Whole {
    fn of(pieces: &[Piece], table: &Table, notes: &mut Notes) -> Self {
        Self { order: whole::order(pieces), regions: whole::regions(pieces, table, notes), ..Self::default() }
    }

    /// What concerns several rows.
    fn check(&mut self, pieces: &[Piece], again: &Again, notes: &mut Notes) {
        let Dropped { rows: dropped, answers: repeated } = repeat::settle(again, pieces, &mut self.order, notes);
        let skipped = total::settle(pieces, again.plan, notes);
        let zeros = pieces.iter().map(|piece| piece.zeros_restored).sum();
        whole::note_twins(pieces, notes);
        whole::note_formulas(pieces, notes);
        insurer::note(again, pieces, notes);
        whole::note_hidden(again.table, notes);
        whole::note_hidden_columns(again, notes);
        group::check(pieces, &self.order, again.table, notes);
        if self.order.is_empty() && notes.faults.is_empty() {
            let start = again.table.headings().first().map_or(0, |heading| heading.start);
            notes.fault(start, FileFault::NoRows);
        }
        let rows = |mending| match mending {
            Mending::DropRepeatedRows => dropped,
            Mending::RestoreLeadingZeros => zeros,
            Mending::SkipTotals => skipped,
        };
        let mends = Mending::ALL.map(|mending| Mend { code: mending.code(), rows: rows(mending) });
        self.mends = mends.into_iter().filter(|mend| mend.rows > 0).collect();
        self.repeated = repeated;
    }
}

fn format_of(text: &Text, table: &Table) -> TextFormat {
    TextFormat { encoding: text.encoding, bom: text.bom, separator: table.separator(), sep_line: table.sep_line }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Lang, Wording};

    #[test]
    fn a_file_that_is_no_list_is_not_read() {
        assert_eq!(check_length(128_000_000), Ok(()));
        let fault = check_length(128_000_001).unwrap_err();
        assert_eq!(fault.what(Lang::Nl), "het bestand is groter dan 128.000.000 bytes");
    }
}
