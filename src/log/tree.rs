//! The Merkle tree over the lines (RFC 6962, section 2.1): leaves, roots and proofs.
//!
//! The roots of perfect subtrees from 256 leaves up are kept, and the leaves behind the last of these: so a log of
//! any length costs little memory, and its root is a few hashes away at any moment.

mod proof;

pub use proof::{Head, Leaves, inclusion_root, is_consistent};

use rayon::prelude::*;
use sha2::block_api::compress256;
use sha2::{Digest, Sha256};

/// A SHA-256 value.
pub type Hash = [u8; 32];

/// Leaves of the smallest subtree that is kept, a power of two.
const BLOCK: usize = 256;

/// The longest line, in bytes, that is hashed in one go: with 0x00 before and padding behind, eight blocks.
const SHORT: usize = 8 * 64 - 10;

/// The hash of a leaf: SHA-256 of a zero byte and the line without its LF.
///
/// Nearly all lines are short. For them the padding is laid out here and the library's compression called once:
/// its general interface costs a third more on a transcript of a million practices.
pub fn leaf_hash(line: &[u8]) -> Hash {
    if line.len() > SHORT {
        return Sha256::new().chain_update([0]).chain_update(line).finalize().into();
    }
    let mut blocks = [[0; 64]; 8];
    let bytes = blocks.as_flattened_mut();
    bytes[1..=line.len()].copy_from_slice(line);
    let hashed = line.len() + 1;
    let count = (hashed + 9).div_ceil(64);
    pad(&mut bytes[..count * 64], hashed);
    hash_blocks(&blocks[..count])
}

fn node_hash(left: &Hash, right: &Hash) -> Hash {
    let mut blocks = [[0; 64]; 2];
    let bytes = blocks.as_flattened_mut();
    bytes[0] = 1;
    bytes[1..33].copy_from_slice(left);
    bytes[33..65].copy_from_slice(right);
    pad(bytes, 65);
    hash_blocks(&blocks)
}

/// SHA-256 padding (FIPS 180-4, 5.1.1) behind so many bytes: a one bit, zeros that are there, the length in bits.
fn pad(bytes: &mut [u8], hashed: usize) {
    bytes[hashed] = 0x80;
    let length = bytes.len() - 8;
    bytes[length..].copy_from_slice(&(8 * hashed as u64).to_be_bytes());
}

/// SHA-256 of padded blocks.
fn hash_blocks(blocks: &[[u8; 64]]) -> Hash {
    let mut state = INITIAL;
    compress256(&mut state, blocks);
    let mut hash = [0; 32];
    for (bytes, word) in hash.chunks_exact_mut(4).zip(state) {
        bytes.copy_from_slice(&word.to_be_bytes());
    }
    hash
}

/// FIPS 180-4, 5.3.3.
const INITIAL: [u32; 8] =
    [0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19];

/// The tree of a log that only grows.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// `levels[k][i]` is the root of the leaves `i·s .. (i+1)·s` with `s = 256·2^k`.
    levels: Vec<Vec<Hash>>,
    /// Leaves behind the last whole block.
    tail: Vec<Hash>,
}

impl Tree {
    /// Number of leaves.
    pub fn size(&self) -> usize {
        self.levels.first().map_or(0, Vec::len) * BLOCK + self.tail.len()
    }

    /// Adds leaves at the end; many of them on all cores.
    pub fn extend(&mut self, leaves: &[Hash]) {
        let missing = (BLOCK - self.tail.len()) % BLOCK;
        let (now, later) = leaves.split_at(missing.min(leaves.len()));
        self.tail.extend_from_slice(now);
        if self.tail.len() == BLOCK {
            let root = fold(&mut self.tail);
            self.tail.clear();
            self.push(0, root);
        }
        let (blocks, rest) = later.as_chunks::<BLOCK>();
        if blocks.len() < 16 {
            blocks.iter().for_each(|block| self.push(0, fold(&mut block.clone())));
        } else {
            let roots: Vec<Hash> = blocks.par_iter().map(|block| fold(&mut block.clone())).collect();
            roots.into_iter().for_each(|root| self.push(0, root));
        }
        self.tail.extend_from_slice(rest);
    }

    /// Adds the root of a perfect subtree, and those of the larger ones that it completes.
    fn push(&mut self, level: usize, root: Hash) {
        if self.levels.len() == level {
            self.levels.push(Vec::new());
        }
        self.levels[level].push(root);
        if let &[.., left, right] = &self.levels[level][..]
            && self.levels[level].len().is_multiple_of(2)
        {
            self.push(level + 1, node_hash(&left, &right));
        }
    }

    /// The root over all leaves.
    pub fn root(&self) -> Hash {
        let mut root = (!self.tail.is_empty()).then(|| fold(&mut self.tail.clone()));
        for roots in &self.levels {
            if let Some(subtree) = roots.last().filter(|_| !roots.len().is_multiple_of(2)) {
                root = Some(root.map_or(*subtree, |right| node_hash(subtree, &right)));
            }
        }
        root.unwrap_or_else(|| Sha256::digest([]).into())
    }
}

/// The root over some leaves, at least one, computed in their place: pairs from the left, an odd one at the end goes
/// up as it is. That is the split at the largest power of two below, seen from the leaves.
fn fold(hashes: &mut [Hash]) -> Hash {
    let mut count = hashes.len();
    while count > 1 {
        for i in 0..count / 2 {
            hashes[i] = node_hash(&hashes[2 * i], &hashes[2 * i + 1]);
        }
        if count % 2 == 1 {
            hashes[count / 2] = hashes[count - 1];
        }
        count = count.div_ceil(2);
    }
    hashes[0]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(hash: Hash) -> String {
        hash.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The eight leaves and the roots of the certificate-transparency project's reference tests.
    #[test]
    fn roots_of_the_reference_tests_come_out() {
        let leaves: [&[u8]; 8] = [
            b"",
            b"\x00",
            b"\x10",
            b"\x20\x21",
            b"\x30\x31",
            b"\x40\x41\x42\x43",
            b"\x50\x51\x52\x53\x54\x55\x56\x57",
            b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
        ];
        let mut tree = Tree::default();
        assert_eq!(hex(tree.root()), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        let roots = [
            (2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
            (3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
            (5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
            (7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
            (8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
        ];
        for leaf in leaves {
            tree.extend(&[leaf_hash(leaf)]);
            if let Some((size, root)) = roots.iter().find(|(size, _)| *size == tree.size()) {
                assert_eq!(hex(tree.root()), *root, "size {size}");
            }
        }
        assert_eq!(tree.size(), 8);
    }

    /// RFC 6962 itself: MTH(D[n]) splits at the largest power of two below n.
    fn defined(leaves: &[Hash]) -> Hash {
        match leaves {
            [] => Sha256::digest([]).into(),
            [leaf] => *leaf,
            _ => {
                let (left, right) = leaves.split_at(leaves.len().next_power_of_two() / 2);
                node_hash(&defined(left), &defined(right))
            }
        }
    }

    #[test]
    fn short_and_long_lines_hash_as_the_library_does() {
        for length in 0..1100 {
            let line: Vec<u8> = (0..length).map(|i: usize| i.to_le_bytes()[0] | 1).collect();
            let whole: Hash = Sha256::new().chain_update([0]).chain_update(&line).finalize().into();
            assert_eq!(leaf_hash(&line), whole, "length {length}");
        }
        let node: Hash = Sha256::new().chain_update([1]).chain_update([2; 32]).chain_update([3; 32]).finalize().into();
        assert_eq!(node_hash(&[2; 32], &[3; 32]), node);
    }

    #[test]
    fn a_log_of_any_length_has_the_defined_root() {
        let leaves: Vec<Hash> = (0..20_000_u32).map(|i| leaf_hash(&i.to_be_bytes())).collect();
        for size in [0, 1, 2, 3, 255, 256, 257, 511, 512, 513, 1023, 1024, 1025, 4097, 19_999] {
            let mut tree = Tree::default();
            for part in leaves[..size].chunks(1237) {
                tree.extend(part);
            }
            let mut at_once = Tree::default();
            at_once.extend(&leaves[..size]);
            assert_eq!((tree.size(), at_once.size()), (size, size));
            assert_eq!(tree.root(), defined(&leaves[..size]), "size {size}");
            assert_eq!(at_once.root(), tree.root(), "size {size}");
        }
    }
}
