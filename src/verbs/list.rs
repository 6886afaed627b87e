//! `instroom list`: the participant list of a start date, and before the draw what practices check.

mod changed;
mod file;
mod folder;
pub(super) mod then;

use self::changed::Changed;
use self::file::{Format, Sheets};
use self::then::Then;
use crate::draw::round::Sealed;
use crate::env::{Access, Env, Failure};
use crate::receipt::Proofs;
use crate::register::Register;
use crate::roster::Names;
use crate::rules::written::read_among;
use crate::tell::list::{About, List, Request, Row, Scope, SealedRound, Table, is_insured, lines_of, write_proof};
use crate::tell::paper::line::under_each_other;
use crate::tell::rehearsal::titled;
use crate::tell::trust::paper_told;
use crate::transcript::Transcript;
use crate::verbs::arg::roster::{RosterArgs, names_of};
use crate::verbs::arg::shown::shown;
use crate::verbs::arg::shown::{refusal, refusal_at, refusal_of, say};
use crate::verbs::arg::trust::TrustArgs;
use crate::verbs::step::read::{read_transcript, rests_here, to_come};
use crate::words::list::Mind;
use crate::words::noun::Practices;
use crate::words::verbs::arg::Total;
use crate::words::verbs::list::{ListRefusal, Listed, Mistakes, Where};
use crate::words::{Lang, Message};
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Writes the participant list of a start date for an insurer, or what practices check before the draw
///
/// Schrijft de deelnemerslijst van een startdatum voor een verzekeraar, of de controlelijst vóór de loting
#[derive(clap::Args)]
pub(super) struct Args {
    /// The transcript
    ///
    /// Het lotingsverslag
    log: PathBuf,
    /// The start date: 2023-07-01, 01-07-2023 or "1 July 2023"
    ///
    /// De startdatum: 2023-07-01, 01-07-2023 of "1 juli 2023"
    #[arg(long, value_name = "DATE", required_unless_present_any = ["sealed", "all_insurers"])]
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
    /// A list for each insurer and start date, in the new folder that --out names, with an overview
    ///
    /// Een lijst voor elke verzekeraar en startdatum, in de nieuwe map van --out, met een overzicht
    #[arg(long, requires = "out", conflicts_with_all = ["insurer", "sealed", "changes"])]
    all_insurers: bool,
    /// Everybody placed so far, not only who starts on this date
    ///
    /// Iedereen die tot dan toe is geplaatst, niet alleen wie op deze datum start
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    roster: RosterArgs,
    /// The state as it was told then: a date (the end of that day), a moment such as 2023-07-01T12:00:00+02:00, "round 2" or "amendment 3"
    ///
    /// De stand zoals die toen werd verteld: een datum (het eind van die dag), een tijdstip zoals 2023-07-01T12:00:00+02:00, "ronde 2" of "wijziging 3"
    #[arg(long, value_name = "WHEN")]
    as_of: Option<String>,
    /// What changed since this state, as another sheet: a date (the end of that day), a moment such as 2023-07-01T12:00:00+02:00, "round 1" or "amendment 2"
    ///
    /// Wat sinds deze stand veranderde, als extra werkblad: een datum (het eind van die dag), een tijdstip zoals 2023-07-01T12:00:00+02:00, "ronde 1" of "wijziging 2"
    #[arg(long, value_name = "WHEN", conflicts_with = "sealed")]
    since: Option<String>,
    /// The changes in a new file of their own too: .xlsx or .csv
    ///
    /// De wijzigingen ook in een eigen nieuw bestand: .xlsx of .csv
    #[arg(long, value_name = "FILE", requires = "since")]
    changes: Option<PathBuf>,
    /// The new file: .xlsx for people; .csv for a program, with a data package beside it; .json with what proves every row. By default the list goes to the screen, as CSV
    ///
    /// Het nieuwe bestand: .xlsx voor mensen; .csv voor een programma, met een beschrijving (data package) ernaast; .json met bij elke rij het bewijs. Anders komt de lijst op het scherm, als CSV
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// The form, where the name of the file does not say it
    ///
    /// De vorm, als de bestandsnaam die niet zegt
    #[arg(long, value_enum)]
    format: Option<Format>,
    #[command(flatten)]
    trust: TrustArgs,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let format = folder::format_of(args, env)?;
    changed::check(args, format, env)?;
    let verified = read_transcript(&args.log, env.open(&args.log)?, &args.trust, env)?;
    let whole = verified.told();
    let then = args.as_of.as_deref().map(|when| Then::read(&args.log, (when, "--as-of"), whole.transcript, env));
    let then = then.transpose()?;
    let transcript = then.as_ref().map_or(whole.transcript, Then::transcript);
    let since = args.since.as_deref().map(|when| Then::read(&args.log, (when, "--since"), transcript, env));
    let since = since.transpose()?;
    let kept = args.roster.needed(transcript, env)?;
    let reading = Reading {
        args,
        format,
        transcript,
        names: names_of(transcript, kept.as_ref()),
        then: then.as_ref(),
        since: since.as_ref(),
        trust: under_each_other(&paper_told(whole, to_come(whole, env), Lang::Nl)),
    };
    match (args.sealed, args.all_insurers) {
        (true, _) => list_sealed(&reading, env)?,
        (false, true) => folder::write(&reading, env)?,
        (false, false) => list_participants(&reading, env)?,
    }
    if let Some(then) = &then {
        say(&then.told(), env);
    }
    env.say(rests_here(whole, env).trim_end());
    Ok(0)
}

/// What lists are made of.
struct Reading<'a> {
    args: &'a Args,
    format: Format,
    transcript: &'a Transcript,
    names: Names<'a>,
    /// The earlier state that it is, where one is asked for.
    then: Option<&'a Then>,
    /// The state since which changes are told.
    since: Option<&'a Then>,
    /// Who vouches for the log.
    trust: String,
}

/// The participant list of a start date.
fn list_participants(reading: &Reading<'_>, env: &mut Env<'_>) -> Result<(), Failure> {
    let Reading { args, format, .. } = *reading;
    let list = reading.list(env)?;
    let asked = args.start.as_deref().unwrap_or_default(); // clap wants it unless `--sealed` is there
    let start = read_start(asked, reading.transcript).map_err(|refusal| refusal_of("--start", &refusal, env))?;
    let sealed = &*list.last.drawn.standing.sealed;
    check_insurer(args, reading.names, sealed, env)?;
    let request = Request { start, insurer: args.insurer.clone(), scope: args.scope() };
    let rows = list.rows(&request);
    let title = request.title();
    let mind = minds(&list, &request, env.lang);
    let about = About { title: title.clone(), trust: reading.trust.clone(), mind: dutch(&mind) };
    let changed = Changed::of(reading, &list, &request, env)?;
    match format {
        Format::Json => {
            let proofs = reading.proofs(&list, &rows, env)?;
            write_bytes(args, &write_proof(&list, &request, &rows, &proofs), env)?;
        }
        Format::Xlsx | Format::Csv => {
            let (table, facts) = (list.table(&rows), list.facts(&about));
            let tables: Vec<&Table> = std::iter::once(&table).chain(changed.as_ref().map(|own| &own.table)).collect();
            let title = reading.titled(title);
            let sheets = Sheets { title: &title, tables: &tables, facts: &facts, profile: sealed.rules.profile };
            sheets.write(args.out.as_deref(), format, env)?;
        }
    }
    let total = Total::Is { practices: Practices(rows.len() as u64), ion: rows.iter().map(|row| row.ion).sum() };
    let (place, date) = (place(args), start);
    let listed = match request.scope {
        Scope::New => Listed::Start { place, total, date },
        Scope::SoFar => Listed::Started { place, total, date },
    };
    say(&listed, env);
    let (practices, ion) = stopped(&rows);
    if practices > 0 {
        say(&Listed::Stopped { total: Total::Is { practices: Practices(practices), ion } }, env);
    }
    mind.iter().for_each(|mind| say(&Listed::Mind { mind: mind.clone() }, env));
    match changed {
        Some(changed) => changed.write(args, &list.facts(&about), sealed.rules.profile, env),
        None => Ok(()),
    }
}

/// How many of these stopped, and their patients together.
fn stopped(rows: &[Row]) -> (u64, u64) {
    let stopped = rows.iter().filter(|row| row.stopped.is_some());
    stopped.fold((0, 0), |(many, ion), row| (many + 1, ion + row.ion))
}

/// What to mind of a list.
fn minds(list: &List<'_>, request: &Request, lang: Lang) -> Vec<Mind> {
    let without = list.count_uninsured(request);
    let uninsured = (request.insurer.is_some() && without > 0).then(|| Mind::Uninsured { practices: without.into() });
    let others = list.alike(request);
    let alike = (!others.is_empty()).then_some(Mind::Alike { others });
    let reservation = list.reservation(lang);
    let reservation = (!reservation.is_empty()).then_some(Mind::Reservation { reservation });
    uninsured.into_iter().chain(alike).chain(gone(list, request)).chain(reservation).collect()
}

/// Who went from this insurer to another.
fn gone(list: &List<'_>, request: &Request) -> Option<Mind> {
    let practices = list.gone(request);
    (!practices.is_empty()).then_some(Mind::Gone { practices })
}

/// As a list has it; the reservation stands there already.
fn dutch(mind: &[Mind]) -> Vec<String> {
    let told = mind.iter().filter(|mind| !matches!(mind, Mind::Reservation { .. }));
    told.map(|mind| mind.words(Lang::Nl)).collect()
}

impl Args {
    fn scope(&self) -> Scope {
        if self.all { Scope::SoFar } else { Scope::New }
    }
}

impl<'a> Reading<'a> {
    /// The list that is made.
    fn list(&self, env: &Env<'_>) -> Result<List<'a>, Failure> {
        let list = List::of(self.transcript, self.names);
        list.ok_or_else(|| refusal_at(&self.args.log, &ListRefusal::NotDrawn, env))
    }

    /// What a file with this title is called.
    fn titled(&self, title: String) -> String {
        titled(title, self.origin(), Lang::Nl)
    }

    /// The name of the log.
    fn origin(&self) -> &'a str {
        &self.transcript.programme.origin
    }

    /// What proves these rows: from the log once more.
    fn proofs(&self, list: &List<'_>, rows: &[Row], env: &Env<'_>) -> Result<Proofs, Failure> {
        let lines = lines_of(rows);
        let proofs = match self.then {
            Some(then) => list.last.proven(then.bytes(), &lines),
            None => list.last.proven(env.open(&self.args.log)?, &lines),
        };
        proofs.map_err(|fault| refusal_at(&self.args.log, &fault, env))
    }
}

/// The list that practices check before the draw.
fn list_sealed(reading: &Reading<'_>, env: &mut Env<'_>) -> Result<(), Failure> {
    let Reading { args, format, transcript, names, .. } = *reading;
    let given = [(args.start.is_some(), "--start"), (args.all, "--all")];
    if let Some((_, option)) = given.into_iter().find(|(given, _)| *given) {
        return Err(refusal_of(option, &ListRefusal::NoStart { option }, env));
    }
    if format == Format::Json {
        return Err(refusal(&ListRefusal::SealedJson, env));
    }
    let round = SealedRound::last(transcript).ok_or_else(|| refusal_at(&args.log, &ListRefusal::NotSealed, env))?;
    check_insurer(args, names, round.sealed, env)?;
    let practices = round.practices(names, args.insurer.as_deref());
    let title = round.title(args.insurer.as_deref());
    let facts =
        round.facts(transcript, &About { title: title.clone(), trust: reading.trust.clone(), mind: Vec::new() });
    let table = round.table(&practices, names);
    let title = reading.titled(title);
    let sheets = Sheets { title: &title, tables: &[&table], facts: &facts, profile: round.sealed.rules.profile };
    sheets.write(args.out.as_deref(), format, env)?;
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

fn write_bytes(args: &Args, file: &[u8], env: &mut Env<'_>) -> Result<(), Failure> {
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
    Total::Is { practices: count, ion: practices.map(|practice| register.practices()[practice].ion.patients()).sum() }
}

fn read_start(text: &str, transcript: &Transcript) -> Result<Date, ListRefusal> {
    let starts = transcript.starts();
    let known = read_among(text, starts.iter().copied()).ok().filter(|date| starts.contains(date));
    known.ok_or_else(|| ListRefusal::Start {
        given: text.to_owned(),
        starts: starts.iter().map(ToString::to_string).collect(),
    })
}

fn check_insurer(args: &Args, names: Names<'_>, sealed: &Sealed, env: &Env<'_>) -> Result<(), Failure> {
    let Some(asked) = &args.insurer else { return Ok(()) };
    let practices = sealed.register.practices();
    if !asked.trim().is_empty() && practices.iter().any(|practice| is_insured(names, practice, asked)) {
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
