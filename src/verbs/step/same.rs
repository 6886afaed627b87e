//! Whether rules and a register are a round that a log has sealed already.

use crate::draw::round::{Other, Sealed, follow, others};
use crate::env::{Env, Failure};
use crate::log::signers::Signers;
use crate::register::Reading;
use crate::roster::Names;
use crate::rules::RulesFile;
use crate::tell::survey::{Compared, RoundNow, RulesSide, same_words};
use crate::transcript::{End, Section, Subject, Transcript};
use crate::verbs::arg::roster::names_of;
use crate::verbs::arg::shown::shown;
use crate::verbs::step::plan::{Opened, Plan, first_start};
use std::path::Path;

/// What is told, and the exit status: 0 where all is as it was sealed, 1 where something differs.
pub struct Told {
    /// The number of the round.
    pub number: u64,
    pub words: String,
    pub status: u8,
}

/// Rules and a register under them, as they were read.
#[derive(Clone, Copy)]
pub struct Files<'a> {
    /// The rules.
    pub file: &'a RulesFile,
    /// The register.
    pub reading: &'a Reading,
}

/// A sealed round that these files may be.
struct Candidate<'a> {
    sealed: &'a Sealed,
    signers: &'a Signers,
    /// The rules of the file, called as a round of this number.
    title: String,
    same_rules: bool,
    /// What became of it, where that is told.
    now: Option<RoundNow>,
    others: Vec<Other>,
}

/// Whether the files are a round of the log: one whose rules they have, or the one that waits for its draw. Nothing where they
/// are none, and would be the next. Rounds that were given up are not looked at: they can be sealed again.
///
/// # Errors
/// Those of the roster, where the log has pseudonyms.
pub fn told(opened: &Opened, plan: &Plan<'_>, env: &Env<'_>) -> Result<Option<Told>, Failure> {
    let Some((grown, path)) = opened.grown.as_ref().zip(plan.log) else { return Ok(None) };
    let transcript = &grown.transcript;
    if !is_of(opened, transcript) {
        return Ok(None);
    }
    let rounds = transcript.sections.iter().rev().filter(|section| !matches!(section.end, End::Aborted(_)));
    let mut rounds: Vec<(&Section, bool)> = rounds.map(|section| (section, has_rules(section, &opened.file))).collect();
    rounds.retain(|(section, same)| *same || matches!(section.end, End::Sealed));
    if rounds.is_empty() {
        return Ok(None);
    }
    let kept = plan.roster.needed(transcript, env)?;
    let names = names_of(transcript, kept.as_ref());
    let candidates =
        rounds.into_iter().filter_map(|(section, same_rules)| candidate(section, same_rules, (opened.files(), names)));
    let best = candidates.min_by_key(|own| (!own.same_rules, own.others.len()));
    Ok(best.map(|best| best.told(&opened.file, path, env)))
}

/// What the files say otherwise than the round that stands at the end of the log and was given up; nothing where none does.
///
/// # Errors
/// Those of the roster, where the log has pseudonyms.
pub fn given_up(opened: &Opened, plan: &Plan<'_>, env: &Env<'_>) -> Result<Option<String>, Failure> {
    let Some((grown, path)) = opened.grown.as_ref().zip(plan.log) else { return Ok(None) };
    let transcript = &grown.transcript;
    let last = transcript.sections.last().filter(|section| matches!(section.end, End::Aborted(_)));
    let Some(section) = last.filter(|_| is_of(opened, transcript)) else { return Ok(None) };
    let kept = plan.roster.needed(transcript, env)?;
    let names = names_of(transcript, kept.as_ref());
    let candidate = candidate(section, has_rules(section, &opened.file), (opened.files(), names));
    Ok(candidate.map(|candidate| candidate.told(&opened.file, path, env).words))
}

/// What files say otherwise than this round of a log at `path`; nothing where they say the same.
pub fn otherwise(
    section: &Section,
    (files, names): (Files<'_>, Names<'_>),
    path: &Path,
    env: &Env<'_>,
) -> Option<String> {
    let candidate = candidate(section, has_rules(section, files.file), (files, names))?;
    let told = Candidate { now: None, ..candidate }.told(files.file, path, env);
    (told.status != 0).then_some(told.words)
}

impl Candidate<'_> {
    fn told(&self, file: &RulesFile, path: &Path, env: &Env<'_>) -> Told {
        let Self { sealed, signers, title, now, others, .. } = self;
        let own = side(file, title);
        let compared = Compared { sealed, signers, path: &shown(path), own, others, now: *now };
        let (words, status) = (same_words(&compared, env.lang), u8::from(!compared.is_same()));
        Told { number: sealed.round.number, words, status }
    }
}

/// A round beside the files; nothing of what is no round.
fn candidate<'a>(
    section: &'a Section,
    same_rules: bool,
    (Files { file, reading }, names): (Files<'_>, Names<'_>),
) -> Option<Candidate<'a>> {
    let Subject::Round { sealed, history } = &section.subject else { return None };
    let history = history.called(|id| names.code(id).into());
    let (register, first) = (reading.register.clone(), first_start(&file.rules));
    let (register, _) = follow(register, &reading.silent, first, &history);
    let others = others(sealed, names, (&register, &file.rules));
    let now = match section.end {
        End::Sealed => RoundNow::Waits,
        End::Aborted(_) => RoundNow::GivenUp,
        End::Drawn(_) | End::Announced => RoundNow::Drawn,
    };
    let (signers, title) = (&*section.signers, file.title_of(sealed.round.number));
    Some(Candidate { sealed, signers, title, same_rules, now: Some(now), others })
}

/// Whether the files are of the programme of a log.
fn is_of(opened: &Opened, transcript: &Transcript) -> bool {
    let RulesFile { rules, programme, .. } = &opened.file;
    rules.identity == transcript.identity() && transcript.programme.origin == programme.origin
}

/// The rules of a file, of a round that is called so.
fn side<'a>(file: &'a RulesFile, title: &'a str) -> RulesSide<'a> {
    let RulesFile { programme, rules, plan, witnesses, .. } = file;
    RulesSide { programme, title, rules, plan, witnesses: (&witnesses.list, witnesses.required) }
}

/// Whether a section is a round with the rules of a file, whoever signs along.
fn has_rules(section: &Section, file: &RulesFile) -> bool {
    let Subject::Round { sealed, .. } = &section.subject else { return false };
    RulesSide::of(sealed, &section.signers).other_round_keys(side(file, &file.title_of(sealed.round.number))).is_empty()
}
