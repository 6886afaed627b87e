//! Practices before they are written: type, size, answer, insurer, conditions.
#![expect(clippy::float_arithmetic, reason = "whether a condition is met hangs on a sum of two normal numbers")]

use super::answer::{Answer, draw_answers};
use super::recipe::{Recipe, Totals};
use super::region::Area;
use super::share::{apportion, scaled};
use super::size::{Kind, draw_size};
use super::stream::Stream;

/// A practice of the register; practices of one region stand together, in the order of the regions.
pub(super) struct Draft<'a> {
    pub area: &'a Area,
    pub kind: Kind,
    pub ion: u64,
    pub answer: Answer,
    /// Whether its code begins with 37 (domain B1: a part of the health centres).
    pub centre_code: bool,
    /// Index in [`INSURERS`](super::recipe::INSURERS).
    pub insurer: u8,
    /// One bit for each condition that it meets.
    pub conditions: u8,
}

/// All practices of all regions.
pub(super) fn drafts<'a>(recipe: &Recipe, areas: &'a [Area], stream: &mut Stream) -> Vec<Draft<'a>> {
    let practices = areas.iter().map(|area| area.practices).sum();
    let answers = draw_answers(recipe.answers, practices, stream);
    let places = areas.iter().flat_map(|area| std::iter::repeat_n(area, area.practices));
    let mut drafts: Vec<_> = places.zip(answers).map(|(area, answer)| draft(recipe, area, answer, stream)).collect();
    fit_totals(recipe, areas, &mut drafts);
    meet_conditions(recipe, &mut drafts, stream);
    drafts
}

fn draft<'a>(recipe: &Recipe, area: &'a Area, answer: Answer, stream: &mut Stream) -> Draft<'a> {
    let kind = Kind::ALL[stream.pick(recipe.kinds.into_iter())];
    Draft {
        area,
        kind,
        ion: draw_size(kind, stream),
        answer,
        centre_code: kind == Kind::Centre && stream.below(2) == 0,
        insurer: area.insurers[stream.pick(area.insurers.iter().map(|&(_, weight)| weight))].0,
        conditions: 0,
    }
}

/// Makes the sizes add up to the totals of the recipe.
fn fit_totals(recipe: &Recipe, areas: &[Area], drafts: &mut [Draft<'_>]) {
    match recipe.totals {
        Totals::PerRegion => {
            for area in areas {
                fit(drafts, area.ion, |draft| std::ptr::eq(draft.area, area));
            }
        }
        Totals::Whole(total) => fit(drafts, scaled(total, drafts.len(), recipe.practices), |_| true),
        Totals::WithWish { all, wish } => {
            let all = scaled(all, drafts.len(), recipe.practices);
            let wishing = drafts.iter().filter(|draft| wishes(draft)).count();
            let wish = match wishing {
                0 => 0,
                n if n == drafts.len() => all,
                _ => scaled(wish, drafts.len(), recipe.practices),
            };
            fit(drafts, wish, wishes);
            fit(drafts, all - wish, |draft| !wishes(draft));
        }
    }
}

fn wishes(draft: &Draft<'_>) -> bool {
    matches!(draft.answer, Answer::Wish(_))
}

/// Scales the sizes of some practices so that they add up to a total. The factor is about 1, so no size comes
/// near 0.
fn fit(drafts: &mut [Draft<'_>], total: u64, belongs: impl Fn(&Draft<'_>) -> bool) {
    let sizes: Vec<u64> = drafts.iter().filter(|draft| belongs(draft)).map(|draft| draft.ion).collect();
    let fitted = apportion(total, &sizes);
    for (draft, ion) in drafts.iter_mut().filter(|draft| belongs(draft)).zip(fitted) {
        draft.ion = ion;
    }
}

/// Draws which conditions are met, again until 30 to 40% meet all (F3) or, with few practices, the tries are up.
fn meet_conditions(recipe: &Recipe, drafts: &mut [Draft<'_>], stream: &mut Stream) {
    if recipe.conditions.is_empty() {
        return;
    }
    let every = (1u8 << recipe.conditions.len()) - 1;
    for _ in 0..100 {
        for draft in &mut *drafts {
            draft.conditions = draw_conditions(recipe, stream);
        }
        let all = drafts.iter().filter(|draft| draft.conditions == every).count();
        if (30 * drafts.len()..=40 * drafts.len()).contains(&(100 * all)) {
            break;
        }
    }
}

/// Half of the spread is the practice's own (how well it is organised), half the condition's.
fn draw_conditions(recipe: &Recipe, stream: &mut Stream) -> u8 {
    let own = stream.normal();
    let mut met = 0;
    for (bit, condition) in recipe.conditions.iter().enumerate() {
        if (own + stream.normal()) * std::f64::consts::FRAC_1_SQRT_2 < condition.quantile {
            met |= 1 << bit;
        }
    }
    met
}
