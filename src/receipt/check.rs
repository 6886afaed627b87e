//! Checking a receipt against keys that the reader knows from elsewhere.

use super::line::{Told, read_outcome_line};
use super::{MOST_BYTES, Opening, Receipt, read_number, read_receipt};
use crate::log::key::VerifierKey;
use crate::log::note::{Checkpoint, NoteFault};
use crate::log::tree::{inclusion_root, leaf_hash};
use base64::prelude::{BASE64_STANDARD, Engine};

/// What a receipt proves.
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
    /// The trusted key that signed it.
    pub key: VerifierKey,
}

/// Why a receipt proves nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReceiptFault {
    /// Another version of the form.
    Version(String),
    /// It ends before its end.
    CutOff,
    /// Longer than any receipt.
    TooLong,
    /// A line is not in its only spelling.
    Form,
    /// It holds no outcome line in its only spelling.
    Outcome,
    /// The opening is none in its only spelling, or one of another pseudonym.
    Opening,
    /// The line and the proof do not lead to the root that the note states.
    NotInLog,
    /// No key was given; the receipt names its signer, and holds no key.
    NoKey(String),
    /// It is of another log than the trusted keys.
    OtherLog {
        /// The log it names.
        origin: String,
        /// Names of the trusted keys.
        trusted: Vec<String>,
    },
    /// Another key of the same name signed it.
    OtherKey(String),
    /// The signature is not under this text.
    Signature,
}

impl ReceiptFault {
    /// Whether it could not be checked, rather than that it differs.
    pub fn is_uncheckable(&self) -> bool {
        matches!(self, Self::Version(_) | Self::CutOff | Self::TooLong | Self::NoKey(_))
    }
}

/// A fault and the line of the file, from 1, where it is.
pub type Placed = (usize, ReceiptFault);

/// Checks a receipt: its form, that the line is in the tree, that a trusted key signed the root of that tree.
///
/// # Errors
/// The first fault, with its line in the file.
pub fn check_receipt(bytes: &[u8], trusted: &[VerifierKey]) -> Result<Proven, Placed> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err((1, ReceiptFault::TooLong));
    }
    let receipt = read_receipt(bytes)?;
    let outcome = read_outcome_line(&receipt.line).ok_or((2, ReceiptFault::Outcome))?;
    let code = opened(&receipt, &outcome).ok_or((2, ReceiptFault::Opening))?;
    // behind the version, the line, the index, the proof and the empty line
    let note = 5 + receipt.proof.len();
    let checkpoint = led_to(&receipt).map_err(|(line, fault)| (note + line, fault))?;
    let key = signer(&receipt, &checkpoint, trusted).map_err(|(line, fault)| (note + line, fault))?;
    Ok(Proven { outcome, code, index: receipt.index, checkpoint, key })
}

/// The code that the opening gives, if there is one; `None` when it opens another pseudonym.
fn opened(receipt: &Receipt, outcome: &Told) -> Option<Option<String>> {
    let Some(line) = &receipt.opening else { return Some(None) };
    let opening = Opening::read(line)?;
    (opening.pseudonym() == outcome.practice).then_some(Some(opening.code))
}

/// The checkpoint that the line and its proof lead to; it is the one of the note.
fn led_to(receipt: &Receipt) -> Result<Checkpoint, Placed> {
    let mut lines = receipt.note.split('\n');
    let origin = lines.next().filter(|origin| !origin.is_empty()).ok_or((0, ReceiptFault::Form))?;
    let size = lines.next().and_then(read_number).ok_or((1, ReceiptFault::Form))?;
    let root = inclusion_root(&leaf_hash(&receipt.line), (receipt.index, size), &receipt.proof);
    let root = root.ok_or((1, ReceiptFault::NotInLog))?;
    let checkpoint = Checkpoint { origin: origin.to_owned(), size, root };
    if !receipt.note.starts_with(&checkpoint.text()) {
        return Err((2, ReceiptFault::NotInLog));
    }
    Ok(checkpoint)
}

/// The trusted key that signed the note.
fn signer(receipt: &Receipt, checkpoint: &Checkpoint, trusted: &[VerifierKey]) -> Result<VerifierKey, Placed> {
    let origin = &checkpoint.origin;
    if trusted.is_empty() {
        return Err((0, ReceiptFault::NoKey(origin.clone())));
    }
    let mut fault = (
        0,
        ReceiptFault::OtherLog {
            origin: origin.clone(),
            trusted: trusted.iter().map(|key| key.name().to_owned()).collect(),
        },
    );
    for key in trusted.iter().filter(|key| key.name() == origin) {
        fault = match checkpoint.check(&receipt.note, key) {
            Ok(()) => return Ok(key.clone()),
            Err(NoteFault::Signature) if !is_by(&receipt.note, key) => (4, ReceiptFault::OtherKey(origin.clone())),
            Err(NoteFault::Signature) => (4, ReceiptFault::Signature),
            Err(_) => (4, ReceiptFault::Form),
        };
    }
    Err(fault)
}

/// Whether the signature line names this key.
fn is_by(note: &str, key: &VerifierKey) -> bool {
    let signature = note.trim_end().rsplit(' ').next().and_then(|text| BASE64_STANDARD.decode(text).ok());
    signature.is_some_and(|bytes| bytes.starts_with(&key.hash().0))
}
