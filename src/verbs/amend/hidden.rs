//! Changes to a log with pseudonyms: practices are called by code here, and by pseudonym there.

use super::Amending;
use crate::draw::round::{Change, ChangeFault, Record};
use crate::env::{Env, Failure};
use crate::roster::{Person, Roster};
use crate::rules::Identity;
use crate::verbs::arg::roster::{Listed, RosterSecretArgs, refuse_unneeded};
use compact_str::CompactString;

impl Amending {
    /// The changes as the log gets them, and the roster with who is new where it has pseudonyms.
    pub(super) fn hide(
        &self,
        changes: Vec<Change>,
        secret: Option<&RosterSecretArgs>,
        env: &Env<'_>,
    ) -> Result<(Vec<Change>, Option<Listed>), Failure> {
        let given = secret.and_then(|secret| secret.roster_secret.as_ref());
        let Some(kept) = &self.kept else {
            return given.map_or(Ok((changes, None)), |path| {
                refuse_unneeded(Identity::Open, path, "--roster-secret", env).map(|()| (Vec::new(), None))
            });
        };
        let secret = secret.map_or(Ok(None), |secret| secret.read(env))?;
        let people = changes.iter().filter_map(|change| match change {
            Change::Late(record) | Change::Successor { record, .. } => Some(Person::from(record)),
            Change::Withdraw { .. } | Change::Correct(_) => None,
        });
        let origin = &self.grown.transcript.programme.origin;
        let (kept, added) = kept.with(people, (secret.as_ref(), origin), env)?;
        let hidden = changes.iter().map(|change| hide(change, &kept.roster));
        let hidden = hidden.collect::<Result<Vec<_>, _>>();
        let hidden = hidden.map_err(|fault| Failure::new(env.lang, &fault, None))?;
        Ok((hidden, Some((kept, added))))
    }
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
        Change::Late(late) => Change::Late(record(late)?),
        Change::Correct(correct) => Change::Correct(record(correct)?),
        Change::Successor { of, record: next } => {
            Change::Successor { of: of.iter().map(id).collect::<Result<_, _>>()?, record: record(next)? }
        }
    })
}
