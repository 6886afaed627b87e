//! Whether the real lots are fair, shown by drawing again and again with new seeds (*zelftest*).
//!
//! Comes in: a round, and how lots are drawn. Goes out: for each of three questions how likely what was seen is when
//! lots are fair. The alarm rings below one in a million for all three together.
//!
//! 1. Is every rank equally likely for every unit? Chi-square over the ranks of its row, for every unit.
//! 2. Do ids matter? The ids are handed round among the units and the round is drawn again: two samples of how often
//!    each unit is placed in the first tranche where lots decide.
//! 3. Are lots long enough? No two units of a draw may have the same one: ties are decided by id.
//!
//! Rows of the file and names need no statistics: a register is in the order of its ids, and no lot sees a name.
#![expect(clippy::float_arithmetic, reason = "a probability is no part of a draw")]

use super::ask::Ask;
use super::figure::decimal;
use super::gamma::{chi_square_tail, normal_tail};
use crate::draw::allocation::{Allocation, Begun, Chooser, allocate};
use crate::draw::history::History;
use crate::draw::lots::{Lot, Lots};
use crate::draw::seed::Seed;
use crate::draw::units::Case;
use crate::draw::units::Units;
use crate::register::{Practice, Register};
use crate::words::chances::{SelfTestTold, Tail, Tested};
use crate::words::value::Digits;
use crate::words::{Lang, Message};
use rayon::prelude::*;
use sha2::{Digest, Sha256};

/// How lots are drawn: [`draw_lots`](crate::draw::lots::draw_lots), or in a test something worse.
pub type DrawLots = dyn Fn(&Seed, Case<'_>) -> Lots + Sync;

/// The alarm may ring once in so many self-tests of fair lots.
pub const FALSE_ALARM: u64 = 1_000_000;

/// What an alarm is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alarm {
    /// Ranks are not equally likely.
    Ranks,
    /// Ids matter.
    Ids,
    /// Two units had the same lot.
    SameLot,
}

/// What a self-test saw.
#[derive(Clone, Debug, PartialEq)]
pub struct SelfTest {
    /// Draws with the ids as they are, and as many with ids handed round.
    pub draws: u64,
    /// Units with a lot.
    pub units: usize,
    /// The smallest chance of any unit's ranks, times the number of units.
    pub ranks: f64,
    /// The smallest chance of any unit's two counts, times the number of units.
    pub ids: f64,
    /// Draws in which two units had the same lot.
    pub same_lot: u64,
    /// A difference in chance, as a fraction, that 99 of 100 self-tests would find.
    pub finds: f64,
}

impl SelfTest {
    /// What rings: each question has a third of the false alarms.
    pub fn alarms(&self) -> Vec<Alarm> {
        let rare = 1.0 / (3.0 * float(FALSE_ALARM));
        let rings =
            [(Alarm::Ranks, self.ranks < rare), (Alarm::Ids, self.ids < rare), (Alarm::SameLot, self.same_lot > 0)];
        rings.into_iter().filter(|(_, rings)| *rings).map(|(alarm, _)| alarm).collect()
    }
}

/// Counts over draws.
#[derive(Clone, Debug, Default)]
struct Seen {
    /// By unit: of each rank in its row, how often it had it.
    ranks: Vec<Vec<u64>>,
    /// By unit: how often it was placed.
    placed: Vec<u64>,
    same_lot: u64,
}

/// Draws again and again with new seeds, which are fixed by `ask`, and counts who is placed in a tranche. Lots know
/// nothing of earlier rounds and ids that are handed round have none, so the test is of the register alone.
pub fn self_test(case: &Case<'_>, tranche: usize, ask: Ask, draw: &DrawLots) -> SelfTest {
    let alone = Units::of(case.register, case.rules, &History::default()).ok();
    let case = &alone.as_ref().map_or(*case, |units| Case { units, ..*case });
    let again_and_again = Repeat { tranche, ask, draw };
    let seen = again_and_again.see(case, "ids");
    let counted: Vec<&Vec<u64>> = seen.ranks.iter().filter(|ranks| ranks.len() > 1).collect();
    let many = float(counted.len().max(1) as u64);
    let ranks = counted.iter().map(|ranks| rank_tail(ranks)).fold(1.0, f64::min) * many;
    // ids handed round make a register with the same groups: if not, there is nothing to compare
    let others = ids_handed_round(case.register);
    let units = others.as_ref().and_then(|others| Units::of(others, case.rules, &History::default()).ok());
    let moved = others.as_ref().zip(units.as_ref()).map_or(1.0, |(register, units)| {
        let other = Case { register, units, ..*case };
        let again = again_and_again.see(&other, "others");
        two_samples(&Sample { case, seen: &seen }, &Sample { case: &other, seen: &again }, ask.draws)
    });
    SelfTest {
        draws: ask.draws,
        units: counted.len(),
        ranks: ranks.min(1.0),
        ids: (moved * many).min(1.0),
        same_lot: seen.same_lot,
        finds: smallest_difference(ask.draws, many),
    }
}

/// Draws that are made again and again.
struct Repeat<'a> {
    /// The tranche of which is counted who is placed.
    tranche: usize,
    ask: Ask,
    draw: &'a DrawLots,
}

impl Repeat<'_> {
    /// Draws; `what` makes the seeds of this sample its own.
    fn see(&self, case: &Case<'_>, what: &str) -> Seen {
        let many = case.units.list().len();
        let empty = || Seen { ranks: vec![Vec::new(); many], placed: vec![0; many], same_lot: 0 };
        let one = |mut seen: Seen, number: u64| {
            let text = format!("instroom self-test v1\n{what}\n{}\n{number}\n", self.ask.seed);
            let seed = Seed(Sha256::digest(text).into());
            let lots = (self.draw)(&seed, *case);
            let allocation = allocate(*case, &lots, Begun::Draw(Chooser { seed: &seed, dice: None }));
            seen.add(case, self.tranche, (&lots, &allocation));
            seen
        };
        (0..self.ask.draws).into_par_iter().fold(empty, one).reduce(empty, Seen::plus)
    }
}

impl Seen {
    fn add(&mut self, case: &Case<'_>, tranche: usize, (lots, allocation): (&Lots, &Allocation)) {
        let mut all: Vec<Lot> = Vec::with_capacity(lots.order().len());
        for (unit, own) in case.units.list().iter().enumerate() {
            let Some(place) = lots.place(unit) else { continue };
            let region = own.region as usize;
            let rank = lots.rank_at(place, region);
            let ranks = &mut self.ranks[unit];
            ranks.resize(index(rank.of()), 0);
            ranks[index(rank.number() - 1)] += 1;
            let placed = allocation.of_unit(lots, unit, region).and_then(|(pool, at)| pool.placed(at));
            self.placed[unit] += u64::from(placed == Some(tranche));
            all.extend(lots.lot(unit));
        }
        all.sort_unstable();
        self.same_lot += u64::from(all.windows(2).any(|pair| pair[0] == pair[1]));
    }

    fn plus(mut self, other: Self) -> Self {
        for (own, other) in self.ranks.iter_mut().zip(&other.ranks) {
            own.resize(own.len().max(other.len()), 0);
            own.iter_mut().zip(other).for_each(|(own, other)| *own += other);
        }
        self.placed.iter_mut().zip(&other.placed).for_each(|(own, other)| *own += other);
        self.same_lot += other.same_lot;
        self
    }
}

/// How likely ranks as uneven as these are, when every one is equally likely.
fn rank_tail(ranks: &[u64]) -> f64 {
    let expected = float(ranks.iter().sum()) / float(ranks.len() as u64);
    let off = |&count: &u64| (float(count) - expected) * (float(count) - expected) / expected;
    chi_square_tail(ranks.iter().map(off).sum(), float(ranks.len() as u64 - 1))
}

/// The ids of the register, each given to the practice before: everything else stays with its practice.
fn ids_handed_round(register: &Register) -> Option<Register> {
    let practices = register.practices();
    let ids = practices.iter().cycle().skip(1).map(|practice| practice.id.clone());
    let handed = practices.iter().zip(ids).map(|(practice, id)| Practice { id, ..practice.clone() });
    Register::new(handed.collect(), register.regions().to_vec()).ok()
}

/// A round that was drawn again and again, and what was seen.
struct Sample<'a> {
    case: &'a Case<'a>,
    seen: &'a Seen,
}

impl Sample<'_> {
    /// How often a practice was placed.
    fn placed(&self, practice: usize) -> f64 {
        float(self.seen.placed[self.case.units.of_practice(practice)])
    }
}

/// The smallest chance that a practice is placed as unequally often with its own id and with another.
fn two_samples(own_ids: &Sample<'_>, others: &Sample<'_>, draws: u64) -> f64 {
    let practices = own_ids.case.register.practices();
    let tail = |practice: usize| {
        // in the second sample it has the id of the next one
        let at = others.case.register.find(&practices[(practice + 1) % practices.len()].id)?;
        let (own, moved) = (own_ids.placed(practice), others.placed(at));
        let pooled = (own + moved) / (2.0 * float(draws));
        let spread = (2.0 * float(draws) * pooled * (1.0 - pooled)).sqrt();
        Some(if spread > 0.0 { normal_tail((own - moved) / spread) } else { 1.0 })
    };
    (0..practices.len()).filter_map(tail).fold(1.0, f64::min)
}

/// The difference between two counts of a chance of one half that is found 99 times in 100: the distance at which the
/// alarm rings, and 2.33 standard errors more.
fn smallest_difference(draws: u64, units: f64) -> f64 {
    let rare = 1.0 / (3.0 * float(FALSE_ALARM)) / units;
    let (mut low, mut high) = (0.0, 40.0);
    for _ in 0..60 {
        let middle = (low + high) / 2.0;
        if normal_tail(middle) > rare { low = middle } else { high = middle }
    }
    (high + 2.33) * (0.5 / float(draws)).sqrt()
}

#[expect(clippy::cast_precision_loss, reason = "counts of draws and units are far below 2^53")]
fn float(n: u64) -> f64 {
    n as f64
}

/// A rank is an index of its row.
fn index(at: u64) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}

/// The self-test in words.
pub fn self_test_words(test: &SelfTest, ask: Ask, lang: Lang) -> String {
    let alarms = test.alarms();
    let tested = |alarm| if alarms.contains(&alarm) { Tested::Alarm } else { Tested::Good };
    let draws = test.draws;
    let lines = [
        (0, SelfTestTold::Draws { draws, seed: Digits(ask.seed) }),
        (0, SelfTestTold::Moved { draws, units: test.units }),
        (2, SelfTestTold::Ranks { tested: tested(Alarm::Ranks), chance: tail(test.ranks) }),
        (2, SelfTestTold::Ids { tested: tested(Alarm::Ids), chance: tail(test.ids) }),
        (2, SelfTestTold::SameLot { tested: tested(Alarm::SameLot), found: test.same_lot, draws }),
        (0, SelfTestTold::OrderAndName),
        (0, SelfTestTold::Power { once: FALSE_ALARM, finds: decimal(test.finds * 100.0, 1) }),
    ];
    lines.map(|(indent, line)| format!("{:indent$}{}\n", "", line.words(lang))).concat()
}

/// A probability: `12%`, `minder dan 0,01%`.
fn tail(p: f64) -> Tail {
    match p < 0.000_1 {
        true => Tail::Less,
        false => Tail::Percent { percent: decimal((p * 100.0).min(100.0), 0) },
    }
}
