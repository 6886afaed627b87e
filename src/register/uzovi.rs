//! The code of an insurer (domain B2).

use std::fmt;

/// A UZOVI code: four digits, leading zeros among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Uzovi(u16);

impl Uzovi {
    /// So many digits.
    pub const DIGITS: usize = 4;

    /// The code with exactly these four digits.
    pub fn of(digits: &str) -> Option<Self> {
        let whole = digits.len() == Self::DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit());
        digits.parse().ok().filter(|_| whole).map(Self)
    }
}

impl fmt::Display for Uzovi {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:0digits$}", self.0, digits = Self::DIGITS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_keeps_its_zeros() {
        for digits in ["0000", "0101", "3311", "9999"] {
            assert_eq!(Uzovi::of(digits).map(|code| code.to_string()).as_deref(), Some(digits));
        }
    }

    #[test]
    fn a_code_has_four_digits() {
        for digits in ["", "101", "00101", "+331", " 331", "33 11", "331a", "３３１１", "٣٣١١"] {
            assert_eq!(Uzovi::of(digits), None, "{digits}");
        }
    }
}
