//! Checkpoints: what a log held at some moment, signed (C2SP `tlog-checkpoint` in a C2SP `signed-note`).
//!
//! Stricter than those two: a checkpoint of this version carries one signature, the organiser's, and has one
//! spelling. Section "Checkpoints" of the format document.

use super::key::{PrivateKey, VerifierKey};
use super::tree::{Hash, Tree};
use base64::prelude::{BASE64_STANDARD, Engine};

/// Opens a signature line: an em dash and a space.
const DASH: &str = "\u{2014} ";

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

/// Why a note does not vouch for a checkpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoteFault {
    /// Not three lines, an empty line and one signature line, each in its only spelling.
    Form,
    /// Names another log.
    Origin(String),
    /// Covers another number of lines than stand above it.
    Size(u64),
    /// Has another root than the lines above it have.
    Root(String),
    /// The signature is not one of the organiser's key, or not over this text.
    Signature,
}

impl Checkpoint {
    /// What a checkpoint over the lines of a tree says.
    pub fn of(origin: &str, tree: &Tree) -> Self {
        Self { origin: origin.to_owned(), size: tree.size() as u64, root: tree.root() }
    }

    /// The three signed lines.
    pub fn text(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin, self.size, base64(&self.root))
    }

    /// The whole signed note. The key's name is the origin.
    pub fn sign(&self, key: &PrivateKey, name: &VerifierKey) -> String {
        let text = self.text();
        let mut signature = name.hash().0.to_vec();
        signature.extend_from_slice(&key.sign(&text));
        format!("{text}\n{DASH}{} {}\n", name.name(), BASE64_STANDARD.encode(signature))
    }

    /// Whether `note` is this checkpoint, signed by `key`, in its only spelling.
    ///
    /// # Errors
    /// The first thing that is wrong, from the form to the signature.
    pub fn check(&self, note: &str, key: &VerifierKey) -> Result<(), NoteFault> {
        let (text, signature) = note.split_once("\n\n").ok_or(NoteFault::Form)?;
        let [origin, size, root] = text.split('\n').collect::<Vec<_>>()[..] else { return Err(NoteFault::Form) };
        if origin != self.origin {
            return Err(NoteFault::Origin(origin.to_owned()));
        }
        let size = size.parse().ok().filter(|n: &u64| n.to_string() == size).ok_or(NoteFault::Form)?;
        if size != self.size {
            return Err(NoteFault::Size(size));
        }
        if root != base64(&self.root) {
            return Err(NoteFault::Root(root.to_owned()));
        }
        let signature = read_signature(signature, key).ok_or(NoteFault::Form)?;
        if signature[..4] != key.hash().0 {
            return Err(NoteFault::Signature);
        }
        let signature = signature[4..].try_into().map_err(|_| NoteFault::Form)?;
        if key.signed(&self.text(), signature) { Ok(()) } else { Err(NoteFault::Signature) }
    }
}

/// The bytes of the one signature line: four of the key hash, 64 of the signature.
fn read_signature(line: &str, key: &VerifierKey) -> Option<Vec<u8>> {
    let encoded = line.strip_prefix(DASH)?.strip_prefix(key.name())?.strip_prefix(' ')?.strip_suffix('\n')?;
    BASE64_STANDARD.decode(encoded).ok().filter(|bytes| bytes.len() == 68)
}

/// A root as notes spell it.
pub fn base64(hash: &Hash) -> String {
    BASE64_STANDARD.encode(hash)
}

#[cfg(test)]
mod tests {
    use super::*;
    use zeroize::Zeroizing;

    fn signed() -> (Checkpoint, VerifierKey, String) {
        let key = PrivateKey::from_entropy(&Zeroizing::new([1; 32]));
        let name = key.verifier("a.example/b").unwrap();
        let checkpoint = Checkpoint { origin: "a.example/b".to_owned(), size: 42, root: [9; 32] };
        let note = checkpoint.sign(&key, &name);
        (checkpoint, name, note)
    }

    /// C2SP/C2SP signed-note.md and golang/mod sumdb/note.
    #[test]
    fn the_signature_of_the_specification_verifies() {
        let key = VerifierKey::read("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k").unwrap();
        let line = "\u{2014} example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";
        let signature = read_signature(line, &key).unwrap();
        assert_eq!(signature[..4], key.hash().0);
        assert!(key.signed("This is an example message.\n", signature[4..].try_into().unwrap()));
    }

    #[test]
    fn a_signed_checkpoint_checks() {
        let (checkpoint, key, note) = signed();
        assert_eq!(checkpoint.check(&note, &key), Ok(()));
    }

    #[test]
    fn every_changed_byte_is_refused() {
        let (checkpoint, key, note) = signed();
        for at in 0..note.len() {
            for bit in [1, 2, 0x20] {
                let mut bytes = note.clone().into_bytes();
                bytes[at] ^= bit;
                if let Ok(changed) = String::from_utf8(bytes) {
                    assert!(checkpoint.check(&changed, &key).is_err(), "byte {at}");
                }
            }
        }
    }

    #[test]
    fn a_second_signature_is_refused() {
        let (checkpoint, key, note) = signed();
        let line = note.split_once("\n\n").unwrap().1;
        assert_eq!(checkpoint.check(&format!("{note}{line}"), &key), Err(NoteFault::Form));
    }

    #[test]
    fn what_is_wrong_is_named() {
        let (checkpoint, key, note) = signed();
        let other = Checkpoint { size: 41, ..checkpoint.clone() };
        assert_eq!(other.check(&note, &key), Err(NoteFault::Size(42)));
        let other = Checkpoint { root: [8; 32], ..checkpoint.clone() };
        assert_eq!(other.check(&note, &key), Err(NoteFault::Root(base64(&[9; 32]))));
        let stranger = PrivateKey::from_entropy(&Zeroizing::new([2; 32])).verifier("a.example/b").unwrap();
        assert_eq!(checkpoint.check(&note, &stranger), Err(NoteFault::Signature));
    }
}
