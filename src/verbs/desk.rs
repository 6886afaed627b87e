//! `instroom desk`: the whole journey in a browser on this computer. `instroom` alone does the same.

use crate::desk::{Open, Over, Run, World};
use crate::env::{Answers, Env, Failure};
use crate::verbs::arg::answer::ask;
use crate::verbs::arg::shown::say;
use crate::words::desk::DeskOpen;
use crate::words::env::FileFault;
use std::ffi::OsStr;
use std::path::PathBuf;

/// Opens the desk: the whole journey in your browser, on this computer alone
///
/// Opent het bureau: de hele weg in uw browser, alleen op deze computer
#[derive(clap::Args, Default)]
pub(super) struct Args {
    /// The folder to work in; by default the one where you are
    ///
    /// De map om in te werken; anders die waarin u staat
    #[arg(value_name = "FOLDER")]
    folder: Option<PathBuf>,
    /// Opens no browser: shows the address only
    ///
    /// Opent geen browser: toont alleen het adres
    #[arg(long)]
    no_browser: bool,
}

pub(super) fn run(args: &Args, run: Run, command: clap::Command, env: &mut Env<'_>) -> Result<u8, Failure> {
    let asked = args.folder.clone().unwrap_or_default();
    let (lang, shown) = (env.lang, asked.display().to_string());
    let failed = |error: std::io::Error| Failure::new(lang, &FileFault::from(error), Some(&shown));
    let folder = env.path(&asked);
    let folder =
        if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder }.canonicalize().map_err(failed)?;
    let _held = env.lock(&folder.join(NAME))?; // one desk a folder
    let Env { now, entropy, fetch, send, sleep, itself, .. } = *env;
    let show: fn(&OsStr) -> bool =
        if args.no_browser { |_: &OsStr| false } else { |what: &OsStr| opener::open(what).is_ok() };
    let world = World { now, entropy, fetch, send, sleep, itself, show };
    let open = Open::new(Over { folder, lang: env.lang, world, run, command }).map_err(failed)?;
    invite(&open, env);
    std::thread::scope(|scope| {
        let server = scope.spawn(|| open.serve());
        // whoever has no keyboard here has the one address
        while !server.is_finished() && ask(&DeskOpen::Again, Answers::Words, env).is_some() {
            invite(&open, env);
        }
        server.join().unwrap_or(Ok(()))
    })
    .map_err(failed)?;
    Ok(0)
}

/// Opens the desk in a browser, or says where.
fn invite(open: &Open, env: &mut Env<'_>) {
    let address = open.address();
    let told = if open.show(&address) { DeskOpen::At { address } } else { DeskOpen::By { address } };
    say(&told, env);
}

/// By the lock beside this name a second desk sees that there is one.
const NAME: &str = "instroom-bureau";
