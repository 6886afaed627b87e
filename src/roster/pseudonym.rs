//! Pseudonyms (*pseudoniemen*): what stands in a log for the code of a practice, when names stay home.
//!
//! Comes in: a code, and a salt or the secret that all salts of a log come from. Goes out: 64 hex digits. Who has a
//! salt can show that a pseudonym is its own; who has none can try all codes and learn nothing. Section "Pseudonyms" of
//! the format document.

use crate::rules::secret::{Secret, hex};
use compact_str::CompactString;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use zeroize::Zeroizing;

/// Whether a text can be a pseudonym or a salt: 64 lower-case hex digits.
pub fn is_pseudonym(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// So many digits of a pseudonym are shown where nobody knows whose it is.
const SHOWN: usize = 8;

/// A pseudonym, shortened; a code as it is.
pub fn shown(id: &str) -> Cow<'_, str> {
    match id.get(..SHOWN) {
        Some(digits) if is_pseudonym(id) => Cow::Owned(format!("{digits}…")),
        _ => Cow::Borrowed(id),
    }
}

/// The pseudonym of a code under a salt of 64 hex digits.
pub fn pseudonym(salt: &str, code: &str) -> CompactString {
    hex(&Sha256::digest(format!("instroom pseudonym v1\n{salt}\n{code}\n"))).into()
}

/// The salt of a code in the log of this origin. Another code, log or secret has another one; verification has no use
/// for where it comes from.
pub fn salt(secret: &Secret, origin: &str, code: &str) -> String {
    let text = Zeroizing::new(format!("instroom salt v1\n{origin}\n{}\n{code}\n", secret.digits()));
    hex(&Sha256::digest(text.as_bytes()))
}

/// What stands for the code of a practice where the label of a group is hidden; no code holds a space.
pub fn group_code(label: &str) -> String {
    format!("group {label}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SALT: &str = "5f1d2c3b4a59687706152433425160ffeeddccbbaa99887766554433221100aa";

    /// `printf 'instroom pseudonym v1\n%s\n%s\n' $SALT 01990012 | sha256sum`
    #[test]
    fn a_pseudonym_is_as_by_hand() {
        assert_eq!(pseudonym(SALT, "01990012"), "f389d369c1ea247a17cefff390436ae1e7584b925346188688f9efb6fd6fd55c");
        assert!(is_pseudonym(&pseudonym(SALT, "01990012")));
    }

    #[test]
    fn a_salt_hangs_on_secret_log_and_code() {
        let secrets = [1, 2].map(|byte| Secret::from_entropy(&[byte; 32]));
        let mut all = Vec::new();
        for secret in &secrets {
            for origin in ["a.example", "b.example"] {
                all.extend(["01990012", "01990013", "group 01990012"].map(|code| salt(secret, origin, code)));
            }
        }
        assert!(all.iter().all(|salt| is_pseudonym(salt)));
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 12);
    }

    #[test]
    fn a_pseudonym_has_one_spelling() {
        assert!(is_pseudonym(SALT));
        for wrong in ["", "01990012", &SALT[1..], &SALT.to_uppercase(), &SALT.replace('f', "g")] {
            assert!(!is_pseudonym(wrong), "{wrong}");
        }
    }
}
