//! Witnesses (*getuigen*) sign along: what they signed before, and how their signatures travel.
//!
//! Comes in: a log that was verified, or a checkpoint with a proof; and what a witness signed last of that log. Goes
//! out: a cosignature (C2SP `tlog-cosignature`). Refuses: a log that is not a continuation of what was signed before:
//! a fork, a shorter tree, an inconsistent one. A witness may be always on
//! (`always`), and is then asked over the network (`submit`): C2SP `tlog-witness`. Section "Requests and signatures" of the format document. What a
//! witness is shown is told by [`tell::cosign`](crate::tell::cosign).

mod add;
mod always;
mod check;
mod request;
mod submit;

pub use crate::words::witness::{CosignFault, Declined, Says};
pub use add::{add_cosignatures, read_pasted};
pub use always::Submitted;
pub use check::{check_clock, check_log, check_proof, is_far};
pub use request::{MOST_REQUEST, Request, make_request, read_request, write_request};
pub use submit::{Answered, lines_signed, read_answer};
