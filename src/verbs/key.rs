//! `instroom key`: what there is to do with a key. `key show` shows its public half, `key change` announces another.

mod change;

use crate::env::{Env, Failure};
use crate::log::key::PrivateKey;
use crate::log::signers::Trusted;
use crate::say;
use crate::verbs::arg::key::read_public_file;
use crate::verbs::arg::key::{public_beside, read_private, read_public};
use crate::verbs::arg::passphrase::PassphraseArgs;
use crate::verbs::arg::shown::shown;
use crate::words::fault::Wording;
use crate::words::lang::Lang;
use clap::Subcommand;
use std::path::Path;

/// Shows a key, or announces another one
///
/// Toont een sleutel, of kondigt een andere aan
#[derive(clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    Show(ShowArgs),
    Change(change::Args),
}

/// Shows the public half of a key, and the same in groups of four to read aloud
///
/// Toont de openbare helft van een sleutel, en hetzelfde in groepjes van vier om voor te lezen
#[derive(clap::Args)]
struct ShowArgs {
    /// A private key, the .pub file beside it, or a public key itself
    ///
    /// Een geheime sleutel, het .pub-bestand ernaast, of een openbare sleutel zelf
    key: String,
    /// Name of a private key without a .pub file beside it
    ///
    /// Naam van een geheime sleutel waar geen .pub-bestand naast staat
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// With --name: the key is that of a witness
    ///
    /// Bij --name: de sleutel is van een getuige
    #[arg(long, requires = "name")]
    witness: bool,
    #[command(flatten)]
    passphrase: PassphraseArgs,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    match &args.what {
        What::Show(args) => show(args, env),
        What::Change(args) => change::run(args, env),
    }
}

fn show(args: &ShowArgs, env: &mut Env<'_>) -> Result<u8, Failure> {
    let (public, [number, key]) = match public_half(args, env)? {
        Trusted::Organiser(key) => (key.to_string(), key.in_fours()),
        Trusted::Witness(key) => (key.to_string(), key.in_fours()),
    };
    env.print(&format!("{public}\n"))?;
    let name = public.split('+').next().unwrap_or_default();
    env.say(&say!(env.lang,
        nl: "Om voor te lezen, in groepjes van vier (hoofdletters en kleine letters verschillen):\n  naam     {name}\n  getal    {number}\n  sleutel  {key}",
        en: "To read aloud, in groups of four (capitals and small letters differ):\n  name    {name}\n  number  {number}\n  key     {key}"));
    Ok(0)
}

fn public_half(args: &ShowArgs, env: &Env<'_>) -> Result<Trusted, Failure> {
    let path = Path::new(&args.key);
    if env.path(path).exists() && env.read_secret(path)?.contains("PRIVATE KEY") {
        let private = read_private(path, &args.passphrase, env)?;
        return named(&private, args, env);
    }
    read_public(&args.key, env.lang.pick("SLEUTEL", "KEY"), Trusted::read, env)
}

/// The public half under the name that was given, or that it was published under: a private key holds no name.
fn named(private: &PrivateKey, args: &ShowArgs, env: &Env<'_>) -> Result<Trusted, Failure> {
    let own = |name: &str, witness: bool| match witness {
        true => private.witness(name).map(Trusted::Witness),
        false => private.verifier(name).map(Trusted::Organiser),
    };
    if let Some(name) = &args.name {
        return own(name, args.witness).map_err(|fault| Failure::new(env.lang, &fault, Some("--name")));
    }
    let beside = public_beside(Path::new(&args.key));
    if !env.path(&beside).exists() {
        return Err(Failure::new(env.lang, &Refusal::NoName, Some(&args.key)));
    }
    let published = read_public_file(&beside, Trusted::read, env)?;
    match own(published.name(), matches!(published, Trusted::Witness(_))) {
        Ok(own) if own == published => Ok(own),
        _ => Err(Failure::new(env.lang, &Refusal::OtherPair, Some(&shown(&beside)))),
    }
}

#[derive(Debug)]
enum Refusal {
    NoName,
    OtherPair,
}

impl Wording for Refusal {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::NoName => {
                say!(lang, nl: "er staat geen .pub-bestand naast deze geheime sleutel, dus haar naam is niet bekend", en: "there is no .pub file beside this private key, so its name is not known")
            }
            Self::OtherPair => {
                say!(lang, nl: "dit is niet de openbare helft van de geheime sleutel ernaast", en: "this is not the public half of the private key beside it")
            }
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::NoName => {
                say!(lang, nl: "geef de naam met --name, bijvoorbeeld `hoog.example/mtvp-2023`", en: "give the name with --name, for example `hoog.example/mtvp-2023`")
            }
            Self::OtherPair => {
                say!(lang, nl: "zoek het goede .pub-bestand, of geef de naam met --name", en: "find the right .pub file, or give the name with --name")
            }
        }
    }
}
