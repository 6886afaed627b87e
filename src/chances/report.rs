//! What table, page and file say alike.

use super::figure::{Basis, Figure};
use super::found::Chances;
use super::group::{Dimension, Group};
use super::never::{NeverFits, never_fits};
use super::variant::{Edge, Priority, Variant};
use crate::draw::units::Case;
use crate::draw::units::size;
use crate::rules::{Boundary, Leftover, Programme, Spread};
use crate::words::chances::{self as words, FifthTold, FigureTold, GroupTold, PointsTold, VariantTold};
use crate::words::noun::Practices;
use crate::words::value::Digits;
use jiff::civil::Date;

/// What is reported on.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// Programme and round, for people.
    pub title: &'a str,
    /// The programme alone.
    pub programme: &'a Programme,
    /// The round before its draw.
    pub case: Case<'a>,
    /// What was found.
    pub chances: &'a Chances,
    /// Whether practices are named.
    pub naming: Naming,
}

/// Whether practices are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// They are only counted.
    Counted,
    /// By code and name: for the organisation alone.
    Named,
}

impl Report<'_> {
    /// A start date.
    pub(super) fn date(&self, tranche: usize) -> Date {
        self.case.rules.tranches[tranche].start
    }

    /// The start date where lots decide first.
    pub(super) fn focus_date(&self) -> Date {
        self.date(self.chances.focus)
    }

    /// The groups of a dimension with their indices.
    pub(super) fn groups(&self, dimension: Dimension) -> impl Iterator<Item = (usize, &Group)> {
        self.chances.groups.iter().enumerate().filter(move |(_, group)| group.dimension == dimension)
    }

    /// Name of a group, of those that ask for a date: `kleinste vijfde (gemiddeld 1.790 ION)`.
    pub(super) fn group(&self, group: &Group, from: usize) -> GroupTold {
        match group.dimension {
            Dimension::Fifth => {
                let fifth = fifth(group.index);
                match group.mean_ion(from) {
                    Some(ion) => GroupTold::Fifth { fifth, ion },
                    None => GroupTold::FifthEmpty { fifth },
                }
            }
            Dimension::Class => match self.case.rules.classes.get(group.index) {
                Some(class) => GroupTold::Class { class: class.name.clone() },
                None => GroupTold::NoClass,
            },
            Dimension::Region => GroupTold::Region { region: self.case.register.regions()[group.index].clone() },
        }
    }

    /// Name of a variant; the chosen one is marked.
    pub(super) fn variant(&self, variant: usize) -> VariantTold {
        self.chances.variants[variant].told_marked()
    }

    /// The lines of `rules.toml` that choose a variant, beside what stands there.
    pub(super) fn written(&self, variant: usize) -> Vec<String> {
        self.chances.variants[variant].written(self.case.rules.spread)
    }

    /// The spreads that were worked out.
    pub(super) fn spreads(&self) -> Vec<Spread> {
        let kept = self.chances.variants.iter().filter(|variant| variant.priority == Priority::Kept);
        let mut spreads: Vec<Spread> = kept.map(|variant| variant.spread).collect();
        spreads.dedup();
        spreads
    }

    /// The variants of a spread, by boundary.
    pub(super) fn variants_of(&self, spread: Spread) -> Vec<usize> {
        let variants = &self.chances.variants;
        let kept = |own: &Variant| own.spread == spread && own.priority == Priority::Kept;
        let find = |edge| variants.iter().position(|own: &Variant| own.edge == edge && kept(own));
        Edge::ALL.into_iter().filter_map(find).collect()
    }

    /// The chance of the focus date, of those in a group who ask for it.
    pub(super) fn focus_cell(&self, variant: usize, group: usize) -> FigureTold {
        let focus = self.chances.focus;
        self.cell(variant, self.chances.group(variant, group, focus, focus))
    }

    /// A figure of a variant, or a dash where nobody is.
    pub(super) fn cell(&self, variant: usize, figure: Option<Figure>) -> FigureTold {
        figure.map_or(FigureTold::Nobody, |figure| figure.told(self.chances.basis(variant)))
    }

    /// The chances of the smallest and the largest fifth on the focus date; `None` where a fifth has none.
    pub(super) fn ends(&self, variant: usize) -> Option<[Figure; 2]> {
        let focus = self.chances.focus;
        let [small, large] = self.chances.ends().map(|group| self.chances.group(variant, group, focus, focus));
        Some([small?, large?])
    }

    /// By how much these differ.
    pub(super) fn gap(&self, variant: usize) -> PointsTold {
        let gap = self.ends(variant).zip(self.chances.gap(variant, self.chances.focus));
        gap.map_or(PointsTold::Nobody, |([small, large], gap)| {
            gap.told_points(small.points_above(large), self.chances.basis(variant))
        })
    }

    /// Who can never fit, by variant; nothing for a variant where everybody can.
    pub(super) fn never(&self) -> Vec<(usize, Vec<NeverFits>)> {
        let found = self.chances.variants.iter().enumerate().map(|(at, variant)| (at, never_fits(&self.case, variant)));
        found.filter(|(_, never)| !never.is_empty()).collect()
    }

    /// One who can never fit.
    pub(super) fn never_told(&self, never: &NeverFits) -> words::Report {
        let practice = &self.case.register.practices()[never.practice];
        let [size, room] = [never.size, never.room].map(|of| size(of, self.case.rules.measure));
        words::Report::NeverFits { id: practice.id.to_string(), name: practice.name.clone(), size, room }
    }

    /// How it was worked out.
    pub(super) fn how(&self) -> Vec<words::Report> {
        let practices = self.case.register.practices();
        let register = words::Report::Register {
            practices: Practices(practices.len() as u64),
            ion: practices.iter().map(|practice| practice.ion.patients()).sum(),
            date: self.case.rules.reference_date,
            chosen: self.chances.chosen().map_or(VariantTold::Open, |at| self.chances.variants[at].told()),
        };
        [register, self.method(), words::Report::Fifths].into_iter().chain(self.key()).collect()
    }

    fn method(&self) -> words::Report {
        let exact = (0..self.chances.variants.len()).filter(|&at| self.chances.basis(at) == Basis::Exact).count();
        let (draws, seed) = (self.chances.ask.draws, Digits(self.chances.ask.seed));
        match exact {
            0 => words::Report::Simulated { draws, seed },
            all if all == self.chances.variants.len() => words::Report::Exact,
            _ => words::Report::SimulatedInPart { draws, seed },
        }
    }

    /// What the boundary rules and spreads are; where nobody agreed to go over the cap, that too.
    fn key(&self) -> Vec<words::Report> {
        let consent = !matches!(self.case.rules.boundary, Boundary::Reach { .. });
        let regions = self.case.register.regions().len() > 1;
        let baskets = self.chances.variants.iter().find_map(|own| own.rules.boundary.baskets());
        let lots = baskets.is_some_and(|rule| rule.leftover == Leftover::Lots);
        let lines = [
            (!self.chances.lots_matter()).then_some(words::Report::Edges), // the front says it otherwise
            baskets.map(|rule| words::Report::Baskets { baskets: rule.count.into() }),
            lots.then_some(words::Report::BasketsLots),
            consent.then_some(words::Report::Consent),
            Some(if regions { words::Report::Spreads } else { words::Report::OneRegion }),
        ];
        lines.into_iter().flatten().collect()
    }
}

fn fifth(index: usize) -> FifthTold {
    match index {
        0 => FifthTold::Smallest,
        1 => FifthTold::Second,
        2 => FifthTold::Middle,
        3 => FifthTold::Fourth,
        _ => FifthTold::Largest,
    }
}
