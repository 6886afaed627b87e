//! The number of a line.

use crate::words::value::Digits;
use std::fmt;
use std::ops::Add;

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
