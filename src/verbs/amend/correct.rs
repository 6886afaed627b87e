//! `instroom amend correct`: something about a practice was wrong (domain A44, A46).

use super::{Amending, Common, NewRegion, Refusal};
use crate::draw::round::{Change, Record};
use crate::env::{Env, Failure};
use crate::register::{ION_MAX, Ion};
use crate::rules::Rules;
use crate::verbs::arg::moment::read_day;
use crate::verbs::arg::number::WholeNumber;
use crate::verbs::arg::text::read_plain;
use crate::words::lang::Lang;
use clap::builder::TypedValueParser;
use std::path::PathBuf;

/// Something about a practice was wrong: its ION, region, name, insurer, wish or class
///
/// Er klopte iets niet aan een praktijk: ION, regio, naam, verzekeraar, wens of voorrang
#[derive(clap::Args)]
pub(super) struct Args {
    /// The log
    ///
    /// Het verslag
    log: PathBuf,
    /// The practice, by code
    ///
    /// De praktijk, per code
    practice: String,
    #[command(flatten)]
    data: Data,
    /// The right wish: a date
    ///
    /// De juiste wens: een datum
    #[arg(long, value_name = "DATE")]
    wish: Option<String>,
    /// The right priority class; `none` for no priority
    ///
    /// De juiste voorrangsgroep; `geen` voor geen voorrang
    #[arg(long, value_name = "CLASS")]
    class: Option<String>,
    #[command(flatten)]
    new: NewRegion,
    #[command(flatten)]
    common: Common,
}

/// What is written of a practice.
#[derive(clap::Args)]
pub(super) struct Data {
    /// Its registered patients
    ///
    /// Het aantal ingeschreven patiënten
    #[arg(long, value_name = "NUMBER", value_parser = ion_parser())]
    pub(super) ion: Option<Ion>,
    /// Its region
    ///
    /// De regio
    #[arg(long, value_name = "REGION")]
    pub(super) region: Option<String>,
    /// Its name
    ///
    /// De naam
    #[arg(long, value_name = "NAME")]
    pub(super) name: Option<String>,
    /// Its insurer
    ///
    /// De verzekeraar
    #[arg(long, value_name = "INSURER")]
    pub(super) insurer: Option<String>,
}

/// What is out of range is refused before.
fn ion_parser() -> impl TypedValueParser<Value = Ion> {
    let within = WholeNumber(1..=ION_MAX);
    within.try_map(|patients| Ion::new(patients).ok_or("no ION"))
}

impl Data {
    /// Puts what is given in a record.
    pub(super) fn put(&self, record: &mut Record, env: &Env<'_>) -> Result<(), Failure> {
        record.ion = self.ion.unwrap_or(record.ion);
        if let Some(region) = &self.region {
            record.region = read_plain(region, "--region", env)?;
        }
        if let Some(name) = &self.name {
            record.name = read_plain(name, "--name", env)?;
        }
        if let Some(insurer) = &self.insurer {
            record.insurer = Some(read_plain(insurer, "--insurer", env)?);
        }
        Ok(())
    }
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let amending = Amending::read(&args.log, &args.common, env)?;
    let before = amending.practice(args.practice.trim(), env)?;
    if amending.kept.is_some() && (args.data.name.is_some() || args.data.insurer.is_some()) {
        return Err(Failure::new(env.lang, &Refusal::NotInLog, None));
    }
    let mut record = before.clone();
    args.data.put(&mut record, env)?;
    if let Some(wish) = &args.wish {
        record.wish = Some(read_day(wish, "--wish", env)?);
    }
    if let Some(class) = &args.class {
        record.class = read_class(class, &amending.standing(env)?.sealed.rules)
            .map_err(|refusal| Failure::new(env.lang, &refusal, Some("--class")))?;
    }
    if record == before {
        return Err(Failure::new(env.lang, &Refusal::NothingChanges(before.id.to_string()), None));
    }
    env.say(&difference_words(&before, &record, env.lang));
    let changes = vec![Change::Correct(record)];
    amending.check_regions(&changes, &args.new, env)?;
    amending.write(&args.common, (changes, None), env)
}

/// What was, and what will be.
fn difference_words(before: &Record, after: &Record, lang: Lang) -> String {
    let wish = |record: &Record| record.wish.map_or_else(|| "–".to_owned(), |wish| lang.date(wish));
    let insurer = |record: &Record| record.insurer.clone().unwrap_or_else(|| "–".to_owned());
    let mut lines = vec![format!("{} {}", before.id, before.name)];
    for (what, was, is) in [
        ("ION", lang.number(before.ion.patients()), lang.number(after.ion.patients())),
        (lang.pick("regio", "region"), before.region.clone(), after.region.clone()),
        (lang.pick("naam", "name"), before.name.clone(), after.name.clone()),
        (lang.pick("wens", "wish"), wish(before), wish(after)),
        (lang.pick("verzekeraar", "insurer"), insurer(before), insurer(after)),
    ] {
        if was != is {
            lines.push(format!("{what}: {was} → {is}"));
        }
    }
    if before.class != after.class {
        lines.push(lang.pick("voorrang verandert", "the priority changes").to_owned());
    }
    lines.join("\n  ")
}

fn read_class(asked: &str, rules: &Rules) -> Result<Option<u16>, Refusal> {
    if ["none", "geen"].contains(&asked) {
        return Ok(None);
    }
    let found = (0..).zip(&rules.classes).find(|(_, class)| class.name == asked).map(|(index, _)| index);
    let known = || rules.classes.iter().map(|class| class.name.clone()).collect();
    found.map(Some).ok_or_else(|| Refusal::NoClass { asked: asked.to_owned(), known: known() })
}
