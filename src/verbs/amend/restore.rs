//! `instroom amend restore`: a withdrawal was a mistake and is taken back.

use super::amending::{About, Amending, Common};
use super::write::Wanted;
use crate::draw::round::Change;
use crate::env::{Env, Failure};
use std::path::PathBuf;

/// Takes back a withdrawal: the practice keeps its wish and its lot, and has its place again only if nobody else has that room; otherwise it waits
///
/// Draait een terugtrekking terug: de praktijk houdt haar wens en haar lot, en krijgt haar plaats alleen terug als niemand anders die ruimte heeft; anders wacht zij
#[derive(clap::Args)]
pub(super) struct Args {
    /// The log
    ///
    /// Het verslag
    log: PathBuf,
    /// The practices that did not want to withdraw, by code
    ///
    /// De praktijken die zich niet wilden terugtrekken, per code
    #[arg(required = true, value_name = "PRACTICE")]
    returning: Vec<String>,
    #[command(flatten)]
    common: Common,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let amending = Amending::read(&args.log, &args.common, About::Known, env)?;
    let change = |id: &String| Change::Restore { practice: id.trim().into() };
    let changes = args.returning.iter().map(change).collect();
    amending.write(Wanted { changes, ..Wanted::default() }, env)
}
