//! `instroom sample`: a fictitious register with its rules.

use super::help::Dutch;
use super::{name, shell_word};
use crate::env::{Access, Env, Failure};
use crate::fault::Wording;
use crate::lang::Lang;
use crate::sample::{Preset, sample};
use crate::say;
use std::path::{Path, PathBuf};

/// Writes a fictitious register with its rules, marked FICTIEF: same seed, same bytes
#[derive(clap::Args)]
pub(super) struct Args {
    /// Which region it resembles
    #[arg(long, value_name = "PRESET", default_value = "hoog", value_parser = ["hoog", "cohaesie", "friesland", "national"])]
    preset: String,
    /// Number of practices; by default that of the preset
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=20_000_000))]
    practices: Option<u64>,
    /// Number of regions, only with national; by default that of the preset
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=10_000))]
    regions: Option<u64>,
    /// Any text: another text, another register
    #[arg(long, value_name = "TEXT", default_value = "1")]
    seed: String,
    /// The new folder
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
}

pub(super) const DUTCH: Dutch = Dutch {
    verb: "sample",
    about: "Schrijft fictieve aanmeldingen met spelregels, gemerkt FICTIEF: zelfde zaad, zelfde bytes",
    args: &[
        ("preset", "Op welke regio het lijkt: hoog, cohaesie, friesland of national (standaard hoog)"),
        ("practices", "Aantal praktijken; anders dat van het voorbeeld"),
        ("regions", "Aantal regio's, alleen bij national; anders dat van het voorbeeld"),
        ("seed", "Een tekst naar keuze: andere tekst, andere aanmeldingen (standaard 1)"),
        ("out", "De nieuwe map"),
    ],
    shared: &[],
};

/// Byte order mark, so that Excel reads the names right.
const BOM: &str = "\u{feff}";

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let preset = args.preset.parse().unwrap_or(Preset::Hoog); // never taken: the command line knows the four
    if args.regions.is_some() && preset != Preset::National {
        return Err(Failure::new(env.lang, &OnlyNational, Some("--regions")));
    }
    let count = |n: Option<u64>| n.and_then(|n| usize::try_from(n).ok());
    let made = sample(preset, count(args.practices), count(args.regions), &args.seed);
    write(&args.out, &made.rules, &made.register, env)?;
    let out = name(&args.out);
    let program = shell_word(&env.program);
    let [rules, register] = ["rules.toml", "aanmeldingen.csv"].map(|file| shell_word(&name(&args.out.join(file))));
    env.say(&say!(env.lang,
        nl: "FICTIEF: {out} bevat rules.toml en aanmeldingen.csv.\nBekijk ze: {program} check {rules} {register}",
        en: "FICTITIOUS: {out} holds rules.toml and aanmeldingen.csv.\nLook at them: {program} check {rules} {register}"));
    Ok(0)
}

fn write(out: &Path, rules: &str, register: &str, env: &Env<'_>) -> Result<(), Failure> {
    env.new_folder(out)?;
    env.write_new(&out.join("rules.toml"), rules.as_bytes(), Access::Usual)?;
    env.write_new(&out.join("aanmeldingen.csv"), format!("{BOM}{register}").as_bytes(), Access::Usual)
}

#[derive(Debug)]
struct OnlyNational;

impl Wording for OnlyNational {
    fn what(&self, lang: Lang) -> String {
        say!(lang, nl: "het aantal regio's kan alleen bij het voorbeeld national gekozen worden", en: "the number of regions can be chosen only with preset national")
    }

    fn mend(&self, lang: Lang) -> String {
        say!(lang, nl: "voeg `--preset national` toe, of laat `--regions` weg", en: "add `--preset national`, or leave `--regions` out")
    }
}
