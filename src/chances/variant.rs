//! The ways to hold a round that are laid side by side: each boundary rule with each spread.

pub use crate::rules::Edge;

use crate::rules::{Boundary, Rules, Spread};
use crate::words::chances::{EdgeTold, SpreadTold, VariantTold};

impl Edge {
    /// For people.
    pub fn told(self) -> EdgeTold {
        match self {
            Self::Skip => EdgeTold::Skip,
            Self::Stop => EdgeTold::Stop,
            Self::Reach => EdgeTold::Reach,
            Self::Baskets => EdgeTold::Baskets,
        }
    }
}

/// A spread for people.
pub(super) fn spread_told(spread: Spread) -> SpreadTold {
    match spread {
        Spread::PerRegion => SpreadTold::PerRegion,
        Spread::Balanced => SpreadTold::Balanced,
        Spread::Overall => SpreadTold::Overall,
    }
}

/// One way to hold the round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// The boundary rule.
    pub edge: Edge,
    /// The spread.
    pub spread: Spread,
    /// Whether the rules say so.
    pub chosen: bool,
    /// The rules, but for these two.
    pub rules: Rules,
}

/// The boundary rules that are laid side by side under a spread: baskets where the rules have them, of each region.
fn boundaries(rules: &Rules, spread: Spread) -> impl Iterator<Item = Boundary> {
    let others = [Boundary::Skip, Boundary::Stop, Boundary::Reach { consent: String::new(), tolerance: None }];
    let chosen = |other: Boundary| {
        if Edge::of(&other) == Edge::of(&rules.boundary) { rules.boundary.clone() } else { other }
    };
    let baskets = rules.boundary.baskets().filter(|_| spread == Spread::PerRegion).map(|_| rules.boundary.clone());
    others.map(chosen).into_iter().chain(baskets)
}

impl Variant {
    /// Every boundary rule with every spread. With one region all spreads are the same, so only the chosen one is
    /// there. Where the rules do not reach over the cap, [`Edge::Reach`] is without a tolerance: as if the insurer
    /// agreed.
    pub fn all(rules: &Rules, regions: usize) -> Vec<Self> {
        let spreads = [Spread::PerRegion, Spread::Balanced, Spread::Overall];
        let spreads = spreads.into_iter().filter(|spread| regions > 1 || *spread == rules.spread);
        spreads.flat_map(|spread| boundaries(rules, spread).map(move |own| Self::of(rules, own, spread))).collect()
    }

    /// The one that the rules say.
    pub fn chosen(rules: &Rules) -> Self {
        Self::of(rules, rules.boundary.clone(), rules.spread)
    }

    fn of(rules: &Rules, boundary: Boundary, spread: Spread) -> Self {
        let chosen = boundary == rules.boundary && spread == rules.spread;
        Self { edge: Edge::of(&boundary), spread, chosen, rules: Rules { boundary, spread, ..rules.clone() } }
    }

    /// `overslaan, per regio`.
    pub fn told(&self) -> VariantTold {
        VariantTold::Other { edge: self.edge.told(), spread: spread_told(self.spread) }
    }

    /// The same; the chosen one is marked.
    pub(super) fn told_marked(&self) -> VariantTold {
        match self.chosen {
            true => VariantTold::Chosen { edge: self.edge.told(), spread: spread_told(self.spread) },
            false => self.told(),
        }
    }

    /// Its boundary; the chosen one is marked.
    pub(super) fn edge_told(&self) -> VariantTold {
        match self.chosen {
            true => VariantTold::ChosenEdge { edge: self.edge.told() },
            false => VariantTold::OtherEdge { edge: self.edge.told() },
        }
    }
}
