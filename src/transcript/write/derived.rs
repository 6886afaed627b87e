//! Derived lines: seed, lots, sums and outcomes.

use super::spelling::{Dates, class_name};
use crate::draw::allocation::{PoolSums, Pooling, Sums, Turn};
use crate::draw::lots::{Lot, Rank};
use crate::draw::round::{Amendment, Change, Standing};
use crate::draw::seed::Seed;
use crate::log::Sink;
use crate::log::line::Line;
use crate::rules::Tranche;
use crate::transcript::outcome::{OutcomeLine, TurnLine};
use jiff::civil::Date;

/// `seed`.
pub fn write_seed(seed: &Seed, sink: &mut impl Sink) {
    sink.line(|out| Line::open(out, "seed").text("seed", &seed.to_string()).end());
}

/// `lot` per unit that has one: regions by name, within a region by rank; under `overall` all by rank.
pub fn write_lots(standing: &Standing, sink: &mut impl Sink) {
    let order = standing.lots.order();
    let label = |&unit: &u32| standing.units.label(unit as usize, &standing.sealed.register).len();
    sink.lines(order.len(), |place, out| {
        look_ahead(place, |next| order.get(next).map_or(0, label));
        write_lot(standing, place, out);
    });
}

/// What is written in one order stands in memory in another. A look at the next lines before any of them is made lets the waits
/// for memory run side by side.
fn look_ahead(at: usize, look: impl Fn(usize) -> usize) {
    if at.is_multiple_of(AHEAD) {
        std::hint::black_box((at..at + AHEAD).fold(0, |seen, next| seen ^ look(next)));
    }
}

/// At so many lines.
const AHEAD: usize = 64;

/// `lot` per practice that was late, in the order of all lots.
pub fn write_late_lots(standing: &Standing, amendment: &Amendment, sink: &mut impl Sink) {
    let place = |change: &Change| match change {
        Change::Late(record) => {
            let unit = standing.units.find(&record.id, &standing.sealed.register)?;
            standing.lots.place(unit)
        }
        Change::Withdraw { .. } | Change::Restore { .. } | Change::Correct(_) | Change::Successor { .. } => None,
    };
    let mut places: Vec<usize> = amendment.changes.iter().filter_map(place).collect();
    places.sort_unstable();
    sink.lines(places.len(), |i, out| write_lot(standing, places[i], out));
}

fn write_lot(standing: &Standing, place: usize, out: &mut Vec<u8>) {
    let unit = standing.lots.order()[place] as usize;
    let own = || standing.units.list()[unit].region as usize;
    let region = standing.lots.region_at(place).unwrap_or_else(own);
    let rank = standing.lots.rank_at(place, region);
    let register = &standing.sealed.register;
    let lot = standing.lots.lot_at(place).hex();
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
                    write_tranche(*start, Some(&regions[region]), TrancheSums::Capped(sums), out);
                }
            }),
            Pooling::Shared => sink.lines(regions.len() + 1, |line, out| match line.checked_sub(1) {
                None => {
                    if let Some(sums) = pools[0].tranche(tranche) {
                        write_tranche(*start, None, TrancheSums::Capped(sums), out);
                    }
                }
                Some(region) => {
                    if let Some(sums) = pools[0].region(tranche, region) {
                        write_tranche(*start, Some(&regions[region]), TrancheSums::Region(sums), out);
                    }
                }
            }),
        }
    }
}

/// What a `tranche` line is about.
enum TrancheSums<'a> {
    /// What has a cap of its own: a region, or all together.
    Capped(&'a PoolSums),
    /// A region that shares one.
    Region(&'a Sums),
}

/// Only what has a cap of its own has `cap`, `room`, `lottery` and `left`.
fn write_tranche(start: Date, region: Option<&str>, sums: TrancheSums<'_>, out: &mut Vec<u8>) {
    let (sums, pool) = match sums {
        TrancheSums::Capped(pool) => (&pool.sums, Some(pool)),
        TrancheSums::Region(sums) => (sums, None),
    };
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
        .number_if("basket", pool.and_then(|pool| pool.basket).map(u64::from))
        .end();
}

/// `outcome` × n, in the order of the practices: the whole story of each.
pub fn write_outcomes(standing: &Standing, sink: &mut impl Sink) {
    let (dates, many) = (Dates::of(&standing.sealed.rules), standing.sealed.register.practices().len());
    let turns = |i: usize| {
        let own = (i < many).then(|| standing.in_pool(standing.units.of_practice(i))).flatten();
        own.map_or(0, |(pool, at)| pool.turns(at).count())
    };
    sink.lines(many, |i, out| {
        look_ahead(i, turns);
        write_outcome(standing, &dates, i, out);
    });
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
        number: i as u64 + 1,
        outcomes: sealed.register.practices().len() as u64,
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
        start: dates.start(tranche),
        place: u64::from(turn.place),
        of: u64::from(turn.of),
        room: turn.room,
        result: turn.result.code(),
        baskets: turn.baskets.map(u64::from),
    };
    line.write(turns.map(turn), out);
}
