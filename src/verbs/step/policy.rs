//! The policy file beside a log: who signs it, for the organiser to publish.

use crate::env::{Access, Env, Failure};
use crate::log::policy::write_policy;
use crate::log::signers::Signers;
use crate::verbs::arg::shown::{refusal_at, shown};
use crate::words::verbs::policy::PolicyFileFault;
use std::path::{Path, PathBuf};

/// A policy that can be written: no other file stands in its place.
pub struct PolicyFile {
    path: PathBuf,
    text: String,
    stands: bool,
}

impl PolicyFile {
    /// The policy of who signs a log, beside it: `loting.policy` for `loting.jsonl`, and `loting.2.policy` from its first
    /// handover on. Refused when something else stands there.
    pub fn beside(log: &Path, handovers: usize, signers: &Signers, env: &Env<'_>) -> Result<Self, Failure> {
        let ending = if handovers == 0 { "policy".to_owned() } else { format!("{}.policy", handovers + 1) };
        let path = log.with_extension(ending);
        let text = write_policy(signers);
        let stands = env.path(&path).exists();
        if stands && (path == log || env.read(&path)? != text.as_bytes()) {
            return Err(refusal_at(&path, &PolicyFileFault::Other, env));
        }
        Ok(Self { path, text, stands })
    }

    /// Writes it, unless it stands there already.
    pub fn write(&self, env: &Env<'_>) -> Result<(), Failure> {
        if self.stands { Ok(()) } else { env.write_new(&self.path, self.text.as_bytes(), Access::Usual) }
    }

    /// Its name as the user would type it.
    pub fn shown(&self) -> String {
        shown(&self.path)
    }
}
