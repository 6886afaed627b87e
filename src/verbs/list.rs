//! `instroom list`: the participant list of a start date, and before the draw what practices check.

use crate::draw::round::Sealed;
use crate::env::{Access, Env, Failure};
use crate::register::Register;
use crate::roster::Names;
use crate::rules::written::read_among;
use crate::tell::list::{List, Request, Scope, SealedRound, count_uninsured, is_insured, list_entries, write_list};
use crate::transcript::{Section, Transcript};
use crate::verbs::arg::roster::{RosterArgs, names_of};
use crate::verbs::arg::shown::shown;
use crate::verbs::arg::shown::{refusal_at, refusal_of, say};
use crate::verbs::arg::trust::TrustArgs;
use crate::verbs::step::read::{read_transcript, rests_here};
use crate::words::noun::Practices;
use crate::words::spreadsheet::Reader;
use crate::words::verbs::arg::Total;
use crate::words::verbs::list::{ListRefusal, Listed, Mistakes, Where};
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Writes the participant list of a start date as CSV for an insurer, or what practices check before the draw
///
/// Schrijft de deelnemerslijst van een startdatum als CSV voor een verzekeraar, of de controlelijst vóór de loting
#[derive(clap::Args)]
pub(super) struct Args {
    /// The transcript
    ///
    /// Het lotingsverslag
    log: PathBuf,
    /// The start date: 2023-07-01, 01-07-2023 or "1 July 2023"
    ///
    /// De startdatum: 2023-07-01, 01-07-2023 of "1 juli 2023"
    #[arg(long, value_name = "DATE", required_unless_present = "sealed")]
    start: Option<String>,
    /// What is sealed of every practice, to check before the draw
    ///
    /// Wat van elke praktijk verzegeld is, om vóór de loting te controleren
    #[arg(long)]
    sealed: bool,
    /// Only practices of this insurer: its name or code
    ///
    /// Alleen praktijken van deze verzekeraar: naam of code
    #[arg(long, value_name = "INSURER")]
    insurer: Option<String>,
    /// Everybody placed so far, not only who starts on this date
    ///
    /// Iedereen die tot dan toe is geplaatst, niet alleen wie op deze datum start
    #[arg(long)]
    all: bool,
    /// For a program: UTF-8 without mark, LF, ISO dates, every text as it is; else as Excel keeps it: ="01990012"
    ///
    /// Voor een programma: UTF-8 zonder merkteken, LF, ISO-datums, elke tekst zoals hij is; anders zoals Excel hem bewaart: ="01990012"
    #[arg(long)]
    plain: bool,
    #[command(flatten)]
    roster: RosterArgs,
    /// The new file; by default the list goes to the screen
    ///
    /// Het nieuwe bestand; anders komt de lijst op het scherm
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[command(flatten)]
    trust: TrustArgs,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    if let Some(out) = args.out.as_ref().filter(|out| !is_text(out)) {
        return Err(refusal_at(out, &ListRefusal::NotCsv, env));
    }
    let verified = read_transcript(&args.log, env.open(&args.log)?, &args.trust, env)?;
    let transcript = verified.told().transcript;
    match args.sealed {
        true => list_sealed(args, transcript, env)?,
        false => list_participants(args, transcript, env)?,
    }
    env.say(rests_here(verified.told(), env).trim_end());
    Ok(0)
}

/// Whether a file of this name may hold CSV: it has no ending, or says so.
fn is_text(path: &Path) -> bool {
    path.extension().is_none_or(|ending| ["csv", "txt"].iter().any(|text| ending.eq_ignore_ascii_case(text)))
}

/// The participant list of a start date.
fn list_participants(args: &Args, transcript: &Transcript, env: &mut Env<'_>) -> Result<(), Failure> {
    let drawn = transcript.drawn().ok_or_else(|| refusal_at(&args.log, &ListRefusal::NotDrawn, env))?;
    let asked = args.start.as_deref().unwrap_or_default(); // clap wants it unless `--sealed` is there
    let kept = args.roster.needed(transcript, env)?;
    let names = names_of(transcript, kept.as_ref());
    let start = read_start(asked, transcript).map_err(|refusal| refusal_of("--start", &refusal, env))?;
    check_insurer(args, names, &drawn.standing.sealed, env)?;
    let scope = if args.all { Scope::SoFar } else { Scope::New };
    let request = Request { start, insurer: args.insurer.clone(), scope, reader: reader(args) };
    let entries = list_entries(&drawn.standing, names, &request);
    write(args, &write_list(&List { transcript, drawn, names }, &request, &entries), env)?;
    let total = total(&drawn.standing.sealed.register, entries.iter().map(|entry| entry.practice));
    let (place, date) = (place(args), start);
    let listed = match scope {
        Scope::New => Listed::Start { place, total, date },
        Scope::SoFar => Listed::Started { place, total, date },
    };
    say(&listed, env);
    if let (Some(_), practices @ 1..) = (&request.insurer, count_uninsured(&drawn.standing, names, &request)) {
        say(&Listed::Uninsured { practices: Practices(practices as u64) }, env);
    }
    Ok(())
}

/// The list that practices check before the draw.
fn list_sealed(args: &Args, transcript: &Transcript, env: &mut Env<'_>) -> Result<(), Failure> {
    let given = [(args.start.is_some(), "--start"), (args.all, "--all")];
    if let Some((_, option)) = given.into_iter().find(|(given, _)| *given) {
        return Err(refusal_of(option, &ListRefusal::NoStart { option }, env));
    }
    let round = SealedRound::last(transcript).ok_or_else(|| refusal_at(&args.log, &ListRefusal::NotSealed, env))?;
    let kept = args.roster.needed(transcript, env)?;
    let names = names_of(transcript, kept.as_ref());
    check_insurer(args, names, round.sealed, env)?;
    let practices = round.practices(names, args.insurer.as_deref());
    write(args, &round.write(&practices, names, reader(args)), env)?;
    let total = total(&round.sealed.register, practices.iter().copied());
    say(&Listed::Sealed { place: place(args), total, title: round.sealed.round.title.clone() }, env);
    let mistakes = match (round.is_drawn(), round.sealed.rules.objections()) {
        (true, _) => Mistakes::Drawn,
        (false, Some(objections)) => Mistakes::Period { objections },
        (false, None) => Mistakes::NoPeriod,
    };
    say(&mistakes, env);
    Ok(())
}

fn reader(args: &Args) -> Reader {
    if args.plain { Reader::Program } else { Reader::Spreadsheet }
}

fn write(args: &Args, file: &[u8], env: &mut Env<'_>) -> Result<(), Failure> {
    match &args.out {
        Some(path) => env.write_new(path, file, Access::Usual),
        None => env.print_bytes(file),
    }
}

fn place(args: &Args) -> Where {
    args.out.as_ref().map_or(Where::Screen, |path| Where::File { path: shown(path) })
}

fn total(register: &Register, practices: impl ExactSizeIterator<Item = usize>) -> Total {
    let count = Practices(practices.len() as u64);
    Total::Is { practices: count, ion: practices.map(|practice| register.practices()[practice].ion).sum() }
}

fn read_start(text: &str, transcript: &Transcript) -> Result<Date, ListRefusal> {
    let drawn = transcript.sections.iter().filter_map(Section::drawn);
    let starts = drawn.flat_map(|drawn| drawn.standing.sealed.rules.tranches.iter().map(|tranche| tranche.start));
    let starts: BTreeSet<Date> = starts.collect();
    let known = read_among(text, starts.iter().copied()).ok().filter(|date| starts.contains(date));
    known.ok_or_else(|| ListRefusal::Start {
        given: text.to_owned(),
        starts: starts.iter().map(ToString::to_string).collect(),
    })
}

fn check_insurer(args: &Args, names: Names<'_>, sealed: &Sealed, env: &Env<'_>) -> Result<(), Failure> {
    let Some(asked) = &args.insurer else { return Ok(()) };
    let practices = sealed.register.practices();
    if practices.iter().any(|practice| is_insured(names, practice, asked)) {
        return Ok(());
    }
    let code = |practice| names.uzovi(practice).map(|uzovi| uzovi.to_string());
    let insurer = |practice| names.insurer(practice).map(str::to_owned).or_else(|| code(practice));
    let known: BTreeSet<String> = practices.iter().filter_map(insurer).collect();
    let (given, known) = (asked.to_owned(), known.into_iter().collect::<Vec<_>>());
    let none = known.is_empty();
    let refusal = if none { ListRefusal::NoInsurers { given } } else { ListRefusal::Insurer { given, known } };
    Err(refusal_of("--insurer", &refusal, env))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A spreadsheet says of CSV under the name of a workbook that it is broken.
    #[test]
    fn a_list_is_not_written_under_the_name_of_a_workbook() {
        let written = |name: &str| is_text(Path::new(name));
        assert!(["lijst.csv", "LIJST.CSV", "lijst.txt", "lijst"].into_iter().all(written));
        assert!(!["lijst.xlsx", "lijst.ods", "lijst.json", "lijst.csv.xls"].into_iter().any(written));
    }
}
