//! Passphrases of private keys, and the options of every verb that takes one.
//!
//! A passphrase comes from a file, from the environment, or from somebody who types it unseen; the first of these that
//! there is. Never from the command line itself: others on the same machine can read that. For a new key one of fewer
//! than [`SHORTEST`] characters is refused.

use crate::env::{Env, Failure};
use crate::log::key::{KeyFault, PrivateKey};
use crate::say;
use crate::verbs::arg::shown::shown;
use crate::words::fault::{Wording, three_parts};
use crate::words::lang::Lang;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// The environment variable with a passphrase.
const VARIABLE: &str = "INSTROOM_PASSPHRASE";

/// The fewest characters of a new passphrase.
const SHORTEST: usize = 12;

/// So often somebody may try.
const TRIES: usize = 3;

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
    /// Opens a key that has a passphrase; somebody at a terminal may try again.
    pub fn unlock(&self, pem: &str, key: &Path, env: &Env<'_>) -> Result<PrivateKey, Failure> {
        let place = shown(key);
        let refuse = |fault: &KeyFault| Failure::new(env.lang, fault, Some(&place));
        if let Some(given) = self.given(env)? {
            return PrivateKey::unlock(pem, &given).map_err(|fault| refuse(&fault));
        }
        let question = say!(env.lang, nl: "Wachtwoord van {place} (wat u typt blijft onzichtbaar): ", en: "Passphrase of {place} (what you type stays invisible): ");
        let mut before = String::new();
        for _ in 0..TRIES {
            let typed = (env.ask_secret)(&(before + &question)).ok_or_else(|| refuse(&KeyFault::Encrypted))?;
            match PrivateKey::unlock(pem, &typed) {
                Err(fault @ KeyFault::WrongPassphrase) => before = three_parts(env.lang, &fault, None),
                done => return done.map_err(|fault| refuse(&fault)),
            }
        }
        Err(refuse(&KeyFault::WrongPassphrase))
    }

    /// A passphrase for a new key. Who types it types it twice: a slip would lock the key for ever.
    pub fn choose(&self, env: &Env<'_>) -> Result<Zeroizing<String>, Failure> {
        if let Some(given) = self.given(env)? {
            check_new(&given).map_err(|fault| Failure::new(env.lang, &fault, Some(&self.place())))?;
            return Ok(given);
        }
        let question = say!(env.lang, nl: "Kies een wachtwoord van {SHORTEST} tekens of meer (wat u typt blijft onzichtbaar): ", en: "Choose a passphrase of {SHORTEST} characters or more (what you type stays invisible): ");
        let again = say!(env.lang, nl: "Hetzelfde wachtwoord nog een keer: ", en: "The same passphrase once more: ");
        let nobody = || Failure::new(env.lang, &PassphraseFault::Nobody, None);
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
    if passphrase.chars().count() < SHORTEST { Err(PassphraseFault::Short) } else { Ok(()) }
}

#[derive(Debug)]
enum PassphraseFault {
    Short,
    Differ,
    Nobody,
    Empty,
    NotText,
}

impl Wording for PassphraseFault {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::Short => {
                say!(lang, nl: "dit wachtwoord is korter dan {SHORTEST} tekens: wie het bestand heeft, kan alle korte wachtwoorden proberen", en: "this passphrase is shorter than {SHORTEST} characters: whoever has the file can try all short ones")
            }
            Self::Differ => {
                say!(lang, nl: "dit is een ander wachtwoord dan de eerste keer", en: "this is another passphrase than the first time")
            }
            Self::Nobody => {
                say!(lang, nl: "deze sleutel moet een wachtwoord krijgen, en dat is niet gegeven", en: "this key must have a passphrase, and none was given")
            }
            Self::Empty => {
                say!(lang, nl: "de eerste regel van dit bestand is leeg", en: "the first line of this file is empty")
            }
            Self::NotText => {
                say!(lang, nl: "het wachtwoord in deze omgevingsvariabele is geen tekst in UTF-8", en: "the passphrase in this environment variable is no text in UTF-8")
            }
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::Short => {
                say!(lang, nl: "neem een zin of vier gewone woorden die niemand bij u zoekt", en: "take a sentence, or four plain words that nobody expects from you")
            }
            Self::Differ => say!(lang, nl: "typ het opnieuw, twee keer", en: "type it again, twice"),
            Self::Nobody => {
                say!(lang, nl: "geef het met --passphrase-file BESTAND of in de omgevingsvariabele {VARIABLE}, of kies --no-passphrase", en: "give it with --passphrase-file FILE or in the environment variable {VARIABLE}, or choose --no-passphrase")
            }
            Self::Empty => {
                say!(lang, nl: "zet het wachtwoord op de eerste regel, zonder iets ervoor", en: "write the passphrase on the first line, with nothing before it")
            }
            Self::NotText => {
                say!(lang, nl: "geef het met --passphrase-file BESTAND", en: "give it with --passphrase-file FILE")
            }
        }
    }
}
