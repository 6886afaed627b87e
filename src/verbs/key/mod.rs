//! `instroom key`: what there is to do with a key.

mod change;
mod show;

use crate::env::{Env, Failure};
use clap::Subcommand;

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
    Show(show::Args),
    Change(change::Args),
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    match &args.what {
        What::Show(args) => show::run(args, env),
        What::Change(args) => change::run(args, env),
    }
}
