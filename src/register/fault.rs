//! What can be wrong with a register, and which option mends it.
//!
//! Each part of the reading has its own kinds: the file ([`FileFault`], [`KindFault`], [`WorkbookFault`]), its headings
//! ([`ColumnFault`]), its rows ([`RowFault`]), the cells ([`CodeFault`], [`IonFault`], [`WishFault`], [`TextFault`], [`UzoviFault`],
//! [`AnswerFault`], [`SinceFault`], [`SheetFault`]), and what concerns several practices ([`GroupFault`], [`BaseFault`]).

pub use crate::words::register::RegisterFault;
pub use crate::words::register::cell::{AnswerFault, CodeFault, IonFault, TextFault, UzoviFault};
pub use crate::words::register::column::ColumnFault;
pub use crate::words::register::file::{FileFault, WorkbookFault};
pub use crate::words::register::kind::KindFault;
pub use crate::words::register::row::RowFault;
pub use crate::words::register::sheet::SheetFault;
pub use crate::words::register::unit::{BaseFault, GroupFault};
pub use crate::words::register::wish::{SinceFault, WishFault};

use super::options::Mending;
use crate::words::register::row::OrPass;

impl RegisterFault {
    /// The option that mends it, if there is one, and where it says how many such rows there are.
    pub(super) fn mended_by(&mut self) -> Option<(Mending, &mut OrPass)> {
        match self {
            Self::Code { fault: CodeFault::LostZero { or_pass, .. } } => Some((Mending::RestoreLeadingZeros, or_pass)),
            Self::Row { fault: RowFault::PlainTotal { or_pass, .. } } => Some((Mending::SkipTotals, or_pass)),
            Self::Row { fault: RowFault::Repeated { or_pass, .. } } => Some((Mending::DropRepeatedRows, or_pass)),
            _ => None,
        }
    }
}
