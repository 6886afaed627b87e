//! Sealing changes in a log, and working them out unless a lot must be drawn or witnesses must sign first.

use super::amending::Amending;
use super::hidden::Hidden;
use crate::draw::round::{Amendment, Change, ChangeFault, ChangedRound, Standing};
use crate::draw::seed::Delivered;
use crate::env::{Env, Failure};
use crate::log::key::PrivateKey;
use crate::log::note::base64;
use crate::log::short::short_number;
use crate::log::tree::Hash;
use crate::roster::{Added, Names};
use crate::rules::{SeedPlan, Source, SourceKind};
use crate::tell::count::{Stage, amendment_words};
use crate::tell::survey::{chance_words, changes_words, would_words};
use crate::transcript::Subject;
use crate::transcript::grow::{self, Given};
use crate::verbs::arg::moment::{read_day, read_second, say_ahead};
use crate::verbs::arg::published::say_reason;
use crate::verbs::arg::roster::RosterSecretArgs;
use crate::verbs::arg::shown::{refusal, refusal_of, say, shell_path, shell_word, shown};
use crate::verbs::arg::text::read_plain;
use crate::verbs::step::memory::MemoryFile;
use crate::verbs::step::plan::{check_beacon, give};
use crate::verbs::step::recall::{Recall, Signing};
use crate::words::noun::Witnesses;
use crate::words::survey::WouldAmend;
use crate::words::value::Digits;
use crate::words::verbs::amend::{AmendRefusal, Amended, Reallocated};
use crate::words::verbs::confirm::Confirm;
use crate::words::verbs::log::{CosignNext, DrawNext, Root};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

/// What shall be changed.
#[derive(Default)]
pub struct Wanted<'a> {
    /// The changes, with practices by code.
    pub changes: Vec<Change>,
    /// What pseudonyms of those that are new are made of.
    pub secret: Option<&'a RosterSecretArgs>,
    /// Where the seed comes from, if not from where that of the round came from.
    pub sources: Option<SeedPlan>,
}

/// How far an amendment came.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    /// Witnesses must sign, or a lot must be drawn.
    Sealed,
    /// All is done.
    WorkedOut,
}

/// What an amendment is sealed with.
struct Sealing<'a> {
    amendment: &'a Amendment,
    names: Names<'a>,
    key: &'a PrivateKey,
    signing: Signing<'a>,
}

impl Amending<'_> {
    /// Seals the changes, and says what comes next.
    pub fn write(&self, wanted: Wanted<'_>, env: &mut Env<'_>) -> Result<u8, Failure> {
        let standing = self.standing(env)?;
        let Hidden { changes, listed } = self.hide(wanted.changes, wanted.secret, env)?;
        let names = match &listed {
            Some(listed) => Names::Hidden(Some(&listed.kept.roster)),
            None => self.names(),
        };
        let amendment = self.amendment(changes, wanted.sources, env)?;
        say_ahead(self.common.at.as_deref(), amendment.opened, env);
        let memory = MemoryFile::of(&self.common.signing, &[self.grown.lock()], env)?;
        let recall = Recall::of(&self.grown, memory, amendment.opened, env)?;
        let key = self.grown.key(&self.common.signing, env)?;
        // what cannot be is found before anything is written
        let changed = standing.with_changes(&amendment).map_err(|fault| refuse(fault, names, env))?;
        self.say_before(&amendment, changed, names, env)?;
        say_reason(&amendment.reason, env);
        self.common.confirm.ask(&Confirm::Amend, env)?;
        if let Some(listed) = listed.as_ref().filter(|listed| listed.added != Added::default()) {
            listed.write()?;
            say(&listed.written(), env);
        }
        let signing = Signing { recall: &recall, time: amendment.opened };
        let (root, end) = self.seal(Sealing { amendment: &amendment, names, key: &key, signing }, env)?;
        self.say_next(&amendment, &root, end, env);
        Ok(0)
    }

    /// Who it is about, which start dates it touches, and what follows from it.
    fn say_before(
        &self,
        amendment: &Amendment,
        changed: ChangedRound<'_>,
        names: Names<'_>,
        env: &mut Env<'_>,
    ) -> Result<(), Failure> {
        let standing = self.standing(env)?;
        let would = would_words(standing, amendment, names, env.lang);
        would.iter().for_each(|words| env.say(words));
        reallocated(standing, amendment).iter().for_each(|said| say(said, env));
        match &amendment.plan {
            Some(plan) => {
                say(&WouldAmend::Undecided, env);
                env.say(&chance_words(plan, env.lang));
            }
            None => env.say(&changes_words(standing, &changed.allocate(None), names, env.lang)),
        }
        Ok(())
    }

    /// Writes the amendment up to its seal, and to its end where nothing must happen in between.
    fn seal(&self, sealing: Sealing<'_>, env: &Env<'_>) -> Result<(Hash, End), Failure> {
        let Sealing { amendment, names, key, signing } = sealing;
        let standing = self.standing(env)?;
        let signer = self.grown.signer(key);
        // witnesses sign the seal before anything follows from it
        let stops = amendment.draws() || self.grown.transcript.signers.required > 0;
        self.grown.write(Some(signing), env, |log| {
            let seal = grow::seal_amendment(log, standing, amendment, signer);
            if stops {
                return Ok((seal, End::Sealed));
            }
            let given = Given { seal: &seal, delivered: &Delivered::default(), drawn: amendment.opened };
            let changed = standing.with_changes(amendment).map_err(|fault| refuse(fault, names, env))?;
            let (_, root) = grow::amend(log, changed, given, signer);
            Ok((root, End::WorkedOut))
        })
    }

    /// What was sealed, perhaps worked out, and what comes next.
    fn say_next(&self, amendment: &Amendment, root: &Hash, end: End, env: &mut Env<'_>) {
        let (path, number) = (shown(self.log), Digits(amendment.number));
        let (amended, stage) = match end {
            End::WorkedOut => (Amended::WorkedOut { number, path }, Stage::Drawn),
            End::Sealed if amendment.draws() => (Amended::ToDraw { number, path }, Stage::Sealed),
            End::Sealed => (Amended::Sealed { number, path }, Stage::Sealed),
        };
        say(&amended, env);
        env.say(&amendment_words(amendment, stage, env.lang));
        say(&Root::Full { root: base64(root) }, env);
        say(&Root::Short { short: short_number(root) }, env);
        if end == End::WorkedOut {
            return;
        }
        say(&Amended::ReadAloud { path: shown(self.log) }, env);
        let (program, log) = (shell_word(&env.program), shell_path(self.log));
        if let required @ 1.. = self.grown.transcript.signers.required {
            let required = Witnesses(required as u64);
            say(&CosignNext::Amendment { required, program: program.clone(), log: log.clone() }, env);
        }
        let (key, roster) = (shell_path(&self.common.signing.key), self.common.roster.word());
        match &amendment.plan {
            Some(plan) => say(&DrawNext::With { program, log, key, give: roster + &give(plan) }, env),
            None => say(&DrawNext::WorkOut { program, log, key: key + &roster }, env),
        }
    }

    fn amendment(&self, changes: Vec<Change>, sources: Option<SeedPlan>, env: &Env<'_>) -> Result<Amendment, Failure> {
        let opened = read_second(self.common.at.as_deref(), env)?;
        let given = self.common.date.as_deref();
        let date = given.map_or_else(|| Ok(today(opened)), |text| read_day(text, "--date", env))?;
        // start dates that have been are not given out again
        if date < Offset::UTC.to_datetime(opened).date() {
            return Err(refusal_of("--date", &AmendRefusal::Past { date }, env));
        }
        let number = self.grown.transcript.counts().1 + 1;
        let reason = read_plain(&self.common.reason, "--reason", env)?;
        let mut amendment = Amendment { number, date, reason, opened, changes, plan: None };
        if amendment.draws() {
            let plan = sources.or_else(|| self.plan()).filter(|plan| plan.check().is_ok());
            let plan = plan.ok_or_else(|| refusal(&AmendRefusal::NoPlan, env))?;
            check_beacon(&plan, opened, env)?;
            amendment.plan = Some(plan);
        }
        Ok(amendment)
    }

    /// The seed of an amendment comes from where that of its round came from.
    fn plan(&self) -> Option<SeedPlan> {
        self.grown.transcript.sections.iter().rev().find_map(|section| match &section.subject {
            Subject::Round { sealed, .. } if section.drawn().is_some() => {
                // a public value of the round is known by now; the dice alone give enough
                let dice = |source: &&Source| matches!(source.kind, SourceKind::Dice { .. });
                Some(SeedPlan { sources: sealed.plan.sources.iter().filter(dice).cloned().collect() })
            }
            _ => None,
        })
    }
}

fn refuse(fault: ChangeFault, names: Names<'_>, env: &Env<'_>) -> Failure {
    refusal(&fault.called(|id| names.unit(id).into_owned()), env)
}

/// Which start dates are allocated again, and which are not though they are still to come.
fn reallocated(standing: &Standing, amendment: &Amendment) -> Vec<Reallocated> {
    let (date, today) = (amendment.date, today(amendment.opened));
    let starts = || standing.sealed.rules.tranches.iter().map(|tranche| tranche.start);
    let dates: Vec<Date> = starts().filter(|start| *start > date).collect();
    let ahead: Vec<Date> = starts().filter(|start| today < *start && *start <= date).collect();
    let again = if dates.is_empty() { Reallocated::Nobody { date } } else { Reallocated::Dates { dates, date } };
    let ahead = (!ahead.is_empty()).then_some(Reallocated::Ahead { dates: ahead, date });
    std::iter::once(again).chain(ahead).collect()
}

/// The day of a moment in the Netherlands, by summer time: in winter a day so begins an hour early.
fn today(moment: Timestamp) -> Date {
    Offset::constant(2).to_datetime(moment).date()
}
