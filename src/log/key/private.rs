//! Private keys. In comes PKCS#8 PEM, with a passphrase or without; what is no Ed25519 key is refused.

use super::lock::{self, Salts};
use super::pem;
use super::verifier::cosigned_text;
use super::{KeyFault, VerifierKey, WitnessKey};
use ed25519_dalek::pkcs8::spki::der::pem::LineEnding;
use ed25519_dalek::pkcs8::{DecodePrivateKey, EncodePrivateKey, KeypairBytes, PrivateKeyInfoRef};
use ed25519_dalek::{Signer, SigningKey};
use zeroize::Zeroizing;

/// A private key. Wiped from memory when dropped.
pub struct PrivateKey(SigningKey);

impl PrivateKey {
    /// A key from 32 bytes of entropy.
    pub fn from_entropy(secret: &Zeroizing<[u8; 32]>) -> Self {
        Self(SigningKey::from_bytes(secret))
    }

    /// Reads PKCS#8 PEM without a passphrase (`-----BEGIN PRIVATE KEY-----`).
    ///
    /// # Errors
    /// [`KeyFault::Encrypted`] when [`PrivateKey::unlock`] can read it; [`KeyFault::NotAPrivateKey`],
    /// [`KeyFault::OtherLock`] or [`KeyFault::Public`].
    pub fn read(pem: &str) -> Result<Self, KeyFault> {
        let alone = pem::alone(pem);
        let pem = alone.as_str();
        if lock::is_locked(pem) {
            return lock::check_lock(pem).and(Err(KeyFault::Encrypted));
        }
        if VerifierKey::read(pem.trim()).is_ok() || WitnessKey::read(pem.trim()).is_ok() {
            return Err(KeyFault::Public);
        }
        SigningKey::from_pkcs8_pem(pem).map(Self).map_err(|_| KeyFault::NotAPrivateKey)
    }

    /// Reads PKCS#8 PEM with a passphrase (`-----BEGIN ENCRYPTED PRIVATE KEY-----`).
    ///
    /// # Errors
    /// [`KeyFault::WrongPassphrase`], [`KeyFault::NotAPrivateKey`] or [`KeyFault::OtherLock`].
    pub fn unlock(pem: &str, passphrase: &str) -> Result<Self, KeyFault> {
        let opened = lock::unlock(&pem::alone(pem), passphrase)?;
        // a wrong passphrase gives noise; once in 256 times its padding is right by chance
        let info = PrivateKeyInfoRef::try_from(opened.as_slice()).map_err(|_| KeyFault::WrongPassphrase)?;
        SigningKey::try_from(info).map(Self).map_err(|_| KeyFault::NotAPrivateKey)
    }

    /// PKCS#8 PEM without a passphrase. Version 1, without the public key: OpenSSL 3.0 and Node 20 refuse version 2,
    /// which `SigningKey::to_pkcs8_pem` writes.
    pub fn to_pem(&self) -> Zeroizing<String> {
        self.pkcs8().to_pkcs8_pem(LineEnding::LF).unwrap_or_else(|_| unreachable!("32 bytes always fit in PKCS#8"))
    }

    /// PKCS#8 PEM that only the passphrase opens. The salts must be fresh.
    pub fn to_locked_pem(&self, passphrase: &str, salts: Salts) -> Zeroizing<String> {
        let key = self.pkcs8().to_pkcs8_der();
        let key = key.unwrap_or_else(|_| unreachable!("32 bytes always fit in PKCS#8"));
        lock::lock(key.as_bytes(), passphrase, salts)
    }

    fn pkcs8(&self) -> KeypairBytes {
        KeypairBytes { secret_key: self.0.to_bytes(), public_key: None }
    }

    /// The public key under a name.
    ///
    /// # Errors
    /// [`KeyFault::BadName`].
    pub fn verifier(&self, name: &str) -> Result<VerifierKey, KeyFault> {
        VerifierKey::new(name, self.0.verifying_key())
    }

    /// The public key of a witness under a name.
    ///
    /// # Errors
    /// [`KeyFault::BadName`].
    pub fn witness(&self, name: &str) -> Result<WitnessKey, KeyFault> {
        WitnessKey::new(name, self.0.verifying_key())
    }

    /// Cosigns a text at a time, in seconds since 1970.
    pub fn cosign(&self, text: &str, time: u64) -> [u8; 64] {
        self.sign(&cosigned_text(text, time))
    }

    /// Signs a text.
    pub fn sign(&self, text: &str) -> [u8; 64] {
        self.0.sign(text.as_bytes()).to_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_private_key_survives_its_file() {
        let key = PrivateKey::from_entropy(&Zeroizing::new([7; 32]));
        let again = PrivateKey::read(&key.to_pem()).unwrap();
        assert_eq!(key.sign("x"), again.sign("x"));
        assert!(key.verifier("a/b").unwrap().signed("x", &again.sign("x")));
        assert!(!key.verifier("a/b").unwrap().signed("y", &again.sign("x")));
    }

    /// A locked key of the test key `[7; 32]`.
    fn locked(passphrase: &str) -> Zeroizing<String> {
        PrivateKey::from_entropy(&Zeroizing::new([7; 32])).to_locked_pem(passphrase, [[9; 16]; 2])
    }

    #[test]
    fn only_its_passphrase_opens_a_locked_key() {
        let pem = locked("vier gewone woorden");
        assert!(pem.starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"));
        assert!(matches!(PrivateKey::read(&pem), Err(KeyFault::Encrypted)));
        let key = PrivateKey::unlock(&pem, "vier gewone woorden").unwrap();
        assert_eq!(key.sign("x"), PrivateKey::from_entropy(&Zeroizing::new([7; 32])).sign("x"));
        for wrong in ["vier gewone woorde", "Vier gewone woorden", ""] {
            assert!(matches!(PrivateKey::unlock(&pem, wrong), Err(KeyFault::WrongPassphrase)), "{wrong}");
        }
    }

    #[test]
    fn other_salts_give_another_file() {
        let key = PrivateKey::from_entropy(&Zeroizing::new([7; 32]));
        assert_ne!(*locked("vier gewone woorden"), *key.to_locked_pem("vier gewone woorden", [[8; 16]; 2]));
    }

    #[test]
    fn a_damaged_lock_is_no_key() {
        let pem = locked("vier gewone woorden");
        let damaged = pem.replacen("MI", "AA", 1);
        assert!(matches!(PrivateKey::read(&damaged), Err(KeyFault::NotAPrivateKey)));
        assert!(matches!(PrivateKey::unlock(&damaged, "vier gewone woorden"), Err(KeyFault::NotAPrivateKey)));
    }

    /// PBES2 whose parameters cannot be read is no older lock, and nobody is sent to another program for it.
    #[test]
    fn a_damaged_lock_of_today_is_not_called_older() {
        let pem = locked("vier gewone woorden");
        let der = pkcs8::der::SecretDocument::from_pem(&pem).unwrap().1.as_bytes().to_vec();
        let pbes = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05];
        let oid = der.windows(pbes.len()).position(|bytes| bytes == pbes).unwrap() + pbes.len();
        let with = |arc: u8| {
            let mut der = der.clone();
            der[oid] = arc;
            der[oid + 1] = 0x31; // a SET, where parameters are a SEQUENCE
            let der = pkcs8::der::SecretDocument::try_from(der).unwrap();
            PrivateKey::read(&der.to_pem("ENCRYPTED PRIVATE KEY", LineEnding::LF).unwrap()).err()
        };
        assert_eq!(der[oid], 13);
        assert!(matches!(with(13), Some(KeyFault::NotAPrivateKey)), "{:?}", with(13));
        for older in [1, 3, 4, 6, 10, 11] {
            assert!(matches!(with(older), Some(KeyFault::OtherLock)), "{older}: {:?}", with(older));
        }
    }

    /// 32,512 × 127 × 5 is five times the dearest.
    #[test]
    fn a_lock_that_is_too_costly_is_refused() {
        let pem = locked("vier gewone woorden");
        let mut der = pkcs8::der::SecretDocument::from_pem(&pem).unwrap().1.as_bytes().to_vec();
        let cost = der.windows(4).position(|four| four == [2, 2, 0x40, 0]).unwrap(); // INTEGER 16384
        der[cost + 2] = 0x7f;
        der[cost + 6] = 0x7f;
        let der = pkcs8::der::SecretDocument::try_from(der).unwrap();
        let pem = der.to_pem("ENCRYPTED PRIVATE KEY", LineEnding::LF).unwrap();
        assert!(matches!(PrivateKey::read(&pem), Err(KeyFault::OtherLock)), "before a passphrase is asked");
        assert!(matches!(PrivateKey::unlock(&pem, "vier gewone woorden"), Err(KeyFault::OtherLock)));
    }
}
