//! From what is known to the files to fill in.

use super::given::Given;
use super::template::{Guide, fill};
use super::way::Way;
use super::{column, rules, workbook};
use crate::words::init::InitFault;
use crate::words::lang::Lang;

/// The files to fill in, in Dutch, and what to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Templates {
    /// Text of `rules.toml`.
    pub rules: String,
    /// Text of `aanmeldingen.csv`: byte order mark, `;`, CRLF, the headings alone.
    pub register: String,
    /// Bytes of `aanmeldingen.xlsx`.
    pub workbook: Vec<u8>,
    /// Name and text of `LEESMIJ.txt`, in English `README.txt`.
    pub guide: (&'static str, String),
}

/// Makes the files to fill in; `lang` is that of what to do next.
///
/// # Errors
/// The first thing given that `check` would refuse.
pub fn templates(way: Way, given: &Given, lang: Lang) -> Result<Templates, InitFault> {
    given.check_regions()?;
    let rules = rules::text(way, given);
    rules::check_given(&rules)?;
    let columns = column::columns(way);
    let workbook =
        workbook::bytes(&columns, given).map_err(|error| InitFault::Workbook { detail: error.to_string() })?;
    let guide = Guide::of(lang);
    let origin = given.origin.as_deref().unwrap_or("ORIGIN");
    let text = fill(guide.frame, &[("origin", origin), ("later", guide.later(way).trim_end())]);
    Ok(Templates { rules, register: column::csv(&columns), workbook, guide: (guide.name, text) })
}
