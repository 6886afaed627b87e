//! All insurers of a list at once: who stands on whose list, and which insurers may be one.
//!
//! An insurer is its code, wherever that stands, or else its name as written: so everybody stands on one list, and who names
//! no insurer on a list of their own.

use super::row::Row;
use crate::register::{Spelt, Uzovi};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// An insurer of a list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Insurer {
    /// With a code.
    Coded(Uzovi),
    /// With a name alone.
    Named(String),
    /// None at all.
    Nobody,
}

/// The practices of an insurer.
#[derive(Clone, Debug)]
pub struct Share {
    /// Which.
    pub insurer: Insurer,
    /// What most of them call it; its code where it has no name.
    pub name: String,
    /// Their rows.
    pub rows: Vec<Row>,
}

/// So many insurers are compared with each other.
const MOST: usize = 300;

impl Insurer {
    /// As it is written.
    pub fn of(label: Option<&str>, uzovi: Option<Uzovi>) -> Self {
        match (Spelt::of(label, uzovi).code, label.map(str::trim).filter(|label| !label.is_empty())) {
            (Some(code), _) => Self::Coded(code),
            (None, Some(label)) => Self::Named(label.to_owned()),
            (None, None) => Self::Nobody,
        }
    }

    /// What asks for exactly this one.
    pub fn asked(&self) -> String {
        match self {
            Self::Coded(code) => code.to_string(),
            Self::Named(name) => format!("\"{name}\""),
            Self::Nobody => String::new(),
        }
    }

    /// Its code, where it has one.
    pub fn code(&self) -> Option<Uzovi> {
        match self {
            Self::Coded(code) => Some(*code),
            Self::Named(_) | Self::Nobody => None,
        }
    }
}

impl Share {
    /// What asks for exactly these practices.
    pub fn asked(&self) -> String {
        // a name may hold another code than the one that counts
        let called = Some(told(&(self.insurer.clone(), self.name.clone())));
        let called = called.filter(|called| Insurer::of(Some(called), None) == self.insurer);
        called.filter(|_| self.insurer.code().is_some()).unwrap_or_else(|| self.insurer.asked())
    }
}

/// The rows of each insurer.
pub fn shares(rows: Vec<Row>) -> Vec<Share> {
    let mut all: BTreeMap<Insurer, Vec<Row>> = BTreeMap::new();
    for row in rows {
        all.entry(Insurer::of(row.insurer.as_deref(), row.uzovi)).or_default().push(row);
    }
    all.into_iter().map(|(insurer, rows)| Share { name: name_of(&insurer, &rows), insurer, rows }).collect()
}

/// What most rows call an insurer; of several the first.
fn name_of(insurer: &Insurer, rows: &[Row]) -> String {
    let mut names: BTreeMap<&str, u64> = BTreeMap::new();
    for name in rows.iter().filter_map(|row| row.insurer.as_deref()) {
        *names.entry(name).or_default() += 1;
    }
    let usual = names.into_iter().min_by_key(|(_, many)| Reverse(*many)).map(|(name, _)| name.to_owned());
    usual.unwrap_or_else(|| insurer.code().map(|code| code.to_string()).unwrap_or_default())
}

/// The ways of writing that may be one insurer and stand on several lists: pairs of what stands on the one and on the other.
pub fn alike(insurers: &[(Insurer, String)]) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    let spelt: Vec<Spelt> = insurers.iter().map(|(insurer, name)| Spelt::of(Some(name), insurer.code())).collect();
    if insurers.len() > MOST {
        return pairs;
    }
    for (at, one) in spelt.iter().enumerate() {
        let others = spelt.iter().enumerate().skip(at + 1).filter(|(_, other)| one.may_be(other));
        pairs.extend(others.map(|(other, _)| (told(&insurers[at]), told(&insurers[other]))));
    }
    pairs
}

/// An insurer as people recognise it: with its code, where the name does not hold that.
fn told((insurer, name): &(Insurer, String)) -> String {
    match insurer.code().map(|code| code.to_string()).filter(|code| !name.contains(code.as_str())) {
        Some(code) => format!("{name} {code}"),
        None => name.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_insurer_is_its_code_wherever_that_stands() {
        let code = Uzovi::of("7119").unwrap();
        assert_eq!(Insurer::of(Some("CZ 7119"), None), Insurer::Coded(code));
        assert_eq!(Insurer::of(Some("CZ"), Some(code)), Insurer::Coded(code));
        assert_eq!(Insurer::of(Some(" CZ "), None), Insurer::Named("CZ".to_owned()));
        assert_eq!(Insurer::of(Some(""), None), Insurer::Nobody);
        assert_eq!(Insurer::of(None, None), Insurer::Nobody);
    }

    #[test]
    fn what_asks_for_a_share_is_what_its_code_says() {
        let code = Uzovi::of("7119").unwrap();
        let asked = |name: &str| Share { insurer: Insurer::Coded(code), name: name.to_owned(), rows: vec![] }.asked();
        assert_eq!(["CZ", "CZ 7119", "CZ 7053"].map(asked), ["CZ 7119", "CZ 7119", "7119"]);
    }

    #[test]
    fn insurers_that_may_be_one_are_named() {
        let named = |name: &str| (Insurer::Named(name.to_owned()), name.to_owned());
        let coded = (Insurer::Coded(Uzovi::of("7119").unwrap()), "CZ".to_owned());
        let found = alike(&[coded, named("C.Z."), named("Menzis")]);
        assert_eq!(found, [("CZ 7119".to_owned(), "C.Z.".to_owned())]);
    }
}
