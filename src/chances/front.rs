//! What a board reads before it decides, alike on the page and on a terminal: four rules beside each other, one sentence
//! each, and how far the figures can be trusted.

use super::figure::{Basis, Figure, Room, decimal};
use super::group::{Dimension, Group};
use super::never::{NeverFits, room_on, too_large_on};
use super::report::Report;
use super::variant::{Edge, Priority, Variant, spread_told};
use crate::draw::allocation::Pooling;
use crate::draw::units::size;
use crate::rules::{Boundary, Spread};
use crate::words::chances::{CapTold, ChanceTold, Chart, EdgeTold, Front, RuleTold};
use crate::words::noun::Practices;
use crate::words::value::Decimal;

/// The rules in the order in which they are shown: first what keeps both chances and cap equal for all.
const ORDER: [Edge; 4] = [Edge::Baskets, Edge::Skip, Edge::Stop, Edge::Reach];

/// So many standard errors two simulations seldom differ: 3·√2, once in 370 times.
const SELDOM: f64 = 4.25;

/// So many standard errors a figure that is 0 seldom seems to be from it: once in 370 times.
const SEEN: f64 = 3.0;

/// A difference of fewer percentage points is about none.
const ALIKE: u8 = 1;

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
        let start = self.focus_date();
        let asks = case.units.list().iter().filter(|unit| unit.start.is_none());
        let asks = asks.filter(|unit| unit.wish.is_some_and(|wish| wish <= start));
        let (practices, asked) =
            asks.fold((0, 0), |(many, sum), unit| (many + u64::from(unit.practices), sum + unit.size));
        let [asked, room] = [asked, room_on(case, focus)].map(|of| size(of, case.rules.measure));
        Front::Asked { date: start, practices: Practices(practices), asked, room }
    }

    /// Chances of the five fifths on that date, the smallest first.
    pub(super) fn fifths(&self, variant: usize) -> Vec<Option<Figure>> {
        let focus = self.chances.focus;
        self.groups(Dimension::Fifth).map(|(group, _)| self.chances.group(variant, group, focus, focus)).collect()
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

    /// How much of the room a rule uses.
    pub(super) fn room_told(&self, variant: usize, room: Room) -> Chart {
        let cap = size(self.chances.cap(variant, self.chances.focus), self.case.rules.measure);
        Chart::Room { variant: self.variant(variant), percent: room.mean.percent(), cap }
    }

    fn chance_told(&self, variant: usize) -> ChanceTold {
        let chances = self.chances;
        let ends = chances.ends().map(|group| chances.group(variant, group, chances.focus, chances.focus));
        let (Some(small), Some(large), Some(gap)) = (ends[0], ends[1], chances.gap(variant, chances.focus)) else {
            return ChanceTold::Nobody;
        };
        let (low, high) = (small.percent(), large.percent());
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
            _ if !gap.exceeds_points(ALIKE) => ChanceTold::Alike { low, high },
            _ if !is_exact && !gap.exceeds_errors(SEEN) => ChanceTold::Unseen { low, high, draws: chances.ask.draws },
            _ if gap.value > 0.0 => ChanceTold::Small { low, high },
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
        match (self.chances.exceeds(variant), agreed) {
            (false, _) => CapTold::Kept,
            (true, false) => CapTold::Over,
            (true, true) => CapTold::OverAgreed,
        }
    }

    /// How many quarters practices wait on average.
    pub(super) fn wait(&self, variant: usize) -> Option<Decimal> {
        self.chances.wait(variant).map(|wait| decimal(wait.value, 2))
    }

    /// What is to be known beside the figures.
    pub(super) fn notes(&self) -> Vec<Front> {
        let waits = self.front().into_iter().any(|at| self.wait(at).is_some());
        let spread = self.case.rules.spread;
        let apart = spread == Spread::Balanced && self.case.register.regions().len() > 1;
        let lines = [
            Some(self.trust()),
            waits.then_some(Front::Waits),
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

    /// How many can never fit, and under which rules.
    fn never_fit(&self) -> Option<Front> {
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
    all.minus(basket).percent()
}

/// Some standard errors in percentage points, up to the next tenth.
#[expect(clippy::float_arithmetic, reason = "errors are reported as fractions")]
fn rounded_up(error: f64) -> Decimal {
    decimal(error * SELDOM * 100.0 + 0.049, 1)
}
