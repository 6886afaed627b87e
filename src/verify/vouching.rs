//! Who vouches (*wie staat ervoor in*) for a log, of those whom the reader knows from elsewhere: the one answer about trust.
//!
//! Comes in: what was verified, and a [`Policy`]. Goes out: a [`Vouching`], for a whole transcript ([`of_transcript`]) and for a
//! checkpoint alone, as it is in receipts and on its way to a witness ([`open_checkpoint`]). [`crate::tell::trust`] tells it.

use super::DifferenceKind;
use crate::log::key::{VerifierKey, WitnessKey};
use crate::log::note::{Checkpoint, NoteFault, Opened, Role, Unopened, Unverified, Verified, open};
use crate::log::policy::{Policy, Quorum};
use crate::log::signers::{Cosigned, Signers, Trusted};
use crate::transcript::{End, Section, Subject, Transcript};
use jiff::Timestamp;

/// Who vouches for a log, as of which line.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct Vouching {
    /// What is known of the organiser's key.
    pub organiser: Organiser,
    /// The witnesses whom the reader named and who are of this log, in the order of the reader.
    pub witnesses: Vec<Voucher>,
    /// Keys of organisers that the reader named, and that signed nothing of a whole transcript.
    pub silent: Vec<VerifierKey>,
    /// How many signed the end, of the keys that the reader gave by themselves and the organisers of policy files.
    pub signed: Share,
    /// Signatures of the end whose keys the reader did not give: nobody knows who made them.
    pub unchecked: Vec<Unchecked>,
    /// What the reader's policy files ask for and is not there (yet).
    pub missing: Vec<Quorum>,
    /// Whether the reader named anybody.
    pub asked: bool,
    /// Up to where it was signed.
    pub as_of: AsOf,
}

/// What is known of the key with which the organiser signed the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Organiser {
    /// The reader named it.
    Named(VerifierKey),
    /// The reader named an earlier one, which was handed over.
    Before {
        /// The key that the reader named.
        key: VerifierKey,
        /// The key that signed the end.
        now: Box<VerifierKey>,
    },
    /// The reader named the one that the last handover announces: it has signed nothing yet, anybody can announce any key.
    Announced {
        /// The key that the reader named.
        key: VerifierKey,
        /// The key that signed the end.
        now: Box<VerifierKey>,
    },
    /// It signed, and only the log names it.
    OfLog(VerifierKey),
    /// Its signature was not checked: the reader did not give the key, and what was read holds none.
    NotChecked {
        /// The name it has: that of the log.
        name: String,
    },
}

/// A witness whom the reader named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voucher {
    /// Their key.
    pub key: WitnessKey,
    /// When they signed the last checkpoint, if they did.
    pub signed: Option<Timestamp>,
    /// How many of the earlier checkpoints they signed.
    pub earlier: usize,
}

/// A signature line of a witness that nobody checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unchecked {
    /// Which signature line of the note, from 0.
    pub line: usize,
    /// The name that it claims.
    pub name: String,
}

/// So many of so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// So many.
    pub part: usize,
    /// Of so many.
    pub whole: usize,
}

/// Up to where a log was signed: whether it goes on behind it only the organiser knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AsOf {
    /// So many lines.
    pub lines: u64,
    /// The latest moment that stands there, if one does.
    pub moment: Option<Timestamp>,
    /// What the reader has of the log.
    pub held: Held,
}

/// What a reader has of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// All of it, up to there.
    Transcript {
        /// The organising body, as the log itself says.
        by: Option<String>,
    },
    /// A checkpoint alone.
    Checkpoint,
}

impl Vouching {
    /// Whether those whom the reader named signed the whole of it: the organiser or a witness, and where policy files ask for
    /// more, all of that.
    ///
    /// Where the reader named the key that a handover announces, it is not enough before that key signs.
    pub fn is_enough(&self) -> bool {
        let witnessed = || self.witnesses.iter().any(|witness| witness.signed.is_some());
        self.missing.is_empty()
            && match self.organiser {
                Organiser::Named(_) | Organiser::Before { .. } => true,
                Organiser::Announced { .. } => false,
                Organiser::OfLog(_) | Organiser::NotChecked { .. } => witnessed(),
            }
    }

    /// Whether the reader named this witness.
    pub fn knows(&self, key: &WitnessKey) -> bool {
        self.witnesses.iter().any(|witness| witness.key == *key)
    }

    /// Whether this witness, whom the reader named, signed the end.
    pub fn has_signed(&self, key: &WitnessKey) -> bool {
        has_signed(&self.witnesses, key)
    }
}

fn has_signed(witnesses: &[Voucher], key: &WitnessKey) -> bool {
    witnesses.iter().any(|witness| witness.key == *key && witness.signed.is_some())
}

/// A transcript up to its last checkpoint.
pub(super) struct Whole<'t> {
    /// The signers of the first line.
    pub first: &'t Signers,
    pub transcript: &'t Transcript,
}

/// Who vouches for a transcript without a difference, or that a key which the reader named is none of it.
///
/// A key of the organiser counts when a checkpoint is signed with it; one that a last handover only announces is no stranger,
/// and does not vouch yet. One of several is enough: the others may be of other programmes.
///
/// # Errors
/// The key that is none of it, with who vouches all the same.
pub(super) fn of_transcript(whole: &Whole<'_>, policy: &Policy) -> Result<Vouching, Box<(DifferenceKind, Vouching)>> {
    let vouching = vouching(whole, policy);
    let is_of_log = is_of_log(whole);
    let kind = if matches!(vouching.organiser, Organiser::OfLog(_)) && !policy.organisers.is_empty() {
        Some(DifferenceKind::Stranger)
    } else {
        let stranger = policy.witnesses.iter().find(|key| !is_of_log(key));
        stranger.map(|key| DifferenceKind::StrangerWitness { name: key.name().to_owned() })
    };
    match kind {
        Some(kind) => Err(Box::new((kind, vouching))),
        None => Ok(vouching),
    }
}

/// Whether a key is that of a witness of some section, or of one who was announced.
fn is_of_log(whole: &Whole<'_>) -> impl Fn(&WitnessKey) -> bool {
    let transcript = whole.transcript;
    let sections = transcript.sections.iter().map(|section| &*section.signers);
    let mut all: Vec<&Signers> = std::iter::once(whole.first).chain(sections).chain([&*transcript.signers]).collect();
    all.dedup();
    move |key| all.iter().any(|signers| place(signers, key).is_some())
}

fn vouching(whole: &Whole<'_>, policy: &Policy) -> Vouching {
    let transcript = whole.transcript;
    let (sections, origin) = (&transcript.sections, &transcript.programme.origin);
    let is_of_log = is_of_log(whole);
    let now = &transcript.last_signers().organiser;
    let signed = |key: &&VerifierKey| sections.iter().any(|section| section.signers.organiser == **key);
    let named = policy.organisers.iter().find(|key| *key == now).or_else(|| policy.organisers.iter().find(signed));
    let announced = policy.organisers.iter().find(|key| **key == transcript.signers.organiser);
    let witnesses: Vec<Voucher> =
        policy.all_witnesses().filter(|key| is_of_log(key)).map(|key| voucher(key, sections)).collect();
    let moment = latest(transcript, &witnesses);
    let signers = transcript.last_signers();
    let unknown = |(_, by): &(usize, &Cosigned)| {
        let key = &signers.witnesses[by.witness].key;
        witnesses.iter().all(|own| own.key != *key)
    };
    let unchecked = (1..)
        .zip(transcript.last_by())
        .filter(unknown)
        .map(|(line, by)| Unchecked { line, name: signers.witnesses[by.witness].key.name().to_owned() });
    let unchecked = unchecked.collect();
    let organiser = match (named, announced) {
        (Some(key), _) if key == now => Organiser::Named(key.clone()),
        (Some(key), _) => Organiser::Before { key: key.clone(), now: Box::new(now.clone()) },
        (None, Some(key)) => Organiser::Announced { key: key.clone(), now: Box::new(now.clone()) },
        (None, None) => Organiser::OfLog(now.clone()),
    };
    let is_told = |key: &VerifierKey| matches!(&organiser, Organiser::Announced { key: told, .. } if told == key);
    let silent = policy.organisers.iter().filter(|key| !signed(key) && !is_told(key)).cloned().collect();
    Vouching {
        signed: signed_of(policy, &organiser, &witnesses),
        organiser,
        silent,
        unchecked,
        missing: missing(policy, origin, &witnesses),
        witnesses,
        asked: !policy.is_empty(),
        as_of: AsOf {
            lines: transcript.last.0 as u64 + 1,
            moment,
            held: Held::Transcript { by: transcript.programme.by.clone() },
        },
    }
}

/// How many of those who were named one by one signed the end; that of a key before a handover counts for it.
fn signed_of(policy: &Policy, organiser: &Organiser, witnesses: &[Voucher]) -> Share {
    let organiser = matches!(organiser, Organiser::Named(_) | Organiser::Before { .. });
    let part = policy.witnesses.iter().filter(|key| has_signed(witnesses, key)).count() + usize::from(organiser);
    Share { part, whole: policy.organisers.len() + policy.witnesses.len() }
}

/// A checkpoint alone, with who of the policy signed it: the note of a receipt, or of a request to cosign.
///
/// # Errors
/// Those of [`open`], and [`NoteFault::Form`] for a text that is no checkpoint or whose first signature is not in the name of
/// its log.
pub fn open_checkpoint(note: &str, policy: &Policy) -> Result<(Checkpoint, Vouching), Unopened> {
    let Opened { text, verified, unverified } = open(note, &policy.keys())?;
    let form = |line| Unopened { line, fault: NoteFault::Form };
    let checkpoint = Checkpoint::read(text).ok_or(form(0))?;
    let (mut organiser, mut witnesses, mut unchecked) = (None, Vec::new(), Vec::new());
    for Verified { line, key, time } in verified {
        match (key, time) {
            (Trusted::Organiser(key), _) if line == 0 && key.name() == checkpoint.origin => organiser = Some(key),
            (Trusted::Witness(key), Some(_)) if line > 0 => witnesses.push(Voucher { key, signed: time, earlier: 0 }),
            _ => return Err(form(line)),
        }
    }
    for Unverified { line, name, role } in unverified {
        match (line, role) {
            (0, Role::Organiser) if name == checkpoint.origin => {}
            (1.., Role::Witness) => unchecked.push(Unchecked { line, name }),
            _ => return Err(form(line)),
        }
    }
    // who was named by themselves is said to be of the log: that they did not sign must be told
    let silent = policy.witnesses.iter().filter(|key| witnesses.iter().all(|own: &Voucher| own.key != **key));
    let silent: Vec<Voucher> = silent.map(|key| Voucher { key: key.clone(), signed: None, earlier: 0 }).collect();
    witnesses.extend(silent);
    let origin = checkpoint.origin.clone();
    let moment = witnesses.iter().filter_map(|witness| witness.signed).max();
    let organiser = organiser.map_or(Organiser::NotChecked { name: origin.clone() }, Organiser::Named);
    let vouching = Vouching {
        missing: missing(policy, &origin, &witnesses),
        signed: signed_of(policy, &organiser, &witnesses),
        // a receipt does not show who signed elsewhere in its log
        silent: Vec::new(),
        organiser,
        witnesses,
        unchecked,
        asked: !policy.is_empty(),
        // its own line stands behind those that it covers, as in a transcript
        as_of: AsOf { lines: checkpoint.size.saturating_add(1), moment, held: Held::Checkpoint },
    };
    Ok((checkpoint, vouching))
}

/// What policy files ask for and these witnesses did not do.
fn missing(policy: &Policy, origin: &str, witnesses: &[Voucher]) -> Vec<Quorum> {
    let signed = |key: &WitnessKey| has_signed(witnesses, key);
    policy.quorums_of(origin).filter(|quorum| !quorum.member.has_signed(&signed)).cloned().collect()
}

fn place(signers: &Signers, key: &WitnessKey) -> Option<usize> {
    signers.witnesses.iter().position(|witness| witness.key == *key)
}

/// What a witness signed.
fn voucher(key: &WitnessKey, sections: &[Section]) -> Voucher {
    let checkpoints = sections.iter().flat_map(|section| {
        let seal = (!matches!(section.subject, Subject::Handover(_))).then_some((section, &section.seal_by));
        let result = (!matches!(section.end, End::Sealed)).then_some((section, &section.result_by));
        seal.into_iter().chain(result)
    });
    let signed = |(section, by): (&Section, &Vec<Cosigned>)| {
        let own = place(&section.signers, key);
        by.iter().find(|by| Some(by.witness) == own).map(|by| by.time)
    };
    let times: Vec<Option<Timestamp>> = checkpoints.map(signed).collect();
    let last = times.last().copied().flatten();
    let earlier = times.iter().flatten().count() - usize::from(last.is_some());
    Voucher { key: key.clone(), signed: last, earlier }
}

/// The latest moment that the end of a transcript states: when it was sealed, drawn, announced or given up, and when witnesses whom
/// the reader knows signed. A clock of somebody else says nothing.
fn latest(transcript: &Transcript, known: &[Voucher]) -> Option<Timestamp> {
    let section = transcript.sections.last()?;
    let knows = |by: &&Cosigned| known.iter().any(|own| own.key == section.signers.witnesses[by.witness].key);
    let by = section.seal_by.iter().chain(&section.result_by).filter(knows).map(|by| by.time);
    by.chain([section.stated()]).max()
}
