//! What was repaired and passed over while rules and a register were read.

use crate::register::Reading;
use crate::rules::Repair;
use crate::tell::layout::Text;
use crate::words::noun::{Lines, Rows};
use crate::words::survey::Repairs;
use crate::words::{Lang, Message};

/// So many repairs or oddities of a kind are shown one by one.
pub(super) const SHOWN: usize = 20;

/// All of it, of rules and of a register under them; empty when nothing was.
pub fn repairs_words(rules: &[Repair], reading: &Reading, lang: Lang) -> String {
    let mut text = Text::new(lang);
    text.text(&read_otherwise_words(rules.iter().chain(&reading.repairs), lang));
    if reading.lines_above > 0 {
        text.line(0, &Repairs::LinesAbove { lines: Lines(reading.lines_above as u64) });
    }
    for mend in &reading.restored {
        text.line(0, &Repairs::Asked { option: mend.code.to_owned(), rows: Rows(mend.rows) });
    }
    if reading.empty_rows > 0 {
        text.line(0, &Repairs::EmptyRows { rows: reading.empty_rows });
    }
    if !reading.unused_columns.is_empty() {
        text.line(0, &Repairs::UnusedColumns { columns: reading.unused_columns.clone() });
    }
    text.finish()
}

/// What was read otherwise than it was written, one by one; empty when nothing was.
pub fn read_otherwise_words<'r>(repairs: impl Iterator<Item = &'r Repair> + Clone, lang: Lang) -> String {
    let mut text = Text::new(lang);
    let count = repairs.clone().count();
    if count > 0 {
        text.line(0, &Repairs::Some { repairs: count });
    }
    for repair in repairs.take(SHOWN) {
        text.raw(2, &format!("{}: {}", repair.place.words(lang), repair.kind.words(lang)));
    }
    if let Some(more) = count.checked_sub(SHOWN).filter(|&more| more > 0) {
        text.line(2, &Repairs::More { more });
    }
    text.finish()
}
