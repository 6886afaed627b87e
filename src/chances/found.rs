//! The figures of what was counted.

use super::ask::Ask;
use super::exact::ORDERS;
use super::figure::{Basis, Figure, Room, Weight, exact_mean};
use super::group::{Group, Groups};
use super::tally::{Distribution, Tally};
use super::variant::Variant;
use crate::draw::allocation::Pooling;

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
    pub(super) counts: Vec<Counts>,
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

/// The counts of one variant.
#[derive(Clone, Debug)]
pub(super) struct Counts {
    pub(super) basis: Basis,
    pub(super) tally: Tally,
    /// By tranche.
    pub(super) sizes: Vec<Distribution>,
}

impl Chances {
    /// How the figures of a variant were found.
    pub fn basis(&self, variant: usize) -> Basis {
        self.counts[variant].basis
    }

    fn weight(&self, variant: usize) -> Weight {
        let basis = self.counts[variant].basis;
        match basis {
            Basis::Draws(draws) => Weight { all: draws, basis },
            Basis::Exact => Weight { all: ORDERS, basis },
        }
    }

    /// Index of the chosen variant, where it is one of them.
    pub fn chosen(&self) -> Option<usize> {
        self.variants.iter().position(|variant| variant.chosen)
    }

    /// Whether lots decide anything under any variant.
    pub fn lots_matter(&self) -> bool {
        self.counts.iter().any(|counts| counts.tally.lottery.contains(&true))
    }

    /// The first tranche in which a practice can be placed; `None` when it takes no part.
    pub fn asks_for(&self, practice: usize) -> Option<usize> {
        let player = self.board.groups.player_of[practice]?;
        Some(self.board.from[player as usize])
    }

    /// The chance that a practice starts in a tranche; `None` when it takes no part.
    pub fn practice(&self, variant: usize, practice: usize, tranche: usize) -> Option<Figure> {
        let player = self.board.groups.player_of[practice]? as usize;
        let count = self.counts[variant].tally.placed[player * self.board.groups.tranches + tranche];
        Some(Figure::chance(count, self.weight(variant)))
    }

    /// The chance that a practice gets no start date in this round.
    pub fn practice_none(&self, variant: usize, practice: usize) -> Option<Figure> {
        let player = self.board.groups.player_of[practice]? as usize;
        let tranches = self.board.groups.tranches;
        let count = self.counts[variant].tally.placed[player * tranches..][..tranches].iter().sum();
        Some(Figure::chance(count, self.weight(variant)).rest())
    }

    /// The chance that a practice of a group that asks for `from` starts in a tranche; `None` when there is none.
    pub fn group(&self, variant: usize, group: usize, from: usize, tranche: usize) -> Option<Figure> {
        let asking = self.groups[group].asking[from];
        let moments = self.counts[variant].tally.cell(self.board.groups.cell(group, from), tranche);
        (asking > 0).then(|| Figure::mean(moments, asking.into(), self.weight(variant)))
    }

    /// The chance that a practice of a group that asks for `from` gets no start date; `None` when there is none.
    pub fn group_none(&self, variant: usize, group: usize, from: usize) -> Option<Figure> {
        let asking = self.groups[group].asking[from];
        let moments = self.counts[variant].tally.cell_any(self.board.groups.cell(group, from));
        (asking > 0).then(|| Figure::mean(moments, asking.into(), self.weight(variant)).rest())
    }

    /// The smallest and the largest fifth, as indices of groups.
    pub fn ends(&self) -> [usize; 2] {
        self.board.groups.ends()
    }

    /// By how much the chance of the smallest fifth exceeds that of the largest in a tranche, among those who ask for
    /// it; `None` when a fifth has none.
    pub fn gap(&self, variant: usize, tranche: usize) -> Option<Figure> {
        let [small, large] = self.ends().map(|group| u128::from(self.groups[group].asking[tranche]));
        let moments = self.counts[variant].tally.gaps[tranche];
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
        let (counts, cap) = (&self.counts[variant], self.cap(variant, tranche));
        let mean = match counts.basis {
            Basis::Exact => exact_mean(&counts.sizes[tranche], cap),
            Basis::Draws(_) => Figure::mean(counts.tally.used[tranche], cap.into(), self.weight(variant)),
        };
        (cap > 0).then(|| Room::of(mean, &counts.sizes[tranche], cap, counts.basis))
    }

    /// What a region has on average up to a tranche, as a share of its own part of the cap.
    pub fn region_room(&self, variant: usize, region: usize, tranche: usize) -> Option<Figure> {
        let cap = self.variants[variant].rules.tranches[tranche].cap.of(self.board.bases[region]);
        let moments = self.counts[variant].tally.regions[tranche * self.board.bases.len() + region];
        (cap > 0).then(|| Figure::mean(moments, cap.into(), self.weight(variant)))
    }
}
