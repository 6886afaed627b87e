//! Values to lines. The same functions draw and verify: see [`Sink`].

use super::outcome::{OutcomeLine, TurnLine};
use super::practices::PracticeLine;
use super::{Abort, FORMAT, Handover};
use crate::draw::allocation::{PoolSums, Pooling, Sums, Turn};
use crate::draw::lots::{Lot, Rank};
use crate::draw::round::{Amendment, Change, Record, Round, Sealed, Standing};
use crate::draw::seed::{Contribution, Delivered, Failed, Seed};
use crate::log::Sink;
use crate::log::line::Line;
use crate::log::signers::Signers;
use crate::rules::chain::CHAIN;
use crate::rules::{Boundary, FailureRule, NoAnswer, Profile, Programme, Rules, SeedPlan, Source, SourceKind, Tranche};
use compact_str::CompactString;
use jiff::civil::Date;

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

pub(super) fn write_programme(programme: &Programme, signers: &Signers, out: &mut Vec<u8>) {
    let line = Line::open(out, "programme")
        .text("format", FORMAT)
        .text("origin", &programme.origin)
        .text("title", &programme.title);
    write_signers(line, signers).end();
}

pub(super) fn write_handover_line(handover: &Handover, out: &mut Vec<u8>) {
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

pub(super) fn write_round(round: &Round, out: &mut Vec<u8>) {
    Line::open(out, "round")
        .number("number", round.number)
        .text("title", &round.title)
        .text("opened", &round.opened.to_string())
        .objects("repairs", &round.repairs, |repaired, line| {
            line.text("repair", &repaired.code).number("rows", repaired.rows)
        })
        .end();
}

pub(super) fn write_amendment_line(amendment: &Amendment, out: &mut Vec<u8>) {
    Line::open(out, "amendment")
        .number("number", amendment.number)
        .text("date", &amendment.date.to_string())
        .text("reason", &amendment.reason)
        .text("opened", &amendment.opened.to_string())
        .end();
}

pub(super) fn write_abort_line(abort: &Abort, out: &mut Vec<u8>) {
    Line::open(out, "abort").text("reason", &abort.reason).text("aborted", &abort.aborted.to_string()).end();
}

pub(super) fn write_change(change: &Change, rules: &Rules, out: &mut Vec<u8>) {
    match change {
        Change::Withdraw { practice } => Line::open(out, "withdraw").text("practice", practice).end(),
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
        .text("region", &record.region)
        .number("ion", record.ion.patients())
        .text_or_null("wish", record.wish.map(|wish| wish.to_string()).as_deref())
        .text_or_null("class", class_name(rules, record.class))
        .text_or_null("insurer", record.insurer.as_deref())
        .end();
}

pub(super) fn write_rules(rules: &Rules, out: &mut Vec<u8>) {
    let (boundary, consent) = match &rules.boundary {
        Boundary::Skip => ("skip", None),
        Boundary::Stop => ("stop", None),
        Boundary::Reach { consent, .. } => ("reach", Some(consent.as_str())),
    };
    let tolerance = match &rules.boundary {
        Boundary::Reach { tolerance, .. } => *tolerance,
        Boundary::Skip | Boundary::Stop => None,
    };
    let profile = match rules.profile {
        Profile::Leidraad => "leidraad",
        Profile::Free => "free",
    };
    let no_answer = match rules.no_answer {
        NoAnswer::Last => "last",
        NoAnswer::Out => "out",
    };
    Line::open(out, "rules")
        .text("profile", profile)
        .objects("tranches", &rules.tranches, |tranche, line| {
            line.text("start", &tranche.start.to_string()).number("cap_millionths", u64::from(tranche.cap.millionths()))
        })
        .text("reference_date", &rules.reference_date.to_string())
        .text("unit", rules.measure.code())
        .text("no_answer", no_answer)
        .objects("bases", &rules.bases, |base, line| line.text("region", &base.region).number("size", base.size))
        .text("identity", rules.identity.code())
        .text_or_null("objections_until", rules.objections_until.map(|until| until.to_string()).as_deref())
        .text("spread", rules.spread.code())
        .text("boundary", boundary)
        .text_or_null("consent", consent)
        .number_or_null("tolerance_millionths", tolerance.map(|share| u64::from(share.millionths())))
        .texts("order", rules.order.iter().map(|key| key.code()))
        .texts("eligibility", rules.eligibility.iter().map(String::as_str))
        .objects("classes", &rules.classes, |class, line| {
            line.text("name", &class.name).texts("all", class.all.iter().map(String::as_str))
        })
        .end();
}

fn write_practice(sealed: &Sealed, dates: &Dates, i: usize, out: &mut Vec<u8>) {
    let practice = &sealed.register.practices()[i];
    let mut buffer = String::new();
    PracticeLine {
        _kind: "practice".into(),
        id: practice.id.as_str().into(),
        name: practice.name.as_str().into(),
        region: sealed.register.region_of(practice).into(),
        ion: practice.ion.patients(),
        wish: practice.wish.map(|wish| dates.text(wish, &mut buffer).into()),
        class: class_name(&sealed.rules, practice.class).map(Into::into),
        group: practice.group.as_deref().map(Into::into),
        since: practice.since.map(|since| since.to_string().into()),
        insurer: practice.insurer.as_deref().map(Into::into),
    }
    .write(out);
}

fn class_name(rules: &Rules, class: Option<u16>) -> Option<&str> {
    class.map(|class| rules.classes[usize::from(class)].name.as_str())
}

pub(super) fn write_plan(plan: &SeedPlan, out: &mut Vec<u8>) {
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
        (SourceKind::Drand { .. }, _) => line.number_or_null("later", None),
        _ => line,
    }
}

/// `failure` and `contribution` lines, in the plan's order; none where nothing is drawn.
pub fn write_contributions(plan: Option<&SeedPlan>, delivered: &Delivered, sink: &mut impl Sink) {
    for source in plan.into_iter().flat_map(|plan| &plan.sources) {
        let (failed, contribution) = delivered.of(&source.label);
        if let Some(failed) = failed {
            sink.line(|out| write_failure(failed, out));
        }
        if let Some(contribution) = contribution {
            sink.line(|out| write_contribution(contribution, out));
        }
    }
}

pub(super) fn write_failure(failed: &Failed, out: &mut Vec<u8>) {
    Line::open(out, "failure").text("label", &failed.label).text("reason", &failed.reason).end();
}

/// Only the contribution of a beacon has a signature.
pub(super) fn write_contribution(contribution: &Contribution, out: &mut Vec<u8>) {
    let line = Line::open(out, "contribution").text("label", &contribution.label).text("value", &contribution.value);
    match &contribution.signature {
        Some(signature) => line.text("signature", signature).end(),
        None => line.end(),
    }
}

/// `seed`.
pub fn write_seed(seed: &Seed, sink: &mut impl Sink) {
    sink.line(|out| Line::open(out, "seed").text("seed", &seed.to_string()).end());
}

/// `lot` per unit that has one: regions by name, within a region by rank; under `overall` all by rank.
pub fn write_lots(standing: &Standing, sink: &mut impl Sink) {
    sink.lines(standing.lots.order().len(), |place, out| write_lot(standing, place, out));
}

/// `lot` per practice that was late, in the order of all lots.
pub fn write_late_lots(standing: &Standing, amendment: &Amendment, sink: &mut impl Sink) {
    let place = |change: &Change| match change {
        Change::Late(record) => {
            let unit = standing.units.find(&record.id, &standing.sealed.register)?;
            standing.lots.place(unit)
        }
        Change::Withdraw { .. } | Change::Correct(_) | Change::Successor { .. } => None,
    };
    let mut places: Vec<usize> = amendment.changes.iter().filter_map(place).collect();
    places.sort_unstable();
    sink.lines(places.len(), |i, out| write_lot(standing, places[i], out));
}

fn write_lot(standing: &Standing, place: usize, out: &mut Vec<u8>) {
    let unit = standing.lots.order()[place] as usize;
    let region = standing.units.list()[unit].region as usize;
    let rank = standing.lots.rank_at(place, region);
    let register = &standing.sealed.register;
    let lot = standing.lots.lot(unit).map(Lot::hex).unwrap_or_default(); // a unit in the order has one
    Line::open(out, "lot")
        .text("region", &register.regions()[region])
        .number("rank", rank.number())
        .number("of", rank.of())
        .text("unit", standing.units.label(unit, register))
        .plain("lot", hex(&lot))
        .end();
}

/// Hex digits are ASCII.
fn hex(digits: &[u8; 16]) -> &str {
    str::from_utf8(digits).unwrap_or_default()
}

/// `tranche` lines of the tranches that were allocated: tranches by date; within one regions by name, and where they
/// share a cap first the line of all.
pub fn write_tranches(standing: &Standing, sink: &mut impl Sink) {
    let (rules, regions) = (&standing.sealed.rules, standing.sealed.register.regions());
    let pooling = Pooling::of(rules.spread);
    for (tranche, Tranche { start, .. }) in rules.tranches.iter().enumerate().skip(standing.allocation.open()) {
        let pools = &standing.allocation.pools;
        match pooling {
            Pooling::PerRegion => sink.lines(regions.len(), |region, out| {
                if let Some(sums) = pools[region].tranche(tranche) {
                    write_tranche((*start, Some(&regions[region])), (&sums.sums, Some(sums)), out);
                }
            }),
            Pooling::Shared => sink.lines(regions.len() + 1, |line, out| match line.checked_sub(1) {
                None => {
                    if let Some(sums) = pools[0].tranche(tranche) {
                        write_tranche((*start, None), (&sums.sums, Some(sums)), out);
                    }
                }
                Some(region) => {
                    if let Some(sums) = pools[0].region(tranche, region) {
                        write_tranche((*start, Some(&regions[region])), (sums, None), out);
                    }
                }
            }),
        }
    }
}

/// Only what has a cap of its own has `cap`, `room`, `lottery` and `left`.
fn write_tranche((start, region): (Date, Option<&str>), (sums, pool): (&Sums, Option<&PoolSums>), out: &mut Vec<u8>) {
    Line::open(out, "tranche")
        .text("start", &start.to_string())
        .text_or_null("region", region)
        .number("base", sums.base)
        .number_or_null("cap", pool.map(|pool| pool.cap))
        .number("used_before", sums.used_before)
        .number_or_null("room", pool.map(|pool| pool.room))
        .number("candidates", u64::from(sums.candidates))
        .number("asked", sums.asked)
        .truth_or_null("lottery", pool.map(|pool| pool.lottery))
        .number("placed", u64::from(sums.placed))
        .number("placed_size", sums.placed_size)
        .number("used", sums.used())
        .number_or_null("left", pool.map(PoolSums::left))
        .number("waiting", u64::from(sums.candidates - sums.placed))
        .number("waiting_size", sums.asked - sums.placed_size)
        .end();
}

/// `outcome` × n, in the order of the practices: the whole story of each.
pub fn write_outcomes(standing: &Standing, sink: &mut impl Sink) {
    let dates = Dates::of(&standing.sealed.rules);
    sink.lines(standing.sealed.register.practices().len(), |i, out| write_outcome(standing, &dates, i, out));
}

fn write_outcome(standing: &Standing, dates: &Dates, i: usize, out: &mut Vec<u8>) {
    let Standing { sealed, units, lots, .. } = standing;
    let practice = &sealed.register.practices()[i];
    let unit = units.of_practice(i);
    let own = &units.list()[unit];
    let (lot, rank) = (lots.lot(unit).map(Lot::hex), lots.place(unit));
    let rank = rank.map(|place| lots.rank_at(place, own.region as usize));
    let turns = standing.in_pool(unit).into_iter().flat_map(|(pool, at)| pool.turns(at));
    let outcome = standing.outcome(i);
    let (mut wish, mut start) = (String::new(), String::new());
    let line = OutcomeLine {
        kind: "outcome".into(),
        practice: practice.id.as_str().into(),
        group: practice.group.as_deref().map(Into::into),
        region: sealed.register.region_of(practice).into(),
        ion: practice.ion.patients(),
        size: own.size,
        wish: own.wish.map(|date| dates.text(date, &mut wish).into()),
        class: class_name(&sealed.rules, own.class()).map(Into::into),
        lot: lot.as_ref().map(|lot| hex(lot).into()),
        rank: rank.map(Rank::number),
        of: rank.map(Rank::of),
        tranches: (), // a million lines need no list of their turns
        start: outcome.start.map(|date| dates.text(date, &mut start).into()),
        reason: outcome.reason.code().into(),
    };
    let turn = |(tranche, turn): (usize, &Turn)| TurnLine {
        start: &dates.0[tranche].1,
        place: u64::from(turn.place),
        of: u64::from(turn.of),
        room: turn.room,
        result: turn.result.code(),
    };
    line.write(turns.map(turn), out);
}

/// The start dates of the round with their spelling, so that a million lines spell four dates once.
struct Dates(Vec<(Date, String)>);

impl Dates {
    fn of(rules: &Rules) -> Self {
        Self(rules.tranches.iter().map(|tranche| (tranche.start, tranche.start.to_string())).collect())
    }

    /// The spelling of any date; `buffer` holds it when it is none of the round's.
    fn text<'a>(&'a self, date: Date, buffer: &'a mut String) -> &'a str {
        match self.0.iter().find(|(known, _)| *known == date) {
            Some((_, text)) => text,
            None => {
                *buffer = date.to_string();
                buffer
            }
        }
    }
}
