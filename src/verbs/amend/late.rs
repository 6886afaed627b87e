//! `instroom amend late`: the organiser forgot a practice. It gets a lot under a fresh seed and its rank among the
//! others, as Yerseke did (domain C9).

use super::amending::{About, Amending, Common, NewRegion, record_of};
use super::write::Wanted;
use crate::draw::round::{Change, Sealed};
use crate::env::{Env, Failure};
use crate::register::{self, Options, Practice, Reading, read_register};
use crate::roster::Names;
use crate::rules::{MOST_BYTES, Rules, RulesFile, Witnesses, read_rules, read_sources};
use crate::tell::survey::repairs_words;
use crate::verbs::arg::roster::RosterSecretArgs;
use crate::verbs::arg::shown::{all_refusals, refusal_at, shown};
use crate::words::verbs::amend::AmendRefusal;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The organiser forgot a practice: it gets a lot under a fresh seed, and its rank among the others
///
/// De organisator vergat een praktijk: zij krijgt een lot onder een nieuwe startwaarde, en haar rangnummer
#[derive(clap::Args)]
pub(super) struct Args {
    /// The log
    ///
    /// Het verslag
    log: PathBuf,
    /// A register with only the forgotten practices
    ///
    /// Aanmeldingen met alleen de vergeten praktijken
    register: PathBuf,
    /// The rules of the round, only for the headings that they map in [register.columns]
    ///
    /// De spelregels van de ronde, alleen voor de kolommen in [register.columns]
    #[arg(long, value_name = "RULES")]
    rules: Option<PathBuf>,
    /// The sheet of a workbook; by default the only one with a register
    ///
    /// Het blad van een werkmap; anders het enige met aanmeldingen
    #[arg(long, value_name = "SHEET")]
    sheet: Option<String>,
    #[command(flatten)]
    new: NewRegion,
    /// Where the fresh seed comes from: a file with `[[source]]` tables; by default the dice of the round
    ///
    /// Waar de nieuwe startwaarde vandaan komt: een bestand met blokken [[source]]; anders de dobbelstenen van de ronde
    #[expect(rustdoc::broken_intra_doc_links, reason = "a table of TOML, as it is typed")]
    #[arg(long, value_name = "FILE")]
    sources: Option<PathBuf>,
    #[command(flatten)]
    secret: RosterSecretArgs,
    #[command(flatten)]
    common: Common,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let amending = Amending::read(&args.log, &args.common, About::New, env)?;
    let sealed = &amending.standing(env)?.sealed;
    let sources = args.sources.as_ref().map(|path| {
        read_sources(&env.read_within(path, MOST_BYTES)?, &shown(path)).map_err(|faults| all_refusals(&faults, env))
    });
    let (sources, mended) = sources.transpose()?.unzip();
    let reading = read_forgotten(args, sealed, env)?;
    let register = &reading.register;
    let change = |practice| Change::Late(record_of(practice, register, Names::Open));
    let changes: Vec<Change> = register.practices().iter().map(change).collect();
    amending.check_regions(&changes, &args.new, env)?;
    let repairs = repairs_words(&mended.unwrap_or_default(), &reading, env.lang);
    if !repairs.is_empty() {
        env.say(&repairs);
    }
    amending.write(Wanted { changes, secret: Some(&args.secret), sources }, env)
}

/// The register of those that were forgotten, by the rules of the round.
fn read_forgotten(args: &Args, sealed: &Sealed, env: &Env<'_>) -> Result<Reading, Failure> {
    let columns = args.rules.as_ref().map_or(Ok(BTreeMap::new()), |path| {
        let read = read_rules(&env.read_within(path, MOST_BYTES)?, &shown(path));
        read.map(|file| file.columns).map_err(|faults| all_refusals(&faults, env))
    })?;
    // the practices that were not forgotten are in no hurry here, so neither are their regions
    let rules = Rules { bases: Vec::new(), ..sealed.rules.clone() };
    let (programme, witnesses) = (sealed.programme.clone(), Witnesses::default());
    let (plan, repairs) = (sealed.plan.clone(), Vec::new());
    let file = RulesFile { programme, round_title: None, rules, plan, witnesses, columns, repairs };
    // what is wrong in a list of so few is mended in the list
    let options = Options { sheet: args.sheet.clone(), ..Options::default() };
    let reading =
        read_register(&env.read_within(&args.register, register::MOST_BYTES)?, &shown(&args.register), &file, &options)
            .map_err(|faults| all_refusals(&faults, env))?;
    let alone = |practice: &&Practice| practice.group.is_none() && practice.since.is_none();
    match reading.register.practices().iter().find(|practice| !alone(practice)) {
        Some(practice) => {
            let refusal = AmendRefusal::NotAlone { practice: practice.id.to_string() };
            Err(refusal_at(&args.register, &refusal, env))
        }
        None => Ok(reading),
    }
}
