//! Passphrases of private keys, and the options of every verb that takes one.
//!
//! A passphrase comes from a file, from the environment, or from somebody who types it unseen; the first of these that
//! there is. Never from the command line itself: others on the same machine can read that. For a new key one of fewer
//! than [`SHORTEST`] characters is refused.

use crate::env::{Env, Failure};
use crate::log::key::{KeyFault, PrivateKey};
use crate::verbs::arg::shown::refusal;
use crate::verbs::arg::shown::shown;
use crate::words::Message;
use crate::words::fault::three_parts;
use crate::words::verbs::key::{PassphraseFault, Typed};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// The environment variable with a passphrase.
const VARIABLE: &str = "INSTROOM_PASSPHRASE";

/// The fewest characters of a new passphrase.
const SHORTEST: usize = 12;

/// Where a passphrase is.
#[derive(clap::Args)]
pub struct PassphraseArgs {
    /// File with the passphrase on its first line; otherwise INSTROOM_PASSPHRASE holds it, or you type it
    ///
    /// Bestand met het wachtwoord op de eerste regel; anders staat het in INSTROOM_PASSPHRASE of typt u het
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

impl PassphraseArgs {
    /// Opens a key that has a passphrase. Somebody at a terminal may try until they give up, always unseen: after a last try
    /// the next would be typed at the prompt of a shell, for all to read.
    pub fn unlock(&self, pem: &str, key: &Path, env: &Env<'_>) -> Result<PrivateKey, Failure> {
        let place = shown(key);
        let refuse = |fault: &KeyFault| Failure::new(env.lang, fault, Some(&place));
        if let Some(given) = self.given(env)? {
            return PrivateKey::unlock(pem, &given).map_err(|fault| refuse(&fault));
        }
        let question = Typed::Passphrase { place: place.clone() }.words(env.lang);
        let mut before = String::new();
        while let Some(typed) = (env.ask_secret)(&format!("{before}{question}")).filter(|typed| !typed.is_empty()) {
            match PrivateKey::unlock(pem, &typed) {
                Err(fault @ KeyFault::WrongPassphrase) => before = three_parts(env.lang, &fault, None),
                done => return done.map_err(|fault| refuse(&fault)),
            }
        }
        let gave_up = || Failure::new(env.lang, &PassphraseFault::Forgotten, Some(&place));
        Err(if before.is_empty() { refuse(&KeyFault::Encrypted) } else { gave_up() })
    }

    /// A passphrase for a new key. Who types it types it twice: a slip would lock the key for ever.
    pub fn choose(&self, env: &Env<'_>) -> Result<Zeroizing<String>, Failure> {
        if let Some(given) = self.given(env)? {
            check_new(&given).map_err(|fault| Failure::new(env.lang, &fault, Some(&self.place())))?;
            return Ok(given);
        }
        let question = Typed::New { shortest: SHORTEST }.words(env.lang);
        let again = Typed::Again.words(env.lang);
        let nobody = || refusal(&PassphraseFault::Nobody { variable: VARIABLE }, env);
        let mut before = String::new();
        loop {
            let typed = (env.ask_secret)(&(before + &question)).ok_or_else(nobody)?;
            let fault = match check_new(&typed) {
                Err(fault) => fault,
                Ok(()) if (env.ask_secret)(&again).ok_or_else(nobody)? == typed => return Ok(typed),
                Ok(()) => PassphraseFault::Differ,
            };
            before = three_parts(env.lang, &fault, None);
        }
    }

    /// The passphrase from a file or the environment.
    fn given(&self, env: &Env<'_>) -> Result<Option<Zeroizing<String>>, Failure> {
        let refuse = |fault: PassphraseFault| Failure::new(env.lang, &fault, Some(&self.place()));
        if let Some(path) = &self.passphrase_file {
            let text = env.read_secret(path)?;
            return match text.lines().next().unwrap_or_default() {
                "" => Err(refuse(PassphraseFault::Empty)),
                line => Ok(Some(Zeroizing::new(line.to_owned()))),
            };
        }
        let Some(value) = (env.variable)(VARIABLE).filter(|value| !value.is_empty()) else { return Ok(None) };
        value.into_string().map(Zeroizing::new).map(Some).map_err(|_| refuse(PassphraseFault::NotText))
    }

    /// Where a passphrase that was given came from.
    fn place(&self) -> String {
        self.passphrase_file.as_deref().map_or_else(|| VARIABLE.to_owned(), shown)
    }
}

fn check_new(passphrase: &str) -> Result<(), PassphraseFault> {
    if passphrase.chars().count() < SHORTEST { Err(PassphraseFault::Short { shortest: SHORTEST }) } else { Ok(()) }
}
