//! What chances are asked of.

use crate::draw::units::Units;
use crate::register::Register;
use crate::rules::Rules;

/// A round before its draw.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// Its rules.
    pub rules: &'a Rules,
    /// Its practices.
    pub register: &'a Register,
    /// What is drawn as one; earlier rounds are in it.
    pub units: &'a Units,
}

/// How many draws, and which ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// So many for each variant.
    pub draws: u64,
    /// Another seed, other draws.
    pub seed: u64,
}
