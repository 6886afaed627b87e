//! What stands in cells of lists; their headings are in the tables of columns in `tell::list`.

use super::message::Entry;
use super::noun::Noun;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[Cell::ENTRIES];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];

crate::messages! {
    /// What a practice wants, where that is no date.
    pub enum Cell as "list-cell" {
        TakesPart nl: "neemt al deel"; en: "takes part already";
        NoPart nl: "doet niet mee"; en: "takes no part";
    }
}
