//! Checking a receipt against keys that the reader knows from elsewhere.

use super::line::{Told, read_outcome_line};
use super::{MOST_BYTES, Opening, Receipt, read_number, read_receipt};
use crate::log::key::VerifierKey;
use crate::log::note::{Checkpoint, Note, NoteFault, SignatureLine};
use crate::log::signers::Trusted;
use crate::log::tree::{inclusion_root, leaf_hash};
use jiff::Timestamp;

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
    /// Who signed it.
    pub by: SignedBy,
}

/// Who signed the log that a receipt is from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignedBy {
    /// The trusted key of the organiser.
    pub organiser: Option<VerifierKey>,
    /// Trusted witnesses by name, and when they signed.
    pub witnesses: Vec<(String, Timestamp)>,
    /// Names of others, whose signatures were not checked for want of their keys.
    pub unchecked: Vec<String>,
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
    /// One key signed twice.
    Twice(String),
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
pub fn check_receipt(bytes: &[u8], trusted: &[Trusted]) -> Result<Proven, Placed> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err((1, ReceiptFault::TooLong));
    }
    let receipt = read_receipt(bytes)?;
    let outcome = read_outcome_line(&receipt.line).ok_or((2, ReceiptFault::Outcome))?;
    let code = opened(&receipt, &outcome).ok_or((2, ReceiptFault::Opening))?;
    // behind the version, the line, the index, the proof and the empty line
    let note = 5 + receipt.proof.len();
    let checkpoint = led_to(&receipt).map_err(|(line, fault)| (note + line, fault))?;
    let by = signed_by(&receipt, &checkpoint, trusted).map_err(|(line, fault)| (note + line, fault))?;
    Ok(Proven { outcome, code, index: receipt.index, checkpoint, by })
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

/// Which of the trusted keys signed the note; at least one did.
fn signed_by(receipt: &Receipt, checkpoint: &Checkpoint, trusted: &[Trusted]) -> Result<SignedBy, Placed> {
    let origin = &checkpoint.origin;
    if trusted.is_empty() {
        return Err((0, ReceiptFault::NoKey(origin.clone())));
    }
    let Note { text, signatures } = Note::read(&receipt.note).map_err(|unopened| match unopened.fault {
        NoteFault::Twice(name) => (4, ReceiptFault::Twice(name)),
        _ => (4, ReceiptFault::Form),
    })?;
    let mut by = SignedBy::default();
    for (at, line) in signatures.iter().enumerate() {
        let formed =
            if at == 0 { line.name == *origin && line.signature().is_some() } else { line.cosignature().is_some() };
        if !formed || text != checkpoint.text() {
            return Err((4 + at, ReceiptFault::Form));
        }
        by.add(line, text, trusted).map_err(|fault| (4 + at, fault))?;
    }
    if by.organiser.is_some() || !by.witnesses.is_empty() {
        return Ok(by);
    }
    let named = trusted.iter().find(|key| by.unchecked.iter().any(|name| name == key.name()));
    Err(match named {
        Some(key) => (4, ReceiptFault::OtherKey(key.name().to_owned())),
        None => {
            let trusted = trusted.iter().map(|key| key.name().to_owned()).collect();
            (0, ReceiptFault::OtherLog { origin: origin.clone(), trusted })
        }
    })
}

impl SignedBy {
    /// Checks a signature if it is by a trusted key.
    fn add(&mut self, line: &SignatureLine, text: &str, trusted: &[Trusted]) -> Result<(), ReceiptFault> {
        let own = |key: &&Trusted| match key {
            Trusted::Organiser(key) => line.is_by(key.name(), key.hash()),
            Trusted::Witness(key) => line.is_by(key.name(), key.hash()),
        };
        match (trusted.iter().find(own), line.signature(), line.cosignature()) {
            (Some(Trusted::Organiser(key)), Some(signature), _) if key.signed(text, signature) => {
                self.organiser = Some(key.clone());
            }
            (Some(Trusted::Witness(key)), _, Some((time, signature)))
                if key.cosigned(text, time.as_second().unsigned_abs(), signature) =>
            {
                self.witnesses.push((line.name.clone(), time));
            }
            (Some(_), ..) => return Err(ReceiptFault::Signature),
            (None, ..) => self.unchecked.push(line.name.clone()),
        }
        Ok(())
    }
}
