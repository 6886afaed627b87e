//! What counts against a cap: patients or practices.

use super::message::Entry;
use super::noun::{Noun, Practices};

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[Size::ENTRIES];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];

crate::messages! {
    /// A size in the measure of the rules.
    pub enum Size as "size" {
        Ion { ion: u64 } nl: "{ion} ION"; en: "{ion} ION";
        Practices { practices: Practices } nl: "{practices}"; en: "{practices}";
    }
}
