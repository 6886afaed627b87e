//! `instroom sample`: a fictitious register with its rules.

use crate::env::{Env, Failure};
use crate::sample::{Preset, Sample, sample};
use crate::verbs::arg::number::WholeNumber;
use crate::verbs::arg::shown::{refusal_at, refusal_of, say, shell_path};
use crate::verbs::arg::shown::{shell_word, shown};
use crate::words::verbs::init::{SampleMade, SampleRefusal};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::path::PathBuf;

/// Writes a fictitious register with its rules, marked FICTIEF; the same --seed gives the same files
///
/// Schrijft fictieve aanmeldingen met spelregels, gemerkt FICTIEF; dezelfde --seed geeft dezelfde bestanden
#[derive(clap::Args)]
pub(super) struct Args {
    /// Which region it resembles
    ///
    /// Op welke regio het lijkt: hoog, cohaesie, friesland of national (standaard hoog)
    #[arg(long, value_name = "PRESET", default_value = "hoog", value_parser = preset_parser())]
    preset: Preset,
    /// Number of practices; by default that of the preset
    ///
    /// Aantal praktijken; anders dat van het voorbeeld
    #[arg(long, value_name = "N", value_parser = WholeNumber(1..=20_000_000))]
    practices: Option<u64>,
    /// Number of regions, only with national; by default that of the preset
    ///
    /// Aantal regio's, alleen bij national; anders dat van het voorbeeld
    #[arg(long, value_name = "N", value_parser = WholeNumber(1..=10_000))]
    regions: Option<u64>,
    /// Any text: another text, another register
    ///
    /// Een tekst naar keuze: andere tekst, andere aanmeldingen (standaard 1)
    #[arg(long, value_name = "TEXT", default_value = "1")]
    seed: String,
    /// As text or as a workbook of Excel
    ///
    /// Als tekst of als werkmap van Excel: csv of xlsx (standaard csv)
    #[arg(long, value_name = "FORMAT", default_value = "csv", value_parser = ["csv", "xlsx"])]
    format: String,
    /// The new folder
    ///
    /// De nieuwe map
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
}

/// Byte order mark, so that Excel reads the names right.
const BOM: &str = "\u{feff}";

fn preset_parser() -> impl TypedValueParser<Value = Preset> {
    PossibleValuesParser::new(Preset::ALL.map(Preset::name)).try_map(|name| Preset::of_name(&name).ok_or("preset"))
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    if args.regions.is_some() && args.preset != Preset::National {
        return Err(refusal_of("--regions", &SampleRefusal::OnlyNational, env));
    }
    let count = |n: Option<u64>| n.and_then(|n| usize::try_from(n).ok());
    let made = sample(args.preset, count(args.practices), count(args.regions), &args.seed);
    let register = register(&made, args, env)?;
    env.new_folder_with(&args.out, &[("rules.toml", made.rules.as_bytes()), (&file_name(args), &register)])?;
    say_made(args, env);
    Ok(0)
}

fn register(made: &Sample, args: &Args, env: &Env<'_>) -> Result<Vec<u8>, Failure> {
    match args.format.as_str() {
        "xlsx" => made.workbook().map_err(|fault| refusal_at(&args.out, &fault, env)),
        _ => Ok(format!("{BOM}{}", made.register).into_bytes()),
    }
}

fn file_name(args: &Args) -> String {
    format!("aanmeldingen.{}", args.format)
}

fn say_made(args: &Args, env: &mut Env<'_>) {
    let (path, file) = (shown(&args.out), file_name(args));
    let [rules, register] = ["rules.toml", &file].map(|file| shell_path(&args.out.join(file)));
    say(&SampleMade::Holds { path, file }, env);
    say(&SampleMade::Look { program: shell_word(&env.program), rules, register }, env);
}
