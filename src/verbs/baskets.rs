//! `instroom baskets`: who lies in which basket, known as soon as the list is sealed.

use crate::draw::units::Units;
use crate::env::{Access, Env, Failure};
use crate::tell::baskets::BasketTable;
use crate::tell::list::SealedRound;
use crate::verbs::arg::roster::{RosterArgs, names_of};
use crate::verbs::arg::shown::{refusal_at, say, shown};
use crate::verbs::arg::trust::TrustArgs;
use crate::verbs::step::read::{read_transcript, rests_here};
use crate::words::baskets::{BasketsRefusal, BasketsWritten};
use crate::words::noun::Practices;
use crate::words::spreadsheet::Reader;
use std::path::{Path, PathBuf};

/// Writes who lies in which basket (boundary "baskets"), as CSV or a workbook: to lay on the table before the draw
///
/// Schrijft wie in welke mand ligt (boundary "baskets"), als CSV of werkmap: om vóór de loting op tafel te leggen
#[derive(clap::Args)]
pub(super) struct Args {
    /// The transcript
    ///
    /// Het lotingsverslag
    log: PathBuf,
    /// The new file: a name in .csv or .xlsx
    ///
    /// Het nieuwe bestand: een naam op .csv of .xlsx
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// For a program: CSV in UTF-8 without mark, LF, ISO dates, every text as it is
    ///
    /// Voor een programma: CSV in UTF-8 zonder merkteken, LF, ISO-datums, elke tekst zoals hij is
    #[arg(long)]
    plain: bool,
    #[command(flatten)]
    roster: RosterArgs,
    #[command(flatten)]
    trust: TrustArgs,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let has = |ending: &str| args.out.extension().is_some_and(|own| own.eq_ignore_ascii_case(ending));
    if !has("csv") && !has("xlsx") {
        return Err(refusal_at(&args.out, &BasketsRefusal::Ending, env));
    }
    let verified = read_transcript(&args.log, env.open(&args.log)?, &args.trust, env)?;
    let transcript = verified.told().transcript;
    let refused = |refusal: &BasketsRefusal, path: &Path, env: &Env<'_>| refusal_at(path, refusal, env);
    let round = SealedRound::last(transcript).ok_or_else(|| refused(&BasketsRefusal::NotSealed, &args.log, env))?;
    let kept = args.roster.needed(transcript, env)?;
    let sealed = round.sealed;
    let units = Units::of(&sealed.register, &sealed.rules, round.history).ok();
    let table = units.and_then(|units| BasketTable::of(sealed, &units, names_of(transcript, kept.as_ref()), env.lang));
    let table = table.ok_or_else(|| refused(&BasketsRefusal::NoBaskets, &args.log, env))?;
    let bytes = match has("xlsx") {
        true => table
            .workbook()
            .map_err(|error| refused(&BasketsRefusal::Workbook { detail: error.to_string() }, &args.out, env))?,
        false => table.csv(if args.plain { Reader::Program } else { Reader::Spreadsheet }),
    };
    env.write_new(&args.out, &bytes, Access::Usual)?;
    let practices = Practices(sealed.register.practices().len() as u64);
    let (count, title) = (table.count(), sealed.round.title.clone());
    say(&BasketsWritten::Done { path: shown(&args.out), practices, count, title }, env);
    env.say(rests_here(verified.told(), env).trim_end());
    Ok(0)
}
