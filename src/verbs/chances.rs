//! `instroom chances`: what the rules do to whom, before anything is sealed.

use crate::chances::{
    Ask, Case, Chances, Naming, Report, Tested, Variant, board_paper, chances, lot_bytes, one_draw, one_draw_words,
    self_test, self_test_words, table_words, write_csv, write_page,
};
use crate::draw::lots::draw_lots;
use crate::env::{Access, Env, Failure, New};
use crate::register::{Field, Options, Register, locate};
use crate::rules::{Choice, RulesFile};
use crate::tell::rehearsal::titled;
use crate::transcript::{Section, Subject};
use crate::verbs::arg::number::WholeNumber;
use crate::verbs::arg::reading::ReadingArgs;
use crate::verbs::arg::roster::RosterArgs;
use crate::verbs::arg::shown::shown;
use crate::verbs::arg::shown::{refusal_at, refusal_of, say};
use crate::verbs::arg::trust::TrustArgs;
use crate::verbs::step::paper::Form;
use crate::verbs::step::plan::{Plan, Planned, Then};
use crate::verbs::step::read::read_transcript;
use crate::words::lang::Lang;
use crate::words::verbs::chances::{BAR_EN, BAR_NL, ChancesRefusal, Written};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::path::{Path, PathBuf};

/// Shows the chances under every boundary rule and spread; draws nothing for real
///
/// Toont de kansen onder elke grens en verdeling; er wordt niet echt geloot
#[derive(clap::Args)]
pub(super) struct Args {
    /// The rules (rules.toml); with --self-test alone a log that was drawn
    ///
    /// De spelregels (rules.toml); met alleen --self-test een verslag waarin is geloot
    rules: PathBuf,
    /// The register (aanmeldingen.csv)
    ///
    /// De aanmeldingen (aanmeldingen.csv of .xlsx)
    #[arg(required_unless_present = "self_test")]
    register: Option<PathBuf>,
    #[command(flatten)]
    reading: ReadingArgs,
    /// The log that would go on with this round
    ///
    /// Het verslag dat met deze ronde verder zou gaan
    #[arg(long, value_name = "LOG")]
    log: Option<PathBuf>,
    #[command(flatten)]
    roster: RosterArgs,
    /// Number of draws for each way to hold the round; small rounds are worked out exactly instead
    ///
    /// Aantal nagebootste lotingen per manier (standaard 100000); kleine rondes worden precies doorgerekend
    #[arg(long, value_name = "N", default_value_t = 100_000, value_parser = WholeNumber(100..=10_000_000))]
    draws: u64,
    /// A number of your choice: the same one gives the same figures
    ///
    /// Een getal naar keuze: hetzelfde getal geeft dezelfde cijfers (standaard 1)
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// A new file with all figures, for a spreadsheet
    ///
    /// Nieuw bestand met alle cijfers, voor een rekenblad
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
    /// A new file with a page for the board: one picture, one decision, and all figures behind it
    ///
    /// Nieuw bestand met een pagina voor het bestuur: één beeld, één besluit, en alle cijfers erachter
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// A new file (.pdf, .docx or .txt) with the board's paper: question, options, what each does, and what is to be adopted
    ///
    /// Nieuw bestand (.pdf, .docx of .txt) met het bestuursstuk: vraag, opties, wat elke doet, en wat wordt vastgesteld
    #[arg(long, value_name = "FILE")]
    paper: Option<PathBuf>,
    /// Names practices in text and page, which are then for the organisation alone
    ///
    /// Noemt praktijken in tekst en pagina; die zijn dan alleen voor de organisatie zelf
    #[arg(long)]
    names: bool,
    /// Tests instead whether the real lots are fair on this register; exit status 1 when they are not. Of a log it only reports
    ///
    /// Test in plaats daarvan of de echte lotnummers bij deze aanmeldingen eerlijk zijn; status 1 als dat niet zo is. Over een verslag wordt alleen verteld
    #[arg(long, conflicts_with_all = ["csv", "html", "paper"])]
    self_test: bool,
    /// A new file with the raw bytes of the lots that the self-test draws, for programs like dieharder
    ///
    /// Nieuw bestand met de ruwe bytes van de lotnummers van de zelftest, voor programma's als dieharder
    #[arg(long, value_name = "FILE", requires_all = ["self_test", "register"])]
    dump: Option<PathBuf>,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    for path in [&args.csv, &args.html, &args.paper, &args.dump].into_iter().flatten() {
        env.refuse_existing(path)?;
    }
    let form = args.paper.as_ref().map(|path| Form::of(path, env)).transpose()?;
    let Some(register_file) = args.register.as_deref() else { return report(&args.rules, env) };
    for (option, path, others) in
        [("--html", &args.html, &[&args.csv][..]), ("--paper", &args.paper, &[&args.csv, &args.html])]
    {
        if path.is_some() && others.contains(&path) {
            return Err(refusal_of(option, &ChancesRefusal::OneFile, env));
        }
    }
    let Planned { file, boundary, reading, units, title, .. } = Plan {
        rules: &args.rules,
        boundary: Choice::MayWait,
        register: register_file,
        reading: &args.reading,
        log: args.log.as_deref(),
        roster: &args.roster,
        then: Then::Shown,
    }
    .read(env)?;
    let (rules, register) = (&file.rules, &reading.register);
    let case = Case { rules, register, units: &units };
    let ask = Ask { draws: args.draws, seed: args.seed };
    if args.self_test {
        let rows = rows(register_file, (&file, &args.reading.options()), register, env)?;
        return test(args, Tested { case, rows: rows.as_deref() }, ask, env);
    }
    let mut variants = Variant::all(&case);
    if boundary == Choice::Undecided {
        variants.iter_mut().for_each(|variant| variant.chosen = false);
    }
    let found = count(&case, variants, ask, env.lang);
    let programme = &file.programme;
    let title = titled(format!("{}, {title}", programme.title), &programme.origin, env.lang);
    let naming = if args.names { Naming::Named } else { Naming::Counted };
    let report = Report { title: &title, programme, case, chances: &found, naming };
    let made = write((args, form), &report, env)?;
    env.print(&table_words(&report, env.lang))?;
    made.stay();
    for path in [&args.csv, &args.html, &args.paper].into_iter().flatten() {
        say(&Written::In { path: shown(path) }, env);
    }
    Ok(0)
}

/// All files, or none.
fn write((args, form): (&Args, Option<Form>), report: &Report<'_>, env: &Env<'_>) -> Result<New, Failure> {
    let csv = args.csv.as_deref().map(|path| (path, write_csv(report)));
    let page = args.html.as_deref().map(|path| (path, write_page(report, env.lang).into_bytes()));
    let paper = args.paper.as_deref().zip(form).map(|(path, form)| {
        let bytes = form.write(&board_paper(report, env.lang), path, env)?;
        Ok((path, bytes))
    });
    let files: Vec<(&Path, Vec<u8>)> = csv.into_iter().chain(page).chain(paper.transpose()?).collect();
    let files: Vec<_> = files.iter().map(|(path, bytes)| (*path, bytes.as_slice(), Access::Usual)).collect();
    env.write_all_new(&files)
}

/// Counts, with a bar on a terminal.
fn count(case: &Case<'_>, variants: Vec<Variant>, ask: Ask, lang: Lang) -> Chances {
    let bar = ProgressBar::with_draw_target(Some(ask.draws), ProgressDrawTarget::stderr_with_hz(5));
    let words = match lang {
        Lang::Nl => BAR_NL,
        Lang::En => BAR_EN,
    };
    if let Ok(style) = ProgressStyle::with_template(words) {
        bar.set_style(style);
    }
    let found = chances(case, variants, ask, &|more| bar.inc(more));
    bar.finish_and_clear();
    found
}

/// By practice the line of the register on which it stands; `None` where one stands on none, as after a repair.
fn rows(
    path: &Path,
    (file, options): (&RulesFile, &Options),
    register: &Register,
    env: &Env<'_>,
) -> Result<Option<Vec<u64>>, Failure> {
    let wanted: Vec<(&str, Field)> = register.practices().iter().map(|own| (&*own.id, Field::Practice)).collect();
    let places = locate(&env.read(path)?, &shown(path), (file, options), &wanted);
    Ok(places.into_iter().map(|place| Some(place?.line as u64)).collect())
}

/// Tests lots on a register; where that is asked, writes them too.
fn test(args: &Args, tested: Tested<'_>, ask: Ask, env: &mut Env<'_>) -> Result<u8, Failure> {
    if let Some(path) = &args.dump {
        let (draws, bytes) = lot_bytes(tested.case, ask, &draw_lots, MOST_DUMPED);
        env.write_new(path, &bytes, Access::Usual)?;
        say(&Written::Dump { path: shown(path), bytes: bytes.len(), draws }, env);
    }
    let test = self_test(tested, ask, &draw_lots);
    env.print(&self_test_words(&test, ask, env.lang))?;
    Ok(u8::from(!test.alarms().is_empty()))
}

/// So many bytes of lots are written at most.
const MOST_DUMPED: usize = 256 << 20;

/// Tells what is seen in the last draw of a log, and judges nothing.
fn report(log: &Path, env: &mut Env<'_>) -> Result<u8, Failure> {
    let verified = read_transcript(log, env.open(log)?, &TrustArgs::default(), env)?;
    let sections = &verified.told().transcript.sections;
    let rounds = sections.iter().rev().filter(|section| matches!(section.subject, Subject::Round { .. }));
    let Some(drawn) = rounds.filter_map(Section::drawn).next() else {
        return Err(refusal_at(log, &ChancesRefusal::NothingDrawn, env));
    };
    let standing = &drawn.standing;
    let one = one_draw(&standing.sealed.case(&standing.units), &standing.lots);
    env.print(&one_draw_words(&one, env.lang))?;
    Ok(0)
}
