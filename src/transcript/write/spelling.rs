//! Spellings that many lines share.

use crate::rules::Rules;
use jiff::civil::Date;

/// The name of a class, by its index.
pub fn class_name(rules: &Rules, class: Option<u16>) -> Option<&str> {
    class.map(|class| rules.classes[usize::from(class)].name.as_str())
}

/// The start dates of the round with their spelling, so that a million lines spell four dates once.
pub struct Dates(Vec<(Date, String)>);

impl Dates {
    /// Those of these rules.
    pub fn of(rules: &Rules) -> Self {
        Self(rules.tranches.iter().map(|tranche| (tranche.start, tranche.start.to_string())).collect())
    }

    /// The start date of a tranche.
    pub fn start(&self, tranche: usize) -> &str {
        &self.0[tranche].1
    }

    /// The spelling of any date; `buffer` holds it when it is none of the round's.
    pub fn text<'a>(&'a self, date: Date, buffer: &'a mut String) -> &'a str {
        match self.0.iter().find(|(known, _)| *known == date) {
            Some((_, text)) => text,
            None => {
                *buffer = date.to_string();
                buffer
            }
        }
    }
}
