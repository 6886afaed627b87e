//! `instroom amend restore`: a withdrawal was a mistake and is taken back.

use super::amending::{About, Amending, Common};
use super::write::Wanted;
use crate::draw::round::Change;
use crate::env::{Env, Failure};
use std::path::PathBuf;

/// Takes back a withdrawal: the practice gets what it had, nobody loses a place
///
/// Draait een terugtrekking terug: de praktijk krijgt terug wat zij had, niemand verliest een plaats
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
