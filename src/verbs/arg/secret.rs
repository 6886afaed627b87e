//! Files that hold a secret.

use super::shown::refusal_at;
use crate::env::{Env, Failure};
use crate::rules::secret::Secret;
use std::path::Path;

/// Reads the secret of a file.
pub fn read_secret(path: &Path, env: &Env<'_>) -> Result<Secret, Failure> {
    let text = env.read_secret(path)?;
    Secret::read(&text).map_err(|fault| refusal_at(path, &fault, env))
}
