//! Section "Checkpoints": keys, the root over lines, the note that closes them, and who signs along.

use crate::lines::{array, text};
use crate::story::{Cosigned, Signers, Witness};
use base64::prelude::*;
use ed25519_dalek::{Signer, SigningKey};
use sha2::{Digest, Sha256};

/// The types of keys: an organiser's, a witness's.
const TYPES: [u8; 2] = [0x01, 0x04];

/// The key of a number.
pub fn key(number: u8) -> SigningKey {
    SigningKey::from_bytes(&[number; 32])
}

/// The members that `programme` and `handover` lines have in common.
pub fn signers(origin: &str, signers: &Signers) -> String {
    let witness = |witness: &Witness| {
        let vkey = verifier_key(&witness.name, (1, witness.key));
        format!(r#"{{"role":{},"key":{}}}"#, text(&witness.role), text(&vkey))
    };
    format!(
        r#""organiser":{},"witnesses":{},"required":{}"#,
        text(&verifier_key(origin, (0, signers.organiser))),
        array(&signers.witnesses, witness),
        signers.required,
    )
}

/// The root over lines, straight from the definition.
pub fn root(lines: &[String]) -> [u8; 32] {
    if let [line] = lines {
        return Sha256::digest([&[0], line.as_bytes()].concat()).into();
    }
    let mut k = 1;
    while 2 * k < lines.len() {
        k *= 2;
    }
    let (left, right) = lines.split_at(k);
    Sha256::digest([&[1][..], &root(left), &root(right)].concat()).into()
}

/// A checkpoint line over all lines above it.
pub fn checkpoint(above: &[String], origin: &str, (signers, by): (&Signers, &[Cosigned])) -> String {
    let body = format!("{origin}\n{}\n{}\n", above.len(), BASE64_STANDARD.encode(root(above)));
    let own = (0, signers.organiser);
    let signature = [&key_hash(origin, own)[..], &key(own.1).sign(body.as_bytes()).to_bytes()].concat();
    let mut note = format!("{body}\n\u{2014} {origin} {}\n", BASE64_STANDARD.encode(signature));
    for Cosigned { witness, time } in by {
        let Witness { name, key: own, .. } = &signers.witnesses[*witness];
        let signed = key(*own).sign(format!("cosignature/v1\ntime {time}\n{body}").as_bytes());
        let bytes = [&key_hash(name, (1, *own))[..], &time.to_be_bytes(), &signed.to_bytes()].concat();
        note += &format!("\u{2014} {name} {}\n", BASE64_STANDARD.encode(bytes));
    }
    format!(r#"{{"type":"checkpoint","note":{}}}"#, text(&note))
}

/// Type and number of a key.
type Key = (usize, u8);

fn verifier_key(name: &str, key: Key) -> String {
    format!("{name}+{}+{}", hex(&key_hash(name, key)), BASE64_STANDARD.encode(typed(key)))
}

fn key_hash(name: &str, key: Key) -> [u8; 4] {
    let digest = Sha256::digest([name.as_bytes(), b"\n", &typed(key)].concat());
    std::array::from_fn(|i| digest[i])
}

fn typed((kind, number): Key) -> Vec<u8> {
    [&TYPES[kind..=kind], key(number).verifying_key().as_bytes()].concat()
}

/// Lower case hex.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
