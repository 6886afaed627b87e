//! What is said of fictitious registers.

use super::message::Entry;
use super::noun::Noun;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[WorkbookFault::ENTRIES];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];

const FEWER_NL: &str = "kies `--format csv`, of minder praktijken";
const FEWER_EN: &str = "choose `--format csv`, or fewer practices";

crate::faults! {
    /// Why a register cannot be a workbook.
    pub enum WorkbookFault as "sample-workbook" {
        TooManyRows { rows: usize }
            nl: "{rows} rijen passen niet in een werkblad van Excel", FEWER_NL;
            en: "{rows} rows do not fit in a sheet of Excel", FEWER_EN;
        Unwritable { detail: String }
            nl: "het werkblad kan niet gemaakt worden ({detail})", FEWER_NL;
            en: "the workbook cannot be made ({detail})", FEWER_EN;
    }
}
