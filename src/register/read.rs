//! The way from bytes to a register, step by step.

use super::column::Columns;
use super::fault::FileFault;
use super::note::{Notes, Places};
use super::row::{Piece, Plan, read_piece};
use super::table::Table;
use super::text::{Lines, Text, decode};
use super::{Answers, FileFormat, Reading, Register, RegisterFault, whole};
use crate::fault::Faults;
use crate::rules::RulesFile;
use rayon::prelude::*;

/// Reads a register under the given rules; `file` is its name for messages.
///
/// # Errors
/// All that is wrong, in one run: the file ([`FileFault`]), and if it can be read as text its headings, rows and cells.
pub fn read_register(bytes: &[u8], file: &str, rules: &RulesFile) -> Result<Reading, Faults<RegisterFault>> {
    let mut notes = Notes::default();
    let text = decode(bytes, &mut notes);
    // In a file whose characters are uncertain no cell can be believed.
    let table = if notes.faults.is_empty() { Table::open(&text.text, &mut notes) } else { None };
    let Some(table) = table else {
        let places = Places { file, lines: Lines::of(&text.text), headings: Vec::new() };
        Faults::none_of(places.faults(notes.faults))?;
        unreachable!("each way to no table notes its fault: decode, or Table::open");
    };
    let columns = Columns::find(&table, rules, &mut notes);
    let plan = Plan::new(&columns, &rules.rules);
    let mut pieces: Vec<Piece> = table.pieces().into_par_iter().map(|piece| read_piece(&table, piece, &plan)).collect();
    for piece in &mut pieces {
        notes.append(std::mem::take(&mut piece.notes));
    }
    let order = whole::order(&pieces);
    let regions = whole::regions(&pieces, &mut notes);
    whole::refuse_doubled(&pieces, &order, &text.text, &mut notes);
    whole::note_twins(&pieces, &mut notes);
    if order.is_empty() && notes.faults.is_empty() {
        notes.fault(table.headings.first().map_or(0, |heading| heading.start), FileFault::NoRows);
    }
    // Nothing noticed, no places: a clean file is not searched for its lines.
    let lines = Lines::of(if notes.is_empty() { "" } else { &text.text });
    let headings = table.headings.iter().map(|heading| heading.value().trim().to_owned()).collect();
    let places = Places { file, lines, headings };
    Faults::none_of(places.faults(notes.faults))?;
    // Each code stands once, in order; each region is that of a practice, in order; each ION was read as one.
    // So `Register::new` would find nothing, and would look through a million practices for it.
    Ok(Reading {
        register: Register { practices: whole::practices(&pieces, &order, &regions), regions },
        format: format_of(&text, &table),
        empty_rows: pieces.iter().map(|piece| piece.empty_rows).sum(),
        unused_columns: columns.unused,
        repairs: places.repairs(notes.repairs),
        oddities: places.oddities(notes.oddities),
        restored: Vec::new(),
        silent: Vec::new(),
        answers: pieces.iter().fold(Answers::default(), |sum, piece| sum.plus(piece.answers)),
    })
}

fn format_of(text: &Text, table: &Table) -> FileFormat {
    let separator = char::from(table.separator);
    FileFormat { encoding: text.encoding, bom: text.bom, separator, sep_line: table.sep_line }
}
