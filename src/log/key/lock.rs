//! The passphrase on a private key: PBES2 of RFC 8018 in PKCS#8 PEM, as OpenSSL 3.0 reads it without options.
//!
//! In comes the PEM and a passphrase, out goes the key's DER in memory that is wiped. Refused are a wrong passphrase, a
//! lock of another kind, and one so costly that opening it would hang or fill the machine.

use super::KeyFault;
use pkcs8::der::asn1::OctetStringRef;
use pkcs8::der::pem::PemLabel;
use pkcs8::der::{self, ErrorKind, SecretDocument};
use pkcs8::pkcs5::EncryptionScheme;
use pkcs8::pkcs5::pbes2::{self, Kdf, Parameters, Pbkdf2Params, Salt, ScryptParams};
use pkcs8::{EncryptedPrivateKeyInfoRef, LineEnding};
use zeroize::Zeroizing;

/// The entropy that a lock takes: the salt of scrypt and the initialisation vector of AES. No secrets, but never twice
/// the same.
pub type Salts = [[u8; 16]; 2];

/// Memory cost of scrypt, 16 MiB: twice as much and OpenSSL 3.0 refuses it without options. So it is made dear by
/// doing it [`TIMES`] times, about a quarter of a second (OWASP, Password Storage).
const COST: u64 = 1 << 14;
const BLOCK: u16 = 8;
const TIMES: u16 = 5;

/// The dearest scrypt that is opened, as cost × block × times: seconds, and at most 512 MiB.
const DEAREST_SCRYPT: u64 = 1 << 22;

/// The dearest PBKDF2 that is opened: seconds.
const DEAREST_PBKDF2: u32 = 10_000_000;

/// Whether a PEM has a passphrase.
pub(super) fn is_locked(pem: &str) -> bool {
    pem.contains("BEGIN ENCRYPTED PRIVATE KEY")
}

/// Locks a key's DER with a passphrase.
pub(super) fn lock(key: &[u8], passphrase: &str, salts: Salts) -> Zeroizing<String> {
    let done = try_lock(key, passphrase, salts)
        .and_then(|locked| Ok(locked.to_pem(EncryptedPrivateKeyInfoRef::PEM_LABEL, LineEnding::LF)?));
    done.unwrap_or_else(|_: pkcs8::Error| unreachable!("a key of 48 bytes and these parameters always fit"))
}

fn try_lock(key: &[u8], passphrase: &str, salts: Salts) -> Result<SecretDocument, pkcs8::Error> {
    let [salt, iv] = salts;
    let scrypt = ScryptParams {
        salt: Salt::new(salt)?,
        cost_parameter: COST,
        block_size: BLOCK,
        parallelization: TIMES,
        key_length: None,
    };
    let how = Parameters { kdf: Kdf::Scrypt(scrypt), encryption: pbes2::EncryptionScheme::Aes256Cbc { iv } };
    let locked = how.encrypt(passphrase, key)?;
    let encrypted_data = OctetStringRef::new(&locked)?;
    EncryptedPrivateKeyInfoRef { encryption_algorithm: how.into(), encrypted_data }.try_into()
}

/// Whether this lock can be opened here, with the right passphrase.
///
/// # Errors
/// [`KeyFault::NotAPrivateKey`] or [`KeyFault::OtherLock`].
pub(super) fn check_lock(pem: &str) -> Result<(), KeyFault> {
    read_lock(&read_pem(pem)?).map(drop)
}

/// Opens a lock.
///
/// # Errors
/// [`KeyFault::NotAPrivateKey`], [`KeyFault::OtherLock`] or [`KeyFault::WrongPassphrase`].
pub(super) fn unlock(pem: &str, passphrase: &str) -> Result<Zeroizing<Vec<u8>>, KeyFault> {
    let locked = read_pem(pem)?;
    let locked = read_lock(&locked)?;
    let mut bytes = Zeroizing::new(locked.encrypted_data.as_bytes().to_vec());
    let opened = locked.encryption_algorithm.decrypt_in_place(passphrase, &mut bytes);
    let length = opened.map(<[u8]>::len).map_err(|fault| match fault {
        pkcs8::pkcs5::Error::DecryptFailed => KeyFault::WrongPassphrase,
        _ => KeyFault::OtherLock,
    })?;
    bytes.truncate(length); // what is cut off is the padding
    Ok(bytes)
}

fn read_pem(pem: &str) -> Result<SecretDocument, KeyFault> {
    let (label, document) = SecretDocument::from_pem(pem).map_err(|_| KeyFault::NotAPrivateKey)?;
    EncryptedPrivateKeyInfoRef::validate_pem_label(label).map_err(|_| KeyFault::NotAPrivateKey)?;
    Ok(document)
}

fn read_lock(document: &SecretDocument) -> Result<EncryptedPrivateKeyInfoRef<'_>, KeyFault> {
    let locked: EncryptedPrivateKeyInfoRef<'_> =
        document.decode_msg().map_err(|fault: der::Error| match fault.kind() {
            ErrorKind::OidUnknown { .. } => KeyFault::OtherLock,
            _ if is_older(document.as_bytes()) => KeyFault::OtherLock,
            _ => KeyFault::NotAPrivateKey,
        })?;
    match &locked.encryption_algorithm {
        EncryptionScheme::Pbes2(how) if is_affordable(&how.kdf) => Ok(locked),
        _ => Err(KeyFault::OtherLock),
    }
}

/// Whether a lock is of one of the older kinds: PBES1 of PKCS #5, or those of PKCS #12.
fn is_older(der: &[u8]) -> bool {
    const PBES1: [u8; 8] = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05];
    // MD2, MD5 and SHA-1, each with DES and RC2: RFC 8018, A.3; its other kinds are parts of PBES2
    const OLDER: [u8; 6] = [1, 3, 4, 6, 10, 11];
    const PKCS12: [u8; 9] = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c, 0x01];
    let start = &der[..der.len().min(32)];
    let is_pbes1 = |bytes: &[u8]| bytes.starts_with(&PBES1) && OLDER.contains(&bytes[PBES1.len()]);
    start.windows(PBES1.len() + 1).any(is_pbes1) || start.windows(PKCS12.len()).any(|bytes| bytes == PKCS12)
}

/// Whether opening takes seconds at most: the file says itself what opening it costs. What costs nothing is no lock.
fn is_affordable(kdf: &Kdf) -> bool {
    match kdf {
        Kdf::Pbkdf2(Pbkdf2Params { iteration_count, .. }) => (1..=DEAREST_PBKDF2).contains(iteration_count),
        Kdf::Scrypt(ScryptParams { cost_parameter, block_size, parallelization, .. }) => {
            let blocks = cost_parameter.checked_mul(u64::from(*block_size));
            let all = blocks.and_then(|blocks| blocks.checked_mul(u64::from(*parallelization)));
            all.is_some_and(|all| (1..=DEAREST_SCRYPT).contains(&all))
        }
        _ => false,
    }
}
