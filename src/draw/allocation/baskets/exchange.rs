//! The second part of the construction: the fullest basket and an emptier one exchange, until none is over its room. No
//! exchange changes in how many baskets a unit lies.

use super::lay::Laid;
use super::shelf::Shelf;
use super::table::{mask, ones, words};
use std::cmp::Reverse;
use std::ops::Range;

/// So many exchanges a basket, and the attempt is given up.
const EXCHANGES: usize = 10;

/// In a tier of at most so many units two can be exchanged at once, where one is not enough.
const FEW: usize = 50;

/// What a basket gives, and what it takes for it.
type Exchange = [Bundle; 2];

impl Laid<'_> {
    /// Exchanges; `None` when a basket stays over its room.
    pub(super) fn evened(mut self) -> Option<Self> {
        let mut shelf = Shelf::default();
        (0..self.left.len()).for_each(|basket| shelf.put(&self, basket));
        for _ in 0..=EXCHANGES * self.left.len() {
            let (left, fullest) = shelf.fullest()?;
            if left >= 0 {
                return Some(self);
            }
            let (other, exchange) = self.ways().iter().find_map(|most| {
                let exchange = |other| Some((other, self.exchange(fullest, other, *most)?));
                shelf.emptier(&self, left).find_map(exchange)
            })?;
            [fullest, other].into_iter().for_each(|basket| shelf.take(&self, basket));
            self.make(fullest, other, &exchange);
            [fullest, other].into_iter().for_each(|basket| shelf.put(&self, basket));
        }
        None
    }

    /// How many units go at once, one way after the other.
    fn ways(&self) -> &'static [usize] {
        if self.tier.sizes.len() <= FEW && !self.tier.shared { &[1, 2] } else { &[1] }
    }

    /// What the fuller of two baskets gives and what it takes for it, that or nothing: the difference is above zero, below that
    /// of the room left in both, and as near half of that as can be; of equal ones the first. `most` is how many units at once.
    /// Where regions share, both are of one region, and nothing is taken only for one of which the fuller has more.
    fn exchange(&self, fuller: usize, emptier: usize, most: usize) -> Option<Exchange> {
        let between = self.left[emptier] - self.left[fuller];
        let of_region = |units: &Range<usize>| {
            let only_gives = !self.tier.shared || self.many(fuller, units) > self.many(emptier, units);
            let [gives, takes] =
                [(fuller, emptier), (emptier, fuller)].map(|(own, other)| self.alone(own, other, units));
            if most == 1 {
                nearest(gives, (takes, only_gives), between)
            } else {
                nearest(with_pairs(gives).into_iter(), (with_pairs(takes).into_iter(), only_gives), between)
            }
        };
        let best = self.tier.regions.iter().filter_map(of_region).min_by_key(|(off, _)| *off);
        best.map(|(_, exchange)| exchange)
    }

    /// The units that one basket has and another has not, nor from before; the largest first, of equal ones as they are numbered.
    fn alone(&self, own: usize, other: usize, units: &Range<usize>) -> impl Iterator<Item = Bundle> {
        let [own, other, before] = [self.inside.row(own), self.inside.row(other), self.tier.before.row(other)];
        let units = units.clone();
        let words = words(&units).map(move |at| (at, own[at] & !other[at] & !before[at] & mask(&units, at)));
        ones(words).map(|at| Bundle { size: self.tier.sizes[at], units: [Some(at), None] })
    }

    fn make(&mut self, fuller: usize, emptier: usize, [gives, takes]: &Exchange) {
        for (bundle, from, to) in [(gives, fuller, emptier), (takes, emptier, fuller)] {
            for unit in bundle.units.into_iter().flatten() {
                self.take(unit, from);
                self.put(unit, to);
            }
        }
    }
}

/// Units, and pairs of them: the largest first, of equal ones units first, then as units are numbered.
fn with_pairs(units: impl Iterator<Item = Bundle>) -> Vec<Bundle> {
    let units: Vec<Bundle> = units.collect();
    let mut bundles = units.clone();
    for (at, first) in units.iter().enumerate() {
        bundles.extend(units[at + 1..].iter().map(|second| first.with(second)));
    }
    bundles.sort_by_key(|bundle| Reverse(bundle.size));
    bundles
}

/// Of every size the first; and nothing, where one may give and take nothing for it.
fn rather(mut takes: impl Iterator<Item = Bundle>, or_nothing: bool) -> impl Iterator<Item = Bundle> {
    let mut before = None;
    let firsts = std::iter::from_fn(move || {
        let own = takes.find(|own| before != Some(own.size))?;
        before = Some(own.size);
        Some(own)
    });
    firsts.chain(or_nothing.then(Bundle::default))
}

/// The first of the exchanges that bring two baskets nearest to each other, and how far from half of what is between them it
/// is. Both start with the largest; with the second goes whether nothing may be taken.
fn nearest(
    gives: impl Iterator<Item = Bundle>,
    (takes, or_nothing): (impl Iterator<Item = Bundle>, bool),
    between: i64,
) -> Option<(i64, Exchange)> {
    let mut takes = rather(takes, or_nothing);
    let (mut larger, mut next) = (None, takes.next());
    let mut best = None;
    for gives in gives {
        if or_nothing && 2 * gives.size < between {
            // nothing is the nearest that it can take, and who is smaller brings them less near
            let off = between - 2 * gives.size;
            return best.filter(|(least, _)| *least <= off).or(Some((off, [gives, Bundle::default()])));
        }
        while let Some(own) = next.filter(|own: &Bundle| 2 * (gives.size - own.size) < between) {
            (larger, next) = (Some(own), takes.next());
        }
        for takes in [larger, next].into_iter().flatten() {
            let moved = gives.size - takes.size;
            let off = (2 * moved - between).abs();
            if 0 < moved && moved < between && best.is_none_or(|(least, _)| off < least) {
                best = Some((off, [gives, takes]));
            }
        }
        if best.is_some_and(|(least, _)| least == between & 1) {
            break; // none is nearer
        }
    }
    best
}

/// Nothing, a unit, or two.
#[derive(Clone, Copy, Debug, Default)]
struct Bundle {
    size: i64,
    units: [Option<usize>; 2],
}

impl Bundle {
    /// Two units as one.
    fn with(&self, other: &Self) -> Self {
        Self { size: self.size + other.size, units: [self.units[0], other.units[0]] }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fill::{Task, Tier};
    use super::super::table::Table;
    use super::*;
    use rand_chacha::ChaCha8Rng;
    use rand_chacha::rand_core::{Rng, SeedableRng};

    /// Lines 9 to 19 of the format document as they stand there: every basket is looked at, and every exchange.
    fn slowly(mut laid: Laid<'_>) -> Option<Laid<'_>> {
        for _ in 0..=EXCHANGES * laid.left.len() {
            let mut baskets: Vec<(i64, usize)> = laid.left.iter().copied().zip(0..).collect();
            baskets.sort_unstable();
            let (left, fullest) = baskets[0];
            if left >= 0 {
                return Some(laid);
            }
            let emptier = || baskets.iter().rev().take_while(|(other, _)| *other > left).map(|(_, basket)| *basket);
            let (other, exchange) = laid
                .ways()
                .iter()
                .find_map(|most| emptier().find_map(|other| Some((other, every(&laid, fullest, other, *most)?))))?;
            laid.make(fullest, other, &exchange);
        }
        None
    }

    /// The best of all exchanges between two baskets, one by one.
    fn every(laid: &Laid<'_>, fuller: usize, emptier: usize, most: usize) -> Option<Exchange> {
        let between = laid.left[emptier] - laid.left[fuller];
        let all = |own: usize, other: usize, units: &Range<usize>| {
            let alone = |unit: &usize| {
                laid.inside.has(own, *unit) && !laid.inside.has(other, *unit) && !laid.tier.before.has(other, *unit)
            };
            let units =
                units.clone().filter(alone).map(|at| Bundle { size: laid.tier.sizes[at], units: [Some(at), None] });
            if most == 1 { units.collect() } else { with_pairs(units) }
        };
        let mut found: Vec<(i64, Exchange)> = Vec::new();
        for units in &laid.tier.regions {
            let mut takes = all(emptier, fuller, units);
            if !laid.tier.shared || laid.many(fuller, units) > laid.many(emptier, units) {
                takes.push(Bundle::default());
            }
            for gives in all(fuller, emptier, units) {
                let pairs =
                    takes.iter().map(|takes| ((2 * (gives.size - takes.size) - between).abs(), [gives, *takes]));
                found.extend(pairs.filter(|(_, [gives, takes])| (1..between).contains(&(gives.size - takes.size))));
            }
        }
        found.into_iter().min_by_key(|(off, _)| *off).map(|(_, exchange)| exchange)
    }

    /// Rooms differ on a later date, by who has a place already and is of another tier.
    #[test]
    fn no_exchange_is_passed_over() {
        let mut chance = ChaCha8Rng::from_seed([7; 32]);
        let mut below = |many: u64| chance.next_u64() % many;
        let mut exchanged = 0;
        for round in 0..300 {
            let many = if round % 3 == 0 { 60 + below(20) } else { 3 + below(8) };
            let sizes: Vec<u64> = (0..many).map(|_| 10 * (1 + below(9))).collect();
            let units: Vec<usize> = (0..sizes.len()).collect();
            let rooms: Vec<u64> = (0..20).map(|_| 90 + 10 * below(3) * below(8)).collect();
            let regions: Vec<u32> = units.iter().map(|_| u32::try_from(below(3)).unwrap()).collect();
            let mut placed = Table::new(units.len(), rooms.len());
            units
                .iter()
                .for_each(|unit| (0..rooms.len()).filter(|_| below(9) == 0).for_each(|own| placed.put(*unit, own)));
            let regions = (round % 2 == 0).then_some(&*regions);
            let tier = Tier::of(&Task { sizes: &sizes, units: &units, rooms: &rooms, placed: &placed, regions });
            for share in 1..=tier.most() {
                let laid = Laid::of(&tier, &tier.needs(share));
                let [quick, slow] = [laid.clone().evened(), slowly(laid)];
                let inside = |own: Option<Laid<'_>>| own.map(|own| own.inside);
                exchanged += usize::from(slow.is_some());
                assert_eq!(inside(quick), inside(slow), "{round}, {share}");
            }
        }
        assert!(exchanged > 300, "only {exchanged}");
    }
}
