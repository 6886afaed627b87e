//! What can be wrong with a `rules.toml`.

use crate::fault::Wording;
use crate::lang::Lang;

/// One kind of mistake in the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RulesFault {
    /// Not UTF-8.
    NotUtf8,
}

impl Wording for RulesFault {
    fn what(&self, _: Lang) -> String {
        String::new()
    }
    fn mend(&self, _: Lang) -> String {
        String::new()
    }
}
