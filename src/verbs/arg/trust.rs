//! Whom the reader trusts, and how that is told.

use super::key::read_public;
use super::shown::{all_refusals, refusal_at};
use crate::env::{Env, Failure};
use crate::log::key::VerifierKey;
use crate::log::mail::{MailFault, mark_of};
use crate::log::policy::{Policy, is_policy, read_policy};
use crate::log::signers::Trusted;
use std::path::Path;

/// What the reader knows from elsewhere.
#[derive(clap::Args, Default)]
pub struct TrustArgs {
    /// A public key that you know from elsewhere, of the organiser or a witness, or a file that holds one, or a policy file; may be repeated
    ///
    /// Een openbare sleutel die u van elders kent, van de organisator of een getuige, of een bestand waarin hij staat, of een vertrouwensbestand; mag vaker
    #[arg(long, value_name = "VKEY")]
    trust: Vec<String>,
}

impl TrustArgs {
    /// Reads public keys of organisers and witnesses, files that hold one, and policy files. Several add up.
    pub fn read(&self, env: &Env<'_>) -> Result<Policy, Failure> {
        let policies = self.trust.iter().map(|text| read_policy_of(text, env));
        policies.reduce(|one, other| Ok(one?.and(other?))).unwrap_or_else(|| Ok(Policy::default()))
    }
}

/// Reads keys of organisers: a public key, a file that holds one, or a policy file.
pub fn read_organisers(text: &str, env: &Env<'_>) -> Result<Vec<VerifierKey>, Failure> {
    match read_policy_file(text, env)? {
        Some(policy) => Ok(policy.organisers),
        None => Ok(vec![read_public(text, "--trust", VerifierKey::read, env)?]),
    }
}

fn read_policy_of(text: &str, env: &Env<'_>) -> Result<Policy, Failure> {
    match read_policy_file(text, env)? {
        Some(policy) => Ok(policy),
        None => read_public(text, "--trust", Trusted::read, env).map(|key| Policy::of_keys([key])),
    }
}

/// Reads a policy file; `None` for what is no such file.
fn read_policy_file(text: &str, env: &Env<'_>) -> Result<Option<Policy>, Failure> {
    let path = Path::new(text);
    if env.path(path).exists() {
        let held = env.read_secret(path)?;
        if !held.contains("PRIVATE KEY") && is_policy(held.as_bytes()) {
            return read_policy(held.as_bytes(), text).map(Some).map_err(|faults| match mark_of(held.as_bytes()) {
                Some(mark) => refusal_at(path, &MailFault::Changed { mark }, env),
                None => all_refusals(&faults, env),
            });
        }
    }
    Ok(None)
}
