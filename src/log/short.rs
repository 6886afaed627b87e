//! The short number (*kort controlegetal*): a root as people compare it aloud.
//!
//! Comes in: a root. Goes out: 24 digits in groups of four. Section "The short number" of the format document.
//!
//! Whoever chooses what is signed can look for two lists with the same digits: among 10^24 numbers that takes some 2^40 tries. A
//! plain hash does them in minutes, so this is a password hash, at a tenth of a second and 32 MiB a try: 2^40 of them are 3,500
//! years of a processor core, or ten years of the fastest graphics card, tens of thousands of euros. A list for digits that were
//! read already takes 2^80. It serves to compare aloud; signatures and records hold the whole root. We pay a tenth of
//! a second too: it is computed where it is shown, and at most once by each thread.

use super::key::in_fours;
use super::note::base64;
use super::tree::Hash;
use scrypt::{Params, scrypt};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// Keeps this use of scrypt apart from every other.
const SALT: &[u8] = b"instroom short number v1";

/// What was computed before: a root is shown more than once.
static KNOWN: Mutex<BTreeMap<Hash, String>> = Mutex::new(BTreeMap::new());

/// The digits of a root.
pub fn short_number(root: &Hash) -> String {
    // a thread that stopped half-way left no half numbers
    let known = || KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let found = known().get(root).cloned();
    found.unwrap_or_else(|| {
        let digits = digits(root);
        known().insert(*root, digits.clone());
        digits
    })
}

#[expect(clippy::expect_used, reason = "2^15 blocks of 1 KiB, and 24 bytes, are within the bounds of RFC 7914")]
fn digits(root: &Hash) -> String {
    let mut bytes = [0; 24];
    let cost = Params::new(15, 8, 1).expect("parameters within bounds");
    scrypt(base64(root).as_bytes(), SALT, &cost, &mut bytes).expect("a length within bounds");
    let (numbers, _) = bytes.as_chunks();
    let digits: String = numbers.iter().map(|bytes| format!("{:04}", u32::from_be_bytes(*bytes) % 10_000)).collect();
    in_fours(&digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Computed with Python's `hashlib.scrypt` and with `openssl kdf`: the bytes of the first are
    /// 5696db85 5e4b56d7 d86b4c24 03c8362e 979595e4 2b022453, and 0x5696db85 = 1452727173.
    #[test]
    fn a_root_is_read_aloud_as_six_numbers() {
        assert_eq!(short_number(&[0xff; 32]), "7173 5735 0500 2718 2852 0659");
        assert_eq!(short_number(&[0; 32]), "4122 4821 6258 4475 9893 7643");
    }
}
