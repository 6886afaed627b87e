//! `instroom amend successor`: a practice goes on under another code, after a merger or a new legal form (domain A25).

use super::correct::Data;
use super::{Amending, Common, NewRegion};
use crate::draw::round::{Change, ChangeFault, Record};
use crate::env::{Env, Failure};
use crate::register::Ion;
use crate::say;
use crate::verbs::arg::roster::RosterSecretArgs;
use crate::verbs::arg::text::read_id;
use crate::words::lang::Lang;
use std::path::PathBuf;

/// A practice goes on under another code, after a merger for example
///
/// Een praktijk gaat verder onder een andere code, bijvoorbeeld na een fusie
#[derive(clap::Args)]
pub(super) struct Args {
    /// The log
    ///
    /// Het verslag
    log: PathBuf,
    /// The code of the practice that goes on
    ///
    /// De code van de praktijk die verdergaat
    practice: String,
    /// A practice that merges into it; may be repeated: the place of the first one goes on
    ///
    /// Een praktijk die daarin opgaat; mag vaker: de plaats van de eerste gaat over
    #[arg(long, value_name = "PRACTICE", required = true)]
    of: Vec<String>,
    #[command(flatten)]
    data: Data,
    #[command(flatten)]
    new: NewRegion,
    #[command(flatten)]
    secret: RosterSecretArgs,
    #[command(flatten)]
    common: Common,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let amending = Amending::read(&args.log, &args.common, env)?;
    let of: Vec<String> = args.of.iter().map(|id| id.trim().to_owned()).collect();
    let mut record = amending.practice(&of[0], env)?;
    let mut ion = 0;
    for id in &of {
        ion += amending.practice(id, env)?.ion.patients();
    }
    let too_large = || Failure::new(env.lang, &ChangeFault::Ion { ion }, Some("--ion"));
    record.ion = args.data.ion.or(Ion::new(ion)).ok_or_else(too_large)?;
    record.id = read_id(&args.practice, amending.standing(env)?.sealed.rules.profile, env)?;
    args.data.put(&mut record, env)?;
    let says = taken_words(args, &record, env.lang);
    let changes = vec![Change::Successor { of: of.iter().map(Into::into).collect(), record }];
    amending.check_regions(&changes, &args.new, env)?;
    env.say(&says);
    amending.write(&args.common, (changes, Some(&args.secret)), env)
}

/// What was not given and was taken from those that merge into it.
fn taken_words(args: &Args, record: &Record, lang: Lang) -> String {
    let Record { id, name, region, ion, .. } = record;
    let first = &args.of[0];
    let ion = lang.number(ion.patients());
    let sum = match args.data.ion {
        Some(_) => "",
        None => lang.pick(" (opgeteld)", " (added up)"),
    };
    say!(lang,
        nl: "{id} komt in het verslag als {name}, regio {region}, {ion} ION{sum}; wens, voorrang, lot en plaats zijn die van {first}.",
        en: "{id} goes in the log as {name}, region {region}, {ion} ION{sum}; wish, class, lot and place are those of {first}.")
}
