//! `instroom outcomes`: what stands in the letters, as a workbook for a mail merge.

use crate::env::{Access, Env, Failure};
use crate::tell::letters::{columns, write_outcomes};
use crate::verbs::arg::shown::{refusal_at, say, shown};
use crate::verbs::step::letters::LettersArgs;
use crate::words::noun::Rows;
use crate::words::verbs::letters::{LettersRefusal, LettersWritten};
use std::path::PathBuf;

/// Writes a workbook for a mail merge: a row for every practice, with every field and sentence of its letter
///
/// Schrijft een werkmap om mee samen te voegen: een rij voor elke praktijk, met elk veld en elke zin van haar brief
#[derive(clap::Args)]
pub(super) struct Args {
    /// The transcript
    ///
    /// Het lotingsverslag
    log: PathBuf,
    /// The new workbook, such as uitkomsten.xlsx
    ///
    /// De nieuwe werkmap, zoals uitkomsten.xlsx
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    #[command(flatten)]
    letters: LettersArgs,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    if args.out.extension().is_none_or(|ending| !ending.eq_ignore_ascii_case("xlsx")) {
        return Err(refusal_at(&args.out, &LettersRefusal::NotXlsx, env));
    }
    env.refuse_existing(&args.out)?;
    args.letters.with_post(&args.log, env, |post, env| {
        let letters = args.letters.letters(post);
        let book = write_outcomes(post, &letters);
        let fail = |error: rust_xlsxwriter::XlsxError| LettersRefusal::Workbook { detail: error.to_string() };
        let book = book.map_err(|error| refusal_at(&args.out, &fail(error), env))?;
        env.write_new(&args.out, &book, Access::Usual)?;
        let columns = columns().count();
        say(&LettersWritten::Outcomes { path: shown(&args.out), rows: Rows::from(letters.len()), columns }, env);
        Ok(())
    })?;
    Ok(0)
}
