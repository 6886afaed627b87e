//! The big screen in a second window of the same browser, which the desk steers.
//!
//! The verb `screen` makes the page, from the log as it is now; it is kept in memory, for the one window that knows its address.
//! That window gets no key: it shows, and does what the window that opened it says.

use super::door::{Word, is_same};
use super::form::Filled;
use super::offer::SCREEN;
use super::{Desk, lock};
use crate::words::desk::DeskTold;
use axum::body::Bytes;

const OUT: &str = "--out=";

/// A page, and the last part of its address, which nobody guesses.
pub(super) struct Beam {
    ticket: Word,
    page: Bytes,
    policy: String,
}

impl Desk {
    /// Makes the big screen as its form was filled in, in the place of the one before; returns where the second window finds it.
    ///
    /// # Errors
    /// Why there is nothing to show, in words.
    pub(super) fn beam(&self, filled: &Filled) -> Result<String, String> {
        let told = |told: DeskTold| self.words(&told);
        let folder =
            tempfile::Builder::new().prefix("instroom-scherm-").tempdir().map_err(|_| told(DeskTold::Busiest))?;
        let path = folder.path().join("scherm.html");
        let asked = Filled::from([("out".to_owned(), "scherm.html".to_owned())]);
        let asked = filled.clone().into_iter().chain(asked).collect();
        let line = self.line_of(&SCREEN, &asked).map_err(told)?;
        let line =
            line.into_iter().map(|word| if word.starts_with(OUT) { format!("{OUT}{}", path.display()) } else { word });
        let (status, said) = self.seat().heard(line.collect());
        if status != 0 {
            return Err(said);
        }
        let page = std::fs::read_to_string(path).map_err(|_| told(DeskTold::Busiest))?;
        let ticket = lock(&self.door).ticket();
        let at = format!("/screen/{}", ticket.as_str());
        let policy = format!("{}; frame-ancestors 'none'", policy_of(&page).unwrap_or("default-src 'none'"));
        *lock(&self.beam) = Some(Beam { ticket, page: page.into(), policy });
        Ok(at)
    }

    /// The page at an address, and what it may load: what it says itself, in nobody's frame.
    pub(super) fn beamed(&self, ticket: &str) -> Option<(String, Bytes)> {
        let beam = lock(&self.beam);
        let Beam { page, policy, .. } = beam.as_ref().filter(|own| is_same(&own.ticket, ticket))?;
        Some((policy.clone(), page.clone()))
    }
}

/// What a page says that it may load.
fn policy_of(page: &str) -> Option<&str> {
    page.split_once("Content-Security-Policy\" content=\"")?.1.split('"').next()
}
