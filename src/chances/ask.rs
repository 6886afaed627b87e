//! How chances are asked for.

/// How many draws, and which ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// So many for each variant.
    pub draws: u64,
    /// Another seed, other draws.
    pub seed: u64,
}
