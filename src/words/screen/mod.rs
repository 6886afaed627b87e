//! What the big screen says (*het grote scherm*): the draw as a hall sees it, one thing at a time.
//!
//! The screen takes these from the catalogue; the program itself says only those of [`made`].

use super::message::Entry;
use super::noun::Noun;

pub mod around;
pub mod lots;
pub mod made;
pub mod seal;
pub mod start;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[
    around::Go::ENTRIES,
    around::Key::ENTRIES,
    around::One::ENTRIES,
    around::Step::ENTRIES,
    lots::Basket::ENTRIES,
    lots::Check::ENTRIES,
    lots::Lots::ENTRIES,
    lots::Whole::ENTRIES,
    made::ScreenMade::ENTRIES,
    made::ScreenRefusal::ENTRIES,
    seal::Given::ENTRIES,
    seal::Wait::ENTRIES,
    seal::Sealed::ENTRIES,
    start::Changed::ENTRIES,
    start::List::ENTRIES,
    start::Rule::ENTRIES,
    start::Title::ENTRIES,
];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];
