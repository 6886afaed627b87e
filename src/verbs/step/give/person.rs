//! A source that somebody at the terminal or the desk is asked for.

use super::{Gathering, held, is_proven, refused};
use crate::draw::seed::{Contribution, check_given, instead, read_value};
use crate::draw::throws::doubts;
use crate::env::{Answers, Env, FAILED, Held, Instead, Wait};
use crate::log::text;
use crate::rules::chain::round_address;
use crate::rules::{Source, SourceKind};
use crate::verbs::arg::answer::{agreed, ask, ask_or};
use crate::verbs::arg::published::private;
use crate::verbs::arg::shown::say;
use crate::verbs::step::throws::KeptThrows;
use crate::words::Message;
use crate::words::fault::three_parts;
use crate::words::value::Digits;
use crate::words::verbs::plan::{Asked, Early, GivesWay, TypedTwice};

/// What came of a source that was asked for.
pub(super) enum Came {
    /// What it gave.
    Value(String),
    /// Why it gave nothing.
    Failed(String),
}

/// What was given, and what failed, by label.
pub(super) type SoFar<'a> = (&'a [(String, String)], &'a [(String, String)]);

/// What was sealed for when a source gives nothing; none where it must give something.
fn gives_way(source: &Source) -> Option<GivesWay> {
    let label = source.label.clone();
    match instead(source).ok()? {
        None => Some(GivesWay::Skip { label }),
        Some(Source { kind, .. }) => {
            let SourceKind::Drand { round } = kind else { return None };
            Some(GivesWay::Later { label, round: Digits(round), beacon: kind.beacon()? })
        }
    }
}

impl Gathering<'_> {
    /// Asks until the answer is what the source promised and was confirmed, of dice by a second person: a round is drawn once, so
    /// a slip is final. An empty answer asks again; the end of input gives up. Throws are kept as soon as one person typed them.
    pub(super) fn ask(
        &self,
        source: &Source,
        so_far: SoFar<'_>,
        kept: &mut KeptThrows,
        env: &mut Env<'_>,
    ) -> Option<Came> {
        let question = question(source);
        let first = kept.once(&source.label).filter(|value| read_value(source, value).is_ok()).map(str::to_owned);
        if let Some(first) = first {
            say(&TypedTwice::Waits { label: source.label.clone(), path: kept.shown() }, env);
            if is_typed_twice(source, &first, env)? {
                kept.keep(source, &first, env);
                return Some(Came::Value(first));
            }
        }
        let rule = gives_way(source).filter(|_| so_far.1.iter().all(|(label, _)| *label != source.label));
        let rule = rule.map(|rule| [rule, GivesWay::How].map(|words| words.words(env.lang)));
        loop {
            let instead = rule.as_ref().map(|[rule, how]| Instead { rule, how });
            let answer = ask_or(&question, answers(source), instead, env)?;
            if let Some(reason) = answer.trim_start().strip_prefix(FAILED).filter(|_| rule.is_some()) {
                match self.failed(source, reason, so_far, env) {
                    Some(reason) => return Some(Came::Failed(reason)),
                    None => continue,
                }
            }
            let answer = match held(source, &answer, env) {
                Ok(answer) => answer,
                Err(failure) => {
                    env.say(&failure.text);
                    continue;
                }
            };
            match read_value(source, &answer) {
                // what has a proof needs no second look
                Ok(Contribution { .. }) if is_proven(source) => return Some(Came::Value(answer)),
                Ok(Contribution { value, .. }) => {
                    doubts(source, &value, &self.before).iter().for_each(|doubt| say(doubt, env));
                    let is_right = if let SourceKind::Dice { .. } = source.kind {
                        kept.keep_once(source, &value, env);
                        is_typed_twice(source, &value, env)?
                    } else {
                        agreed(&Asked::Right { value: value.clone() }, env)?
                    };
                    if is_right {
                        kept.keep(source, &value, env);
                        return Some(Came::Value(value));
                    }
                }
                Err(fault) => {
                    env.say(&three_parts(env.lang, &fault, None));
                    say_early(source, env);
                }
            }
        }
    }

    /// Why a source gives nothing, as it will be written, when that may be and somebody says that it is so.
    fn failed(&self, source: &Source, why: &str, (given, failed): SoFar<'_>, env: &mut Env<'_>) -> Option<String> {
        let (label, why) = (source.label.clone(), why.trim());
        // as behind the option of the verb, too
        let why = why.strip_prefix(&*label).and_then(|rest| rest.strip_prefix('=')).unwrap_or(why);
        let with_it = [failed, &[(label.clone(), why.to_owned())]].concat();
        if let Err(faults) = check_given(self.plan, given, &with_it) {
            env.say(&refused(&faults, env).text);
            return None;
        }
        let reason = text::read(why).ok()?.into_owned();
        private(&reason).iter().for_each(|private| say(private, env));
        (agreed(&Asked::Failed { label, reason: reason.clone() }, env) == Some(true)).then_some(reason)
    }
}

/// Whether a second person, who did not see what was typed, types the same throws; where not, it is said which differ. `None`
/// when nobody is there any more.
fn is_typed_twice(source: &Source, first: &str, env: &mut Env<'_>) -> Option<bool> {
    let label = || source.label.clone();
    let second = loop {
        let answer = ask(&Asked::Again { label: label() }, answers(source), env)?;
        match read_value(source, &answer) {
            Ok(Contribution { value, .. }) => break value,
            Err(fault) => env.say(&three_parts(env.lang, &fault, None)),
        }
    };
    for (throw, (first, second)) in (1..).zip(first.split(' ').zip(second.split(' '))) {
        if first != second {
            let [first, second] = [first, second].map(str::to_owned);
            say(&TypedTwice::Unlike { throw: Digits(throw), first, second }, env);
        }
    }
    let is_right = first == second;
    say(&if is_right { TypedTwice::Alike { label: label(), value: second } } else { TypedTwice::Anew }, env);
    Some(is_right)
}

/// Says that a round of the beacon is not there yet.
fn say_early(source: &Source, env: &mut Env<'_>) {
    if let Answers::Held(Held::Round(Wait { round, until })) = answers(source)
        && (env.now)() < until
    {
        say(&Early::Not { round: Digits(round), beacon: until }, env);
    }
}

/// What a source is answered with.
fn answers(source: &Source) -> Answers {
    match source.kind {
        SourceKind::Dice { faces, rolls } => Answers::Throws { faces, rolls },
        SourceKind::Text { .. } => Answers::Words,
        SourceKind::Secret { .. } => Answers::Held(Held::Secret),
        SourceKind::Drand { round } => {
            let until = source.kind.beacon().unwrap_or_default(); // the rules were read: it has a moment
            Answers::Held(Held::Round(Wait { round, until }))
        }
    }
}

fn question(source: &Source) -> Asked {
    let Source { label, by, kind, .. } = source;
    let (label, by) = (label.clone(), by.clone());
    match kind {
        SourceKind::Dice { faces, rolls } => {
            Asked::Dice { label, by, faces: Digits((*faces).into()), rolls: Digits((*rolls).into()) }
        }
        SourceKind::Text { what } => Asked::Text { label, by, what: what.clone() },
        SourceKind::Secret { .. } => Asked::Secret { label, by },
        SourceKind::Drand { round } => {
            let address = round_address(*round);
            let beacon = kind.beacon().unwrap_or_default(); // the rules were read: it has a moment
            Asked::Beacon { label, by, round: Digits(*round), beacon, address }
        }
    }
}
