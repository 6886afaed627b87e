//! Keys: Ed25519, as C2SP signed notes name them.
//!
//! A public key is a *verifier key*, `name+hash+base64`; a private key is PKCS#8 PEM that OpenSSL reads, with a
//! passphrase or without.
//! Own code rather than the crate `signed_note`: that one verifies without `verify_strict`, so it takes
//! small-order keys, passes over unknown signatures, and brings a second generation of every crypto crate.

mod lock;
mod pem;
mod private;
mod verifier;

pub use crate::words::log::KeyFault;
pub use lock::Salts;
pub use private::PrivateKey;
pub use verifier::{KeyHash, NAME_MOST, NamedKey, VerifierKey, WitnessKey, in_fours, is_key_name};
