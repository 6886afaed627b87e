//! Proofs about a tree: that a leaf is in it, and that it only grew (RFC 6962, 2.1.1 and 2.1.2).
//!
//! Comes in: a [`Tree`], which keeps roots of blocks, and the [`Leaves`] of the few blocks that a proof goes through;
//! so the log is read a second time for a proof, and plain verification costs no more memory than before. Goes out:
//! hashes, from the leaf up. Verification needs neither: sizes, roots and hashes are enough, and every hash too many
//! or too few is refused (RFC 9162, 2.1.3.2 and 2.1.4.2). Section "Receipts" of the format document.

use super::{BLOCK, Hash, Tree, node_hash};
use std::collections::BTreeMap;
use std::ops::Range;

/// The leaves of some blocks of a tree.
#[derive(Clone, Debug, Default)]
pub struct Leaves {
    /// By block: `levels[k][i]` is the root of its leaves `i·2^k .. (i+1)·2^k`, as far as there are so many.
    blocks: BTreeMap<usize, Vec<Vec<Hash>>>,
}

impl Leaves {
    /// The leaves of every block in which one of these leaves stands; none is known yet.
    ///
    /// An inclusion proof needs the leaf itself and the last leaf of the tree; a consistency proof the last leaves of
    /// both trees.
    pub fn around(leaves: impl IntoIterator<Item = usize>) -> Self {
        Self { blocks: leaves.into_iter().map(|leaf| (leaf / BLOCK, Vec::new())).collect() }
    }

    /// Whether this leaf is one of them.
    pub fn wants(&self, leaf: usize) -> bool {
        self.blocks.contains_key(&(leaf / BLOCK))
    }

    /// Adds a leaf. Those of a block come in order, without a gap.
    pub fn push(&mut self, leaf: usize, hash: Hash) {
        if let Some(levels) = self.blocks.get_mut(&(leaf / BLOCK)) {
            add(levels, 0, hash);
        }
    }

    /// The root of a perfect subtree within a block.
    fn subtree(&self, leaves: &Range<usize>) -> Option<Hash> {
        let levels = self.blocks.get(&(leaves.start / BLOCK))?;
        levels.get(leaves.len().trailing_zeros() as usize)?.get(leaves.start % BLOCK / leaves.len()).copied()
    }
}

/// Adds the root of a perfect subtree, and those of the larger ones that it completes.
fn add(levels: &mut Vec<Vec<Hash>>, level: usize, root: Hash) {
    if levels.len() == level {
        levels.push(Vec::new());
    }
    levels[level].push(root);
    if let &[.., left, right] = &levels[level][..]
        && levels[level].len().is_multiple_of(2)
    {
        add(levels, level + 1, node_hash(&left, &right));
    }
}

impl Tree {
    /// The proof that leaf `index` is in the tree of the first `size` leaves: `PATH(index, D[size])`.
    ///
    /// `None` where there is no such leaf or tree, or `leaves` lacks what it needs.
    pub fn inclusion(&self, index: usize, size: usize, leaves: &Leaves) -> Option<Vec<Hash>> {
        let mut proof = Vec::new();
        let mut rest = (index < size && size <= self.size()).then_some(0..size)?;
        while rest.len() > 1 {
            let (left, right) = split(rest);
            let (own, other) = if left.contains(&index) { (left, right) } else { (right, left) };
            proof.push(self.subtree(other, leaves)?);
            rest = own;
        }
        proof.reverse();
        Some(proof)
    }

    /// The proof that the tree of the first `size` leaves begins with that of the first `before`:
    /// `PROOF(before, D[size])`; empty when they are the same, or `before` is 0.
    ///
    /// `None` where there are no such trees, or `leaves` lacks what it needs.
    pub fn consistency(&self, before: usize, size: usize, leaves: &Leaves) -> Option<Vec<Hash>> {
        let mut proof = Vec::new();
        let mut rest = (before <= size && size <= self.size()).then_some(0..size)?;
        if before == 0 {
            return Some(proof);
        }
        while rest.end > before {
            let (left, right) = split(rest);
            let (own, other) = if before <= left.end { (left, right) } else { (right, left) };
            proof.push(self.subtree(other, leaves)?);
            rest = own;
        }
        if rest.start > 0 {
            proof.push(self.subtree(rest, leaves)?); // else it is the whole of the earlier tree, whose root is known
        }
        proof.reverse();
        Some(proof)
    }

    /// The root over leaves that are a subtree of some tree over the first leaves.
    fn subtree(&self, range: Range<usize>, leaves: &Leaves) -> Option<Hash> {
        if !range.len().is_power_of_two() {
            let (left, right) = split(range);
            return Some(node_hash(&self.subtree(left, leaves)?, &self.subtree(right, leaves)?));
        }
        if range.len() < BLOCK {
            return leaves.subtree(&range);
        }
        let level = (range.len() / BLOCK).trailing_zeros() as usize;
        self.levels.get(level)?.get(range.start / range.len()).copied()
    }
}

/// Two or more leaves, split behind the largest power of two below their number.
fn split(leaves: Range<usize>) -> (Range<usize>, Range<usize>) {
    let middle = leaves.start + leaves.len().next_power_of_two() / 2;
    (leaves.start..middle, middle..leaves.end)
}

/// The root of the tree of `size` leaves in which this is leaf `index`, if the proof is right (RFC 9162, 2.1.3.2).
///
/// `None` when there is no such leaf, or the proof has not exactly as many hashes as it must.
pub fn inclusion_root(leaf: &Hash, index: u64, size: u64, proof: &[Hash]) -> Option<Hash> {
    let (mut at, mut last) = (index, size.checked_sub(1).filter(|&last| index <= last)?);
    let mut root = *leaf;
    for sibling in proof {
        if last == 0 {
            return None;
        }
        if is_right(at, last) {
            root = node_hash(sibling, &root);
            up_to_right(&mut at, &mut last);
        } else {
            root = node_hash(&root, sibling);
        }
        (at, last) = (at >> 1, last >> 1);
    }
    (last == 0).then_some(root)
}

/// A tree as far as it is signed: how many leaves, and their root.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head<'h> {
    /// So many leaves.
    pub size: u64,
    /// Their root.
    pub root: &'h Hash,
}

/// Whether the tree `after` begins with the tree `before` (RFC 9162, 2.1.4.2).
///
/// The empty tree begins every tree; its root is SHA-256 of nothing.
pub fn is_consistent(before: Head<'_>, after: Head<'_>, proof: &[Hash]) -> bool {
    match before.size {
        0 => proof.is_empty() && *before.root == Tree::default().root() && (after.size > 0 || before == after),
        size if size == after.size => proof.is_empty() && before == after,
        _ => grown(before, after, proof).is_some_and(|(old, new)| (&old, &new) == (before.root, after.root)),
    }
}

/// Both roots that a proof leads to, of two sizes that differ.
fn grown(before: Head<'_>, after: Head<'_>, proof: &[Hash]) -> Option<(Hash, Hash)> {
    let (mut at, mut last) = (before.size - 1, after.size.checked_sub(1).filter(|&last| before.size <= last)?);
    while at % 2 == 1 {
        (at, last) = (at >> 1, last >> 1);
    }
    // a whole power of two: the earlier root itself is where both begin
    let (start, proof) = if at == 0 { (before.root, proof) } else { proof.split_first()? };
    let (mut old, mut new) = (*start, *start);
    for hash in proof {
        if last == 0 {
            return None;
        }
        if is_right(at, last) {
            old = node_hash(hash, &old);
            new = node_hash(hash, &new);
            up_to_right(&mut at, &mut last);
        } else {
            new = node_hash(&new, hash);
        }
        (at, last) = (at >> 1, last >> 1);
    }
    (last == 0).then_some((old, new))
}

/// Whether a node has its sibling on the left: it is a right child, or the last one of its level.
fn is_right(at: u64, last: u64) -> bool {
    at % 2 == 1 || at == last
}

/// The last node of a level without a sibling goes up as it is, until it has one.
fn up_to_right(at: &mut u64, last: &mut u64) {
    while at.is_multiple_of(2) && *at != 0 {
        (*at, *last) = (*at >> 1, *last >> 1);
    }
}

#[cfg(test)]
mod tests;
