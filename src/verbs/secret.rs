//! `instroom secret`: a secret that somebody keeps until it is asked for, and its commitment.

use crate::env::{Access, Env, Failure};
use crate::rules::secret::Secret;
use crate::say;
use crate::verbs::arg::secret::read_secret;
use crate::verbs::arg::shown::{shell_word, shown};
use crate::verbs::step::entropy::fill_random;
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
    env.write_new(out, secret.to_text().as_bytes(), Access::Private)?;
    env.print(&format!("{}\n", secret.commitment()))?;
    let (file, word, commitment) = (shown(out), shell_word(&shown(out)), secret.commitment());
    env.say(&say!(env.lang,
        nl: "Hierboven staat de vingerafdruk van het geheim in {file}. Is dit uw inbreng voor de loting, geef die dan aan de organisator, voor de bron met kind = \"secret\" in rules.toml:\n  commitment = \"{commitment}\"\nHoud {file} voor uzelf tot de loting, en raak het niet kwijt: wat er zonder gebeurt, staat in het plan. (Is het voor de namenlijst, --roster-secret, geef dan niets door en bewaar het zolang het programma duurt.)\nDe vingerafdruk zelf narekenen: printf %s \"$(cat {word})\" | sha256sum",
        en: "Above is the commitment of the secret in {file}. If this is what you contribute to the draw, give it to the organiser, for the [[source]] with kind = \"secret\" in rules.toml:\n  commitment = \"{commitment}\"\nKeep {file} to yourself until the draw, and do not lose it: the plan says what happens without it. (If it is for the roster, --roster-secret, pass nothing on and keep it as long as the programme lasts.)\nTo compute the commitment yourself: printf %s \"$(cat {word})\" | sha256sum"));
    Ok(0)
}
