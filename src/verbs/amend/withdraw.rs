//! `instroom amend withdraw`: a practice takes no part any more; the next in order moves up (domain A24).

use super::amending::{About, Amending, Common};
use super::write::Wanted;
use crate::draw::round::Change;
use crate::env::{Env, Failure};
use std::path::PathBuf;

/// A practice takes no part any more: the next in order moves up, and taking that back later (`restore`) does not surely bring the place back
///
/// Een praktijk doet niet meer mee: de volgende in de rij schuift op, en later terugdraaien (`restore`) geeft de plaats niet zeker terug
#[derive(clap::Args)]
pub(super) struct Args {
    /// The log
    ///
    /// Het verslag
    log: PathBuf,
    /// The practices that withdraw, by code
    ///
    /// De praktijken die zich terugtrekken, per code
    #[arg(required = true, value_name = "PRACTICE")]
    withdrawing: Vec<String>,
    #[command(flatten)]
    common: Common,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let amending = Amending::read(&args.log, &args.common, About::Known, env)?;
    let change = |id: &String| Change::Withdraw { practice: id.trim().into() };
    let changes = args.withdrawing.iter().map(change).collect();
    amending.write(Wanted { changes, ..Wanted::default() }, env)
}
