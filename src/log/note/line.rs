//! A signature line of a note: who signs, and what, in its only spelling.

use super::NoteFault;
use crate::log::key::{KeyHash, is_key_name};
use crate::log::signers::{Trusted, Witness};
use base64::prelude::{BASE64_STANDARD, Engine};
use jiff::Timestamp;

/// Opens a signature line: an em dash and a space.
pub(super) const DASH: &str = "\u{2014} ";

/// A signature line of a note, well formed; whether it is genuine was not looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignatureLine {
    /// Who signs.
    pub name: String,
    /// The key hash.
    pub hash: KeyHash,
    /// As what, and the signature itself.
    pub signed: Signed,
}

/// A signature, with what goes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signed {
    /// Of an organiser, for the log as a whole.
    Organiser {
        /// Over the text of the note.
        signature: [u8; 64],
    },
    /// Of a witness, along with the organiser.
    Witness {
        /// When, by its own clock.
        time: Second,
        /// Over the text of the note and this time.
        signature: [u8; 64],
    },
}

/// A second that a cosignature can hold: behind the first of 1970, before the year 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Second(Timestamp);

impl Second {
    /// The first second of the year 9999, since 1970: times of a log lie before it.
    const LAST: i64 = 253_370_764_800;

    /// The second in which a moment lies; `None` for one that no cosignature can hold.
    pub fn of(moment: Timestamp) -> Option<Self> {
        Self::read(moment.as_second())
    }

    fn read(seconds: i64) -> Option<Self> {
        let second = Timestamp::from_second(seconds).ok()?;
        (1..Self::LAST).contains(&seconds).then_some(Self(second))
    }

    /// As a moment.
    pub fn moment(self) -> Timestamp {
        self.0
    }

    /// Since 1970.
    pub(super) fn count(self) -> u64 {
        self.0.as_second().unsigned_abs() // not negative, or it would be none
    }
}

impl SignatureLine {
    /// Reads a line, without its LF, in its only spelling.
    pub fn read(line: &str) -> Option<Self> {
        let (name, encoded) = line.strip_prefix(DASH)?.split_once(' ')?;
        if !is_key_name(name) || encoded.len() > ENCODED {
            return None;
        }
        let bytes = BASE64_STANDARD.decode(encoded).ok()?;
        let (hash, signed) = bytes.split_first_chunk()?;
        Some(Self { name: name.to_owned(), hash: KeyHash(*hash), signed: Signed::read(signed)? })
    }

    /// The line with its LF.
    pub fn write(&self) -> String {
        let bytes = [&self.hash.0[..], &self.signed.bytes()].concat();
        format!("{DASH}{} {}\n", self.name, BASE64_STANDARD.encode(bytes))
    }

    /// Whether this key made it, as far as name and key hash tell; the hash is computed under the same name only.
    pub fn is_by(&self, name: &str, hash: impl FnOnce() -> KeyHash) -> bool {
        self.name == name && self.hash == hash()
    }

    pub(super) fn is_by_witness(&self, witness: &Witness) -> bool {
        self.is_by(witness.key.name(), || witness.key.hash())
    }

    /// Whether this key signed this text, and when if it is a witness's.
    pub(super) fn verify(&self, text: &str, key: &Trusted) -> Result<Option<Timestamp>, NoteFault> {
        match (key, &self.signed) {
            (Trusted::Organiser(key), Signed::Organiser { signature }) => {
                if key.signed(text, signature) {
                    Ok(None)
                } else {
                    Err(NoteFault::Signature)
                }
            }
            (Trusted::Witness(key), Signed::Witness { time, signature }) => {
                let signed = key.cosigned(text, time.count(), signature);
                if signed { Ok(Some(time.moment())) } else { Err(NoteFault::Cosignature { name: self.name.clone() }) }
            }
            _ => Err(NoteFault::Form),
        }
    }
}

/// So many digits of base64 the signature of a witness takes, with key hash and time: 76 bytes.
pub const ENCODED: usize = 104;

impl Signed {
    /// What stands behind the key hash.
    fn read(bytes: &[u8]) -> Option<Self> {
        if let Ok(signature) = bytes.try_into() {
            return Some(Self::Organiser { signature });
        }
        let (time, signature) = bytes.split_first_chunk()?;
        let time = Second::read(i64::try_from(u64::from_be_bytes(*time)).ok()?)?;
        Some(Self::Witness { time, signature: signature.try_into().ok()? })
    }

    fn bytes(&self) -> Vec<u8> {
        match self {
            Self::Organiser { signature } => signature.to_vec(),
            Self::Witness { time, signature } => [&time.count().to_be_bytes()[..], signature].concat(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cosignature_holds_a_second_of_1970_to_9998() {
        let of = |seconds| Timestamp::from_second(seconds).ok().and_then(Second::of).map(Second::count);
        assert_eq!([-1, 0, 1].map(of), [None, None, Some(1)]);
        assert_eq!([Second::LAST - 1, Second::LAST].map(of), [Some(253_370_764_799), None]);
        let between = Timestamp::new(7, 999_999_999).ok().and_then(Second::of);
        assert_eq!(between.map(Second::moment), Timestamp::from_second(7).ok());
        assert_eq!(Timestamp::new(0, 999_999_999).ok().and_then(Second::of), None, "in the first second");
    }

    fn line(name: &str, length: usize) -> Option<SignatureLine> {
        let mut bytes = vec![0; length];
        if let Some(last) = bytes.get_mut(11) {
            *last = 1; // of a time
        }
        let line = format!("{DASH}{name} {}", BASE64_STANDARD.encode(bytes));
        SignatureLine::read(&line).inspect(|read| assert_eq!(read.write(), line + "\n"))
    }

    /// Whoever signs: also a line that nobody can check must have the form.
    #[test]
    fn a_line_has_a_name_and_one_of_two_lengths() {
        let read = |name: &str| line(name, 68).is_some() && line(name, 76).is_some();
        assert!(read("x") && read("https://a.example/b") && read(&"n".repeat(255)));
        for wrong in ["", "a+b", "a\u{a0}b", "a\u{1b}b", "\u{e9}", &"n".repeat(256)] {
            assert!(!read(wrong), "{wrong}");
        }
        let lengths: Vec<usize> = (0..300).filter(|length| line("x", *length).is_some()).collect();
        assert_eq!(lengths, [68, 76]);
    }
}
