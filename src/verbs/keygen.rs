//! `instroom keygen`: makes a key pair.

use crate::env::{Access, Env, Failure};
use crate::log::key::{PrivateKey, Salts};
use crate::log::rehearsal::is_rehearsal;
use crate::rules::{NameFault, check_origin};
use crate::verbs::arg::key::public_beside;
use crate::verbs::arg::passphrase::PassphraseArgs;
use crate::verbs::arg::shown::{refusal_at, refusal_of, say, shell_path};
use crate::verbs::arg::shown::{shell_word, shown};
use crate::verbs::step::entropy::fill_random;
use crate::words::rehearsal::RehearsalWords;
use crate::words::verbs::key::{KeygenRefusal, Made};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// Makes a key pair: KEY to sign with, KEY.pub for others to check with
///
/// Maakt een sleutelpaar: één bestand om mee te tekenen, en één (.pub) waarmee anderen controleren
#[derive(clap::Args)]
pub(super) struct Args {
    /// Name of the key: for an organiser the origin of the programme, such as hoog.example/mtvp-2023
    ///
    /// Naam van de sleutel: bij een organisator de naam van het programma (`origin` in de spelregels), zoals hoog.example/mtvp-2023
    #[arg(long, value_name = "NAME")]
    name: String,
    /// File for the private key; the public key goes beside it, with .pub behind the name
    ///
    /// Bestand voor de geheime sleutel; de openbare komt ernaast, met .pub achter de naam
    #[arg(long, value_name = "KEY")]
    out: PathBuf,
    #[command(flatten)]
    passphrase: PassphraseArgs,
    /// A key for a witness, to cosign with; sealing and drawing take the key of the organiser, made without this
    ///
    /// Een sleutel voor een getuige, om mee te medeondertekenen; verzegelen en loten gaat met de sleutel van de organisator, zonder deze optie
    #[arg(long)]
    witness: bool,
    /// No passphrase: whoever gets hold of the file can sign for you
    ///
    /// Geen wachtwoord: wie het bestand te pakken krijgt, kan namens u tekenen
    #[arg(long, conflicts_with = "passphrase_file")]
    no_passphrase: bool,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let mut secret = Zeroizing::new([0; 32]);
    fill_random(secret.as_mut_slice(), env)?;
    let key = PrivateKey::from_entropy(&secret);
    let public = match args.witness {
        true if args.name.contains("://") => {
            let fault = NameFault::OriginScheme { origin: args.name.as_str().into() };
            return Err(refusal_of("--name", &fault, env));
        }
        true => key.witness(&args.name).map(|public| public.to_string()),
        false => {
            check_origin("--name", &args.name).map_err(|fault| refusal_of("--name", &fault, env))?;
            key.verifier(&args.name).map(|public| public.to_string())
        }
    };
    let public = public.map_err(|fault| refusal_of("--name", &fault, env))?;
    let beside = public_beside(&args.out);
    // before anybody thinks of a passphrase
    env.refuse_existing(&args.out)?;
    if env.path(&beside).exists() {
        return Err(refusal_at(&beside, &KeygenRefusal::PublicAlone { key: shown(&args.out) }, env));
    }
    let pem = match args.no_passphrase {
        true => key.to_pem(),
        false => {
            let passphrase = args.passphrase.choose(env)?;
            let mut salts = Salts::default();
            fill_random(salts.as_flattened_mut(), env)?;
            key.to_locked_pem(&passphrase, salts)
        }
    };
    let shown = format!("{public}\n");
    let pair = [(beside.as_path(), shown.as_bytes(), Access::Usual), (&args.out, pem.as_bytes(), Access::Private)];
    let made = env.write_all_new(&pair)?;
    env.print(&shown)?;
    made.stay();
    say_made(args, &beside, env);
    Ok(0)
}

fn say_made(args: &Args, beside: &Path, env: &mut Env<'_>) {
    let private = shown(&args.out);
    let kept = if args.no_passphrase { Made::Bare { private } } else { Made::Locked { private } };
    let (public, program, word) = (shown(beside), shell_word(&env.program), shell_path(beside));
    let next = match args.witness {
        true => Made::Witness { public, program, word },
        false => Made::Organiser { public, program, word },
    };
    say(&kept, env);
    if !args.witness && is_rehearsal(&args.name) {
        say(&RehearsalWords::Key, env);
    }
    say(&next, env);
}
