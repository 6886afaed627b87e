//! Table to register.

use super::{Reading, RegisterFault};
use crate::fault::{Fault, Faults, Place};
use crate::rules::RulesFile;

/// Reads a register under the given rules; `file` is its name for messages.
///
/// # Errors
/// All that is wrong, in one run.
pub fn read_register(_bytes: &[u8], file: &str, _rules: &RulesFile) -> Result<Reading, Faults<RegisterFault>> {
    Err(Faults::none_of(vec![Fault { kind: RegisterFault::NotUtf8, place: Place::new(file, 1, 1) }]).unwrap_err())
}
