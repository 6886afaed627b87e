//! Who signs, well and oddly. The odd signatures are made anew for every text, as somebody who holds the private key
//! could make them; a lenient verifier takes them.

use crate::support::path;
use base64::prelude::{BASE64_STANDARD, Engine};
use curve25519_dalek::constants::{ED25519_BASEPOINT_POINT, EIGHT_TORSION};
use curve25519_dalek::edwards::{CompressedEdwardsY, EdwardsPoint};
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::Identity;
use ed25519_dalek::pkcs8::DecodePrivateKey;
use ed25519_dalek::{Signer as _, SigningKey};
use sha2::{Digest, Sha256, Sha512};

/// The name of the log that is bent.
const ORIGIN: &str = "rho.example/mtvp";

/// What is put below a text.
pub type Sign = Box<dyn Fn(&[u8]) -> Vec<u8>>;

/// A name, the number of a key, and what this signer puts below a text.
pub struct Signer {
    pub name: String,
    /// What the key is for: 1 signs, 4 cosigns.
    kind: u8,
    public: [u8; 32],
    hash: [u8; 4],
    sign: Sign,
}

impl Signer {
    fn new(name: &str, public: [u8; 32], sign: impl Fn(&[u8]) -> Vec<u8> + 'static) -> Self {
        let hash = key_hash(name, 1, &public);
        Self { name: name.to_owned(), kind: 1, public, hash, sign: Box::new(sign) }
    }

    /// The test key.
    pub fn organiser() -> Self {
        let key = test_key();
        Self::new(ORIGIN, key.verifying_key().to_bytes(), move |text| key.sign(text).to_bytes().to_vec())
    }

    /// The key that the story `ceremonie` is handed over to.
    pub fn successor() -> Self {
        let key = read_key("organiser-2.pem");
        Self::new(ORIGIN, key.verifying_key().to_bytes(), move |text| key.sign(text).to_bytes().to_vec())
    }

    /// A key of the organiser's name that is not theirs.
    pub fn forger() -> Self {
        let key = SigningKey::from_bytes(&[7; 32]);
        Self::new(ORIGIN, key.verifying_key().to_bytes(), move |text| key.sign(text).to_bytes().to_vec())
    }

    /// The test key under another name.
    pub fn renamed(name: &str) -> Self {
        let key = test_key();
        Self::new(name, key.verifying_key().to_bytes(), move |text| key.sign(text).to_bytes().to_vec())
    }

    /// The same name and number, and something else below a text.
    pub fn signing(self, sign: impl Fn(&Sign, &[u8]) -> Vec<u8> + 'static) -> Self {
        let own = self.sign;
        Self { sign: Box::new(move |text| sign(&own, text)), ..self }
    }

    /// Another key under the number of the test key.
    pub fn other() -> Self {
        let key = SigningKey::from_bytes(&std::array::from_fn(|at| u8::try_from(at).unwrap()));
        Self { sign: Box::new(move |text| key.sign(text).to_bytes().to_vec()), ..Self::organiser() }
    }

    /// The test key under another number.
    pub fn misnumbered() -> Self {
        let mut own = Self::organiser();
        own.hash[3] ^= 1;
        own
    }

    /// A public key of small order, the neutral point: S = r, and the equation holds. Everybody holds this key.
    pub fn weak() -> Self {
        Self::new(ORIGIN, EdwardsPoint::identity().compress().0, |text| {
            let nonce = nonce(text, 0);
            [(ED25519_BASEPOINT_POINT * nonce).compress().0, nonce.to_bytes()].concat()
        })
    }

    /// A public key in another encoding than its only one: y = p + 3 is the point of y = 3. Whose it is nobody knows, so nothing
    /// can be signed with it.
    pub fn not_canonical() -> Self {
        Self::new(ORIGIN, not_canonical(), |_| vec![0; 64])
    }

    /// S plus the order of the group: the equation holds as well.
    pub fn large_s() -> Self {
        let key = test_key();
        let sign = move |text: &[u8]| {
            let mut signature = key.sign(text).to_bytes().to_vec();
            let mut carry = 0;
            for (byte, more) in signature[32..].iter_mut().zip(order()) {
                let sum = u16::from(*byte) + u16::from(more) + carry;
                *byte = sum.to_le_bytes()[0];
                carry = sum >> 8;
            }
            signature
        };
        Self { sign: Box::new(sign), ..Self::organiser() }
    }

    /// R is the neutral point: S = k·a, and the equation holds.
    pub fn small_r() -> Self {
        Self::bent(EdwardsPoint::identity(), |public, text| {
            equation(&Scalar::ZERO, &EdwardsPoint::identity(), public, text)
        })
    }

    /// R has a part of order 8: only the cofactored equation holds.
    pub fn mixed_r() -> Self {
        Self::bent(EdwardsPoint::identity(), |public, text| {
            let nonce = nonce(text, 0);
            equation(&nonce, &(ED25519_BASEPOINT_POINT * nonce + EIGHT_TORSION[1]), public, text)
        })
    }

    /// The test key with another nonce than its rule gives: a second signature over the same text, as good as the first.
    pub fn again() -> Self {
        Self::bent(EdwardsPoint::identity(), |public, text| {
            let nonce = nonce(text, 1);
            equation(&nonce, &(ED25519_BASEPOINT_POINT * nonce), public, text)
        })
    }

    /// The public key has a part of order 8, and k is no multiple of 8: only the cofactored equation holds.
    pub fn mixed_key() -> Self {
        Self::bent(EIGHT_TORSION[1], |public, text| search(public, text, |k| k % 8 != 0))
    }

    /// The public key has a part of order 8, and k is a multiple of 8: both equations hold, nothing is wrong.
    pub fn mixed_key_that_holds() -> Self {
        Self::bent(EIGHT_TORSION[1], |public, text| search(public, text, |k| k % 8 == 0))
    }

    /// The test key plus a point; `make` makes R and S, given the public key and the text.
    fn bent(more: EdwardsPoint, make: impl Fn(&[u8; 32], &[u8]) -> Parts + 'static) -> Self {
        let secret = test_key().to_scalar();
        let public = (ED25519_BASEPOINT_POINT * secret + more).compress().0;
        Self::new(ORIGIN, public, move |text| {
            let Parts { nonce, point, k } = make(&public, text);
            [point.compress().0, (nonce + k * secret).to_bytes()].concat()
        })
    }

    /// The public key as a `programme` line names it, in quotes.
    pub fn verifier(&self) -> String {
        format!(
            "\"{}+{}+{}\"",
            self.name,
            hex(&self.hash),
            BASE64_STANDARD.encode([&[self.kind], &self.public[..]].concat())
        )
    }

    /// What this signer puts below a text.
    pub fn below(&self, text: &[u8]) -> Vec<u8> {
        (self.sign)(text)
    }

    /// The line of a note that signs a text, with its LF.
    pub fn line(&self, text: &str) -> String {
        let signature = [&self.hash[..], &(self.sign)(text.as_bytes())].concat();
        format!("\u{2014} {} {}\n", self.name, BASE64_STANDARD.encode(signature))
    }
}

/// A cosigner (C2SP `tlog-cosignature`): a key of its own, which signs at a time in seconds.
pub fn cosigner(name: &str, secret: u8, time: u64) -> Signer {
    cosigner_of(name, SigningKey::from_bytes(&[secret; 32]), time)
}

/// A witness of the story `ceremonie`, from 1, who signs at a time in seconds.
pub fn witness(number: usize, time: u64) -> Signer {
    let place = ["apeldoorn", "zutphen", "notaris"][number - 1];
    let key = read_key(&format!("getuige-{number}.pem"));
    cosigner_of(&format!("{place}.rho.example/getuige"), key, time)
}

/// The test key as that of a witness.
pub fn witness_with_the_test_key(name: &str) -> Signer {
    cosigner_of(name, test_key(), 1)
}

fn cosigner_of(name: &str, key: SigningKey, time: u64) -> Signer {
    let public = key.verifying_key().to_bytes();
    let sign = move |text: &[u8]| [&time.to_be_bytes()[..], &key.sign(&timed(time, text)).to_bytes()].concat();
    Signer { name: name.to_owned(), kind: 4, public, hash: key_hash(name, 4, &public), sign: Box::new(sign) }
}

/// A cosigner whose key is the neutral point: what everybody can sign with.
pub fn weak_cosigner(name: &str, time: u64) -> Signer {
    let public = EdwardsPoint::identity().compress().0;
    let sign = move |text: &[u8]| [&time.to_be_bytes()[..], &(Signer::weak().sign)(&timed(time, text))].concat();
    Signer { name: name.to_owned(), kind: 4, public, hash: key_hash(name, 4, &public), sign: Box::new(sign) }
}

/// A cosigner with the key of [`Signer::not_canonical`].
pub fn not_canonical_cosigner(name: &str, time: u64) -> Signer {
    let public = not_canonical();
    let sign = move |_: &[u8]| [&time.to_be_bytes()[..], &[0; 64]].concat();
    Signer { name: name.to_owned(), kind: 4, public, hash: key_hash(name, 4, &public), sign: Box::new(sign) }
}

/// y = p + 3, little end first.
fn not_canonical() -> [u8; 32] {
    let mut public = [0xff; 32];
    (public[0], public[31]) = (0xed + 3, 0x7f);
    public
}

fn timed(time: u64, text: &[u8]) -> Vec<u8> {
    [format!("cosignature/v1\ntime {time}\n").as_bytes(), text].concat()
}

/// The secret nonce, the point R that may differ from it, and k, which hangs on R, the public key and the text.
struct Parts {
    nonce: Scalar,
    point: EdwardsPoint,
    k: Scalar,
}

fn equation(nonce: &Scalar, point: &EdwardsPoint, public: &[u8; 32], text: &[u8]) -> Parts {
    let hash = Sha512::new().chain_update(point.compress().0).chain_update(public).chain_update(text).finalize();
    Parts { nonce: *nonce, point: *point, k: Scalar::from_bytes_mod_order_wide(&hash.into()) }
}

/// The first nonce whose k is wanted.
fn search(public: &[u8; 32], text: &[u8], wanted: impl Fn(u8) -> bool) -> Parts {
    let mut tries = (0..=u8::MAX).map(|count| {
        let nonce = nonce(text, count);
        equation(&nonce, &(ED25519_BASEPOINT_POINT * nonce), public, text)
    });
    tries.find(|parts| wanted(parts.k.to_bytes()[0])).unwrap()
}

/// A nonce that hangs on the text and a count only: the same file every time.
fn nonce(text: &[u8], count: u8) -> Scalar {
    Scalar::from_bytes_mod_order_wide(&Sha512::new().chain_update([count]).chain_update(text).finalize().into())
}

/// The order L of the group, little end first: one more than the largest scalar.
fn order() -> [u8; 32] {
    let mut order = (-Scalar::ONE).to_bytes();
    order[0] += 1; // 0xec
    order
}

fn test_key() -> SigningKey {
    read_key("organiser.pem")
}

fn read_key(name: &str) -> SigningKey {
    SigningKey::from_pkcs8_pem(&std::fs::read_to_string(path("fixtures").join(name)).unwrap()).unwrap()
}

fn key_hash(name: &str, kind: u8, public: &[u8; 32]) -> [u8; 4] {
    let hash = Sha256::new().chain_update(name).chain_update([b'\n', kind]).chain_update(public).finalize();
    [hash[0], hash[1], hash[2], hash[3]]
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What a lenient verifier looks at: `S·B = R + k·A`, all times 8 if it is cofactored.
fn holds(signer: &Signer, cofactor: u8) -> bool {
    let text = b"text";
    let signature = (signer.sign)(text);
    let [point, s] = [&signature[..32], &signature[32..]].map(|half| <[u8; 32]>::try_from(half).unwrap());
    let read = |bytes| CompressedEdwardsY(bytes).decompress().unwrap();
    let k = equation(&Scalar::ZERO, &read(point), &signer.public, text).k;
    let difference = read(point) + read(signer.public) * k - ED25519_BASEPOINT_POINT * Scalar::from_bytes_mod_order(s);
    difference * Scalar::from(cofactor) == EdwardsPoint::identity()
}

#[test]
fn an_odd_signature_is_as_odd_as_its_name_says() {
    for signer in
        [Signer::organiser(), Signer::large_s(), Signer::small_r(), Signer::weak(), Signer::mixed_key_that_holds()]
    {
        assert!(holds(&signer, 1));
    }
    for signer in [Signer::mixed_r(), Signer::mixed_key()] {
        assert!(holds(&signer, 8) && !holds(&signer, 1));
    }
    assert!(!holds(&Signer::other(), 8));
    assert!((Signer::large_s().sign)(b"text")[32..].iter().rev().ge(order().iter().rev()));
}
