//! The root that a log had when it was shorter.

use crate::log::tree::{Hash, Tree, leaf_hash};

/// The root over the first lines of a log; `None` when it has fewer.
pub fn root_of_first(log: &[u8], lines: u64) -> Option<Hash> {
    let count = usize::try_from(lines).ok()?;
    let mut tree = Tree::default();
    let mut rest = log.split_inclusive(|&byte| byte == b'\n');
    for _ in 0..count {
        tree.extend(&[leaf_hash(rest.next()?.strip_suffix(b"\n")?)]);
    }
    Some(tree.root())
}
