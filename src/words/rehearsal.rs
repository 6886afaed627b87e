//! What marks a rehearsal, and all that comes of it.

use super::message::Entry;
use super::noun::Noun;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[RehearsalWords::ENTRIES];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];

crate::messages! {
    /// What stands above all that comes of a rehearsal.
    pub enum RehearsalWords as "rehearsal" {
        Mark nl: "OEFENING"; en: "REHEARSAL";
        Said
            nl: "OEFENING: dit is geen echte loting. Niemand kan hieraan iets ontlenen.";
            en: "REHEARSAL: this is no real draw. Nobody can rely on anything in it.";
        Titled { title: String } nl: "OEFENING: {title}"; en: "REHEARSAL: {title}";
        Key
            nl: "OEFENING: deze sleutel ondertekent alleen oefeningen. Maak voor de echte loting een andere.";
            en: "REHEARSAL: this key signs rehearsals only. Make another one for the real draw.";
    }
}
