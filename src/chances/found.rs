//! The figures of what was counted.

use super::ask::Ask;
use super::exact::Exact;
use super::figure::{Basis, Figure, Room, Weight};
use super::group::{Group, Groups};
use super::tally::{Distribution, Moments, Sizes, Tally};
use super::trial::Board;
use super::variant::Variant;
use crate::draw::allocation::Pooling;
use jiff::civil::Date;

/// The chances under several variants.
#[derive(Clone, Debug)]
pub struct Chances {
    /// What was asked.
    pub ask: Ask,
    /// The ways to hold the round.
    pub variants: Vec<Variant>,
    /// Fifths, classes and regions.
    pub groups: Vec<Group>,
    /// Index of the first tranche where lots decide under the chosen variant, else under any; the first one when lots
    /// never decide.
    pub focus: usize,
    pub(super) board: BoardFacts,
    /// By variant.
    pub(super) found: Vec<Found>,
}

/// What is left of the board.
#[derive(Clone, Debug)]
pub(super) struct BoardFacts {
    pub(super) groups: Groups,
    /// By player: the first tranche in which it can be placed.
    pub(super) from: Vec<usize>,
    /// By region.
    pub(super) bases: Vec<u64>,
}

impl BoardFacts {
    pub(super) fn of(board: Board) -> Self {
        let from = board.players.iter().map(|player| player.from as usize).collect();
        let bases = board.regions.iter().map(|region| region.base).collect();
        Self { groups: board.groups, from, bases }
    }
}

/// What was found of one variant.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// All that happens.
    pub(super) counts: Counts,
    /// What baskets give of it, where lots give what they leave.
    pub(super) baskets: Option<Counts>,
}

/// Counts over draws, orders or baskets.
#[derive(Clone, Debug)]
pub(super) struct Counts {
    /// So many, and of what.
    weight: Weight,
    pub(super) tally: Tally,
    /// By tranche; empty where it is not known.
    sizes: Vec<Distribution>,
}

impl Counts {
    /// Of all orders or baskets.
    pub(super) fn exact(exact: Exact) -> Self {
        let Exact { all, tally, sizes } = exact;
        Self { weight: Weight { all, basis: Basis::Exact }, tally, sizes }
    }

    /// Of so many draws.
    pub(super) fn drawn(tally: Tally, draws: u64) -> Self {
        let sizes = tally.sizes.iter().map(Sizes::distribution).collect();
        Self { weight: Weight { all: draws, basis: Basis::Draws(draws) }, tally, sizes }
    }

    fn group(&self, (cell, asking): (usize, u64), tranche: usize) -> Option<Figure> {
        (asking > 0).then(|| Figure::mean(self.tally.cell(cell, tranche), asking.into(), self.weight))
    }
}

impl Chances {
    /// How the figures of a variant were found.
    pub fn basis(&self, variant: usize) -> Basis {
        self.counts(variant).weight.basis
    }

    fn counts(&self, variant: usize) -> &Counts {
        &self.found[variant].counts
    }

    fn weight(&self, variant: usize) -> Weight {
        self.counts(variant).weight
    }

    /// Index of the chosen variant, where it is one of them.
    pub fn chosen(&self) -> Option<usize> {
        self.variants.iter().position(|variant| variant.chosen)
    }

    /// Whether lots decide anything under any variant.
    pub fn lots_matter(&self) -> bool {
        self.found.iter().any(|found| found.counts.tally.lottery.contains(&true))
    }

    /// The first tranche in which a practice can be placed; `None` when it takes no part.
    pub fn asks_for(&self, practice: usize) -> Option<usize> {
        let player = self.board.groups.player_of[practice]?;
        Some(self.board.from[player as usize])
    }

    /// The chance that a practice starts in a tranche; `None` when it takes no part.
    pub fn practice(&self, variant: usize, practice: usize, tranche: usize) -> Option<Figure> {
        let player = self.board.groups.player_of[practice]? as usize;
        let count = self.counts(variant).tally.placed[player * self.board.groups.tranches + tranche];
        Some(Figure::chance(count, self.weight(variant)))
    }

    /// What is known of it exactly: by every order, or by baskets, without what lots give of the room that these leave.
    pub fn practice_exactly(&self, variant: usize, practice: usize, tranche: usize) -> Option<Figure> {
        let Found { counts, baskets } = &self.found[variant];
        let exact =
            [Some(counts), baskets.as_ref()].into_iter().flatten().find(|own| own.weight.basis == Basis::Exact)?;
        let player = self.board.groups.player_of[practice]? as usize;
        Some(Figure::chance(exact.tally.placed[player * self.board.groups.tranches + tranche], exact.weight))
    }

    /// The chance that a practice gets no start date in this round.
    pub fn practice_none(&self, variant: usize, practice: usize) -> Option<Figure> {
        let player = self.board.groups.player_of[practice]? as usize;
        let tranches = self.board.groups.tranches;
        let count = self.counts(variant).tally.placed[player * tranches..][..tranches].iter().sum();
        Some(Figure::chance(count, self.weight(variant)).rest())
    }

    /// The chance that a practice of a group that asks for `from` starts in a tranche; `None` when there is none. Where lots
    /// give what baskets leave, and on the first date on which they do, it is what baskets give and what lots add to it.
    pub fn group(&self, variant: usize, group: usize, from: usize, tranche: usize) -> Option<Figure> {
        let together =
            || Some(self.group_by_basket(variant, group, from)?.plus(self.group_by_lot(variant, group, from)?));
        let first = from == tranche && self.first_lottery(variant) == Some(tranche);
        first.then(together).flatten().or_else(|| self.counts(variant).group(self.cell(group, from), tranche))
    }

    /// What baskets alone give those of a group on the date that they ask for, exactly, where lots give what is left.
    pub fn group_by_basket(&self, variant: usize, group: usize, tranche: usize) -> Option<Figure> {
        self.found[variant].baskets.as_ref()?.group(self.cell(group, tranche), tranche)
    }

    /// What lots add to it.
    pub fn group_by_lot(&self, variant: usize, group: usize, tranche: usize) -> Option<Figure> {
        let (Found { counts, baskets }, (cell, asking)) = (&self.found[variant], self.cell(group, tranche));
        let all = counts.weight.all * asking;
        (baskets.is_some() && all > 0)
            .then(|| Figure::share(counts.tally.cell_by_lot(cell, tranche), all, counts.weight.all))
    }

    /// The first date on which lots or baskets decide.
    fn first_lottery(&self, variant: usize) -> Option<usize> {
        self.counts(variant).tally.lottery.iter().position(|&lottery| lottery)
    }

    fn cell(&self, group: usize, from: usize) -> (usize, u64) {
        (self.board.groups.cell(group, from), self.groups[group].asking[from])
    }

    /// The chance that a practice of a group that asks for `from` gets no start date; `None` when there is none.
    pub fn group_none(&self, variant: usize, group: usize, from: usize) -> Option<Figure> {
        let asking = self.groups[group].asking[from];
        let moments = self.counts(variant).tally.cell_any(self.board.groups.cell(group, from));
        (asking > 0).then(|| Figure::mean(moments, asking.into(), self.weight(variant)).rest())
    }

    /// The smallest and the largest fifth, as indices of groups.
    pub fn ends(&self) -> [usize; 2] {
        self.board.groups.ends()
    }

    /// By how much the chance of the smallest fifth exceeds that of the largest in a tranche, among those who ask for
    /// it; `None` when a fifth has none.
    pub fn gap(&self, variant: usize, tranche: usize) -> Option<Figure> {
        if self.found[variant].baskets.is_some() && self.first_lottery(variant) == Some(tranche) {
            let [small, large] = self.ends().map(|group| self.group(variant, group, tranche, tranche));
            return Some(small?.minus(large?));
        }
        let [small, large] = self.ends().map(|group| u128::from(self.groups[group].asking[tranche]));
        let moments = self.counts(variant).tally.gaps[tranche];
        (small * large > 0).then(|| Figure::mean(moments, small * large, self.weight(variant)))
    }

    /// The cap of a tranche over all regions.
    pub fn cap(&self, variant: usize, tranche: usize) -> u64 {
        let variant = &self.variants[variant];
        let share = variant.rules.tranches[tranche].cap;
        match Pooling::of(variant.spread) {
            Pooling::Shared => share.of(self.board.bases.iter().sum()),
            Pooling::PerRegion => self.board.bases.iter().map(|&base| share.of(base)).sum(),
        }
    }

    /// The use of the room up to a tranche, all regions together; `None` when there is no room.
    pub fn room(&self, variant: usize, tranche: usize) -> Option<Room> {
        let (counts, cap) = (self.counts(variant), self.cap(variant, tranche));
        let used = match counts.weight.basis {
            Basis::Exact => counts.tally.used_exactly(tranche),
            Basis::Draws(_) => counts.tally.used[tranche],
        };
        let mean = Figure::mean(used, cap.into(), counts.weight);
        (cap > 0).then(|| Room::of(mean, &counts.sizes[tranche], cap, counts.weight.basis))
    }

    /// Whether a place is given over a cap in any draw.
    pub fn exceeds(&self, variant: usize) -> bool {
        self.counts(variant).tally.exceeds
    }

    /// How many practices have a place up to a tranche on average.
    pub fn placed(&self, variant: usize, tranche: usize) -> Figure {
        let (counts, tranches) = (self.counts(variant), self.board.groups.tranches);
        let of = |player: &u32| &counts.tally.placed[*player as usize * tranches..][..=tranche];
        let players = self.board.groups.player_of.iter().flatten();
        let sum = players.flat_map(of).map(|&count| i128::from(count)).sum();
        let weight = Weight { basis: Basis::Exact, ..counts.weight };
        Figure::mean(Moments { sum, squares: 0 }, 1, weight)
    }

    /// How many quarters a practice waits on average from the date that it asks for to the one that it gets; who gets none
    /// waits until a quarter after the last one, at least. `None` where all ask for the last date: nobody can wait.
    pub fn wait(&self, variant: usize) -> Option<Figure> {
        let (counts, rules) = (self.counts(variant), &self.variants[variant].rules);
        let months: Vec<i128> = rules.tranches.iter().map(|tranche| months(tranche.start)).collect();
        let (tranches, last) = (months.len(), *months.last()?);
        let (mut sum, mut many) = (0, 0);
        for player in self.board.groups.player_of.iter().flatten() {
            let (player, all) = (*player as usize, i128::from(counts.weight.all));
            let asks = months[self.board.from[player]];
            let placed = counts.tally.placed[player * tranches..][..tranches].iter().zip(&months);
            let late = |(&count, month): (&u64, &i128)| i128::from(count) * (last + QUARTER - month);
            sum += all * (last + QUARTER - asks) - placed.map(late).sum::<i128>();
            many += 1;
        }
        let waits = self.board.from.iter().any(|&from| from + 1 < tranches);
        let mean = Moments { sum, squares: 0 };
        let weight = Weight { basis: Basis::Exact, ..counts.weight };
        waits.then(|| Figure::mean(mean, QUARTER.unsigned_abs() * many, weight))
    }

    /// What a region has on average up to a tranche, as a share of its own part of the cap.
    pub fn region_room(&self, variant: usize, region: usize, tranche: usize) -> Option<Figure> {
        let cap = self.variants[variant].rules.tranches[tranche].cap.of(self.board.bases[region]);
        let moments = self.counts(variant).tally.regions[tranche * self.board.bases.len() + region];
        (cap > 0).then(|| Figure::mean(moments, cap.into(), self.weight(variant)))
    }
}

/// A quarter in months.
const QUARTER: i128 = 3;

/// So many months since the year 0.
fn months(date: Date) -> i128 {
    i128::from(date.year()) * 12 + i128::from(date.month())
}
