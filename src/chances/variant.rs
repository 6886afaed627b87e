//! The ways to hold a round that are laid side by side: each boundary rule with each spread, and the rules without
//! priority.

pub use crate::rules::Edge;

use crate::draw::allocation::Pooling;
use crate::draw::units::Case;
use crate::rules::{BasketRule, Boundary, Key, Leftover, Rules, Spread};
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

impl Edge {
    /// The spread that it has beside other rules with this one: per region where it cannot have it.
    pub(super) fn spread_for(self, spread: Spread) -> Spread {
        if self == Self::Baskets && spread == Spread::Balanced { Spread::PerRegion } else { spread }
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

/// Whether classes go first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Priority {
    /// As the rules say.
    Kept,
    /// As if the rules had none.
    Ignored,
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
    /// Whether classes go first.
    pub priority: Priority,
    /// The rules, but for these.
    pub rules: Rules,
}

/// The baskets that are shown where the rules have none: as many as the rules have when they do not say how many, or fewer
/// where memory would not hold them.
fn usual_baskets(case: &Case<'_>, spread: Spread) -> Boundary {
    let drawn = Pooling::of(spread).drawn(*case).into_iter().max().unwrap_or(0);
    let fits = |count: &u32| *count <= USUAL && drawn <= BasketRule::most(*count);
    let fits = BasketRule::COUNTS.into_iter().filter(fits).max();
    let count = fits.unwrap_or(BasketRule::COUNTS[0]);
    Boundary::Baskets(BasketRule { count, leftover: Leftover::Carry, dice: None })
}

/// So many baskets are usual.
const USUAL: u32 = 1000;

/// The boundary rules that are laid side by side under a spread: baskets and balance do not go together.
fn boundaries(case: &Case<'_>, spread: Spread) -> impl Iterator<Item = Boundary> {
    let own = &case.rules.boundary;
    let reach = Boundary::Reach { consent: String::new(), tolerance: None };
    let baskets = (spread != Spread::Balanced).then(|| usual_baskets(case, spread));
    let others = [Boundary::Skip, Boundary::Stop, reach].into_iter().chain(baskets);
    others.map(move |other| if Edge::of(&other) == Edge::of(own) { own.clone() } else { other })
}

impl Variant {
    /// Every boundary rule with every spread, but for baskets and balance; then, where the rules have classes, the rules without
    /// priority. With one region all spreads are the same, so only the chosen one is there, and baskets. Where the rules do
    /// not reach over the cap, [`Edge::Reach`] is without a tolerance: as if the insurer agreed.
    pub fn all(case: &Case<'_>) -> Vec<Self> {
        let rules = case.rules;
        let spreads = [Spread::PerRegion, Spread::Balanced, Spread::Overall];
        let one = case.register.regions().len() == 1;
        let of_spread = |spread: Spread| {
            let own = boundaries(case, spread).map(move |own| Self::of(rules, own, spread));
            own.filter(move |own| !one || spread == own.edge.spread_for(rules.spread))
        };
        let mut all: Vec<Self> = spreads.into_iter().flat_map(of_spread).collect();
        all.extend(Self::chosen(rules).without_priority());
        all
    }

    /// The one that the rules say.
    pub fn chosen(rules: &Rules) -> Self {
        Self::of(rules, rules.boundary.clone(), rules.spread)
    }

    fn of(rules: &Rules, boundary: Boundary, spread: Spread) -> Self {
        let chosen = boundary == rules.boundary && spread == rules.spread;
        let edge = Edge::of(&boundary);
        let rules = Rules { boundary, spread, ..rules.clone() };
        Self { edge, spread, chosen, priority: Priority::Kept, rules }
    }

    /// The same as if no class went first; `None` where none does.
    fn without_priority(mut self) -> Option<Self> {
        let goes_first = self.rules.order.contains(&Key::Class) && !self.rules.classes.is_empty();
        self.rules.order.retain(|key| *key != Key::Class);
        goes_first.then_some(Self { chosen: false, priority: Priority::Ignored, ..self })
    }

    /// What becomes of the room that its baskets leave; `None` where it has none.
    pub(super) fn leftover(&self) -> Option<Leftover> {
        self.rules.boundary.baskets().map(|rule| rule.leftover)
    }

    /// The lines of a file with rules of this spread that say it.
    pub(super) fn written(&self, spread: Spread) -> Vec<String> {
        let beside = match &self.rules.boundary {
            Boundary::Baskets(rule) => Some(format!("baskets = {}", rule.count)),
            Boundary::Reach { .. } => Some("consent = \"…\"".to_owned()),
            Boundary::Skip | Boundary::Stop => None,
        };
        let other = (self.spread != spread).then(|| format!("spread = \"{}\"", self.spread.code()));
        let boundary = format!("boundary = \"{}\"", self.edge.code());
        [Some(boundary), beside, other].into_iter().flatten().collect()
    }

    /// `overslaan, per regio`.
    pub fn told(&self) -> VariantTold {
        let (edge, spread) = (self.edge.told(), spread_told(self.spread));
        match self.priority {
            Priority::Kept => VariantTold::Other { edge, spread },
            Priority::Ignored => VariantTold::Equal { edge, spread },
        }
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
