//! Proofs against the reference tests, against the definitions of RFC 6962, and with every fault.

use super::*;
use crate::log::tree::leaf_hash;

fn hash(hex: &str) -> Hash {
    let byte = |at: usize| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).unwrap();
    std::array::from_fn(byte)
}

/// The eight leaves of the certificate-transparency project's reference tests, and the roots over the first 1 to 8.
const REFERENCE: [(&[u8], &str); 8] = [
    (b"", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
    (b"\x00", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
    (b"\x10", "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
    (b"\x20\x21", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
    (b"\x30\x31", "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
    (b"\x40\x41\x42\x43", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
    (b"\x50\x51\x52\x53\x54\x55\x56\x57", "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
    (
        b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ),
];

fn reference_leaf(index: usize) -> Hash {
    leaf_hash(REFERENCE[index].0)
}

fn reference_root(size: u64) -> Hash {
    hash(REFERENCE[usize::try_from(size).unwrap() - 1].1)
}

/// A tree and all its leaves.
fn grow(hashes: &[Hash]) -> (Tree, Leaves) {
    let mut tree = Tree::default();
    tree.extend(hashes);
    let mut leaves = Leaves::around(0..hashes.len());
    hashes.iter().enumerate().for_each(|(index, hash)| leaves.push(index, *hash));
    (tree, leaves)
}

fn index(n: u64) -> usize {
    usize::try_from(n).unwrap()
}

/// Leaf from 0, size, proof: transparency-dev/merkle, `proof/verify_test.go`, `inclusionProofs`. The one of index 5 is
/// also in the tests of certificate-transparency.
const INCLUSION: [(u64, u64, &[&str]); 5] = [
    (0, 1, &[]),
    (
        0,
        8,
        &[
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        ],
    ),
    (
        5,
        8,
        &[
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ],
    ),
    (2, 3, &["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]),
    (
        1,
        5,
        &[
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        ],
    ),
];

/// Two sizes, proof: the same file, `consistencyProofs`.
const CONSISTENCY: [(u64, u64, &[&str]); 5] = [
    (1, 1, &[]),
    (
        1,
        8,
        &[
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        ],
    ),
    (
        6,
        8,
        &[
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ],
    ),
    (
        2,
        5,
        &[
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        ],
    ),
    (
        6,
        7,
        &[
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ],
    ),
];

const SOME: &str = "abacaba000000000000000000000000000000000000000000060061e00123456";

/// A proof with every fault of a proof itself: one hash more or less anywhere, one bit changed.
fn corrupted(proof: &[Hash], extra: &[Hash]) -> Vec<Vec<Hash>> {
    let mut all = Vec::new();
    for at in 0..=proof.len() {
        for hash in extra {
            all.push([&proof[..at], &[*hash], &proof[at..]].concat());
        }
    }
    for at in 0..proof.len() {
        all.push([&proof[..at], &proof[at + 1..]].concat());
        let mut flipped = proof.to_vec();
        flipped[at][0] ^= 8;
        all.push(flipped);
    }
    all
}

fn head(size: u64, root: &Hash) -> Head<'_> {
    Head { size, root }
}

#[test]
fn inclusion_proofs_of_the_reference_tests_come_out() {
    let (tree, leaves) = grow(&std::array::from_fn::<Hash, 8, _>(reference_leaf));
    for (at, size, proof) in INCLUSION {
        let proof: Vec<Hash> = proof.iter().map(|hex| hash(hex)).collect();
        let (leaf, root) = (reference_leaf(index(at)), reference_root(size));
        assert_eq!(tree.inclusion(index(at), index(size), &leaves), Some(proof.clone()), "{at} in {size}");
        assert_eq!(inclusion_root(&leaf, at, size, &proof), Some(root), "{at} in {size}");
    }
}

/// The faults of the same file: another index or size, another leaf, every hash too many, too few or changed.
#[test]
fn inclusion_proofs_with_a_fault_are_refused() {
    for (at, size, proof) in INCLUSION {
        let proof: Vec<Hash> = proof.iter().map(|hex| hash(hex)).collect();
        let (leaf, root) = (reference_leaf(index(at)), reference_root(size));
        let refused = |leaf: &Hash, at: u64, size: u64, proof: &[Hash]| {
            assert_ne!(inclusion_root(leaf, at, size, proof), Some(root), "{at} in {size}");
        };
        for other in [at.wrapping_sub(1), at + 1, at ^ 2, u64::MAX] {
            refused(&leaf, other, size, &proof);
        }
        for other in [size * 2, size / 2, 0] {
            refused(&leaf, at, other, &proof);
        }
        refused(&hash(SOME), at, size, &proof);
        for wrong in corrupted(&proof, &[root, leaf, hash(SOME)]) {
            refused(&leaf, at, size, &wrong);
        }
    }
    for (at, size) in [(0, 0), (1, 0), (2, 1)] {
        assert_eq!(inclusion_root(&hash(SOME), at, size, &[]), None);
    }
}

#[test]
fn consistency_proofs_of_the_reference_tests_come_out() {
    let (tree, leaves) = grow(&std::array::from_fn::<Hash, 8, _>(reference_leaf));
    for (before, after, proof) in CONSISTENCY {
        let proof: Vec<Hash> = proof.iter().map(|hex| hash(hex)).collect();
        assert_eq!(tree.consistency(index(before), index(after), &leaves), Some(proof.clone()));
        let [old, new] = [before, after].map(reference_root);
        assert!(is_consistent(head(before, &old), head(after, &new), &proof), "{before} to {after}");
    }
}

/// The faults of the same file. One is left out because it is none here: roots are always 32 bytes.
#[test]
fn consistency_proofs_with_a_fault_are_refused() {
    for (before, after, proof) in CONSISTENCY.into_iter().skip(1) {
        let proof: Vec<Hash> = proof.iter().map(|hex| hash(hex)).collect();
        let [old, new] = [before, after].map(reference_root);
        let refused = |before: Head<'_>, after: Head<'_>, proof: &[Hash]| {
            assert!(!is_consistent(before, after, proof), "{} to {}", before.size, after.size);
        };
        for other in [before - 1, before + 1, before ^ 2, after + 1] {
            refused(head(other, &old), head(after, &new), &proof);
        }
        for other in [after * 2, after / 2, 0] {
            refused(head(before, &old), head(other, &new), &proof);
        }
        let some = hash(SOME);
        refused(head(before, &some), head(after, &new), &proof);
        refused(head(before, &old), head(after, &some), &proof);
        refused(head(before, &new), head(after, &old), &proof);
        refused(head(before, &old), head(after, &new), &[]);
        for wrong in corrupted(&proof, &[old, new, some]) {
            refused(head(before, &old), head(after, &new), &wrong);
        }
    }
}

/// The table of `TestVerifyConsistency`; stricter in one thing: the empty tree has one root.
#[test]
fn sizes_without_a_proof_are_consistent_or_not() {
    let (empty, a, b) = (Tree::default().root(), hash(SOME), reference_root(1));
    for (before, after, old, new, proof, expected) in [
        (0, 0, empty, empty, &[][..], true),
        (0, 1, empty, a, &[], true),
        (1, 1, a, a, &[], true),
        (0, 0, empty, a, &[], false),
        (0, 0, a, a, &[], false),
        (0, 1, a, b, &[], false),
        (1, 1, a, b, &[], false),
        (1, 0, a, empty, &[], false),
        (2, 1, a, b, &[], false),
        (1, 2, a, b, &[], false),
        (0, 0, empty, empty, &[empty], false),
        (0, 1, empty, empty, &[empty], false),
        (1, 1, empty, empty, &[empty], false),
    ] {
        assert_eq!(is_consistent(head(before, &old), head(after, &new), proof), expected, "{before} to {after}");
    }
}

/// RFC 6962, 2.1: the definitions as they stand there.
fn mth(leaves: &[Hash]) -> Hash {
    match leaves {
        [leaf] => *leaf,
        _ => {
            let (left, right) = leaves.split_at(leaves.len().next_power_of_two() / 2);
            node_hash(&mth(left), &mth(right))
        }
    }
}

fn path(m: usize, leaves: &[Hash]) -> Vec<Hash> {
    if leaves.len() == 1 {
        return Vec::new();
    }
    let k = leaves.len().next_power_of_two() / 2;
    let (left, right) = leaves.split_at(k);
    let (mut proof, other) = if m < k { (path(m, left), mth(right)) } else { (path(m - k, right), mth(left)) };
    proof.push(other);
    proof
}

fn subproof(m: usize, leaves: &[Hash], whole: bool) -> Vec<Hash> {
    if m == leaves.len() {
        return if whole { Vec::new() } else { vec![mth(leaves)] };
    }
    let k = leaves.len().next_power_of_two() / 2;
    let (left, right) = leaves.split_at(k);
    let (mut proof, other) =
        if m <= k { (subproof(m, left, whole), mth(right)) } else { (subproof(m - k, right, false), mth(left)) };
    proof.push(other);
    proof
}

fn some_hashes(count: u32) -> Vec<Hash> {
    (0..count).map(|i| leaf_hash(&i.to_be_bytes())).collect()
}

/// All sizes to 600 in a tree of 600, all leaves: each proof leads to the root of its tree.
#[test]
fn every_leaf_of_every_size_to_600_has_its_proof() {
    let hashes = some_hashes(600);
    let (tree, leaves) = grow(&hashes);
    for size in 1..=600 {
        let root = Some(mth(&hashes[..size]));
        for (at, leaf) in hashes[..size].iter().enumerate() {
            let proof = tree.inclusion(at, size, &leaves).unwrap();
            assert_eq!(inclusion_root(leaf, at as u64, size as u64, &proof), root, "{at} in {size}");
        }
    }
}

/// All pairs of sizes to 300, and all that end at 600.
#[test]
fn every_size_has_its_proof_that_it_grew() {
    let hashes = some_hashes(600);
    let (tree, leaves) = grow(&hashes);
    let roots: Vec<Hash> =
        (0..=600).map(|size| if size == 0 { Tree::default().root() } else { mth(&hashes[..size]) }).collect();
    for after in (0..=300).chain([511, 512, 513, 600]) {
        for before in 0..=after {
            let proof = tree.consistency(before, after, &leaves).unwrap();
            let (old, new) = (head(before as u64, &roots[before]), head(after as u64, &roots[after]));
            assert!(is_consistent(old, new, &proof), "{before} to {after}");
        }
    }
}

/// Around the borders of blocks, with only the leaves that a proof needs, in trees that grew on: byte for byte what
/// the definitions give.
#[test]
fn few_leaves_are_enough_for_the_defined_proofs() {
    let hashes = some_hashes(5_000);
    let (tree, _) = grow(&hashes);
    let kept = |of: [usize; 2]| {
        let mut leaves = Leaves::around(of);
        let wanted = hashes.iter().enumerate().filter(|(at, _)| Leaves::around(of).wants(*at));
        wanted.for_each(|(at, hash)| leaves.push(at, *hash));
        leaves
    };
    for size in [255, 256, 257, 511, 512, 513, 1023, 1024, 1025, 4095, 4096, 4097, 4999, 5000] {
        for at in [0, 1, 254, 255, 256, 511, 512, 1024, 4095, 4096, size - 1] {
            if at < size {
                let leaves = kept([at, size - 1]);
                assert_eq!(tree.inclusion(at, size, &leaves), Some(path(at, &hashes[..size])), "{at} in {size}");
                let before = at + 1;
                let proof = subproof(before, &hashes[..size], true);
                assert_eq!(tree.consistency(before, size, &leaves), Some(proof), "{before} to {size}");
            }
        }
    }
}

#[test]
fn what_is_not_there_has_no_proof() {
    let hashes = some_hashes(600);
    let (tree, leaves) = grow(&hashes);
    assert_eq!(tree.inclusion(600, 600, &leaves), None);
    assert_eq!(tree.inclusion(0, 601, &leaves), None);
    assert_eq!(tree.inclusion(0, 0, &leaves), None);
    assert_eq!(tree.consistency(2, 1, &leaves), None);
    assert_eq!(tree.consistency(1, 601, &leaves), None);
    assert_eq!(tree.inclusion(300, 600, &Leaves::default()), None);
    assert_eq!(tree.inclusion(300, 600, &Leaves::around([300, 599])), None);
    assert_eq!(tree.inclusion(300, 600, &Leaves::around([300])), None);
}

/// A proof that fits at one index, size and pair of roots fits nowhere else.
#[test]
fn a_proof_fits_only_its_own_leaf() {
    let hashes = some_hashes(40);
    let (tree, leaves) = grow(&hashes);
    for size in 1..=40_usize {
        let root = mth(&hashes[..size]);
        for (at, hash) in hashes[..size].iter().enumerate() {
            let proof = tree.inclusion(at, size, &leaves).unwrap();
            for other in (0..size as u64 + 2).filter(|&other| other != at as u64) {
                assert_ne!(inclusion_root(hash, other, size as u64, &proof), Some(root), "{at} as {other}");
            }
        }
    }
}
