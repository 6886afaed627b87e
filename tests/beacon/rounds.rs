//! Recorded rounds verify, and everything else does not.

use super::{ROUNDS, bytes, json, recorded};
use bls12_381::{G1Affine, G1Projective};
use instroom::draw::beacon::{Beacon, BeaconFault, check_beacon, hex};
use instroom::rules::chain::{CHAIN, GENESIS, KEY, MOST_ROUND, PERIOD, round_at, time_of};
use instroom::words::value::Digits;
use jiff::Timestamp;
use sha2::{Digest, Sha256};

/// Period, genesis, key, genesis seed and name of the network, hashed as drand does.
#[test]
fn the_chain_hash_is_that_of_the_parameters() {
    let mut hash = Sha256::new();
    hash.update(u32::try_from(PERIOD).unwrap().to_be_bytes());
    hash.update(i64::try_from(GENESIS).unwrap().to_be_bytes());
    hash.update(bytes(KEY));
    hash.update(bytes("f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e"));
    hash.update("quicknet");
    assert_eq!(hex(&hash.finalize()), CHAIN);
}

#[test]
fn a_moment_has_its_round_and_a_round_its_moment() {
    let moment = |text: &str| text.parse::<Timestamp>().unwrap();
    assert_eq!(round_at(moment("2026-04-20T00:00:00Z")), Some(27_946_612));
    assert_eq!(round_at(moment("2023-08-23T15:09:26.999Z")), None);
    assert_eq!(round_at(moment("1969-12-31T23:59:59Z")), None);
    // 1692803367 + 2 s and + 3 s
    assert_eq!(round_at(moment("2023-08-23T15:09:27Z")), Some(1));
    assert_eq!(round_at(moment("2023-08-23T15:09:29.999Z")), Some(1));
    assert_eq!(round_at(moment("2023-08-23T15:09:30Z")), Some(2));
    for round in [1, 2, 123, 27_946_612, MOST_ROUND] {
        assert_eq!(round_at(time_of(round).unwrap()), Some(round));
    }
    assert_eq!(time_of(1), Some(moment("2023-08-23T15:09:27Z")));
    assert_eq!([0, MOST_ROUND + 1, u64::MAX].map(time_of), [None; 3]);
    assert_eq!(round_at(Timestamp::MAX), None);
    assert!(time_of(MOST_ROUND).unwrap() < moment("2975-01-01T00:00:00Z"));
}

#[test]
fn recorded_rounds_are_genuine() {
    for (at, (round, signature, randomness)) in ROUNDS.into_iter().enumerate() {
        let read = check_beacon(&json(ROUNDS[at]), round).unwrap();
        assert_eq!(read, recorded(at));
        assert_eq!(hex(&read.signature), signature);
        assert_eq!(hex(&read.randomness()), randomness);
        assert_eq!(read.to_json(), json(ROUNDS[at]));
    }
}

#[test]
fn a_signature_counts_for_its_own_round_only() {
    let [first, second] = [recorded(0), recorded(1)];
    for round in [0, 122, 124, 1_000_000, u64::MAX] {
        assert!(!Beacon { round, ..first }.is_genuine(), "{round}");
    }
    assert!(!Beacon { round: 999_999, ..second }.is_genuine());
    let text = json(ROUNDS[0]).replace(":123,", ":124,");
    assert_eq!(check_beacon(&text, 124), Err(BeaconFault::NotGenuine { round: Digits(124) }));
    let fault = BeaconFault::OtherRound { asked: Digits(124), given: Digits(123) };
    assert_eq!(check_beacon(&json(ROUNDS[0]), 124), Err(fault));
}

/// Other spellings of the same point, and points that are none.
#[test]
fn a_point_in_another_spelling_is_refused() {
    let genuine = recorded(1);
    let with = |change: &dyn Fn(&mut [u8; 48])| {
        let mut signature = genuine.signature;
        change(&mut signature);
        Beacon { signature, ..genuine }.is_genuine()
    };
    assert!(with(&|_| ()));
    assert!(!with(&|point| point[0] ^= 0x20), "the other square root");
    assert!(!with(&|point| point[0] &= 0x7f), "not marked as compressed");
    assert!(!with(&|point| point[0] |= 0x40), "marked as infinity");
    assert!(!with(&|point| *point = [0; 48]));
    for mark in [0xc0, 0xe0, 0x40] {
        assert!(!with(&|point| {
            *point = [0; 48];
            point[0] = mark;
        }));
    }
    // the coordinate of this round is small, so that it plus p still fits below the three marks
    let p = "1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab";
    assert!(!with(&|point| {
        let mut carry = 0;
        for (byte, more) in point.iter_mut().zip(bytes(p)).rev() {
            carry += u16::from(*byte) + u16::from(more);
            *byte = carry.to_le_bytes()[0];
            carry >>= 8;
        }
        assert_eq!((carry, point[0] & 0xe0), (0, 0x80));
    }));
}

/// The pairing does not see a point of the cofactor: without the check of the subgroup every round had many signatures,
/// and with each of them another randomness.
#[test]
fn a_point_outside_the_subgroup_is_refused() {
    let genuine = recorded(0);
    let outside = (1..=u8::MAX).find_map(|x| {
        let mut point = [0; 48];
        (point[0], point[47]) = (0x80, x);
        let point = Option::<G1Affine>::from(G1Affine::from_compressed_unchecked(&point))?;
        (!bool::from(point.is_torsion_free())).then_some(point)
    });
    let outside = G1Projective::from(outside.unwrap());
    // times the order of the subgroup: what is left is in the cofactor only
    let order = bytes("73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001");
    let bits = order.iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1 == 1));
    let small = bits.fold(G1Projective::identity(), |sum, bit| if bit { sum.double() + outside } else { sum.double() });
    assert!(!bool::from(small.is_identity()));
    let signature = G1Affine::from_compressed(&genuine.signature).unwrap();
    let signature = G1Affine::from(small + signature).to_compressed();
    assert!(bool::from(G1Affine::from_compressed_unchecked(&signature).is_some()));
    assert!(!Beacon { signature, ..genuine }.is_genuine());
}
