//! `instroom key`: what there is to do with a key.

mod change;
mod remember;
mod show;

use crate::env::{Env, Failure};
use clap::Subcommand;

/// Shows a key, announces another one, or sets right what one signed last
///
/// Toont een sleutel, kondigt een andere aan, of herstelt wat er het laatst mee is ondertekend
#[derive(clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    Show(show::Args),
    Change(change::Args),
    Remember(remember::Args),
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    match &args.what {
        What::Show(args) => show::run(args, env),
        What::Change(args) => change::run(args, env),
        What::Remember(args) => remember::run(args, env),
    }
}
