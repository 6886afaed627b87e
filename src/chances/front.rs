//! What a board reads before it decides, alike on the page and on a terminal: four rules beside each other, one sentence
//! each, and how far the figures can be trusted.

use super::figure::{Basis, Figure, decimal};
use super::group::{Dimension, Group};
use super::never::{NeverFits, room_on, too_large_on};
use super::report::Report;
use super::variant::{Edge, Priority, Variant, spread_told};
use crate::draw::allocation::Pooling;
use crate::draw::units::{Unit, size};
use crate::rules::{Boundary, Spread};
use crate::words::chances::{CapTold, ChanceTold, EdgeTold, Front, OverTold, RuleShort, RuleTold};
use crate::words::noun::Practices;
use crate::words::value::{Decimal, Signed};

/// The rules in the order in which they are shown: first what keeps both chances and cap equal for all.
const ORDER: [Edge; 4] = [Edge::Baskets, Edge::Skip, Edge::Stop, Edge::Reach];

/// So many standard errors two simulations seldom differ: 3·√2, once in 370 times.
const SELDOM: f64 = 4.25;

/// So many standard errors a figure that is 0 seldom seems to be from it: once in 370 times.
const SEEN: f64 = 3.0;

/// A difference of no more tenths of a percentage point is about none.
const ALIKE: u64 = 10;

impl Report<'_> {
    /// The rules that are laid beside each other: with the spread of the rules, where they can have it.
    pub(super) fn front(&self) -> Vec<usize> {
        let all = self.chances.variants.iter().enumerate();
        let kept: Vec<_> = all.filter(|(_, own)| own.priority == Priority::Kept).collect();
        let spread = |edge: Edge| edge.spread_for(self.case.rules.spread);
        let of = |edge| kept.iter().find(|(_, own)| own.edge == edge && own.spread == spread(edge)).map(|(at, _)| *at);
        ORDER.into_iter().filter_map(of).collect()
    }

    /// Name of a rule.
    pub(super) fn rule(&self, variant: usize) -> EdgeTold {
        self.chances.variants[variant].edge.told()
    }

    /// What is asked, and what room there is on the date where lots decide first.
    pub(super) fn lead(&self) -> Front {
        if !self.chances.lots_matter() {
            return Front::AllFit;
        }
        let (case, focus) = (&self.case, self.chances.focus);
        let asked = self.asking().map(|unit| unit.size).sum();
        let [asked, room] = [asked, room_on(case, focus)].map(|of| size(of, case.rules.measure));
        Front::Asked { date: self.focus_date(), practices: self.asked(), asked, room }
    }

    /// Who asks for that date or an earlier one.
    fn asking(&self) -> impl Iterator<Item = &Unit> {
        let start = self.focus_date();
        let asks = self.case.units.list().iter().filter(|unit| unit.start.is_none());
        asks.filter(move |unit| unit.wish.is_some_and(|wish| wish <= start))
    }

    /// How many practices these are.
    pub(super) fn asked(&self) -> Practices {
        Practices(self.asking().map(|unit| u64::from(unit.practices)).sum())
    }

    /// Chances of the five fifths on that date, the smallest first.
    pub(super) fn fifths(&self, variant: usize) -> Vec<Option<Figure>> {
        let focus = self.chances.focus;
        self.groups(Dimension::Fifth).map(|(group, _)| self.chances.group(variant, group, focus, focus)).collect()
    }

    /// The mean ION of the smallest and of the largest of these.
    pub(super) fn mean_sizes(&self) -> [Option<u64>; 2] {
        self.chances.ends().map(|group| self.chances.groups[group].mean_ion(self.chances.focus))
    }

    /// One sentence about a rule.
    pub(super) fn rule_told(&self, variant: usize) -> RuleTold {
        let (chance, cap) = (self.chance_told(variant), self.cap_told(variant));
        match self.chances.variants[variant].edge {
            Edge::Skip => RuleTold::Skip { chance, cap },
            Edge::Stop => RuleTold::Stop { chance, cap },
            Edge::Reach => RuleTold::Reach { chance, cap },
            Edge::Baskets => RuleTold::Baskets { chance, cap },
        }
    }

    /// The same in a few words.
    pub(super) fn rule_short(&self, variant: usize) -> RuleShort {
        match self.chances.variants[variant].edge {
            Edge::Skip => RuleShort::Skip,
            Edge::Stop => RuleShort::Stop,
            Edge::Reach => RuleShort::Reach,
            Edge::Baskets => RuleShort::Baskets,
        }
    }

    fn chance_told(&self, variant: usize) -> ChanceTold {
        let chances = self.chances;
        let (Some([small, large]), Some(gap)) = (self.ends(variant), chances.gap(variant, chances.focus)) else {
            return ChanceTold::Nobody;
        };
        let (low, high) = (small.percent(), large.percent());
        let Signed(points) = small.points_above(large);
        let by_basket = chances.ends().map(|group| chances.group_by_basket(variant, group, chances.focus));
        let is_exact = chances.basis(variant) == Basis::Exact;
        match by_basket {
            [Some(basket), Some(other)] if basket.percent() == other.percent() => {
                ChanceTold::Lots { percent: basket.percent(), low: added(small, basket), high: added(large, other) }
            }
            _ if is_exact && self.fifths(variant).iter().flatten().all(|own| own.percent() == low) => {
                ChanceTold::Same { percent: low }
            }
            _ if is_exact && self.shuts_out(variant) => ChanceTold::Fits { percent: low },
            _ if points.units.unsigned_abs() <= ALIKE => ChanceTold::Alike { low, high },
            _ if !is_exact && !gap.exceeds_errors(SEEN) => ChanceTold::Unseen { low, high, draws: chances.ask.draws },
            _ if points.units > 0 => ChanceTold::Small { low, high },
            _ => ChanceTold::Large { low, high },
        }
    }

    /// Whether it has baskets, and some practice is too large for them.
    fn shuts_out(&self, variant: usize) -> bool {
        let Variant { edge, spread, .. } = self.chances.variants[variant];
        edge == Edge::Baskets && !too_large_on(&self.case, self.chances.focus, spread).is_empty()
    }

    fn cap_told(&self, variant: usize) -> CapTold {
        let agreed = matches!(self.case.rules.boundary, Boundary::Reach { .. });
        match (self.over(variant), agreed) {
            (None, _) => CapTold::Kept,
            (Some(over), false) => CapTold::Over { over },
            (Some(over), true) => CapTold::OverAgreed { over },
        }
    }

    /// How often a rule goes over the cap; `None` where it never does.
    pub(super) fn over(&self, variant: usize) -> Option<OverTold> {
        let room = self.chances.room(variant, self.chances.focus).filter(|room| room.is_mostly_over());
        let over = room.map_or(OverTold::Sometimes, |room| OverTold::Mostly { percent: room.mean.percent() });
        self.chances.exceeds(variant).then_some(over)
    }

    /// How many practices have a place on that date or before on average.
    pub(super) fn placed(&self, variant: usize) -> Decimal {
        decimal(self.chances.placed(variant, self.chances.focus).value, 1)
    }

    /// What is to be known beside the figures.
    pub(super) fn notes(&self) -> Vec<Front> {
        let spread = self.case.rules.spread;
        let apart = spread == Spread::Balanced && self.case.register.regions().len() > 1;
        let lines = [
            Some(self.trust()),
            Some(if self.is_last() { Front::NextRound } else { Front::Later { date: self.focus_date() } }),
            self.regions_told(),
            apart.then_some(Front::BasketsPerRegion { spread: spread_told(spread) }),
            apart.then(|| self.too_large_told(Spread::PerRegion)).flatten(),
            self.too_large_told(spread),
            self.never_fit(),
        ];
        lines.into_iter().flatten().collect()
    }

    /// How far the figures can be trusted.
    fn trust(&self) -> Front {
        let front = self.front();
        let (exact, drawn): (Vec<usize>, Vec<usize>) =
            front.iter().partition(|&&at| self.chances.basis(at) == Basis::Exact);
        let error = drawn.iter().flat_map(|&at| self.fifths(at)).flatten().map(|own| own.error).fold(0.0, f64::max);
        let (draws, points) = (self.chances.ask.draws, rounded_up(error));
        match (exact.is_empty(), drawn.is_empty()) {
            (_, true) => Front::ExactAll,
            (true, false) => Front::ExactNone { draws, points },
            (false, false) => {
                Front::ExactInPart { exact: exact.into_iter().map(|at| self.rule(at)).collect(), draws, points }
            }
        }
    }

    /// Between what chances regions differ under the first rule; nothing where it is about none.
    fn regions_told(&self) -> Option<Front> {
        let (focus, at) = (self.chances.focus, *self.front().first()?);
        let regions = self.groups(Dimension::Region);
        let chances = regions.filter_map(|(group, _)| self.chances.group(at, group, focus, focus));
        let shown: Vec<Decimal> = chances.map(Figure::percent).collect();
        let low = *shown.iter().min_by_key(|own| own.units)?;
        let high = *shown.iter().max_by_key(|own| own.units)?;
        (high.units.abs_diff(low.units) > ALIKE).then(|| Front::Regions { edge: self.rule(at), low, high })
    }

    /// Whether there is no later date in this round.
    fn is_last(&self) -> bool {
        self.chances.focus + 1 == self.case.rules.tranches.len()
    }

    /// Who is larger than all room on that date: with a cap that holds, nobody's lot can help it.
    pub(super) fn too_large(&self) -> Vec<NeverFits> {
        too_large_on(&self.case, self.chances.focus, self.case.rules.spread)
    }

    /// The same of another spread; where baskets alone have it, it is said of these.
    fn too_large_told(&self, spread: Spread) -> Option<Front> {
        let many = too_large_on(&self.case, self.chances.focus, spread).len();
        let (date, practices) = (self.focus_date(), Practices(many as u64));
        (many > 0).then_some(match (Pooling::of(spread), spread == self.case.rules.spread) {
            (Pooling::Shared, _) => Front::TooLarge { date, practices },
            (Pooling::PerRegion, true) => Front::TooLargeOfRegion { date, practices },
            (Pooling::PerRegion, false) => Front::TooLargeForBaskets { date, practices },
        })
    }

    /// How many can never fit, and under which rules. On the last date it is who is larger than all room then: that is said.
    fn never_fit(&self) -> Option<Front> {
        if self.is_last() {
            return None;
        }
        let front = self.front();
        let never: Vec<_> = self.never().into_iter().filter(|(at, _)| front.contains(at)).collect();
        let most = never.iter().map(|(_, practices)| practices.len()).max()?;
        let edges = front.iter().filter(|at| never.iter().any(|(own, _)| own == *at)).map(|&at| self.rule(at));
        Some(Front::NeverFit { practices: Practices(most as u64), edges: edges.collect() })
    }

    /// The rules with their priority, and the same without; `None` where they have none.
    pub(super) fn priority(&self) -> Option<(usize, usize)> {
        let variants = &self.chances.variants;
        let without = variants.iter().position(|own| own.priority == Priority::Ignored)?;
        let other = &variants[without];
        let alike = |own: &crate::chances::Variant| own.edge == other.edge && own.spread == other.spread;
        let with = variants.iter().position(|own| own.priority == Priority::Kept && alike(own))?;
        Some((with, without))
    }

    /// The classes that somebody asks for that date in.
    pub(super) fn classes(&self) -> Vec<(usize, &Group)> {
        self.groups(Dimension::Class).filter(|(_, group)| group.asking[self.chances.focus] > 0).collect()
    }
}

fn added(all: Figure, basket: Figure) -> Decimal {
    let Signed(points) = all.points_above(basket);
    points
}

/// Some standard errors in percentage points, up to the next tenth.
#[expect(clippy::float_arithmetic, reason = "errors are reported as fractions")]
fn rounded_up(error: f64) -> Decimal {
    decimal(error * SELDOM * 100.0 + 0.049, 1)
}
