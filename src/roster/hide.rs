//! Registers and changes in which pseudonyms stand for codes.

use super::list::Roster;
use super::pseudonym::group_code;
use crate::register::Record;
use crate::register::{Practice, Register};
use crate::words::roster::RosterFault;
use std::sync::Arc;

impl Roster {
    /// A register in which nobody is called by name.
    ///
    /// # Errors
    /// The first practice that has no row.
    pub fn hide(&self, register: &Register) -> Result<Register, RosterFault> {
        let hidden = register.practices().iter().map(|practice| self.hide_practice(practice));
        let practices = hidden.collect::<Result<Vec<_>, _>>()?;
        // other ids and the same regions make another order, and nothing that a register refuses
        Register::new(practices, register.regions().to_vec()).map_err(|_| RosterFault::Misfit)
    }

    fn hide_practice(&self, practice: &Practice) -> Result<Practice, RosterFault> {
        let group = practice.group.as_deref().map(|label| self.hidden(&group_code(label))).transpose()?;
        Ok(Practice {
            id: self.hidden(&practice.id)?,
            name: String::new(),
            town: None,
            insurer: None,
            uzovi: None,
            group: group.map(|label| Arc::from(label.as_str())),
            ..practice.clone()
        })
    }

    /// A practice of a change in which nobody is called by name; its id is a code.
    ///
    /// # Errors
    /// When the practice has no row.
    pub fn hide_record(&self, record: &Record) -> Result<Record, RosterFault> {
        Ok(Record {
            id: self.hidden(&record.id)?,
            name: String::new(),
            town: None,
            insurer: None,
            uzovi: None,
            ..record.clone()
        })
    }
}
