//! Secrets (*geheimen*): 32 bytes that somebody keeps, and the commitment (*vingerafdruk*) that shows nothing of them.
//!
//! Comes in: the text of a file, or fresh entropy. Goes out: a [`Secret`], wiped when it is dropped. Refused is every
//! text but 64 lower-case hex digits: one secret has one spelling, so it has one commitment.

pub use crate::words::seed::SecretFault;

use sha2::{Digest, Sha256};
use std::fmt;
use zeroize::Zeroizing;

/// Digits of a secret.
const DIGITS: usize = 64;

/// A secret (*geheim*): 64 lower-case hex digits.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// A secret of these bytes.
    pub fn from_entropy(bytes: &[u8; 32]) -> Self {
        // room for all of it, so that it never moves and leaves a copy
        let mut digits = Zeroizing::new(String::with_capacity(DIGITS));
        for byte in bytes {
            for half in [byte >> 4, byte & 15] {
                digits.push(char::from(b"0123456789abcdef"[usize::from(half)]));
            }
        }
        Self(digits)
    }

    /// Reads the text of a file: the digits, and at most one line end.
    ///
    /// # Errors
    /// [`SecretFault::NotASecret`] for every other text.
    pub fn read(text: &str) -> Result<Self, SecretFault> {
        let digits = text.strip_suffix('\n').map_or(text, |line| line.strip_suffix('\r').unwrap_or(line));
        let hex = digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if digits.len() == DIGITS && hex {
            Ok(Self(Zeroizing::new(digits.to_owned())))
        } else {
            Err(SecretFault::NotASecret)
        }
    }

    /// The digits.
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// The text of its file: the digits and a line end.
    pub fn to_text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(DIGITS + 1));
        text.push_str(&self.0);
        text.push('\n');
        text
    }

    /// SHA-256 over the digits as text, as 64 lower-case hex digits.
    pub fn commitment(&self) -> String {
        hex(&Sha256::digest(self.0.as_bytes()))
    }
}

/// A secret is not printed, also not by mistake.
impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// Bytes as lower-case hex digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DIGITS: &str = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    fn counted() -> Secret {
        Secret::from_entropy(&std::array::from_fn(|at| u8::try_from(at).unwrap()))
    }

    /// `printf %s 0001…1f | sha256sum`
    #[test]
    fn a_commitment_is_the_hash_of_the_digits() {
        assert_eq!(counted().digits(), DIGITS);
        assert_eq!(counted().commitment(), "6c86c6aac5fb24bcf5d9939cb7d7d5645ce39418f449e03b262dd4fa14b4b92b");
    }

    #[test]
    fn a_secret_survives_its_file() {
        assert_eq!(Secret::read(&counted().to_text()), Ok(counted()));
        assert_eq!(Secret::read(DIGITS), Ok(counted()));
        assert_eq!(Secret::read(&format!("{DIGITS}\r\n")), Ok(counted()));
    }

    #[test]
    fn every_other_spelling_is_refused() {
        let wrong = [
            String::new(),
            DIGITS.to_uppercase(),
            DIGITS[1..].to_owned(),
            format!("{DIGITS}0"),
            format!(" {DIGITS}"),
            format!("{DIGITS}\n\n"),
            DIGITS.replace("0a", "0g"),
        ];
        for text in wrong {
            assert_eq!(Secret::read(&text), Err(SecretFault::NotASecret), "{text}");
        }
    }

    #[test]
    fn a_secret_is_not_printed() {
        assert_eq!(format!("{:?}", counted()), "Secret(…)");
    }
}
