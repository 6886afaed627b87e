//! A practice that is named one by one.

use super::ion::Ion;
use super::uzovi::Uzovi;
use compact_str::CompactString;
use jiff::civil::Date;

/// A practice as a change gives it, whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Its id.
    pub id: CompactString,
    /// For people.
    pub name: String,
    /// Where it is.
    pub town: Option<String>,
    /// Name of its region.
    pub region: String,
    /// Registered patients.
    pub ion: Ion,
    /// Earliest start.
    pub wish: Option<Date>,
    /// Index of its class in the rules of the round.
    pub class: Option<u16>,
    /// Insurer.
    pub insurer: Option<String>,
    /// The code of that insurer.
    pub uzovi: Option<Uzovi>,
}
