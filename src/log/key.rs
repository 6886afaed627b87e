//! Keys: Ed25519, as C2SP signed notes name them.
//!
//! A public key is a *verifier key*, `name+hash+base64`; a private key is PKCS#8 PEM that OpenSSL reads.
//! Own code rather than the crate `signed_note`: that one verifies without `verify_strict`, so it takes
//! small-order keys, passes over unknown signatures, and brings a second generation of every crypto crate.

use super::tree::Hash;
use crate::fault::Wording;
use crate::lang::Lang;
use crate::say;
use base64::prelude::{BASE64_STANDARD, Engine};
use ed25519_dalek::pkcs8::spki::der::pem::LineEnding;
use ed25519_dalek::pkcs8::{DecodePrivateKey, EncodePrivateKey, KeypairBytes};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};
use std::fmt;
use zeroize::Zeroizing;

/// Signature type of a plain Ed25519 note signature.
const ED25519: u8 = 0x01;

/// A public key with its name (C2SP `signed-note`, "Verifier keys").
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    key: VerifyingKey,
}

/// Why a key cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyFault {
    /// The text is no verifier key `name+hash+base64` of type Ed25519.
    NotAVerifierKey(String),
    /// The hash in the middle is not that of the name and key.
    WrongHash(String),
    /// A key of small order: a signature under it proves nothing.
    Weak(String),
    /// The name holds white space or a `+`, or is empty.
    BadName(String),
    /// The file is no PKCS#8 PEM with an Ed25519 key.
    NotAPrivateKey,
    /// The file is a PKCS#8 PEM with a passphrase.
    Encrypted,
    /// A private key was given where a public one belongs.
    Private,
    /// The file holds no verifier key.
    NotAVerifierFile,
    /// A public key where a private one belongs.
    Public,
    /// The public key beside the private one has another name than the programme.
    Renamed {
        /// The name that was published.
        published: String,
        /// The programme's origin.
        origin: String,
    },
}

impl VerifierKey {
    /// A key under a name.
    ///
    /// # Errors
    /// [`KeyFault::BadName`] or [`KeyFault::Weak`].
    pub fn new(name: &str, key: VerifyingKey) -> Result<Self, KeyFault> {
        if name.is_empty() || name.chars().any(|c| c.is_whitespace() || c.is_control() || c == '+') {
            return Err(KeyFault::BadName(name.to_owned()));
        }
        if key.is_weak() {
            return Err(KeyFault::Weak(name.to_owned()));
        }
        Ok(Self { name: name.to_owned(), key })
    }

    /// Reads `name+hash+base64`, in its only spelling.
    ///
    /// # Errors
    /// Any [`KeyFault`] about public keys.
    pub fn read(text: &str) -> Result<Self, KeyFault> {
        let not = || KeyFault::NotAVerifierKey(text.to_owned());
        let (name, rest) = text.split_once('+').ok_or_else(not)?;
        let (hash, key) = rest.split_once('+').ok_or_else(not)?;
        let bytes = BASE64_STANDARD.decode(key).map_err(|_| not())?;
        let [ED25519, key @ ..] = bytes.as_slice() else { return Err(not()) };
        let key = key.try_into().map_err(|_| not())?;
        let read = Self::new(name, VerifyingKey::from_bytes(key).map_err(|_| not())?)?;
        if read.hash().to_string() != hash {
            return Err(KeyFault::WrongHash(text.to_owned()));
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
            .chain_update([b'\n', ED25519])
            .chain_update(self.key.as_bytes())
            .finalize()
            .into();
        KeyHash([digest[0], digest[1], digest[2], digest[3]])
    }

    /// Whether this key signed this text. Strict: neither small-order keys nor two spellings of a signature.
    pub fn signed(&self, text: &str, signature: &[u8; 64]) -> bool {
        self.key.verify_strict(text.as_bytes(), &Signature::from_bytes(signature)).is_ok()
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut bytes = vec![ED25519];
        bytes.extend_from_slice(self.key.as_bytes());
        write!(f, "{}+{}+{}", self.name, self.hash(), BASE64_STANDARD.encode(bytes))
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

/// A private key. Wiped from memory when dropped.
pub struct PrivateKey(SigningKey);

impl PrivateKey {
    /// A key from 32 bytes of entropy.
    pub fn from_entropy(secret: &Zeroizing<[u8; 32]>) -> Self {
        Self(SigningKey::from_bytes(secret))
    }

    /// Reads PKCS#8 PEM (`-----BEGIN PRIVATE KEY-----`).
    ///
    /// # Errors
    /// [`KeyFault::NotAPrivateKey`], [`KeyFault::Encrypted`] or [`KeyFault::Public`].
    pub fn read(pem: &str) -> Result<Self, KeyFault> {
        if pem.contains("BEGIN ENCRYPTED PRIVATE KEY") {
            return Err(KeyFault::Encrypted);
        }
        if VerifierKey::read(pem.trim()).is_ok() {
            return Err(KeyFault::Public);
        }
        SigningKey::from_pkcs8_pem(pem).map(Self).map_err(|_| KeyFault::NotAPrivateKey)
    }

    /// PKCS#8 PEM. Version 1, without the public key: OpenSSL 3.0 and Node 20 refuse version 2, which
    /// `SigningKey::to_pkcs8_pem` writes.
    pub fn to_pem(&self) -> Zeroizing<String> {
        let bytes = KeypairBytes { secret_key: self.0.to_bytes(), public_key: None };
        bytes.to_pkcs8_pem(LineEnding::LF).unwrap_or_else(|_| unreachable!("32 bytes always fit in PKCS#8"))
    }

    /// The public key under a name.
    ///
    /// # Errors
    /// [`KeyFault::BadName`].
    pub fn verifier(&self, name: &str) -> Result<VerifierKey, KeyFault> {
        VerifierKey::new(name, self.0.verifying_key())
    }

    /// Signs a text.
    pub fn sign(&self, text: &str) -> [u8; 64] {
        self.0.sign(text.as_bytes()).to_bytes()
    }
}

impl Wording for KeyFault {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::NotAVerifierKey(text) => {
                say!(lang, nl: "`{text}` is geen openbare sleutel", en: "`{text}` is no public key")
            }
            Self::WrongHash(text) => {
                say!(lang, nl: "de openbare sleutel `{text}` is verminkt: naam en sleutel horen niet bij elkaar", en: "the public key `{text}` is damaged: name and key do not belong together")
            }
            Self::Weak(name) => {
                say!(lang, nl: "de sleutel van `{name}` is zwak: een handtekening ermee bewijst niets", en: "the key of `{name}` is weak: a signature under it proves nothing")
            }
            Self::BadName(name) => {
                say!(lang, nl: "`{name}` kan geen naam van een sleutel zijn", en: "`{name}` cannot be the name of a key")
            }
            Self::NotAPrivateKey => {
                say!(lang, nl: "dit bestand is geen sleutel die hier kan ondertekenen", en: "this file is no key that can sign here")
            }
            Self::Private => {
                say!(lang, nl: "dit is de geheime sleutel, geen openbare", en: "this is the private key, not a public one")
            }
            Self::NotAVerifierFile => {
                say!(lang, nl: "in dit bestand staat geen openbare sleutel", en: "this file holds no public key")
            }
            Self::Public => {
                say!(lang, nl: "dit is de openbare sleutel; tekenen gaat met de geheime", en: "this is the public key; signing takes the private one")
            }
            Self::Renamed { published, origin } => {
                say!(lang, nl: "deze sleutel is bekendgemaakt als `{published}`, maar het programma heet `{origin}`", en: "this key was published as `{published}`, but the programme is called `{origin}`")
            }
            Self::Encrypted => {
                say!(lang, nl: "deze sleutel heeft een wachtwoord, en dat kan deze versie niet lezen", en: "this key has a passphrase, which this version cannot read")
            }
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::NotAVerifierKey(_) | Self::WrongHash(_) => {
                say!(lang, nl: "neem de hele regel over zoals `instroom keygen` hem toont: naam+getal+sleutel", en: "copy the whole line as `instroom keygen` shows it: name+number+key")
            }
            Self::Weak(_) | Self::NotAPrivateKey => {
                say!(lang, nl: "maak een sleutel met `instroom keygen`", en: "make a key with `instroom keygen`")
            }
            Self::BadName(_) => {
                say!(lang, nl: "kies een naam zonder spaties en zonder `+`, bijvoorbeeld `hoog.example/mtvp-2023`", en: "choose a name without spaces and without `+`, for example `hoog.example/mtvp-2023`")
            }
            Self::Private => {
                say!(lang, nl: "geef het bestand dat op .pub eindigt; laat de geheime sleutel aan niemand zien", en: "give the file that ends in .pub; show the private key to nobody")
            }
            Self::NotAVerifierFile => {
                say!(lang, nl: "geef het bestand dat op .pub eindigt, met één regel naam+getal+sleutel", en: "give the file that ends in .pub, with one line name+number+key")
            }
            Self::Public => {
                say!(lang, nl: "geef hetzelfde bestand zonder .pub", en: "give the same file without .pub")
            }
            Self::Renamed { origin, .. } => {
                say!(lang, nl: "maak een sleutel met `instroom keygen --name '{origin}' --out NIEUW`, of verbeter `origin` in de spelregels", en: "make a key with `instroom keygen --name '{origin}' --out NEW`, or mend `origin` in the rules")
            }
            Self::Encrypted => {
                say!(lang, nl: "haal het wachtwoord eraf met `openssl pkey -in SLEUTEL -out NIEUW`, of maak een sleutel met `instroom keygen`", en: "take it off with `openssl pkey -in KEY -out NEW`, or make a key with `instroom keygen`")
            }
        }
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
        assert_eq!(VerifierKey::new("x/y", key), Err(KeyFault::Weak("x/y".to_owned())));
    }

    #[test]
    fn a_private_key_survives_its_file() {
        let key = PrivateKey::from_entropy(&Zeroizing::new([7; 32]));
        let again = PrivateKey::read(&key.to_pem()).unwrap();
        assert_eq!(key.sign("x"), again.sign("x"));
        assert!(key.verifier("a/b").unwrap().signed("x", &again.sign("x")));
        assert!(!key.verifier("a/b").unwrap().signed("y", &again.sign("x")));
    }
}
