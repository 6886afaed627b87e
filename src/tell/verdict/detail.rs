//! What a check compared, with numbers.

use crate::draw::seed::Failed;
use crate::log::note::base64;
use crate::log::short::short_number;
use crate::log::signers::{Cosigned, Signers};
use crate::rules::{FailureRule, SeedPlan, SourceKind, Spread};
use crate::tell::handover::handover_words;
use crate::transcript::{Drawn, Section, Subject, Transcript};
use crate::verify::{Check, CheckEnd, Part, Share, Verification};
use crate::words::noun::{Changes, Practices, Regions, StartDates, Witnesses};
use crate::words::value::Digits;
use crate::words::verify::{
    BeaconSpoke, CheckWords, Instead, LotNumbers, SealSubject, SourcesGave, Whose, WitnessNote,
};
use crate::words::{Lang, Message};
use jiff::Timestamp;

/// Of so many sections, the last ones, a verdict shows the short number of the seal: more than anybody has, and a stranger's log
/// of a thousand sections does not take minutes.
const SHORT_NUMBERS: usize = 12;

/// A transcript that was read, and whom the reader knows.
pub(super) struct Known<'t> {
    pub transcript: &'t Transcript,
    pub verification: &'t Verification,
}

/// What was compared, a line each; nothing where it differs.
pub(super) fn details(check: &Check, known: &Known<'_>, lang: Lang) -> Vec<String> {
    let words = match (&check.end, check.section) {
        (CheckEnd::Differs(_), _) => Vec::new(),
        (CheckEnd::Agrees, None) => vec![vouched(known.verification)],
        (CheckEnd::NotYet, None) => vec![CheckWords::NotVouchedYet],
        (_, Some(at)) => match (check.part, known.transcript.sections.get(at)) {
            (_, None) => Vec::new(),
            (Part::Handover, Some(section)) => {
                return handover_words(section).iter().map(|line| line.words(lang)).collect();
            }
            (part, Some(section)) => of_part(part, known, at, section),
        },
    };
    words.iter().map(|line| line.words(lang)).collect()
}

/// Whether all sign who were named one by one, or some.
fn vouched(verification: &Verification) -> CheckWords {
    match verification.vouching().map(|vouching| vouching.signed) {
        Some(Share { part: 1, whole: 2.. }) => CheckWords::VouchedByOne,
        Some(Share { part, whole }) if 0 < part && part < whole => CheckWords::VouchedBySome { part, whole },
        _ => CheckWords::Vouched,
    }
}

fn of_part(part: Part, known: &Known<'_>, at: usize, section: &Section) -> Vec<CheckWords> {
    match part {
        Part::SealWitnesses => {
            let beacon = section.subject.plan().and_then(SeedPlan::first_beacon);
            let lines = witnesses(known, section, &section.seal_by, beacon);
            lines.into_iter().chain(signed_after(section)).collect()
        }
        Part::ResultWitnesses => witnesses(known, section, &section.result_by, None),
        Part::Form => {
            let above = if at == 0 { 0 } else { section.first.index() };
            vec![CheckWords::Form { lines: section.seal.0 - above }]
        }
        Part::Seal => vec![seal(known.transcript, at, section)],
        Part::Abort => vec![CheckWords::Abort],
        Part::Result => vec![result(known.transcript, at)],
        Part::Contributions | Part::Draw | Part::Seed | Part::Lots | Part::Tranches | Part::Outcomes => {
            section.drawn().map_or(Vec::new(), |drawn| of_drawn(part, section, drawn))
        }
        Part::Handover | Part::Key => Vec::new(),
    }
}

/// Every key of the organiser has one name.
fn organiser(transcript: &Transcript) -> String {
    transcript.signers.organiser.name().to_owned()
}

fn seal(transcript: &Transcript, at: usize, section: &Section) -> CheckWords {
    let (what, root, by) = (subject(&section.subject), base64(&section.seal.1), organiser(transcript));
    if at + SHORT_NUMBERS < transcript.sections.len() {
        return CheckWords::EarlySeal { what, root, by };
    }
    CheckWords::Seal { what, root, short: short_number(&section.seal.1), by }
}

fn result(transcript: &Transcript, at: usize) -> CheckWords {
    let by = organiser(transcript);
    match transcript.sections.get(at + 1) {
        Some(next) => CheckWords::Result { lines: next.first.index() - 1, by },
        None => {
            let (lines, root) = &transcript.last;
            CheckWords::LastResult { lines: *lines, root: base64(root), short: short_number(root), by }
        }
    }
}

/// What a seal is about.
fn subject(subject: &Subject) -> SealSubject {
    match subject {
        Subject::Round { sealed, .. } => {
            let practices = sealed.register.practices();
            let ion = practices.iter().map(|practice| practice.ion).sum();
            SealSubject::Round { practices: Practices(practices.len() as u64), ion }
        }
        Subject::Handover(_) => SealSubject::Handover,
        Subject::Amendment(amendment) => SealSubject::Amendment { changes: Changes(amendment.changes.len() as u64) },
    }
}

/// What was computed again, with numbers.
fn of_drawn(part: Part, section: &Section, drawn: &Drawn) -> Vec<CheckWords> {
    let standing = &drawn.standing;
    let sealed = &standing.sealed;
    match part {
        Part::Contributions => {
            let sources = SourcesGave(drawn.delivered.contributions.len() as u64);
            std::iter::once(CheckWords::Contributions { sources }).chain(failed(section, drawn)).collect()
        }
        Part::Draw => vec![CheckWords::Draw { drawn: drawn.at }],
        Part::Seed => vec![CheckWords::Seed],
        Part::Lots => {
            let lots = LotNumbers(standing.lots.order().len() as u64);
            vec![match (&section.subject, sealed.rules.spread) {
                (Subject::Amendment(_) | Subject::Handover(_), _) => CheckWords::LateLots,
                (Subject::Round { .. }, Spread::Overall) => CheckWords::LotsOverall { lots },
                (Subject::Round { .. }, Spread::PerRegion | Spread::Balanced) => CheckWords::LotsPerRegion { lots },
            }]
        }
        Part::Tranches => {
            let dates = StartDates((sealed.rules.tranches.len() - standing.allocation.open()) as u64);
            vec![CheckWords::Tranches { dates, regions: Regions(sealed.register.regions().len() as u64) }]
        }
        _ => vec![CheckWords::Outcomes { practices: Practices(sealed.register.practices().len() as u64) }],
    }
}

/// Sources that failed, and what their rule did.
fn failed(section: &Section, drawn: &Drawn) -> impl Iterator<Item = CheckWords> {
    drawn.delivered.failed.iter().map(|Failed { label, reason }| {
        let rule = section.subject.plan().and_then(|plan| plan.sources.iter().find(|source| source.label == *label));
        let instead = match rule.map(|source| (source.failure, &source.kind)) {
            Some((FailureRule::Later(rounds), SourceKind::Drand { round })) => {
                Instead::Later { round: Digits(*round), later: Digits(round + rounds) }
            }
            _ => Instead::Without,
        };
        CheckWords::Failed { label: label.clone(), reason: reason.clone(), instead }
    })
}

/// Which witnesses signed a checkpoint and when, whether that was before the beacon, and whether the reader knows them.
fn witnesses(known: &Known<'_>, section: &Section, by: &[Cosigned], beacon: Option<Timestamp>) -> Vec<CheckWords> {
    let Signers { witnesses, required, .. } = &*section.signers;
    let (signed, of, required) = (Signers::in_time(by, beacon), Witnesses(witnesses.len() as u64), *required);
    let is_named = by.iter().any(|own| known.verification.knows(&witnesses[own.witness].key));
    let whose = if is_named || by.is_empty() { Whose::Named } else { Whose::OfLog };
    let spoke = beacon.map_or(BeaconSpoke::None, |moment| BeaconSpoke::On { moment });
    let head = CheckWords::Witnesses { signed, of, required, whose, beacon: spoke };
    let one = |Cosigned { witness, time }: &Cosigned| {
        let own = &witnesses[*witness];
        let late = beacon.is_some_and(|beacon| *time >= beacon);
        let note = match (late, known.verification.knows(&own.key)) {
            (false, true) => WitnessNote::Named,
            (false, false) => WitnessNote::Unchecked,
            (true, true) => WitnessNote::Late,
            (true, false) => WitnessNote::LateUnchecked,
        };
        CheckWords::Witness { role: own.role.clone(), name: own.key.name().to_owned(), moment: *time, note }
    };
    std::iter::once(head).chain(by.iter().map(one)).collect()
}

/// Where by the times that stand there too few witnesses signed a seal before it was drawn: only a beacon would forbid that.
fn signed_after(section: &Section) -> Option<CheckWords> {
    let (drawn, required) = (section.drawn()?, section.signers.required);
    let before = section.seal_by.iter().filter(|own| own.time <= drawn.at).count();
    (before < required).then_some(CheckWords::SignedAfter { before, required: required.into() })
}
