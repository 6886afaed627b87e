//! The private roster (*namenlijst*): who is who in a log with pseudonyms.
//!
//! Comes in: the file of an earlier round, practices, and the secret that salts come from. Goes out: a [`Roster`], its
//! file, registers and changes in which nobody can be recognised by name ([`hide`](Roster::hide)), and [`Names`] to tell
//! them apart again. Refused is a roster of another secret or log, and one that was altered: every row is computed again.

mod file;
mod hide;
mod list;
mod names;
pub mod pseudonym;
mod row;

pub use crate::words::roster::RosterFault;
pub use list::{Added, Roster};
pub use names::Names;
pub use row::{Person, Row, Salts};
