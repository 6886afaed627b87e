//! Lines to values. Reads input lines only: derived lines are computed again and compared.
//!
//! Every line that is read is written again and held against its bytes: a line has one spelling.

mod amendment;
mod checkpoint;
mod first;
mod given;
mod line;
mod plan;
mod practices;
mod round;
mod rules;
mod signers;

pub use amendment::{read_abort, read_amendment};
pub use checkpoint::{last_note, read_note};
pub use first::read_opening;
pub use given::{read_contribution, read_draw, read_failure};
pub use line::{Mismatch, TYPES, line_type, next_type};
pub use round::{Foregoing, read_sealed};
pub use signers::read_handover;
