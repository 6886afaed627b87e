//! Fresh entropy of the operating system.

use crate::env::{Env, Failure};
use crate::verbs::arg::shown::refusal;
use crate::words::verbs::arg::EntropyFault;

/// Fills with fresh entropy.
pub fn fill_random(bytes: &mut [u8], env: &Env<'_>) -> Result<(), Failure> {
    if (env.entropy)(bytes) { Ok(()) } else { Err(refusal(&EntropyFault::None, env)) }
}
