//! The list itself: everybody's rows, and how it grows.

use super::pseudonym::{group_code, pseudonym, salt, shown};
use super::row::{Person, Row, Salts};
use crate::words::noun::Practices;
use crate::words::roster::RosterFault;
use compact_str::CompactString;
use std::collections::BTreeMap;

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

/// How many rows were added to a roster.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Added {
    /// Of practices that it did not know.
    pub new: u64,
    /// Of practices that it knew under another name, town, insurer or group.
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
        strange.map_or(Ok(()), |row| Err(RosterFault::OtherSecret { id: shown(&row.pseudonym).into_owned() }))
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
            self.add_person(person, salts, &mut added)?;
            if let Some(label) = person.group {
                self.add_group(label, salts)?;
            }
        }
        Ok(added)
    }

    fn add_person(
        &mut self,
        person: Person<'_>,
        salts: Option<Salts<'_>>,
        added: &mut Added,
    ) -> Result<(), RosterFault> {
        let known = self.practice(person.code);
        let row = Row::unsalted(person);
        let Some(known) = known else {
            added.new += 1;
            self.push(row.salted(salts)?);
            return Ok(());
        };
        if !known.is_written_as(&row) {
            added.changed += 1;
            let salt = known.salt.clone();
            self.push(Row { salt, ..row });
        }
        Ok(())
    }

    /// Adds the label of a group, unless it stands there.
    fn add_group(&mut self, label: &str, salts: Option<Salts<'_>>) -> Result<(), RosterFault> {
        if self.by_code.contains_key(group_code(label).as_str()) {
            return Ok(());
        }
        let row = Row { group: Some(label.to_owned()), ..Row::default() };
        self.push(row.salted(salts)?);
        Ok(())
    }

    /// Puts a row below the others; its pseudonym follows from the rest.
    pub(super) fn push(&mut self, mut row: Row) {
        let hidden = row.hidden();
        row.pseudonym = pseudonym(&row.salt, &hidden);
        self.by_pseudonym.insert(row.pseudonym.clone(), self.rows.len());
        self.by_code.insert(hidden, self.rows.len());
        self.rows.push(row);
    }

    /// The pseudonym of a code, or of a label as [`group_code`].
    pub(super) fn hidden(&self, code: &str) -> Result<CompactString, RosterFault> {
        let row = self.by_code.get(code).map(|&at| &self.rows[at]);
        row.map(|row| row.pseudonym.clone()).ok_or_else(|| RosterFault::unknown(1, code))
    }

    /// Whether it knows all of these pseudonyms.
    ///
    /// # Errors
    /// How many it does not know, and the first of them.
    pub fn check_knows<'p>(&self, pseudonyms: impl IntoIterator<Item = &'p str>) -> Result<(), RosterFault> {
        let mut unknown = pseudonyms.into_iter().filter(|id| self.who(id).is_none());
        match unknown.next() {
            None => Ok(()),
            Some(first) => Err(RosterFault::unknown(unknown.count() as u64 + 1, first)),
        }
    }
}

impl RosterFault {
    /// So many are not in the list, and the first of them.
    fn unknown(missing: u64, first: &str) -> Self {
        Self::Unknown { missing: Practices(missing), first: shown(first).into_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::{Practice, Register, Uzovi};
    use crate::roster::pseudonym::is_pseudonym;
    use crate::rules::secret::Secret;

    fn person<'a>(code: &'a str, name: &'a str, group: Option<&'a str>) -> Person<'a> {
        Person { code, name, town: Some("Zutphen"), insurer: Some("CZ 7119"), uzovi: Uzovi::of("0101"), group }
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
            Err(RosterFault::NeedsSecret { code: "01990003".to_owned() })
        );
        assert_eq!(roster.check(Salts { secret: &secret, origin: "a.example" }), Ok(()));
    }

    #[test]
    fn another_secret_or_log_is_noticed() {
        let (one, other) = (secret(1), secret(2));
        let roster = roster(&one);
        for (secret, origin) in [(&other, "a.example"), (&one, "b.example")] {
            let found = roster.check(Salts { secret, origin });
            assert!(matches!(found, Err(RosterFault::OtherSecret { .. })), "{found:?}");
        }
    }

    #[test]
    fn a_hidden_register_names_nobody() {
        let roster = roster(&secret(1));
        let practice = |id: &str| Practice {
            id: id.into(),
            name: "De Linde".to_owned(),
            town: Some("Zutphen".into()),
            region: 0,
            ion: crate::register::Ion::new(3000).unwrap(),
            wish: None,
            class: None,
            group: Some("Haven".into()),
            since: None,
            insurer: Some("CZ 7119".into()),
            uzovi: Uzovi::of("0101"),
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
        assert_eq!(roster.hide(&strange), Err(RosterFault::unknown(1, "01990009")));
    }
}
