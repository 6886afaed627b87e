//! Receipts (*bewijzen*): one practice's outcome, provable without the transcript.
//!
//! Comes in: a verified transcript and its log, read again; or the bytes of a receipt and what the reader knows from
//! elsewhere. Goes out: a C2SP `tlog-proof` file that holds the outcome line itself; or what it proves, with who vouches.
//! Refused is every receipt that has another spelling, another line, or another signature. Section "Receipts" of the
//! format document. [`tell::receipt`](crate::tell::receipt) tells it.

mod check;
mod file;
mod line;
pub mod list;
mod make;
mod opening;

pub use crate::words::receipt::{AgainFault, ReceiptFault};
pub use check::{Proven, check_receipt};
pub use file::{MOST_BYTES, OPENING_BYTES, Placed, Receipt, is_receipt, read_receipt, write_receipt};
pub use line::{Told, ToldTurn, read_outcome_line};
pub use make::{LastResult, Proofs, ProvenLine, file_name, file_stem};
pub use opening::Opening;
