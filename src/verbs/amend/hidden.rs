//! Changes to a log with pseudonyms: practices are called by code here, and by pseudonym there.

use super::amending::Amending;
use crate::draw::round::{Change, ChangeFault};
use crate::env::{Env, Failure};
use crate::register::Record;
use crate::roster::{Person, Roster, Salts};
use crate::verbs::arg::roster::{Growing, Listed, RosterSecretArgs, refuse_unneeded};
use crate::verbs::arg::shown::refusal;
use compact_str::CompactString;

/// Changes as a log gets them.
pub struct Hidden<'a> {
    pub changes: Vec<Change>,
    /// The roster with who is new, where there may be somebody.
    pub listed: Option<Listed<'a>>,
}

impl Amending<'_> {
    /// The changes as the log gets them.
    pub fn hide(
        &self,
        changes: Vec<Change>,
        secret: Option<&RosterSecretArgs>,
        env: &Env<'_>,
    ) -> Result<Hidden<'_>, Failure> {
        let Some(kept) = &self.kept else {
            return match secret.and_then(|secret| secret.roster_secret.as_ref()) {
                Some(path) => Err(refuse_unneeded(path, "--roster-secret", env)),
                None => Ok(Hidden { changes, listed: None }),
            };
        };
        let Some(lock) = &self.roster else {
            return Ok(Hidden { changes: hide_all(&changes, &kept.roster, env)?, listed: None });
        };
        let secret = secret.map_or(Ok(None), |secret| secret.read(env))?;
        let people = changes.iter().filter_map(|change| match change {
            Change::Late(record) | Change::Successor { record, .. } => Some(Person::from(record)),
            Change::Withdraw { .. } | Change::Restore { .. } | Change::Correct(_) => None,
        });
        let origin = &self.grown.transcript.programme.origin;
        let salts = secret.as_ref().map(|secret| Salts { secret, origin });
        let listed = Growing { kept: kept.clone(), lock }.with(people, salts, env)?;
        Ok(Hidden { changes: hide_all(&changes, &listed.kept.roster, env)?, listed: Some(listed) })
    }
}

/// Changes as a log with pseudonyms gets them.
fn hide_all(changes: &[Change], roster: &Roster, env: &Env<'_>) -> Result<Vec<Change>, Failure> {
    let changes = changes.iter().map(|change| hide(change, roster)).collect::<Result<_, _>>();
    changes.map_err(|fault: ChangeFault| refusal(&fault, env))
}

/// A change as a log with pseudonyms gets it.
fn hide(change: &Change, roster: &Roster) -> Result<Change, ChangeFault> {
    let unknown = |code: &str| ChangeFault::Unknown { practice: code.to_owned() };
    let id = |code: &CompactString| {
        let row = roster.practice(code).ok_or_else(|| unknown(code))?;
        Ok::<CompactString, ChangeFault>(row.pseudonym.clone())
    };
    let record = |record: &Record| roster.hide_record(record).map_err(|_| unknown(&record.id));
    Ok(match change {
        Change::Withdraw { practice } => Change::Withdraw { practice: id(practice)? },
        Change::Restore { practice } => Change::Restore { practice: id(practice)? },
        Change::Late(late) => Change::Late(record(late)?),
        Change::Correct(correct) => Change::Correct(record(correct)?),
        Change::Successor { of, record: next } => {
            Change::Successor { of: of.iter().map(id).collect::<Result<_, _>>()?, record: record(next)? }
        }
    })
}
