//! A log that goes on: read and verified whole, then written anew with more lines behind.

use crate::env::{Access, Draft, Env, Failure, Lock, free_aside, starts_with};
use crate::log::Log;
use crate::log::input::LINE_MAX;
use crate::log::key::{PrivateKey, VerifierKey};
use crate::log::note::{Checkpoint, SignatureLine};
use crate::log::policy::Policy;
use crate::log::signers::{Signers, Witness};
use crate::log::tree::Tree;
use crate::rules::{MOST_SECTIONS, SeedPlan};
use crate::transcript::grow::Signer;
use crate::transcript::{Section, Subject, Transcript};
use crate::verbs::arg::key::SigningArgs;
use crate::verbs::arg::shown::refusal_at;
use crate::verbs::arg::shown::{shell_path, shell_word};
use crate::verbs::arg::trust::TrustArgs;
use crate::verbs::step::read::read_transcript;
use crate::verbs::step::recall::Signing;
use crate::verify::{Ends, Uncheckable, Verification, verify, verify_more};
use crate::witness::add_cosignatures;
use crate::words::value::Digits;
use crate::words::verbs::log::GrowRefusal;
use crate::words::verbs::plan::Follows;
use jiff::Timestamp;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::ops::Deref;
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
        let start = begins(path, env)?;
        // what does not begin as a log does is not read any further: it may be of any size
        let begins = start.starts_with(b"{\"type\":\"programme\",") && memchr::memchr(b'\n', &start).is_some();
        let stands = if begins && start.len() == LINE_MAX { env.read(path)? } else { start };
        let (transcript, tree) = read_tree(path, &stands, env)?;
        Ok(Self { path: path.to_owned(), stands, added: None, tree, transcript })
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The last checkpoint.
    pub fn checkpoint(&self) -> Checkpoint {
        self.transcript.checkpoint()
    }

    /// Whether this key of an organiser signed one of its checkpoints.
    pub fn has_signed(&self, organiser: &VerifierKey) -> bool {
        self.transcript.sections.iter().any(|section| section.signers.organiser == *organiser)
    }

    /// The bytes of the log, with what was added to its last checkpoint.
    pub fn bytes(&self) -> &[u8] {
        self.added.as_deref().unwrap_or(&self.stands)
    }

    /// Reads the organiser's private key; another one is refused.
    pub fn key(&self, signing: &SigningArgs, env: &Env<'_>) -> Result<PrivateKey, Failure> {
        let key = signing.read(env)?;
        let signers = &self.transcript.signers;
        if is_organiser(&key, &signers.organiser) {
            return Ok(key);
        }
        let organiser = signers.organiser.to_string();
        let refusal = match signers.witness_of(&key) {
            Some((_, own)) => GrowRefusal::WitnessKey { witness: own.key.name().to_owned(), key: organiser },
            None => GrowRefusal::OtherKey { key: organiser },
        };
        Err(refusal_at(&signing.key, &refusal, env))
    }

    /// The organiser's key that is in force, with its name.
    pub fn signer<'a>(&'a self, key: &'a PrivateKey) -> Signer<'a> {
        Signer { key, name: &self.transcript.signers.organiser }
    }

    /// Refuses while something is sealed and not drawn, or witnesses must still sign what stands at the end.
    pub fn refuse_waiting(&self, env: &Env<'_>) -> Result<(), Failure> {
        self.refuse_open(env)?;
        self.uncosigned(None, env).map_or(Ok(()), |refusal| Err(self.refuse(&refusal, env)))
    }

    /// Refuses while something is sealed and not drawn, whoever must still sign.
    pub fn refuse_open(&self, env: &Env<'_>) -> Result<(), Failure> {
        let long = || GrowRefusal::Long { most: Digits(MOST_SECTIONS as u64) };
        let waiting = self.transcript.waiting().and_then(|section| self.waits(section, env));
        let refusal = waiting.or_else(|| (self.transcript.sections.len() >= MOST_SECTIONS).then(long));
        refusal.map_or(Ok(()), |refusal| Err(self.refuse(&refusal, env)))
    }

    /// That witnesses must sign what stands at the end before the log goes on.
    pub fn unsigned(&self) -> Option<Follows> {
        let (signed, required) = (self.transcript.last_by().len(), self.transcript.last_signers().required);
        (signed < required).then(|| Follows::Unsigned { signed, required, open: self.not_signed() })
    }

    /// The witnesses who did not sign what stands at the end.
    fn not_signed(&self) -> Vec<String> {
        let by = self.transcript.last_by();
        let open = (0..).zip(&self.transcript.last_signers().witnesses);
        let open = open.filter(|(at, _)| by.iter().all(|by| by.witness != *at));
        open.map(|(_, Witness { role, key })| format!("{role} ({})", key.name())).collect()
    }

    /// What is sealed and waits.
    pub fn waiting(&self, env: &Env<'_>) -> Result<&Section, Failure> {
        self.transcript.waiting().ok_or_else(|| self.refuse(&GrowRefusal::Drawn, env))
    }

    /// Refuses to go on from a seal that too few witnesses have signed, or too late: before the beacon speaks.
    pub fn refuse_uncosigned(&self, section: &Section, env: &Env<'_>) -> Result<(), Failure> {
        let refusal = self.uncosigned(section.subject.plan().and_then(SeedPlan::first_beacon), env);
        refusal.map_or(Ok(()), |refusal| Err(self.refuse(&refusal, env)))
    }

    /// What is sealed and waits for its draw, or to be worked out; a handover has no seal that waits.
    fn waits(&self, section: &Section, env: &Env<'_>) -> Option<GrowRefusal> {
        let (program, log) = (shell_word(&env.program), shell_path(&self.path));
        Some(match &section.subject {
            Subject::Round { sealed, .. } => GrowRefusal::RoundWaits { number: Digits(sealed.round.number), program },
            Subject::Amendment(amendment) => {
                let number = Digits(amendment.number);
                match self.uncosigned(None, env) {
                    _ if amendment.draws() => GrowRefusal::AmendmentWaits { number, program },
                    Some(_) => GrowRefusal::AmendmentUnsigned { number, program, log },
                    None => GrowRefusal::AmendmentSigned { number, program, log },
                }
            }
            Subject::Handover(_) => return None,
        })
    }

    fn uncosigned(&self, beacon: Option<Timestamp>, env: &Env<'_>) -> Option<GrowRefusal> {
        let (by, signers) = (self.transcript.last_by(), self.transcript.last_signers());
        let (in_time, required) = (Signers::in_time(by, beacon), signers.required);
        let open = self.not_signed();
        let (program, log) = (shell_word(&env.program), shell_path(&self.path));
        (in_time < required).then(|| match by.len() - in_time {
            0 => GrowRefusal::Uncosigned { in_time, required, open, program, log },
            late => GrowRefusal::Late { in_time, required, late, program, log },
        })
    }

    fn refuse(&self, refusal: &GrowRefusal, env: &Env<'_>) -> Failure {
        refusal_at(&self.path, refusal, env)
    }
}

/// A log that goes on: nobody else writes in it until this is dropped.
pub struct Held {
    grown: Grown,
    lock: Lock,
}

impl Held {
    /// Locks a log, reads and verifies it.
    pub fn read(path: &Path, env: &Env<'_>) -> Result<Self, Failure> {
        let lock = env.lock(path)?;
        Ok(Self { grown: Grown::read(path, env)?, lock })
    }

    /// A log that was read behind its lock.
    pub fn of(grown: Grown, lock: Lock) -> Self {
        Self { grown, lock }
    }

    /// The lock, for others that are taken while it is held.
    pub fn lock(&self) -> &Lock {
        &self.lock
    }

    /// The same log with cosignatures added to its last checkpoint; it stands in no file until something is written.
    pub fn cosigned(self, lines: &[SignatureLine], env: &Env<'_>) -> Result<Self, Failure> {
        let Grown { path, stands, transcript, .. } = &self.grown;
        let added = add_cosignatures(self.bytes(), transcript.last_signers(), lines)
            .map_err(|fault| refusal_at(path, &fault, env))?;
        let (transcript, tree) = read_tree(path, &added, env)?;
        let grown = Grown { path: path.clone(), stands: stands.clone(), added: Some(added), tree, transcript };
        Ok(Self { grown, lock: self.lock })
    }

    /// Whether the file can be written, as far as can be known: writes it beside itself once, and lets that go again.
    pub fn try_write(&self) -> Result<(), Failure> {
        let mut draft = self.lock.begin(Access::Usual)?;
        draft.writer().write_all(self.bytes()).map_err(|error| draft.failure(error))
    }

    /// Writes what was added to the last checkpoint, and nothing else.
    pub fn write_cosigned(&self, env: &Env<'_>) -> Result<(), Failure> {
        self.write(None, env, |_| Ok(()))
    }

    /// Writes more lines behind those that stand there, and what is `signing` them remembers it; the file changes at once,
    /// or not at all.
    pub fn write<T>(
        &self,
        signing: Option<Signing<'_>>,
        env: &Env<'_>,
        write: impl FnOnce(&mut Log<&mut File>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let mut draft = self.lock.begin(Access::Usual)?;
        draft.writer().write_all(self.bytes()).map_err(|error| draft.failure(error))?;
        let mut log = Log::resume(draft.writer(), self.tree.clone());
        let written = write(&mut log)?;
        log.finish().map(drop).map_err(|error| draft.failure(error))?;
        let ends = draft.flush_while(|| self.read_more(&draft, env))??;
        self.lock.check(Some(&self.stands))?; // what will not stand there is not remembered
        signing.map(|signing| signing.remember(&ends, &self.transcript.signers.organiser)).transpose()?;
        let kept = self.lock.keep(draft, Some(&self.stands));
        kept.map(|()| written).map_err(|failure| match signing {
            Some(signing) => signing.again(failure, env),
            None => failure,
        })
    }
}

impl Held {
    /// How a log ends that was written and not kept yet. What others would refuse is not kept: all that stands behind the lines
    /// that were verified when it was read is verified as well, while these are compared.
    fn read_more(&self, draft: &Draft, env: &Env<'_>) -> Result<Ends, Failure> {
        let read = || -> io::Result<Option<Ends>> {
            let Grown { transcript, tree, .. } = &self.grown;
            let (bytes, mut front, mut behind) = (self.bytes(), draft.reader()?, draft.reader()?);
            behind.seek(SeekFrom::Start(bytes.len() as u64))?;
            let (stands, ends) =
                rayon::join(|| starts_with(&mut front, bytes), || verify_more(transcript, tree, behind));
            if stands? { ends } else { Ok(None) }
        };
        let ends = read().map_err(|error| draft.failure(error))?;
        ends.ok_or_else(|| self.refuse(&GrowRefusal::NotWhole, env))
    }
}

impl Deref for Held {
    type Target = Grown;

    fn deref(&self) -> &Grown {
        &self.grown
    }
}

/// How a new log ends that was written and not kept yet. What others would refuse is not kept.
pub fn read_draft(draft: &Draft, path: &Path, env: &Env<'_>) -> Result<Ends, Failure> {
    let again = verify(draft.reader().map_err(|error| draft.failure(error))?, &Policy::default());
    if let Err(Uncheckable::Unreadable { detail }) = again {
        return Err(draft.failure(io::Error::other(detail))); // no fault of what was written
    }
    let whole = again.ok().filter(Verification::agrees);
    let ends = whole.as_ref().and_then(Verification::read).map(Ends::of);
    free_aside(whole);
    ends.ok_or_else(|| refusal_at(path, &GrowRefusal::NotWhole, env))
}

/// The first bytes of a file, as many as the longest line has.
fn begins(path: &Path, env: &Env<'_>) -> Result<Vec<u8>, Failure> {
    let mut start = Vec::new();
    let read = env.open(path)?.take(LINE_MAX as u64).read_to_end(&mut start);
    let unread = |error: io::Error| refusal_at(path, &Uncheckable::Unreadable { detail: error.to_string() }, env);
    read.map(|_| start).map_err(unread)
}

fn read_tree(path: &Path, bytes: &[u8], env: &Env<'_>) -> Result<(Transcript, Tree), Failure> {
    // who grows a log holds its key: nobody is told whom to trust
    let (mut transcript, _) = read_transcript(path, bytes, &TrustArgs::default(), env)?.into_told();
    let tree = std::mem::take(&mut transcript.tree);
    Ok((transcript, tree))
}

/// Whether a private key is that of this organiser.
pub fn is_organiser(key: &PrivateKey, organiser: &VerifierKey) -> bool {
    key.verifier(organiser.name()).is_ok_and(|own| own == *organiser)
}
