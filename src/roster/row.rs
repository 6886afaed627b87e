//! One row: whom a pseudonym stands for, and what it is made of.

use super::pseudonym::{group_code, pseudonym, salt};
use crate::register::Practice;
use crate::register::Record;
use crate::register::Uzovi;
use crate::rules::secret::Secret;
use crate::words::roster::RosterFault;
use compact_str::CompactString;

/// Whom a pseudonym stands for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// 64 hex digits.
    pub pseudonym: CompactString,
    /// The code of a practice; empty when a label of a group is hidden.
    pub code: CompactString,
    /// Its name.
    pub name: String,
    /// Where it is.
    pub town: Option<String>,
    /// Its insurer.
    pub insurer: Option<String>,
    /// The code of that insurer.
    pub uzovi: Option<Uzovi>,
    /// The label of its group; or the label that is hidden.
    pub group: Option<String>,
    /// 64 hex digits.
    pub salt: String,
}

impl Row {
    /// The row of a practice, but for its salt and so its pseudonym.
    pub(super) fn unsalted(person: Person<'_>) -> Self {
        Self {
            code: person.code.into(),
            name: person.name.to_owned(),
            town: person.town.map(str::to_owned),
            insurer: person.insurer.map(str::to_owned),
            uzovi: person.uzovi,
            group: person.group.map(str::to_owned),
            ..Self::default()
        }
    }

    /// What the pseudonym is computed from beside the salt.
    pub(super) fn hidden(&self) -> CompactString {
        if self.code.is_empty() {
            return group_code(self.group.as_deref().unwrap_or_default()).into();
        }
        self.code.clone()
    }

    /// Whether the pseudonym follows from salt and code.
    pub(super) fn holds(&self) -> bool {
        pseudonym(&self.salt, &self.hidden()) == self.pseudonym
    }
}

/// Where the salts of a log come from.
#[derive(Clone, Copy, Debug)]
pub struct Salts<'a> {
    /// The organiser's secret.
    pub secret: &'a Secret,
    /// The origin of the log.
    pub origin: &'a str,
}

/// What a practice is called, and whom it belongs to: the part of it that stays home.
#[derive(Clone, Copy, Debug)]
pub struct Person<'a> {
    /// Its code.
    pub code: &'a str,
    /// Its name.
    pub name: &'a str,
    /// Where it is.
    pub town: Option<&'a str>,
    /// Its insurer.
    pub insurer: Option<&'a str>,
    /// The code of that insurer.
    pub uzovi: Option<Uzovi>,
    /// The label of its group.
    pub group: Option<&'a str>,
}

impl<'a> From<&'a Practice> for Person<'a> {
    fn from(practice: &'a Practice) -> Self {
        let Practice { id, name, town, insurer, uzovi, group, .. } = practice;
        let (town, insurer, group) = (town.as_deref(), insurer.as_deref(), group.as_deref());
        Self { code: id, name, town, insurer, uzovi: *uzovi, group }
    }
}

impl<'a> From<&'a Record> for Person<'a> {
    fn from(record: &'a Record) -> Self {
        let Record { id, name, town, insurer, uzovi, .. } = record;
        Self { code: id, name, town: town.as_deref(), insurer: insurer.as_deref(), uzovi: *uzovi, group: None }
    }
}

impl Row {
    /// With the salt of its code.
    pub(super) fn salted(self, salts: Option<Salts<'_>>) -> Result<Self, RosterFault> {
        let salts = salts.ok_or_else(|| RosterFault::NeedsSecret { code: self.hidden().to_string() })?;
        Ok(Self { salt: salt(salts.secret, salts.origin, &self.hidden()), ..self })
    }
}
