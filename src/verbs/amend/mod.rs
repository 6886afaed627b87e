//! `instroom amend`: changes to a round that was drawn (design 4.7).

mod correct;
mod hidden;
mod late;
mod refusal;
mod successor;
mod withdraw;

use crate::draw::round::{Amendment, Change, ChangeFault, ImpossibleChange, Record, Standing};
use crate::draw::seed::Delivered;
use crate::env::{Env, Failure};
use crate::log::note::{base64, spoken};
use crate::log::tree::Hash;
use crate::register::Practice;
use crate::roster::{Added, Names};
use crate::rules::{SeedPlan, Source, SourceKind};
use crate::say;
use crate::tell::count::{Stage, amendment_words};
use crate::tell::survey::changes_words;
use crate::transcript::Subject;
use crate::transcript::grow::{self, Given};
use crate::verbs::arg::answer::read_answer;
use crate::verbs::arg::key::SigningArgs;
use crate::verbs::arg::moment::{read_day, read_second};
use crate::verbs::arg::roster::{Kept, RosterArgs, RosterSecretArgs, names_of};
use crate::verbs::arg::shown::{shell_word, shown};
use crate::verbs::arg::text::read_plain;
use crate::verbs::step::grow::Grown;
use crate::verbs::step::plan::check_beacon;
use crate::words::Message;
use crate::words::lang::Lang;
use clap::Subcommand;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;
use refusal::Refusal;
use std::path::{Path, PathBuf};

/// Changes a round that was drawn; nobody loses a place by it
///
/// Wijzigt een ronde die geloot is; niemand raakt daardoor een plaats kwijt
#[derive(clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    Withdraw(withdraw::Args),
    Late(late::Args),
    Correct(correct::Args),
    Successor(successor::Args),
}

/// What all amendments are given.
#[derive(clap::Args)]
struct Common {
    /// Why, for everybody to read
    ///
    /// Waarom, voor iedereen te lezen
    #[arg(long, value_name = "TEXT")]
    reason: String,
    #[command(flatten)]
    signing: SigningArgs,
    #[command(flatten)]
    roster: RosterArgs,
    /// From when it counts: start dates up to this day stay as they are; by default today
    ///
    /// Vanaf wanneer het telt: startdatums tot en met deze dag blijven zoals ze zijn; anders vandaag
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    /// Moment of sealing, with time zone; by default now
    ///
    /// Tijdstip van verzegelen, met tijdzone; anders nu
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
}

/// What amendments that name a region are given.
#[derive(clap::Args)]
struct NewRegion {
    /// The region is a new one, and no slip
    ///
    /// De regio is echt nieuw, geen tikfout
    #[arg(long)]
    new_region: bool,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    match &args.what {
        What::Withdraw(args) => withdraw::run(args, env),
        What::Late(args) => late::run(args, env),
        What::Correct(args) => correct::run(args, env),
        What::Successor(args) => successor::run(args, env),
    }
}

/// A log whose last round was drawn.
struct Amending {
    grown: Grown,
    path: PathBuf,
    /// Who is who, where the log has pseudonyms.
    kept: Option<Kept>,
}

impl Amending {
    fn read(log: &Path, common: &Common, env: &Env<'_>) -> Result<Self, Failure> {
        let grown = Grown::read(log, env)?;
        grown.refuse_waiting(env)?;
        let mut amending = Self { grown, path: log.to_owned(), kept: None };
        amending.standing(env)?;
        amending.kept = common.roster.needed(&amending.grown.transcript, env)?;
        Ok(amending)
    }

    /// The round as it stands.
    fn standing(&self, env: &Env<'_>) -> Result<&Standing, Failure> {
        let drawn = self.grown.transcript.drawn().map(|drawn| &drawn.standing);
        drawn.ok_or_else(|| Failure::new(env.lang, &Refusal::NothingDrawn, Some(&shown(&self.path))))
    }

    /// How practices are called.
    fn names(&self) -> Names<'_> {
        names_of(&self.grown.transcript, self.kept.as_ref())
    }

    /// The practice with this code as it stands, to be changed.
    fn practice(&self, code: &str, env: &Env<'_>) -> Result<Record, Failure> {
        let register = &self.standing(env)?.sealed.register;
        let found = register.find(self.names().id(code)).map(|at| &register.practices()[at]);
        let unknown = || Failure::new(env.lang, &ChangeFault::Unknown { practice: code.to_owned() }, None);
        let practice = found.ok_or_else(unknown)?;
        Ok(record_of(practice, register.region_of(practice), self.names()))
    }

    /// Refuses a region that the round does not have, unless it was said to be new.
    fn check_regions(&self, changes: &[Change], new: &NewRegion, env: &Env<'_>) -> Result<(), Failure> {
        let regions = self.standing(env)?.sealed.register.regions();
        let region = |change: &Change| match change {
            Change::Withdraw { .. } => None,
            Change::Late(record) | Change::Correct(record) | Change::Successor { record, .. } => {
                Some(record.region.clone())
            }
        };
        let strange = changes.iter().filter_map(region).find(|region| !regions.contains(region));
        let Some(region) = strange.filter(|_| !new.new_region) else { return Ok(()) };
        let distance = |known: &&String| strsim::levenshtein(&known.to_lowercase(), &region.to_lowercase());
        let near = regions.iter().min_by_key(distance).filter(|known| distance(known) <= 3).cloned();
        Err(Failure::new(env.lang, &Refusal::NewRegion { region, near }, None))
    }

    /// Seals the changes, and works them out unless a lot must be drawn first. They call practices by code; `secret` makes
    /// pseudonyms of those that are new.
    fn write(
        &self,
        common: &Common,
        (changes, secret): (Vec<Change>, Option<&RosterSecretArgs>),
        env: &mut Env<'_>,
    ) -> Result<u8, Failure> {
        self.write_with(common, (changes, secret, None), env)
    }

    /// The same; `sources` are where the seed comes from, if they are not those of the round.
    fn write_with(
        &self,
        common: &Common,
        (changes, secret, sources): (Vec<Change>, Option<&RosterSecretArgs>, Option<SeedPlan>),
        env: &mut Env<'_>,
    ) -> Result<u8, Failure> {
        let standing = self.standing(env)?;
        let (changes, listed) = self.hide(changes, secret, env)?;
        let names = match &listed {
            Some((kept, _)) => Names::Hidden(Some(&kept.roster)),
            None => self.names(),
        };
        let key = self.grown.key(&common.signing, env)?;
        let amendment = self.amendment(common, (changes, sources), env)?;
        let draws = amendment.draws();
        // witnesses sign the seal before anything follows from it
        let stops = draws || self.grown.transcript.signers.required > 0;
        let signer = self.grown.signer(&key);
        // what cannot be is found before anything is written
        let refuse = |impossible: ImpossibleChange, env: &Env<'_>| {
            Failure::new(env.lang, &impossible.fault.called(|id| names.unit(id).into_owned()), None)
        };
        let changed = standing.with_changes(&amendment).map_err(|fault| refuse(fault, env))?;
        if !draws {
            let amended = changed.allocate(None);
            env.say(&self.open_words(standing, &amendment, env.lang));
            env.say(&changes_words(standing, &amended, names, env.lang));
            confirm(env)?;
        }
        if let Some((kept, added)) = listed.as_ref().filter(|(_, added)| *added != Added::default()) {
            kept.write(env)?;
            env.say(&kept.written(*added).words(env.lang));
        }
        let (amended, root) = self.grown.write(env, |log| {
            let seal = grow::seal_amendment(log, standing, &amendment, signer);
            if stops {
                return Ok((None, seal));
            }
            let given = Given { seal: &seal, delivered: &Delivered::default() };
            let changed = standing.with_changes(&amendment).map_err(|fault| refuse(fault, env))?;
            let (amended, root) = grow::amend(log, changed, given, signer);
            Ok((Some(amended), root))
        })?;
        if draws {
            env.say(&self.open_words(standing, &amendment, env.lang));
        }
        env.say(&self.done_words((&amendment, amended.is_some()), &root, common, env));
        Ok(0)
    }

    /// What was sealed, perhaps worked out, and what comes next.
    fn done_words(
        &self,
        (amendment, worked_out): (&Amendment, bool),
        root: &Hash,
        common: &Common,
        env: &Env<'_>,
    ) -> String {
        let (path, short, root, number) = (shown(&self.path), spoken(root), base64(root), amendment.number);
        let [program, log, key] = [&env.program, &path, &shown(&common.signing.key)].map(|word| shell_word(word));
        let cosign = match self.grown.transcript.signers.required {
            0 => String::new(),
            required => say!(env.lang,
                nl: "\nMinstens {required} getuigen tekenen mee, ieder met: {program} cosign {log} --key GETUIGE",
                en: "\nAt least {required} witnesses cosign, each with: {program} cosign {log} --key WITNESS"),
        };
        if worked_out {
            let count = amendment_words(amendment, Stage::Drawn, env.lang);
            return say!(env.lang,
                nl: "Wijziging {number} is verzegeld en uitgewerkt in {path}.\n{count}\nControlegetal: {root}\n         kort: {short}",
                en: "Amendment {number} is sealed and worked out in {path}.\n{count}\nRoot: {root}\nshort: {short}");
        }
        let sources = amendment.plan.iter().flat_map(|plan| &plan.sources);
        let give: String = sources.map(|source| format!(" --contribute {}=…", source.label)).collect();
        let count = amendment_words(amendment, Stage::Sealed, env.lang);
        let why = match amendment.draws() {
            true => env.lang.pick("; er is een lot te trekken", "; there is a lot to draw").to_owned(),
            false => String::new(),
        };
        say!(env.lang,
            nl: "Wijziging {number} is verzegeld in {path}{why}.\n{count}\nControlegetal: {root}\n         kort: {short}\nLees het korte controlegetal voor en maak {path} nu bekend.{cosign}\nDaarna: {program} draw {log} --key {key}{give}",
            en: "Amendment {number} is sealed in {path}{why}.\n{count}\nRoot: {root}\nshort: {short}\nRead the short root aloud and publish {path} now.{cosign}\nThen: {program} draw {log} --key {key}{give}")
    }

    fn amendment(
        &self,
        common: &Common,
        (changes, sources): (Vec<Change>, Option<SeedPlan>),
        env: &Env<'_>,
    ) -> Result<Amendment, Failure> {
        let opened = read_second(common.at.as_deref(), env)?;
        let date = match &common.date {
            Some(text) => read_day(text, "--date", env)?,
            None => today(opened),
        };
        // start dates that have been are not given out again
        if date < Offset::UTC.to_datetime(opened).date() {
            return Err(Failure::new(env.lang, &Refusal::Past(date), Some("--date")));
        }
        let number = self.grown.transcript.counts().1 + 1;
        let reason = read_plain(&common.reason, "--reason", env)?;
        let mut amendment = Amendment { number, date, reason, opened, changes, plan: None };
        if amendment.draws() {
            let plan = sources.or_else(|| self.plan()).filter(|plan| plan.check().is_ok());
            let plan = plan.ok_or_else(|| Failure::new(env.lang, &Refusal::NoPlan, None))?;
            check_beacon(&plan, opened, env)?;
            amendment.plan = Some(plan);
        }
        Ok(amendment)
    }

    /// The seed of an amendment comes from where that of its round came from.
    fn plan(&self) -> Option<SeedPlan> {
        self.grown.transcript.sections.iter().rev().find_map(|section| match &section.subject {
            Subject::Round { sealed, .. } if section.drawn().is_some() => {
                // a public value of the round is known by now; the dice alone give enough
                let dice = |source: &&Source| matches!(source.kind, SourceKind::Dice { .. });
                Some(SeedPlan { sources: sealed.plan.sources.iter().filter(dice).cloned().collect() })
            }
            _ => None,
        })
    }

    /// Which start dates are allocated again.
    fn open_words(&self, standing: &Standing, amendment: &Amendment, lang: Lang) -> String {
        let tranches = &standing.sealed.rules.tranches;
        let open = tranches.iter().filter(|tranche| tranche.start > amendment.date);
        let dates: Vec<String> = open.map(|tranche| lang.date(tranche.start)).collect();
        let date = lang.date(amendment.date);
        if dates.is_empty() {
            return say!(lang,
                nl: "Alle startdatums van deze ronde zijn op {date} al geweest: er schuift niemand op.",
                en: "All start dates of this round have been by {date}: nobody moves up.");
        }
        let dates = dates.join(", ");
        say!(lang,
            nl: "Opnieuw toegewezen: {dates}. Wat per {date} of eerder begon blijft zoals het is.",
            en: "Allocated again: {dates}. What began on {date} or earlier stays as it is.")
    }
}

/// Asks, when somebody is there, whether it shall be so: an amendment stays in the log for ever.
fn confirm(env: &Env<'_>) -> Result<(), Failure> {
    let question = env.lang.pick("Zo vastleggen? (ja/nee) ", "Write it like this? (yes/no) ");
    let Some(answer) = (env.ask)(question) else { return Ok(()) };
    if read_answer(&answer) == Some(true) {
        return Ok(());
    }
    let text = env.lang.pick("Er is niets geschreven.\n", "Nothing was written.\n").to_owned();
    Err(Failure { text, status: 2 })
}

/// The day of a moment in the Netherlands, by summer time: in winter a day so begins an hour early.
fn today(moment: Timestamp) -> Date {
    Offset::constant(2).to_datetime(moment).date()
}

/// A practice as it stands, to be changed.
fn record_of(practice: &Practice, region: &str, names: Names<'_>) -> Record {
    Record {
        id: names.code(&practice.id).into(),
        name: names.name(practice).to_owned(),
        region: region.to_owned(),
        ion: practice.ion,
        wish: practice.wish,
        class: practice.class,
        insurer: names.insurer(practice).map(str::to_owned),
    }
}
