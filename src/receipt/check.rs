//! Checking a receipt under what the reader knows from elsewhere.

use super::file::{Placed, Receipt, read_receipt};
use super::line::{Told, read_outcome_line};
use super::opening::Opening;
use crate::log::key::is_key_name;
use crate::log::note::{Checkpoint, NoteFault, Unopened};
use crate::log::policy::Policy;
use crate::log::read_number;
use crate::log::tree::{inclusion_root, leaf_hash};
use crate::verify::{Organiser, Vouching, open_checkpoint};
use crate::words::noun::Lines;
use crate::words::receipt::ReceiptFault;
use crate::words::value::Digits;

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
    /// Whether it could not be checked, rather than that it differs: with other keys, or whole, it may be genuine all the
    /// same.
    pub fn is_uncheckable(&self) -> bool {
        match self {
            Self::TooLong { .. } | Self::Version { .. } | Self::CutOff => true,
            Self::NoKey { .. } | Self::OtherKey { .. } | Self::OtherLog { .. } | Self::Unsigned { .. } => true,
            Self::NotText | Self::Ended | Self::Extra | Self::Index | Self::Hash | Self::ManyHashes { .. } => false,
            Self::Outcome | Self::Value { .. } | Self::Opening | Self::OtherPseudonym => false,
            Self::Checkpoint | Self::SignatureLine | Self::TooMany { .. } | Self::Twice { .. } => false,
            Self::Proof { .. } | Self::NotInLog | Self::NotLast { .. } => false,
            Self::Signature | Self::Cosignature { .. } | Self::OtherWitness { .. } => false,
        }
    }
}

/// Checks a receipt: its form, that the line is in the tree and is the last word of it, that somebody whom the reader named
/// signed the root of that tree. The steps, and so which failure comes first, are those of "Verifying a receipt" in the format
/// document: what needs no key goes before what does, what does not agree before what cannot be checked.
///
/// # Errors
/// The first fault, with its line in the file.
pub fn check_receipt(bytes: &[u8], policy: &Policy) -> Result<Proven, Placed> {
    let receipt = read_receipt(bytes)?;
    let note = NoteAt::behind(&receipt);
    let outcome = read_outcome_line(&receipt.line).map_err(|fault| fault.at(2))?;
    let code = opened(&receipt, &outcome).map_err(|fault| fault.at(2))?;
    let checkpoint = read_checkpoint(&receipt.note, note)?;
    check_inclusion(&receipt, &checkpoint, note)?;
    check_last_word(&receipt, &outcome, &checkpoint)?;
    let vouching = check_signatures(&receipt.note, policy, note)?;
    Ok(Proven { outcome, code, index: receipt.index, checkpoint, vouching })
}

/// Where the note of a receipt stands in its file: behind the first line, the outcome, the index, the proof and an empty
/// line.
#[derive(Clone, Copy, Default)]
pub(super) struct NoteAt(usize);

impl NoteAt {
    fn behind(receipt: &Receipt) -> Self {
        Self(5 + receipt.proof.len())
    }

    /// Its first line, the name of the log; size and root are below it.
    fn text(self) -> usize {
        self.0
    }

    fn root(self) -> usize {
        self.0 + 2
    }

    /// A signature line, from 0: behind the three lines and an empty one.
    fn signature(self, line: usize) -> usize {
        self.0 + 4 + line
    }

    fn fault(self, Unopened { line, fault }: Unopened) -> Placed {
        ReceiptFault::from(fault).at(self.signature(line))
    }
}

/// The code that the opening gives, if there is one.
fn opened(receipt: &Receipt, outcome: &Told) -> Result<Option<String>, ReceiptFault> {
    let Some(line) = &receipt.opening else { return Ok(None) };
    let opening = Opening::read(line).ok_or(ReceiptFault::Opening)?;
    if opening.pseudonym() == outcome.practice { Ok(Some(opening.code)) } else { Err(ReceiptFault::OtherPseudonym) }
}

/// What the note states; the form of all of it, signatures that nobody can check too, is seen with nobody's keys.
pub(super) fn read_checkpoint(text: &str, note: NoteAt) -> Result<Checkpoint, Placed> {
    let stated = text.split_once("\n\n").and_then(|(above, _)| Checkpoint::read(&text[..=above.len()]));
    stated.ok_or_else(|| ReceiptFault::Checkpoint.at(note.text() + odd_line(text)))?;
    let (checkpoint, _) = open_checkpoint(text, &Policy::default()).map_err(|unopened| note.fault(unopened))?;
    Ok(checkpoint)
}

/// The first line, from 0, for which a text is no checkpoint: its name, size or root, or what stands in the place of the empty
/// line.
fn odd_line(text: &str) -> usize {
    let mut lines = text.split('\n');
    let mut holds = |is: fn(&str) -> bool| lines.next().is_some_and(is);
    let is_root = |root: &str| Checkpoint::read(&format!("x\n0\n{root}\n")).is_some();
    let as_due = [is_key_name, |size: &str| read_number(size).is_some(), is_root];
    as_due.into_iter().take_while(|is| holds(*is)).count()
}

/// Whether the line is in its place of the tree that the note states.
fn check_inclusion(receipt: &Receipt, checkpoint: &Checkpoint, note: NoteAt) -> Result<(), Placed> {
    let Receipt { line, index, proof, .. } = receipt;
    match inclusion_root(&leaf_hash(line), *index, checkpoint.size, proof) {
        Some(root) if root == checkpoint.root => Ok(()),
        Some(_) => Err(ReceiptFault::NotInLog.at(note.root())),
        None => Err(ReceiptFault::Proof { line: Digits(index + 1), lines: checkpoint.size }.at(3)),
    }
}

/// A section that was worked out ends with its outcomes and the checkpoint of the result: an outcome is the last word of a
/// tree that ends there, and of no later one.
fn check_last_word(receipt: &Receipt, outcome: &Told, checkpoint: &Checkpoint) -> Result<(), Placed> {
    let behind = checkpoint.size - receipt.index - 1; // its place in the tree was checked
    if behind == outcome.behind {
        return Ok(());
    }
    Err(ReceiptFault::NotLast { behind: Lines(behind), due: outcome.behind }.at(3))
}

/// Who vouches for the note; its text was read.
pub(super) fn check_signatures(text: &str, policy: &Policy, note: NoteAt) -> Result<Vouching, Placed> {
    let (checkpoint, vouching) = open_checkpoint(text, policy).map_err(|unopened| note.fault(unopened))?;
    check_names(&vouching, policy, note)?;
    match nobody(&checkpoint.origin, &vouching, policy) {
        Some(fault) => Err(fault.at(note.signature(0))),
        None => Ok(vouching),
    }
}

/// Refuses a line under a name of which the reader gave keys, when it is by none of these. Of a witness it differs; of the
/// organiser, who hands keys over, it cannot be checked with what the reader has.
fn check_names(vouching: &Vouching, policy: &Policy, note: NoteAt) -> Result<(), Placed> {
    let given = |name: &str| policy.keys().iter().any(|key| key.name() == name);
    if let Some(other) = vouching.unchecked.iter().find(|other| given(&other.name)) {
        return Err(ReceiptFault::OtherWitness { name: other.name.clone() }.at(note.signature(other.line)));
    }
    match &vouching.organiser {
        Organiser::NotChecked { name } if given(name) => {
            Err(ReceiptFault::OtherKey { origin: name.clone() }.at(note.signature(0)))
        }
        _ => Ok(()),
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
            NoteFault::TooMany { most } => Self::TooMany { most },
            NoteFault::Twice { name } => Self::Twice { name },
            NoteFault::Signature => Self::Signature,
            NoteFault::Cosignature { name } => Self::Cosignature { name },
            // what a note alone can have; the rest is told of one in its log
            _ => Self::SignatureLine,
        }
    }
}
