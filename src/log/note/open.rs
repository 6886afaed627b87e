//! Opening a note: the one door, from a text to signatures that are verified or marked as not.

use super::line::SignatureLine;
use super::{Checkpoint, NoteFault, Signed};
use crate::log::signers::{MOST_WITNESSES, Trusted};
use jiff::Timestamp;

/// So many signature lines a note has at most: the organiser's, and one of each witness.
pub const MOST_SIGNATURES: usize = 1 + MOST_WITNESSES;

/// A note that was opened with keys: every signature is verified, or it is marked as not checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened<'n> {
    /// What is signed, with its last LF.
    pub text: &'n str,
    /// Signatures of the given keys, in the order of the note; each is valid.
    pub verified: Vec<Verified>,
    /// Signatures of other keys, in the order of the note. Nobody looked at them: they prove nothing.
    pub unverified: Vec<Unverified>,
}

/// A valid signature of a given key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Which signature line of the note, from 0.
    pub line: usize,
    /// Whose.
    pub key: Trusted,
    /// When, by the clock of a witness; an organiser's has no time.
    pub time: Option<Timestamp>,
}

/// A signature line that no given key claims. Its name is a claim too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unverified {
    /// Which signature line of the note, from 0.
    pub line: usize,
    /// Who is said to have signed.
    pub name: String,
    /// As what, by the form of the line.
    pub role: Role,
}

/// As what somebody signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// For the log as a whole, without a time.
    Organiser,
    /// Along with the organiser, at a time.
    Witness,
}

/// Why a note was not opened, and which of its signature lines is to blame, from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unopened {
    /// The signature line; 0 for the note as a whole.
    pub line: usize,
    /// What is wrong.
    pub fault: NoteFault,
}

impl Signed {
    fn role(&self) -> Role {
        match self {
            Self::Organiser { .. } => Role::Organiser,
            Self::Witness { .. } => Role::Witness,
        }
    }
}

/// Opens a note: the only door, as `Open` of Go's `sumdb/note`.
///
/// # Errors
/// [`NoteFault::Form`], [`NoteFault::TooMany`], [`NoteFault::Twice`] for two lines of one name, and [`NoteFault::Signature`] or
/// [`NoteFault::Cosignature`] for a line with name and hash of a given key that is not its signature over this text.
pub fn open<'n>(note: &'n str, keys: &[Trusted]) -> Result<Opened<'n>, Unopened> {
    Note::read(note)?.open(keys)
}

/// What the note of a checkpoint states, whoever signed it: to say in what two differ, never to vouch for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// The checkpoint that it claims to be.
    pub checkpoint: Checkpoint,
    /// Its first signature line, which is the organiser's.
    pub signature: SignatureLine,
}

impl Stated {
    /// Reads it; `None` when it is no checkpoint in its only spelling.
    pub fn read(note: &str) -> Option<Self> {
        let Note { text, signatures } = Note::read(note).ok()?;
        Some(Self { checkpoint: Checkpoint::read(text)?, signature: signatures.into_iter().next()? })
    }
}

/// A note in its parts; nothing of it was checked yet.
pub(super) struct Note<'n> {
    /// What is signed, with its last LF.
    pub text: &'n str,
    /// At least one, at most [`MOST_SIGNATURES`].
    pub signatures: Vec<SignatureLine>,
}

impl<'n> Note<'n> {
    pub fn read(note: &'n str) -> Result<Self, Unopened> {
        let form = |line| Unopened { line, fault: NoteFault::Form };
        let (text, lines) = note.split_once("\n\n").ok_or(form(0))?;
        let lines = lines.strip_suffix('\n').ok_or(form(0))?;
        if lines.split('\n').nth(MOST_SIGNATURES).is_some() {
            let fault = NoteFault::TooMany { most: MOST_SIGNATURES };
            return Err(Unopened { line: MOST_SIGNATURES, fault });
        }
        let mut signatures: Vec<SignatureLine> = Vec::new();
        for (at, line) in lines.split('\n').enumerate() {
            let line = SignatureLine::read(line).ok_or(form(at))?;
            // no two parties of a log share a name
            if signatures.iter().any(|other| other.name == line.name) {
                return Err(Unopened { line: at, fault: NoteFault::Twice { name: line.name } });
            }
            signatures.push(line);
        }
        Ok(Self { text: &note[..=text.len()], signatures })
    }

    pub fn open(self, keys: &[Trusted]) -> Result<Opened<'n>, Unopened> {
        let mut opened = Opened { text: self.text, verified: Vec::new(), unverified: Vec::new() };
        for (line, signature) in self.signatures.into_iter().enumerate() {
            match keys.iter().find(|key| signature.is_by(key.name(), || key.hash())) {
                None => {
                    opened.unverified.push(Unverified { line, role: signature.signed.role(), name: signature.name })
                }
                Some(key) => {
                    let time = signature.verify(self.text, key).map_err(|fault| Unopened { line, fault })?;
                    opened.verified.push(Verified { line, key: key.clone(), time });
                }
            }
        }
        Ok(opened)
    }
}
