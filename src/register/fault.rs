//! What can be wrong with a register.

use crate::fault::Wording;
use crate::lang::Lang;

/// One kind of mistake in the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RegisterFault {
    /// Not UTF-8.
    NotUtf8,
}

impl Wording for RegisterFault {
    fn what(&self, _: Lang) -> String {
        String::new()
    }
    fn mend(&self, _: Lang) -> String {
        String::new()
    }
}
