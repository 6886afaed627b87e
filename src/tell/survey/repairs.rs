//! What was repaired and passed over while rules and a register were read.

use crate::register::{Noticed, ReadFreely, Reading};
use crate::rules::Repair;
use crate::tell::layout::Text;
use crate::words::noun::{Lines, Rows};
use crate::words::survey::{FreelyRead, InReport, Repairs};
use crate::words::value::Digits;
use crate::words::{Lang, Message};

/// So many repairs or oddities of a kind are shown one by one.
pub(super) const SHOWN: usize = 20;

/// All of it, of rules and of a register under them; empty when nothing was.
pub fn repairs_words(rules: &[Repair], reading: &Reading, lang: Lang) -> String {
    let mut text = Text::new(lang);
    text.text(&read_otherwise_words(rules.iter().chain(&reading.noticed.repairs), lang));
    if reading.noticed.lines_above > 0 {
        text.line(0, &Repairs::LinesAbove { lines: Lines(reading.noticed.lines_above as u64) });
    }
    for mend in &reading.noticed.restored {
        text.line(0, &Repairs::Asked { option: mend.code.to_owned(), rows: Rows(mend.rows) });
    }
    if reading.noticed.empty_rows > 0 {
        text.line(0, &Repairs::EmptyRows { rows: reading.noticed.empty_rows });
    }
    if !reading.noticed.unused_columns.is_empty() {
        text.line(0, &Repairs::UnusedColumns { columns: reading.noticed.unused_columns.clone() });
    }
    text.finish()
}

/// Which answers were read freely, empty when none were.
pub fn noticed_words(noticed: &Noticed, lang: Lang) -> String {
    let mut text = Text::new(lang);
    if !noticed.freely.is_empty() {
        text.line(0, &FreelyRead::Title);
    }
    noticed.freely.iter().take(SHOWN).for_each(|freely| _ = text.line(2, &freely_read(freely)));
    text.more(2, (noticed.freely.len(), SHOWN), |more| InReport::More { more });
    text.finish()
}

fn freely_read(freely: &ReadFreely) -> FreelyRead {
    let (told, row) = (freely.told.clone(), Digits(freely.first.line as u64));
    match freely.lines.len() {
        1 => FreelyRead::InRow { told, row },
        many => FreelyRead::InRows { told, rows: Rows(many as u64), first: row },
    }
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
    text.more(2, (count, SHOWN), |more| InReport::More { more });
    text.finish()
}
