//! What the published page says (*de pagina*): a result that the reader's browser computes again.
//!
//! The page takes these from the catalogue; the program itself says only those of [`made`].

use super::message::Entry;

pub mod basket;
pub mod checked;
pub mod file;
pub mod find;
pub mod frame;
pub mod hand;
pub mod list;
pub mod made;
pub mod order;
pub mod origin;
pub mod room;
pub mod trust;
pub mod verdict;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[
    basket::Basket::ENTRIES,
    checked::Meaning::ENTRIES,
    checked::Part::ENTRIES,
    checked::Unchecked::ENTRIES,
    file::File::ENTRIES,
    find::Find::ENTRIES,
    find::Proof::ENTRIES,
    find::State::ENTRIES,
    frame::Frame::ENTRIES,
    frame::Go::ENTRIES,
    hand::Hand::ENTRIES,
    list::List::ENTRIES,
    made::PublishRefusal::ENTRIES,
    made::Published::ENTRIES,
    made::Readme::ENTRIES,
    order::Happened::ENTRIES,
    order::Ordered::ENTRIES,
    origin::Origin::ENTRIES,
    room::Room::ENTRIES,
    trust::Trust::ENTRIES,
    verdict::Status::ENTRIES,
    verdict::Verdict::ENTRIES,
];

crate::nouns! {
    Hits: "praktijk gevonden" "praktijken gevonden", "practice found" "practices found";
}
