//! What is sealed of a round.

use crate::draw::units::{Case, Units};
use crate::register::Register;
use crate::rules::{Programme, Rules, SeedPlan};
use jiff::Timestamp;

/// Everything that is fixed before the seed of a round exists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The programme.
    pub programme: Programme,
    /// The round.
    pub round: Round,
    /// The rules.
    pub rules: Rules,
    /// The practices.
    pub register: Register,
    /// Where the seed will come from.
    pub plan: SeedPlan,
}

impl Sealed {
    /// The round before its draw; `units` are those of [`units`](super::units()).
    pub fn case<'a>(&'a self, units: &'a Units) -> Case<'a> {
        Case { rules: &self.rules, register: &self.register, units }
    }
}

/// A round (*ronde*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// From 1.
    pub number: u64,
    /// For people.
    pub title: String,
    /// When it was opened, in whole seconds.
    pub opened: Timestamp,
    /// What the organiser let the program repair in the register, by code.
    pub repairs: Vec<Repaired>,
}

/// A repair of a register that somebody asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repaired {
    /// Which: `restore-leading-zeros`.
    pub code: String,
    /// How many rows.
    pub rows: u64,
}
