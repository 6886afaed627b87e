//! Checking a receipt under what the reader knows from elsewhere.

use super::file::{MOST_BYTES, Placed, Receipt, read_receipt};
use super::line::{Told, read_outcome_line};
use super::opening::Opening;
use crate::log::note::{Checkpoint, NoteFault, Unopened};
use crate::log::policy::Policy;
use crate::log::tree::{inclusion_root, leaf_hash};
use crate::verify::{Organiser, Vouching, open_checkpoint};
use crate::words::receipt::ReceiptFault;

/// What a receipt proves, and who vouches for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proven {
    /// What the line says.
    pub outcome: Told,
    /// The code of the practice, where the line calls it by a pseudonym and the receipt opens that.
    pub code: Option<String>,
    /// Which line of the log it is, from 0.
    pub index: u64,
    /// The log that holds it, as far as it was signed.
    pub checkpoint: Checkpoint,
    /// Who signed it: at least one whom the reader named; whether that is [enough](Vouching::is_enough) it says itself.
    pub vouching: Vouching,
}

impl ReceiptFault {
    /// Whether it could not be checked, rather than that it differs: with other keys it may be genuine all the same.
    pub fn is_uncheckable(&self) -> bool {
        match self {
            Self::Version { .. } | Self::CutOff | Self::TooLong | Self::NoKey { .. } => true,
            Self::OtherLog { .. } | Self::OtherKey { .. } | Self::OtherWitness { .. } | Self::Unsigned { .. } => true,
            Self::Form | Self::Outcome | Self::Opening | Self::NotInLog => false,
            Self::Twice { .. } | Self::Signature => false,
        }
    }
}

/// Checks a receipt: its form, that the line is in the tree, that somebody whom the reader named signed the root of that
/// tree. The steps are those of "Verifying a receipt" in the format document.
///
/// # Errors
/// The first fault, with its line in the file.
pub fn check_receipt(bytes: &[u8], policy: &Policy) -> Result<Proven, Placed> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(ReceiptFault::TooLong.at(1));
    }
    let receipt = read_receipt(bytes)?;
    let outcome = read_outcome_line(&receipt.line).ok_or(ReceiptFault::Outcome.at(2))?;
    let code = opened(&receipt, &outcome).ok_or(ReceiptFault::Opening.at(2))?;
    // behind the version, the line, the index, the proof and the empty line
    let note = 5 + receipt.proof.len();
    let unopened = |Unopened { line, fault }: Unopened| ReceiptFault::from(fault).at(note + 4 + line);
    // nobody's keys: what the note says, and in its only spelling
    let (checkpoint, _) = open_checkpoint(&receipt.note, &Policy::default()).map_err(unopened)?;
    let root = inclusion_root(&leaf_hash(&receipt.line), receipt.index, checkpoint.size, &receipt.proof);
    if root != Some(checkpoint.root) {
        return Err(ReceiptFault::NotInLog.at(note + if root.is_none() { 1 } else { 2 }));
    }
    let (_, vouching) = open_checkpoint(&receipt.note, policy).map_err(unopened)?;
    match misfit(&vouching, policy).or_else(|| nobody(&checkpoint.origin, &vouching, policy)) {
        Some(fault) => Err(fault.at(note)),
        None => Ok(Proven { outcome, code, index: receipt.index, checkpoint, vouching }),
    }
}

/// The code that the opening gives, if there is one; `None` when it opens another pseudonym.
fn opened(receipt: &Receipt, outcome: &Told) -> Option<Option<String>> {
    let Some(line) = &receipt.opening else { return Some(None) };
    let opening = Opening::read(line)?;
    (opening.pseudonym() == outcome.practice).then_some(Some(opening.code))
}

/// A name under which the note is signed with another key than the reader gave for it, whoever else signed; `None` when every
/// key that was given under a name of the note fits, or another of that name does.
fn misfit(vouching: &Vouching, policy: &Policy) -> Option<ReceiptFault> {
    let given = |name: &str| policy.keys().iter().any(|key| key.name() == name);
    let fits = |name: &str| vouching.witnesses.iter().any(|own| own.signed.is_some() && own.key.name() == name);
    match &vouching.organiser {
        Organiser::NotChecked { name } if given(name) => Some(ReceiptFault::OtherKey { origin: name.clone() }),
        _ => {
            let other = vouching.unchecked.iter().find(|name| given(name) && !fits(name))?;
            Some(ReceiptFault::OtherWitness { name: other.clone() })
        }
    }
}

/// Why nobody whom the reader named signed the note; `None` when somebody did.
fn nobody(origin: &str, vouching: &Vouching, policy: &Policy) -> Option<ReceiptFault> {
    let organiser = matches!(vouching.organiser, Organiser::Named(_));
    if organiser || vouching.witnesses.iter().any(|witness| witness.signed.is_some()) {
        return None;
    }
    let origin = origin.to_owned();
    if policy.is_empty() {
        return Some(ReceiptFault::NoKey { origin });
    }
    let trusted = policy.keys().iter().map(|key| key.name().to_owned()).collect();
    Some(match policy.organisers.is_empty() {
        true => ReceiptFault::Unsigned { origin, trusted },
        false => ReceiptFault::OtherLog { origin, trusted },
    })
}

impl From<NoteFault> for ReceiptFault {
    fn from(fault: NoteFault) -> Self {
        match fault {
            NoteFault::Twice { name } => Self::Twice { name },
            NoteFault::Signature | NoteFault::Cosignature { .. } => Self::Signature,
            _ => Self::Form,
        }
    }
}
