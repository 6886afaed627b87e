//! The Merkle tree over the lines (RFC 6962, section 2.1): leaves and roots.
//!
//! All perfect subtrees are kept, level by level, so the root of any prefix costs a few hashes: the seal is a
//! prefix of the result, and both are needed in one run.

use rayon::prelude::*;
use sha2::{Digest, Sha256};

/// A SHA-256 value.
pub type Hash = [u8; 32];

/// Nodes are hashed on all cores from so many on; below it the hand-over costs more than it brings.
const PARALLEL: usize = 2048;

/// The hash of a leaf: SHA-256 of a zero byte and the line without its LF.
pub fn leaf_hash(line: &[u8]) -> Hash {
    Sha256::new().chain_update([0]).chain_update(line).finalize().into()
}

fn node_hash(left: &Hash, right: &Hash) -> Hash {
    let mut both = [1; 65];
    both[1..33].copy_from_slice(left);
    both[33..].copy_from_slice(right);
    Sha256::digest(both).into()
}

/// The tree of a log that only grows.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// `levels[k][i]` is the root of the leaves `i·2^k .. (i+1)·2^k`.
    levels: Vec<Vec<Hash>>,
}

impl Tree {
    /// Number of leaves.
    pub fn size(&self) -> usize {
        self.levels.first().map_or(0, Vec::len)
    }

    /// Adds leaves at the end.
    pub fn extend(&mut self, leaves: &[Hash]) {
        if self.levels.is_empty() {
            self.levels.push(Vec::new());
        }
        self.levels[0].extend_from_slice(leaves);
        for level in 0.. {
            let full = self.levels[level].len() / 2;
            if self.levels.len() == level + 1 {
                self.levels.push(Vec::new());
            }
            let known = self.levels[level + 1].len();
            if full == known {
                break;
            }
            let added = nodes(&self.levels[level][2 * known..2 * full]);
            self.levels[level + 1].extend(added);
        }
    }

    /// The root over the first `size` leaves, which are at most all of them.
    pub fn root(&self, size: usize) -> Hash {
        assert!(size <= self.size(), "a root is asked of leaves that are there");
        let mut root: Option<Hash> = None;
        for (level, roots) in self.levels.iter().enumerate() {
            if size >> level & 1 == 1 {
                let subtree = roots[(size >> level) - 1];
                root = Some(root.map_or(subtree, |right| node_hash(&subtree, &right)));
            }
        }
        root.unwrap_or_else(|| Sha256::digest([]).into())
    }
}

fn nodes(children: &[Hash]) -> Vec<Hash> {
    if children.len() < PARALLEL {
        children.chunks_exact(2).map(|pair| node_hash(&pair[0], &pair[1])).collect()
    } else {
        children.par_chunks_exact(2).with_min_len(PARALLEL / 4).map(|pair| node_hash(&pair[0], &pair[1])).collect()
    }
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
        assert_eq!(hex(tree.root(0)), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for leaf in leaves {
            tree.extend(&[leaf_hash(leaf)]);
        }
        for (size, root) in [
            (2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
            (3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
            (5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
            (7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
            (8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
        ] {
            assert_eq!(hex(tree.root(size)), root, "size {size}");
        }
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
    fn any_prefix_of_any_growth_has_the_defined_root() {
        let leaves: Vec<Hash> = (0..5_000_u32).map(|i| leaf_hash(&i.to_be_bytes())).collect();
        let mut tree = Tree::default();
        for part in leaves.chunks(1237) {
            tree.extend(part);
        }
        for size in [0, 1, 2, 3, 1023, 1024, 1025, 4097, 5000] {
            assert_eq!(tree.root(size), defined(&leaves[..size]), "size {size}");
        }
    }
}
