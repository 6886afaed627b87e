//! `instroom sample`: a fictitious register with its rules.

use crate::env::{Access, Env, Failure};
use crate::sample::{Dirt, Preset, Sample, Sheet, sample};
use crate::say;
use crate::verbs::arg::number::WholeNumber;
use crate::verbs::arg::shown::{shell_word, shown};
use crate::words::fault::Wording;
use crate::words::lang::Lang;
use clap::builder::PossibleValuesParser;
use std::path::{Path, PathBuf};

/// Writes a fictitious register with its rules, marked FICTIEF: same seed, same bytes
///
/// Schrijft fictieve aanmeldingen met spelregels, gemerkt FICTIEF: zelfde zaad, zelfde bytes
#[derive(clap::Args)]
pub(super) struct Args {
    /// Which region it resembles
    ///
    /// Op welke regio het lijkt: hoog, cohaesie, friesland of national (standaard hoog)
    #[arg(long, value_name = "PRESET", default_value = "hoog", value_parser = ["hoog", "cohaesie", "friesland", "national"])]
    preset: String,
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
    /// Dirty as lists from practice are, with a list of what is where: all kinds, or those named, commas between them
    ///
    /// Vuil zoals echte lijsten zijn, met een lijst van wat waar staat. Alles, of kies met komma's ertussen: lost-zero, marked-code, thousands-point, decimal-comma, blank-ion, spaces, accents, en-dash, wrong-letters, region-spelling, date-forms, dont-know, free-wish, repeated-row, total, title-lines, separator, sep-line, lf, no-bom
    #[arg(long, value_name = "KINDS", num_args = 0..=1, value_delimiter = ',', default_missing_value = "all", value_parser = kinds_parser())]
    dirty: Option<Vec<String>>,
    /// The new folder
    ///
    /// De nieuwe map
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
}

/// Byte order mark, so that Excel reads the names right.
const BOM: &str = "\u{feff}";

/// The word for every kind of dirt.
const ALL: &str = "all";

/// Where it says what is dirty.
const STAINS: &str = "aanmeldingen.vuil.csv";

fn kinds_parser() -> PossibleValuesParser {
    PossibleValuesParser::new(std::iter::once(ALL).chain(Dirt::ALL.map(Dirt::name)))
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let preset = args.preset.parse().unwrap_or(Preset::Hoog); // never taken: the command line knows the four
    if args.regions.is_some() && preset != Preset::National {
        return Err(Failure::new(env.lang, &OnlyNational, Some("--regions")));
    }
    let kinds = args.dirty.as_deref().map(|words| kinds(words, args)).transpose();
    let kinds = kinds.map_err(|fault| Failure::new(env.lang, &fault, Some("--dirty")))?;
    let count = |n: Option<u64>| n.and_then(|n| usize::try_from(n).ok());
    let made = sample(preset, count(args.practices), count(args.regions), &args.seed);
    let sheet = kinds.map(|kinds| Sheet::new(&made).soiled(&kinds, &args.seed));
    let register = register(&made, sheet.as_ref(), args, env)?;
    write(args, &made.rules, &register, sheet.as_ref(), env)?;
    say_made(args, sheet.as_ref(), env);
    Ok(0)
}

/// The kinds that the user asked for.
fn kinds(words: &[String], args: &Args) -> Result<Vec<Dirt>, OnlyText> {
    let fits = |dirt: &Dirt| args.format == "csv" || !dirt.is_of_text();
    if words.iter().any(|word| word == ALL) {
        return Ok(Dirt::ALL.into_iter().filter(fits).collect());
    }
    let kinds: Vec<Dirt> = words.iter().filter_map(|word| word.parse().ok()).collect(); // the command line knows them all
    match kinds.iter().find(|dirt| !fits(dirt)) {
        Some(&dirt) => Err(OnlyText(dirt)),
        None => Ok(kinds),
    }
}

fn register(made: &Sample, sheet: Option<&Sheet>, args: &Args, env: &Env<'_>) -> Result<Vec<u8>, Failure> {
    match (args.format.as_str(), sheet) {
        ("xlsx", sheet) => sheet
            .map_or_else(|| Sheet::new(made).write_xlsx(), Sheet::write_xlsx)
            .map_err(|fault| Failure::new(env.lang, &fault, Some(&shown(&args.out)))),
        (_, Some(sheet)) => Ok(sheet.write_csv()),
        // a clean register of millions is never taken apart
        (_, None) => Ok(format!("{BOM}{}", made.register).into_bytes()),
    }
}

fn write(args: &Args, rules: &str, register: &[u8], sheet: Option<&Sheet>, env: &Env<'_>) -> Result<(), Failure> {
    let put = |file: &str, bytes: &[u8]| env.write_new(&args.out.join(file), bytes, Access::Usual);
    env.new_folder(&args.out)?;
    put("rules.toml", rules.as_bytes())?;
    put(&file_name(args), register)?;
    sheet.map_or(Ok(()), |sheet| put(STAINS, &sheet.write_stains()))
}

fn file_name(args: &Args) -> String {
    format!("aanmeldingen.{}", args.format)
}

fn say_made(args: &Args, sheet: Option<&Sheet>, env: &mut Env<'_>) {
    let (out, file) = (shown(&args.out), file_name(args));
    env.say(
        &say!(env.lang, nl: "FICTIEF: {out} bevat rules.toml en {file}.", en: "FICTITIOUS: {out} holds rules.toml and {file}."),
    );
    if let Some(sheet) = sheet {
        say_stains(sheet, &args.out.join(STAINS), env);
    }
    let program = shell_word(&env.program);
    let [rules, register] = ["rules.toml", &file].map(|file| shell_word(&shown(&args.out.join(file))));
    env.say(&say!(env.lang,
        nl: "Bekijk ze: {program} check {rules} {register}",
        en: "Look at them: {program} check {rules} {register}"));
}

/// How often each kind of dirt was put in.
fn say_stains(sheet: &Sheet, list: &Path, env: &mut Env<'_>) {
    let (stains, list, lang) = (sheet.stains(), shown(list), env.lang);
    let number = lang.count(stains.len() as u64, ["plek", "plekken"], ["place", "places"]);
    env.say(&say!(lang,
        nl: "Het is vuil op {number}; welke, dat staat in {list}:",
        en: "It is dirty in {number}; {list} says which:"));
    for dirt in Dirt::ALL {
        let times = stains.iter().filter(|stain| stain.dirt == dirt).count();
        if times > 0 {
            env.say(&format!("{times:>4} {}: {}", dirt.name(), dirt.words(lang)));
        }
    }
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

#[derive(Debug)]
struct OnlyText(Dirt);

impl Wording for OnlyText {
    fn what(&self, lang: Lang) -> String {
        let dirt = self.0.name();
        say!(lang, nl: "een werkmap kan geen `{dirt}` hebben, alleen een tekstbestand", en: "a workbook cannot have `{dirt}`, only a text file can")
    }

    fn mend(&self, lang: Lang) -> String {
        let dirt = self.0.name();
        say!(lang, nl: "laat `{dirt}` weg, of kies `--format csv`", en: "leave `{dirt}` out, or choose `--format csv`")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// English help gets the words from the command line itself; the Dutch one says them by hand.
    #[test]
    fn dutch_help_lists_every_kind_of_dirt() {
        let command = <Args as clap::Args>::augment_args(clap::Command::new("sample"));
        let words = command.get_arguments().find(|arg| arg.get_id() == "dirty").unwrap().get_long_help().unwrap();
        let words = words.to_string();
        let (_, listed) = words.split_once("ertussen: ").unwrap();
        assert_eq!(listed.split(", ").collect::<Vec<_>>(), Dirt::ALL.map(Dirt::name));
    }
}
