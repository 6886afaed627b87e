//! The signature of a round: BLS on BLS12-381, scheme `bls-unchained-g1-rfc9380` (signatures in G1, keys in G2).
//!
//! Messages are hashed to the curve as RFC 9380 says (`BLS12381G1_XMD:SHA-256_SSWU_RO_`), keys and signatures are
//! compressed points; one that is not in its only spelling, or not in the subgroup, is refused.

use super::hex::read_hex;
use crate::rules::chain::KEY;
use bls12_381::hash_to_curve::{ExpandMsgXmd, HashToCurve};
use bls12_381::{G1Affine, G1Projective, G2Affine, G2Prepared, multi_miller_loop};
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// The domain tag of the scheme. An older network used the tag of G2 (`BLS_SIG_BLS12381G2_XMD:…`) with signatures in
/// G1, against the RFC; quicknet does not.
const TAG: &[u8] = b"BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";

/// The key and the negated generator of G2, prepared for pairing; `None` only if [`KEY`] were no key.
static PREPARED: LazyLock<Option<[G2Prepared; 2]>> = LazyLock::new(|| {
    let key = Option::<G2Affine>::from(G2Affine::from_compressed(&read_hex(KEY)?))?;
    Some([key.into(), (-G2Affine::generator()).into()])
});

/// Whether the network signed this round: e(hash, key) = e(signature, generator).
pub(super) fn is_genuine(round: u64, signature: &[u8; 48]) -> bool {
    is_signed(round, signature, TAG)
}

fn is_signed(round: u64, signature: &[u8; 48], tag: &[u8]) -> bool {
    let Some([key, generator]) = &*PREPARED else { return false };
    // checks spelling, curve and subgroup
    let Some(signature) = Option::<G1Affine>::from(G1Affine::from_compressed(signature)) else { return false };
    if bool::from(signature.is_identity()) {
        return false;
    }
    let message = Sha256::digest(round.to_be_bytes());
    let hashed = <G1Projective as HashToCurve<ExpandMsgXmd<sha2_10::Sha256>>>::hash_to_curve([message], tag);
    let both = multi_miller_loop(&[(&hashed.into(), key), (&signature, generator)]);
    both.final_exponentiation() == bls12_381::Gt::identity()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROUND_123: &str =
        "b75c69d0b72a5d906e854e808ba7e2accb1542ac355ae486d591aa9d43765482e26cd02df835d3546d23c4b13e0dfc92";

    #[test]
    fn the_tag_of_the_other_group_makes_another_message() {
        let signature = read_hex(ROUND_123).unwrap();
        assert!(is_signed(123, &signature, TAG));
        assert!(!is_signed(123, &signature, b"BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_NUL_"));
    }
}
