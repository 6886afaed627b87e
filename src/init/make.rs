//! From what is known to the files to fill in.

use super::given::Given;
use super::template::{README, fill};
use super::way::Way;
use super::{column, rules, workbook};
use crate::words::init::InitFault;

/// The files to fill in; all text is Dutch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Templates {
    /// Text of `rules.toml`.
    pub rules: String,
    /// Text of `aanmeldingen.csv`: byte order mark, `;`, CRLF, the headings alone.
    pub register: String,
    /// Bytes of `aanmeldingen.xlsx`.
    pub workbook: Vec<u8>,
    /// Text of `LEESMIJ.txt`.
    pub readme: String,
}

/// Makes the files to fill in.
///
/// # Errors
/// The first thing given that `check` would refuse.
pub fn templates(way: Way, given: &Given) -> Result<Templates, InitFault> {
    given.check_regions()?;
    let rules = rules::text(way, given);
    rules::check_given(&rules)?;
    let columns = column::columns(way);
    let workbook =
        workbook::bytes(&columns, given).map_err(|error| InitFault::Workbook { detail: error.to_string() })?;
    Ok(Templates { rules, register: column::csv(&columns), workbook, readme: readme(way, given) })
}

fn readme(way: Way, given: &Given) -> String {
    let rounds = match way.parts().rounds {
        "" => String::new(),
        rounds => format!("\n{rounds}"),
    };
    fill(README, &[("origin", given.origin.as_deref().unwrap_or("ORIGIN")), ("rounds", &rounds)])
}
