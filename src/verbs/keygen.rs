//! `instroom keygen`: makes a key pair.

use crate::env::{Access, Env, Failure};
use crate::log::key::{PrivateKey, Salts};
use crate::say;
use crate::verbs::arg::key::public_beside;
use crate::verbs::arg::passphrase::PassphraseArgs;
use crate::verbs::arg::shown::{shell_word, shown};
use crate::verbs::step::entropy::fill_random;
use std::path::PathBuf;
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
    /// The key of a witness, who cosigns; otherwise that of an organiser
    ///
    /// De sleutel van een getuige, die medeondertekent; anders die van een organisator
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
        true => key.witness(&args.name).map(|public| public.to_string()),
        false => key.verifier(&args.name).map(|public| public.to_string()),
    };
    let public = public.map_err(|fault| Failure::new(env.lang, &fault, Some("--name")))?;
    let beside = public_beside(&args.out);
    // before anybody thinks of a passphrase
    env.refuse_existing(&args.out)?;
    env.refuse_existing(&beside)?;
    let pem = match args.no_passphrase {
        true => key.to_pem(),
        false => {
            let passphrase = args.passphrase.choose(env)?;
            let mut salts = Salts::default();
            fill_random(salts.as_flattened_mut(), env)?;
            key.to_locked_pem(&passphrase, salts)
        }
    };
    env.write_new(&args.out, pem.as_bytes(), Access::Private)?;
    env.write_new(&beside, format!("{public}\n").as_bytes(), Access::Usual)?;
    env.print(&format!("{public}\n"))?;
    env.say(&done_words(args, env));
    Ok(0)
}

fn done_words(args: &Args, env: &Env<'_>) -> String {
    let (private, beside) = (shown(&args.out), shown(&public_beside(&args.out)));
    let kept = match args.no_passphrase {
        true => say!(env.lang,
            nl: "Geheime sleutel: {private}. Wie dit bestand heeft, kan namens u tekenen: er zit geen wachtwoord op.\nBewaar het zoals een handtekeningstempel.",
            en: "Private key: {private}. Whoever has this file can sign for you: it has no passphrase.\nKeep it as you would keep a signature stamp."),
        false => say!(env.lang,
            nl: "Geheime sleutel: {private}, op slot met het wachtwoord. Zonder dat wachtwoord kan niemand ermee tekenen, ook u niet.\nBewaar het wachtwoord op een andere plek dan het bestand.",
            en: "Private key: {private}, locked with the passphrase. Without it nobody can sign with this key, nor can you.\nKeep the passphrase in another place than the file."),
    };
    let [program, shown] = [&env.program, &beside].map(|word| shell_word(word));
    if args.witness {
        return say!(env.lang,
            nl: "{kept}\nGeef de regel hierboven, die ook in {beside} staat, aan de organisator, voor `vkey` bij [[witness]] in de spelregels.\nOm voor te lezen: {program} key show {shown}",
            en: "{kept}\nGive the line above, which is also in {beside}, to the organiser, for `vkey` of [[witness]] in the rules.\nTo read it aloud: {program} key show {shown}");
    }
    say!(env.lang,
        nl: "{kept}\nDe openbare sleutel hierboven staat ook in {beside}; maak die bekend. Om voor te lezen: {program} key show {shown}",
        en: "{kept}\nThe public key above is also in {beside}; publish it. To read it aloud: {program} key show {shown}")
}
