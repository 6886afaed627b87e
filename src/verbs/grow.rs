//! A log that goes on: read and verified whole, then written anew with more lines behind.

use super::passphrase::SigningArgs;
use super::{name, read_transcript};
use crate::env::{Access, Env, Failure};
use crate::fault::Wording;
use crate::lang::Lang;
use crate::log::Log;
use crate::log::key::{PrivateKey, VerifierKey};
use crate::log::tree::Tree;
use crate::rules::MOST_SECTIONS;
use crate::say;
use crate::verify::{Section, Subject, Transcript, verify};
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

/// A log that was just verified, and its bytes.
pub(super) struct Grown {
    path: PathBuf,
    before: Vec<u8>,
    tree: Tree,
    pub(super) transcript: Transcript,
}

impl Grown {
    /// Reads and verifies a log.
    pub(super) fn read(path: &Path, env: &Env<'_>) -> Result<Self, Failure> {
        let before = env.read(path)?;
        let mut transcript = read_transcript(path, &before[..], &[], env)?;
        let tree = std::mem::take(&mut transcript.tree);
        Ok(Self { path: path.to_owned(), before, tree, transcript })
    }

    /// All of it, as it is.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.before
    }

    /// Reads the organiser's private key; another one is refused.
    pub(super) fn key(&self, signing: &SigningArgs, env: &Env<'_>) -> Result<PrivateKey, Failure> {
        let key = signing.read(env)?;
        if is_organiser(&key, &self.transcript.organiser) {
            return Ok(key);
        }
        Err(Failure::new(env.lang, &Refusal::OtherKey, Some(&name(&signing.key))))
    }

    /// Refuses while something is sealed and not drawn.
    pub(super) fn refuse_waiting(&self, env: &Env<'_>) -> Result<(), Failure> {
        let fault = self.transcript.waiting().map(|section| Refusal::waiting(section, env));
        let fault = fault.or((self.transcript.sections.len() >= MOST_SECTIONS).then_some(Refusal::Long));
        fault.map_or(Ok(()), |fault| Err(Failure::new(env.lang, &fault, Some(&name(&self.path)))))
    }

    /// What is sealed and waits.
    pub(super) fn waiting(&self, env: &Env<'_>) -> Result<&Section, Failure> {
        let drawn = || Failure::new(env.lang, &Refusal::Drawn, Some(&name(&self.path)));
        self.transcript.waiting().ok_or_else(drawn)
    }

    /// Writes more lines behind those that stand there; the file changes at once, or not at all.
    pub(super) fn write<T>(
        &self,
        env: &Env<'_>,
        write: impl FnOnce(&mut Log<&mut File>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let mut draft = env.begin(&self.path, Access::Usual)?;
        draft.writer().write_all(&self.before).map_err(|error| draft.failure(error))?;
        let mut log = Log::resume(draft.writer(), self.tree.clone());
        let written = write(&mut log)?;
        log.finish().map(drop).map_err(|error| draft.failure(error))?;
        // what others would refuse is not written
        let again = verify(draft.reader().map_err(|error| draft.failure(error))?, &[]);
        if !again.is_ok_and(|verdict| verdict.agrees()) {
            return Err(Failure::new(env.lang, &Refusal::NotWhole, Some(&name(&self.path))));
        }
        draft.keep_instead_of(&self.before)?;
        Ok(written)
    }
}

fn is_organiser(key: &PrivateKey, organiser: &VerifierKey) -> bool {
    key.verifier(organiser.name()).is_ok_and(|own| own == *organiser)
}

#[derive(Debug)]
enum Refusal {
    Drawn,
    OtherKey,
    NotWhole,
    Long,
    Waiting { what: String, program: String },
}

impl Refusal {
    fn waiting(section: &Section, env: &Env<'_>) -> Self {
        let what = match &section.subject {
            Subject::Round { sealed, .. } => {
                let number = sealed.round.number;
                say!(env.lang, nl: "ronde {number}", en: "round {number}")
            }
            Subject::Amendment(amendment) => {
                let number = amendment.number;
                say!(env.lang, nl: "wijziging {number}", en: "amendment {number}")
            }
        };
        Self::Waiting { what, program: env.program.clone() }
    }
}

impl Wording for Refusal {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::Drawn => {
                say!(lang, nl: "er is niets verzegeld dat op een loting wacht", en: "nothing is sealed that waits for a draw")
            }
            Self::OtherKey => {
                say!(lang, nl: "met deze sleutel is het verslag niet verzegeld", en: "this is not the key that sealed the log")
            }
            Self::NotWhole => say!(lang,
                nl: "het nieuwe verslag zou bij narekenen niet kloppen; er is niets geschreven",
                en: "the new log would not agree when computed again; nothing was written"),
            Self::Long => {
                say!(lang, nl: "dit verslag heeft al {MOST_SECTIONS} rondes en wijzigingen", en: "this log has {MOST_SECTIONS} rounds and amendments already")
            }
            Self::Waiting { what, .. } => {
                say!(lang, nl: "{what} is verzegeld en nog niet geloot", en: "{what} is sealed and not drawn yet")
            }
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::Drawn => {
                say!(lang, nl: "een ronde wordt één keer geloot; `instroom status` zegt hoe het verslag ervoor staat", en: "a round is drawn once; `instroom status` says where the log stands")
            }
            Self::OtherKey => {
                say!(lang, nl: "gebruik de sleutel waarmee `instroom seal` is gedaan", en: "use the key that `instroom seal` was run with")
            }
            Self::NotWhole => say!(lang,
                nl: "dit is een fout in dit programma: meld haar, met deze opdracht en het verslag",
                en: "this is a fault of this program: report it, with this command and the log"),
            Self::Long => {
                say!(lang, nl: "begin een nieuw programma met een nieuw verslag", en: "begin a new programme with a new log")
            }
            Self::Waiting { program, .. } => {
                say!(lang, nl: "loot eerst met `{program} draw`, of breek af met `{program} abort`", en: "draw it first with `{program} draw`, or close it with `{program} abort`")
            }
        }
    }
}
