//! Keys on a command line: private ones to sign with, public ones to trust.

use super::passphrase::PassphraseArgs;
use super::shown::{refusal_at, refusal_of, shown};
use crate::env::{Env, Failure};
use crate::log::key::{KeyFault, PrivateKey, WitnessKey};
use crate::log::mail::{MailFault, mark_of};
use std::path::{Path, PathBuf};

/// A private key to sign with.
#[derive(clap::Args)]
pub struct SigningArgs {
    /// The organiser's private key
    ///
    /// De geheime sleutel van de organisator
    #[arg(long, value_name = "KEY")]
    pub key: PathBuf,
    /// The file with what this key signed before; by default the one beside the key, with .seen behind its name
    ///
    /// Het bestand met wat deze sleutel eerder ondertekende; anders dat naast de sleutel, met .seen achter de naam
    #[arg(long, value_name = "FILE")]
    pub state: Option<PathBuf>,
    #[command(flatten)]
    passphrase: PassphraseArgs,
}

impl SigningArgs {
    /// Reads the key.
    pub fn read(&self, env: &Env<'_>) -> Result<PrivateKey, Failure> {
        read_private(&self.key, &self.passphrase, env)
    }
}

/// Reads a private key, with its passphrase if it has one.
pub fn read_private(path: &Path, passphrase: &PassphraseArgs, env: &Env<'_>) -> Result<PrivateKey, Failure> {
    let pem = env.read_secret(path)?;
    match PrivateKey::read(&pem) {
        Err(KeyFault::Encrypted) => passphrase.unlock(&pem, path, env),
        read => read.map_err(|fault| refusal_at(path, &fault, env)),
    }
}

/// Reads a public key of the type that `read` reads, or a file that holds one; `argument` is where it was given. What a
/// file holds is never shown: it may be a private key.
pub fn read_public<K>(
    text: &str,
    argument: &str,
    read: impl Fn(&str) -> Result<K, KeyFault>,
    env: &Env<'_>,
) -> Result<K, Failure> {
    let path = Path::new(text);
    if text.contains('+') && !env.path(path).exists() {
        return read(text).map_err(|fault| refusal_of(argument, &fault, env));
    }
    let held = env.read_secret(path)?;
    read(held.trim()).map_err(|fault| {
        let fault = match fault {
            _ if held.contains("PRIVATE KEY") => KeyFault::Private,
            KeyFault::NotAVerifierKey { .. } | KeyFault::WrongHash { .. } => match mark_of(held.as_bytes()) {
                Some(mark) => return refusal_at(path, &MailFault::Changed { mark }, env),
                None => KeyFault::NotAVerifierFile,
            },
            fault => fault,
        };
        refusal_at(path, &fault, env)
    })
}

/// Reads a file that holds a public key.
pub fn read_public_file<K>(
    path: &Path,
    read: impl Fn(&str) -> Result<K, KeyFault>,
    env: &Env<'_>,
) -> Result<K, Failure> {
    let path = shown(path);
    read_public(&path, &path, read, env)
}

/// Where the public key of a private key goes.
pub fn public_beside(key: &Path) -> PathBuf {
    let mut beside = key.as_os_str().to_owned();
    beside.push(".pub");
    PathBuf::from(beside)
}

/// A witness's own key under its name, from the file beside the private one.
pub fn own_witness(key: &Path, private: &PrivateKey, env: &Env<'_>) -> Result<WitnessKey, Failure> {
    let beside = public_beside(key);
    let witness = read_public_file(&beside, WitnessKey::read, env)?;
    match private.witness(witness.name()) {
        Ok(own) if own == witness => Ok(own),
        _ => Err(refusal_at(&beside, &KeyFault::NotAVerifierFile, env)),
    }
}
