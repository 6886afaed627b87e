//! Checkpoints: what a log held at some moment, signed (C2SP `tlog-checkpoint` in a C2SP `signed-note`).
//!
//! Stricter than those two: a checkpoint line carries the organiser's signature, then cosignatures (C2SP
//! `tlog-cosignature`) of witnesses whom the log names, in that order, each once, and no others; it has one
//! spelling. Section "Checkpoints" of the format document.

mod any;
mod line;
mod open;

pub use crate::words::log::NoteFault;
pub use any::AnyNote;
pub use line::{ENCODED, Second, SignatureLine, Signed};
pub use open::{MOST_SIGNATURES, Opened, Role, Stated, Unopened, Unverified, Verified, open};

use super::key::{PrivateKey, VerifierKey, is_key_name};
use super::number::read_number;
use super::signers::{Cosigned, Signers, Trusted, Witness};
use super::tree::{Hash, Head, Tree};
use crate::words::value::Digits;
use base64::prelude::{BASE64_STANDARD, Engine};
use open::Note;

/// What is signed: the name of a log, its number of lines, its root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// Name of the log.
    pub origin: String,
    /// Number of lines covered.
    pub size: u64,
    /// Root over those lines.
    pub root: Hash,
}

impl Checkpoint {
    /// The tree that it states.
    pub fn head(&self) -> Head<'_> {
        Head { size: self.size, root: &self.root }
    }

    /// What a checkpoint over the lines of a tree says.
    pub fn of(origin: &str, tree: &Tree) -> Self {
        Self { origin: origin.to_owned(), size: tree.size() as u64, root: tree.root() }
    }

    /// The three signed lines.
    pub fn text(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin, self.size, base64(&self.root))
    }

    /// Reads the three lines, in their only spelling.
    pub fn read(text: &str) -> Option<Self> {
        let [origin, size, root] = three_lines(text)?;
        let root = BASE64_STANDARD.decode(root).ok()?.try_into().ok()?;
        is_key_name(origin).then_some(Self { origin: origin.to_owned(), size: read_number(size)?, root })
    }

    /// The whole signed note. The key's name is the origin.
    pub fn sign(&self, key: &PrivateKey, name: &VerifierKey) -> String {
        let text = self.text();
        let signed = Signed::Organiser { signature: key.sign(&text) };
        let line = SignatureLine { name: name.name().to_owned(), hash: name.hash(), signed };
        format!("{text}\n{}", line.write())
    }

    /// The signature line of a witness.
    pub fn cosign(&self, key: &PrivateKey, witness: &Witness, time: Second) -> SignatureLine {
        let signed = Signed::Witness { time, signature: key.cosign(&self.text(), time.count()) };
        SignatureLine { name: witness.key.name().to_owned(), hash: witness.key.hash(), signed }
    }

    /// Whether `note` is this checkpoint, signed by the organiser, and by no others than witnesses. Returns which of
    /// them, and when.
    ///
    /// # Errors
    /// The first thing that is wrong, from the form to the signatures.
    pub fn check(&self, note: &str, signers: &Signers) -> Result<Vec<Cosigned>, NoteFault> {
        let note = Note::read(note).map_err(|unopened| unopened.fault)?;
        self.compare(note.text)?;
        match note.signatures.first() {
            Some(SignatureLine { name, signed: Signed::Organiser { .. }, .. }) if name == signers.organiser.name() => {}
            _ => return Err(NoteFault::Form),
        }
        let opened = note.open(&signers.keys()).map_err(|unopened| unopened.fault)?;
        match opened.unverified.first() {
            Some(Unverified { line: 0, .. }) => return Err(NoteFault::Signature),
            Some(Unverified { name, .. }) => return Err(NoteFault::Stranger { name: name.clone() }),
            None => {}
        }
        in_their_order(&opened.verified, &signers.witnesses)
    }

    /// Its note with cosignatures added, in the order in which the log names the witnesses. Of who is there already the first
    /// stays as it is, and what is added must be genuine all the same.
    ///
    /// # Errors
    /// [`NoteFault::Stranger`] for a line of nobody whom the log names, and those of [`Checkpoint::check`].
    pub fn add(&self, note: &str, lines: &[SignatureLine], signers: &Signers) -> Result<String, NoteFault> {
        let place = |line: &SignatureLine| signers.witnesses.iter().position(|witness| line.is_by_witness(witness));
        let Note { text, mut signatures } = Note::read(note).map_err(|unopened| unopened.fault)?;
        for line in lines {
            let own = place(line).ok_or_else(|| NoteFault::Stranger { name: line.name.clone() })?;
            line.verify(text, &Trusted::Witness(signers.witnesses[own].key.clone()))?;
            // the organiser's line has no place among the witnesses, so it stays in front
            let at = signatures.iter().position(|other| place(other).is_some_and(|other| other >= own));
            let at = at.unwrap_or(signatures.len());
            if signatures.get(at).and_then(place) != Some(own) {
                signatures.insert(at, line.clone());
            }
        }
        let lines: String = signatures.iter().map(SignatureLine::write).collect();
        let note = format!("{text}\n{lines}");
        self.check(&note, signers).map(|_| note)
    }

    /// Whether a text is that of this checkpoint.
    fn compare(&self, text: &str) -> Result<(), NoteFault> {
        let [origin, size, root] = three_lines(text).ok_or(NoteFault::Form)?;
        if origin != self.origin {
            return Err(NoteFault::Origin { found: origin.to_owned() });
        }
        let size = read_number(size).ok_or(NoteFault::Form)?;
        if size != self.size {
            return Err(NoteFault::Size { found: Digits(size) });
        }
        if root != base64(&self.root) {
            return Err(NoteFault::Root { found: root.to_owned() });
        }
        Ok(())
    }
}

/// The lines of a text that has three.
fn three_lines(text: &str) -> Option<[&str; 3]> {
    let (origin, rest) = text.split_once('\n')?;
    let (size, rest) = rest.split_once('\n')?;
    let root = rest.strip_suffix('\n').filter(|root| !root.contains('\n'))?;
    Some([origin, size, root])
}

/// Which witnesses signed; they stand in the order in which the log names them.
fn in_their_order(verified: &[Verified], witnesses: &[Witness]) -> Result<Vec<Cosigned>, NoteFault> {
    let mut cosigned: Vec<Cosigned> = Vec::new();
    for Verified { key, time, .. } in verified {
        let (Trusted::Witness(own), Some(time)) = (key, *time) else { continue }; // the organiser
        let at = witnesses.iter().position(|witness| witness.key == *own);
        let at = at.ok_or_else(|| NoteFault::Stranger { name: own.name().to_owned() })?;
        if cosigned.last().is_some_and(|before| before.witness > at) {
            return Err(NoteFault::Order { name: own.name().to_owned() });
        }
        cosigned.push(Cosigned { witness: at, time });
    }
    Ok(cosigned)
}

/// A root as notes spell it.
pub fn base64(hash: &Hash) -> String {
    BASE64_STANDARD.encode(hash)
}

#[cfg(test)]
mod tests;
