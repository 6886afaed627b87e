//! Input lines: what stands above a seal, and what sources gave.

use super::spelling::{Dates, class_name};
use crate::draw::round::{Amendment, Change, Round, Sealed};
use crate::draw::seed::{Contribution, Failed};
use crate::log::Sink;
use crate::log::line::Line;
use crate::log::signers::Signers;
use crate::register::Record;
use crate::rules::chain::CHAIN;
use crate::rules::{Boundary, FailureRule, Period, Programme, Rules, SeedPlan, Source, SourceKind};
use crate::transcript::grow::Given;
use crate::transcript::practice::PracticeLine;
use crate::transcript::{Abort, FORMAT, Handover};
use compact_str::CompactString;
use jiff::Timestamp;

/// `programme`: the first line of a log.
pub fn write_opening(programme: &Programme, signers: &Signers, sink: &mut impl Sink) {
    sink.line(|out| write_programme(programme, signers, out));
}

/// `round`, `rules`, `practice` × n, `seed-plan`: all of a round that stands above its seal.
pub fn write_sealed(sealed: &Sealed, sink: &mut impl Sink) {
    sink.line(|out| write_round(&sealed.round, out));
    sink.line(|out| write_rules(&sealed.rules, out));
    let dates = Dates::of(&sealed.rules);
    sink.lines(sealed.register.practices().len(), |i, out| write_practice(sealed, &dates, i, out));
    sink.line(|out| write_plan(&sealed.plan, out));
}

/// `amendment`, a line per change, and `seed-plan` when a practice is late: all of an amendment above its seal. `rules`
/// are those of the round.
pub fn write_amendment(amendment: &Amendment, rules: &Rules, sink: &mut impl Sink) {
    sink.line(|out| write_amendment_line(amendment, out));
    sink.lines(amendment.changes.len(), |i, out| write_change(&amendment.changes[i], rules, out));
    if let Some(plan) = &amendment.plan {
        sink.line(|out| write_plan(plan, out));
    }
}

/// `abort`.
pub fn write_abort(abort: &Abort, sink: &mut impl Sink) {
    sink.line(|out| write_abort_line(abort, out));
}

/// `handover`.
pub fn write_handover(handover: &Handover, sink: &mut impl Sink) {
    sink.line(|out| write_handover_line(handover, out));
}

pub(in crate::transcript) fn write_programme(programme: &Programme, signers: &Signers, out: &mut Vec<u8>) {
    let line = Line::open(out, "programme")
        .text("format", FORMAT)
        .text("origin", &programme.origin)
        .text("title", &programme.title)
        .text_or_null("by", programme.by.as_deref());
    write_signers(line, signers).end();
}

pub(in crate::transcript) fn write_handover_line(handover: &Handover, out: &mut Vec<u8>) {
    let line =
        Line::open(out, "handover").text("reason", &handover.reason).text("announced", &handover.announced.to_string());
    write_signers(line, &handover.signers).end();
}

fn write_signers<'l>(line: Line<'l>, signers: &Signers) -> Line<'l> {
    line.text("organiser", &signers.organiser.to_string())
        .objects("witnesses", &signers.witnesses, |witness, line| {
            line.text("role", &witness.role).text("key", &witness.key.to_string())
        })
        .number("required", signers.required as u64)
}

pub(in crate::transcript) fn write_round(round: &Round, out: &mut Vec<u8>) {
    Line::open(out, "round")
        .number("number", round.number)
        .text("title", &round.title)
        .text("opened", &round.opened.to_string())
        .objects("repairs", &round.repairs, |repaired, line| {
            line.text("repair", &repaired.code).number("rows", repaired.rows)
        })
        .end();
}

pub(in crate::transcript) fn write_amendment_line(amendment: &Amendment, out: &mut Vec<u8>) {
    Line::open(out, "amendment")
        .number("number", amendment.number)
        .text("date", &amendment.date.to_string())
        .text("reason", &amendment.reason)
        .text("opened", &amendment.opened.to_string())
        .end();
}

pub(in crate::transcript) fn write_abort_line(abort: &Abort, out: &mut Vec<u8>) {
    Line::open(out, "abort").text("reason", &abort.reason).text("aborted", &abort.aborted.to_string()).end();
}

pub(in crate::transcript) fn write_change(change: &Change, rules: &Rules, out: &mut Vec<u8>) {
    match change {
        Change::Withdraw { practice } => Line::open(out, "withdraw").text("practice", practice).end(),
        Change::Restore { practice } => Line::open(out, "restore").text("practice", practice).end(),
        Change::Late(record) => write_record(Line::open(out, "late"), record, rules),
        Change::Correct(record) => write_record(Line::open(out, "correct"), record, rules),
        Change::Successor { of, record } => {
            let line = Line::open(out, "successor").texts("of", of.iter().map(CompactString::as_str));
            write_record(line, record, rules);
        }
    }
}

fn write_record(line: Line<'_>, record: &Record, rules: &Rules) {
    line.text("id", &record.id)
        .text("name", &record.name)
        .text_or_null("town", record.town.as_deref())
        .text("region", &record.region)
        .number("ion", record.ion.patients())
        .text_or_null("wish", record.wish.map(|wish| wish.to_string()).as_deref())
        .text_or_null("class", class_name(rules, record.class))
        .text_or_null("insurer", record.insurer.as_deref())
        .plain_or_null("uzovi", record.uzovi.map(|uzovi| uzovi.to_string()).as_deref())
        .end();
}

pub(in crate::transcript) fn write_rules(rules: &Rules, out: &mut Vec<u8>) {
    let (consent, tolerance) = match &rules.boundary {
        Boundary::Skip | Boundary::Stop | Boundary::Baskets(_) => (None, None),
        Boundary::Reach { consent, tolerance } => (Some(consent.as_str()), *tolerance),
    };
    let line = Line::open(out, "rules")
        .text("profile", rules.profile.code())
        .objects("tranches", &rules.tranches, |tranche, line| {
            line.text("start", &tranche.start.to_string()).number("cap_millionths", u64::from(tranche.cap.millionths()))
        })
        .text("reference_date", &rules.reference_date.to_string())
        .text("unit", rules.measure.code())
        .text("no_answer", rules.no_answer.code())
        .objects("bases", &rules.bases, |base, line| line.text("region", &base.region).number("size", base.size))
        .text("identity", rules.identity.code())
        .text_or_null("objections_until", rules.objections_until.map(|until| until.to_string()).as_deref())
        .object_or_null("objections_after", rules.result.objections_after, write_period)
        .texts("subject_to", rules.result.subject_to.iter().map(String::as_str))
        .objects("then", &rules.result.then, |then, line| {
            line.text("what", &then.what).object_or_null("within", Some(then.within), write_period)
        })
        .text("spread", rules.spread.code())
        .text("boundary", rules.boundary.code())
        .text_or_null("consent", consent)
        .number_or_null("tolerance_millionths", tolerance.map(|share| u64::from(share.millionths())));
    write_baskets(&rules.boundary, line)
        .texts("order", rules.order.iter().map(|key| key.code()))
        .texts("eligibility", rules.eligibility.iter().map(String::as_str))
        .objects("classes", &rules.classes, |class, line| {
            line.text("name", &class.name).texts("all", class.all.iter().map(String::as_str))
        })
        .end();
}

/// Only baskets have these.
fn write_baskets<'l>(boundary: &Boundary, line: Line<'l>) -> Line<'l> {
    let Boundary::Baskets(rule) = boundary else { return line };
    line.number("baskets", u64::from(rule.count))
        .text("leftover", rule.leftover.code())
        .text_or_null("basket_dice", rule.dice.as_deref())
}

fn write_period(period: Period, line: Line<'_>) -> Line<'_> {
    line.number("count", period.count()).plain("unit", period.unit().code())
}

fn write_practice(sealed: &Sealed, dates: &Dates, i: usize, out: &mut Vec<u8>) {
    let practice = &sealed.register.practices()[i];
    let mut buffer = String::new();
    PracticeLine {
        _kind: "practice".into(),
        id: practice.id.as_str().into(),
        name: practice.name.as_str().into(),
        town: practice.town.as_deref().map(Into::into),
        region: sealed.register.region_of(practice).into(),
        ion: practice.ion.patients(),
        wish: practice.wish.map(|wish| dates.text(wish, &mut buffer).into()),
        class: class_name(&sealed.rules, practice.class).map(Into::into),
        group: practice.group.as_deref().map(Into::into),
        since: practice.since.map(|since| since.to_string().into()),
        insurer: practice.insurer.as_deref().map(Into::into),
        uzovi: practice.uzovi.map(|uzovi| uzovi.to_string().into()),
    }
    .write(out);
}

pub(in crate::transcript) fn write_plan(plan: &SeedPlan, out: &mut Vec<u8>) {
    Line::open(out, "seed-plan").objects("sources", &plan.sources, write_source).end();
}

/// Only a beacon has `later`.
fn write_source<'l>(source: &Source, line: Line<'l>) -> Line<'l> {
    let line = line.text("label", &source.label).text("by", &source.by).plain("kind", source.kind.code());
    let line = match &source.kind {
        SourceKind::Dice { faces, rolls } => line.number("faces", u64::from(*faces)).number("rolls", u64::from(*rolls)),
        SourceKind::Text { what } => line.text("what", what),
        SourceKind::Secret { commitment } => line.plain("commitment", commitment),
        SourceKind::Drand { round } => line.plain("chain", CHAIN).number("round", *round),
    };
    let line = line.plain("failure", source.failure.code());
    match (&source.kind, source.failure) {
        (SourceKind::Drand { .. }, FailureRule::Later(rounds)) => line.number("later", rounds),
        (SourceKind::Drand { .. }, FailureRule::Abort | FailureRule::Skip) => line.number_or_null("later", None),
        (SourceKind::Dice { .. } | SourceKind::Text { .. } | SourceKind::Secret { .. }, _) => line,
    }
}

/// `failure` and `contribution` lines, in the plan's order, none where nothing is drawn; and when: `draw`.
pub fn write_given(plan: Option<&SeedPlan>, given: Given<'_>, sink: &mut impl Sink) {
    for source in plan.into_iter().flat_map(|plan| &plan.sources) {
        let (failed, contribution) = given.delivered.of(&source.label);
        if let Some(failed) = failed {
            sink.line(|out| write_failure(failed, out));
        }
        if let Some(contribution) = contribution {
            sink.line(|out| write_contribution(contribution, out));
        }
    }
    sink.line(|out| write_draw(given.drawn, out));
}

pub(in crate::transcript) fn write_draw(drawn: Timestamp, out: &mut Vec<u8>) {
    Line::open(out, "draw").plain("drawn", &drawn.to_string()).end();
}

pub(in crate::transcript) fn write_failure(failed: &Failed, out: &mut Vec<u8>) {
    Line::open(out, "failure").text("label", &failed.label).text("reason", &failed.reason).end();
}

/// Only the contribution of a beacon has a signature.
pub(in crate::transcript) fn write_contribution(contribution: &Contribution, out: &mut Vec<u8>) {
    let line = Line::open(out, "contribution").text("label", &contribution.label).text("value", &contribution.value);
    match &contribution.signature {
        Some(signature) => line.text("signature", signature).end(),
        None => line.end(),
    }
}
