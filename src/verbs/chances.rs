//! `instroom chances`: what the rules do to whom, before anything is sealed.

use crate::chances::{
    Ask, Case, Chances, Naming, Report, Variant, chances, self_test, self_test_words, table_words, write_csv,
    write_page,
};
use crate::draw::lots::draw_lots;
use crate::env::{Access, Env, Failure, New};
use crate::rules::Choice;
use crate::verbs::arg::number::WholeNumber;
use crate::verbs::arg::reading::ReadingArgs;
use crate::verbs::arg::roster::RosterArgs;
use crate::verbs::arg::shown::shown;
use crate::verbs::arg::shown::{refusal_of, say};
use crate::verbs::step::plan::{Plan, Planned, Then};
use crate::words::lang::Lang;
use crate::words::verbs::chances::{BAR_EN, BAR_NL, ChancesRefusal, Written};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::path::{Path, PathBuf};

/// Shows the chances under every boundary rule and spread; draws nothing for real
///
/// Toont de kansen onder elke grens en verdeling; er wordt niet echt geloot
#[derive(clap::Args)]
pub(super) struct Args {
    /// The rules (rules.toml)
    ///
    /// De spelregels (rules.toml)
    rules: PathBuf,
    /// The register (aanmeldingen.csv)
    ///
    /// De aanmeldingen (aanmeldingen.csv of .xlsx)
    register: PathBuf,
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
    /// Names practices in text and page, which are then for the organisation alone
    ///
    /// Noemt praktijken in tekst en pagina; die zijn dan alleen voor de organisatie zelf
    #[arg(long)]
    names: bool,
    /// Tests instead whether the real lots are fair on this register; exit status 1 when they are not
    ///
    /// Test in plaats daarvan of de echte lotnummers bij deze aanmeldingen eerlijk zijn; status 1 als dat niet zo is
    #[arg(long, conflicts_with_all = ["csv", "html"])]
    self_test: bool,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    for path in [&args.csv, &args.html].into_iter().flatten() {
        env.refuse_existing(path)?;
    }
    if args.csv.is_some() && args.csv == args.html {
        return Err(refusal_of("--html", &ChancesRefusal::OneFile, env));
    }
    let Planned { file, boundary, reading, units, title, .. } = Plan {
        rules: &args.rules,
        boundary: Choice::MayWait,
        register: &args.register,
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
        return test(&case, ask, env);
    }
    let mut variants = Variant::all(&case);
    if boundary == Choice::Undecided {
        variants.iter_mut().for_each(|variant| variant.chosen = false);
    }
    let found = count(&case, variants, ask, env.lang);
    let title = format!("{}, {title}", file.programme.title);
    let naming = if args.names { Naming::Named } else { Naming::Counted };
    let report = Report { title: &title, case, chances: &found, naming };
    let made = write(args, &report, env)?;
    env.print(&table_words(&report, env.lang))?;
    made.stay();
    for path in [&args.csv, &args.html].into_iter().flatten() {
        say(&Written::In { path: shown(path) }, env);
    }
    Ok(0)
}

/// Both files, or none.
fn write(args: &Args, report: &Report<'_>, env: &Env<'_>) -> Result<New, Failure> {
    let csv = args.csv.as_deref().map(|path| (path, write_csv(report)));
    let page = args.html.as_deref().map(|path| (path, write_page(report, env.lang).into_bytes()));
    let files: Vec<(&Path, Vec<u8>)> = csv.into_iter().chain(page).collect();
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

fn test(case: &Case<'_>, ask: Ask, env: &mut Env<'_>) -> Result<u8, Failure> {
    let few = Ask { draws: 1_000, ..ask };
    let focus = chances(case, vec![Variant::chosen(case.rules)], few, &|_| {}).focus;
    let test = self_test(case, focus, ask, &draw_lots);
    env.print(&self_test_words(&test, ask, env.lang))?;
    Ok(u8::from(!test.alarms().is_empty()))
}
