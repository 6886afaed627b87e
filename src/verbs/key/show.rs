//! `instroom key show`: the public half of a key.

use crate::env::{Env, Failure};
use crate::log::key::PrivateKey;
use crate::log::signers::Trusted;
use crate::verbs::arg::key::{public_beside, read_private, read_public, read_public_file};
use crate::verbs::arg::passphrase::PassphraseArgs;
use crate::verbs::arg::shown::{refusal_at, refusal_of, say};
use crate::words::Message;
use crate::words::verbs::key::{Aloud, Place, ShowRefusal};
use std::path::Path;

/// Shows the public half of a key, and the same in groups of four to read aloud
///
/// Toont de openbare helft van een sleutel, en hetzelfde in groepjes van vier om voor te lezen
#[derive(clap::Args)]
pub(super) struct Args {
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
    let (public, [number, key]) = match public_half(args, env)? {
        Trusted::Organiser(key) => (key.to_string(), key.in_fours()),
        Trusted::Witness(key) => (key.to_string(), key.in_fours()),
    };
    env.print(&format!("{public}\n"))?;
    let name = public.split('+').next().unwrap_or_default().to_owned();
    say(&Aloud::InFours { name, number, key }, env);
    Ok(0)
}

fn public_half(args: &Args, env: &Env<'_>) -> Result<Trusted, Failure> {
    let path = Path::new(&args.key);
    if env.path(path).exists() && env.read_secret(path)?.contains("PRIVATE KEY") {
        let private = read_private(path, &args.passphrase, env)?;
        return named(&private, args, env);
    }
    read_public(&args.key, &Place::Key.words(env.lang), Trusted::read, env)
}

/// The public half under the name that was given, or that it was published under: a private key holds no name.
fn named(private: &PrivateKey, args: &Args, env: &Env<'_>) -> Result<Trusted, Failure> {
    let of_witness = |name: &str| private.witness(name).map(Trusted::Witness);
    let of_organiser = |name: &str| private.verifier(name).map(Trusted::Organiser);
    if let Some(name) = &args.name {
        let own = if args.witness { of_witness(name) } else { of_organiser(name) };
        return own.map_err(|fault| refusal_of("--name", &fault, env));
    }
    let beside = public_beside(Path::new(&args.key));
    if !env.path(&beside).exists() {
        return Err(refusal_of(&args.key, &ShowRefusal::NoName, env));
    }
    let published = read_public_file(&beside, Trusted::read, env)?;
    let own = match &published {
        Trusted::Witness(key) => of_witness(key.name()),
        Trusted::Organiser(key) => of_organiser(key.name()),
    };
    match own {
        Ok(own) if own == published => Ok(own),
        _ => Err(refusal_at(&beside, &ShowRefusal::OtherPair, env)),
    }
}
