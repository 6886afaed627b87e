//! Lists of practices, for insurers and for the practices themselves.
//!
//! Comes in: a verified transcript. Goes out: CSV that Dutch Excel opens well: `;`, byte order mark, CRLF, codes kept as
//! text, formulas made harmless. Headings are Dutch in every locale: a list is the same bytes everywhere. A column is one
//! line of the table `COLUMNS` in [`participants`] or [`sealed`]: its heading in both languages, and its value.

mod ask;
mod column;
pub mod participants;
pub mod sealed;

pub use ask::{Reader, Request, Scope, is_insured};
pub use column::Column;
pub use participants::{Entry, List, list_entries, write_list};
pub use sealed::SealedRound;
