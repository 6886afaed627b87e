//! Draws again and again, and counts: integers only.

use super::DrawLots;
use super::scale::Scales;
use super::tail::{Sums, rank_tail};
use crate::chances::ask::Ask;
use crate::draw::allocation::{Allocation, Begun, Chooser, Filled, Reason, allocate};
use crate::draw::lots::{Lot, Lots};
use crate::draw::seed::{Contribution, Seed};
use crate::draw::units::Case;
use crate::rules::{BasketRule, Rules};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use rayon::prelude::*;
use sha2::{Digest, Sha256};

/// Ranks are counted in so many steps at most, so that each is met often enough.
const STEPS: u64 = 20;

/// The ranks of a unit, in steps.
#[derive(Clone, Debug, Default)]
pub(super) struct Ranks {
    pub(super) counts: Vec<u64>,
    /// By step: how many ranks it has.
    pub(super) sizes: Vec<u64>,
}

impl Ranks {
    fn of(many: u64) -> Self {
        let steps = many.min(STEPS);
        let first = |step: u64| (step * many).div_ceil(steps);
        Self { counts: vec![0; index(steps)], sizes: (0..steps).map(|step| first(step + 1) - first(step)).collect() }
    }

    fn add(&mut self, number: u64, many: u64) {
        if self.counts.is_empty() {
            *self = Self::of(many);
        }
        let steps = self.counts.len() as u64;
        self.counts[index((number - 1) * steps / many)] += 1;
    }

    /// Whether it could have had another.
    pub(super) fn is_asked(&self) -> bool {
        self.counts.len() > 1
    }

    fn plus(&mut self, other: Self) {
        if self.counts.is_empty() {
            *self = other;
        } else {
            self.counts.iter_mut().zip(other.counts).for_each(|(own, other)| *own += other);
        }
    }
}

/// Counts over draws.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    pub(super) draws: u64,
    /// By unit.
    pub(super) ranks: Vec<Ranks>,
    /// By unit: how often it was placed, not counting a place by lot in what a basket leaves.
    pub(super) placed: Vec<u64>,
    /// By region: the numbers of its baskets.
    baskets: Vec<Ranks>,
    /// How many that stand beneath each other came behind each other.
    pub(super) neighbours: Sums,
    /// By scale: the sum over units of its step times its rank.
    pub(super) products: Vec<i128>,
    /// By bit of a lot: how often it was one.
    pub(super) bits: [u64; 64],
    /// How many lots.
    pub(super) lots: u64,
    /// Draws in which two units had the same lot.
    same_lot: u64,
}

/// Draws that are made again and again.
pub(super) struct Repeat<'a> {
    pub(super) ask: Ask,
    pub(super) draw: &'a DrawLots,
    pub(super) scales: &'a Scales,
    /// The tranche of which is counted who is placed.
    pub(super) tranche: usize,
}

/// The seed of a draw: of its number and what was asked, nothing else.
pub(super) fn seed(ask: Ask, number: u64) -> Seed {
    Seed(Sha256::digest(format!("instroom self-test v1\n{}\n{number}\n", ask.seed)).into())
}

/// Dice in the room, where they choose the basket: each face equally likely but for less than can be noticed.
fn rolled(seed: &Seed, rules: &Rules) -> Option<Contribution> {
    let rule = rules.boundary.baskets()?;
    let label = rule.dice.clone()?;
    let mut stream =
        ChaCha8Rng::from_seed(Sha256::digest([b"instroom self-test dice v1\n", &seed.0[..]].concat()).into());
    let rolls = (0..rule.rolls()).map(|_| (stream.next_u64() % u64::from(BasketRule::FACES) + 1).to_string());
    Some(Contribution { label, value: rolls.collect::<Vec<_>>().join(" "), signature: None })
}

impl Repeat<'_> {
    /// Draws, by the way of a real draw.
    pub(super) fn see(&self, case: &Case<'_>) -> Seen {
        let empty = || Seen::none(case, self.scales);
        // baskets follow from the round alone: they are the same in every draw
        let filled = case.rules.boundary.baskets().map(|rule| Filled::of(*case, rule));
        let one = |mut seen: Seen, number: u64| {
            let seed = seed(self.ask, number);
            let lots = (self.draw)(&seed, *case);
            let rolled = rolled(&seed, case.rules);
            let chooser = Chooser::of(&seed, case.rules, rolled.as_slice());
            let begun = filled.as_ref().map_or(Begun::Draw(chooser), |filled| Begun::Again(chooser, filled));
            let allocation = allocate(*case, &lots, begun);
            seen.add(case, self, (&lots, &allocation));
            seen
        };
        (0..self.ask.draws).into_par_iter().fold(empty, one).reduce(empty, Seen::plus)
    }
}

impl Seen {
    fn none(case: &Case<'_>, scales: &Scales) -> Self {
        let many = case.units.list().len();
        Self {
            draws: 0,
            ranks: vec![Ranks::default(); many],
            placed: vec![0; many],
            baskets: vec![Ranks::default(); case.register.regions().len()],
            neighbours: Sums::default(),
            products: vec![0; scales.list.len()],
            bits: [0; 64],
            lots: 0,
            same_lot: 0,
        }
    }

    fn add(&mut self, case: &Case<'_>, repeat: &Repeat<'_>, (lots, allocation): (&Lots, &Allocation)) {
        for (unit, own) in case.units.list().iter().enumerate() {
            let Some(place) = lots.place(unit) else { continue };
            let region = own.region as usize;
            let rank = lots.rank_at(place, region);
            self.ranks[unit].add(rank.number(), rank.of());
            let placed = allocation.of_unit(lots, unit, region).is_some_and(|(pool, at)| {
                let turn = pool.turns(at).find(|(tranche, _)| *tranche == repeat.tranche);
                let by_lot = |reason| reason == Reason::Lot && case.rules.boundary.baskets().is_some();
                turn.is_some_and(|(_, turn)| turn.result.is_placed() && !by_lot(turn.result))
            });
            self.placed[unit] += u64::from(placed);
        }
        self.draws += 1;
        self.add_baskets(case, allocation);
        self.add_lots(lots);
        self.neighbours.add(repeat.scales.neighbours_of(lots));
        repeat.scales.products(lots).zip(&mut self.products).for_each(|(one, sum)| *sum += one);
    }

    fn add_baskets(&mut self, case: &Case<'_>, allocation: &Allocation) {
        let Some(rule) = case.rules.boundary.baskets() else { return };
        for (pool, own) in allocation.pools.iter().zip(&mut self.baskets) {
            let number = (0..case.rules.tranches.len()).find_map(|tranche| pool.tranche(tranche)?.basket);
            number.into_iter().for_each(|number| own.add(u64::from(number) + 1, rule.count.into()));
        }
    }

    fn add_lots(&mut self, lots: &Lots) {
        let mut all: Vec<Lot> = lots.by_unit().collect();
        for lot in &all {
            for (bit, ones) in self.bits.iter_mut().enumerate() {
                *ones += lot.number() >> bit & 1;
            }
        }
        self.lots += all.len() as u64;
        all.sort_unstable();
        self.same_lot += u64::from(all.windows(2).any(|pair| pair[0] == pair[1]));
    }

    fn plus(mut self, other: Self) -> Self {
        let add = |own: &mut [u64], other: &[u64]| own.iter_mut().zip(other).for_each(|(own, other)| *own += other);
        self.ranks.iter_mut().zip(other.ranks).for_each(|(own, other)| own.plus(other));
        self.baskets.iter_mut().zip(other.baskets).for_each(|(own, other)| own.plus(other));
        add(&mut self.placed, &other.placed);
        add(&mut self.bits, &other.bits);
        self.products.iter_mut().zip(other.products).for_each(|(own, other)| *own += other);
        self.neighbours.plus(other.neighbours);
        self.draws += other.draws;
        self.lots += other.lots;
        self.same_lot += other.same_lot;
        self
    }

    /// Whether every basket is drawn equally often; `None` where none is drawn.
    pub(super) fn numbers(&self) -> Option<f64> {
        let drawn = self.baskets.iter().filter(|own| own.is_asked());
        super::worst(drawn.map(|own| rank_tail(&own.counts, &own.sizes)))
    }

    /// How often fair lots have two that are the same in a draw, where that was seen: less than once in 2^64 for each pair.
    pub(super) fn same_lot_tail(&self) -> f64 {
        super::tail::pairs_tail(self.same_lot, self.draws, self.lots)
    }
}

fn index(at: u64) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::history::History;
    use crate::draw::lots::draw_lots;
    use crate::draw::units::Units;
    use crate::register::{Options, read_register};
    use crate::rules::{Boundary, Leftover, RulesFile, read_rules};

    /// Dice choose one number for all regions, from 0 to 9; the seed gives each region its own.
    #[test]
    fn dice_choose_for_all_regions() {
        let rules = include_bytes!("../../../fixtures/manden-hoog/rules.toml");
        let file = read_rules(rules, "rules.toml").unwrap();
        let register = include_bytes!("../../../fixtures/manden-hoog/aanmeldingen.csv");
        let register = read_register(register, "a.csv", &file, &Options::default()).unwrap().register;
        let RulesFile { mut rules, .. } = file;
        let mut numbers = |dice: Option<&str>| {
            let dice = dice.map(str::to_owned);
            rules.boundary = Boundary::Baskets(BasketRule { count: 10, leftover: Leftover::Carry, dice });
            let units = Units::of(&register, &rules, &History::default()).unwrap();
            let case = Case { rules: &rules, register: &register, units: &units };
            let scales = Scales::of(&case, None);
            let ask = Ask { draws: 200, seed: 1 };
            let seen = Repeat { ask, draw: &draw_lots, scales: &scales, tranche: 0 }.see(&case);
            seen.baskets.into_iter().map(|own| own.counts).collect::<Vec<_>>()
        };
        let rolled = numbers(Some("mand"));
        assert!(rolled[0].iter().all(|&many| many > 0) && rolled.iter().all(|own| *own == rolled[0]), "{rolled:?}");
        let drawn = numbers(None);
        assert!(drawn[0] != drawn[1] && drawn[1] != drawn[2], "{drawn:?}");
    }
}
