//! Lists of practices, for insurers and for the practices themselves.
//!
//! Comes in: a verified transcript. Goes out: CSV for a spreadsheet or for another program. Headings are Dutch in every
//! locale: a list is the same bytes everywhere. A column is one line of the table `COLUMNS` in [`participants`] or [`sealed`]: its heading in both languages, and its value.

mod ask;
mod column;
pub mod participants;
pub mod sealed;

pub use ask::{Request, Scope, is_insured};
pub use column::Column;
pub use participants::{Entry, List, count_uninsured, list_entries, write_list};
pub use sealed::SealedRound;
