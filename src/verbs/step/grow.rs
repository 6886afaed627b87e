//! A log that goes on: read and verified whole, then written anew with more lines behind.

use crate::env::{Access, Env, Failure};
use crate::log::Log;
use crate::log::key::{PrivateKey, VerifierKey};
use crate::log::note::{Checkpoint, SignatureLine};
use crate::log::signers::{Signers, Witness};
use crate::log::tree::Tree;
use crate::rules::{MOST_SECTIONS, SeedPlan};
use crate::say;
use crate::transcript::grow::Signer;
use crate::verbs::arg::key::SigningArgs;
use crate::verbs::arg::shown::{shell_word, shown};
use crate::verbs::step::read::read_transcript;
use crate::verify::{Section, Subject, Transcript, verify};
use crate::witness::{CosignFault, add_cosignatures};
use crate::words::fault::Wording;
use crate::words::lang::Lang;
use jiff::Timestamp;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

/// A log that was just verified, and its bytes.
pub struct Grown {
    path: PathBuf,
    /// What the file holds.
    stands: Vec<u8>,
    /// The same with cosignatures added to its last checkpoint, if any were.
    added: Option<Vec<u8>>,
    tree: Tree,
    pub transcript: Transcript,
}

impl Grown {
    /// Reads and verifies a log.
    pub fn read(path: &Path, env: &Env<'_>) -> Result<Self, Failure> {
        let stands = env.read(path)?;
        let (transcript, tree) = read_tree(path, &stands, env)?;
        Ok(Self { path: path.to_owned(), stands, added: None, tree, transcript })
    }

    /// The same log with cosignatures added to its last checkpoint; it stands in no file until something is written.
    pub fn cosigned(self, lines: &[SignatureLine], env: &Env<'_>) -> Result<Self, Failure> {
        let refuse = |fault: &CosignFault| Failure::new(env.lang, fault, Some(&shown(&self.path)));
        let added =
            add_cosignatures(self.bytes(), self.transcript.last_signers(), lines).map_err(|fault| refuse(&fault))?;
        let (transcript, tree) = read_tree(&self.path, &added, env)?;
        Ok(Self { added: Some(added), tree, transcript, ..self })
    }

    /// The last checkpoint.
    pub fn checkpoint(&self) -> Checkpoint {
        let (lines, root) = self.transcript.last;
        Checkpoint { origin: self.transcript.programme.origin.clone(), size: lines as u64, root }
    }

    /// The bytes of the log, with what was added to its last checkpoint.
    pub fn bytes(&self) -> &[u8] {
        self.added.as_deref().unwrap_or(&self.stands)
    }

    /// Reads the organiser's private key; another one is refused.
    pub fn key(&self, signing: &SigningArgs, env: &Env<'_>) -> Result<PrivateKey, Failure> {
        let key = signing.read(env)?;
        if is_organiser(&key, &self.transcript.signers.organiser) {
            return Ok(key);
        }
        Err(Failure::new(
            env.lang,
            &Refusal::OtherKey(self.transcript.signers.organiser.to_string()),
            Some(&shown(&signing.key)),
        ))
    }

    /// The organiser's key that is in force, with its name.
    pub fn signer<'a>(&'a self, key: &'a PrivateKey) -> Signer<'a> {
        Signer { key, name: &self.transcript.signers.organiser }
    }

    /// Refuses while something is sealed and not drawn, or witnesses must still sign what stands at the end.
    pub fn refuse_waiting(&self, env: &Env<'_>) -> Result<(), Failure> {
        let fault = self.transcript.waiting().map(|section| Refusal::waiting(section, env));
        let fault = fault
            .or_else(|| self.uncosigned(None, env))
            .or((self.transcript.sections.len() >= MOST_SECTIONS).then_some(Refusal::Long));
        fault.map_or(Ok(()), |fault| Err(Failure::new(env.lang, &fault, Some(&shown(&self.path)))))
    }

    /// What is sealed and waits.
    pub fn waiting(&self, env: &Env<'_>) -> Result<&Section, Failure> {
        let drawn = || Failure::new(env.lang, &Refusal::Drawn, Some(&shown(&self.path)));
        self.transcript.waiting().ok_or_else(drawn)
    }

    /// Refuses to go on from a seal that too few witnesses have signed, or too late: before the beacon speaks.
    pub fn refuse_uncosigned(&self, section: &Section, env: &Env<'_>) -> Result<(), Failure> {
        let fault = self.uncosigned(section.subject.plan().and_then(SeedPlan::first_beacon), env);
        fault.map_or(Ok(()), |fault| Err(Failure::new(env.lang, &fault, Some(&shown(&self.path)))))
    }

    fn uncosigned(&self, beacon: Option<Timestamp>, env: &Env<'_>) -> Option<Refusal> {
        let (by, signers) = (self.transcript.last_by(), self.transcript.last_signers());
        let (in_time, required) = (Signers::in_time(by, beacon), signers.required);
        let open = (0..).zip(&signers.witnesses).filter(|(at, _)| by.iter().all(|by| by.witness != *at));
        let open = open.map(|(_, Witness { role, key })| format!("{role} ({})", key.name())).collect();
        (in_time < required).then(|| Refusal::Uncosigned {
            required,
            in_time,
            late: by.len() - in_time,
            open,
            program: env.program.clone(),
            log: shell_word(&shown(&self.path)),
        })
    }

    /// Writes what was added to the last checkpoint, and nothing else.
    pub fn write_cosigned(&self, env: &Env<'_>) -> Result<(), Failure> {
        self.write(env, |_| Ok(()))
    }

    /// Writes more lines behind those that stand there; the file changes at once, or not at all.
    pub fn write<T>(
        &self,
        env: &Env<'_>,
        write: impl FnOnce(&mut Log<&mut File>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let mut draft = env.begin(&self.path, Access::Usual)?;
        draft.writer().write_all(self.bytes()).map_err(|error| draft.failure(error))?;
        let mut log = Log::resume(draft.writer(), self.tree.clone());
        let written = write(&mut log)?;
        log.finish().map(drop).map_err(|error| draft.failure(error))?;
        // what others would refuse is not written
        let again = verify(draft.reader().map_err(|error| draft.failure(error))?, &[]);
        if !again.is_ok_and(|verdict| verdict.agrees()) {
            return Err(Failure::new(env.lang, &Refusal::NotWhole, Some(&shown(&self.path))));
        }
        draft.keep_instead_of(&self.stands)?;
        Ok(written)
    }
}

fn read_tree(path: &Path, bytes: &[u8], env: &Env<'_>) -> Result<(Transcript, Tree), Failure> {
    let mut transcript = read_transcript(path, bytes, &[], env)?;
    let tree = std::mem::take(&mut transcript.tree);
    Ok((transcript, tree))
}

fn is_organiser(key: &PrivateKey, organiser: &VerifierKey) -> bool {
    key.verifier(organiser.name()).is_ok_and(|own| own == *organiser)
}

#[derive(Debug)]
enum Refusal {
    Drawn,
    OtherKey(String),
    NotWhole,
    Long,
    Uncosigned { required: usize, in_time: usize, late: usize, open: Vec<String>, program: String, log: String },
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
            Subject::Handover(_) => String::new(), // has no seal that waits
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
            Self::OtherKey(_) => {
                say!(lang, nl: "dit is niet de sleutel waarmee de organisator dit verslag nu ondertekent", en: "this is not the key with which the organiser signs this log now")
            }
            Self::NotWhole => say!(lang,
                nl: "het nieuwe verslag zou bij narekenen niet kloppen; er is niets geschreven",
                en: "the new log would not agree when computed again; nothing was written"),
            Self::Long => {
                say!(lang, nl: "dit verslag heeft al {MOST_SECTIONS} rondes en wijzigingen", en: "this log has {MOST_SECTIONS} rounds and amendments already")
            }
            Self::Uncosigned { required, in_time, late: 0, .. } => {
                say!(lang, nl: "{in_time} van de {required} nodige getuigen hebben medeondertekend wat er staat", en: "{in_time} of the {required} witnesses that must have cosigned what stands there")
            }
            Self::Uncosigned { required, in_time, late, .. } => {
                say!(lang, nl: "{in_time} van de {required} nodige getuigen hebben het zegel medeondertekend vóór het baken sprak; {late} pas daarna", en: "{in_time} of the {required} witnesses that must have cosigned the seal before the beacon spoke; {late} only afterwards")
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
            Self::OtherKey(key) => {
                say!(lang, nl: "gebruik de geheime sleutel van {key}", en: "use the private key of {key}")
            }
            Self::NotWhole => say!(lang,
                nl: "dit is een fout in dit programma: meld haar, met deze opdracht en het verslag",
                en: "this is a fault of this program: report it, with this command and the log"),
            Self::Long => {
                say!(lang, nl: "begin een nieuw programma met een nieuw verslag", en: "begin a new programme with a new log")
            }
            Self::Uncosigned { late: 0, open, program, log, .. } => {
                let open = open.join(", ");
                say!(lang, nl: "laat medeondertekenen met `{program} cosign {log} --key SLEUTEL`; nog niet getekend: {open}", en: "let them cosign with `{program} cosign {log} --key KEY`; not signed yet: {open}")
            }
            Self::Uncosigned { program, log, .. } => {
                say!(lang, nl: "breek deze ronde af met `{program} abort {log}`, en verzegel haar opnieuw met een later baken", en: "close this round with `{program} abort {log}`, and seal it anew with a later beacon")
            }
            Self::Waiting { program, .. } => {
                say!(lang, nl: "loot eerst met `{program} draw`, of breek af met `{program} abort`", en: "draw it first with `{program} draw`, or close it with `{program} abort`")
            }
        }
    }
}
