//! Public keys (C2SP `signed-note`, "Verifier keys"). In comes `name+hash+base64` in its only spelling; a key of small
//! order or in another encoding than its canonical one, one of another type and a name that cannot stand in a note are refused.

use super::KeyFault;
use crate::log::tree::Hash;
use base64::prelude::{BASE64_STANDARD, Engine};
use ed25519_dalek::{Signature, VerifyingKey};
use sha2::{Digest, Sha256};
use std::fmt;

/// Signature type of a plain Ed25519 note signature.
const ED25519: u8 = 0x01;
/// Signature type of a cosignature with a time (C2SP `tlog-cosignature`).
const COSIGNATURE: u8 = 0x04;

/// A public key with its name, for signatures of one type (C2SP `signed-note`, "Verifier keys").
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedKey<const TYPE: u8> {
    name: String,
    key: VerifyingKey,
}

/// The key of an organiser: signs checkpoints.
pub type VerifierKey = NamedKey<ED25519>;

/// The key of a witness (*getuige*): cosigns checkpoints, with a time.
pub type WitnessKey = NamedKey<COSIGNATURE>;

impl<const TYPE: u8> NamedKey<TYPE> {
    /// A key under a name.
    ///
    /// # Errors
    /// [`KeyFault::BadName`], [`KeyFault::Weak`] or [`KeyFault::OtherSpelling`].
    pub fn new(name: &str, key: VerifyingKey) -> Result<Self, KeyFault> {
        if !is_key_name(name) {
            return Err(KeyFault::BadName { name: name.into() });
        }
        if key.is_weak() {
            return Err(KeyFault::Weak { name: name.to_owned() });
        }
        if !is_canonical(key.as_bytes()) {
            return Err(KeyFault::OtherSpelling { name: name.to_owned() });
        }
        Ok(Self { name: name.to_owned(), key })
    }

    /// Reads `name+hash+base64`, in its only spelling.
    ///
    /// # Errors
    /// Any [`KeyFault`] about public keys.
    pub fn read(text: &str) -> Result<Self, KeyFault> {
        let not = || match text.contains("PRIVATE KEY") {
            true => KeyFault::PrivateText,
            false => KeyFault::NotAVerifierKey { text: text.to_owned() },
        };
        let (name, rest) = text.split_once('+').ok_or_else(not)?;
        let (hash, key) = rest.split_once('+').ok_or_else(not)?;
        let bytes = BASE64_STANDARD.decode(key).map_err(|_| not())?;
        let key = match bytes.as_slice() {
            [found, key @ ..] if *found == TYPE => key,
            [ED25519, _, ..] => return Err(KeyFault::Organisers { text: text.to_owned() }),
            [COSIGNATURE, _, ..] => return Err(KeyFault::Witnesses { text: text.to_owned() }),
            _ => return Err(not()),
        };
        let key = key.try_into().map_err(|_| not())?;
        let read = Self::new(name, VerifyingKey::from_bytes(key).map_err(|_| not())?)?;
        if read.hash().to_string() != hash {
            return Err(KeyFault::WrongHash { text: text.to_owned() });
        }
        Ok(read)
    }

    /// The name under which it signs.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The first four bytes of SHA-256 of name, LF, type and key.
    pub fn hash(&self) -> KeyHash {
        let digest: Hash = Sha256::new()
            .chain_update(&self.name)
            .chain_update([b'\n', TYPE])
            .chain_update(self.key.as_bytes())
            .finalize()
            .into();
        KeyHash([digest[0], digest[1], digest[2], digest[3]])
    }

    /// The key itself, without name and type: who has two names has one of these.
    pub fn bytes(&self) -> &[u8; 32] {
        self.key.as_bytes()
    }

    /// Number and key in groups of four characters, to read aloud.
    pub fn in_fours(&self) -> [String; 2] {
        [self.hash().to_string(), self.base64()].map(|text| in_fours(&text))
    }

    fn base64(&self) -> String {
        let mut bytes = vec![TYPE];
        bytes.extend_from_slice(self.key.as_bytes());
        BASE64_STANDARD.encode(bytes)
    }

    /// Strict: neither small-order keys nor two spellings of a signature. R is compared as bytes, so it too has one encoding.
    fn verifies(&self, text: &str, signature: &[u8; 64]) -> bool {
        self.key.verify_strict(text.as_bytes(), &Signature::from_bytes(signature)).is_ok()
    }
}

impl VerifierKey {
    /// Whether this key signed this text. Strict: neither small-order keys nor two spellings of a signature.
    pub fn signed(&self, text: &str, signature: &[u8; 64]) -> bool {
        self.verifies(text, signature)
    }
}

impl WitnessKey {
    /// Whether this key cosigned this text at this time, in seconds since 1970. Strict, as [`VerifierKey::signed`].
    pub fn cosigned(&self, text: &str, time: u64, signature: &[u8; 64]) -> bool {
        self.verifies(&cosigned_text(text, time), signature)
    }
}

/// Whether a text can be the name of a key, and so that of a log: 1 to 255 of `!` to `~`, and no `+`.
pub fn is_key_name(text: &str) -> bool {
    (1..=NAME_MOST).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'+')
}

/// So many characters the name of a key has at most.
pub const NAME_MOST: usize = 255;

/// Whether 32 bytes are the one encoding of a point: its y, below the sign of x, is less than p = 2^255 − 19. That x of the two
/// points without a sign is not negative shows elsewhere: these are of small order.
fn is_canonical(point: &[u8; 32]) -> bool {
    let [low, between @ .., high] = point;
    high & 0x7f != 0x7f || between.iter().any(|byte| *byte != 0xff) || *low < 0xed
}

/// What a witness signs (C2SP `tlog-cosignature`).
pub(super) fn cosigned_text(text: &str, time: u64) -> String {
    format!("cosignature/v1\ntime {time}\n{text}")
}

/// A text in groups of four characters, to read aloud.
pub fn in_fours(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    chars.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

impl<const TYPE: u8> fmt::Display for NamedKey<TYPE> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}+{}+{}", self.name, self.hash(), self.base64())
    }
}

/// Four bytes that tell keys apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyHash(pub [u8; 4]);

impl fmt::Display for KeyHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    #[test]
    fn a_key_reads_and_writes_the_same() {
        assert_eq!(VerifierKey::read(KEY).unwrap().to_string(), KEY);
    }

    #[test]
    fn another_name_or_spelling_is_refused() {
        for wrong in [
            &KEY.replace("foo", "bar"),
            &KEY.replace("530d903a", "530D903A"),
            &KEY.replace("U2k", "U2l"),
            &KEY.replace('+', "-"),
            &format!("{KEY}="),
            "",
        ] {
            assert!(VerifierKey::read(wrong).is_err(), "{wrong}");
        }
    }

    /// A key of small order: the identity point.
    #[test]
    fn a_weak_key_is_refused() {
        let mut identity = [0; 32];
        identity[0] = 1;
        let key = VerifyingKey::from_bytes(&identity).unwrap();
        assert_eq!(VerifierKey::new("x/y", key), Err(KeyFault::Weak { name: "x/y".to_owned() }));
    }

    /// y = 3 is that of a point; y = p + 3 is the same point in another encoding.
    #[test]
    fn a_key_has_one_encoding() {
        let key = |low: u8, rest: u8, high: u8| {
            let mut bytes = [rest; 32];
            (bytes[0], bytes[31]) = (low, high);
            VerifyingKey::from_bytes(&bytes).ok().map(|key| VerifierKey::new("x/y", key))
        };
        assert!(key(3, 0, 0).unwrap().is_ok());
        let other = Some(Err(KeyFault::OtherSpelling { name: "x/y".to_owned() }));
        assert_eq!(key(0xed + 3, 0xff, 0x7f), other);
        assert_eq!(key(0xed + 3, 0xff, 0xff), other, "the other x");
        let below = |bytes: [u8; 32]| is_canonical(&bytes);
        let mut most = [0xff; 32];
        (most[0], most[31]) = (0xec, 0x7f);
        assert!(below([0; 32]) && below(most));
        most[0] += 1;
        assert!(!below(most), "p itself");
        most[1] = 0xfe;
        assert!(below(most));
    }

    #[test]
    fn a_name_is_printable_ascii_without_a_plus() {
        assert!(
            ["x", "a.example/b", "https://a.example/b", "~!\"", &"n".repeat(255)].map(is_key_name).iter().all(|is| *is)
        );
        for wrong in ["", " ", "a b", "a+b", "a\n", "\u{7f}", "\u{e9}", &"n".repeat(256)] {
            assert!(!is_key_name(wrong), "{wrong}");
        }
    }

    #[test]
    fn groups_of_four_hold_the_whole_key() {
        let key = VerifierKey::read(KEY).unwrap();
        assert_eq!(
            key.in_fours(),
            ["530d 903a", "Aeky eRrm 56hA pGFk yQR4 ZCbV 54Id 2LKa ANYc rnKv 3U2k"].map(str::to_owned)
        );
    }

    /// C2SP `tlog-cosignature`: the hash of a key hangs on its type.
    #[test]
    fn keys_of_two_types_are_not_taken_for_each_other() {
        let organiser = VerifierKey::read(KEY).unwrap();
        let witness = WitnessKey::new("example.com/foo", VerifyingKey::from_bytes(organiser.bytes()).unwrap()).unwrap();
        assert_ne!(organiser.hash(), witness.hash());
        assert_eq!(WitnessKey::read(&witness.to_string()), Ok(witness.clone()));
        assert_eq!(WitnessKey::read(KEY), Err(KeyFault::Organisers { text: KEY.to_owned() }));
        assert_eq!(VerifierKey::read(&witness.to_string()), Err(KeyFault::Witnesses { text: witness.to_string() }));
    }
}
