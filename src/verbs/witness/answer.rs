//! One request, and what the witness makes of it.

use crate::env::{Answer, Asked, Env, Failure};
use crate::log::key::{PrivateKey, VerifierKey};
use crate::log::note::Checkpoint;
use crate::log::short::short_number;
use crate::log::signers::Witness;
use crate::memory::{Entry, Seen};
use crate::verbs::arg::moment::read_signing_second;
use crate::verbs::arg::shown::{refusal_at, say};
use crate::verbs::step::memory::MemoryFile;
use crate::witness::{Submitted, check_clock};
use crate::words::Message;
use crate::words::noun::Lines;
use crate::words::verbs::witness::Listening;
use crate::words::witness::Declined;
use std::path::Path;

/// A witness that is always on.
pub(super) struct Always<'a> {
    /// The file of its private key.
    pub key: &'a Path,
    /// The file of what it signed before, if that is not the one beside its key.
    pub state: Option<&'a Path>,
    /// Its private key.
    pub private: PrivateKey,
    /// Its name and public key.
    pub witness: Witness,
    /// For whose logs it signs.
    pub organisers: Vec<VerifierKey>,
}

/// Why nothing is signed.
enum Not {
    /// For what was sent.
    Declined(Declined),
    /// For what is wrong here.
    Failed(Failure),
}

impl From<Declined> for Not {
    fn from(declined: Declined) -> Self {
        Self::Declined(declined)
    }
}

impl From<Failure> for Not {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

impl Always<'_> {
    /// Signs or declines, and says so.
    pub(super) fn answer(&self, asked: &Asked, env: &mut Env<'_>) -> Answer {
        let (moment, from) = ((env.now)(), asked.from.to_string());
        match self.sign(&asked.body, env) {
            Ok((Checkpoint { origin, size, root }, line)) => {
                let (lines, short) = (Lines(size), short_number(&root));
                say(&Listening::Signed { moment, from, origin, lines, short }, env);
                plain(200, line)
            }
            Err(Not::Declined(why)) => {
                let answer = decline(&why, env);
                say(&Listening::Declined { moment, from, why }, env);
                answer
            }
            Err(Not::Failed(failure)) => {
                let said = Listening::Failed { moment, from };
                say(&said, env);
                env.say(failure.text.trim_end());
                plain(500, String::new()) // what is wrong here is nobody else's business
            }
        }
    }

    /// The signature over what was sent, and what that is. Until it is remembered, on disk, there is none; while it is looked at,
    /// nobody else signs with this key.
    fn sign(&self, body: &[u8], env: &mut Env<'_>) -> Result<(Checkpoint, String), Not> {
        let submitted = Submitted::read(body, &self.organisers)?;
        let checkpoint = submitted.checkpoint.clone();
        let memory = MemoryFile::read(self.key, self.state, &[], env)?;
        let last = memory.last(&checkpoint.origin);
        submitted.check(last)?;
        let second = read_signing_second(None, env)?;
        let time = second.moment();
        last.map_or(Ok(()), |last| check_clock(last, time)).map_err(|fault| refusal_at(self.key, &fault, env))?;
        let line = checkpoint.cosign(&self.private, &self.witness, second);
        let drawn = last.filter(|last| last.seen.checkpoint == checkpoint).and_then(|last| last.seen.drawn);
        memory.keep(Entry::signed(Seen { checkpoint, time, organiser: submitted.organiser, drawn }))?;
        memory.say_begun(env);
        Ok((submitted.checkpoint, line.write()))
    }
}

fn plain(status: u16, body: String) -> Answer {
    Answer { status, kind: "text/plain; charset=utf-8", body }
}

/// To a program a size is all that helps, so it stands alone.
fn decline(why: &Declined, env: &Env<'_>) -> Answer {
    match why {
        Declined::Conflict { size } => {
            Answer { status: why.status(), kind: "text/x.tlog.size", body: format!("{}\n", size.0) }
        }
        _ => plain(why.status(), why.words(env.lang) + "\n"),
    }
}
