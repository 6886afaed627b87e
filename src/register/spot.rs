//! Where something was noticed, until places are made.

/// A byte of the text, and the column of the table it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    /// Byte of the text.
    pub at: usize,
    /// Index of the heading.
    pub column: Option<usize>,
}

impl From<usize> for Spot {
    fn from(at: usize) -> Self {
        Self { at, column: None }
    }
}
