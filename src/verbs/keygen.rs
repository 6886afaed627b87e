//! `instroom keygen`: makes a key pair.

use super::help::Dutch;
use super::name;
use crate::env::{Access, Env, Failure};
use crate::fault::Wording;
use crate::lang::Lang;
use crate::log::key::PrivateKey;
use crate::say;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// Makes a key pair: KEY to sign with, KEY.pub for others to check with
#[derive(clap::Args)]
pub(super) struct Args {
    /// Name of the key: for an organiser the origin of the programme, such as hoog.example/mtvp-2023
    #[arg(long, value_name = "NAME")]
    name: String,
    /// File for the private key; the public key goes beside it, with .pub behind the name
    #[arg(long, value_name = "KEY")]
    out: PathBuf,
}

pub(super) const DUTCH: Dutch = Dutch {
    verb: "keygen",
    about: "Maakt een sleutelpaar: één bestand om mee te tekenen, en één (.pub) waarmee anderen controleren",
    args: &[
        (
            "name",
            "Naam van de sleutel: bij een organisator de naam van het programma (`origin` in de spelregels), zoals hoog.example/mtvp-2023",
        ),
        ("out", "Bestand voor de geheime sleutel; de openbare komt ernaast, met .pub achter de naam"),
    ],
    shared: &[],
};

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let mut secret = Zeroizing::new([0; 32]);
    if !(env.entropy)(secret.as_mut_slice()) {
        return Err(no_entropy(env.lang));
    }
    let key = PrivateKey::from_entropy(&secret);
    let public = key.verifier(&args.name).map_err(|fault| Failure::new(env.lang, &fault, Some("--name")))?;
    let beside = public_beside(&args.out);
    env.refuse_existing(&beside)?;
    env.write_new(&args.out, key.to_pem().as_bytes(), Access::Private)?;
    env.write_new(&beside, format!("{public}\n").as_bytes(), Access::Usual)?;
    env.print(&format!("{public}\n"))?;
    let (private, beside) = (name(&args.out), name(&beside));
    env.say(&say!(env.lang,
        nl: "Geheime sleutel: {private}. Wie dit bestand heeft, kan namens u tekenen: er zit geen wachtwoord op.\nBewaar het zoals een handtekeningstempel. De openbare sleutel hierboven staat ook in {beside}; maak die bekend.",
        en: "Private key: {private}. Whoever has this file can sign for you: it has no passphrase.\nKeep it as you would keep a signature stamp. The public key above is also in {beside}; publish it."));
    Ok(0)
}

/// Where the public key of a private key goes.
pub(super) fn public_beside(key: &Path) -> PathBuf {
    let mut beside = key.as_os_str().to_owned();
    beside.push(".pub");
    PathBuf::from(beside)
}

#[derive(Debug)]
struct NoEntropy;

impl Wording for NoEntropy {
    fn what(&self, lang: Lang) -> String {
        say!(lang, nl: "dit systeem geeft geen toevalsgetallen", en: "this system gives no random numbers")
    }

    fn mend(&self, lang: Lang) -> String {
        say!(lang, nl: "gebruik een andere computer", en: "use another computer")
    }
}

/// The system gave no entropy.
pub(super) fn no_entropy(lang: Lang) -> Failure {
    Failure::new(lang, &NoEntropy, None)
}
