//! `instroom amend successor`: a practice goes on under another code, after a merger or a new legal form (domain A25).

use super::amending::{About, Amending, Common, Data, NewRegion};
use super::write::Wanted;
use crate::draw::round::{Change, ChangeFault};
use crate::env::{Env, Failure};
use crate::register::Ion;
use crate::register::Record;
use crate::verbs::arg::roster::RosterSecretArgs;
use crate::verbs::arg::shown::{refusal_of, say};
use crate::verbs::arg::text::read_id;
use crate::words::verbs::amend::Taken;
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
    let amending = Amending::read(&args.log, &args.common, About::New, env)?;
    let of: Vec<String> = args.of.iter().map(|id| id.trim().to_owned()).collect();
    let mut record = amending.practice(&of[0], env)?;
    let mut ion = 0;
    for id in &of {
        ion += amending.practice(id, env)?.ion.patients();
    }
    let too_large = || refusal_of("--ion", &ChangeFault::Ion { ion }, env);
    record.ion = args.data.ion(env)?.or(Ion::new(ion)).ok_or_else(too_large)?;
    record.id = read_id(&args.practice, amending.standing(env)?.sealed.rules.profile, env)?;
    args.data.put(&mut record, env)?;
    let taken = taken(args, &record);
    let changes = vec![Change::Successor { of: of.iter().map(Into::into).collect(), record }];
    amending.check_regions(&changes, &args.new, env)?;
    say(&taken, env);
    amending.write(Wanted { changes, secret: Some(&args.secret), sources: None }, env)
}

/// What was not given and was taken from those that merge into it.
fn taken(args: &Args, record: &Record) -> Taken {
    let Record { id, name, region, ion, .. } = record.clone();
    let (id, ion, first) = (id.to_string(), ion.patients(), args.of[0].clone());
    match args.data.ion {
        Some(_) => Taken::Given { id, name, region, ion, first },
        None => Taken::AddedUp { id, name, region, ion, first },
    }
}
