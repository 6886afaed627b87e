//! The private roster of a log with pseudonyms, for every verb that shows or changes practices.

use super::name;
use super::secret::read_secret;
use crate::env::{Access, Env, Failure};
use crate::roster::{Added, Names, Person, Roster, RosterFault, Salts};
use crate::rules::Identity;
use crate::rules::secret::Secret;
use crate::say;
use crate::verify::{Section, Subject, Transcript};
use crate::words::fault::Wording;
use crate::words::lang::Lang;
use std::path::{Path, PathBuf};

/// Who is who.
#[derive(clap::Args)]
pub(super) struct RosterArgs {
    /// The private roster of a log with pseudonyms: who is who
    ///
    /// De namenlijst van een verslag met pseudoniemen: wie wie is; die bewaart u zelf
    #[arg(long, value_name = "FILE")]
    pub(super) roster: Option<PathBuf>,
}

/// What pseudonyms are made of.
#[derive(clap::Args)]
pub(super) struct RosterSecretArgs {
    /// The secret that pseudonyms are made of, from `instroom secret new`
    ///
    /// Het geheim waaruit de pseudoniemen worden gemaakt, van `instroom secret new`
    #[arg(long, value_name = "FILE")]
    pub(super) roster_secret: Option<PathBuf>,
}

/// A roster and its file.
#[derive(Clone)]
pub(super) struct Kept {
    path: PathBuf,
    /// As it stands on disk; none where it does not.
    before: Option<Vec<u8>>,
    pub(super) roster: Roster,
}

/// A roster, and what was added to it.
pub(super) type Listed = (Kept, Added);

impl RosterArgs {
    /// The roster of a log that was verified, if one was given.
    ///
    /// # Errors
    /// One that is not needed, cannot be read, or does not know everybody in the log.
    pub(super) fn read(&self, transcript: &Transcript, env: &Env<'_>) -> Result<Option<Kept>, Failure> {
        let Some(path) = &self.roster else { return Ok(None) };
        refuse_unneeded(transcript.identity(), path, "--roster", env)?;
        let kept = Kept::read(path, env)?;
        kept.roster.check_knows(everybody(transcript)).map_err(|fault| kept.failure(&fault, env))?;
        Ok(Some(kept))
    }

    /// The same where nothing can be done without it.
    ///
    /// # Errors
    /// Those of [`Self::read`], and when the log needs one and none was given.
    pub(super) fn needed(&self, transcript: &Transcript, env: &Env<'_>) -> Result<Option<Kept>, Failure> {
        match (transcript.identity(), &self.roster) {
            (Identity::Pseudonym, None) => Err(Failure::new(env.lang, &Refusal::NoRoster, None)),
            _ => self.read(transcript, env),
        }
    }
}

impl RosterSecretArgs {
    /// The secret, if one was given.
    pub(super) fn read(&self, env: &Env<'_>) -> Result<Option<Secret>, Failure> {
        self.roster_secret.as_deref().map(|path| read_secret(path, env)).transpose()
    }
}

/// How the practices of a log are called.
pub(super) fn names_of<'a>(transcript: &Transcript, kept: Option<&'a Kept>) -> Names<'a> {
    Names::of(transcript.identity(), kept.map(|kept| &kept.roster))
}

/// A roster says nothing about a log that shows everything itself.
pub(super) fn refuse_unneeded(
    identity: Identity,
    path: &Path,
    option: &'static str,
    env: &Env<'_>,
) -> Result<(), Failure> {
    match identity {
        Identity::Open => Err(Failure::new(env.lang, &Refusal::Open(option), Some(&name(path)))),
        Identity::Pseudonym => Ok(()),
    }
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
        let before = env.read(path)?;
        let roster =
            Roster::read(&before, &name(path)).map_err(|faults| Failure { text: faults.words(env.lang), status: 2 })?;
        Ok(Self { path: path.to_owned(), before: Some(before), roster })
    }

    /// The roster of a new log: a new one, or one that an attempt to seal it left behind.
    pub(super) fn read_or_new(path: &Path, env: &Env<'_>) -> Result<Self, Failure> {
        if env.path(path).exists() {
            return Self::read(path, env);
        }
        Ok(Self { path: path.to_owned(), before: None, roster: Roster::default() })
    }

    /// A fault of this roster.
    pub(super) fn failure(&self, fault: &RosterFault, env: &Env<'_>) -> Failure {
        Failure::new(env.lang, fault, Some(&name(&self.path)))
    }

    /// The same with these people in it, all of whose salts come from the secret, if one is given.
    ///
    /// # Errors
    /// Another secret; somebody new and no secret.
    pub(super) fn with<'p>(
        &self,
        people: impl IntoIterator<Item = Person<'p>>,
        (secret, origin): (Option<&Secret>, &str),
        env: &Env<'_>,
    ) -> Result<Listed, Failure> {
        let mut more = self.clone();
        let salts = secret.map(|secret| Salts { secret, origin });
        let added = salts.map_or(Ok(()), |salts| more.roster.check(salts));
        let added = added.and_then(|()| more.roster.add(people, salts));
        added.map(|added| (more, added)).map_err(|fault| self.failure(&fault, env))
    }

    /// Writes the roster, before anything of it stands in a log. One that stands there is replaced as a whole, and holds
    /// all its rows still.
    pub(super) fn write(&self, env: &Env<'_>) -> Result<(), Failure> {
        let bytes = self.roster.write();
        match &self.before {
            Some(before) if *before == bytes => Ok(()),
            None => env.write_new(&self.path, &bytes, Access::Private),
            Some(before) => {
                let mut draft = env.begin(&self.path, Access::Private)?;
                std::io::Write::write_all(draft.writer(), &bytes).map_err(|error| draft.failure(error))?;
                draft.keep_instead_of(before)
            }
        }
    }

    /// What was written.
    pub(super) fn words(&self, added: Added, lang: Lang) -> String {
        let path = name(&self.path);
        let practices = |n| lang.count(n, ["praktijk", "praktijken"], ["practice", "practices"]);
        let (new, changed) = (practices(added.new), practices(added.changed));
        if self.before.is_none() {
            return say!(lang,
                nl: "Namenlijst: {path}, met {new}. Alleen wie dit bestand heeft, weet wie wie is: bewaar het bij u, en het geheim ergens anders.",
                en: "Roster: {path}, with {new}. Only who has this file knows who is who: keep it with you, and the secret somewhere else.");
        }
        let more = say!(lang, nl: "{new} erbij", en: "{new} more");
        let other = say!(lang,
            nl: "{changed} met een andere naam, verzekeraar of groep",
            en: "{changed} with another name, insurer or group");
        let what = match (added.new, added.changed) {
            (0, 0) => return say!(lang, nl: "Namenlijst: {path}, ongewijzigd.", en: "Roster: {path}, unchanged."),
            (_, 0) => more,
            (0, _) => other,
            _ => format!("{more}, {other}"),
        };
        say!(lang,
            nl: "Namenlijst: {path}, aangevuld: {what}. Wat erin stond is gebleven.",
            en: "Roster: {path}, extended: {what}. What was in it has stayed.")
    }
}

/// Why a roster is refused, or missed.
#[derive(Debug)]
pub(super) enum Refusal {
    /// The log shows everything itself.
    Open(&'static str),
    /// The log shows pseudonyms.
    NoRoster,
    /// A round with pseudonyms is sealed, and this was not given.
    NotGiven(&'static str),
    /// One file cannot be both.
    SameFile,
    /// A round of the other kind.
    OtherIdentity,
}

impl Wording for Refusal {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::Open(_) => say!(lang,
                nl: "bij `identity = \"open\"` hoort geen namenlijst: codes en namen staan in het verslag",
                en: "no roster belongs to `identity = \"open\"`: codes and names stand in the log"),
            Self::NoRoster => say!(lang,
                nl: "in dit verslag staan pseudoniemen, geen praktijkcodes, namen en verzekeraars",
                en: "this log holds pseudonyms, no codes, names and insurers"),
            Self::NotGiven(option) => say!(lang,
                nl: "bij `identity = \"pseudonym\"` ontbreekt {option}",
                en: "with `identity = \"pseudonym\"`, {option} is missing"),
            Self::SameFile => {
                say!(lang, nl: "--roster en --log noemen hetzelfde bestand", en: "--roster and --log name the same file")
            }
            Self::OtherIdentity => say!(lang,
                nl: "`identity` is anders dan in de eerdere rondes van dit verslag",
                en: "`identity` is not that of the earlier rounds of this log"),
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::Open(option) => say!(lang, nl: "laat {option} weg", en: "leave {option} out"),
            Self::NoRoster => say!(lang,
                nl: "geef de namenlijst die bij het verzegelen is geschreven, met --roster",
                en: "give the roster that was written with the seal, with --roster"),
            Self::NotGiven("--roster") => say!(lang,
                nl: "geef --roster BESTAND: daarin komt te staan wie wie is, en dat bewaart u zelf",
                en: "pass --roster FILE: it will hold who is who, and you keep it to yourself"),
            Self::NotGiven(_) => say!(lang,
                nl: "maak eenmalig een geheim met `instroom secret new --out BESTAND` en geef het elke ronde met --roster-secret BESTAND",
                en: "make a secret once, with `instroom secret new --out FILE`, and give it every round with --roster-secret FILE"),
            Self::SameFile => say!(lang, nl: "geef elk een eigen naam", en: "give each a name of its own"),
            Self::OtherIdentity => say!(lang,
                nl: "neem dezelfde `identity`: een praktijk zou anders twee praktijken zijn; een nieuw verslag mag anders zijn",
                en: "take the same `identity`: a practice would otherwise be two practices; a new log may be different"),
        }
    }
}
