//! What is read from one piece of a file.

use crate::register::freely::Freely;
use crate::register::ion::Ion;
use crate::register::note::Notes;
use crate::register::report::Answers;
use crate::register::spot::Spot;
use crate::register::uzovi::Uzovi;
use jiff::civil::Date;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A practice as it stands in the file. Its texts are borrowed from there: a practice is made when all is known
/// to be right. Where a cell is wrong there is a stand-in; nothing is made then.
pub(in crate::register) struct Entry<'t> {
    /// Its code.
    pub id: Cow<'t, str>,
    /// Its name.
    pub name: Cow<'t, str>,
    /// Index into [`Piece::regions`]; [`Entry::NO_REGION`] where the cell is wrong.
    pub region: u32,
    /// None where the cell is wrong.
    pub ion: Option<Ion>,
    /// The start that it wants.
    pub wish: Option<Date>,
    /// Index of its class.
    pub class: Option<u16>,
    /// Where it is.
    pub town: Option<Cow<'t, str>>,
    /// Its insurer.
    pub insurer: Option<Cow<'t, str>>,
    /// The code of that insurer.
    pub uzovi: Option<Uzovi>,
    /// The cell with its code.
    pub spot: Spot,
    /// Equal for practices with the same ION and names that are alike.
    pub twin: u64,
    /// Whether it could have a wish and gave no answer.
    pub silent: bool,
}

impl Entry<'_> {
    /// No index of a region: a piece has fewer.
    pub const NO_REGION: u32 = u32::MAX;
}

/// What few practices have.
pub(in crate::register) struct Extra<'t> {
    /// Index into [`Piece::entries`].
    pub entry: u32,
    /// Since when it takes part already.
    pub since: Option<Date>,
    /// Its group.
    pub group: Option<Group<'t>>,
}

/// A group, where a practice names it.
pub(in crate::register) struct Group<'t> {
    /// Its label.
    pub label: Cow<'t, str>,
    /// The cell.
    pub spot: Spot,
}

/// A row that adds up others.
pub(in crate::register) struct Sum {
    /// So many practices of the piece stand before it.
    pub before: usize,
    /// The number, where nothing else shows what the row is.
    pub bare: Option<Bare>,
}

/// A row with nothing but a number.
pub(in crate::register) struct Bare {
    /// The number.
    pub ion: Ion,
    /// Where it stands.
    pub place: Spot,
    /// Where the code is missing, if it is a practice after all.
    pub code: Spot,
}

/// A region as it is written in a piece.
pub(in crate::register) struct Label {
    /// As written.
    pub name: String,
    /// In so many rows.
    pub rows: u64,
    /// The first of them.
    pub first: Spot,
}

/// What was read from one piece of the file.
#[derive(Default)]
pub(in crate::register) struct Piece<'t> {
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
    /// Answers that were read freely.
    pub freely: Freely,
    /// Formulas by column.
    pub formulas: BTreeMap<usize, Formulas>,
}

/// The formulas of a column.
pub(in crate::register) struct Formulas {
    /// The first of them.
    pub first: Spot,
    /// So many cells.
    pub cells: u64,
}
