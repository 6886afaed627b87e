//! What minutes (*proces-verbaal*) say beside what other rooms say of the same: item by item.

pub mod annex;
pub mod drawn;
pub mod field;
pub mod front;
pub mod sealed;

use super::message::Entry;
use super::noun::Noun;
use super::value::Digits;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[
    Item::ENTRIES,
    ItemTitle::ENTRIES,
    annex::Annex::ENTRIES,
    annex::AnnexTitle::ENTRIES,
    annex::AnnexTold::ENTRIES,
    annex::Kept::ENTRIES,
    annex::ListedState::ENTRIES,
    drawn::Came::ENTRIES,
    drawn::ColumnTitle::ENTRIES,
    drawn::CutTold::ENTRIES,
    drawn::Earlier::ENTRIES,
    drawn::OrderTitle::ENTRIES,
    drawn::Outcome::ENTRIES,
    drawn::SeedTold::ENTRIES,
    drawn::TurnTold::ENTRIES,
    field::Blank::ENTRIES,
    field::LastDay::ENTRIES,
    field::NoResult::ENTRIES,
    field::ObjectTo::ENTRIES,
    front::About::ENTRIES,
    front::Front::ENTRIES,
    front::MinutesTitle::ENTRIES,
    front::Moments::ENTRIES,
    front::ProgramTold::ENTRIES,
    sealed::CapColumn::ENTRIES,
    sealed::ChangeSealed::ENTRIES,
    sealed::Listed::ENTRIES,
    sealed::ListColumn::ENTRIES,
    sealed::SealTold::ENTRIES,
];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];

crate::messages! {
    /// Above an item.
    pub enum ItemTitle as "minutes-item-title" {
        Of { number: Digits, item: Item } nl: "{number}. {item}"; en: "{number}. {item}";
    }

    /// The items, in their order.
    pub enum Item as "minutes-item" {
        Organisation nl: "Organisatie"; en: "Organisation";
        Rules nl: "Onderwerp en geldende spelregels"; en: "Subject and rules in force";
        When nl: "Plaats, datum en tijd"; en: "Place, date and time";
        Present nl: "Aanwezigen"; en: "Persons present";
        Program nl: "Programma en computer"; en: "Program and computer";
        List nl: "Wat is verzegeld"; en: "What was sealed";
        Caps nl: "Maximum per startdatum"; en: "Cap per start date";
        Seed nl: "Hoe de startwaarde tot stand kwam"; en: "How the seed came about";
        Result nl: "Verloop en uitkomst"; en: "Course and outcome";
        Incidents nl: "Voorvallen, onderbrekingen en bezwaren"; en: "Incidents, interruptions and objections";
        Annexes nl: "Bijlagen en controlegetal van het lotingsverslag"; en: "Annexes and root of the transcript";
        Recording nl: "Opname"; en: "Recording";
        Objection nl: "Bezwaar"; en: "Objection";
        Signing nl: "Voorlezing, goedkeuring en ondertekening"; en: "Reading, approval and signatures";
    }
}
