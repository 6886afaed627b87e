//! The rules as a meeting of members adopts them (*spelregels in woorden*): a text of articles.
//!
//! Nothing here holds marks of Markdown: whoever writes the text makes words safe as a whole.

mod after;
mod chance;
mod fit;
mod part;

pub use after::{After, Changes, Check, Decision};
pub use chance::{Contributes, Drawing, Otherwise, Sealing, Signing};
pub use fit::{Fit, Sharing};
pub use part::{About, Dates, First, TakePart, Whole};

use super::message::Entry;
use super::noun::Noun;
use crate::words::value::Digits;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[
    About::ENTRIES,
    After::ENTRIES,
    Article::ENTRIES,
    Changes::ENTRIES,
    Check::ENTRIES,
    Contributes::ENTRIES,
    Dates::ENTRIES,
    Decision::ENTRIES,
    Drawing::ENTRIES,
    First::ENTRIES,
    Fit::ENTRIES,
    Otherwise::ENTRIES,
    Sealing::ENTRIES,
    Sharing::ENTRIES,
    Signing::ENTRIES,
    TakePart::ENTRIES,
    Title::ENTRIES,
    Whole::ENTRIES,
];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];

crate::messages! {
    /// Above all of it, and above an article.
    pub enum Title as "charter" {
        Of { title: String } nl: "Spelregels voor de loting: {title}"; en: "Rules of the draw: {title}";
        By { by: String } nl: "Organisatie: {by}"; en: "Organisation: {by}";
        Round { round: String } nl: "Ronde: {round}"; en: "Round: {round}";
        Article { number: Digits, article: Article }
            nl: "Artikel {number}. {article}";
            en: "Article {number}. {article}";
    }

    /// What an article is about, in their order.
    pub enum Article as "charter-article" {
        About nl: "Waar dit over gaat"; en: "What this is about";
        Dates nl: "Startdatums en maximum"; en: "Start dates and cap";
        TakePart nl: "Wie meedoet"; en: "Who takes part";
        First nl: "Wie voorgaat"; en: "Who goes first";
        Fit nl: "Als niet iedereen past"; en: "When not everybody fits";
        Sharing nl: "Hoe regio's de ruimte delen"; en: "How regions share the room";
        Sealing nl: "De lijst ligt vast vóór de loting"; en: "The list is fixed before the draw";
        Chance nl: "Waar het toeval vandaan komt"; en: "Where chance comes from";
        Witnesses nl: "Getuigen"; en: "Witnesses";
        After nl: "Wat na de loting geldt"; en: "What holds after the draw";
        Changes nl: "Als er later iets verandert"; en: "When something changes later";
        Check nl: "Wat openbaar is, en hoe iedereen het narekent"; en: "What is public, and how everybody checks it";
        Decision nl: "Besluit"; en: "Decision";
    }
}
