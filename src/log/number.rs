//! Numbers in a log: that of a line, and how any is written.

use crate::words::value::Digits;
use std::fmt;
use std::ops::Add;

/// Numbers in a log are below this: whatever reads JSON keeps them exact.
pub const NUMBERS: u64 = 1 << 53;

/// A whole number below [`NUMBERS`] in its only spelling: decimal digits without a zero in front.
pub fn read_number(text: &str) -> Option<u64> {
    text.parse().ok().filter(|number: &u64| *number < NUMBERS && number.to_string() == text)
}

/// The number of a line of a log (*regelnummer*): inside from 0, as leaves are counted; shown from 1, as people count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineNumber(usize);

impl LineNumber {
    /// The line with so many lines above it.
    pub fn below(lines: usize) -> Self {
        Self(lines)
    }

    /// How many lines stand above it: its index, from 0.
    pub fn index(self) -> usize {
        self.0
    }

    /// As people count, from 1.
    pub fn shown(self) -> usize {
        self.0 + 1
    }
}

/// The line that is so many lines further.
impl Add<usize> for LineNumber {
    type Output = Self;
    fn add(self, lines: usize) -> Self {
        Self(self.0 + lines)
    }
}

impl fmt::Display for LineNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.shown().fmt(f)
    }
}

/// As messages show it.
impl From<LineNumber> for Digits {
    fn from(line: LineNumber) -> Self {
        Self(line.shown() as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_one_spelling_and_a_bound() {
        assert_eq!(["0", "7", "9007199254740991"].map(read_number), [Some(0), Some(7), Some(9_007_199_254_740_991)]);
        for wrong in ["", "00", "07", "+7", "-0", " 7", "7 ", "7.0", "1e3", "9007199254740992", "18446744073709551616"]
        {
            assert_eq!(read_number(wrong), None, "{wrong}");
        }
    }
}
