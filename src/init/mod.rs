//! A first set of input files (*invulbestanden*), for an organisation that begins.
//!
//! Comes in: a [`Way`] to draw, and what is known already ([`Given`]). Goes out: [`Templates`]: a `rules.toml` that
//! explains every choice, an empty register as CSV and as workbook, and the commands to type next. What must be
//! filled in carries a mark, and `check` refuses the file until it is: what the board must choose has no default.
//! Refuses: what `check` would refuse of the things given. The same input gives the same bytes.

mod column;
mod fault;
mod part;
mod readme;
mod rules;
mod workbook;

pub use fault::InitFault;

use crate::words::fault::is_invisible;
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// How a region admits its practices (*werkwijze*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// All start dates in one draw, per region (HOOG, R45, R51).
    Hoog,
    /// Priority for who meets base conditions, then lots (Cohaesie, R64–R69).
    Cohaesie,
    /// A draw each quarter, for that quarter alone (the national rule R1–R3; Friesland, domain C1).
    Leidraad,
}

impl Way {
    /// All of them, in the order in which a list shows them.
    pub const ALL: [Self; 3] = [Self::Hoog, Self::Cohaesie, Self::Leidraad];

    /// The words by which a user asks for it; the first is its name.
    pub fn words(self) -> [&'static str; 3] {
        match self {
            Self::Hoog => ["hoog", "alles-in-een", "all-at-once"],
            Self::Cohaesie => ["cohaesie", "voorrang", "priority"],
            Self::Leidraad => ["leidraad", "per-kwartaal", "quarterly"],
        }
    }

    /// The way that a word asks for, whatever its capitals.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.words().iter().any(|known| known.eq_ignore_ascii_case(word)))
    }

    /// How many start dates its rules have.
    fn starts(self) -> usize {
        match self {
            Self::Hoog | Self::Cohaesie => CAPS.len(),
            Self::Leidraad => 1,
        }
    }
}

/// What is known already; the rest is left to fill in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// Name of the log for ever.
    pub origin: Option<String>,
    /// Title of the programme.
    pub title: Option<String>,
    /// The first start date; the others follow a quarter apart.
    pub start: Option<Date>,
    /// The day on which the ION was counted (*peildatum*).
    pub reference_date: Option<Date>,
    /// Names of the regions, for a list to choose from.
    pub regions: Vec<String>,
}

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
    check_regions(&given.regions)?;
    let rules = rules::text(way, given);
    rules::check_given(&rules)?;
    let columns = column::columns(way);
    let workbook = workbook::bytes(&columns, given).map_err(|error| InitFault::Workbook(error.to_string()))?;
    Ok(Templates { rules, register: column::csv(&columns), workbook, readme: readme::text(way, given) })
}

/// Longest name of a region, in characters.
const REGION: usize = 200;

fn check_regions(regions: &[String]) -> Result<(), InitFault> {
    for (at, region) in regions.iter().enumerate() {
        let plain = region.trim() == region && !region.contains(is_invisible);
        if region.is_empty() || !plain || region.chars().count() > REGION {
            return Err(InitFault::Region(region.clone()));
        }
        if regions[..at].iter().any(|other| other.to_lowercase() == region.to_lowercase()) {
            return Err(InitFault::RegionTwice(region.clone()));
        }
    }
    Ok(())
}

/// R1, R2 (Leidraad of 22 December 2022): each quarter a quarter of the ION, unused room carries over.
const CAPS: [&str; 4] = ["25%", "50%", "75%", "100%"];

/// The caps from a first start on. R43: who began later in 2023 began with what had been allowed by then.
fn caps(start: Option<Date>) -> &'static [&'static str] {
    let year = date(2023, 1, 1)..date(2024, 1, 1);
    let missed = match start.filter(|start| year.contains(start)) {
        Some(start) => [date(2023, 7, 1), date(2023, 10, 1)].iter().filter(|quarter| **quarter <= start).count(),
        None => 0,
    };
    &CAPS[missed..]
}

/// Start dates from a first one on, a quarter apart, as many as there are caps.
fn starts(first: Date) -> impl Iterator<Item = Date> {
    (0..).zip(caps(Some(first))).filter_map(move |(quarter, _)| first.checked_add((3 * quarter).months()).ok())
}

#[cfg(test)]
mod tests;
