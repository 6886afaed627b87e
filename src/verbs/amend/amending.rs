//! A log whose last round was drawn, to be amended, and the options of every amendment.

use crate::draw::round::{Change, ChangeFault, Standing};
use crate::env::{Env, Failure, Lock};
use crate::register::Record;
use crate::register::{Ion, Practice, Register, Uzovi, read_ion};
use crate::roster::Names;
use crate::rules::{likeness, look_alike};
use crate::verbs::arg::answer::ConfirmArgs;
use crate::verbs::arg::key::SigningArgs;
use crate::verbs::arg::roster::{Kept, RosterArgs, names_of};
use crate::verbs::arg::shown::{refusal, refusal_at, refusal_of};
use crate::verbs::arg::text::read_plain;
use crate::verbs::step::grow::Held;
use crate::words::verbs::amend::AmendRefusal;
use std::path::Path;

/// What all amendments are given.
#[derive(clap::Args)]
pub struct Common {
    /// Why, for everybody to read
    ///
    /// Waarom, voor iedereen te lezen
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    #[command(flatten)]
    pub signing: SigningArgs,
    #[command(flatten)]
    pub roster: RosterArgs,
    /// From when it counts: start dates up to this day stay as they are; by default today
    ///
    /// Vanaf wanneer het telt: startdatums tot en met deze dag blijven zoals ze zijn; anders vandaag
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
    /// Moment of sealing, with time zone; by default now
    ///
    /// Tijdstip van verzegelen, met tijdzone; anders nu
    #[arg(long, value_name = "TIME")]
    pub at: Option<String>,
    #[command(flatten)]
    pub confirm: ConfirmArgs,
}

/// What amendments that name a region are given.
#[derive(clap::Args)]
pub struct NewRegion {
    /// The region is a new one, and no slip
    ///
    /// De regio is echt nieuw, geen tikfout
    #[arg(long)]
    new_region: bool,
}

/// What is written of a practice.
#[derive(clap::Args)]
pub struct Data {
    /// Its registered patients
    ///
    /// Het aantal ingeschreven patiënten
    #[arg(long, value_name = "NUMBER")]
    pub ion: Option<String>,
    /// Its region
    ///
    /// De regio
    #[arg(long, value_name = "REGION")]
    pub region: Option<String>,
    /// Its name
    ///
    /// De naam
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// Its town; `none` for no town
    ///
    /// De plaats; `geen` voor geen plaats
    #[arg(long, value_name = "TOWN")]
    pub town: Option<String>,
    /// Its insurer; `none` for no insurer and no code
    ///
    /// De verzekeraar; `geen` voor geen verzekeraar en geen code
    #[arg(long, value_name = "INSURER")]
    pub insurer: Option<String>,
    /// The UZOVI code of the insurer, 4 digits; `none` for no code
    ///
    /// De UZOVI-code van de verzekeraar, 4 cijfers; `geen` voor geen code
    #[arg(long, value_name = "CODE")]
    pub uzovi: Option<String>,
}

impl Data {
    /// Puts what is given in a record.
    pub fn put(&self, record: &mut Record, env: &Env<'_>) -> Result<(), Failure> {
        record.ion = self.ion(env)?.unwrap_or(record.ion);
        if let Some(region) = &self.region {
            record.region = read_plain(region, "--region", env)?;
        }
        if let Some(name) = &self.name {
            record.name = read_plain(name, "--name", env)?;
        }
        if let Some(town) = &self.town {
            record.town = read_or_none(town, "--town", env)?;
        }
        let before = record.insurer.clone();
        if let Some(insurer) = &self.insurer {
            record.insurer = read_or_none(insurer, "--insurer", env)?;
        }
        match (&self.uzovi, &self.insurer) {
            (Some(code), _) => {
                record.uzovi = read_uzovi(code).map_err(|refusal| refusal_of("--uzovi", &refusal, env))?
            }
            (None, Some(insurer)) if is_none(insurer) => record.uzovi = None,
            // the code would stay that of the insurer before
            (None, _) if record.insurer != before => refuse_stale(record, env)?,
            (None, _) => {}
        }
        Ok(())
    }

    /// Its registered patients, read as the register reads them.
    pub fn ion(&self, env: &Env<'_>) -> Result<Option<Ion>, Failure> {
        let read = self.ion.as_deref().map(read_ion).transpose();
        read.map_err(|fault| refusal_of("--ion", &fault, env))
    }

    /// Whether something is given that a log with pseudonyms does not hold.
    pub fn names(&self) -> bool {
        [&self.name, &self.town, &self.insurer, &self.uzovi].into_iter().any(Option::is_some)
    }
}

/// Whether an option takes away what stands there.
pub fn is_none(text: &str) -> bool {
    ["none", "geen"].iter().any(|word| text.trim().eq_ignore_ascii_case(word))
}

fn read_or_none(text: &str, option: &str, env: &Env<'_>) -> Result<Option<String>, Failure> {
    if is_none(text) { Ok(None) } else { read_plain(text, option, env).map(Some) }
}

fn read_uzovi(code: &str) -> Result<Option<Uzovi>, AmendRefusal> {
    if is_none(code) {
        return Ok(None);
    }
    Uzovi::of(code.trim()).map(Some).ok_or_else(|| AmendRefusal::Uzovi { code: code.to_owned() })
}

/// Refuses another insurer beside the code of the one before.
fn refuse_stale(record: &Record, env: &Env<'_>) -> Result<(), Failure> {
    match record.uzovi {
        Some(uzovi) => Err(refusal_of("--insurer", &AmendRefusal::UzoviStays { uzovi: uzovi.to_string() }, env)),
        None => Ok(()),
    }
}

/// A log whose last round was drawn.
pub struct Amending<'a> {
    pub grown: Held,
    pub log: &'a Path,
    pub common: &'a Common,
    /// Who is who, where the log has pseudonyms.
    pub kept: Option<Kept>,
    /// The lock on that, where somebody new may come in it.
    pub roster: Option<Lock>,
}

/// Whom an amendment is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// Practices of the log.
    Known,
    /// Also others.
    New,
}

impl<'a> Amending<'a> {
    pub fn read(log: &'a Path, common: &'a Common, about: About, env: &Env<'_>) -> Result<Self, Failure> {
        let grown = Held::read(log, env)?;
        grown.refuse_waiting(env)?;
        let mut amending = Self { grown, log, common, kept: None, roster: None };
        amending.standing(env)?;
        if about == About::New {
            amending.roster = common.roster.lock(&[amending.grown.lock()], env)?;
        }
        amending.kept = common.roster.needed(&amending.grown.transcript, env)?;
        Ok(amending)
    }

    /// The round as it stands.
    pub fn standing(&self, env: &Env<'_>) -> Result<&Standing, Failure> {
        let drawn = self.grown.transcript.drawn().map(|drawn| &drawn.standing);
        drawn.ok_or_else(|| refusal_at(self.log, &AmendRefusal::NothingDrawn, env))
    }

    /// How practices are called.
    pub fn names(&self) -> Names<'_> {
        names_of(&self.grown.transcript, self.kept.as_ref())
    }

    /// The practice with this code as it stands, to be changed.
    pub fn practice(&self, code: &str, env: &Env<'_>) -> Result<Record, Failure> {
        let register = &self.standing(env)?.sealed.register;
        let found = register.find(self.names().id(code)).map(|at| &register.practices()[at]);
        let practice = found.ok_or_else(|| refusal(&ChangeFault::Unknown { practice: code.to_owned() }, env))?;
        Ok(record_of(practice, register, self.names()))
    }

    /// Refuses a region that the round does not have, unless it was said to be new.
    pub fn check_regions(&self, changes: &[Change], new: &NewRegion, env: &Env<'_>) -> Result<(), Failure> {
        let regions = self.standing(env)?.sealed.register.regions();
        let strange = || changes.iter().filter_map(region_of).filter(|region| !regions.contains(region));
        if let Some(alike) = strange().find_map(|region| alike(region, regions)) {
            return Err(refusal(&alike, env)); // also of one that was said to be new
        }
        let Some(region) = strange().next().filter(|_| !new.new_region).cloned() else { return Ok(()) };
        let distance = |known: &&String| strsim::levenshtein(&known.to_lowercase(), &region.to_lowercase());
        let near = regions.iter().min_by_key(distance).filter(|known| distance(known) <= 3).cloned();
        Err(refusal(
            &match near {
                Some(near) => AmendRefusal::NearRegion { region, near },
                None => AmendRefusal::NewRegion { region },
            },
            env,
        ))
    }
}

/// Why a region cannot be new: it seems to be one that is there.
fn alike(region: &str, regions: &[String]) -> Option<AmendRefusal> {
    let near = regions.iter().find(|known| likeness(known) == likeness(region))?;
    let letters = look_alike(region, near);
    Some(AmendRefusal::AlikeRegion { region: region.into(), near: near.as_str().into(), letters })
}

fn region_of(change: &Change) -> Option<&String> {
    match change {
        Change::Withdraw { .. } | Change::Restore { .. } => None,
        Change::Late(record) | Change::Correct(record) | Change::Successor { record, .. } => Some(&record.region),
    }
}

/// A practice as it stands, to be changed.
pub fn record_of(practice: &Practice, register: &Register, names: Names<'_>) -> Record {
    Record {
        id: names.code(&practice.id).into(),
        name: names.name(practice).to_owned(),
        town: names.town(practice).map(str::to_owned),
        region: register.region_of(practice).to_owned(),
        ion: practice.ion,
        wish: practice.wish,
        class: practice.class,
        insurer: names.insurer(practice).map(str::to_owned),
        uzovi: names.uzovi(practice),
    }
}
