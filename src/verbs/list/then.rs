//! A log as it was: its first lines, read again as a transcript.

use crate::env::{Env, Failure};
use crate::log::policy::Policy;
use crate::tell::list::when::{Until, When, first_lines, known};
use crate::transcript::Transcript;
use crate::verbs::arg::shown::{refusal_at, refusal_of};
use crate::verbs::step::read::uncheckable;
use crate::verify::{Verified, verify};
use crate::words::Message;
use crate::words::explain::Headline;
use crate::words::receipt::AgainFault;
use crate::words::value::Digits;
use crate::words::verbs::list::{ListRefusal, Listed};
use jiff::Timestamp;
use std::io::Read;
use std::path::Path;

/// An earlier state of a log.
pub struct Then {
    verified: Verified,
    bytes: Vec<u8>,
    until: Until,
}

impl Then {
    /// The state that an option asks for, of a log that was verified as a whole: the same file is read once more.
    ///
    /// # Errors
    /// When the log knows no such state, or is another at the second reading.
    pub fn read(
        path: &Path,
        (asked, option): (&str, &str),
        whole: &Transcript,
        env: &Env<'_>,
    ) -> Result<Self, Failure> {
        let until = When::read(asked).and_then(|when| when.until(whole)).ok_or_else(|| {
            let known = known(whole).iter().map(|until| until.section.words(env.lang)).collect();
            refusal_of(option, &ListRefusal::When { given: asked.to_owned(), known }, env)
        })?;
        Self::until(path, until, env)
    }

    /// The state up to a checkpoint of a log that was verified as a whole.
    ///
    /// # Errors
    /// When the log is another at the second reading.
    pub fn until(path: &Path, until: Until, env: &Env<'_>) -> Result<Self, Failure> {
        let mut bytes = Vec::new();
        let changed = |fault: AgainFault| refusal_at(path, &fault, env);
        env.open(path)?.read_to_end(&mut bytes).map_err(|error| changed(error.into()))?;
        bytes.truncate(first_lines(&bytes, until.lines).len());
        let verification = verify(&bytes[..], &Policy::default()).map_err(|fault| uncheckable(path, &fault, env))?;
        let verified = verification.verified().ok_or_else(|| changed(AgainFault::Changed))?;
        Ok(Self { verified, bytes, until })
    }

    /// What it holds.
    pub fn transcript(&self) -> &Transcript {
        self.verified.told().transcript
    }

    /// Up to where it goes.
    pub fn to(&self) -> Until {
        self.until.clone()
    }

    /// Its lines.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The section that it ends with, and the moment that this states.
    pub fn stated(&self) -> (Headline, Timestamp) {
        (self.until.section.clone(), self.until.moment)
    }

    /// Which state it is.
    pub fn told(&self) -> Listed {
        let Until { lines, section, moment } = self.until.clone();
        Listed::AsOf { section, moment, line: Digits(lines as u64) }
    }
}
