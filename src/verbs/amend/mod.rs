//! `instroom amend`: changes to a round that was drawn (design 4.7).

mod amending;
mod correct;
mod hidden;
mod late;
mod restore;
mod successor;
mod withdraw;
mod write;

use crate::env::{Env, Failure};
use clap::Subcommand;

/// Changes a round that was drawn; nobody loses a place by it
///
/// Wijzigt een ronde die geloot is; niemand raakt daardoor een plaats kwijt
#[derive(clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    Withdraw(withdraw::Args),
    Restore(restore::Args),
    Late(late::Args),
    Correct(correct::Args),
    Successor(successor::Args),
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    match &args.what {
        What::Withdraw(args) => withdraw::run(args, env),
        What::Restore(args) => restore::run(args, env),
        What::Late(args) => late::run(args, env),
        What::Correct(args) => correct::run(args, env),
        What::Successor(args) => successor::run(args, env),
    }
}
