//! Minutes (*proces-verbaal*) of a draw, a sealing or an amendment: all that a record of it holds, to be completed and signed.
//!
//! Comes in: a transcript that was verified with who vouches for it, which of its sections the minutes are of, with which program
//! they are made, and perhaps the file that was sealed. Goes out: a [`Paper`] of fourteen items in a fixed order and the
//! annexes. What the log knows is filled in; what only people know is a field.

mod annex;
mod case;
mod close;
mod column;
mod front;
mod list;
mod order;
mod result;
mod seed;
mod settled;

pub use case::{Which, find};

use self::case::Case;
use crate::log::short::short_number;
use crate::roster::Names;
use crate::tell::paper::{Block, Level, Paper, Span, Writer};
use crate::tell::rehearsal::{mark, titled};
use crate::verify::Told;
use crate::words::minutes::front::Front;
use crate::words::minutes::{Item, ItemTitle};
use crate::words::value::Digits;
use crate::words::{Lang, Message};
use jiff::Timestamp;

/// What minutes are made of.
#[derive(Clone, Copy)]
pub struct Minutes<'a> {
    /// The transcript, and who vouches for it.
    pub told: Told<'a>,
    /// Its latest moment, where that is still to come.
    pub to_come: Option<Timestamp>,
    /// Which of its sections: what [`find`] gives.
    pub section: usize,
    /// How practices are called.
    pub names: Names<'a>,
    /// With which program they are made.
    pub program: &'a Program,
    /// SHA-256 of the file of the transcript, in hex.
    pub log: &'a str,
    /// The file with the register, where it was compared with what was sealed.
    pub register: Option<&'a RegisterFile>,
    /// Where one can write to object.
    pub contact: Option<&'a str>,
}

/// The program that runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// Its version.
    pub version: String,
    /// SHA-256 of its file, in hex.
    pub sum: String,
}

/// A file with a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterFile {
    /// What it is called.
    pub name: String,
    /// SHA-256 of it, in hex.
    pub sum: String,
}

/// The items, in their order (domain D5).
const ITEMS: [Item; 14] = [
    Item::Organisation,
    Item::Rules,
    Item::When,
    Item::Present,
    Item::Program,
    Item::List,
    Item::Caps,
    Item::Seed,
    Item::Result,
    Item::Incidents,
    Item::Annexes,
    Item::Recording,
    Item::Objection,
    Item::Signing,
];

/// The whole paper; nothing of a handover, which is no draw.
pub fn minutes(minutes: &Minutes<'_>, lang: Lang) -> Option<Paper> {
    let case = Case::of(minutes)?;
    let transcript = minutes.told.transcript;
    let mut page = Writer::new(lang);
    page.say(&Front::Filled).say(&Front::Private);
    for (number, item) in (1..).zip(ITEMS) {
        page.heading(Level::Part, &ItemTitle::Of { number: Digits(number), item: item.clone() });
        write_item(&item, &case, &mut page);
    }
    annex::annexes(&case, &mut page);
    let (line, root) = case.end();
    let origin = &transcript.programme.origin;
    let foot = Front::Foot { origin: origin.clone(), line, short: short_number(&root) };
    Some(Paper {
        lang,
        title: titled(case.title().words(lang), origin, lang),
        author: transcript.programme.by.clone(),
        made: transcript.latest().unwrap_or(case.section.stated()),
        foot: foot.words(lang),
        mark: mark(origin).map(|mark| mark.words(lang)),
        blocks: page.finish(),
    })
}

fn write_item(item: &Item, case: &Case<'_>, page: &mut Writer) {
    match item {
        Item::Organisation => front::organisation(case, page),
        Item::Rules => front::rules(case, page),
        Item::When => front::when(case, page),
        Item::Present => front::present(case, page),
        Item::Program => front::program(case, page),
        Item::List => list::sealed(case, page),
        Item::Caps => list::caps(case, page),
        Item::Seed => seed::seed(case, page),
        Item::Result => result::result(case, page),
        Item::Incidents => close::incidents(page),
        Item::Annexes => close::annexes(case, page),
        Item::Recording => close::recording(page),
        Item::Objection => close::objection(case, page),
        Item::Signing => close::signing(case, page),
    }
}

/// A paragraph of words that were told elsewhere.
fn plain(words: &str, page: &mut Writer) {
    if !words.is_empty() {
        page.block(Block::Paragraph(vec![Span::Plain(words.to_owned())]));
    }
}

/// Points of a list, of words that were told elsewhere.
fn points(words: impl IntoIterator<Item = String>, page: &mut Writer) {
    let points: Vec<Vec<Span>> = words.into_iter().map(|words| vec![Span::Plain(words)]).collect();
    if !points.is_empty() {
        page.block(Block::Points(points));
    }
}

#[cfg(test)]
mod tests;
