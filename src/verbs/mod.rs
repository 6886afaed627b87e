//! The verbs: one file each, thin. A verb reads its arguments, opens files through [`Env`], calls the core, and
//! says what it did. `instroom <verb>`; see the README.

mod abort;
mod amend;
mod arg;
mod baskets;
pub mod beacon;
mod chances;
mod check;
mod cosign;
mod demo;
mod desk;
mod draw;
mod explain;
mod help;
mod init;
mod key;
mod keygen;
mod letters;
mod list;
mod minutes;
mod outcomes;
mod publish;
mod receipt;
mod receipts;
mod rehearse;
mod sample;
mod screen;
mod seal;
mod secret;
mod status;
mod step;
mod verify;
mod witness;

use crate::env::Env;
use crate::words::fault::lines_visible;
use crate::words::lang::Lang;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

/// Lottery and quota allocation with draws that anyone can replay
///
/// Loting en toewijzing van plaatsen, die iedereen kan narekenen
#[derive(Parser)]
#[command(name = "instroom", version, disable_help_subcommand = true)]
struct Cli {
    /// Language of messages: nl or en; by default that of your computer
    ///
    /// Taal van de meldingen: nl of en; anders die van uw computer
    #[arg(long, global = true, value_name = "LANG", value_parser = ["nl", "en"])]
    lang: Option<String>,
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    Desk(desk::Args),
    Demo(demo::Args),
    Init(init::Args),
    Check(check::Args),
    Chances(chances::Args),
    Rehearse(rehearse::Args),
    Keygen(keygen::Args),
    Key(key::Args),
    Secret(secret::Args),
    Seal(seal::Args),
    Cosign(cosign::Args),
    Witness(witness::Args),
    Draw(draw::Args),
    Verify(verify::Args),
    Explain(explain::Args),
    Receipt(receipt::Args),
    Receipts(receipts::Args),
    Publish(publish::Args),
    Letters(letters::Args),
    Outcomes(outcomes::Args),
    Screen(screen::Args),
    List(list::Args),
    Baskets(baskets::Args),
    Minutes(minutes::Args),
    Amend(amend::Args),
    Abort(abort::Args),
    Status(status::Args),
    Sample(sample::Args),
}

/// The verbs and their options, in the language of the user.
fn command(env: &Env<'_>) -> clap::Command {
    let home = ["HOME", "USERPROFILE"].into_iter().find_map(|name| (env.variable)(name)).map(PathBuf::from);
    help::in_language(arg::path::with_paths(Cli::command(), home.as_deref()), env.lang)
}

/// Runs a command line, the program's name first. Returns the exit status: 0 done or agrees, 1 checked and
/// differs, 2 could not run.
pub fn run(args: impl IntoIterator<Item = impl Into<OsString>>, env: &mut Env<'_>) -> u8 {
    let args: Vec<OsString> = args.into_iter().map(Into::into).collect();
    let asked = args.windows(2).find(|pair| pair[0] == "--lang").map(|pair| pair[1].clone());
    let asked = asked.or_else(|| args.iter().find_map(|arg| arg.to_str()?.strip_prefix("--lang=").map(OsString::from)));
    match asked.as_deref().and_then(OsStr::to_str) {
        Some("nl") => env.lang = Lang::Nl,
        Some("en") => env.lang = Lang::En,
        _ => {} // another one is refused below, in the language of the computer
    }
    let matches = match command(env).try_get_matches_from(args) {
        Ok(matches) => matches,
        Err(error) => return help::refuse(&error, env),
    };
    let cli = match Cli::from_arg_matches(&matches) {
        Ok(cli) => cli,
        Err(error) => return help::refuse(&error, env),
    };
    let done = match &cli.verb {
        Verb::Desk(args) => {
            let command = command(env);
            desk::run(args, run, command, env)
        }
        Verb::Demo(args) => demo::run(args, run, env),
        Verb::Init(args) => init::run(args, env),
        Verb::Check(args) => check::run(args, env),
        Verb::Chances(args) => chances::run(args, env),
        Verb::Rehearse(args) => rehearse::run(args, env),
        Verb::Keygen(args) => keygen::run(args, env),
        Verb::Key(args) => key::run(args, env),
        Verb::Secret(args) => secret::run(args, env),
        Verb::Seal(args) => seal::run(args, env),
        Verb::Cosign(args) => cosign::run(args, env),
        Verb::Witness(args) => witness::run(args, env),
        Verb::Draw(args) => draw::run(args, env),
        Verb::Verify(args) => verify::run(args, env),
        Verb::Explain(args) => explain::run(args, env),
        Verb::Receipt(args) => receipt::run(args, env),
        Verb::Receipts(args) => receipts::run(args, env),
        Verb::Publish(args) => publish::run(args, env),
        Verb::Letters(args) => letters::run(args, env),
        Verb::Outcomes(args) => outcomes::run(args, env),
        Verb::Screen(args) => screen::run(args, env),
        Verb::List(args) => list::run(args, env),
        Verb::Baskets(args) => baskets::run(args, env),
        Verb::Minutes(args) => minutes::run(args, env),
        Verb::Amend(args) => amend::run(args, env),
        Verb::Abort(args) => abort::run(args, env),
        Verb::Status(args) => status::run(args, env),
        Verb::Sample(args) => sample::run(args, env),
    };
    let status = done.unwrap_or_else(|failure| {
        let said = lines_visible(&(failure.text + &env.left_words()));
        let _ = env.err.write_all(said.as_bytes());
        failure.status
    });
    env.say_broken_off();
    status
}
