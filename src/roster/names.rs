//! How practices are called in words for people.

use super::list::Roster;
use super::pseudonym::shown;
use super::row::Row;
use crate::register::{Practice, Uzovi};
use crate::rules::Identity;
use std::borrow::Cow;

/// How practices are called: as the log calls them, or as the roster does.
#[derive(Clone, Copy, Debug)]
pub enum Names<'a> {
    /// The log shows codes and names itself.
    Open,
    /// The log hides them; the roster, where there is one, knows who is who.
    Hidden(Option<&'a Roster>),
}

impl<'a> Names<'a> {
    /// Those of a log with this identity.
    pub fn of(identity: Identity, roster: Option<&'a Roster>) -> Self {
        match identity {
            Identity::Open => Self::Open,
            Identity::Pseudonym => Self::Hidden(roster),
        }
    }

    /// The row of an id, where there is one.
    pub fn row(self, id: &str) -> Option<&'a Row> {
        match self {
            Self::Open => None,
            Self::Hidden(roster) => roster?.who(id),
        }
    }

    /// The code of a practice; the first digits of a pseudonym that nobody knows.
    pub fn code(self, id: &str) -> Cow<'_, str> {
        match (self, self.row(id)) {
            (Self::Open, _) => Cow::Borrowed(id),
            (Self::Hidden(_), Some(row)) => Cow::Owned(row.code.to_string()),
            (Self::Hidden(_), None) => shown(id),
        }
    }

    /// The label of a group, in the same way.
    pub fn group(self, label: &str) -> Cow<'_, str> {
        match self.row(label).and_then(|row| row.group.as_deref()) {
            Some(shown) => Cow::Owned(shown.to_owned()),
            None => self.code(label),
        }
    }

    /// The label of a unit: of a practice or of a group.
    pub fn unit(self, label: &str) -> Cow<'_, str> {
        match self.row(label) {
            Some(row) if row.code.is_empty() => self.group(label),
            _ => self.code(label),
        }
    }

    /// The name of a practice; empty where nobody knows it.
    pub fn name<'p>(self, practice: &'p Practice) -> &'p str
    where
        'a: 'p,
    {
        match self {
            Self::Open => &practice.name,
            Self::Hidden(_) => self.row(&practice.id).map_or("", |row| row.name.as_str()),
        }
    }

    /// The insurer of a practice, where it is known.
    pub fn insurer<'p>(self, practice: &'p Practice) -> Option<&'p str>
    where
        'a: 'p,
    {
        match self {
            Self::Open => practice.insurer.as_deref(),
            Self::Hidden(_) => self.row(&practice.id)?.insurer.as_deref(),
        }
    }

    /// Where a practice is, where that is known.
    pub fn town<'p>(self, practice: &'p Practice) -> Option<&'p str>
    where
        'a: 'p,
    {
        match self {
            Self::Open => practice.town.as_deref(),
            Self::Hidden(_) => self.row(&practice.id)?.town.as_deref(),
        }
    }

    /// The code of the insurer of a practice, where it is known.
    pub fn uzovi(self, practice: &Practice) -> Option<Uzovi> {
        match self {
            Self::Open => practice.uzovi,
            Self::Hidden(_) => self.row(&practice.id)?.uzovi,
        }
    }

    /// The id that the log has for what was asked: a code, or the pseudonym itself.
    pub fn id<'t>(self, asked: &'t str) -> &'t str
    where
        'a: 't,
    {
        match self {
            Self::Hidden(Some(roster)) => roster.practice(asked).map_or(asked, |row| row.pseudonym.as_str()),
            Self::Open | Self::Hidden(None) => asked,
        }
    }
}
