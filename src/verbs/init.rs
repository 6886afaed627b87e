//! `instroom init`: the files to fill in before a first draw, and the text by which a meeting adopts the rules.

use crate::env::{Access, Env, Failure};
use crate::init::{Given, InitFault, Way, templates};
use crate::rules::{MOST_BYTES, read_rules};
use crate::tell::charter::charter;
use crate::verbs::arg::moment::read_day;
use crate::verbs::arg::shown::{refusal, say, shell_path};
use crate::verbs::arg::shown::{shell_word, shown};
use crate::verbs::arg::text::read_plain;
use crate::verbs::step::refused::Refused;
use crate::words::Message;
use crate::words::report::GroupTitle;
use crate::words::verbs::init::{InitDone, InitRefusal, WayMeans, WayName};
use std::path::{Path, PathBuf};

/// Writes rules that explain every choice and an empty register, to fill in; with --rules the text of the rules, to adopt
///
/// Schrijft spelregels met uitleg bij elke keuze en een lege lijst voor de aanmeldingen, om in te vullen; met --rules de tekst van de spelregels, om vast te stellen
#[derive(clap::Args)]
pub(super) struct Args {
    /// How to draw: hoog (all-at-once), cohaesie (priority) or leidraad (quarterly)
    ///
    /// Hoe u loot: hoog (alles-in-een), cohaesie (voorrang) of leidraad (per-kwartaal)
    #[arg(value_name = "WAY")]
    way: Option<String>,
    /// Rules that are filled in: writes what they say in articles, for a meeting that adopts them
    ///
    /// Ingevulde spelregels: schrijft in artikelen wat erin staat, voor de vergadering die ze vaststelt
    #[arg(long, value_name = "RULES", conflicts_with_all = ["way", "origin", "title", "start", "reference_date", "region"])]
    rules: Option<PathBuf>,
    /// The new folder, otherwise loting; with --rules the new file, otherwise spelregels.md
    ///
    /// De nieuwe map, anders loting; met --rules het nieuwe bestand, anders spelregels.md
    #[arg(long, value_name = "NEW")]
    out: Option<PathBuf>,
    /// Name of the programme for ever, such as hoog.example/mtvp-2023
    ///
    /// Vaste naam van het programma, zoals hoog.example/mtvp-2023
    #[arg(long, value_name = "NAME")]
    origin: Option<String>,
    /// Title of the programme, for people
    ///
    /// Titel van het programma, voor mensen
    #[arg(long, value_name = "TITLE")]
    title: Option<String>,
    /// First start date, such as 2026-07-01; the others follow a quarter apart
    ///
    /// Eerste startdatum, zoals 2026-07-01; de andere volgen elk kwartaal
    #[arg(long, value_name = "DATE")]
    start: Option<String>,
    /// Day on which the ION was counted, such as 2026-01-01
    ///
    /// Peildatum van de ION, zoals 2026-01-01
    #[arg(long, value_name = "DATE")]
    reference_date: Option<String>,
    /// Name of a region, for a list to choose from; once for each region
    ///
    /// Naam van een regio, voor een keuzelijst; voor elke regio één keer
    #[arg(long, value_name = "NAME")]
    region: Vec<String>,
}

const RULES: &str = "rules.toml";
const WORKBOOK: &str = "aanmeldingen.xlsx";

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let out = |name| args.out.clone().unwrap_or_else(|| PathBuf::from(name));
    match &args.rules {
        Some(rules) => write_charter(rules, &out("spelregels.md"), env),
        None => write_templates(args, &out("loting"), env),
    }
}

/// The rules in words, from a file that `check` accepts.
fn write_charter(rules: &Path, out: &Path, env: &mut Env<'_>) -> Result<u8, Failure> {
    env.refuse_existing(out)?;
    let bytes = env.read_within(rules, MOST_BYTES)?;
    let file = read_rules(&bytes, &shown(rules))
        .map_err(|faults| Refused::of(&faults, |_| GroupTitle::Rules, env).failure(env.lang))?;
    env.write_new(out, charter(&file, env.lang).markdown().as_bytes(), Access::Usual)?;
    say(&InitDone::Charter { path: shown(out), rules: shown(rules) }, env);
    Ok(0)
}

fn write_templates(args: &Args, out: &Path, env: &mut Env<'_>) -> Result<u8, Failure> {
    let way = read_way(args.way.as_deref(), env)?;
    let regions = args.region.iter().map(|region| read_plain(region, "--region", env));
    let day = |text: Option<&str>, option| text.map(|text| read_day(text, option, env)).transpose();
    let given = Given {
        origin: args.origin.clone(),
        title: args.title.as_deref().map(|title| read_plain(title, "--title", env)).transpose()?,
        start: day(args.start.as_deref(), "--start")?,
        reference_date: day(args.reference_date.as_deref(), "--reference-date")?,
        regions: regions.collect::<Result<_, _>>()?,
    };
    let made = templates(way, &given, env.lang).map_err(|fault| Failure::new(env.lang, &fault, option(&fault)))?;
    let files: [(&str, &[u8]); 4] = [
        (RULES, made.rules.as_bytes()),
        ("aanmeldingen.csv", made.register.as_bytes()),
        (WORKBOOK, &made.workbook),
        (made.guide.0, made.guide.1.as_bytes()),
    ];
    env.new_folder_with(out, &files)?;
    let [rules, register] = [RULES, WORKBOOK].map(|file| shell_path(&out.join(file)));
    let (path, program) = (shown(out), shell_word(&env.program));
    say(&InitDone::Holds { path, program, rules, register }, env);
    Ok(0)
}

/// The option that a fault is about.
fn option(fault: &InitFault) -> Option<&'static str> {
    match fault {
        InitFault::Origin { .. } => Some("--origin"),
        InitFault::Title { .. } => Some("--title"),
        InitFault::Start { .. } => Some("--start"),
        InitFault::ReferenceDate { .. } => Some("--reference-date"),
        InitFault::Region { .. } | InitFault::RegionTwice { .. } => Some("--region"),
        InitFault::Workbook { .. } => None,
    }
}

fn read_way(word: Option<&str>, env: &Env<'_>) -> Result<Way, Failure> {
    let word = word.ok_or_else(|| no_way(&InitRefusal::WayMissing, env))?;
    Way::of_word(word).ok_or_else(|| no_way(&InitRefusal::NoWay { word: word.to_owned() }, env))
}

/// A refusal with what the three ways are.
fn no_way(fault: &InitRefusal, env: &Env<'_>) -> Failure {
    let line = |way: Way| {
        let (name, means) = match way {
            Way::Hoog => (WayName::Hoog, WayMeans::Hoog),
            Way::Cohaesie => (WayName::Cohaesie, WayMeans::Cohaesie),
            Way::Leidraad => (WayName::Leidraad, WayMeans::Leidraad),
        };
        format!("  {:<26} {}\n", name.words(env.lang), means.words(env.lang))
    };
    let Failure { text, status } = refusal(fault, env);
    Failure { text: text + "\n" + &Way::ALL.map(line).concat(), status }
}
