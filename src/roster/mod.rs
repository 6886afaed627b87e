//! The private roster (*namenlijst*): who is who in a log with pseudonyms.
//!
//! Comes in: the file of an earlier round, practices, and the secret that salts come from. Goes out: a [`Roster`], its
//! file, registers and changes in which nobody can be recognised by name ([`hide`](Roster::hide)), and [`Names`] to tell
//! them apart again. Refused is a roster of another secret or log, and one that was altered: every row is computed again.

mod fault;
mod file;
mod names;
pub mod pseudonym;

pub use fault::RosterFault;
pub use names::Names;

use crate::draw::round::Record;
use crate::register::{Practice, Register};
use crate::roster::pseudonym::{group_code, pseudonym, salt};
use crate::rules::secret::Secret;
use compact_str::CompactString;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Everybody who ever stood in the log, and every label of a group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roster {
    /// In the order of the file. What changed since stands lower.
    rows: Vec<Row>,
    /// The last row of each pseudonym.
    by_pseudonym: BTreeMap<CompactString, usize>,
    /// The last row of each code, and of each label as [`group_code`].
    by_code: BTreeMap<CompactString, usize>,
}

/// Whom a pseudonym stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// 64 hex digits.
    pub pseudonym: CompactString,
    /// The code of a practice; empty when a label of a group is hidden.
    pub code: CompactString,
    /// Its name.
    pub name: String,
    /// Its insurer.
    pub insurer: Option<String>,
    /// The label of its group; or the label that is hidden.
    pub group: Option<String>,
    /// 64 hex digits.
    pub salt: String,
}

impl Row {
    /// What the pseudonym is computed from beside the salt.
    fn hidden(&self) -> CompactString {
        if self.code.is_empty() {
            return group_code(self.group.as_deref().unwrap_or_default()).into();
        }
        self.code.clone()
    }

    /// Whether the pseudonym follows from salt and code.
    fn holds(&self) -> bool {
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
    /// Its insurer.
    pub insurer: Option<&'a str>,
    /// The label of its group.
    pub group: Option<&'a str>,
}

impl<'a> From<&'a Practice> for Person<'a> {
    fn from(practice: &'a Practice) -> Self {
        let Practice { id, name, insurer, group, .. } = practice;
        Self { code: id, name, insurer: insurer.as_deref(), group: group.as_deref() }
    }
}

impl<'a> From<&'a Record> for Person<'a> {
    fn from(record: &'a Record) -> Self {
        Self { code: &record.id, name: &record.name, insurer: record.insurer.as_deref(), group: None }
    }
}

/// How many rows were added to a roster.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Added {
    /// Of practices that it did not know.
    pub new: u64,
    /// Of practices that it knew under another name, insurer or group.
    pub changed: u64,
}

impl Roster {
    /// The rows, in the order of the file.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Whom a pseudonym stands for.
    pub fn who(&self, pseudonym: &str) -> Option<&Row> {
        self.by_pseudonym.get(pseudonym).map(|&at| &self.rows[at])
    }

    /// The row of a practice, by code.
    pub fn practice(&self, code: &str) -> Option<&Row> {
        self.by_code.get(code).map(|&at| &self.rows[at]).filter(|row| !row.code.is_empty())
    }

    /// Whether every salt comes from this secret and log.
    ///
    /// # Errors
    /// The first row whose salt does not.
    pub fn check(&self, salts: Salts<'_>) -> Result<(), RosterFault> {
        let strange = self.rows.iter().find(|row| row.salt != salt(salts.secret, salts.origin, &row.hidden()));
        strange.map_or(Ok(()), |row| Err(RosterFault::OtherSecret(row.pseudonym.to_string())))
    }

    /// Adds who is new, and who is called otherwise than before. Without `salts` nobody can be new.
    ///
    /// # Errors
    /// The first practice that is new and cannot be.
    pub fn add<'p>(
        &mut self,
        people: impl IntoIterator<Item = Person<'p>>,
        salts: Option<Salts<'_>>,
    ) -> Result<Added, RosterFault> {
        let mut added = Added::default();
        for person in people {
            let known = self.practice(person.code);
            let row = Row {
                pseudonym: CompactString::default(),
                code: person.code.into(),
                name: person.name.to_owned(),
                insurer: person.insurer.map(str::to_owned),
                group: person.group.map(str::to_owned),
                salt: known.map(|row| row.salt.clone()).unwrap_or_default(),
            };
            match known {
                Some(known) if known.is_written_as(&row) => {}
                Some(_) => {
                    added.changed += 1;
                    self.push(row);
                }
                None => {
                    added.new += 1;
                    self.push(row.salted(salts)?);
                }
            }
            if let Some(label) = person.group {
                self.add_group(label, salts)?;
            }
        }
        Ok(added)
    }

    /// Adds the label of a group, unless it stands there.
    fn add_group(&mut self, label: &str, salts: Option<Salts<'_>>) -> Result<(), RosterFault> {
        if self.by_code.contains_key(group_code(label).as_str()) {
            return Ok(());
        }
        let row = Row {
            pseudonym: CompactString::default(),
            code: CompactString::default(),
            name: String::new(),
            insurer: None,
            group: Some(label.to_owned()),
            salt: String::new(),
        };
        self.push(row.salted(salts)?);
        Ok(())
    }

    /// Puts a row below the others; its pseudonym follows from the rest.
    fn push(&mut self, mut row: Row) {
        let hidden = row.hidden();
        row.pseudonym = pseudonym(&row.salt, &hidden);
        self.by_pseudonym.insert(row.pseudonym.clone(), self.rows.len());
        self.by_code.insert(hidden, self.rows.len());
        self.rows.push(row);
    }

    /// A register in which nobody is called by name.
    ///
    /// # Errors
    /// The first practice that has no row.
    pub fn hide(&self, register: &Register) -> Result<Register, RosterFault> {
        let hidden = register.practices().iter().map(|practice| self.hide_practice(practice));
        let practices = hidden.collect::<Result<Vec<_>, _>>()?;
        // other ids and the same regions make another order, and nothing that a register refuses
        Register::new(practices, register.regions().to_vec()).map_err(|_| RosterFault::Unknown(1, String::new()))
    }

    fn hide_practice(&self, practice: &Practice) -> Result<Practice, RosterFault> {
        let group = practice.group.as_deref().map(|label| self.hide_code(&group_code(label))).transpose()?;
        Ok(Practice {
            id: self.hide_code(&practice.id)?,
            name: String::new(),
            insurer: None,
            group: group.map(|label| Arc::from(label.as_str())),
            ..practice.clone()
        })
    }

    /// A practice of a change in which nobody is called by name; its id is a code.
    ///
    /// # Errors
    /// When the practice has no row.
    pub fn hide_record(&self, record: &Record) -> Result<Record, RosterFault> {
        Ok(Record { id: self.hide_code(&record.id)?, name: String::new(), insurer: None, ..record.clone() })
    }

    /// The pseudonym of a code, or of a label as [`group_code`].
    fn hide_code(&self, code: &str) -> Result<CompactString, RosterFault> {
        let row = self.by_code.get(code).map(|&at| &self.rows[at]);
        row.map(|row| row.pseudonym.clone()).ok_or_else(|| RosterFault::Unknown(1, code.to_owned()))
    }

    /// Whether it knows all of these pseudonyms.
    ///
    /// # Errors
    /// How many it does not know, and the first of them.
    pub fn check_knows<'p>(&self, pseudonyms: impl IntoIterator<Item = &'p str>) -> Result<(), RosterFault> {
        let mut unknown = pseudonyms.into_iter().filter(|id| self.who(id).is_none());
        match unknown.next() {
            None => Ok(()),
            Some(first) => Err(RosterFault::Unknown(unknown.count() as u64 + 1, first.to_owned())),
        }
    }
}

impl Row {
    /// With the salt of its code.
    fn salted(self, salts: Option<Salts<'_>>) -> Result<Self, RosterFault> {
        let salts = salts.ok_or_else(|| RosterFault::NeedsSecret(self.hidden().to_string()))?;
        Ok(Self { salt: salt(salts.secret, salts.origin, &self.hidden()), ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roster::pseudonym::is_pseudonym;

    fn person<'a>(code: &'a str, name: &'a str, group: Option<&'a str>) -> Person<'a> {
        Person { code, name, insurer: Some("CZ 7119"), group }
    }

    fn secret(byte: u8) -> Secret {
        Secret::from_entropy(&[byte; 32])
    }

    fn roster(secret: &Secret) -> Roster {
        let mut roster = Roster::default();
        let people = [person("01990001", "De Linde", Some("Haven")), person("01990002", "=De Brug", Some("Haven"))];
        let added = roster.add(people, Some(Salts { secret, origin: "a.example" })).unwrap();
        assert_eq!(added, Added { new: 2, changed: 0 });
        roster
    }

    #[test]
    fn a_roster_survives_its_file() {
        let roster = roster(&secret(1));
        assert_eq!(roster.rows().len(), 3, "two practices and one group");
        assert_eq!(Roster::read(&roster.write(), "r.csv"), Ok(roster));
    }

    #[test]
    fn who_is_called_otherwise_gets_a_row_and_keeps_its_pseudonym() {
        let secret = secret(1);
        let mut roster = roster(&secret);
        let before = roster.practice("01990001").unwrap().pseudonym.clone();
        let again = [person("01990001", "De Linde", Some("Haven")), person("01990002", "=De Brug", Some("Haven"))];
        assert_eq!(roster.add(again, None), Ok(Added::default()));
        assert_eq!(roster.add([person("01990001", "De Nieuwe Linde", None)], None), Ok(Added { new: 0, changed: 1 }));
        assert_eq!(roster.who(&before).unwrap().name, "De Nieuwe Linde");
        assert_eq!(roster.rows().len(), 4);
        assert_eq!(
            roster.add([person("01990003", "De Es", None)], None),
            Err(RosterFault::NeedsSecret("01990003".to_owned()))
        );
        assert_eq!(roster.check(Salts { secret: &secret, origin: "a.example" }), Ok(()));
    }

    #[test]
    fn another_secret_or_log_is_noticed() {
        let (one, other) = (secret(1), secret(2));
        let roster = roster(&one);
        for (secret, origin) in [(&other, "a.example"), (&one, "b.example")] {
            let found = roster.check(Salts { secret, origin });
            assert!(matches!(found, Err(RosterFault::OtherSecret(_))), "{found:?}");
        }
    }

    #[test]
    fn a_hidden_register_names_nobody() {
        let roster = roster(&secret(1));
        let practice = |id: &str| Practice {
            id: id.into(),
            name: "De Linde".to_owned(),
            region: 0,
            ion: crate::register::Ion::new(3000).unwrap(),
            wish: None,
            class: None,
            group: Some("Haven".into()),
            since: None,
            insurer: Some("CZ 7119".into()),
        };
        let register =
            Register::new(vec![practice("01990001"), practice("01990002")], vec!["Noord".to_owned()]).unwrap();
        let hidden = roster.hide(&register).unwrap();
        for practice in hidden.practices() {
            assert!(is_pseudonym(&practice.id) && is_pseudonym(practice.group.as_deref().unwrap()));
            assert_eq!(
                (practice.name.as_str(), practice.insurer.as_deref(), practice.ion.patients()),
                ("", None, 3000)
            );
        }
        let strange = Register::new(vec![practice("01990009")], vec!["Noord".to_owned()]).unwrap();
        assert_eq!(roster.hide(&strange), Err(RosterFault::Unknown(1, "01990009".to_owned())));
    }
}
