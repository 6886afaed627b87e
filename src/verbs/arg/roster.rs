//! The private roster of a log with pseudonyms, for every verb that shows or changes practices.

use crate::env::{Access, Env, Failure, Lock};
use crate::roster::{Added, Names, Person, Roster, RosterFault, Salts};
use crate::rules::Identity;
use crate::rules::secret::Secret;
use crate::transcript::{Section, Subject, Transcript};
use crate::verbs::arg::secret::read_secret;
use crate::verbs::arg::shown::{all_refusals, refusal, refusal_at};
use crate::verbs::arg::shown::{shell_path, shown};
use crate::words::noun::Practices;
use crate::words::verbs::roster::{RosterChange, RosterRefusal, RosterWritten};
use std::path::{Path, PathBuf};

/// The longest roster, in bytes: one of a million practices has fewer.
const LONGEST: u64 = 500_000_000;

/// Who is who.
#[derive(clap::Args)]
pub struct RosterArgs {
    /// The private roster of a log with pseudonyms: who is who
    ///
    /// De namenlijst van een verslag met pseudoniemen: wie wie is; die bewaart u zelf
    #[arg(long, value_name = "FILE")]
    pub roster: Option<PathBuf>,
}

/// What pseudonyms are made of.
#[derive(clap::Args)]
pub struct RosterSecretArgs {
    /// The secret that pseudonyms are made of, from `instroom secret new`
    ///
    /// Het geheim waaruit de pseudoniemen worden gemaakt, van `instroom secret new`
    #[arg(long, value_name = "FILE")]
    pub roster_secret: Option<PathBuf>,
}

/// A roster and its file.
#[derive(Clone)]
pub struct Kept {
    path: PathBuf,
    /// As it stands on disk; none where it does not.
    before: Option<Vec<u8>>,
    pub roster: Roster,
}

/// A roster that may get more rows: nobody else writes in it until its lock is dropped.
pub struct Growing<'a> {
    pub kept: Kept,
    pub lock: &'a Lock,
}

/// A roster, and what was added to it.
pub struct Listed<'a> {
    pub kept: Kept,
    pub added: Added,
    lock: &'a Lock,
}

impl RosterArgs {
    /// The option again, for a command line that is shown.
    pub fn word(&self) -> String {
        self.roster.as_deref().map_or_else(String::new, |path| format!(" --roster {}", shell_path(path)))
    }

    /// Locks the roster, if one was given, before it is read to be written. `held` is what is locked already.
    ///
    /// # Errors
    /// Those of [`Env::lock_also`].
    pub fn lock(&self, held: &[&Lock], env: &Env<'_>) -> Result<Option<Lock>, Failure> {
        self.roster.as_deref().map(|path| env.lock_also(path, held)).transpose()
    }

    /// The roster of a log that was verified, if one was given.
    ///
    /// # Errors
    /// One that is not needed, cannot be read, or does not know everybody in the log.
    pub fn read(&self, transcript: &Transcript, env: &Env<'_>) -> Result<Option<Kept>, Failure> {
        let Some(path) = &self.roster else { return Ok(None) };
        if transcript.identity() == Identity::Open {
            return Err(refuse_unneeded(path, "--roster", env));
        }
        let kept = Kept::read(path, env)?;
        kept.roster.check_knows(everybody(transcript)).map_err(|fault| kept.failure(&fault, env))?;
        Ok(Some(kept))
    }

    /// The same where nothing can be done without it.
    ///
    /// # Errors
    /// Those of [`Self::read`], and when the log needs one and none was given.
    pub fn needed(&self, transcript: &Transcript, env: &Env<'_>) -> Result<Option<Kept>, Failure> {
        match (transcript.identity(), &self.roster) {
            (Identity::Pseudonym, None) => Err(refusal(&RosterRefusal::NoRoster, env)),
            _ => self.read(transcript, env),
        }
    }
}

impl RosterSecretArgs {
    /// The secret, if one was given.
    pub fn read(&self, env: &Env<'_>) -> Result<Option<Secret>, Failure> {
        self.roster_secret.as_deref().map(|path| read_secret(path, env)).transpose()
    }
}

/// How the practices of a log are called.
pub fn names_of<'a>(transcript: &Transcript, kept: Option<&'a Kept>) -> Names<'a> {
    Names::of(transcript.identity(), kept.map(|kept| &kept.roster))
}

/// A roster says nothing about a log that shows everything itself.
pub fn refuse_unneeded(path: &Path, option: &'static str, env: &Env<'_>) -> Failure {
    refusal_at(path, &RosterRefusal::Open { option }, env)
}

/// Every id and label of a log.
fn everybody(transcript: &Transcript) -> impl Iterator<Item = &str> {
    let sealed = transcript.sections.iter().filter_map(|section| match &section.subject {
        Subject::Round { sealed, .. } => Some(&sealed.register),
        Subject::Amendment(_) | Subject::Handover(_) => None,
    });
    let drawn = transcript.sections.iter().filter_map(Section::drawn);
    let registers = sealed.chain(drawn.map(|drawn| &drawn.standing.sealed.register));
    registers.flat_map(|register| register.practices()).flat_map(|practice| {
        let group = practice.group.as_deref();
        [practice.id.as_str()].into_iter().chain(group)
    })
}

impl Kept {
    /// Reads a roster.
    fn read(path: &Path, env: &Env<'_>) -> Result<Self, Failure> {
        let before = env.read_within(path, LONGEST)?;
        let roster = Roster::read(&before, &shown(path)).map_err(|faults| all_refusals(&faults, env))?;
        Ok(Self { path: path.to_owned(), before: Some(before), roster })
    }

    /// The roster of a new log: a new one, or one that an attempt to seal it left behind.
    pub fn read_or_new(path: &Path, env: &Env<'_>) -> Result<Self, Failure> {
        if env.path(path).exists() {
            return Self::read(path, env);
        }
        Ok(Self { path: path.to_owned(), before: None, roster: Roster::default() })
    }

    /// A fault of this roster.
    pub fn failure(&self, fault: &RosterFault, env: &Env<'_>) -> Failure {
        refusal_at(&self.path, fault, env)
    }
}

impl<'a> Growing<'a> {
    /// The same with these people in it, all of whose salts come from the secret, if one is given.
    ///
    /// # Errors
    /// Another secret; somebody new and no secret.
    pub fn with<'p>(
        self,
        people: impl IntoIterator<Item = Person<'p>>,
        salts: Option<Salts<'_>>,
        env: &Env<'_>,
    ) -> Result<Listed<'a>, Failure> {
        let Self { mut kept, lock } = self;
        let added = salts.map_or(Ok(()), |salts| kept.roster.check(salts));
        let added = added.and_then(|()| kept.roster.add(people, salts));
        let added = added.map_err(|fault| kept.failure(&fault, env))?;
        Ok(Listed { kept, added, lock })
    }
}

impl Listed<'_> {
    /// Writes the roster, before anything of it stands in a log. One that stands there is replaced as a whole, and holds
    /// all its rows still.
    pub fn write(&self) -> Result<(), Failure> {
        let (before, bytes) = (self.kept.before.as_deref(), self.kept.roster.write());
        if before == Some(bytes.as_slice()) { Ok(()) } else { self.lock.replace(&bytes, before, Access::Private) }
    }

    /// What was written.
    pub fn written(&self) -> RosterWritten {
        let Self { kept, added, .. } = self;
        let (path, new, changed) = (shown(&kept.path), Practices(added.new), Practices(added.changed));
        if kept.before.is_none() {
            return RosterWritten::New { path, practices: new };
        }
        let new = (added.new > 0).then_some(RosterChange::New { practices: new });
        let changed = (added.changed > 0).then_some(RosterChange::Changed { practices: changed });
        let what: Vec<RosterChange> = new.into_iter().chain(changed).collect();
        if what.is_empty() { RosterWritten::Unchanged { path } } else { RosterWritten::Extended { path, what } }
    }
}
