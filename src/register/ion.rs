//! The size of a practice.

use std::fmt;
use std::iter::Sum;
use std::num::NonZeroU64;

/// Registered patients (*ION*) of one practice: 1 to [`ION_MAX`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ion(NonZeroU64);

/// The largest ION of one practice that is believed.
pub const ION_MAX: u64 = 1_000_000;

impl Ion {
    /// The smallest.
    pub const ONE: Self = Self(NonZeroU64::MIN);

    /// So many patients, if one practice can have them.
    pub fn new(patients: u64) -> Option<Self> {
        NonZeroU64::new(patients).filter(|patients| patients.get() <= ION_MAX).map(Self)
    }

    /// How many patients.
    pub fn patients(self) -> u64 {
        self.0.get()
    }
}

impl fmt::Display for Ion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The patients of many practices together.
impl Sum<Ion> for u64 {
    fn sum<I: Iterator<Item = Ion>>(practices: I) -> Self {
        practices.map(Ion::patients).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_and_more_than_is_believed_are_no_ion() {
        assert_eq!(
            [0, 1, ION_MAX, ION_MAX + 1].map(|n| Ion::new(n).map(Ion::patients)),
            [None, Some(1), Some(ION_MAX), None]
        );
    }
}
