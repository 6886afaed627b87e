//! Whether rules and a register are a round that a log has sealed already.

use crate::draw::round::{Other, Sealed, follow, others};
use crate::env::{Env, Failure};
use crate::log::signers::Signers;
use crate::rules::RulesFile;
use crate::tell::survey::{Compared, RulesSide, same_words};
use crate::transcript::{End, Section, Subject};
use crate::verbs::arg::roster::names_of;
use crate::verbs::arg::shown::shown;
use crate::verbs::step::plan::{Opened, Plan, first_start};

/// What is told, and the exit status: 0 where all is as it was sealed, 1 where something differs.
pub struct Told {
    /// The number of the round.
    pub number: u64,
    pub words: String,
    pub status: u8,
}

/// A sealed round that these files may be.
struct Candidate<'a> {
    sealed: &'a Sealed,
    signers: &'a Signers,
    /// The rules of the file, called as a round of this number.
    title: String,
    same_rules: bool,
    waits: bool,
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
    if opened.file.rules.identity != transcript.identity()
        || transcript.programme.origin != opened.file.programme.origin
    {
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
    let candidates = rounds.into_iter().filter_map(|(section, same_rules)| {
        let Subject::Round { sealed, history } = &section.subject else { return None };
        let history = history.called(|id| names.code(id).into());
        let (register, first) = (opened.reading.register.clone(), first_start(&opened.file.rules));
        let (register, _) = follow(register, &opened.reading.silent, first, &history);
        let others = others(sealed, names, (&register, &opened.file.rules));
        let waits = matches!(section.end, End::Sealed);
        let signers = &*section.signers;
        Some(Candidate { sealed, signers, title: opened.file.title_of(sealed.round.number), same_rules, waits, others })
    });
    let best = candidates.min_by_key(|own| (!own.same_rules, own.others.len()));
    Ok(best.map(|best| {
        let Candidate { sealed, signers, waits, .. } = best;
        let own = side(&opened.file, &best.title);
        let compared = Compared { sealed, signers, path: &shown(path), own, others: &best.others, waits };
        Told {
            number: sealed.round.number,
            words: same_words(&compared, env.lang),
            status: u8::from(!compared.is_same()),
        }
    }))
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
