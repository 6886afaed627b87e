//! Who signs along, and how many of them must.

use crate::log::signers::Witness;

/// Who signs along (*getuigen*), and how many of them must before a log goes on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Witnesses {
    /// In the order of the rules.
    pub list: Vec<Witness>,
    /// At least one where there are witnesses.
    pub required: usize,
}
