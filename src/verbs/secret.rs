//! `instroom secret`: a secret that somebody keeps until it is asked for, and its commitment.

use crate::env::{Access, Env, Failure};
use crate::rules::secret::Secret;
use crate::verbs::arg::secret::read_secret;
use crate::verbs::arg::shown::shown;
use crate::verbs::arg::shown::{say, shell_path};
use crate::verbs::step::entropy::fill_random;
use crate::words::verbs::key::SecretMade;
use clap::Subcommand;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// Makes a secret, and shows its commitment
///
/// Maakt een geheim, en toont de vingerafdruk ervan
#[derive(clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    New(NewArgs),
    Show(ShowArgs),
}

/// Makes a secret in a new file, and shows its commitment
///
/// Maakt een geheim in een nieuw bestand, en toont de vingerafdruk ervan
#[derive(clap::Args)]
struct NewArgs {
    /// The new file
    ///
    /// Het nieuwe bestand
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// Shows the commitment of a secret once more, never the secret itself
///
/// Toont de vingerafdruk van een geheim nog eens, nooit het geheim zelf
#[derive(clap::Args)]
struct ShowArgs {
    /// The file with the secret
    ///
    /// Het bestand met het geheim
    file: PathBuf,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    match &args.what {
        What::New(args) => new(&args.out, env),
        What::Show(args) => {
            let secret = read_secret(&args.file, env)?;
            env.print(&format!("{}\n", secret.commitment()))?;
            Ok(0)
        }
    }
}

fn new(out: &Path, env: &mut Env<'_>) -> Result<u8, Failure> {
    let mut bytes = Zeroizing::new([0; 32]);
    fill_random(bytes.as_mut_slice(), env)?;
    let secret = Secret::from_entropy(&bytes);
    let made = env.write_all_new(&[(out, secret.to_text().as_bytes(), Access::Private)])?;
    env.print(&format!("{}\n", secret.commitment()))?;
    made.stay();
    let (file, word, commitment) = (shown(out), shell_path(out), secret.commitment().to_string());
    say(&SecretMade::For { file, word, commitment }, env);
    Ok(0)
}
