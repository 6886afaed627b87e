//! The big screen in a second window of the same browser, which the desk steers.
//!
//! The verb `screen` makes the page, from the log as it is now; it is kept in memory, for the one window that knows its address.
//! That window gets no key: it shows, and does what the window that opened it says.

use super::door::Word;
use super::form::{Filled, There, fields, line};
use super::offer::offer_of;
use super::{Desk, door, lock, verb_of};
use crate::words::desk::DeskTold;

/// The form of the verb.
pub(super) const SCREEN: &str = "screen";
const OUT: &str = "--out=";

/// A page, and the last part of its address, which nobody guesses.
pub(super) struct Beam {
    ticket: Word,
    page: String,
}

/// What a form filled in makes for the second window.
pub(super) enum Beamed {
    /// Where that window finds it.
    At(String),
    /// Why there is nothing to show.
    Not(String),
}

impl Desk {
    /// Makes the big screen as its form was filled in. The page before it is gone.
    pub(super) fn beam(&self, filled: &Filled) -> Beamed {
        let Some((offer, command)) = offer_of(SCREEN).and_then(|own| Some((own, verb_of(&self.command, own.verb)?)))
        else {
            return Beamed::Not(self.words(&DeskTold::Failed));
        };
        let words = match line(offer, command, &fields(offer, command, &There::of(&self.here()), self.lang), filled) {
            Ok(words) => words.into_iter().filter(|word| !word.starts_with(OUT)),
            Err(field) => return Beamed::Not(self.words(&DeskTold::Field { field })),
        };
        let Ok(folder) = tempfile::Builder::new().prefix("instroom-scherm-").tempdir() else {
            return Beamed::Not(self.words(&DeskTold::Busiest));
        };
        let path = folder.path().join("scherm.html");
        let out = format!("{OUT}{}", path.display());
        let (status, said) = self.seat().heard(self.line(offer.verb, [out].into_iter().chain(words)));
        let Ok(page) = std::fs::read_to_string(path) else { return Beamed::Not(said) };
        if status != 0 {
            return Beamed::Not(said);
        }
        let ticket = lock(&self.door).ticket();
        let at = format!("/{SCREEN}/{}", ticket.as_str());
        *lock(&self.beam) = Some(Beam { ticket, page });
        Beamed::At(at)
    }

    /// The page at an address, and what it may load: what it says itself, in nobody's frame.
    pub(super) fn beamed(&self, ticket: &str) -> Option<(String, String)> {
        let beam = lock(&self.beam);
        let page = &beam.as_ref().filter(|own| door::is_same(&own.ticket, ticket))?.page;
        let policy = page.split_once("Content-Security-Policy\" content=\"")?.1.split('"').next()?;
        Some((format!("{policy}; frame-ancestors 'none'"), page.clone()))
    }
}
